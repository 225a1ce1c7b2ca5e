package co.territoria.project.oc4ids;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The geometry of a location: GeoJSON, longitude first, EPSG:4326, at most seven decimals (1 cm). */
final class Oc4idsGeometry {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final double SEVEN_DECIMALS = 1e7;

    private Oc4idsGeometry() {}

    /** @param geometry points, lines or polygons, one or several of one kind */
    static ObjectNode of(Geometry geometry) {
        ObjectNode node = JSON.objectNode();
        node.put("type", geometry.getGeometryType());
        node.set("coordinates", coordinates(geometry));
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return positions(line);
        }
        ArrayNode parts = JSON.arrayNode();
        if (geometry instanceof Polygon polygon) {
            parts.add(positions(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(positions(polygon.getInteriorRingN(i)));
            }
            return parts;
        }
        if (!(geometry instanceof GeometryCollection)
                || geometry.getGeometryType().equals("GeometryCollection")) {
            throw new IllegalArgumentException(
                    "a location has one kind of geometry, was " + geometry.getGeometryType());
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(coordinates(geometry.getGeometryN(i)));
        }
        return parts;
    }

    private static ArrayNode positions(LineString line) {
        ArrayNode list = JSON.arrayNode();
        for (Coordinate coordinate : line.getCoordinates()) {
            list.add(position(coordinate));
        }
        return list;
    }

    private static ArrayNode position(Coordinate coordinate) {
        return JSON.arrayNode().add(rounded(coordinate.x)).add(rounded(coordinate.y));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * SEVEN_DECIMALS) / SEVEN_DECIMALS;
    }
}
