package co.territoria.format;

import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** KML 2.2 (OGC 07-147r2), for globes. It refers to nothing outside itself. */
@Component
final class KmlFormat implements LayerFormat {

    @Override
    public String id() {
        return "kml";
    }

    @Override
    public LocalText title() {
        return new LocalText("KML", "KML");
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return layer.geometry() != GeometryKind.NONE;
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        try {
            new KmlDocument(export).write(out);
        } catch (XMLStreamException fault) {
            throw new IOException("the KML of " + export.layer().id() + " could not be written", fault);
        }
    }
}
