package co.territoria.project;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The geometry of one project as GeoJSON (RFC 7946 §3.1).
 *
 * @param coordinates nested arrays, longitude before latitude
 */
record GeometryJson(String type, Object coordinates) {

    /** @param geometry a point, or one or several lines or areas, EPSG:4326 */
    static GeometryJson of(Geometry geometry) {
        if (geometry instanceof Point point) {
            return new GeometryJson("Point", position(point.getCoordinate()));
        }
        if (geometry instanceof LineString line) {
            return new GeometryJson("LineString", positions(line));
        }
        if (geometry instanceof MultiLineString lines) {
            double[][][] parts = new double[lines.getNumGeometries()][][];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = positions(lines.getGeometryN(i));
            }
            return new GeometryJson("MultiLineString", parts);
        }
        if (geometry instanceof Polygon area) {
            return new GeometryJson("Polygon", rings(area));
        }
        if (geometry instanceof MultiPolygon areas) {
            double[][][][] parts = new double[areas.getNumGeometries()][][][];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = rings((Polygon) areas.getGeometryN(i));
            }
            return new GeometryJson("MultiPolygon", parts);
        }
        throw new IllegalArgumentException("a project is a point, lines or areas, was " + geometry.getGeometryType());
    }

    /** The outer ring counter-clockwise, holes clockwise. */
    private static double[][][] rings(Polygon area) {
        double[][][] rings = new double[area.getNumInteriorRing() + 1][][];
        rings[0] = positions(turned(area.getExteriorRing(), true));
        for (int i = 1; i < rings.length; i++) {
            rings[i] = positions(turned(area.getInteriorRingN(i - 1), false));
        }
        return rings;
    }

    private static LineString turned(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }

    private static double[][] positions(Geometry line) {
        return Arrays.stream(line.getCoordinates()).map(GeometryJson::position).toArray(double[][]::new);
    }

    private static double[] position(Coordinate coordinate) {
        return new double[] {coordinate.x, coordinate.y};
    }
}
