package co.territoria.landuse.compare;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The area on the ellipsoid of a shape drawn in a projected CRS. Plane and ground area are two kinds: never add one to the
 * other.
 */
@FunctionalInterface
public interface GroundArea {

    /** For shapes that are in no real CRS: the plane is the ground. */
    GroundArea PLANE = Geometry::getArea;

    /** EPSG:9377, MAGNA-SIRGAS 2018 / Origen-Nacional. */
    GroundArea ORIGEN_NACIONAL = new OrigenNacional();

    /** Square metres on the ellipsoid; zero without polygons. */
    double squareMetres(Geometry geometry);

    /**
     * Integrates one over the areal scale of the transverse Mercator projection over the shape, along its edges (Green's
     * theorem). So ground areas of parts add up to that of the whole as plane areas do, at any size, and no point is
     * transformed. Scale: k = k0 cosh √u, u = x²/(ρν) with x the true distance from the central meridian (Snyder
     * 1987, Map Projections: A Working Manual, USGS PP 1395, p. 61); areas are right to 1e-7 within 480 km of the
     * meridian.
     */
    final class OrigenNacional implements GroundArea {

        private static final double K0 = 0.9992;
        private static final double FALSE_EASTING = 5_000_000;
        private static final double FALSE_NORTHING = 2_000_000;
        private static final double LATITUDE_OF_ORIGIN = Math.toRadians(4);
        private static final double SEMI_MAJOR = 6_378_137;
        private static final double E2 = 0.006_694_380_022_90;

        /** Points of Gauss and Legendre, exact for the fifth degree: the integrand along an edge is a little more. */
        private static final double[] AT = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};

        private static final double[] WEIGHT = {5 / 18.0, 8 / 18.0, 5 / 18.0};

        private OrigenNacional() {}

        @Override
        public double squareMetres(Geometry geometry) {
            double sum = 0;
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                Geometry part = geometry.getGeometryN(i);
                if (part instanceof Polygon polygon) {
                    sum += of(polygon);
                } else if (part != geometry) {
                    sum += squareMetres(part);
                }
            }
            return sum;
        }

        private static double of(Polygon polygon) {
            double area = polygon.isEmpty() ? 0 : of(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                area -= of(polygon.getInteriorRingN(i));
            }
            return area;
        }

        /** The plane area by the shoelace formula, and the small rest by integration: keeps the digits of both. */
        private static double of(LinearRing ring) {
            CoordinateSequence points = ring.getCoordinateSequence();
            Coordinate origin = points.getCoordinate(0);
            double plane = 0;
            double rest = 0;
            for (int i = 1; i < points.size(); i++) {
                double x0 = points.getX(i - 1);
                double y0 = points.getY(i - 1);
                double x1 = points.getX(i);
                double y1 = points.getY(i);
                plane += (x0 - origin.x) * (y1 - origin.y) - (x1 - origin.x) * (y0 - origin.y);
                rest += rest(x0, y0, x1, y1, origin.x);
            }
            return Math.abs(plane / 2 + rest);
        }

        /** The integral along an edge of the primitive, by easting, of 1/k² - 1. */
        private static double rest(double x0, double y0, double x1, double y1, double from) {
            double sum = 0;
            for (int i = 0; i < AT.length; i++) {
                double x = x0 + AT[i] * (x1 - x0);
                double y = y0 + AT[i] * (y1 - y0);
                double radius2 = radius2(y);
                sum += WEIGHT[i] * (primitive(x, radius2) - primitive(from, radius2));
            }
            return sum * (y1 - y0);
        }

        /** Of (1 - u + 2u²/3 - 17u³/45) / k0² - 1, u = X²/R², X = (x - false easting) / k0. */
        private static double primitive(double x, double radius2) {
            double offset = x - FALSE_EASTING;
            double u = offset * offset / (K0 * K0 * radius2);
            return offset * ((1 - u / 3 + 2 * u * u / 15 - 17 * u * u * u / 315) / (K0 * K0) - 1);
        }

        /** ρν at the latitude of a northing on the central meridian, a linear latitude being enough. */
        private static double radius2(double northing) {
            double latitude = LATITUDE_OF_ORIGIN + (northing - FALSE_NORTHING) / (K0 * SEMI_MAJOR * (1 - E2));
            double w2 = 1 - E2 * Math.sin(latitude) * Math.sin(latitude);
            return SEMI_MAJOR * SEMI_MAJOR * (1 - E2) / (w2 * w2);
        }
    }
}
