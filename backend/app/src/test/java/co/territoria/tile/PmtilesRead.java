package co.territoria.tile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An archive as the specification says it is read (PMTiles version 3), written apart from what writes it: entries are
 * counted through, and numbers of tiles are turned back into places by walking the curve.
 */
final class PmtilesRead {

    final ByteBuffer header;
    final Map<Long, byte[]> tiles = new TreeMap<>();
    final String metadata;
    int leaves;
    int entries;
    long lastNewOffset = -1;
    boolean clustered = true;

    private final byte[] file;

    PmtilesRead(byte[] file) {
        this.file = file;
        header = ByteBuffer.wrap(file, 0, 127).order(ByteOrder.LITTLE_ENDIAN);
        metadata = new String(unzipped(slice(header.getLong(24), header.getLong(32))), StandardCharsets.UTF_8);
        read(header.getLong(8), header.getLong(16));
    }

    private void read(long offset, long length) {
        ByteBuffer in = ByteBuffer.wrap(unzipped(slice(offset, length)));
        int count = (int) varint(in);
        long[] ids = new long[count];
        long[] runs = new long[count];
        long[] lengths = new long[count];
        long[] offsets = new long[count];
        long id = 0;
        for (int i = 0; i < count; i++) {
            ids[i] = id += varint(in);
        }
        for (int i = 0; i < count; i++) {
            runs[i] = varint(in);
        }
        for (int i = 0; i < count; i++) {
            lengths[i] = varint(in);
        }
        for (int i = 0; i < count; i++) {
            long told = varint(in);
            offsets[i] = told == 0 ? offsets[i - 1] + lengths[i - 1] : told - 1;
        }
        for (int i = 0; i < count; i++) {
            if (runs[i] == 0) {
                leaves++;
                read(header.getLong(40) + offsets[i], lengths[i]);
                continue;
            }
            entries++;
            clustered &= offsets[i] <= lastNewOffset || offsets[i] == end();
            lastNewOffset = Math.max(lastNewOffset, offsets[i]);
            lastLength = offsets[i] == lastNewOffset ? lengths[i] : lastLength;
            byte[] tile = unzipped(slice(header.getLong(56) + offsets[i], lengths[i]));
            for (long run = 0; run < runs[i]; run++) {
                tiles.put(ids[i] + run, tile);
            }
        }
    }

    private long lastLength;

    private long end() {
        return lastNewOffset < 0 ? 0 : lastNewOffset + lastLength;
    }

    /** @return zoom, column, row */
    static int[] place(long id) {
        int zoom = 0;
        long rest = id;
        while (rest >= 1L << 2 * zoom) {
            rest -= 1L << 2 * zoom;
            zoom++;
        }
        long x = 0;
        long y = 0;
        for (int level = 0; level < zoom; level++) {
            long side = 1L << level;
            long right = 1 & rest / 2;
            long below = 1 & (rest ^ right);
            if (below == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                long swapped = x;
                x = y;
                y = swapped;
            }
            x += side * right;
            y += side * below;
            rest /= 4;
        }
        return new int[] {zoom, (int) x, (int) y};
    }

    private byte[] slice(long offset, long length) {
        byte[] part = new byte[(int) length];
        System.arraycopy(file, (int) offset, part, 0, part.length);
        return part;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
