package co.territoria.tile;

import java.util.Arrays;

/** Bytes that grow, with the number forms of Protocol Buffers. The array may be read directly up to {@code size}. */
final class ByteSink {

    byte[] bytes;
    int size;

    ByteSink(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    void clear() {
        size = 0;
    }

    /** Makes room, so that the {@code put} methods may follow for that many bytes without a check. */
    void ensure(int more) {
        if (bytes.length - size < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        long wanted = Math.max((long) size + more, bytes.length + (bytes.length >> 1));
        if ((long) size + more > Integer.MAX_VALUE - 16) {
            throw new IllegalStateException(
                    "more than 2 GB in one array: publish the layer in parts, or from a higher zoom");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
    }

    void write(byte[] source, int from, int length) {
        ensure(length);
        put(source, from, length);
    }

    void writeVarint(int unsigned) {
        ensure(5);
        putVarint(unsigned);
    }

    void writeVarint(long unsigned) {
        ensure(10);
        putVarint(unsigned);
    }

    void writeFixed64(long value) {
        ensure(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void put(byte[] source, int from, int length) {
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void putVarint(int unsigned) {
        int rest = unsigned;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void putVarint(long unsigned) {
        long rest = unsigned;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    static int varintLength(int unsigned) {
        return (38 - Integer.numberOfLeadingZeros(unsigned | 1)) / 7;
    }

    static int varintLength(long unsigned) {
        return (70 - Long.numberOfLeadingZeros(unsigned | 1)) / 7;
    }
}
