package co.territoria.format;

import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** A zipped Shapefile, for programs that know nothing younger. */
@Component
final class ShapefileFormat implements LayerFormat {

    @Override
    public String id() {
        return "shp";
    }

    @Override
    public LocalText title() {
        return new LocalText("Shapefile (zip)", "Shapefile (zip)");
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "shp.zip";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return layer.geometry() != GeometryKind.NONE && layer.fields().size() < ShapefileZip.MOST_COLUMNS;
    }

    @Override
    public boolean carriesAnyCrs() {
        return true;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        new ShapefileZip(export).write(out);
    }
}
