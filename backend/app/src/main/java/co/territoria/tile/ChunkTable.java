package co.territoria.tile;

import java.util.Arrays;

/**
 * Stations along long outlines, so that a tile reads only the stretches near its window.
 *
 * <p>A chunk is up to 64 points of one part. Its box includes the point before it (for the first chunk of a ring,
 * the last point of the ring), so a chunk beyond one side of a window may be replaced by its last point: what is
 * clipped stays the same, and so does the parity of a ray from within the window. Half a byte per point.
 */
final class ChunkTable {

    static final int CHUNK_POINTS = 64;

    /** Geometries from this many points on have chunks. */
    static final int LONG_POINTS = 128;

    private static final int FIELDS = 8;
    private static final int COUNT_MASK = 0xFF;
    private static final int STARTS_PART = 1 << 8;
    private static final int HOLE = 1 << 9;

    private final int[] rows;
    private final int[] firstChunk;
    private final int[] chunks;

    private ChunkTable(int[] rows, int[] firstChunk, int[] chunks) {
        this.rows = rows;
        this.firstChunk = firstChunk;
        this.chunks = chunks;
    }

    /** @return an entry for {@link #from} and {@link #to}, negative when the row is not long */
    int find(int row) {
        return Arrays.binarySearch(rows, row);
    }

    int from(int entry) {
        return firstChunk[entry];
    }

    int to(int entry) {
        return firstChunk[entry + 1];
    }

    /** Whether the chunk and the way to it lie beyond one side of a box on the grid of the zoom. */
    boolean isBeyond(int chunk, int west, int north, int east, int south) {
        int at = chunk * FIELDS;
        return chunks[at] > east || chunks[at + 1] > south || chunks[at + 2] < west || chunks[at + 3] < north;
    }

    int lastX(int chunk) {
        return chunks[chunk * FIELDS + 4];
    }

    int lastY(int chunk) {
        return chunks[chunk * FIELDS + 5];
    }

    /** First byte after the chunk and what closes its part, counted from the start of the row's stream. */
    int byteEnd(int chunk) {
        return chunks[chunk * FIELDS + 6];
    }

    int points(int chunk) {
        return chunks[chunk * FIELDS + 7] & COUNT_MASK;
    }

    boolean startsPart(int chunk) {
        return (chunks[chunk * FIELDS + 7] & STARTS_PART) != 0;
    }

    boolean isHole(int chunk) {
        return (chunks[chunk * FIELDS + 7] & HOLE) != 0;
    }

    long bytes() {
        return 4L * (rows.length + firstChunk.length + chunks.length);
    }

    static final class Builder {

        private int[] rows = new int[16];
        private int[] firstChunk = new int[16];
        private int entries;
        private int[] chunks = new int[64];
        private int used;

        void beginRow(int row) {
            if (entries + 1 >= rows.length) {
                rows = Arrays.copyOf(rows, rows.length * 2);
                firstChunk = Arrays.copyOf(firstChunk, rows.length);
            }
            rows[entries] = row;
            firstChunk[entries] = used / FIELDS;
            entries++;
        }

        /** @param from first point of the chunk, {@code to} one after its last, both in {@code part} */
        void add(PathBuffer paths, int part, boolean ring, int from, int to, int byteEnd) {
            boolean startsPart = from == paths.start(part);
            int before = !startsPart ? from - 1 : ring ? paths.end(part) - 1 : from;
            int west = paths.x[before];
            int north = paths.y[before];
            int east = west;
            int south = north;
            for (int i = from; i < to; i++) {
                west = Math.min(west, paths.x[i]);
                north = Math.min(north, paths.y[i]);
                east = Math.max(east, paths.x[i]);
                south = Math.max(south, paths.y[i]);
            }
            if (used + FIELDS > chunks.length) {
                chunks = Arrays.copyOf(chunks, chunks.length * 2);
            }
            chunks[used++] = west;
            chunks[used++] = north;
            chunks[used++] = east;
            chunks[used++] = south;
            chunks[used++] = paths.x[to - 1];
            chunks[used++] = paths.y[to - 1];
            chunks[used++] = byteEnd;
            chunks[used++] = to - from | (startsPart ? STARTS_PART : 0) | (paths.partHole[part] ? HOLE : 0);
        }

        ChunkTable build() {
            int[] first = Arrays.copyOf(firstChunk, entries + 1);
            first[entries] = used / FIELDS;
            return new ChunkTable(Arrays.copyOf(rows, entries), first, Arrays.copyOf(chunks, used));
        }
    }
}
