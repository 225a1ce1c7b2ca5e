package co.territoria.tile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of one attribute, each distinct one kept once, as bytes.
 *
 * <p>The table hashes the encoded bytes, so a million distinct decimals cost no objects.
 */
final class ColumnBuilder {

    private final TileField field;
    private final ByteSink value = new ByteSink(64);
    private final ByteSink entry = new ByteSink(64);
    private final ByteSink entries = new ByteSink(1024);
    private int[] entryStarts = new int[16];
    private int distinct;
    private int[] codes = new int[16];
    private int rows;
    private int present;
    /** Open addressing: code + 1, or 0 for free. Always a power of two, at most half full. */
    private int[] table = new int[64];

    ColumnBuilder(TileField field) {
        this.field = field;
    }

    void add(@Nullable Object attribute) {
        int code = Column.ABSENT;
        if (attribute != null && !TileFieldType.isAbsent(attribute)) {
            encode(attribute);
            code = codeOfEntry();
            present++;
        }
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, rows * 2);
        }
        codes[rows++] = code;
    }

    private void encode(Object attribute) {
        value.clear();
        try {
            field.type().write(attribute, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("field '%s': %s".formatted(field.name(), e.getMessage()), e);
        }
        entry.clear();
        entry.writeVarint(Mvt.LAYER_VALUE);
        entry.writeVarint(value.size);
        entry.write(value.bytes, 0, value.size);
    }

    private int codeOfEntry() {
        int mask = table.length - 1;
        int slot = hash(entry.bytes, entry.size) & mask;
        while (table[slot] != 0) {
            int code = table[slot] - 1;
            if (Arrays.equals(entries.bytes, entryStarts[code], entryStarts[code + 1], entry.bytes, 0, entry.size)) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        int code = distinct++;
        table[slot] = code + 1;
        entries.write(entry.bytes, 0, entry.size);
        if (distinct == entryStarts.length) {
            entryStarts = Arrays.copyOf(entryStarts, distinct * 2);
        }
        entryStarts[distinct] = entries.size;
        if (distinct * 2 > table.length) {
            rehash();
        }
        return code;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int code = 0; code < distinct; code++) {
            int from = entryStarts[code];
            int length = entryStarts[code + 1] - from;
            entry.clear();
            entry.write(entries.bytes, from, length);
            int slot = hash(entry.bytes, length) & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = code + 1;
        }
    }

    private static int hash(byte[] bytes, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return (int) (hash ^ hash >>> 32);
    }

    /**
     * A dictionary when at most half of the values are distinct, otherwise one value per row.
     *
     * @param order the collected row for each row of the result
     */
    Column build(int[] order) {
        return distinct * 2L <= present ? dictionary(order) : distinct(order);
    }

    private Column dictionary(int[] order) {
        int[] sorted = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            sorted[row] = codes[order[row]];
        }
        return new DictionaryColumn(sorted, Arrays.copyOf(entryStarts, distinct + 1), entries.toArray());
    }

    private Column distinct(int[] order) {
        ByteSink sorted = new ByteSink(entries.size);
        int[] starts = new int[order.length + 1];
        for (int row = 0; row < order.length; row++) {
            int code = codes[order[row]];
            if (code >= 0) {
                sorted.write(entries.bytes, entryStarts[code], entryStarts[code + 1] - entryStarts[code]);
            }
            starts[row + 1] = sorted.size;
        }
        return new DistinctColumn(starts, sorted.toArray());
    }
}
