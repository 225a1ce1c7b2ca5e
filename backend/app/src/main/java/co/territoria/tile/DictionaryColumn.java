package co.territoria.tile;

/**
 * An attribute whose values repeat: a code per row and a table of values. Nothing is hashed while a tile is cut.
 *
 * @param codes       per row, or {@link Column#ABSENT}
 * @param entryStarts first byte of each value in {@code entries}, and the end
 */
record DictionaryColumn(int[] codes, int[] entryStarts, byte[] entries) implements Column {

    @Override
    public int localIndex(int row, LayerWriter layer, SeenValues seen) {
        int code = codes[row];
        if (code < 0) {
            return ABSENT;
        }
        int known = seen.find(code);
        if (known >= 0) {
            return known;
        }
        int from = entryStarts[code];
        int index = layer.addValue(entries, from, entryStarts[code + 1] - from);
        seen.put(code, index);
        return index;
    }

    int distinctValues() {
        return entryStarts.length - 1;
    }

    @Override
    public long bytes() {
        return 4L * (codes.length + entryStarts.length) + entries.length;
    }
}
