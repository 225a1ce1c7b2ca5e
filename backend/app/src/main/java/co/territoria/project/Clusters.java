package co.territoria.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Points of one tile of the Web Mercator pyramid, gathered by the cells of a grid of pixels. The same points always make
 * the same groups, every point of the tile is in one group, and no point is in two tiles of a zoom.
 *
 * <p>From {@link #LAST_ZOOM} on only points at the very same place are one group: coming nearer would not part them.
 */
final class Clusters {

    /** Side of a cell: symbols of groups of neighbouring cells hardly touch. */
    static final int CELL_PIXELS = 64;

    static final int TILE_PIXELS = 256;

    /** The nearest zoom with cells: 38 m on a side at the equator. */
    static final int LAST_ZOOM = 18;

    /** The nearest zoom that has tiles. */
    static final int MAXIMUM_ZOOM = 22;

    private static final int CELLS = TILE_PIXELS / CELL_PIXELS;

    private Clusters() {}

    /**
     * @param column from west, 0 to 2^zoom - 1
     * @param row    from north
     */
    record Tile(int zoom, int column, int row) {

        Tile {
            if (zoom < 0 || zoom > MAXIMUM_ZOOM || column < 0 || row < 0 || column >= 1 << zoom || row >= 1 << zoom) {
                throw new IllegalArgumentException("there is no tile %d/%d/%d".formatted(zoom, column, row));
            }
        }
    }

    /** @return part of the world from west, 0 to below 1 */
    static double x(double longitude) {
        return withinWorld((longitude + 180) / 360);
    }

    /** @return part of the square world from north, 0 to below 1; latitudes beyond the square lie on its edge */
    static double y(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return withinWorld(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    private static double withinWorld(double part) {
        return Math.max(0, Math.min(Math.nextDown(1.0), part));
    }

    /**
     * The groups of a tile.
     *
     * @param x      of each row as from {@link #x}, NaN for what has no place
     * @param wanted asked only for rows in the tile
     * @return rows of each group, ascending; groups by row and column of their cells
     */
    static List<int[]> of(double[] x, double[] y, Tile tile, IntPredicate wanted) {
        double tiles = 1 << tile.zoom();
        double west = tile.column() / tiles;
        double east = (tile.column() + 1) / tiles;
        double north = tile.row() / tiles;
        double south = (tile.row() + 1) / tiles;
        Rows[] cells = new Rows[CELLS * CELLS];
        for (int row = 0; row < x.length; row++) {
            // comparing with what is no number is false
            if (x[row] >= west && x[row] < east && y[row] >= north && y[row] < south && wanted.test(row)) {
                int cell = cell((y[row] - north) * tiles) * CELLS + cell((x[row] - west) * tiles);
                if (cells[cell] == null) {
                    cells[cell] = new Rows();
                }
                cells[cell].add(row);
            }
        }
        List<int[]> groups = new ArrayList<>();
        for (Rows cell : cells) {
            if (cell != null) {
                if (tile.zoom() < LAST_ZOOM) {
                    groups.add(cell.toArray());
                } else {
                    groups.addAll(byPlace(cell.toArray(), x, y));
                }
            }
        }
        return groups;
    }

    /** All at the very same place. */
    static boolean coincide(int[] rows, double[] x, double[] y) {
        for (int row : rows) {
            if (x[row] != x[rows[0]] || y[row] != y[rows[0]]) {
                return false;
            }
        }
        return true;
    }

    private static int cell(double partOfTile) {
        return Math.min(CELLS - 1, (int) (partOfTile * CELLS));
    }

    private static List<int[]> byPlace(int[] rows, double[] x, double[] y) {
        Map<Double, Map<Double, Rows>> places = new TreeMap<>();
        for (int row : rows) {
            places.computeIfAbsent(y[row], key -> new TreeMap<>())
                    .computeIfAbsent(x[row], key -> new Rows())
                    .add(row);
        }
        List<int[]> groups = new ArrayList<>();
        places.values().forEach(line -> line.values().forEach(place -> groups.add(place.toArray())));
        return groups;
    }

    private static final class Rows {

        private int[] rows = new int[4];
        private int size;

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
        }

        int[] toArray() {
            return Arrays.copyOf(rows, size);
        }
    }
}
