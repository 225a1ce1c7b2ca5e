package co.territoria.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Compresses whole bodies. Compressors are reused: each holds a quarter of a megabyte outside the heap. */
public final class Gzip {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TRAILER = 8;

    private static final Queue<Deflater> IDLE = new ConcurrentLinkedQueue<>();

    private Gzip() {}

    /** @param level 1 (fast) to 9 (small) */
    public static byte[] compress(byte[] bytes, int level) {
        Deflater free = IDLE.poll();
        Deflater deflater = free == null ? new Deflater(level, true) : free;
        try {
            deflater.setLevel(level);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = Arrays.copyOf(HEADER, HEADER.length + TRAILER + Math.max(64, bytes.length / 2));
            int size = HEADER.length;
            while (!deflater.finished()) {
                if (out.length - size <= TRAILER) {
                    out = Arrays.copyOf(out, out.length + out.length / 2 + TRAILER);
                }
                size += deflater.deflate(out, size, out.length - size - TRAILER);
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            size = littleEndian(out, size, (int) checksum.getValue());
            size = littleEndian(out, size, bytes.length);
            return Arrays.copyOf(out, size);
        } finally {
            deflater.reset();
            IDLE.add(deflater);
        }
    }

    private static int littleEndian(byte[] out, int at, int value) {
        for (int i = 0; i < 4; i++) {
            out[at + i] = (byte) (value >>> 8 * i);
        }
        return at + 4;
    }

    /** Whether this {@code Accept-Encoding} takes gzip. */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.equals("gzip") || acceptEncoding.startsWith("gzip, ")) {
            return true;
        }
        boolean any = false;
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] token = part.strip().split("\\s*;\\s*");
            boolean refused = token.length > 1 && token[1].matches("q=0(\\.0*)?");
            if (token[0].equals("gzip") || token[0].equals("x-gzip")) {
                return !refused;
            }
            if (token[0].equals("*")) {
                any = !refused;
            }
        }
        return any;
    }
}
