package co.territoria.tile;

import co.territoria.web.Gzip;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each tile of an archive lies
 * (<a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">PMTiles version 3</a>, directories).
 *
 * @param root   compressed
 * @param leaves compressed, one after the other; none where the root holds all
 */
record PmtilesDirectory(byte[] root, byte[] leaves) {

    static final int HEADER_BYTES = 127;

    /** So much a reader fetches first, header and root together. */
    private static final int FIRST_BYTES = 16_384;

    private static final int LEAF_ENTRIES = 4_096;

    private static final int LEVEL = 9;

    /**
     * A run of equal tiles, or a leaf.
     *
     * @param tile   number of the first, see {@link #tileId}
     * @param offset in the data, or in the leaves
     * @param run    how many tiles with numbers one after the other; 0 for a leaf
     */
    record Entry(long tile, long offset, int length, int run) {}

    /** @param entries ascending, at least one */
    static PmtilesDirectory of(List<Entry> entries) {
        byte[] whole = written(entries);
        if (whole.length <= FIRST_BYTES - HEADER_BYTES) {
            return new PmtilesDirectory(whole, new byte[0]);
        }
        for (int size = LEAF_ENTRIES; ; size *= 2) {
            ByteSink leaves = new ByteSink(1 << 16);
            List<Entry> root = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += size) {
                List<Entry> its = entries.subList(from, Math.min(entries.size(), from + size));
                byte[] leaf = written(its);
                root.add(new Entry(its.get(0).tile(), leaves.size, leaf.length, 0));
                leaves.write(leaf, 0, leaf.length);
            }
            byte[] first = written(root);
            if (first.length <= FIRST_BYTES - HEADER_BYTES) {
                return new PmtilesDirectory(first, leaves.toArray());
            }
        }
    }

    private static byte[] written(List<Entry> entries) {
        ByteSink out = new ByteSink(1 << 12);
        out.writeVarint(entries.size());
        long before = 0;
        for (Entry entry : entries) {
            out.writeVarint(entry.tile() - before);
            before = entry.tile();
        }
        entries.forEach(entry -> out.writeVarint(entry.run()));
        entries.forEach(entry -> out.writeVarint(entry.length()));
        long next = -1;
        for (Entry entry : entries) {
            out.writeVarint(entry.offset() == next ? 0 : entry.offset() + 1);
            next = entry.offset() + entry.length();
        }
        return Gzip.compress(out.toArray(), LEVEL);
    }

    /** The number of a tile: those of lower zooms first, then along the Hilbert curve of its zoom. */
    static long tileId(int zoom, int column, int row) {
        long before = ((1L << 2 * zoom) - 1) / 3;
        long position = 0;
        long x = column;
        long y = row;
        for (long side = 1L << zoom >> 1; side > 0; side >>= 1) {
            long right = (x & side) > 0 ? 1 : 0;
            long below = (y & side) > 0 ? 1 : 0;
            position += side * side * (3 * right ^ below);
            if (below == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                long swapped = x;
                x = y;
                y = swapped;
            }
        }
        return before + position;
    }
}
