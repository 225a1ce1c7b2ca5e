package co.territoria.tile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a layer, ready to be cut into tiles.
 *
 * <p>Polygons, lines and points, also mixed. Everything lies in arrays that are only read: any number of threads may
 * cut tiles, each with its own {@link TileWorker}. A zoom below 14 is generalised when its first tile is asked for, or
 * by {@link #prepare()}; that takes one to three seconds for a million parcels, and who asks meanwhile waits.
 */
public final class LayerSnapshot {

    /** The finest zoom that tiles exist for; beyond it clients enlarge. */
    public static final int MAX_ZOOM = TileGrid.FINEST_ZOOM;

    static final byte[] EMPTY_TILE = {};

    private final TileSchema schema;
    private final int minZoom;
    private final int maxZoom;
    private final long[] ids;
    private final RowGeometry rows;
    private final Column[] columns;
    private final Streams detail;
    private final SnapshotReport report;
    private final AtomicReferenceArray<Streams> zooms = new AtomicReferenceArray<>(TileGrid.DETAIL_FROM_ZOOM);
    private final Object[] locks = new Object[TileGrid.DETAIL_FROM_ZOOM];
    private final AtomicLong buildNanos = new AtomicLong();

    LayerSnapshot(
            TileSchema schema,
            int minZoom,
            int maxZoom,
            long[] ids,
            RowGeometry rows,
            Column[] columns,
            Streams detail,
            SnapshotReport report,
            long buildNanos) {
        this.schema = schema;
        this.minZoom = minZoom;
        this.maxZoom = maxZoom;
        this.ids = ids;
        this.rows = rows;
        this.columns = columns;
        this.detail = detail;
        this.report = report;
        this.buildNanos.set(buildNanos);
        Arrays.setAll(locks, zoom -> new Object());
    }

    /**
     * Starts a snapshot in Web Mercator.
     *
     * @param minZoom tiles of lower zooms are empty; dense layers want 11 or 12
     * @param maxZoom at most {@link #MAX_ZOOM}; tiles of higher zooms are empty
     */
    public static LayerSnapshotBuilder builder(TileSchema schema, int minZoom, int maxZoom) {
        return builder(schema, TileMatrixSet.WEB_MERCATOR_QUAD, minZoom, maxZoom);
    }

    /** Starts a snapshot for a pyramid; zooms are those of the pyramid of pixels, {@link TileMatrixSet#pyramidZoom}. */
    static LayerSnapshotBuilder builder(TileSchema schema, TileMatrixSet set, int minZoom, int maxZoom) {
        return new LayerSnapshotBuilder(schema, set, minZoom, maxZoom);
    }

    /** Cuts a tile of the whole layer, see {@link #encode(int, int, int, BitSet, TileWorker)}. */
    public byte[] encode(int z, int x, int y, TileWorker worker) {
        return encode(z, x, y, null, worker);
    }

    /**
     * Cuts a tile.
     *
     * <p>4096 pixels to the side up to zoom 13 and 2<sup>30−z</sup> from 14 on, which the tile itself says; shows
     * 1/64 of a tile beyond each edge. Rows come in the order of a Hilbert curve: a drawing order is for the style.
     *
     * @param x      column, from west
     * @param y      row, from north
     * @param wanted the rows to draw, from {@link #rowsWhere}; null for all
     * @return an MVT 2.1 tile of one layer; no bytes when there is nothing to draw or the layer has no such zoom
     * @throws IllegalArgumentException when the pyramid has no such tile
     */
    public byte[] encode(int z, int x, int y, @Nullable BitSet wanted, TileWorker worker) {
        requireTile(z, x, y);
        if (z < minZoom || z > maxZoom || ids.length == 0) {
            return EMPTY_TILE;
        }
        Window window = Window.of(z, x, y);
        worker.layer.begin(columns, ids);
        new TileCutter(rows, streams(z), window, wanted, worker).cut();
        return worker.layer.finish(schema, window.extent());
    }

    /** Whether some row's box touches what the tile shows; false means that the tile and all tiles in it are empty. */
    boolean reaches(int z, int x, int y) {
        requireTile(z, x, y);
        int side = TileGrid.FINEST_PIXELS >> z;
        int buffer = side / (TileGrid.EXTENT / TileGrid.BUFFER);
        int[] outer = {x * side - buffer, y * side - buffer, (x + 1) * side + buffer, (y + 1) * side + buffer};
        boolean[] found = {false};
        rows.boxes().search(outer, outer, new BoxTree.Finds() {
            @Override
            public void inside(int fromRow, int toRow) {
                found[0] = true;
            }

            @Override
            public void touching(int row) {
                found[0] = true;
            }
        });
        return found[0];
    }

    /** Generalises all zooms now instead of when they are first asked for. */
    public void prepare() {
        for (int zoom = minZoom; zoom <= Math.min(maxZoom, TileGrid.DETAIL_FROM_ZOOM - 1); zoom++) {
            streams(zoom);
        }
    }

    /** @return the rows whose id is wanted, for a filtered tile; looks at every id */
    public BitSet rowsWhere(LongPredicate id) {
        BitSet found = new BitSet(ids.length);
        for (int row = 0; row < ids.length; row++) {
            if (id.test(ids[row])) {
                found.set(row);
            }
        }
        return found;
    }

    public TileSchema schema() {
        return schema;
    }

    public int minZoom() {
        return minZoom;
    }

    public int maxZoom() {
        return maxZoom;
    }

    /** @return number of rows */
    public int features() {
        return ids.length;
    }

    public SnapshotReport report() {
        return report;
    }

    /** @return memory held by all arrays, with the zooms made so far */
    public long bytes() {
        long sum = 8L * ids.length + rows.bytes() + detail.size();
        for (Column column : columns) {
            sum += column.bytes();
        }
        for (int zoom = 0; zoom < zooms.length(); zoom++) {
            Streams made = zooms.get(zoom);
            sum += made == null ? 0 : made.size();
        }
        return sum;
    }

    /** @return time spent on sorting, packing and the zooms made so far; not the time to read the source */
    public long buildMillis() {
        return buildNanos.get() / 1_000_000;
    }

    private Streams streams(int zoom) {
        if (zoom >= TileGrid.DETAIL_FROM_ZOOM) {
            return detail;
        }
        Streams made = zooms.get(zoom);
        if (made == null) {
            synchronized (locks[zoom]) {
                made = zooms.get(zoom);
                if (made == null) {
                    made = generalise(zoom);
                    zooms.set(zoom, made);
                }
            }
        }
        return made;
    }

    private Streams generalise(int zoom) {
        long start = System.nanoTime();
        int shift = TileGrid.FINEST_ZOOM - zoom;
        BoxTree boxes = rows.boxes();
        Generaliser generaliser = new Generaliser(zoom);
        Streams.Builder streams = new Streams.Builder(zoom, ids.length);
        PathBuffer full = new PathBuffer();
        PathBuffer coarse = new PathBuffer();
        for (int row = 0; row < ids.length; row++) {
            byte type = rows.type(row);
            int west = boxes.west(row);
            int north = boxes.north(row);
            coarse.clear();
            if (!generaliser.isSpeck(type, boxes.east(row) - west, boxes.south(row) - north)) {
                full.clear();
                PathReader.readAll(type, detail, row, west, north, full);
                generaliser.generalise(type, full, coarse);
            }
            streams.add(type, coarse, west >> shift, north >> shift);
        }
        Streams made = streams.build();
        buildNanos.addAndGet(System.nanoTime() - start);
        return made;
    }

    private static void requireTile(int z, int x, int y) {
        if (z < 0 || z > MAX_ZOOM) {
            throw new IllegalArgumentException("zoom must be in 0..%d, was %d".formatted(MAX_ZOOM, z));
        }
        int tiles = 1 << z;
        if (x < 0 || x >= tiles || y < 0 || y >= tiles) {
            throw new IllegalArgumentException(
                    "at zoom %d column and row must be in 0..%d, were %d and %d".formatted(z, tiles - 1, x, y));
        }
    }
}
