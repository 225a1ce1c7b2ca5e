package co.territoria.landuse.border;

import co.territoria.landuse.zone.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * The border that two territories share, in one or more parts.
 *
 * <p>Each part runs from west to east: it starts at its end with the smaller easting, of equal ones at that with the
 * smaller northing. A closed part (one territory inside the other) starts at its westernmost point and runs clockwise,
 * so to the north first. Parts are in the order of their starts. Measures run through all parts, in metres.
 *
 * @param first          the territory whose code sorts first; the line is that of its limit
 * @param second         the other one
 * @param accuracyMetres of the line
 */
public record SharedLine(String first, String second, List<Part> parts, double accuracyMetres) {

    /** Limits of one source share their vertices; a metre forgives what a change of CRS does to a missing vertex. */
    public static final double TOLERANCE_METRES = 1;

    /** Closer than this two limits are the same line; ends of the border are cut here, where the two part. */
    private static final double SAME_METRES = 0.001;

    /** How far beyond the place where two limits part they may still be {@link #SAME_METRES} apart. */
    private static final double END_METRES = 0.01;

    /** A border that is shorter is a corner where two territories touch. */
    private static final double SHORTEST_METRES = 1;

    /** Limits that never coincide share a border only where they stay close for this many tolerances. */
    private static final int TOLERANCES = 10;

    /**
     * A stretch without interruption.
     *
     * @param line      west to east
     * @param firstLeft whether the {@linkplain #first() first} territory is on the left, seen along the line
     */
    public record Part(LineString line, boolean firstLeft) {}

    public SharedLine {
        parts = List.copyOf(parts);
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("the first code sorts first, were %s and %s".formatted(first, second));
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Sum of the parts. */
    public double lengthMetres() {
        return parts.stream()
                .mapToDouble(part -> MeasuredLine.of(part.line()).length())
                .sum();
    }

    public static SharedLine between(Limit one, Limit other) {
        return between(one, other, TOLERANCE_METRES);
    }

    /**
     * The border of two limits, whatever their order.
     *
     * @param toleranceMetres how far apart the two limits may draw it
     * @return without parts where the two are not neighbours
     */
    public static SharedLine between(Limit one, Limit other, double toleranceMetres) {
        boolean inOrder = one.territory().compareTo(other.territory()) < 0;
        Limit first = inOrder ? one : other;
        Limit second = inOrder ? other : one;
        List<Part> parts = new ArrayList<>();
        if (first.geometry().getEnvelopeInternal().distance(second.geometry().getEnvelopeInternal())
                <= toleranceMetres) {
            Segments segments = segments(second.geometry());
            for (List<Coordinate> ring : rings(first.geometry())) {
                addParts(
                        new MeasuredLine(ring),
                        segments,
                        toleranceMetres,
                        first.geometry().getFactory(),
                        parts);
            }
        }
        parts.sort(Comparator.comparingDouble((Part part) -> part.line().getCoordinateN(0).x)
                .thenComparingDouble(part -> part.line().getCoordinateN(0).y));
        return new SharedLine(
                first.territory(), second.territory(), parts, Math.max(one.accuracyMetres(), other.accuracyMetres()));
    }

    private static Segments segments(Geometry geometry) {
        List<double[]> segments = new ArrayList<>();
        for (List<Coordinate> ring : rings(geometry)) {
            for (int at = 1; at < ring.size(); at++) {
                segments.add(new double[] {ring.get(at - 1).x, ring.get(at - 1).y, ring.get(at).x, ring.get(at).y});
            }
        }
        return new Segments(Segments.flat(segments));
    }

    /** All rings of polygons, with the inside on the left. */
    static List<List<Coordinate>> rings(Geometry geometry) {
        List<List<Coordinate>> rings = new ArrayList<>();
        for (Object each : PolygonExtracter.getPolygons(geometry)) {
            Polygon polygon = (Polygon) each;
            if (!polygon.isEmpty()) {
                rings.add(oriented(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(oriented(polygon.getInteriorRingN(hole), false));
                }
            }
        }
        return rings;
    }

    private static List<Coordinate> oriented(LinearRing ring, boolean counterClockwise) {
        List<Coordinate> points = new ArrayList<>(List.of(ring.getCoordinates()));
        if (Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise) {
            Collections.reverse(points);
        }
        return points;
    }

    private static void addParts(
            MeasuredLine ring, Segments other, double tolerance, GeometryFactory factory, List<Part> parts) {
        List<double[]> close = along(ring, other, tolerance);
        List<double[]> same = along(ring, other, Math.min(tolerance, SAME_METRES));
        for (double[] span : Chains.wrapped(close, ring.length())) {
            double from = Double.POSITIVE_INFINITY;
            double to = Double.NEGATIVE_INFINITY;
            for (double shift : new double[] {0, ring.length()}) {
                for (double[] exact : same) {
                    if (exact[0] + shift >= span[0] - SAME_METRES && exact[1] + shift <= span[1] + SAME_METRES) {
                        from = Math.min(from, Math.max(span[0], exact[0] + shift));
                        to = Math.max(to, Math.min(span[1], exact[1] + shift));
                    }
                }
            }
            double shortest = SHORTEST_METRES;
            if (from > to) {
                from = span[0];
                to = span[1];
                shortest = TOLERANCES * tolerance;
            }
            if (to - from >= shortest) {
                parts.add(part(Chains.points(ring, vertexAfter(ring, from), vertexBefore(ring, to)), factory));
            }
        }
    }

    /** Two limits that part at a vertex are the same for a little longer: the end is the vertex. */
    private static double vertexAfter(MeasuredLine ring, double metres) {
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            double at = ring.measure(vertex);
            if (at >= metres && at <= metres + END_METRES) {
                return at;
            }
        }
        return metres;
    }

    private static double vertexBefore(MeasuredLine ring, double metres) {
        double found = metres;
        double turn = metres > ring.length() ? ring.length() : 0;
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            double at = ring.measure(vertex) + turn;
            if (at <= metres && at >= metres - END_METRES) {
                found = at;
            }
        }
        return found;
    }

    private static List<double[]> along(MeasuredLine ring, Segments other, double distance) {
        List<double[]> spans = new ArrayList<>();
        for (int at = 0; at < ring.size() - 1; at++) {
            double start = ring.measure(at);
            double length = ring.measure(at + 1) - start;
            for (double[] part : other.within(ring.x(at), ring.y(at), ring.x(at + 1), ring.y(at + 1), distance)) {
                spans.add(new double[] {start + part[0] * length, start + part[1] * length});
            }
        }
        return Segments.merged(spans, 1e-9);
    }

    private static Part part(List<Coordinate> points, GeometryFactory factory) {
        Coordinate start = points.get(0);
        Coordinate end = points.get(points.size() - 1);
        if (start.equals2D(end)) {
            return closed(points, factory);
        }
        boolean forward = start.compareTo(end) < 0;
        if (!forward) {
            Collections.reverse(points);
        }
        return new Part(factory.createLineString(points.toArray(Coordinate[]::new)), forward);
    }

    private static Part closed(List<Coordinate> points, GeometryFactory factory) {
        List<Coordinate> open = new ArrayList<>(points.subList(0, points.size() - 1));
        List<Coordinate> ring = new ArrayList<>(points);
        boolean clockwise = !Orientation.isCCW(ring.toArray(Coordinate[]::new));
        if (!clockwise) {
            Collections.reverse(open);
        }
        Collections.rotate(open, -open.indexOf(Collections.min(open)));
        open.add(new Coordinate(open.get(0)));
        return new Part(factory.createLineString(open.toArray(Coordinate[]::new)), clockwise);
    }
}
