package co.territoria.tile;

/**
 * Brings the full detail of grid 18 to the grid of a coarser zoom.
 *
 * <p>In this order: thin, simplify, round to whole pixels, take out what rounding made superfluous (repeats, points
 * on a straight line, spikes, rings without area), orient, and repair where rounding has crossed an outline.
 * Outlines are simplified one by one: between neighbours a gap of up to twice the tolerance may open.
 */
final class Generaliser {

    /**
     * How far an outline may move, in pixels of the zoom. Half a pixel would take out more points than PostGIS does
     * and a quarter of the bytes of fine borders at low zooms.
     */
    static final double TOLERANCE_PIXELS = 0.25;

    /** Points nearer than this to the one before go. */
    static final double REPEAT_PIXELS = 0.5;

    /** Lines and outlines smaller than this both ways are not drawn. */
    static final double SPECK_PIXELS = 0.5;

    private final int shift;
    private final int half;
    private final Simplifier simplifier = new Simplifier();
    private final PolygonRepair repair = new PolygonRepair();
    private final PathBuffer simplified = new PathBuffer();

    /** @param zoom below 18 */
    Generaliser(int zoom) {
        shift = TileGrid.FINEST_ZOOM - zoom;
        half = 1 << shift - 1;
    }

    /** Whether something of this size, on grid 18, is too small to draw. Points have no size and are always drawn. */
    boolean isSpeck(byte type, int width, int height) {
        double limit = SPECK_PIXELS * (1L << shift);
        return type != Mvt.POINT && width < limit && height < limit;
    }

    /** Replaces {@code out} by the generalised geometry, without parts when nothing is left. */
    void generalise(byte type, PathBuffer in, PathBuffer out) {
        out.clear();
        switch (type) {
            case Mvt.POINT -> generalisePoints(in, out);
            case Mvt.LINE -> generaliseLines(in, out);
            default -> generalisePolygons(in, out);
        }
    }

    private void generalisePoints(PathBuffer in, PathBuffer out) {
        out.beginPart(false);
        for (int i = 0; i < in.size; i++) {
            out.addDistinct(round(in.x[i]), round(in.y[i]));
        }
    }

    private void generaliseLines(PathBuffer in, PathBuffer out) {
        for (int part = 0; part < in.parts; part++) {
            simplifyAndRound(in, part, false);
            PartCleaner.addLine(simplified, 0, out);
        }
    }

    private void generalisePolygons(PathBuffer in, PathBuffer out) {
        boolean shellDrawn = false;
        for (int part = 0; part < in.parts; part++) {
            boolean hole = in.partHole[part];
            if (!hole || shellDrawn) {
                simplifyAndRound(in, part, true);
                boolean drawn = PartCleaner.addRing(simplified, 0, out);
                shellDrawn = hole ? shellDrawn : drawn;
            }
        }
        repair.repair(out);
    }

    private void simplifyAndRound(PathBuffer in, int part, boolean ring) {
        double pixel = 1L << shift;
        simplified.clear();
        simplifier.simplify(in, part, ring, REPEAT_PIXELS * pixel, TOLERANCE_PIXELS * pixel, simplified);
        for (int i = 0; i < simplified.size; i++) {
            simplified.x[i] = round(simplified.x[i]);
            simplified.y[i] = round(simplified.y[i]);
        }
    }

    private int round(int finest) {
        return finest + half >> shift;
    }
}
