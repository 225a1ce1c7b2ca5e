package co.territoria.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON file (RFC 7946) of a pack, feature by feature. What is wrong becomes an error notice whose row is
 * the number of the feature, from 1; a feature with an error is left out of the answer, and the reading goes on.
 */
final class GeoJsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final DataFile file;
    private final Notices notices;
    private final List<GeoJsonFeature> features = new ArrayList<>();
    private final Map<String, Integer> numberOfId = new HashMap<>();
    private int number;
    private boolean isCollection;
    private boolean hasFeatures;

    private GeoJsonFile(DataFile file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    /**
     * The features of a file, in its order; empty when it cannot be read at all.
     *
     * <p>Told as errors: unreadable JSON, no feature collection, a feature without id or with one that came before, a
     * missing, invalid or unknown geometry, a ring that does not close, coordinates that are no numbers or out of
     * range, and coordinates that are probably in the order latitude, longitude.
     */
    static List<GeoJsonFeature> read(DataFile file, Notices notices) {
        GeoJsonFile reading = new GeoJsonFile(file, notices);
        try (JsonParser parser = MAPPER.createParser(file.bytes())) {
            reading.readCollection(parser);
        } catch (JacksonException fault) {
            String place = fault.getLocation() == null
                    ? ""
                    : "%d:%d"
                            .formatted(
                                    fault.getLocation().getLineNr(),
                                    fault.getLocation().getColumnNr());
            reading.error(
                    "unreadable-geojson",
                    null,
                    "no es un JSON legible en UTF-8 (línea y columna %s): %s"
                            .formatted(place, fault.getOriginalMessage()),
                    "not a readable JSON in UTF-8 (line and column %s): %s"
                            .formatted(place, fault.getOriginalMessage()));
            return List.of();
        }
        if (!reading.isCollection || !reading.hasFeatures) {
            reading.number = 0;
            reading.error(
                    "not-a-feature-collection",
                    "type",
                    "se esperaba una FeatureCollection con su lista «features»",
                    "expected a FeatureCollection with its list “features”");
            return List.of();
        }
        SwappedCoordinates.check(file, reading.features, notices);
        return List.copyOf(reading.features);
    }

    private void readCollection(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                hasFeatures = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    number++;
                    readFeature(parser.readValueAsTree());
                }
            } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                isCollection = parser.getString().equals("FeatureCollection");
            } else {
                parser.skipChildren();
            }
        }
        // whatever follows the collection must be nothing
        parser.nextToken();
    }

    private void readFeature(JsonNode node) {
        if (!node.isObject() || !node.path("type").asString("").equals("Feature")) {
            error(
                    "not-a-feature",
                    "type",
                    "se esperaba un objeto de tipo Feature",
                    "expected an object of type Feature");
            return;
        }
        String id = readId(node.path("id"));
        Map<String, @Nullable Object> properties = readProperties(node.path("properties"));
        Geometry geometry = new GeoJsonGeometry(this::error).read(node.path("geometry"));
        if (id != null && properties != null && geometry != null) {
            features.add(new GeoJsonFeature(number, id, properties, geometry));
        }
    }

    private @Nullable String readId(JsonNode node) {
        String id = node.isString() || node.isIntegralNumber() ? node.asString().strip() : "";
        if (id.isEmpty()) {
            error(
                    "missing-id",
                    "id",
                    "la Feature no tiene «id» (texto o número entero, al lado de «type»)",
                    "the Feature has no “id” (text or whole number, beside “type”)");
            return null;
        }
        Integer first = numberOfId.putIfAbsent(id, number);
        if (first != null) {
            error(
                    "duplicate-key",
                    "id",
                    "el id «%s» ya está en la Feature %d".formatted(id, first),
                    "the id “%s” is already in Feature %d".formatted(id, first));
            return null;
        }
        return id;
    }

    private @Nullable Map<String, @Nullable Object> readProperties(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            error(
                    "wrong-type",
                    "properties",
                    "«properties» debe ser un objeto o null",
                    "“properties” must be an object or null");
            return null;
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> properties.put(entry.getKey(), MAPPER.treeToValue(entry.getValue(), Object.class)));
        return properties;
    }

    private void error(String rule, @Nullable String field, String es, String en) {
        notices.error(rule, file.path(), number == 0 ? null : number, field, es, en);
    }
}
