package co.territoria.tile;

/**
 * Numbers of the wire format.
 *
 * @see <a href="https://github.com/mapbox/vector-tile-spec/tree/master/2.1">Mapbox Vector Tile 2.1</a>
 */
final class Mvt {

    /** Wire types of Protocol Buffers. */
    static final int VARINT = 0;

    static final int FIXED64 = 1;
    static final int LENGTH_DELIMITED = 2;

    /** Tags: field number and wire type in one byte. */
    static final int TILE_LAYER = 3 << 3 | LENGTH_DELIMITED;

    static final int LAYER_NAME = 1 << 3 | LENGTH_DELIMITED;
    static final int LAYER_FEATURE = 2 << 3 | LENGTH_DELIMITED;
    static final int LAYER_KEY = 3 << 3 | LENGTH_DELIMITED;
    static final int LAYER_VALUE = 4 << 3 | LENGTH_DELIMITED;
    static final int LAYER_EXTENT = 5 << 3 | VARINT;
    static final int LAYER_VERSION = 15 << 3 | VARINT;
    static final int FEATURE_ID = 1 << 3 | VARINT;
    static final int FEATURE_TAGS = 2 << 3 | LENGTH_DELIMITED;
    static final int FEATURE_TYPE = 3 << 3 | VARINT;
    static final int FEATURE_GEOMETRY = 4 << 3 | LENGTH_DELIMITED;

    /** Geometry types. */
    static final byte POINT = 1;

    static final byte LINE = 2;
    static final byte POLYGON = 3;

    /** Geometry commands; the count stands in the bits above the third. */
    static final int MOVE_TO = 1;

    static final int LINE_TO = 2;
    static final int CLOSE_PATH = 1 << 3 | 7;

    private Mvt() {}

    static int command(int command, int count) {
        return count << 3 | command;
    }

    static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    static int unzigzag(int value) {
        return value >>> 1 ^ -(value & 1);
    }
}
