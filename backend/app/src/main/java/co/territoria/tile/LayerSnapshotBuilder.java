package co.territoria.tile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes the features of a layer one after the other and packs them; nothing of what is given is kept.
 *
 * <p>For one thread and one snapshot. After an exception it is of no more use.
 */
public final class LayerSnapshotBuilder {

    private static final byte[] TYPES = {Mvt.POINT, Mvt.LINE, Mvt.POLYGON};

    private final TileSchema schema;
    private final int minZoom;
    private final int maxZoom;
    private final ColumnBuilder[] columns;
    private final GeometrySnapper snapper;
    private final PathBuffer paths = new PathBuffer();
    private final Streams.Builder streams = new Streams.Builder(TileGrid.FINEST_ZOOM, 1024);
    private long[] ids = new long[1024];
    private byte[] types = new byte[1024];
    private int[] boxes = new int[4 * 1024];
    private int rows;
    private int withoutGeometry;
    private int degenerate;
    private int repaired;

    LayerSnapshotBuilder(TileSchema schema, TileMatrixSet set, int minZoom, int maxZoom) {
        if (minZoom < 0 || minZoom > maxZoom || maxZoom > LayerSnapshot.MAX_ZOOM) {
            throw new IllegalArgumentException("zooms must satisfy 0 <= minZoom <= maxZoom <= %d, were %d and %d"
                    .formatted(LayerSnapshot.MAX_ZOOM, minZoom, maxZoom));
        }
        this.schema = schema;
        this.snapper = new GeometrySnapper(set);
        this.minZoom = minZoom;
        this.maxZoom = maxZoom;
        columns = schema.fields().stream().map(ColumnBuilder::new).toArray(ColumnBuilder[]::new);
    }

    /**
     * Adds a feature.
     *
     * <p>An invalid polygon is mended for drawing and counted. A collection of points, lines and polygons becomes one
     * row for each kind, with the same id, since a feature of a tile has one kind of geometry.
     *
     * @param id         not negative; beyond 2<sup>53</sup> browsers round it
     * @param lonLat     EPSG:4326, x is longitude; null or empty is counted and left out. Latitudes beyond 85.05° are
     *                   drawn at the edge of Web Mercator
     * @param attributes in the order of the schema; null and non-finite numbers are left out of the tile
     * @throws IllegalArgumentException for a negative id, a coordinate outside the world, attributes that are not as
     *                                  many as the fields, or of another type
     */
    public LayerSnapshotBuilder add(long id, @Nullable Geometry lonLat, @Nullable Object... attributes) {
        if (id < 0) {
            throw new IllegalArgumentException("ids of tile features are not negative, was " + id);
        }
        if (attributes.length != columns.length) {
            throw new IllegalArgumentException(
                    "feature %d: expected %d attributes, found %d".formatted(id, columns.length, attributes.length));
        }
        if (lonLat == null || lonLat.isEmpty()) {
            withoutGeometry++;
            return this;
        }
        int before = rows;
        for (byte type : TYPES) {
            snapper.snap(lonLat, type, paths);
            if (paths.parts > 0) {
                addRow(id, type, attributes);
                repaired += snapper.repaired() ? 1 : 0;
            }
        }
        degenerate += rows == before ? 1 : 0;
        return this;
    }

    /** Sorts and packs what was added. Zooms are generalised later, see {@link LayerSnapshot#prepare()}. */
    public LayerSnapshot build() {
        long start = System.nanoTime();
        int[] order = hilbertOrder();
        long[] sortedIds = new long[rows];
        byte[] sortedTypes = new byte[rows];
        int[] sortedBoxes = new int[4 * rows];
        Streams collected = streams.build();
        Streams.Builder sorted = new Streams.Builder(TileGrid.FINEST_ZOOM, rows);
        for (int row = 0; row < rows; row++) {
            int source = order[row];
            sortedIds[row] = ids[source];
            sortedTypes[row] = types[source];
            System.arraycopy(boxes, 4 * source, sortedBoxes, 4 * row, 4);
            sorted.addCopy(types[source], collected, source, paths, boxes[4 * source], boxes[4 * source + 1]);
        }
        Column[] packed =
                Arrays.stream(columns).map(column -> column.build(order)).toArray(Column[]::new);
        RowGeometry geometry = RowGeometry.of(new BoxTree(sortedBoxes), sortedTypes);
        return new LayerSnapshot(
                schema,
                minZoom,
                maxZoom,
                sortedIds,
                geometry,
                packed,
                sorted.build(),
                new SnapshotReport(rows, withoutGeometry, degenerate, repaired),
                System.nanoTime() - start);
    }

    private void addRow(long id, byte type, @Nullable Object[] attributes) {
        if (rows == ids.length) {
            int more = rows + (rows >> 1);
            ids = Arrays.copyOf(ids, more);
            types = Arrays.copyOf(types, more);
            boxes = Arrays.copyOf(boxes, 4 * more);
        }
        ids[rows] = id;
        types[rows] = type;
        int[] x = paths.x;
        int[] y = paths.y;
        int west = x[0];
        int north = y[0];
        int east = x[0];
        int south = y[0];
        for (int i = 1; i < paths.size; i++) {
            west = Math.min(west, x[i]);
            north = Math.min(north, y[i]);
            east = Math.max(east, x[i]);
            south = Math.max(south, y[i]);
        }
        boxes[4 * rows] = west;
        boxes[4 * rows + 1] = north;
        boxes[4 * rows + 2] = east;
        boxes[4 * rows + 3] = south;
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(attributes[i]);
        }
        streams.add(type, paths, west, north);
        rows++;
    }

    /** @return the collected row for each row of the result, by where the box's centre lies in the layer's own box */
    private int[] hilbertOrder() {
        if (rows == 0) {
            return new int[0];
        }
        int west = IntStream.range(0, rows).map(row -> boxes[4 * row]).min().orElseThrow();
        int north =
                IntStream.range(0, rows).map(row -> boxes[4 * row + 1]).min().orElseThrow();
        int east = IntStream.range(0, rows).map(row -> boxes[4 * row + 2]).max().orElseThrow();
        int south =
                IntStream.range(0, rows).map(row -> boxes[4 * row + 3]).max().orElseThrow();
        double cells = ((1 << HilbertCurve.BITS) - 1) / (double) Math.max(1, Math.max(east - west, south - north));
        // Position in the upper half, row in the lower: one sort of plain numbers. The shift makes it signed.
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            int cellX = (int) ((((long) boxes[4 * row] + boxes[4 * row + 2]) / 2 - west) * cells);
            int cellY = (int) ((((long) boxes[4 * row + 1] + boxes[4 * row + 3]) / 2 - north) * cells);
            keys[row] = (HilbertCurve.position(cellX, cellY) + Integer.MIN_VALUE << 32) | row;
        }
        Arrays.sort(keys);
        int[] order = new int[rows];
        Arrays.setAll(order, row -> (int) keys[row]);
        return order;
    }
}
