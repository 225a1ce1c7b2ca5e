package co.territoria.benchmarks;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * A fictional plan of Voronoi zones in a square, with bent edges whose vertices neighbours share, and faults of every kind set far
 * enough apart that none touches another.
 *
 * @param faults by kind: the place of each and its width, 0 where it has none
 */
record FaultyPlan(PlanZones plan, Limit limit, Map<String, List<Fault>> faults) {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double X = 4_700_000;
    private static final double Y = 2_000_000;
    /** Zones of about two hectares, as in a town's plan. */
    private static final double ZONE_SIDE = 142;

    private static final double STEP = 28;
    private static final double APART = 5 * ZONE_SIDE;
    private static final double[] WIDTHS = {0.001, 0.05, 0.5, 5};

    record Fault(Geometry place, double width) {}

    static FaultyPlan of(int count, long seed) {
        Random random = new Random(seed);
        double side = Math.rint(Math.sqrt(count) * ZONE_SIDE);
        Envelope square = new Envelope(X, X + side, Y, Y + side);
        List<Geometry> zones = zones(square, count, random);
        Builder builder = new Builder(zones, square, random);
        for (int i = 0; i < 10; i++) {
            builder.bowTie();
            builder.duplicate();
            builder.nested();
            builder.outside();
        }
        for (int i = 0; i < 15; i++) {
            builder.sliverZone();
        }
        for (int i = 0; i < 5; i++) {
            builder.missing();
            for (double width : WIDTHS) {
                builder.ring("overlap", width);
                builder.ring("gap", -width);
            }
        }
        List<Zone> all = new ArrayList<>();
        for (int i = 0; i < builder.zones.size(); i++) {
            if (!builder.zones.get(i).isEmpty()) {
                all.add(new Zone("Z%05d".formatted(i), Theme.SOIL_CLASS, "Rural", "Rural", Map.of(), builder.zones.get(i)));
            }
        }
        // of the time before categories of rural soil: the classification alone is looked at
        PlanZones plan = new PlanZones("bench", "99001", LocalDate.of(2000, 1, 1), Map.of(), null, all);
        return new FaultyPlan(plan, new Limit("99001", FACTORY.toGeometry(square), 0), builder.faults);
    }

