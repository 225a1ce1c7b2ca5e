package co.territoria.tile;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows that a search finds into a tile: copied where they lie inside the window, otherwise cut to it.
 *
 * <p>One per tile, on the memory of a worker.
 */
final class TileCutter implements BoxTree.Finds {

    private final RowGeometry rows;
    private final Streams streams;
    private final Window window;
    private final @Nullable BitSet wanted;
    private final TileWorker worker;
    /** From grid 18 to the grid of the tile. */
    private final int shift;

    TileCutter(RowGeometry rows, Streams streams, Window window, @Nullable BitSet wanted, TileWorker worker) {
        this.rows = rows;
        this.streams = streams;
        this.window = window;
        this.wanted = wanted;
        this.worker = worker;
        shift = TileGrid.FINEST_ZOOM - streams.zoom();
    }

    /** Adds every row of the window to the worker's layer. */
    void cut() {
        int half = shift == 0 ? 0 : 1 << shift - 1;
        int west = window.gridX(window.first()) << shift;
        int north = window.gridY(window.first()) << shift;
        // Coordinates are rounded to the nearest pixel, so the last one reaches half a pixel less far.
        int east = (window.gridX(window.last() + 1) << shift) - half - 1;
        int south = (window.gridY(window.last() + 1) << shift) - half - 1;
        int[] inner = {west, north, east, south};
        int[] outer = {west - half, north - half, east, south};
        rows.boxes().search(outer, inner, this);
    }

    @Override
    public void inside(int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            if (isDrawn(row)) {
                copy(row);
            }
        }
    }

    @Override
    public void touching(int row) {
        if (!isDrawn(row)) {
            return;
        }
        byte type = rows.type(row);
        PathBuffer read = worker.read;
        read(row, type, read);
        switch (moveToTile(read)) {
            case INSIDE -> copy(row);
            case OUTSIDE -> {}
            case CROSSING -> clip(row, type, read);
        }
    }

    private enum Place {
        INSIDE,
        OUTSIDE,
        CROSSING
    }

    private boolean isDrawn(int row) {
        return !streams.isEmpty(row) && (wanted == null || wanted.get(row));
    }

    private void copy(int row) {
        worker.layer.addFeature(
                row,
                rows.type(row),
                streams.bytes(),
                streams.starts()[row],
                streams.starts()[row + 1],
                (rows.boxes().west(row) >> shift) - window.tileX(),
                (rows.boxes().north(row) >> shift) - window.tileY());
    }

    private void read(int row, byte type, PathBuffer into) {
        into.clear();
        int baseX = rows.boxes().west(row) >> shift;
        int baseY = rows.boxes().north(row) >> shift;
        int entry = worker.skipsChunks ? streams.chunks().find(row) : -1;
        if (entry >= 0) {
            PathReader.readNear(streams, row, entry, baseX, baseY, window, into);
        } else {
            PathReader.readAll(type, streams, row, baseX, baseY, into);
        }
    }

    private Place moveToTile(PathBuffer paths) {
        int west = Integer.MAX_VALUE;
        int north = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int south = Integer.MIN_VALUE;
        for (int i = 0; i < paths.size; i++) {
            int x = paths.x[i] -= window.tileX();
            int y = paths.y[i] -= window.tileY();
            west = Math.min(west, x);
            north = Math.min(north, y);
            east = Math.max(east, x);
            south = Math.max(south, y);
        }
        if (window.contains(west, north) && window.contains(east, south)) {
            return Place.INSIDE;
        }
        boolean beyond =
                west > window.last() || north > window.last() || east < window.first() || south < window.first();
        return beyond ? Place.OUTSIDE : Place.CROSSING;
    }

    private void clip(int row, byte type, PathBuffer paths) {
        PathBuffer clipped = worker.clipped;
        switch (type) {
            case Mvt.POINT -> LineClip.clipPoints(paths, window, clipped);
            case Mvt.LINE -> LineClip.clipLines(paths, window, clipped);
            default -> worker.polygonClip.clip(paths, window, clipped);
        }
        if (clipped.parts > 0) {
            worker.stream.clear();
            PathWriter.write(type, clipped, worker.stream);
            worker.layer.addFeature(row, type, worker.stream.bytes, 0, worker.stream.size, 0, 0);
        }
    }
}
