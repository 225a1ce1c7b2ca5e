package co.territoria.tile;

/**
 * The memory that one thread needs to cut tiles; it grows to the largest tile it has made and is used again.
 *
 * <p>Serves any snapshot, one call at a time. Keep as many as there are threads that cut.
 */
public final class TileWorker {

    final LayerWriter layer = new LayerWriter();
    final PathBuffer read = new PathBuffer();
    final PathBuffer clipped = new PathBuffer();
    final ByteSink stream = new ByteSink(1 << 12);
    final PolygonClip polygonClip = new PolygonClip();
    final boolean skipsChunks;

    public TileWorker() {
        this(true);
    }

    /** @param skipsChunks false reads long outlines from end to end, to prove that skipping changes nothing */
    TileWorker(boolean skipsChunks) {
        this.skipsChunks = skipsChunks;
    }
}
