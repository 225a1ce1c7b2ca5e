package co.territoria.format;

import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/**
 * A sequence of GeoJSON features (RFC 8142): each begins with the character RS and ends with a line feed, so that a reader
 * may work on one while the next arrives. In longitude and latitude.
 */
@Component
final class GeoJsonSequenceFormat implements LayerFormat {

    private static final char RECORD_SEPARATOR = 0x1E;

    @Override
    public String id() {
        return "geojsonl";
    }

    @Override
    public LocalText title() {
        return new LocalText("Secuencia de GeoJSON", "GeoJSON text sequence");
    }

    @Override
    public String mediaType() {
        return "application/geo+json-seq";
    }

    @Override
    public String extension() {
        return "geojsonl";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return true;
    }

    @Override
    public boolean carriesAnyCrs() {
        return false;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        try (GeoJsonWriter writer = new GeoJsonWriter(new KeptOpen(out))) {
            export.features().forEach(feature -> {
                writer.json().writeRaw(RECORD_SEPARATOR);
                writer.beginFeature(feature, export.fields());
                writer.endFeature();
                writer.json().writeRaw('\n');
            });
        }
    }
}
