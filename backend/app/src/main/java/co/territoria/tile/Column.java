package co.territoria.tile;

/**
 * The values of one attribute, ready to be copied into a tile.
 *
 * <p>A value is kept as a whole entry of the layer's list: tag, length and {@code Value} message.
 */
sealed interface Column permits DictionaryColumn, DistinctColumn {

    /** For a row without a value: the tile has no tag for it. */
    int ABSENT = -1;

    /**
     * @param seen which values the tile has already, one per column
     * @return the number of the row's value in the tile, entering it when it is new, or {@link #ABSENT}
     */
    int localIndex(int row, LayerWriter layer, SeenValues seen);

    long bytes();
}
