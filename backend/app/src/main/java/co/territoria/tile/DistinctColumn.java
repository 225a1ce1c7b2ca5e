package co.territoria.tile;

/**
 * An attribute that is nearly different in every row: the value of each row, appended without looking for equals.
 *
 * @param entryStarts first byte of each row, and the end; an empty entry is an absent value
 */
record DistinctColumn(int[] entryStarts, byte[] entries) implements Column {

    @Override
    public int localIndex(int row, LayerWriter layer, SeenValues seen) {
        int from = entryStarts[row];
        int to = entryStarts[row + 1];
        return from == to ? ABSENT : layer.addValue(entries, from, to - from);
    }

    @Override
    public long bytes() {
        return 4L * entryStarts.length + entries.length;
    }
}
