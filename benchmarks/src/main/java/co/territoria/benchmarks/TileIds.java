package co.territoria.benchmarks;

import java.util.HashSet;
import java.util.Set;

/** The ids in a tile of one layer, to see that both sides draw the same. */
final class TileIds {

    private final byte[] tile;
    private int at;

    private TileIds(byte[] tile) {
        this.tile = tile;
    }

    static Set<Long> of(byte[] tile) {
        TileIds reader = new TileIds(tile);
        Set<Long> ids = new HashSet<>();
        while (reader.at < tile.length) {
            reader.varint();
            int layerEnd = (int) reader.varint() + reader.at;
            while (reader.at < layerEnd) {
                long tag = reader.varint();
                if (tag == (2 << 3 | 2)) {
                    int featureEnd = (int) reader.varint() + reader.at;
                    while (reader.at < featureEnd) {
                        long field = reader.varint();
                        if (field == 1 << 3) {
                            ids.add(reader.varint());
                        } else {
                            reader.skip(field);
                        }
                    }
                } else {
                    reader.skip(tag);
                }
            }
        }
        return ids;
    }

    private void skip(long tag) {
        long value = varint();
        if ((tag & 7) == 2) {
            at += (int) value;
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = tile[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
