package co.territoria.tile;

/**
 * Which tiles of a zoom can have content; whole numbers, the ends included.
 *
 * @see <a href="https://docs.ogc.org/is/17-083r4/17-083r4.html#toc25">Two Dimensional Tile Matrix Set 2.0, §6.3</a>
 */
public record TileLimits(int zoom, int minRow, int maxRow, int minColumn, int maxColumn) {

    boolean hold(int row, int column) {
        return minRow <= row && row <= maxRow && minColumn <= column && column <= maxColumn;
    }

    TileLimits union(TileLimits other) {
        return new TileLimits(
                zoom,
                Math.min(minRow, other.minRow),
                Math.max(maxRow, other.maxRow),
                Math.min(minColumn, other.minColumn),
                Math.max(maxColumn, other.maxColumn));
    }
}
