package co.territoria.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * A rectangle in longitude and latitude (CRS84), in degrees.
 *
 * <p>West may exceed east: then the box crosses the antimeridian.
 *
 * @param south at most {@code north}; both in -90..90
 */
public record BoundingBox(double west, double south, double east, double north) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    public BoundingBox {
        if (!(-90 <= south && south <= north && north <= 90)) {
            throw new IllegalArgumentException(
                    "latitudes must satisfy -90 <= south <= north <= 90, were %s and %s".formatted(south, north));
        }
        requireLongitude(west);
        requireLongitude(east);
    }

    /** The box of a geometry in longitude and latitude that is not empty. */
    public static BoundingBox of(Envelope envelope) {
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** The box as an area: one polygon, or two where it crosses the antimeridian; a line or point when it is flat. */
    public Geometry toGeometry() {
        if (!crossesAntimeridian()) {
            return FACTORY.toGeometry(new Envelope(west, east, south, north));
        }
        Geometry left = FACTORY.toGeometry(new Envelope(west, 180, south, north));
        Geometry right = FACTORY.toGeometry(new Envelope(-180, east, south, north));
        if (left instanceof Polygon l && right instanceof Polygon r) {
            return new MultiPolygon(new Polygon[] {l, r}, FACTORY);
        }
        return FACTORY.createGeometryCollection(new Geometry[] {left, right});
    }

    private static void requireLongitude(double longitude) {
        if (!(-180 <= longitude && longitude <= 180)) {
            throw new IllegalArgumentException("a longitude must lie in -180..180, was " + longitude);
        }
    }
}
