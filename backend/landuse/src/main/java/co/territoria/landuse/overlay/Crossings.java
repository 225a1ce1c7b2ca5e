package co.territoria.landuse.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * The common part of a parcel and a clipped constraint, where their lines only cross: each crossing well away from the ends of
 * both edges. Then the edge of the common part is made of the stretches of each shape's rings that lie in the other, which
 * alternate at the crossings, and its area is the sum over these stretches (Green's theorem). Nothing is guessed: where an end
 * comes nearer to a line than {@link #TOUCH_METRES}, or stretches do not alternate, the answer is {@link Outcome#UNCLEAR}.
 *
 * <p>Room to work in, one per thread: results hold until the next pair.
 */
final class Crossings {

    /** A thousand times the last digit of a coordinate; crossings are told safely down to that distance. */
    static final double TOUCH_METRES = 1e-6;

    private static final double TOUCH2 = TOUCH_METRES * TOUCH_METRES;

    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    enum Outcome {
        /** Nothing in common. */
        APART,
        /** The whole parcel is inside. */
        WHOLE,
        /** Something in common: {@link #area()} and {@link #geometry()} tell. */
        PART,
        /** Lines touch: only an exact overlay can tell. */
        UNCLEAR
    }

    private Shape parcel;
    private Clip clip;
    private int count;
    private double area;
    private int[] parcelRing = new int[16];
    private int[] parcelEdge = new int[16];
    private double[] parcelAt = new double[16];
    private int[] clipRing = new int[16];
    private int[] clipEdge = new int[16];
    private double[] clipAt = new double[16];
    private double[] x = new double[16];
    private double[] y = new double[16];
    /** Whether the parcel's ring comes into the constraint here; else the constraint's comes into the parcel. */
    private boolean[] enters = new boolean[16];

    private int[] nextOnParcel = new int[16];
    private int[] nextOnClip = new int[16];
    private Integer[] order = new Integer[16];
    /** Rings without crossing that are part of the edge of the common part. */
    private final List<double[]> loose = new ArrayList<>();

    Crossings() {
        // Without a pair yet: nothing reads these before the first.
        this.parcel = new Shape(-1, FACTORY.createPolygon());
        this.clip = new Clip(-1, new double[0][], false);
    }

    Outcome of(Shape parcel, Clip clip) {
        this.parcel = parcel;
        this.clip = clip;
        count = 0;
        if (!collect()) {
            return Outcome.UNCLEAR;
        }
        loose.clear();
        if (count == 0) {
            return uncrossed();
        }
        if (!link()) {
            return Outcome.UNCLEAR;
        }
        area = sum();
        // A sum outside these bounds means that the stretches do not fit together.
        double slack = 1e-9 * parcel.area + 1e-6;
        return area >= -slack && area <= parcel.area + slack ? Outcome.PART : Outcome.UNCLEAR;
    }

    double area() {
        return Math.max(0, Math.min(area, parcel.area));
    }

    /** Finds the crossings; false where lines touch. */
    private boolean collect() {
        double west = parcel.west - TOUCH_METRES;
        double south = parcel.south - TOUCH_METRES;
        double east = parcel.east + TOUCH_METRES;
        double north = parcel.north + TOUCH_METRES;
        for (int ring = 0; ring < clip.rings.length; ring++) {
            double[] line = clip.rings[ring];
            int last = line.length - 2;
            double cx = line[last];
            double cy = line[last + 1];
            for (int i = 0, edge = last; i < line.length; edge = i, i += 2) {
                double dx = line[i];
                double dy = line[i + 1];
                if ((cx >= west || dx >= west)
                        && (cx <= east || dx <= east)
                        && (cy >= south || dy >= south)
                        && (cy <= north || dy <= north)
                        && !cross(ring, edge, cx, cy, dx, dy)) {
                    return false;
                }
                cx = dx;
                cy = dy;
            }
        }
        return true;
    }

    /** Crosses an edge of the constraint with the parcel; false where they touch. */
    private boolean cross(int ring, int edge, double cx, double cy, double dx, double dy) {
        double west = Math.min(cx, dx) - TOUCH_METRES;
        double east = Math.max(cx, dx) + TOUCH_METRES;
        double south = Math.min(cy, dy) - TOUCH_METRES;
        double north = Math.max(cy, dy) + TOUCH_METRES;
        double vx = dx - cx;
        double vy = dy - cy;
        double near = TOUCH2 * (vx * vx + vy * vy);
        for (int other = 0; other < parcel.rings.length; other++) {
            double[] line = parcel.rings[other];
            int last = line.length - 2;
            double ax = line[last];
            double ay = line[last + 1];
            double sideA = vx * (ay - cy) - vy * (ax - cx);
            for (int i = 0, at = last; i < line.length; at = i, i += 2) {
                double bx = line[i];
                double by = line[i + 1];
                double sideB = vx * (by - cy) - vy * (bx - cx);
                boolean meets = (ax >= west || bx >= west)
                        && (ax <= east || bx <= east)
                        && (ay >= south || by >= south)
                        && (ay <= north || by <= north)
                        && !(sideA * sideB > 0 && sideA * sideA > near && sideB * sideB > near);
                if (meets) {
                    double ux = bx - ax;
                    double uy = by - ay;
                    double sideC = ux * (cy - ay) - uy * (cx - ax);
                    double sideD = ux * (dy - ay) - uy * (dx - ax);
                    double nearParcel = TOUCH2 * (ux * ux + uy * uy);
                    boolean clearOfParcel = sideC * sideC > nearParcel && sideD * sideD > nearParcel;
                    if (!(clearOfParcel && sideC * sideD > 0)) {
                        if (!clearOfParcel || sideA * sideA <= near || sideB * sideB <= near) {
                            return false;
                        }
                        double t = sideA / (sideA - sideB);
                        add(other, at, t, ring, edge, sideC / (sideC - sideD), ax + t * ux, ay + t * uy, sideB > 0);
                    }
                }
                ax = bx;
                ay = by;
                sideA = sideB;
            }
        }
        return true;
    }

    private void add(
            int onParcel,
            int edgeOfParcel,
            double atOfParcel,
            int onClip,
            int edgeOfClip,
            double atOfClip,
            double crossX,
            double crossY,
            boolean entersHere) {
        if (count == parcelRing.length) {
            grow();
        }
        parcelRing[count] = onParcel;
        parcelEdge[count] = edgeOfParcel;
        parcelAt[count] = atOfParcel;
        clipRing[count] = onClip;
        clipEdge[count] = edgeOfClip;
        clipAt[count] = atOfClip;
        x[count] = crossX;
        y[count] = crossY;
        enters[count] = entersHere;
        count++;
    }

    private void grow() {
        int size = 2 * count;
        parcelRing = Arrays.copyOf(parcelRing, size);
        parcelEdge = Arrays.copyOf(parcelEdge, size);
        parcelAt = Arrays.copyOf(parcelAt, size);
        clipRing = Arrays.copyOf(clipRing, size);
        clipEdge = Arrays.copyOf(clipEdge, size);
        clipAt = Arrays.copyOf(clipAt, size);
        x = Arrays.copyOf(x, size);
        y = Arrays.copyOf(y, size);
        enters = Arrays.copyOf(enters, size);
        nextOnParcel = new int[size];
        nextOnClip = new int[size];
        order = new Integer[size];
    }

    private Outcome uncrossed() {
        int ofParcel = addLoose();
        if (loose.isEmpty()) {
            return Outcome.APART;
        }
        if (ofParcel == parcel.rings.length && loose.size() == ofParcel) {
            return Outcome.WHOLE;
        }
        area = sum();
        return Outcome.PART;
    }

    /** Finds the rings without crossing: of the parcel in the constraint, of the constraint in the parcel; counts the former. */
    private int addLoose() {
        for (int ring = 0; ring < parcel.rings.length; ring++) {
            double[] line = parcel.rings[ring];
            if (!crossed(parcelRing, ring) && clip.contains(line[0], line[1])) {
                loose.add(line);
            }
        }
        int ofParcel = loose.size();
        for (int ring = 0; ring < clip.rings.length; ring++) {
            double[] line = clip.rings[ring];
            if (line[0] > parcel.west
                    && line[0] < parcel.east
                    && line[1] > parcel.south
                    && line[1] < parcel.north
                    && !crossed(clipRing, ring)
                    && Rings.contains(parcel.rings, line[0], line[1])) {
                loose.add(line);
            }
        }
        return ofParcel;
    }

    private boolean crossed(int[] rings, int ring) {
        for (int i = 0; i < count; i++) {
            if (rings[i] == ring) {
                return true;
            }
        }
        return false;
    }

    /** Puts the crossings in order along each ring; false where coming in and going out do not alternate. */
    private boolean link() {
        if (count % 2 != 0) {
            return false;
        }
        if (!link(parcelRing, parcelEdge, parcelAt, nextOnParcel) || !link(clipRing, clipEdge, clipAt, nextOnClip)) {
            return false;
        }
        addLoose();
        return true;
    }

    private boolean link(int[] rings, int[] edges, double[] at, int[] next) {
        for (int i = 0; i < count; i++) {
            int crossing = i;
            int j = i - 1;
            for (; j >= 0 && isAfter(order[j], crossing, rings, edges, at); j--) {
                order[j + 1] = order[j];
            }
            order[j + 1] = crossing;
        }
        int first = 0;
        for (int i = 0; i < count; i++) {
            boolean last = i + 1 == count || rings[order[i + 1]] != rings[order[i]];
            int follower = last ? order[first] : order[i + 1];
            if (enters[follower] == enters[order[i]]) {
                return false;
            }
            next[order[i]] = follower;
            if (last) {
                first = i + 1;
            }
        }
        return true;
    }

    private static boolean isAfter(int one, int other, int[] rings, int[] edges, double[] at) {
        if (rings[one] != rings[other]) {
            return rings[one] > rings[other];
        }
        // The edge that closes a ring is named by its last point and so the greatest.
        return edges[one] != edges[other] ? edges[one] > edges[other] : at[one] > at[other];
    }

    private double sum() {
        double x0 = parcel.rings[0][0];
        double y0 = parcel.rings[0][1];
        double twice = 0;
        for (int i = 0; i < count; i++) {
            int to = enters[i] ? nextOnParcel[i] : nextOnClip[i];
            double[] line = enters[i] ? parcel.rings[parcelRing[i]] : clip.rings[clipRing[i]];
            int fromEdge = enters[i] ? parcelEdge[i] : clipEdge[i];
            int toEdge = enters[i] ? parcelEdge[to] : clipEdge[to];
            double px = x[i] - x0;
            double py = y[i] - y0;
            int edge = fromEdge;
            boolean around = isAround(i, to);
            while (edge != toEdge || around) {
                around = false;
                edge = edge + 2 == line.length ? 0 : edge + 2;
                double qx = line[edge] - x0;
                double qy = line[edge + 1] - y0;
                twice += px * qy - qx * py;
                px = qx;
                py = qy;
            }
            twice += px * (y[to] - y0) - (x[to] - x0) * py;
        }
        double sum = twice / 2;
        for (double[] ring : loose) {
            sum += Rings.area(ring);
        }
        return sum;
    }

    /** Whether a stretch that ends on the edge it begins on goes all the way round. */
    private boolean isAround(int from, int to) {
        return enters[from]
                ? parcelEdge[from] == parcelEdge[to] && parcelAt[to] <= parcelAt[from]
                : clipEdge[from] == clipEdge[to] && clipAt[to] <= clipAt[from];
    }

    /** The common part as a shape; empty where it takes more than these stretches to tell which hole is whose. */
    @Nullable
    Geometry geometry() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        boolean[] used = new boolean[count];
        for (int start = 0; start < count; start++) {
            if (enters[start] && !used[start]) {
                put(loop(start, used), shells, holes);
            }
        }
        for (double[] ring : loose) {
            put(ring, shells, holes);
        }
        if (shells.size() > 1 && !holes.isEmpty()) {
            return null;
        }
        if (shells.size() == 1) {
            return FACTORY.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
        }
        return FACTORY.createMultiPolygon(
                shells.stream().map(FACTORY::createPolygon).toArray(Polygon[]::new));
    }

    private double[] loop(int start, boolean[] used) {
        double[] loop = new double[64];
        int length = 0;
        int at = start;
        do {
            int to = enters[at] ? nextOnParcel[at] : nextOnClip[at];
            double[] line = enters[at] ? parcel.rings[parcelRing[at]] : clip.rings[clipRing[at]];
            int edge = enters[at] ? parcelEdge[at] : clipEdge[at];
            int toEdge = enters[at] ? parcelEdge[to] : clipEdge[to];
            if (loop.length < length + line.length + 2) {
                loop = Arrays.copyOf(loop, 2 * (length + line.length + 2));
            }
            used[at] = true;
            loop[length++] = x[at];
            loop[length++] = y[at];
            boolean around = isAround(at, to);
            while (edge != toEdge || around) {
                around = false;
                edge = edge + 2 == line.length ? 0 : edge + 2;
                loop[length++] = line[edge];
                loop[length++] = line[edge + 1];
            }
            at = to;
        } while (at != start);
        return Arrays.copyOf(loop, length);
    }

    private static void put(double[] ring, List<LinearRing> shells, List<LinearRing> holes) {
        Coordinate[] points = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < ring.length; i += 2) {
            points[i / 2] = new Coordinate(ring[i], ring[i + 1]);
        }
        points[points.length - 1] = points[0].copy();
        (Rings.area(ring) > 0 ? shells : holes).add(FACTORY.createLinearRing(points));
    }
}