    private static List<Geometry> zones(Envelope square, int count, Random random) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(new Coordinate(
                    square.getMinX() + random.nextDouble() * square.getWidth(),
                    square.getMinY() + random.nextDouble() * square.getHeight()));
        }
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        diagram.setTolerance(0.01);
        diagram.setClipEnvelope(square);
        Geometry cells = diagram.getDiagram(FACTORY);
        Map<String, Coordinate[]> edges = new HashMap<>();
        List<Geometry> zones = new ArrayList<>();
        Geometry frame = FACTORY.toGeometry(square);
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Polygon cell = (Polygon) cells.getGeometryN(i);
            List<Coordinate> ring = new ArrayList<>();
            Coordinate[] corners = cell.getExteriorRing().getCoordinates();
            for (int j = 1; j < corners.length; j++) {
                ring.addAll(bent(rounded(corners[j - 1]), rounded(corners[j]), edges, square));
            }
            ring.add(ring.get(0).copy());
            Polygon zone = FACTORY.createPolygon(ring.toArray(new Coordinate[0]));
            zones.add(frame.covers(zone) ? zone : frame.intersection(zone));
        }
        return zones;
    }

    private static Coordinate rounded(Coordinate at) {
        return new Coordinate(Math.round(at.x * 1000) / 1000.0, Math.round(at.y * 1000) / 1000.0);
    }

    /** All but the last vertex of an edge, the same from both of its sides. */
    private static List<Coordinate> bent(
            Coordinate from, Coordinate to, Map<String, Coordinate[]> edges, Envelope square) {
        boolean forward = from.compareTo(to) <= 0;
        Coordinate low = forward ? from : to;
        Coordinate high = forward ? to : from;
        Coordinate[] line = edges.computeIfAbsent(low.x + " " + low.y + " " + high.x + " " + high.y, key -> {
            double length = low.distance(high);
            int parts = Math.max(1, (int) Math.round(length / STEP));
            Random random = new Random(key.hashCode());
            Coordinate[] vertices = new Coordinate[parts + 1];
            boolean rim = onRim(low, square) && onRim(high, square);
            for (int i = 0; i <= parts; i++) {
                double t = (double) i / parts;
                // little beside the length, and nothing at the ends, so that no two edges of a zone cross
                double aside = rim || i == 0 || i == parts
                        ? 0
                        : (random.nextDouble() - 0.5) * 0.06 * length * Math.min(t, 1 - t);
                double dx = (high.x - low.x) / length;
                double dy = (high.y - low.y) / length;
                vertices[i] = i == 0
                        ? low
                        : i == parts
                                ? high
                                : rounded(new Coordinate(
                                        low.x + t * (high.x - low.x) - aside * dy,
                                        low.y + t * (high.y - low.y) + aside * dx));
            }
            return vertices;
        });
        List<Coordinate> vertices = new ArrayList<>();
        for (int i = 0; i < line.length - 1; i++) {
            vertices.add(line[forward ? i : line.length - 1 - i].copy());
        }
        return vertices;
    }

    private static boolean onRim(Coordinate at, Envelope square) {
        return at.x == square.getMinX()
                || at.x == square.getMaxX()
                || at.y == square.getMinY()
                || at.y == square.getMaxY();
    }

    /** Sets one fault after the other. */
    private static final class Builder {

        private final List<Geometry> zones;
        private final Envelope square;
        private final Random random;
        private final int delivered;
        private final List<Coordinate> taken = new ArrayList<>();
        private final Map<String, List<Fault>> faults = new LinkedHashMap<>();

        Builder(List<Geometry> zones, Envelope square, Random random) {
            this.zones = zones;
            this.square = square;
            this.random = random;
            this.delivered = zones.size();
        }

        /** A zone of usual size far from all faults; inside, or at the eastern rim. */
        private int free(boolean atRim) {
            for (int tries = 0; tries < 1_000_000; tries++) {
                int i = random.nextInt(delivered);
                Geometry zone = zones.get(i);
                Envelope box = zone.getEnvelopeInternal();
                Coordinate middle = box.centre();
                boolean inside = middle.x > square.getMinX() + APART
                        && middle.x < square.getMaxX() - APART
                        && middle.y > square.getMinY() + APART
                        && middle.y < square.getMaxY() - APART;
                boolean rim = box.getMaxX() == square.getMaxX()
                        && box.getHeight() > 60
                        && middle.y > square.getMinY() + APART
                        && middle.y < square.getMaxY() - APART;
                if ((atRim ? rim : inside && zone.getArea() > 8_000 && zone.buffer(-25).getNumGeometries() == 1 && !zone.buffer(-25).isEmpty())
                        && taken.stream().allMatch(other -> other.distance(middle) > APART)) {
                    taken.add(middle);
                    return i;
                }
            }
            throw new IllegalArgumentException("too few zones for so many faults");
        }

        private void add(String kind, Geometry place, double width) {
            faults.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Fault(place, width));
        }

        void bowTie() {
            int i = free(false);
            Coordinate[] ring = zones.get(i).getCoordinates();
            int half = ring.length / 2;
            Coordinate swap = ring[1];
            ring[1] = ring[half];
            ring[half] = swap;
            Polygon tied = FACTORY.createPolygon(ring);
            if (tied.isValid()) {
                throw new IllegalStateException("a bow-tie that is none");
            }
            add("invalid", zones.get(i), 0);
            zones.set(i, tied);
        }

        void duplicate() {
            int i = free(false);
            add("duplicate", zones.get(i), 0);
            zones.add(zones.get(i).copy());
        }

        void nested() {
            Geometry zone = zones.get(free(false));
            Coordinate middle = zone.buffer(-25).getInteriorPoint().getCoordinate();
            Geometry inner = FACTORY.toGeometry(new Envelope(middle.x - 8, middle.x + 8, middle.y - 8, middle.y + 8));
            add("nested", inner, 16);
            zones.add(inner);
        }

        void sliverZone() {
            Geometry zone = zones.get(free(false));
            Coordinate middle = zone.buffer(-25).getInteriorPoint().getCoordinate();
            Geometry strip =
                    FACTORY.toGeometry(new Envelope(middle.x - 0.2, middle.x + 0.2, middle.y - 15, middle.y + 15));
            add("sliver zone", strip, 0.4);
            zones.add(AffineTransformation.rotationInstance(0.5, middle.x, middle.y).transform(strip));
        }

        void missing() {
            int i = free(false);
            add("missing zone", zones.get(i), 0);
            zones.set(i, FACTORY.createPolygon());
        }

        void outside() {
            int i = free(true);
            Envelope box = zones.get(i).getEnvelopeInternal();
            Coordinate rim = zones.get(i)
                    .intersection(FACTORY.createLineString(new Coordinate[] {
                        new Coordinate(square.getMaxX(), box.getMinY()), new Coordinate(square.getMaxX(), box.getMaxY())
                    }))
                    .getCentroid()
                    .getCoordinate();
            Geometry tongue =
                    FACTORY.toGeometry(new Envelope(square.getMaxX(), square.getMaxX() + 30, rim.y - 4, rim.y + 4));
            add("outside", tongue, 8);
            zones.set(i, zones.get(i).union(tongue));
        }

        /** A zone grown into all of its neighbours, or shrunk away from them. */
        void ring(String kind, double width) {
            int i = free(false);
            Geometry zone = zones.get(i);
            Geometry changed = BufferOp.bufferOp(
                    zone, width, new BufferParameters(8, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2));
            add(kind + " " + Math.abs(width) + " m", changed.symDifference(zone), Math.abs(width));
            zones.set(i, changed);
        }
    }
}
