package co.territoria.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes one layer of a tile.
 *
 * <p>Features go straight to the output and values to a second buffer; the order of fields in a layer is free. The
 * length of each feature is known before it is written, and the tag and length of the layer are put backwards into
 * room kept at the front, so nothing is ever moved.
 */
final class LayerWriter {

    /** Room for the layer's tag and length. */
    private static final int FRONT = 6;

    private final ByteSink out = new ByteSink(1 << 16);
    private final ByteSink values = new ByteSink(1 << 14);
    private Column[] columns = new Column[0];
    private SeenValues[] seen = new SeenValues[0];
    private long[] ids = new long[0];
    private int[] tags = new int[0];
    private int valueCount;
    private int features;
    private int stamp;

    void begin(Column[] layerColumns, long[] layerIds) {
        columns = layerColumns;
        ids = layerIds;
        out.clear();
        out.ensure(FRONT);
        out.size = FRONT;
        values.clear();
        valueCount = 0;
        features = 0;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.stream(seen).forEach(SeenValues::forgetAll);
            stamp = 1;
        }
        if (seen.length < columns.length) {
            int known = seen.length;
            seen = Arrays.copyOf(seen, columns.length);
            for (int i = known; i < seen.length; i++) {
                seen[i] = new SeenValues();
            }
            tags = new int[2 * columns.length];
        }
        for (int i = 0; i < columns.length; i++) {
            seen[i].begin(stamp, columns[i] instanceof DictionaryColumn d ? d.distinctValues() : 0);
        }
    }

    /** @return the number of the value in the tile */
    int addValue(byte[] entries, int from, int length) {
        values.write(entries, from, length);
        return valueCount++;
    }

    /**
     * Adds a feature.
     *
     * @param stream  holds the row's stream between {@code from} and {@code to}, see {@link Streams}
     * @param offsetX from the tile's corner to where the stream counts its start point
     */
    void addFeature(int row, byte type, byte[] stream, int from, int to, int offsetX, int offsetY) {
        int at = from;
        int zigzagX = 0;
        int zigzagY = 0;
        for (int shift = 0; ; shift += 7) {
            int next = stream[at++];
            zigzagX |= (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        for (int shift = 0; ; shift += 7) {
            int next = stream[at++];
            zigzagY |= (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        int startX = Mvt.zigzag(Mvt.unzigzag(zigzagX) + offsetX);
        int startY = Mvt.zigzag(Mvt.unzigzag(zigzagY) + offsetY);
        int moveTo = Mvt.command(Mvt.MOVE_TO, type == Mvt.POINT ? 1 + pairs(stream, at, to) : 1);
        int geometryLength =
                ByteSink.varintLength(moveTo) + ByteSink.varintLength(startX) + ByteSink.varintLength(startY) + to - at;

        int tagCount = 0;
        int tagsLength = 0;
        for (int key = 0; key < columns.length; key++) {
            int value = columns[key].localIndex(row, this, seen[key]);
            if (value != Column.ABSENT) {
                tags[tagCount++] = key;
                tags[tagCount++] = value;
                tagsLength += ByteSink.varintLength(key) + ByteSink.varintLength(value);
            }
        }
        long id = ids[row];
        int length = 1
                + ByteSink.varintLength(id)
                + 2
                + (tagCount == 0 ? 0 : 1 + ByteSink.varintLength(tagsLength) + tagsLength)
                + 1
                + ByteSink.varintLength(geometryLength)
                + geometryLength;

        out.ensure(length + 6);
        out.putVarint(Mvt.LAYER_FEATURE);
        out.putVarint(length);
        out.putVarint(Mvt.FEATURE_ID);
        out.putVarint(id);
        if (tagCount > 0) {
            out.putVarint(Mvt.FEATURE_TAGS);
            out.putVarint(tagsLength);
            for (int i = 0; i < tagCount; i++) {
                out.putVarint(tags[i]);
            }
        }
        out.putVarint(Mvt.FEATURE_TYPE);
        out.putVarint((int) type);
        out.putVarint(Mvt.FEATURE_GEOMETRY);
        out.putVarint(geometryLength);
        out.putVarint(moveTo);
        out.putVarint(startX);
        out.putVarint(startY);
        out.put(stream, at, to - at);
        features++;
    }

    /** @return the tile, empty when it has no feature */
    byte[] finish(TileSchema schema, int extent) {
        if (features == 0) {
            return LayerSnapshot.EMPTY_TILE;
        }
        for (TileField field : schema.fields()) {
            writeText(Mvt.LAYER_KEY, field.name());
        }
        out.write(values.bytes, 0, values.size);
        out.writeVarint(Mvt.LAYER_EXTENT);
        out.writeVarint(extent);
        out.writeVarint(Mvt.LAYER_VERSION);
        out.writeVarint(2);
        writeText(Mvt.LAYER_NAME, schema.layerName());

        int length = out.size - FRONT;
        int end = out.size;
        int front = FRONT - ByteSink.varintLength(length) - 1;
        out.size = front;
        out.putVarint(Mvt.TILE_LAYER);
        out.putVarint(length);
        return Arrays.copyOfRange(out.bytes, front, end);
    }

    private void writeText(int tag, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeVarint(tag);
        out.writeVarint(utf8.length);
        out.write(utf8, 0, utf8.length);
    }

    /** @return how many points stand between two places: each is two varints, and a varint ends below 128 */
    private static int pairs(byte[] stream, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            if (stream[i] >= 0) {
                ends++;
            }
        }
        return ends / 2;
    }
}
