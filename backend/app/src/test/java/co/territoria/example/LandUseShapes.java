package co.territoria.example;

import co.territoria.geo.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Shapes that plans are painted with, in metres of EPSG:9377. Places are kilometres from the middle of the island, as its borders
 * are after bending. A shape depends on its name and not on the others.
 */
final class LandUseShapes {

    static final Projection METRES = Projection.of(9377);

    /** Distance between the corners of a round shape, where it is not too small or too large for it. */
    private static final double CORNER_METRES = 260;

    private final GeometryFactory factory = new GeometryFactory(LandUseMosaic.MILLIMETRES, 9377);
    private final ExampleMap map;
    private final long seed;
    private final Map<String, Polygon> shapes = new LinkedHashMap<>();

    LandUseShapes(ExampleMap map, Random random) {
        this.map = map;
        this.seed = random.nextLong();
    }

    Map<String, Polygon> all() {
        return shapes;
    }

    Polygon get(String name) {
        return shapes.get(name);
    }

    Map<String, Polygon> limits() {
        Map<String, Polygon> limits = new LinkedHashMap<>();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            limits.put(place.code(), (Polygon) metres(map.shape(place.code())));
        }
        return limits;
    }

    /** A copy in metres, to the millimetre. */
    Geometry metres(Geometry lonLat) {
        Geometry metres = factory.createGeometry(METRES.toMetres(lonLat));
        for (Coordinate each : metres.getCoordinates()) {
            round(each);
        }
        metres.geometryChanged();
        return metres;
    }

    private static Coordinate round(Coordinate each) {
        LandUseMosaic.MILLIMETRES.makePrecise(each);
        return each;
    }

    /** @param metres rounded here */
    Point point(Coordinate metres) {
        return factory.createPoint(round(metres.copy()));
    }

    Coordinate place(double eastKm, double northKm) {
        return metres(factory.createPoint(ExampleMap.degrees(new Coordinate(eastKm, northKm))))
                .getCoordinate();
    }

    /** A round shape with a soft outline. */
    LandUseShapes blob(String name, double eastKm, double northKm, double radiusKm) {
        return blob(name, place(eastKm, northKm), radiusKm);
    }

    /** @param middle in metres */
    LandUseShapes blob(String name, Coordinate middle, double radiusKm) {
        Random random = new Random(seed + name.hashCode());
        double[] turns = {random.nextDouble() * 7, random.nextDouble() * 7, random.nextDouble() * 7};
        int corners = (int) Math.max(14, Math.min(44, 2 * StrictMath.PI * radiusKm * 1000 / CORNER_METRES));
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            double radius = radiusKm
                    * 1000
                    * (1
                            + 0.13 * StrictMath.sin(2 * angle + turns[0])
                            + 0.09 * StrictMath.sin(3 * angle + turns[1])
                            + 0.05 * StrictMath.sin(5 * angle + turns[2]));
            ring[i] = at(middle, angle, radius);
        }
        ring[corners] = ring[0].copy();
        shapes.put(name, factory.createPolygon(ring));
        return this;
    }

    private static Coordinate at(Coordinate middle, double angle, double radiusMetres) {
        return round(new Coordinate(
                middle.x + radiusMetres * StrictMath.cos(angle), middle.y + radiusMetres * StrictMath.sin(angle)));
    }

    /** Four sectors around a town, {@code name-1} to {@code name-4}, and its core, {@code name-0}. */
    LandUseShapes sectors(String name, double eastKm, double northKm, double radiusKm) {
        blob(name + "-0", eastKm, northKm, radiusKm * 0.32);
        Coordinate middle = place(eastKm, northKm);
        Random random = new Random(seed + name.hashCode());
        double first = random.nextDouble() * 6;
        double[] shares = {0.22, 0.31, 0.18, 0.29};
        double from = first;
        for (int i = 0; i < 4; i++) {
            double to = i == 3 ? first + 2 * StrictMath.PI : from + shares[i] * 2 * StrictMath.PI;
            List<Coordinate> ring = new ArrayList<>(List.of(middle.copy()));
            for (int step = 0; step <= 4; step++) {
                double angle = i == 3 && step == 4 ? first : from + (to - from) * step / 4;
                ring.add(at(middle, angle, radiusKm * 1300));
            }
            ring.add(middle.copy());
            shapes.put(name + "-" + (i + 1), factory.createPolygon(ring.toArray(Coordinate[]::new)));
            from = to;
        }
        return this;
    }

    /** Along a river: a way through these places (kilometres), bent where it is straight. */
    LandUseShapes course(String name, double halfWidthMetres, double[][] places) {
        Random random = new Random(seed + name.hashCode());
        List<Coordinate> way = new ArrayList<>();
        for (int i = 0; i < places.length - 1; i++) {
            for (int step = 0; step < 4; step++) {
                double aside = step == 0 ? 0 : 0.35 * (random.nextDouble() - 0.5);
                way.add(place(
                        places[i][0] + (places[i + 1][0] - places[i][0]) * step / 4 + aside,
                        places[i][1] + (places[i + 1][1] - places[i][1]) * step / 4 + aside / 2));
            }
        }
        way.add(place(places[places.length - 1][0], places[places.length - 1][1]));
        return strip(name, factory.createLineString(way.toArray(Coordinate[]::new)), halfWidthMetres);
    }

    /** Along the part of a way that lies within a circle. */
    LandUseShapes strip(
            String name, LineString lonLat, double eastKm, double northKm, double reachKm, double halfWidthMetres) {
        Point middle = factory.createPoint(place(eastKm, northKm));
        return strip(name, metres(lonLat).intersection(middle.buffer(reachKm * 1000)), halfWidthMetres);
    }

    /** A way in metres that goes on for some kilometres at both ends, so that a strip along it reaches the coast. */
    LineString prolonged(LineString lonLat, double byKm) {
        Coordinate[] way = metres(lonLat).getCoordinates();
        way[0] = beyond(way[1], way[0], byKm);
        way[way.length - 1] = beyond(way[way.length - 2], way[way.length - 1], byKm);
        return factory.createLineString(way);
    }

    private static Coordinate beyond(Coordinate from, Coordinate to, double byKm) {
        double share = 1 + byKm * 1000 / from.distance(to);
        return round(new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
    }

    /** A narrow rectangle along a line; to the left of it. Places in metres. */
    LandUseShapes bar(String name, Coordinate from, Coordinate to, double widthMetres) {
        double share = widthMetres / from.distance(to);
        Coordinate aside = new Coordinate(-(to.y - from.y) * share, (to.x - from.x) * share);
        shapes.put(name, factory.createPolygon(new Coordinate[] {
            round(from.copy()),
            round(to.copy()),
            round(new Coordinate(to.x + aside.x, to.y + aside.y)),
            round(new Coordinate(from.x + aside.x, from.y + aside.y)),
            round(from.copy())
        }));
        return this;
    }

    /** The same outside an edge of a ring that runs counter-clockwise. */
    LandUseShapes beside(String name, Coordinate from, Coordinate to, double widthMetres) {
        return bar(name, to, from, widthMetres);
    }

    /** Along a way. */
    LandUseShapes strip(String name, Geometry metres, double halfWidthMetres) {
        BufferParameters flat = new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        Geometry strip = BufferOp.bufferOp(metres, halfWidthMetres, flat);
        shapes.put(name, (Polygon) GeometryPrecisionReducer.reduce(strip, LandUseMosaic.MILLIMETRES));
        return this;
    }
}
