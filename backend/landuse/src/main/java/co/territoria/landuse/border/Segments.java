package co.territoria.landuse.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Many segments, and what is near them. Thread-safe once built. */
final class Segments {

    /** Small groups of neighbouring segments share a box: fewer boxes, and lines come in order anyway. */
    private static final int GROUP = 8;

    private final double[] ends;
    private final HPRtree tree = new HPRtree();

    /** @param ends x, y, x, y of each segment, one after the other */
    Segments(double[] ends) {
        this.ends = ends;
        for (int from = 0; from < size(); from += GROUP) {
            Envelope box = new Envelope();
            for (int at = from; at < Math.min(size(), from + GROUP); at++) {
                box.expandToInclude(ends[4 * at], ends[4 * at + 1]);
                box.expandToInclude(ends[4 * at + 2], ends[4 * at + 3]);
            }
            tree.insert(box, from);
        }
        tree.build();
    }

    int size() {
        return ends.length / 4;
    }

    interface Visitor {
        void visit(int segment, double ax, double ay, double bx, double by);
    }

    void near(Envelope box, Visitor visitor) {
        tree.query(box, item -> {
            int from = (Integer) item;
            for (int at = from; at < Math.min(size(), from + GROUP); at++) {
                double ax = ends[4 * at];
                double ay = ends[4 * at + 1];
                double bx = ends[4 * at + 2];
                double by = ends[4 * at + 3];
                if (Math.max(ax, bx) >= box.getMinX()
                        && Math.min(ax, bx) <= box.getMaxX()
                        && Math.max(ay, by) >= box.getMinY()
                        && Math.min(ay, by) <= box.getMaxY()) {
                    visitor.visit(at, ax, ay, bx, by);
                }
            }
        });
    }

    /**
     * The parts of the segment p–q that are within a distance of any of these, as merged fractions of p–q in order.
     *
     * @return pairs from, to; empty where nothing is near
     */
    List<double[]> within(double px, double py, double qx, double qy, double distance) {
        Envelope box = new Envelope(px, qx, py, qy);
        box.expandBy(distance);
        List<double[]> parts = new ArrayList<>();
        near(box, (segment, ax, ay, bx, by) -> {
            double[] part = capsule(px, py, qx, qy, ax, ay, bx, by, distance);
            if (part != null) {
                parts.add(part);
            }
        });
        return merged(parts, 0);
    }

    /** Intervals in order, those that touch or are closer than {@code gap} joined. */
    static List<double[]> merged(List<double[]> parts, double gap) {
        parts.sort((one, other) -> Double.compare(one[0], other[0]));
        List<double[]> merged = new ArrayList<>();
        for (double[] part : parts) {
            double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && part[0] <= last[1] + gap) {
                last[1] = Math.max(last[1], part[1]);
            } else {
                merged.add(part.clone());
            }
        }
        return merged;
    }

    /** Where p–q runs within a distance of a–b: one interval, as the points near a segment form a convex shape. */
    private static double @Nullable [] capsule(
            double px, double py, double qx, double qy, double ax, double ay, double bx, double by, double distance) {
        double[] span = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double dx = qx - px;
        double dy = qy - py;
        circle(px - ax, py - ay, dx, dy, distance, span);
        circle(px - bx, py - by, dx, dy, distance, span);
        double length = Math.hypot(bx - ax, by - ay);
        if (length > 0) {
            double ux = (bx - ax) / length;
            double uy = (by - ay) / length;
            double[] slab = {0, 1};
            clip((px - ax) * ux + (py - ay) * uy, dx * ux + dy * uy, 0, length, slab);
            clip((px - ax) * uy - (py - ay) * ux, dx * uy - dy * ux, -distance, distance, slab);
            if (slab[0] <= slab[1]) {
                span[0] = Math.min(span[0], slab[0]);
                span[1] = Math.max(span[1], slab[1]);
            }
        }
        return span[0] <= span[1] ? span : null;
    }

    /** Fractions s of 0..1 with low ≤ start + s·slope ≤ high, cut from {@code span}. */
    private static void clip(double start, double slope, double low, double high, double[] span) {
        if (Math.abs(slope) < 1e-12) {
            if (start < low || start > high) {
                span[1] = -1;
            }
            return;
        }
        double one = (low - start) / slope;
        double other = (high - start) / slope;
        span[0] = Math.max(span[0], Math.min(one, other));
        span[1] = Math.min(span[1], Math.max(one, other));
    }

    private static void circle(double x, double y, double dx, double dy, double radius, double[] span) {
        double a = dx * dx + dy * dy;
        double b = x * dx + y * dy;
        double c = x * x + y * y - radius * radius;
        double low = 0;
        double high = 1;
        if (a == 0) {
            if (c > 0) {
                return;
            }
        } else {
            double discriminant = b * b - a * c;
            if (discriminant < 0) {
                return;
            }
            double root = Math.sqrt(discriminant);
            low = Math.max(0, (-b - root) / a);
            high = Math.min(1, (-b + root) / a);
        }
        if (low <= high) {
            span[0] = Math.min(span[0], low);
            span[1] = Math.max(span[1], high);
        }
    }

    static double squaredDistance(double x, double y, double ax, double ay, double bx, double by) {
        double at = fraction(x, y, ax, ay, bx, by);
        double ex = ax + at * (bx - ax) - x;
        double ey = ay + at * (by - ay) - y;
        return ex * ex + ey * ey;
    }

    /** Where on a–b the nearest point is, 0..1. */
    static double fraction(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double squared = dx * dx + dy * dy;
        return squared == 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
    }

    static double[] flat(List<double[]> parts) {
        double[] flat = new double[4 * parts.size()];
        for (int at = 0; at < parts.size(); at++) {
            System.arraycopy(parts.get(at), 0, flat, 4 * at, 4);
        }
        return flat;
    }

    @Override
    public String toString() {
        return Arrays.toString(ends);
    }
}
