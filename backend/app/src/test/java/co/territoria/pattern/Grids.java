package co.territoria.pattern;

import java.util.stream.IntStream;

/** Neighbourhoods of small regular maps. */
final class Grids {

    private Grids() {}

    /** Cells of a grid, row by row; neighbours share a side, or with {@code corners} at least a corner. */
    static int[][] grid(int rows, int columns, boolean corners) {
        return IntStream.range(0, rows * columns)
                .mapToObj(cell -> IntStream.range(0, rows * columns)
                        .filter(other -> other != cell)
                        .filter(other -> {
                            int down = Math.abs(other / columns - cell / columns);
                            int across = Math.abs(other % columns - cell % columns);
                            return corners ? Math.max(down, across) == 1 : down + across == 1;
                        })
                        .toArray())
                .toArray(int[][]::new);
    }
}
