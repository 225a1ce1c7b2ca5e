package co.territoria.project;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;

/**
 * The geometry of one project as GeoJSON (RFC 7946 §3.1).
 *
 * @param coordinates nested arrays, longitude before latitude
 */
record GeometryJson(String type, Object coordinates) {

    /** @param geometry a point, a line or several lines, EPSG:4326 */
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
        throw new IllegalArgumentException("a project is a point or lines, was " + geometry.getGeometryType());
    }

    private static double[][] positions(Geometry line) {
        return Arrays.stream(line.getCoordinates()).map(GeometryJson::position).toArray(double[][]::new);
    }

    private static double[] position(Coordinate coordinate) {
        return new double[] {coordinate.x, coordinate.y};
    }
}
