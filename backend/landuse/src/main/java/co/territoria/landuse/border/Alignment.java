package co.territoria.landuse.border;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where along a reference line the points of another drawing of it belong, in order.
 *
 * <p>Both lines are points at equal distances. The cheapest sequence of pairs that never goes back on either line is
 * found by dynamic programming over squared distances (dynamic time warping: Sakoe and Chiba, 1978), with free ends on
 * the reference. Pairs are looked for between the nearest point of any later and of any earlier point, so that a line
 * which is longer in one half than in the other needs no wider band.
 */
final class Alignment {

    private static final byte BOTH = 0;
    private static final byte SAMPLE = 1;
    private static final byte REFERENCE = 2;

    private final MeasuredLine reference;
    private final double spacing;
    private final int[] first;
    private final int[] last;

    private Alignment(MeasuredLine reference, int steps, int[] first, int[] last) {
        this.reference = reference;
        this.spacing = reference.length() / steps;
        this.first = first;
        this.last = last;
    }

    /**
     * @param points   x, y of the samples, in the direction of the reference
     * @param band     how far from the nearest point a pair may be, in metres along the reference
     * @param anchored whether the first sample belongs to the start and the last one to the end
     */
    static Alignment of(
            double[] points,
            MeasuredLine reference,
            Segments segments,
            double stepMetres,
            double corridorMetres,
            double band,
            boolean anchored) {
        int samples = points.length / 2;
        int steps = (int) Math.max(1, Math.ceil(reference.length() / stepMetres - 1e-9));
        double spacing = reference.length() / steps;
        double[] to = reference.sampled(steps);
        double[] nearest = nearest(points, reference, segments, corridorMetres);
        int[] low = new int[samples];
        int[] high = new int[samples];
        double least = Double.POSITIVE_INFINITY;
        for (int at = samples - 1; at >= 0; at--) {
            least = Math.min(least, nearest[at]);
            low[at] = (int) Math.max(0, Math.ceil((least - band) / spacing - 1e-9));
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < samples; at++) {
            most = Math.max(most, nearest[at]);
            high[at] = (int) Math.min(steps, Math.floor((most + band) / spacing + 1e-9));
        }
        if (anchored) {
            high[0] = low[0] = 0;
            high[samples - 1] = steps;
        }
        byte[][] moves = new byte[samples][];
        double[] before = new double[0];
        for (int at = 0; at < samples; at++) {
            double[] cost = new double[high[at] - low[at] + 1];
            byte[] move = new byte[cost.length];
            for (int j = low[at]; j <= high[at]; j++) {
                double dx = points[2 * at] - to[2 * j];
                double dy = points[2 * at + 1] - to[2 * j + 1];
                double squared = dx * dx + dy * dy;
                double best = at == 0 ? 0 : Double.POSITIVE_INFINITY;
                byte how = SAMPLE;
                if (at > 0) {
                    int k = j - low[at - 1];
                    if (k >= 1 && k - 1 < before.length) {
                        best = before[k - 1];
                        how = BOTH;
                    }
                    if (k >= 0 && k < before.length && before[k] < best) {
                        best = before[k];
                        how = SAMPLE;
                    }
                    if (j > low[at] && cost[j - low[at] - 1] < best) {
                        best = cost[j - low[at] - 1];
                        how = REFERENCE;
                    }
                }
                cost[j - low[at]] = best + squared;
                move[j - low[at]] = how;
            }
            moves[at] = move;
            before = cost;
        }
        return traced(reference, steps, samples, low, moves, before, anchored);
    }

    private static Alignment traced(
            MeasuredLine reference,
            int steps,
            int samples,
            int[] low,
            byte[][] moves,
            double[] costs,
            boolean anchored) {
        int j = low[samples - 1];
        for (int at = 0; at < costs.length; at++) {
            if (costs[at] < costs[j - low[samples - 1]]) {
                j = low[samples - 1] + at;
            }
        }
        if (anchored) {
            j = steps;
        }
        int[] first = new int[samples];
        int[] last = new int[samples];
        Arrays.fill(last, -1);
        int at = samples - 1;
        while (at >= 0) {
            first[at] = j;
            last[at] = Math.max(last[at], j);
            switch (moves[at][j - low[at]]) {
                case BOTH -> {
                    at--;
                    j--;
                }
                case SAMPLE -> at--;
                default -> j--;
            }
        }
        return new Alignment(reference, steps, first, last);
    }

    private static double[] nearest(double[] points, MeasuredLine reference, Segments segments, double corridor) {
        double[] nearest = new double[points.length / 2];
        for (int at = 0; at < nearest.length; at++) {
            double x = points[2 * at];
            double y = points[2 * at + 1];
            double[] best = {Double.POSITIVE_INFINITY, 0};
            for (double reach = corridor * 1.01 + 1; best[0] == Double.POSITIVE_INFINITY; reach *= 4) {
                Envelope box = new Envelope(new Coordinate(x, y));
                box.expandBy(reach);
                segments.near(box, (segment, ax, ay, bx, by) -> {
                    double part = Segments.fraction(x, y, ax, ay, bx, by);
                    double squared = Segments.squaredDistance(x, y, ax, ay, bx, by);
                    if (squared < best[0]) {
                        best[0] = squared;
                        best[1] = reference.measure(segment)
                                + part * (reference.measure(segment + 1) - reference.measure(segment));
                    }
                });
            }
            nearest[at] = best[1];
        }
        return nearest;
    }

    /** Measure on the reference of a sample at a place: exact where the two lines coincide. */
    double measure(int sample, double x, double y) {
        double from = Math.max(0, (first[sample] - 1) * spacing);
        double to = Math.min(reference.length(), (last[sample] + 1) * spacing);
        return reference.nearest(x, y, from, to);
    }
}
