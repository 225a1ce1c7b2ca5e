package co.territoria.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The shapes of the fictional department: an island in the open Pacific, where there is none, within the area for which
 * EPSG:9377 is defined. Nearest-place cells of eight sites, cut by an oval, and their borders bent by {@link Waves}: neighbours
 * share every vertex. Plane coordinates are kilometres east and north of the middle.
 */
final class ExampleMap {

    private static final double MIDDLE_LON = -80.0;
    private static final double MIDDLE_LAT = 5.0;
    private static final double KM_PER_DEGREE_LON = 110.9;
    private static final double KM_PER_DEGREE_LAT = 110.57;

    /** Distance between vertices before bending. */
    private static final double STEP_KM = 1.3;

    /** Five decimals: about a metre. */
    private static final double DECIMALS = 100_000;

    private static final double EAST_RADIUS_KM = 62;
    private static final double NORTH_RADIUS_KM = 47;
    private static final int OVAL_CORNERS = 48;

    private static final PrecisionModel METRES = new PrecisionModel(1_000);

    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), 4326);
    private final Waves waves;
    private final Map<String, Polygon> shapes = new LinkedHashMap<>();

    ExampleMap(Random random) {
        waves = new Waves(random);
        Geometry oval = oval();
        VoronoiDiagramBuilder cells = new VoronoiDiagramBuilder();
        cells.setSites(ExamplePlace.MUNICIPALITIES.stream()
                .map(place -> new Coordinate(place.x(), place.y()))
                .toList());
        cells.setClipEnvelope(new Envelope(-200, 200, -200, 200));
        Geometry inner = OverlayNG.overlay(edges(cells), oval, OverlayNG.INTERSECTION, METRES);
        Polygonizer faces = new Polygonizer();
        faces.add(OverlayNG.overlay(inner, oval.getBoundary(), OverlayNG.UNION, METRES));
        Collection<?> found = faces.getPolygons();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            Point site = factory.createPoint(new Coordinate(place.x(), place.y()));
            shapes.put(
                    place.code(),
                    found.stream()
                            .map(Polygon.class::cast)
                            .filter(face -> face.contains(site))
                            .findFirst()
                            .map(this::bent)
                            .orElseThrow());
        }
    }

    private Geometry edges(VoronoiDiagramBuilder cells) {
        List<LineString> edges = new ArrayList<>();
        Geometry diagram = cells.getDiagram(factory);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            edges.add(((Polygon) diagram.getGeometryN(i)).getExteriorRing());
        }
        return factory.createMultiLineString(edges.toArray(LineString[]::new));
    }

    private Geometry oval() {
        Coordinate[] ring = new Coordinate[OVAL_CORNERS + 1];
        for (int i = 0; i < OVAL_CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / OVAL_CORNERS;
            double bulge = 1 + 0.10 * StrictMath.sin(3 * angle + 0.7) + 0.06 * StrictMath.sin(5 * angle + 2.1);
            ring[i] = new Coordinate(
                    EAST_RADIUS_KM * bulge * StrictMath.cos(angle), NORTH_RADIUS_KM * bulge * StrictMath.sin(angle));
        }
        ring[OVAL_CORNERS] = ring[0].copy();
        return factory.createPolygon(ring);
    }

    /** Counter-clockwise, in degrees; polygonizing keeps no order of its own, so the ring begins where norms say. */
    private Polygon bent(Polygon face) {
        Coordinate[] ring = course(((Polygon) face.norm()).getExteriorRing().getCoordinates());
        Polygon polygon = factory.createPolygon(ring);
        return Orientation.isCCW(ring) ? polygon : polygon.reverse();
    }

    /** The way along these places (kilometres), bent, in degrees. */
    private Coordinate[] course(Coordinate[] places) {
        CoordinateList course = new CoordinateList();
        for (int i = 1; i < places.length; i++) {
            // the same from either side, so that neighbours share every vertex
            boolean forward = places[i - 1].compareTo(places[i]) < 0;
            Coordinate from = forward ? places[i - 1] : places[i];
            Coordinate to = forward ? places[i] : places[i - 1];
            int steps = Math.max(1, (int) StrictMath.ceil(from.distance(to) / STEP_KM));
            for (int step = 0; step <= steps; step++) {
                double share = (double) (forward ? step : steps - step) / steps;
                course.add(
                        degrees(waves.move(
                                new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share))),
                        false);
            }
        }
        return course.toCoordinateArray();
    }

    /** Longitude and latitude of a place so many kilometres from the middle. */
    static Coordinate degrees(Coordinate km) {
        return new Coordinate(
                rounded(MIDDLE_LON + km.x / KM_PER_DEGREE_LON), rounded(MIDDLE_LAT + km.y / KM_PER_DEGREE_LAT));
    }

    private static double rounded(double degrees) {
        return StrictMath.rint(degrees * DECIMALS) / DECIMALS;
    }

    Polygon shape(String code) {
        return shapes.get(code);
    }

    /** The whole island; its coast has the vertices of the municipalities. */
    Polygon island() {
        return (Polygon)
                CoverageUnion.union(shapes.values().toArray(Geometry[]::new)).norm();
    }

    Point seat(ExamplePlace place) {
        Point site = factory.createPoint(degrees(waves.move(new Coordinate(place.x(), place.y()))));
        return shape(place.code()).contains(site) ? site : shape(place.code()).getInteriorPoint();
    }

    /** Any place inside a municipality, not too near its border. */
    Coordinate somewhere(String code, Random random) {
        Polygon shape = shape(code);
        Geometry inside = shape.buffer(-0.02).isEmpty() ? shape : shape.buffer(-0.02);
        Envelope box = shape.getEnvelopeInternal();
        while (true) {
            Coordinate place = new Coordinate(
                    rounded(box.getMinX() + random.nextDouble() * box.getWidth()),
                    rounded(box.getMinY() + random.nextDouble() * box.getHeight()));
            if (inside.contains(factory.createPoint(place))) {
                return place;
            }
        }
    }

    /** What of a way along these places (kilometres) lies on land. */
    LineString way(double[][] places) {
        Coordinate[] km = new Coordinate[places.length];
        for (int i = 0; i < places.length; i++) {
            km[i] = new Coordinate(places[i][0], places[i][1]);
        }
        Geometry onLand = island().intersection(factory.createLineString(course(km)));
        LineString longest = (LineString) onLand.getGeometryN(0);
        for (int i = 1; i < onLand.getNumGeometries(); i++) {
            if (onLand.getGeometryN(i).getLength() > longest.getLength()) {
                longest = (LineString) onLand.getGeometryN(i);
            }
        }
        CoordinateList line = new CoordinateList();
        // overlay keeps no order of its own: the same every time
        for (Coordinate each : longest.norm().getCoordinates()) {
            line.add(new Coordinate(rounded(each.x), rounded(each.y)), false);
        }
        return factory.createLineString(line.toCoordinateArray());
    }

    /** A small area around a place: eight corners, about so many kilometres across. */
    Polygon area(Coordinate middle, double acrossKm, Random random) {
        Coordinate[] ring = new Coordinate[9];
        for (int i = 0; i < 8; i++) {
            double radius = acrossKm / 2 * (0.7 + 0.6 * random.nextDouble());
            double angle = 2 * StrictMath.PI * i / 8;
            ring[i] = new Coordinate(
                    rounded(middle.x + radius * StrictMath.cos(angle) / KM_PER_DEGREE_LON),
                    rounded(middle.y + radius * StrictMath.sin(angle) / KM_PER_DEGREE_LAT));
        }
        ring[8] = ring[0].copy();
        return factory.createPolygon(ring);
    }

    /** The sea around the island within a rectangle of so many degrees around its middle. */
    Polygon sea(double east, double north) {
        Coordinate[] frame = {
            new Coordinate(MIDDLE_LON - east, MIDDLE_LAT - north),
            new Coordinate(MIDDLE_LON + east, MIDDLE_LAT - north),
            new Coordinate(MIDDLE_LON + east, MIDDLE_LAT + north),
            new Coordinate(MIDDLE_LON - east, MIDDLE_LAT + north),
            new Coordinate(MIDDLE_LON - east, MIDDLE_LAT - north)
        };
        return factory.createPolygon(factory.createLinearRing(frame), new org.locationtech.jts.geom.LinearRing[] {
            factory.createLinearRing(clockwise(island().getExteriorRing().getCoordinates()))
        });
    }

    private static Coordinate[] clockwise(Coordinate[] ring) {
        Coordinate[] turned = ring.clone();
        if (Orientation.isCCW(turned)) {
            java.util.Collections.reverse(java.util.Arrays.asList(turned));
        }
        return turned;
    }

    /** One feature as a line of GeoJSON; {@code properties} is its JSON. */
    static String feature(String id, String properties, Geometry geometry) {
        return "{\"type\":\"Feature\",\"id\":\"%s\",\"properties\":%s,\"geometry\":%s}"
                .formatted(id, properties, json(geometry));
    }

    static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    private static String json(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            List<String> rings =
                    new ArrayList<>(List.of(json(polygon.getExteriorRing().getCoordinates())));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(json(polygon.getInteriorRingN(i).getCoordinates()));
            }
            return "{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(String.join(",", rings));
        }
        return "{\"type\":\"LineString\",\"coordinates\":%s}".formatted(json(geometry.getCoordinates()));
    }

    private static String json(Coordinate[] places) {
        return java.util.Arrays.stream(places)
                .map(each -> "[" + each.x + "," + each.y + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
