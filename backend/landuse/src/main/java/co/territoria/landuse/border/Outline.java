package co.territoria.landuse.border;

import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;

/**
 * The outer edge of all the zones of a side, with the class that each piece of it has: one for all borders of a territory.
 * Immutable and thread-safe.
 *
 * <p>Zones that do not quite meet (by less than {@value #SNAP_METRES} m) are closed first. Where zones overlap at the
 * edge, the precedence is that of the derived classes: protection, suburban, urban, expansion, rural.
 */
public final class Outline {

    static final double SNAP_METRES = 0.01;

    private static final double GRID_PER_METRE = 10_000;

    /** How far over an edge one looks for the other wall of a slit between two zones. */
    private static final double SLIT_METRES = 0.5;

    private static final UnionStrategy SNAPPING = new UnionStrategy() {
        @Override
        public Geometry union(Geometry one, Geometry other) {
            return OverlayNG.overlay(one, other, OverlayNG.UNION, null, new SnappingNoder(SNAP_METRES));
        }

        @Override
        public boolean isFloatingPrecision() {
            return false;
        }
    };

    /** In the order of {@link SoilClass}: which class an edge takes that two zones share. */
    private static final int[] PRECEDENCE = {2, 1, 3, 0, 4};

    private final BorderSide side;
    private final HPRtree zones = new HPRtree();
    private final boolean isEmpty;

    /** A polygon of a zone. */
    private record Part(Polygon polygon, int soilClass) {}

    /** @param holeWidthMetres twice its area by its perimeter; infinite for an outer ring */
    private record Ring(MeasuredLine line, double holeWidthMetres, Envelope box) {}

    /** Which class a place has that two zones claim: the higher one. */
    static int precedence(SoilClass soilClass) {
        return PRECEDENCE[soilClass.ordinal()];
    }

    /** Stretch of outer edge with one class. */
    record Run(int soilClass, List<Coordinate> points) {}

    private Outline(BorderSide side) {
        this.side = side;
        int parts = 0;
        for (ClassZone zone : side.zones()) {
            int soilClass = SoilClass.find(zone.soilClass()).orElseThrow().ordinal();
            for (Object each : PolygonExtracter.getPolygons(zone.geometry())) {
                Polygon polygon = (Polygon) each;
                if (!polygon.isEmpty()) {
                    zones.insert(polygon.getEnvelopeInternal(), new Part(polygon, soilClass));
                    parts++;
                }
            }
        }
        zones.build();
        this.isEmpty = parts == 0;
    }

    /** Costs next to nothing; what is dear is done for the zones near each border. */
    public static Outline of(BorderSide side) {
        return new Outline(side);
    }

    /**
     * The zones that come near a line. An edge within the corridor has only such zones on its sides, so that of the union of
     * these the edges within the corridor are those of the whole.
     */
    private List<Part> selected(Segments line, Envelope box, double corridorMetres) {
        List<Part> selected = new ArrayList<>();
        for (Object each : zones.query(box)) {
            Part part = (Part) each;
            Envelope reach = new Envelope(part.polygon().getEnvelopeInternal());
            reach.expandBy(corridorMetres);
            boolean[] near = new boolean[1];
            line.near(reach, (segment, ax, ay, bx, by) -> near[0] = true);
            if (near[0]) {
                if (part.polygon().isValid()) {
                    selected.add(part);
                } else {
                    // a ring that crosses itself still has an edge; only its inside is a matter of opinion
                    for (Object fixed : PolygonExtracter.getPolygons(GeometryFixer.fix(part.polygon()))) {
                        selected.add(new Part((Polygon) fixed, part.soilClass()));
                    }
                }
            }
        }
        return selected;
    }

