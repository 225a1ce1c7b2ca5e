package co.territoria.format;

import co.territoria.geo.CoordinateSystem;
import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.TimeInterval;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * JSON-FG (OGC 21-045r1, version 1.0): GeoJSON that also says the type of its features, their schema and time, and has shapes in
 * other coordinate systems, with axes in the authority's order, in {@code place}. There {@code geometry} has the same shape in
 * longitude and latitude, so that readers of GeoJSON lose nothing.
 */
@Component
final class JsonFgFormat implements LayerFormat {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";

    private final PublicAddress address;

    JsonFgFormat(PublicAddress address) {
        this.address = address;
    }

    @Override
    public String id() {
        return "jsonfg";
    }

    @Override
    public LocalText title() {
        return new LocalText("JSON-FG", "JSON-FG");
    }

    /** That of GeoJSON, which it is; what tells it apart is its member {@code conformsTo}. */
    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "fg.json";
    }

    @Override
    public int order() {
        return 100;
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
        LayerDescription layer = export.layer();
        CoordinateSystem own = CoordinateSystem.of(export.epsg());
        boolean elsewhere = export.epsg() != 4326;
        CoordinateSystem.@Nullable Operation toDegrees = elsewhere ? own.to(CoordinateSystem.of(4326)) : null;
        boolean northFirst = own.isNorthFirst();
        try (GeoJsonWriter writer = new GeoJsonWriter(new KeptOpen(out))) {
            JsonGenerator json = writer.json();
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("conformsTo");
            json.writeStartArray();
            json.writeString(CONFORMANCE + "core");
            json.writeString(CONFORMANCE + "types-schemas");
            json.writeEndArray();
            json.writeStringProperty("featureType", layer.id().value());
            json.writeStringProperty("featureSchema", address.of("/ogc/collections/" + layer.id() + "/schema"));
            if (layer.geometry() != GeometryKind.NONE) {
                json.writeNumberProperty("geometryDimension", dimension(layer.geometry()));
            }
            if (elsewhere) {
                json.writeStringProperty("coordRefSys", "http://www.opengis.net/def/crs/EPSG/0/" + export.epsg());
            }
            GeoJsonFormat.notes(export).forEach(json::writeStringProperty);
            json.writeName("features");
            json.writeStartArray();
            export.features().forEach(feature -> {
                boolean placed =
                        feature.geometry() != null && !feature.geometry().isEmpty();
                writer.beginFeature(
                        feature,
                        toDegrees != null && placed ? toDegrees.apply(feature.geometry()) : feature.geometry(),
                        export.fields());
                json.writeName("place");
                writer.place(toDegrees != null && placed ? feature.geometry() : null, own.isGeographic(), northFirst);
                time(json, layer, feature);
                writer.endFeature();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static int dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT, NONE -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
        };
    }

    private static void time(JsonGenerator json, LayerDescription layer, Feature feature) {
        json.writeName("time");
        TimeInterval time = FeatureTime.find(layer, feature);
        if (time == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        if (time.from().equals(time.to())) {
            json.writeStringProperty("date", time.from().toString());
        } else {
            json.writeName("interval");
            json.writeStartArray();
            json.writeString(time.from().toString());
            json.writeString(time.to().toString());
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
