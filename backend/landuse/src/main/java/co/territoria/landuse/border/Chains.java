package co.territoria.landuse.border;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Stretches of rings: a stretch may run over the place where the ring's list of points starts. */
final class Chains {

    private Chains() {}

    /**
     * Intervals of a ring, those at its end and its start joined.
     *
     * @param spans in order, within 0..{@code length}
     * @return in order; the last may end beyond {@code length}; one that takes the whole ring is 0..{@code length}
     */
    static List<double[]> wrapped(List<double[]> spans, double length) {
        List<double[]> wrapped = new ArrayList<>(spans);
        if (wrapped.size() > 1) {
            double[] first = wrapped.get(0);
            double[] last = wrapped.get(wrapped.size() - 1);
            if (first[0] <= 1e-9 && last[1] >= length - 1e-9) {
                wrapped.remove(0);
                last[1] = length + first[1];
            }
        }
        return wrapped;
    }

    /** Points of a stretch of a ring; {@code to} may lie beyond its length. */
    static List<Coordinate> points(MeasuredLine ring, double from, double to) {
        if (to <= ring.length()) {
            return ring.between(from, to);
        }
        List<Coordinate> points = new ArrayList<>(ring.between(from, ring.length()));
        List<Coordinate> rest = ring.between(0, to - ring.length());
        points.addAll(rest.subList(1, rest.size()));
        return points;
    }
}
