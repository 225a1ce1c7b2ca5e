package co.territoria.landuse.overlay;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * The rings of a shape as plain numbers, its inside always on their left: shells counter-clockwise, holes clockwise. A ring is
 * {@code x, y, x, y…} without its first point again.
 */
final class Rings {

    private Rings() {}

    /** Of all polygons of the shape, one after the other; none for an empty one. */
    static double[][] of(Geometry geometry) {
        if (!(geometry instanceof Polygonal)) {
            throw new IllegalArgumentException("expected polygons, was " + geometry.getGeometryType());
        }
        int count = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            count += polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
        }
        double[][] rings = new double[count][];
        int at = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            if (!polygon.isEmpty()) {
                rings[at++] = ring(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings[at++] = ring(polygon.getInteriorRingN(hole), false);
                }
            }
        }
        return rings;
    }

    private static double[] ring(LinearRing line, boolean counterClockwise) {
        CoordinateSequence points = line.getCoordinateSequence();
        double[] ring = new double[2 * (points.size() - 1)];
        int length = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            double x = points.getX(i);
            double y = points.getY(i);
            // A point that is there twice would be an edge without a direction.
            if (x != points.getX(i + 1) || y != points.getY(i + 1)) {
                ring[length++] = x;
                ring[length++] = y;
            }
        }
        ring = length == ring.length ? ring : Arrays.copyOf(ring, length);
        int size = length / 2;
        if (area(ring) > 0 != counterClockwise) {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                double x = ring[2 * i];
                double y = ring[2 * i + 1];
                ring[2 * i] = ring[2 * j];
                ring[2 * i + 1] = ring[2 * j + 1];
                ring[2 * j] = x;
                ring[2 * j + 1] = y;
            }
        }
        return ring;
    }

    /** Positive when counter-clockwise; about its first point, to keep the digits. */
    static double area(double[] ring) {
        double x0 = ring[0];
        double y0 = ring[1];
        double sum = 0;
        for (int i = 2; i + 3 < ring.length; i += 2) {
            sum += (ring[i] - x0) * (ring[i + 3] - y0) - (ring[i + 2] - x0) * (ring[i + 1] - y0);
        }
        return sum / 2;
    }

    /** Whether a point that is on no edge is inside, by the number of edges that a ray to the east meets. */
    static boolean contains(double[][] rings, double x, double y) {
        boolean inside = false;
        for (double[] ring : rings) {
            inside ^= contains(ring, x, y);
        }
        return inside;
    }

    static boolean contains(double[] ring, double x, double y) {
        boolean inside = false;
        double x0 = ring[ring.length - 2];
        double y0 = ring[ring.length - 1];
        for (int i = 0; i < ring.length; i += 2) {
            double x1 = ring[i];
            double y1 = ring[i + 1];
            if (y0 > y != y1 > y) {
                double side = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
                inside ^= y1 > y0 == side > 0;
            }
            x0 = x1;
            y0 = y1;
        }
        return inside;
    }
}