    /** On a grid of a tenth of a millimetre, where what neighbours computed each for itself is the same. */
    private static Polygon onGrid(Polygon polygon) {
        Polygon copy = (Polygon) polygon.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int at) {
                points.setOrdinate(at, 0, Math.rint(points.getX(at) * GRID_PER_METRE) / GRID_PER_METRE);
                points.setOrdinate(at, 1, Math.rint(points.getY(at) * GRID_PER_METRE) / GRID_PER_METRE);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    /**
     * The quick way where the zones share their vertices, the general ones where not. On zones that are no coverage the
     * quick way fails in any manner, assertions included, or answers wrongly without failing: so the area is compared.
     */
    private static Geometry union(List<Polygon> polygons, GeometryFactory factory) {
        double area = polygons.stream().mapToDouble(Polygon::getArea).sum();
        try {
            Geometry union =
                    CoverageUnion.union(polygons.stream().map(Outline::onGrid).toArray(Polygon[]::new));
            if (Math.abs(union.getArea() - area) <= 1e-6 * area && union.isValid()) {
                return union;
            }
        } catch (RuntimeException notACoverage) {
            // the general way follows
        }
        Geometry all = factory.createGeometryCollection(polygons.toArray(Polygon[]::new));
        double largest = polygons.stream().mapToDouble(Polygon::getArea).max().orElse(0);
        try {
            UnaryUnionOp snapping = new UnaryUnionOp(all);
            snapping.setUnionFunction(SNAPPING);
            Geometry union = snapping.union();
            if (union.isValid() && union.getArea() >= (1 - 1e-6) * largest) {
                return union;
            }
        } catch (RuntimeException tooTangled) {
            // the robust way follows
        }
        return OverlayNGRobust.union(all);
    }

    private static List<Ring> rings(Geometry union) {
        List<Ring> rings = new ArrayList<>();
        for (List<Coordinate> points : SharedLine.rings(union)) {
            MeasuredLine line = new MeasuredLine(points);
            Coordinate[] ring = points.toArray(Coordinate[]::new);
            // rings have the inside on the left, so a hole runs clockwise: a positive area here
            double signed = Area.ofRingSigned(ring);
            double width = signed > 0 ? 2 * signed / line.length() : Double.POSITIVE_INFINITY;
            Envelope box = new Envelope();
            points.forEach(box::expandToInclude);
            rings.add(new Ring(line, width, box));
        }
        return rings;
    }

    /** Whose edge a piece of the outer edge is. */
    private static final class Owners {

        private static final double[] REACH_METRES = {0.002, 0.05, 1, 50};

        private final Segments segments;
        private final byte[] classes;

        Owners(List<Part> parts) {
            int size = parts.stream()
                    .mapToInt(part -> part.polygon().getNumPoints())
                    .sum();
            double[] ends = new double[4 * size];
            byte[] of = new byte[size];
            int count = 0;
            for (Part part : parts) {
                for (List<Coordinate> ring : SharedLine.rings(part.polygon())) {
                    for (int at = 1; at < ring.size(); at++) {
                        ends[4 * count] = ring.get(at - 1).x;
                        ends[4 * count + 1] = ring.get(at - 1).y;
                        ends[4 * count + 2] = ring.get(at).x;
                        ends[4 * count + 3] = ring.get(at).y;
                        of[count++] = (byte) part.soilClass();
                    }
                }
            }
            segments = new Segments(Arrays.copyOf(ends, 4 * count));
            classes = of;
        }

        int of(double x, double y) {
            for (double reach : REACH_METRES) {
                int[] best = {-1};
                Envelope box = new Envelope(new Coordinate(x, y));
                box.expandBy(reach);
                segments.near(box, (segment, ax, ay, bx, by) -> {
                    int soilClass = classes[segment];
                    if (Segments.squaredDistance(x, y, ax, ay, bx, by) <= reach * reach
                            && (best[0] < 0 || PRECEDENCE[soilClass] > PRECEDENCE[best[0]])) {
                        best[0] = soilClass;
                    }
                });
                if (best[0] >= 0) {
                    return best[0];
                }
            }
            throw new IllegalStateException("no zone has the outer edge at %s %s".formatted(x, y));
        }
    }

    public String territory() {
        return side.territory();
    }

    public double accuracyMetres() {
        return side.accuracyMetres();
    }

    /** Whether there is any polygon. */
    public boolean isEmpty() {
        return isEmpty;
    }

    BorderSide side() {
        return side;
    }

    /**
     * The stretches of outer edge near a line, each as its runs of one class in order, with the zones on the left.
     */
    List<List<Run>> near(Segments line, Envelope box, double corridorMetres) {
        Envelope reach = new Envelope(box);
        reach.expandBy(corridorMetres);
        List<Part> parts = selected(line, reach, corridorMetres);
        if (parts.isEmpty()) {
            return List.of();
        }
        Geometry union = union(
                parts.stream().map(Part::polygon).toList(),
                parts.get(0).polygon().getFactory());
        PointOnGeometryLocator covered = new IndexedPointInAreaLocator(union);
        Owners owners = new Owners(parts);
        List<List<Run>> chains = new ArrayList<>();
        for (Ring ring : rings(union)) {
            // a hole narrower than the corridor is a gap in the plan, a wider one may hold another territory
            if (ring.holeWidthMetres() > corridorMetres && ring.box().intersects(reach)) {
                for (double[] span : spans(ring, line, reach, corridorMetres)) {
                    chains.addAll(chains(ring.line(), span[0], span[1], covered, owners));
                }
            }
        }
        return joined(chains);
    }

    /** Chains that end where another one starts, on the other side of a slit, are one. */
    private static List<List<Run>> joined(List<List<Run>> chains) {
        List<List<Run>> joined = new ArrayList<>(chains);
        for (int at = 0; at < joined.size(); at++) {
            List<Run> chain = joined.get(at);
            for (int other = 0; other < joined.size(); other++) {
                if (other != at && end(chain).distance(start(joined.get(other))) <= 2 * SLIT_METRES) {
                    for (Run run : joined.remove(other)) {
                        append(chain, run);
                    }
                    // the longer chain may now meet one that was already passed
                    at = -1;
                    break;
                }
            }
        }
        return joined;
    }

    private static void append(List<Run> chain, Run run) {
        Run last = chain.get(chain.size() - 1);
        if (last.soilClass() == run.soilClass()) {
            last.points().addAll(run.points());
        } else {
            List<Coordinate> points = new ArrayList<>(List.of(end(chain)));
            points.addAll(run.points());
            chain.add(new Run(run.soilClass(), points));
        }
    }

    private static Coordinate start(List<Run> chain) {
        return chain.get(0).points().get(0);
    }

    private static Coordinate end(List<Run> chain) {
        List<Coordinate> points = chain.get(chain.size() - 1).points();
        return points.get(points.size() - 1);
    }

    private static List<double[]> spans(Ring ring, Segments line, Envelope reach, double corridor) {
        MeasuredLine points = ring.line();
        List<double[]> spans = new ArrayList<>();
        for (int at = 0; at < points.size() - 1; at++) {
            double ax = points.x(at);
            double ay = points.y(at);
            double bx = points.x(at + 1);
            double by = points.y(at + 1);
            if (reach.intersects(new Coordinate(ax, ay), new Coordinate(bx, by))) {
                double start = points.measure(at);
                double length = points.measure(at + 1) - start;
                for (double[] part : line.within(ax, ay, bx, by, corridor)) {
                    spans.add(new double[] {start + part[0] * length, start + part[1] * length});
                }
            }
        }
        return Chains.wrapped(Segments.merged(spans, 1e-6), points.length());
    }

    /** A stretch of a ring without the walls of slits; in pieces where a slit is deep on one side only. */
    private static List<List<Run>> chains(
            MeasuredLine line, double from, double to, PointOnGeometryLocator covered, Owners owners) {
        List<List<Run>> chains = new ArrayList<>();
        List<Run> chain = new ArrayList<>();
        Coordinate last = null;
        int segments = line.size() - 1;
        for (int turn = 0; turn < 2; turn++) {
            double shift = turn * line.length();
            for (int at = 0; at < segments; at++) {
                double start = Math.max(from, line.measure(at) + shift);
                double end = Math.min(to, line.measure(at + 1) + shift);
                if (end - start > 1e-9) {
                    Coordinate a = line.at(start - shift);
                    Coordinate b = line.at(end - shift);
                    if (!isWallOfSlit(a, b, covered)) {
                        if (last != null && last.distance(a) > 2 * SLIT_METRES) {
                            chains.add(chain);
                            chain = new ArrayList<>();
                        }
                        add(chain, owners.of((a.x + b.x) / 2, (a.y + b.y) / 2), a, b);
                        last = b;
                    }
                }
            }
        }
        if (!chain.isEmpty()) {
            chains.add(chain);
        }
        return chains;
    }

    private static boolean isWallOfSlit(Coordinate a, Coordinate b, PointOnGeometryLocator covered) {
        double length = a.distance(b);
        Coordinate beyond = new Coordinate(
                (a.x + b.x) / 2 + SLIT_METRES * (b.y - a.y) / length,
                (a.y + b.y) / 2 - SLIT_METRES * (b.x - a.x) / length);
        return covered.locate(beyond) == Location.INTERIOR;
    }

    private static void add(List<Run> chain, int soilClass, Coordinate a, Coordinate b) {
        Run run = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        if (run == null || run.soilClass() != soilClass) {
            Coordinate start = run == null ? a : run.points().get(run.points().size() - 1);
            run = new Run(soilClass, new ArrayList<>(List.of(start)));
            chain.add(run);
        }
        if (!run.points().get(run.points().size() - 1).equals2D(a)) {
            run.points().add(a);
        }
        run.points().add(b);
    }
}
