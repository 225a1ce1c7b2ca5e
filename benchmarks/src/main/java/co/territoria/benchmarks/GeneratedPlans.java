package co.territoria.benchmarks;

import co.territoria.landuse.border.ClassZone;
import co.territoria.landuse.zone.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Municipalities of nowhere and their plans, always the same for the same seed.
 *
 * <p>Voronoi cells in 150 by 140 km whose edges are bent by displacing midpoints, the same for both neighbours. Each is
 * divided into Voronoi zones of the five classes. What a plan delivers is its zones after the plane was bent by slow and
 * quick waves, every plan in its own way and with vertices of its own, so that no two plans draw their border alike.
 */
final class GeneratedPlans {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final Envelope WINDOW = new Envelope(4_600_000, 4_750_000, 2_000_000, 2_140_000);
    private static final double SEGMENT_METRES = 60;
    private static final String[] CLASSES = {"urban", "expansion", "suburban", "protection", "rural"};
    private static final double[] SHARES = {0.04, 0.08, 0.18, 0.48, 1};

    /**
     * @param exact     zones as the border truly runs
     * @param delivered the same, moved
     */
    record Plan(String code, List<ClassZone> exact, List<ClassZone> delivered) {}

    final List<Limit> limits = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();

    GeneratedPlans(long seed, int municipalities, int zonesEach, double movedMetres, double limitAccuracyMetres) {
        Random random = new Random(seed);
        do {
            // edges that meet at a small angle may cross when they are bent: then another draw
            limits.clear();
            Map<LineSegment, Coordinate[]> bent = new HashMap<>();
            for (Geometry cell : cells(WINDOW, municipalities, random)) {
                limits.add(new Limit(
                        "M%03d".formatted(limits.size() + 1), bent((Polygon) cell, bent, random), limitAccuracyMetres));
            }
        } while (!limits.stream().allMatch(limit -> limit.geometry().isValid()));
        for (Limit limit : limits) {
            List<ClassZone> exact = zones(limit.geometry(), zonesEach, random);
            UnaryOperator<Coordinate> bend = bend(movedMetres, random);
            double spacing = 20 + 30 * random.nextDouble();
            plans.add(new Plan(
                    limit.territory(),
                    exact,
                    exact.stream()
                            .map(zone -> new ClassZone(
                                    zone.soilClass(), moved(Densifier.densify(zone.geometry(), spacing), bend)))
                            .toList()));
        }
    }

    private static List<Geometry> cells(Envelope window, int count, Random random) {
        List<Coordinate> seeds = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            seeds.add(new Coordinate(
                    window.getMinX() + window.getWidth() * random.nextDouble(),
                    window.getMinY() + window.getHeight() * random.nextDouble()));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(window);
        Geometry diagram = builder.getDiagram(FACTORY);
        Geometry frame = FACTORY.toGeometry(window);
        List<Geometry> cells = new ArrayList<>();
        for (int at = 0; at < diagram.getNumGeometries(); at++) {
            cells.add(OverlayNGRobust.overlay(diagram.getGeometryN(at), frame, 1));
        }
        return cells;
    }

    private static Polygon bent(Polygon cell, Map<LineSegment, Coordinate[]> bent, Random random) {
        Coordinate[] corners = cell.getExteriorRing().getCoordinates();
        List<Coordinate> ring = new ArrayList<>();
        for (int at = 1; at < corners.length; at++) {
            // neighbours compute a corner each for itself: to the millimetre it is the same
            LineSegment edge = new LineSegment(rounded(corners[at - 1]), rounded(corners[at]));
            LineSegment key = new LineSegment(edge);
            key.normalize();
            if (key.getLength() < 1) {
                continue;
            }
            Coordinate[] line = bent.computeIfAbsent(key, any -> {
                List<Coordinate> points = new ArrayList<>();
                points.add(key.p0);
                displace(key.p0, key.p1, random, points);
                return points.toArray(Coordinate[]::new);
            });
            List<Coordinate> points = new ArrayList<>(Arrays.asList(line));
            if (!key.p0.equals2D(edge.p0)) {
                java.util.Collections.reverse(points);
            }
            ring.addAll(ring.isEmpty() ? points : points.subList(1, points.size()));
        }
        ring.set(ring.size() - 1, ring.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate rounded(Coordinate at) {
        return new Coordinate(Math.round(at.x * 1000) / 1000.0, Math.round(at.y * 1000) / 1000.0);
    }

    /** Adds the points after the first. */
    private static void displace(Coordinate from, Coordinate to, Random random, List<Coordinate> points) {
        double length = from.distance(to);
        if (length < SEGMENT_METRES) {
            points.add(to);
            return;
        }
        double by = 0.13 * (2 * random.nextDouble() - 1);
        Coordinate middle = new Coordinate(
                (from.x + to.x) / 2 - by * (to.y - from.y), (from.y + to.y) / 2 + by * (to.x - from.x));
        displace(from, middle, random, points);
        displace(middle, to, random, points);
    }

    private static List<ClassZone> zones(Geometry limit, int count, Random random) {
        List<Geometry> lines = new ArrayList<>();
        lines.add(limit.getBoundary());
        for (Geometry cell : cells(limit.getEnvelopeInternal(), count * 2, random)) {
            lines.add(cell.getBoundary());
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(lines, FACTORY));
        @SuppressWarnings("unchecked")
        Collection<Polygon> parts = polygonizer.getPolygons();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(limit);
        List<ClassZone> zones = new ArrayList<>();
        for (Polygon part : parts) {
            if (inside.locate(part.getInteriorPoint().getCoordinate()) == Location.INTERIOR) {
                double draw = random.nextDouble();
                int soilClass = 0;
                while (draw > SHARES[soilClass]) {
                    soilClass++;
                }
                zones.add(new ClassZone(CLASSES[soilClass], part));
            }
        }
        return zones;
    }

    private static UnaryOperator<Coordinate> bend(double metres, Random random) {
        double[] phase = random.doubles(4, 0, 2 * Math.PI).toArray();
        return at -> {
            double x = at.x - WINDOW.getMinX();
            double y = at.y - WINDOW.getMinY();
            double east = 0.7 * Math.sin(x / 700 + y / 1100 + phase[0]) + 0.3 * Math.sin(x / 150 + phase[1]);
            double north = 0.7 * Math.sin(x / 900 - y / 800 + phase[2]) + 0.3 * Math.sin(x / 130 + y / 170 + phase[3]);
            return new Coordinate(at.x + metres * 0.707 * east, at.y + metres * 0.707 * north);
        };
    }

    private static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> bend) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
                Coordinate[] changed = points.toCoordinateArray().clone();
                Arrays.setAll(changed, at -> bend.apply(changed[at]));
                return factory.getCoordinateSequenceFactory().create(changed);
            }
        }.transform(geometry);
    }
}
