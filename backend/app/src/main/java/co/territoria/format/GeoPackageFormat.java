package co.territoria.format;

import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** GeoPackage 1.4 (OGC 12-128r19): one layer or table with its index, its source and the meaning of its columns. */
@Component
final class GeoPackageFormat implements LayerFormat {

    @Override
    public String id() {
        return "gpkg";
    }

    @Override
    public LocalText title() {
        return new LocalText("GeoPackage", "GeoPackage");
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return true;
    }

    @Override
    public boolean carriesAnyCrs() {
        return true;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        try (TemporaryFile file = new TemporaryFile(".gpkg")) {
            new JdbcGeoPackageFile(export).write(file.path());
            file.sendTo(out);
        }
    }
}
