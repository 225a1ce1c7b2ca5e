package co.territoria.catalog;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.LayerDescription;
import co.territoria.store.Wkb;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feature as a line of an edition: a JSON array of its id, its shape and its values in the order of the fields. Equal
 * features have equal lines, whichever engine they came from.
 *
 * <p>A shape is its WKB (two dimensions, little-endian, EPSG:4326) in base 64, or, from {@link #APART_BYTES} on, a
 * {@code #} and the SHA-256 of that WKB: layers of figures repeat the limits of the same territories hundreds of times.
 */
final class FeatureLine {

    /** Larger shapes are stored apart; a parcel or a road stays in its line. */
    static final int APART_BYTES = 1_024;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FeatureLine() {}

    /** What an edition says before its features: a field that came or went, or another licence, is a change too. */
    static String head(LayerDescription layer) {
        List<@Nullable Object> head = new ArrayList<>();
        layer.fields()
                .forEach(field -> head.add(List.of(field.name(), field.type().name())));
        head.add(layer.source().source().es());
        head.add(layer.source().date());
        head.add(layer.source().licence());
        head.add(
                layer.source().accuracy() == null
                        ? null
                        : layer.source().accuracy().es());
        return MAPPER.writeValueAsString(head) + "\n";
    }

    /**
     * The feature with its values in the types that the fields promise, as an edition gives them back.
     *
     * <p>Numbers are {@code Long} or {@code Double}, days {@code LocalDate}, lists {@code List<String>}; a number that is
     * none is missing.
     */
    static Feature normal(Feature feature, List<Field> fields) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (Field field : fields) {
            properties.put(field.name(), value(field, feature.properties().get(field.name())));
        }
        return new Feature(feature.id(), feature.geometry(), properties);
    }

    private static @Nullable Object value(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> value.toString();
            case INTEGER -> value instanceof Number number ? Long.valueOf(number.longValue()) : value.toString();
            case NUMBER -> value instanceof Number number ? number(number) : value.toString();
            case BOOLEAN -> value instanceof Boolean ? value : value.toString();
            // whichever type the engine has for a day
            case DATE -> LocalDate.parse(value.toString());
            case LIST ->
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString());
        };
    }

    private static @Nullable Object number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        double value = number.doubleValue();
        return Double.isFinite(value) ? value : null;
    }

    /**
     * Writes lines one after the other.
     *
     * @param apart is handed the WKB of a shape that is stored apart, and its SHA-256
     */
    record Writer(List<Field> fields, ByteArrayOutputStream out, Apart apart) {

        /** @return bytes of the shape that are not in the line */
        long write(Feature feature) {
            long outside = 0;
            try (JsonGenerator json = MAPPER.createGenerator(out)) {
                json.writeStartArray();
                json.writeString(feature.id());
                Geometry shape = feature.geometry();
                if (shape == null) {
                    json.writeNull();
                } else {
                    byte[] wkb = Wkb.write(shape);
                    if (wkb.length < APART_BYTES) {
                        json.writeString(Base64.getEncoder().encodeToString(wkb));
                    } else {
                        json.writeString("#" + apart.keep(wkb));
                        outside = wkb.length;
                    }
                }
                for (Field field : fields) {
                    write(json, value(field, feature.properties().get(field.name())));
                }
                json.writeEndArray();
            }
            out.write('\n');
            return outside;
        }

        private static void write(JsonGenerator json, @Nullable Object value) {
            if (value == null) {
                json.writeNull();
            } else if (value instanceof Long number) {
                json.writeNumber(number);
            } else if (value instanceof Double number) {
                json.writeNumber(number);
            } else if (value instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else if (value instanceof List<?> list) {
                json.writeStartArray();
                list.forEach(each -> json.writeString(String.valueOf(each)));
                json.writeEndArray();
            } else {
                json.writeString(value.toString());
            }
        }
    }

    /** Keeps a shape apart and tells its SHA-256. */
    interface Apart {
        String keep(byte[] wkb);
    }

    /** The features of a run of lines. */
    static List<Line> read(byte[] lines, List<Field> fields) {
        List<Line> read = new ArrayList<>();
        try (JsonParser json = MAPPER.createParser(lines)) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                json.nextToken();
                String id = json.getString();
                String shape = json.nextToken() == JsonToken.VALUE_NULL ? null : json.getString();
                Map<String, @Nullable Object> properties = new LinkedHashMap<>();
                for (Field field : fields) {
                    json.nextToken();
                    properties.put(field.name(), readValue(json, field));
                }
                if (json.nextToken() != JsonToken.END_ARRAY) {
                    throw new IllegalStateException("a line of an edition has other fields than its description");
                }
                read.add(new Line(id, shape, properties));
            }
        }
        return read;
    }

    private static @Nullable Object readValue(JsonParser json, Field field) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case START_ARRAY -> {
                List<String> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(json.getString());
                }
                yield list;
            }
            default ->
                field.type() == co.territoria.layer.FieldType.DATE
                        ? LocalDate.parse(json.getString())
                        : json.getString();
        };
    }

    /**
     * A line as it stands.
     *
     * @param shape as written; equal shapes have equal texts
     */
    record Line(String id, @Nullable String shape, Map<String, @Nullable Object> properties) {

        /** Whether both say the same; a field that one of them does not have is a value that is missing. */
        boolean says(Line other) {
            return Objects.equals(shape, other.shape)
                    && properties.entrySet().stream()
                            .allMatch(entry -> Objects.equals(entry.getValue(), other.properties.get(entry.getKey())))
                    && other.properties.entrySet().stream()
                            .allMatch(entry -> entry.getValue() == null || properties.containsKey(entry.getKey()));
        }

        /** The SHA-256 of a shape that is stored apart. */
        @Nullable
        String apart() {
            return shape != null && shape.startsWith("#") ? shape.substring(1) : null;
        }

        /** @param apart finds shapes that are stored apart */
        Feature feature(Function<String, Geometry> apart) {
            String sha = apart();
            Geometry geometry = shape == null
                    ? null
                    : sha == null ? Wkb.read(Base64.getDecoder().decode(shape)) : apart.apply(sha);
            return new Feature(id, geometry, properties);
        }
    }
}
