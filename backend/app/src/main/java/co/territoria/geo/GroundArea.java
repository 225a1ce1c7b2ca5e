package co.territoria.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas on the ellipsoid, GRS80, which MAGNA-SIRGAS stands on: what lies on the ground, without the scale of a projection.
 *
 * <p>By the authalic latitude (Snyder, 1987, “Map Projections: a Working Manual”, USGS Professional Paper 1395, formulas
 * 3-12 and 10-14 to 10-15): longitude and the authalic sine are an equal-area plane, in which the polygon is measured. Its
 * edges are taken as straight there, so an edge of more than a kilometre must be densified before.
 */
public final class GroundArea {

    private static final double MAJOR_METRES = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    private static final double ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);

    private GroundArea() {}

    /**
     * @param lonLat polygons, or a collection that holds some; EPSG:4326; no box across the antimeridian
     * @return square metres; holes do not count, lines and points have none
     */
    public static double squareMetres(Geometry lonLat) {
        double sum = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                sum += ofPolygon(polygon);
            } else if (part.getNumGeometries() > 1) {
                sum += squareMetres(part);
            }
        }
        return sum;
    }

    private static double ofPolygon(Polygon polygon) {
        if (polygon.isEmpty()) {
            return 0;
        }
        double area = ofRing(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= ofRing(polygon.getInteriorRingN(i));
        }
        return area;
    }

    private static double ofRing(LineString ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        Coordinate origin = points.getCoordinate(0);
        // about the first point: the products of small numbers keep their digits
        double lon0 = Math.toRadians(origin.x);
        double q0 = authalic(origin.y);
        double twice = 0;
        double x1 = 0;
        double y1 = 0;
        for (int i = 1; i < points.size(); i++) {
            double x2 = Math.toRadians(points.getX(i)) - lon0;
            double y2 = authalic(points.getY(i)) - q0;
            twice += x1 * y2 - x2 * y1;
            x1 = x2;
            y1 = y2;
        }
        return Math.abs(twice) / 2 * MAJOR_METRES * MAJOR_METRES / 2;
    }

    /** {@code q} of Snyder's formula 3-12: half the square of the axis times it is the area from the equator, by radian. */
    private static double authalic(double latitudeDegrees) {
        double sine = Math.sin(Math.toRadians(latitudeDegrees));
        double eSine = ECCENTRICITY * sine;
        return (1 - ECCENTRICITY_SQUARED)
                * (sine / (1 - eSine * eSine) - Math.log((1 - eSine) / (1 + eSine)) / (2 * ECCENTRICITY));
    }
}
