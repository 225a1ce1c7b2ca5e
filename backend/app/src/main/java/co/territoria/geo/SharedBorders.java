package co.territoria.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds which areas of a coverage lie side by side, and how long they do. */
public final class SharedBorders {

    /** A shared stretch shorter than this is a touching corner, not a border. */
    static final double SHORTEST_METRES = 1.0;

    private SharedBorders() {}

    /**
     * All pairs that share a border.
     *
     * @param areas polygons in one projected CRS, in metres; neighbours must share their vertices, as in a clean
     *              coverage: a gap or an overlap between two limits is not counted as a border
     * @return each pair once, {@code first < second}, both indexes into the list
     */
    public static List<Pair> of(List<Geometry> areas) {
        STRtree index = new STRtree();
        for (int i = 0; i < areas.size(); i++) {
            index.insert(areas.get(i).getEnvelopeInternal(), i);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (Object candidate : index.query(areas.get(i).getEnvelopeInternal())) {
                int other = (Integer) candidate;
                if (other > i) {
                    double metres = sharedMetres(areas.get(i), areas.get(other));
                    if (metres >= SHORTEST_METRES) {
                        pairs.add(new Pair(i, other, metres));
                    }
                }
            }
        }
        pairs.sort(java.util.Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        return pairs;
    }

    private static double sharedMetres(Geometry first, Geometry second) {
        Geometry shared = OverlayNGRobust.overlay(first.getBoundary(), second.getBoundary(), OverlayNG.INTERSECTION);
        return shared.getLength();
    }

    /** Two areas side by side. */
    public record Pair(int first, int second, double metres) {}
}
