package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;
import tools.jackson.databind.json.JsonMapper;

/** A feature as a table of a FlatGeobuf file, with its length before it. */
final class FlatGeobufFeatures {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Each feature says what shape it has: whether all have the same is known only at the end. */
    private static final byte OWN_TYPE = GeometryType.Unknown;

    private final List<Field> fields;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(16 * 1024);

    FlatGeobufFeatures(List<Field> fields) {
        this.fields = fields;
    }

    static int columnType(Field field) {
        return switch (field.type()) {
            case TEXT -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE -> ColumnType.DateTime;
            case LIST -> ColumnType.Json;
        };
    }

    static int geometryType(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> GeometryType.Point;
            case Geometry.TYPENAME_LINESTRING -> GeometryType.LineString;
            case Geometry.TYPENAME_POLYGON -> GeometryType.Polygon;
            case Geometry.TYPENAME_MULTIPOINT -> GeometryType.MultiPoint;
            case Geometry.TYPENAME_MULTILINESTRING -> GeometryType.MultiLineString;
            case Geometry.TYPENAME_MULTIPOLYGON -> GeometryType.MultiPolygon;
            default ->
                throw new IllegalArgumentException(
                        "a layer has points, lines or areas, was " + geometry.getGeometryType());
        };
    }

    /** The bytes of the feature; the first column is its id. */
    byte[] write(Feature feature) throws IOException {
        builder.clear();
        Geometry shape = feature.geometry();
        int geometry = shape == null || shape.isEmpty() ? 0 : GeometryConversions.serialize(builder, shape, OWN_TYPE);
        int properties = org.wololo.flatgeobuf.generated.Feature.createPropertiesVector(builder, properties(feature));
        org.wololo.flatgeobuf.generated.Feature.startFeature(builder);
        if (geometry != 0) {
            org.wololo.flatgeobuf.generated.Feature.addGeometry(builder, geometry);
        }
        org.wololo.flatgeobuf.generated.Feature.addProperties(builder, properties);
        int end = org.wololo.flatgeobuf.generated.Feature.endFeature(builder);
        org.wololo.flatgeobuf.generated.Feature.finishSizePrefixedFeatureBuffer(builder, end);
        return builder.sizedByteArray();
    }

    private byte[] properties(Feature feature) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        text(out, number, 0, feature.id());
        for (int i = 0; i < fields.size(); i++) {
            Object value = feature.properties().get(fields.get(i).name());
            if (value != null) {
                value(out, number, i + 1, fields.get(i), value);
            }
        }
        return out.toByteArray();
    }

    private static void value(ByteArrayOutputStream out, ByteBuffer number, int column, Field field, Object value)
            throws IOException {
        switch (field.type()) {
            case TEXT, DATE -> text(out, number, column, value.toString());
            case LIST -> text(out, number, column, MAPPER.writeValueAsString(value));
            case INTEGER -> {
                column(out, number, column);
                out.write(number.clear().putLong(((Number) value).longValue()).array(), 0, Long.BYTES);
            }
            case NUMBER -> {
                double finite = ((Number) value).doubleValue();
                // not a number is how an engine says that there is none
                if (Double.isFinite(finite)) {
                    column(out, number, column);
                    out.write(number.clear().putDouble(finite).array(), 0, Double.BYTES);
                }
            }
            case BOOLEAN -> {
                column(out, number, column);
                out.write((Boolean) value ? 1 : 0);
            }
        }
    }

    private static void text(ByteArrayOutputStream out, ByteBuffer number, int column, @Nullable String value)
            throws IOException {
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        column(out, number, column);
        out.write(number.clear().putInt(bytes.length).array(), 0, Integer.BYTES);
        out.write(bytes);
    }

    private static void column(ByteArrayOutputStream out, ByteBuffer number, int column) {
        out.write(number.clear().putShort((short) column).array(), 0, Short.BYTES);
    }
}
