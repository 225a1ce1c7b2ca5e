package co.territoria.format;

import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * GeoJSON (RFC 7946), always in longitude and latitude. What the file says of itself stands before the features, as
 * members that the standard leaves to us (§6.1).
 */
@Component
final class GeoJsonFormat implements LayerFormat {

    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public LocalText title() {
        return new LocalText("GeoJSON", "GeoJSON");
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public int order() {
        return 10;
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
            writer.json().writeStartObject();
            writer.json().writeStringProperty("type", "FeatureCollection");
            writer.json().writeStringProperty("name", export.layer().id().value());
            notes(export).forEach(writer.json()::writeStringProperty);
            writer.json().writeName("features");
            writer.json().writeStartArray();
            export.features().forEach(feature -> {
                writer.beginFeature(feature, export.fields());
                writer.endFeature();
            });
            writer.json().writeEndArray();
            writer.json().writeEndObject();
        }
    }

    /** By key; the texts of one key are one text. */
    static Map<String, String> notes(LayerExport export) {
        Map<String, String> notes = new LinkedHashMap<>();
        ExportNotes.of(export)
                .forEach(note -> notes.merge(note.key(), note.value(), (first, next) -> first + " " + next));
        return notes;
    }
}
