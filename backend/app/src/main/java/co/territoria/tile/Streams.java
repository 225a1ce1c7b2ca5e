package co.territoria.tile;

import java.util.Arrays;

/**
 * The geometry of every row on the grid of one zoom, as the bytes that tiles will carry.
 *
 * <p>A stream is an MVT command stream without its first command word: the start point as two zig-zag varints,
 * counted from the north-west corner of the row's box on this grid, then everything from the second command on.
 * The cut word is known from the type: one MoveTo, or for points as many as there are. So putting a row in a tile
 * is a new start point and one array copy. An empty stream is a row that is not drawn at this zoom.
 *
 * @param zoom   the zoom that owns the grid
 * @param starts first byte of each row, and the end
 */
record Streams(int zoom, int[] starts, byte[] bytes, ChunkTable chunks) {

    boolean isEmpty(int row) {
        return starts[row] == starts[row + 1];
    }

    long size() {
        return 4L * starts.length + bytes.length + chunks.bytes();
    }

    /** Takes rows in order. */
    static final class Builder {

        private final int zoom;
        private final ByteSink bytes;
        private final ChunkTable.Builder chunks = new ChunkTable.Builder();
        private int[] starts;
        private int rows;

        Builder(int zoom, int expectedRows) {
            this.zoom = zoom;
            starts = new int[Math.max(16, expectedRows + 1)];
            bytes = new ByteSink(16 * expectedRows);
        }

        /** @param paths on the grid of the zoom; no parts when the row is not drawn
         *  @param baseX  north-west corner of the row's box on the same grid */
        void add(byte type, PathBuffer paths, int baseX, int baseY) {
            if (rows + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
            }
            if (paths.parts > 0) {
                PathWriter.write(type, paths, baseX, baseY, bytes, rows, chunks);
            }
            rows++;
            starts[rows] = bytes.size;
        }

        /** Takes a row over from another set with the same grid. */
        void addCopy(byte type, Streams source, int sourceRow, PathBuffer scratch, int baseX, int baseY) {
            int from = source.starts[sourceRow];
            int length = source.starts[sourceRow + 1] - from;
            if (length >= 2 * ChunkTable.LONG_POINTS) {
                scratch.clear();
                PathReader.readAll(type, source, sourceRow, baseX, baseY, scratch);
                add(type, scratch, baseX, baseY);
                return;
            }
            if (rows + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
            }
            bytes.write(source.bytes, from, length);
            rows++;
            starts[rows] = bytes.size;
        }

        Streams build() {
            return new Streams(zoom, Arrays.copyOf(starts, rows + 1), bytes.toArray(), chunks.build());
        }
    }
}
