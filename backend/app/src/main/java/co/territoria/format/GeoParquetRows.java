package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.InOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features as rows of a GeoParquet file: id, fields, shape as WKB, and the box of the shape, by which readers skip what
 * they do not need.
 *
 * @see <a href="https://geoparquet.org/releases/v1.1.0/">GeoParquet 1.1.0</a>
 */
final class GeoParquetRows extends WriteSupport<Feature> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LON_LAT = 4326;

    private final LayerExport export;
    private final List<Field> fields;
    private final boolean shapes;
    private final String id;
    private final String geometry;
    private final String bbox;
    private final Envelope extent = new Envelope();
    private final Set<String> types = new TreeSet<>();
    private final WKBWriter wkb = new WKBWriter(2);
    private @Nullable RecordConsumer out;

    GeoParquetRows(LayerExport export) {
        this.export = export;
        this.fields = export.fields();
        this.shapes = export.layer().geometry() != GeometryKind.NONE;
        this.id = ColumnarFields.free("id", fields);
        this.geometry = ColumnarFields.free("geometry", fields);
        this.bbox = ColumnarFields.free("bbox", fields);
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        LayerDescription layer = export.layer();
        Map<String, String> about = new HashMap<>();
        about.put("title", layer.title().in(export.language()));
        about.put("citation", export.citation());
        return new WriteContext(schema(), about);
    }

    /** The same, for those who run the writer in a cluster. */
    @Override
    public WriteContext init(Configuration unused) {
        throw new UnsupportedOperationException("rows are written outside a cluster");
    }

    private MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        schema.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(id);
        for (Field field : fields) {
            switch (field.type()) {
                case TEXT ->
                    schema.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(field.name());
                case INTEGER -> schema.optional(PrimitiveTypeName.INT64).named(field.name());
                case NUMBER -> schema.optional(PrimitiveTypeName.DOUBLE).named(field.name());
                case BOOLEAN -> schema.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
                case DATE ->
                    schema.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(field.name());
                case LIST ->
                    schema.optionalList()
                            .requiredElement(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(field.name());
            }
        }
        if (shapes) {
            schema.optional(PrimitiveTypeName.BINARY).named(geometry);
            schema.optionalGroup()
                    .required(PrimitiveTypeName.DOUBLE)
                    .named("xmin")
                    .required(PrimitiveTypeName.DOUBLE)
                    .named("ymin")
                    .required(PrimitiveTypeName.DOUBLE)
                    .named("xmax")
                    .required(PrimitiveTypeName.DOUBLE)
                    .named("ymax")
                    .named(bbox);
        }
        return schema.named("feature");
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(Feature feature) {
        RecordConsumer to = out;
        if (to == null) {
            throw new IllegalStateException("the file is not open");
        }
        to.startMessage();
        text(to, id, 0, feature.id());
        int column = 1;
        for (Field field : fields) {
            Object value = feature.properties().get(field.name());
            if (value != null) {
                value(to, field, column, value);
            }
            column++;
        }
        Geometry shape = feature.geometry();
        if (shapes && shape != null) {
            to.startField(geometry, column);
            to.addBinary(Binary.fromConstantByteArray(wkb.write(shape)));
            to.endField(geometry, column);
            types.add(shape.getGeometryType());
            if (!shape.isEmpty()) {
                Envelope box = shape.getEnvelopeInternal();
                extent.expandToInclude(box);
                to.startField(bbox, column + 1);
                to.startGroup();
                number(to, "xmin", 0, box.getMinX());
                number(to, "ymin", 1, box.getMinY());
                number(to, "xmax", 2, box.getMaxX());
                number(to, "ymax", 3, box.getMaxY());
                to.endGroup();
                to.endField(bbox, column + 1);
            }
        }
        to.endMessage();
    }

    private static void value(RecordConsumer to, Field field, int column, Object value) {
        switch (field.type()) {
            case TEXT -> text(to, field.name(), column, value.toString());
            case NUMBER -> {
                double number = ((Number) value).doubleValue();
                // not a number is how an engine says that there is none
                if (Double.isFinite(number)) {
                    number(to, field.name(), column, number);
                }
            }
            case INTEGER -> {
                to.startField(field.name(), column);
                to.addLong(((Number) value).longValue());
                to.endField(field.name(), column);
            }
            case BOOLEAN -> {
                to.startField(field.name(), column);
                to.addBoolean((Boolean) value);
                to.endField(field.name(), column);
            }
            case DATE -> {
                to.startField(field.name(), column);
                to.addInteger(Math.toIntExact(LocalDate.parse(value.toString()).toEpochDay()));
                to.endField(field.name(), column);
            }
            case LIST -> list(to, field.name(), column, (List<?>) value);
        }
    }

    private static void text(RecordConsumer to, String name, int column, String value) {
        to.startField(name, column);
        to.addBinary(Binary.fromString(value));
        to.endField(name, column);
    }

    private static void number(RecordConsumer to, String name, int column, double value) {
        to.startField(name, column);
        to.addDouble(value);
        to.endField(name, column);
    }

    /** Three levels, as the format has it: the list, its members, the member. */
    private static void list(RecordConsumer to, String name, int column, List<?> values) {
        to.startField(name, column);
        to.startGroup();
        if (!values.isEmpty()) {
            to.startField("list", 0);
            for (Object value : values) {
                to.startGroup();
                text(to, "element", 0, value.toString());
                to.endGroup();
            }
            to.endField("list", 0);
        }
        to.endGroup();
        to.endField(name, column);
    }

    @Override
    public FinalizedWriteContext finalizeWrite() {
        return new FinalizedWriteContext(
                shapes ? Map.of("geo", MAPPER.writeValueAsString(metadata())) : new HashMap<>());
    }

    private Map<String, Object> metadata() {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("encoding", "WKB");
        column.put("geometry_types", types);
        if (export.epsg() != LON_LAT) {
            // without it the column is in OGC:CRS84
            column.put("crs", MAPPER.readTree(projJson(export.epsg())));
        }
        if (!extent.isNull()) {
            column.put("bbox", List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
        }
        column.put(
                "covering",
                InOrder.map(
                        "bbox",
                        InOrder.map(
                                "xmin", List.of(bbox, "xmin"),
                                "ymin", List.of(bbox, "ymin"),
                                "xmax", List.of(bbox, "xmax"),
                                "ymax", List.of(bbox, "ymax"))));
        Map<String, Object> geo = new LinkedHashMap<>();
        geo.put("version", "1.1.0");
        geo.put("primary_column", geometry);
        geo.put("columns", InOrder.map(geometry, column));
        return geo;
    }

    /** Whether the system can be told in a file. */
    static boolean isKnown(int epsg) {
        return epsg == LON_LAT || GeoParquetRows.class.getResource(address(epsg)) != null;
    }

    private static String address(int epsg) {
        return "/format/crs/" + epsg + ".json";
    }

    private static String projJson(int epsg) {
        try (InputStream in = GeoParquetRows.class.getResourceAsStream(address(epsg))) {
            if (in == null) {
                throw new IllegalArgumentException("EPSG:" + epsg + " cannot be told in a GeoParquet file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
