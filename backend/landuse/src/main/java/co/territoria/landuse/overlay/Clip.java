package co.territoria.landuse.overlay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A constraint inside a box. Rings are clipped one by one (Sutherland and Hodgman 1974): they may run back along the edge of
 * the box, so they are no polygons to overlay, but crossings and points well inside the box are told from them as from the
 * original.
 */
final class Clip {

    /** Number of the constraint. */
    final int constraint;
    /** Those with an edge of the original inside the box; inside on the left. */
    final double[][] rings;
    /** Whether the box without these rings is inside: an odd number of rings surrounds it. */
    final boolean surrounded;

    final int vertices;

    Clip(int constraint, double[][] rings, boolean surrounded) {
        this.constraint = constraint;
        this.rings = rings;
        this.surrounded = surrounded;
        int sum = 0;
        for (double[] ring : rings) {
            sum += ring.length / 2;
        }
        this.vertices = sum;
    }

    /** The whole box is inside. */
    boolean isFull() {
        return rings.length == 0 && surrounded;
    }

    /** The whole box is outside. */
    boolean isEmpty() {
        return rings.length == 0 && !surrounded;
    }

    /** Whether a point of the box that is on no edge is inside. */
    boolean contains(double x, double y) {
        return surrounded ^ Rings.contains(rings, x, y);
    }

    /** The same in a smaller box. */
    Clip to(Box box, Scratch scratch) {
        double[][] kept = new double[rings.length][];
        int count = 0;
        boolean around = surrounded;
        for (double[] ring : rings) {
            double[] clipped = clip(ring, box, scratch);
            if (clipped == null) {
                continue;
            }
            if (hasEdgeInside(clipped, box)) {
                kept[count++] = clipped;
            } else if (Math.abs(Rings.area(clipped)) > box.area() / 2) {
                around = !around;
            }
        }
        return new Clip(constraint, count == kept.length ? kept : Arrays.copyOf(kept, count), around);
    }

    /** Room to work in, one per thread. */
    static final class Scratch {
        private double[] from = new double[1024];
        private double[] into = new double[1024];

        private void ensure(int length) {
            if (from.length < length) {
                from = Arrays.copyOf(from, 2 * length);
                into = Arrays.copyOf(into, 2 * length);
            }
        }
    }

    private static double @Nullable [] clip(double[] ring, Box box, Scratch scratch) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ring.length; i += 2) {
            west = Math.min(west, ring[i]);
            east = Math.max(east, ring[i]);
            south = Math.min(south, ring[i + 1]);
            north = Math.max(north, ring[i + 1]);
        }
        if (west > box.east() || east < box.west() || south > box.north() || north < box.south()) {
            return null;
        }
        if (west >= box.west() && east <= box.east() && south >= box.south() && north <= box.north()) {
            return ring;
        }
        // Each side at most doubles a ring, were it a comb; four passes of a comb do not add up.
        scratch.ensure(4 * ring.length + 16);
        System.arraycopy(ring, 0, scratch.from, 0, ring.length);
        int length = ring.length;
        if (west < box.west()) {
            length = cut(scratch, length, 0, box.west(), 1);
        }
        if (east > box.east()) {
            length = cut(scratch, length, 0, box.east(), -1);
        }
        if (south < box.south()) {
            length = cut(scratch, length, 1, box.south(), 1);
        }
        if (north > box.north()) {
            length = cut(scratch, length, 1, box.north(), -1);
        }
        return length < 6 ? null : Arrays.copyOf(scratch.from, length);
    }

    /** Keeps what is on one side of an axis-parallel line; {@code axis} 0 is x, {@code sign} 1 keeps what is greater. */
    private static int cut(Scratch scratch, int length, int axis, double bound, int sign) {
        scratch.ensure(2 * length + 16);
        double[] from = scratch.from;
        double[] into = scratch.into;
        int other = 1 - axis;
        int size = 0;
        if (length > 0) {
            double before = from[length - 2 + axis];
            double beforeOther = from[length - 2 + other];
            for (int i = 0; i < length; i += 2) {
                double here = from[i + axis];
                double hereOther = from[i + other];
                boolean in = sign * (here - bound) >= 0;
                if (in != sign * (before - bound) >= 0) {
                    into[size + axis] = bound;
                    into[size + other] = beforeOther + (hereOther - beforeOther) * ((bound - before) / (here - before));
                    size += 2;
                }
                if (in) {
                    into[size + axis] = here;
                    into[size + other] = hereOther;
                    size += 2;
                }
                before = here;
                beforeOther = hereOther;
            }
        }
        scratch.from = into;
        scratch.into = from;
        return size;
    }

    private static boolean hasEdgeInside(double[] ring, Box box) {
        double x0 = ring[ring.length - 2];
        double y0 = ring[ring.length - 1];
        for (int i = 0; i < ring.length; i += 2) {
            double x1 = ring[i];
            double y1 = ring[i + 1];
            boolean alongTheBox = x0 == x1 && (x0 == box.west() || x0 == box.east())
                    || y0 == y1 && (y0 == box.south() || y0 == box.north());
            if (!alongTheBox) {
                return true;
            }
            x0 = x1;
            y0 = y1;
        }
        return false;
    }
}
