package co.territoria.format;

import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.LocalText;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * FlatGeobuf 3 with its spatial index: a reader on the web fetches only what lies in its window.
 *
 * <p>The index covers every feature, so that a file in which one has no shape goes without. Features are laid down in a
 * temporary file first and then put in the order of a Hilbert curve; memory holds 8 bytes to a feature and the boxes are
 * mapped from a second file.
 */
@Component
final class FlatGeobufFormat implements LayerFormat {

    /** West, south, east, north, where it begins and how long it is. */
    private static final int RECORD_BYTES = 4 * Double.BYTES + Long.BYTES + Integer.BYTES;

    /** A mapping has at most two gigabytes. */
    private static final int PART_RECORDS = 1 << 24;

    @Override
    public String id() {
        return "fgb";
    }

    @Override
    public LocalText title() {
        return new LocalText("FlatGeobuf", "FlatGeobuf");
    }

    @Override
    public String mediaType() {
        return "application/vnd.flatgeobuf";
    }

    @Override
    public String extension() {
        return "fgb";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean suits(LayerDescription layer) {
        return layer.geometry() != GeometryKind.NONE;
    }

    @Override
    public boolean carriesAnyCrs() {
        return true;
    }

    @Override
    public void write(LayerExport export, OutputStream out) throws IOException {
        Path features = Files.createTempFile("territoria-", ".fgb");
        Path boxes = Files.createTempFile("territoria-", ".boxes");
        try {
            Laid laid = lay(export, features, boxes);
            write(export, laid, features, boxes, out);
        } finally {
            Files.deleteIfExists(features);
            Files.deleteIfExists(boxes);
        }
    }

    /**
     * What was laid down.
     *
     * @param type  of the geometries; unknown where they differ
     * @param whole whether each has a shape
     */
    private record Laid(int count, Envelope extent, int type, boolean whole) {}

    private static Laid lay(LayerExport export, Path features, Path boxes) throws IOException {
        FlatGeobufFeatures writer = new FlatGeobufFeatures(export.fields());
        Envelope extent = new Envelope();
        int[] count = {0};
        int[] type = {-1};
        boolean[] whole = {true};
        long[] position = {0};
        ByteBuffer entry = ByteBuffer.allocate(RECORD_BYTES);
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(features), 1 << 16);
                OutputStream records = new BufferedOutputStream(Files.newOutputStream(boxes), 1 << 16)) {
            export.features().forEach(feature -> {
                byte[] table = writer.write(feature);
                bytes.write(table);
                Geometry shape = feature.geometry();
                Envelope box = shape == null ? new Envelope() : shape.getEnvelopeInternal();
                if (box.isNull()) {
                    whole[0] = false;
                } else {
                    extent.expandToInclude(box);
                    int its = FlatGeobufFeatures.geometryType(shape);
                    type[0] = type[0] == -1 || type[0] == its ? its : GeometryType.Unknown;
                }
                entry.clear();
                entry.putDouble(box.getMinX()).putDouble(box.getMinY());
                entry.putDouble(box.getMaxX()).putDouble(box.getMaxY());
                entry.putLong(position[0]).putInt(table.length);
                records.write(entry.array());
                position[0] += table.length;
                count[0]++;
            });
        }
        return new Laid(count[0], extent, Math.max(type[0], GeometryType.Unknown), whole[0] && count[0] > 0);
    }

    private static void write(LayerExport export, Laid laid, Path features, Path boxes, OutputStream target)
            throws IOException {
        OutputStream out = new BufferedOutputStream(target, 1 << 16);
        out.write(Constants.MAGIC_BYTES);
        out.write(header(export, laid));
        if (!laid.whole) {
            out.flush();
            Files.copy(features, target);
            target.flush();
            return;
        }
        try (FileChannel bytes = FileChannel.open(features, StandardOpenOption.READ);
                FileChannel records = FileChannel.open(boxes, StandardOpenOption.READ)) {
            ByteBuffer[] parts = map(records);
            int[] order = order(laid, parts);
            FlatGeobufIndex.write(new Ordered(order, parts), out);
            ByteBuffer table = ByteBuffer.allocate(1 << 16);
            for (int place : order) {
                ByteBuffer part = parts[place / PART_RECORDS];
                int at = place % PART_RECORDS * RECORD_BYTES;
                int length = part.getInt(at + 40);
                if (table.capacity() < length) {
                    table = ByteBuffer.allocate(length);
                }
                table.clear().limit(length);
                long from = part.getLong(at + 32);
                while (table.hasRemaining()) {
                    if (bytes.read(table, from + table.position()) < 0) {
                        throw new IOException("the temporary file of an export was cut short");
                    }
                }
                out.write(table.array(), 0, length);
            }
        }
        out.flush();
    }

    private static ByteBuffer[] map(FileChannel records) throws IOException {
        long all = records.size() / RECORD_BYTES;
        ByteBuffer[] parts = new ByteBuffer[(int) ((all + PART_RECORDS - 1) / PART_RECORDS)];
        for (int i = 0; i < parts.length; i++) {
            long from = (long) i * PART_RECORDS;
            parts[i] = records.map(
                    FileChannel.MapMode.READ_ONLY,
                    from * RECORD_BYTES,
                    Math.min(PART_RECORDS, all - from) * RECORD_BYTES);
        }
        return parts;
    }

    private static void box(ByteBuffer[] parts, int place, double[] box) {
        ByteBuffer part = parts[place / PART_RECORDS];
        int at = place % PART_RECORDS * RECORD_BYTES;
        for (int side = 0; side < 4; side++) {
            box[side] = part.getDouble(at + side * Double.BYTES);
        }
    }

    /** Which feature comes where, along the curve; of two at one place the earlier first. */
    private static int[] order(Laid laid, ByteBuffer[] parts) {
        double[] extent = {laid.extent.getMinX(), laid.extent.getMinY(), laid.extent.getMaxX(), laid.extent.getMaxY()};
        double[] box = new double[4];
        long[] keys = new long[laid.count];
        for (int i = 0; i < keys.length; i++) {
            box(parts, i, box);
            keys[i] = ((long) FlatGeobufIndex.hilbert(box, extent) << 32 ^ Long.MIN_VALUE) | i;
        }
        Arrays.sort(keys);
        return LongStream.of(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The leaves of the index: features in their new order, each behind the one before. */
    private static final class Ordered implements FlatGeobufIndex.Leaves {

        private final int[] order;
        private final ByteBuffer[] parts;
        private int next;
        private long offset;

        Ordered(int[] order, ByteBuffer[] parts) {
            this.order = order;
            this.parts = parts;
        }

        @Override
        public int count() {
            return order.length;
        }

        @Override
        public void box(int leaf, double[] box) {
            FlatGeobufFormat.box(parts, order[leaf], box);
        }

        @Override
        public long offset(int leaf) {
            if (leaf != next) {
                throw new IllegalStateException("leaves are written in their order");
            }
            long here = offset;
            int place = order[leaf];
            offset += parts[place / PART_RECORDS].getInt(place % PART_RECORDS * RECORD_BYTES + 40);
            next++;
            return here;
        }
    }

    private static byte[] header(LayerExport export, Laid laid) {
        FlatBufferBuilder builder = new FlatBufferBuilder(4 * 1024);
        List<Field> fields = export.fields();
        int[] columns = new int[fields.size() + 1];
        columns[0] = column(builder, ColumnarFields.free("id", fields), ColumnType.String, "", false);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            columns[i + 1] = column(
                    builder,
                    field.name(),
                    FlatGeobufFeatures.columnType(field),
                    field.title().in(export.language()),
                    true);
        }
        LayerDescription layer = export.layer();
        int name = builder.createString(layer.id().value());
        int title = builder.createString(layer.title().in(export.language()));
        int description = builder.createString(layer.description().in(export.language()) + "\n" + export.citation());
        int all = Header.createColumnsVector(builder, columns);
        int envelope = laid.extent.isNull()
                ? 0
                : Header.createEnvelopeVector(builder, new double[] {
                    laid.extent.getMinX(), laid.extent.getMinY(), laid.extent.getMaxX(), laid.extent.getMaxY()
                });
        int organisation = builder.createString("EPSG");
        Crs.startCrs(builder);
        Crs.addOrg(builder, organisation);
        Crs.addCode(builder, export.epsg());
        int crs = Crs.endCrs(builder);
        Header.startHeader(builder);
        Header.addName(builder, name);
        if (envelope != 0) {
            Header.addEnvelope(builder, envelope);
        }
        Header.addGeometryType(builder, laid.type);
        Header.addColumns(builder, all);
        Header.addFeaturesCount(builder, laid.count);
        Header.addIndexNodeSize(builder, laid.whole ? FlatGeobufIndex.NODE_SIZE : 0);
        Header.addCrs(builder, crs);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private static int column(FlatBufferBuilder builder, String name, int type, String title, boolean nullable) {
        int itsName = builder.createString(name);
        int itsTitle = builder.createString(title);
        Column.startColumn(builder);
        Column.addName(builder, itsName);
        Column.addType(builder, type);
        Column.addTitle(builder, itsTitle);
        Column.addNullable(builder, nullable);
        return Column.endColumn(builder);
    }
}
