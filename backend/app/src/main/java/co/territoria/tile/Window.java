package co.territoria.tile;

/**
 * What a tile shows, in pixels from its north-west corner.
 *
 * <p>The window is cut half a pixel inside its outermost pixels, where no vertex can lie; a crossing is then written
 * on the outermost pixel. A vertex on the cut itself would otherwise have to be both inside and outside, and rings
 * that touch themselves along the edge would follow.
 *
 * @param tileX   west edge of the tile on its grid
 * @param tileY   north edge of the tile on its grid
 * @param extent  pixels to the side of the tile
 * @param buffer  pixels shown beyond each edge
 */
record Window(int tileX, int tileY, int extent, int buffer) {

    static Window of(int zoom, int column, int row) {
        int extent = TileGrid.extentOf(zoom);
        return new Window(column * extent, row * extent, extent, TileGrid.bufferOf(zoom));
    }

    /** The first pixel, in both directions, that is inside; vertices there and up to {@link #last()} are kept. */
    int first() {
        return 1 - buffer;
    }

    int last() {
        return extent + buffer - 1;
    }

    /** Where crossings at the west and north are written. */
    int firstEdge() {
        return -buffer;
    }

    int lastEdge() {
        return extent + buffer;
    }

    boolean contains(int x, int y) {
        return x >= first() && x <= last() && y >= first() && y <= last();
    }

    int gridX(int x) {
        return tileX + x;
    }

    int gridY(int y) {
        return tileY + y;
    }
}
