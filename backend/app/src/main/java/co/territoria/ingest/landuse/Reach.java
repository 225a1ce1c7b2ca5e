package co.territoria.ingest.landuse;

import co.territoria.geo.CoordinateSystem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Tells shapes that lie where they can be measured from those with a slip in a coordinate. Far from its territory a projection
 * gives no place, or any, and long edges ask for points without end.
 */
public final class Reach {

    /** Of the sphere, more than half around it: no projection of ours goes further. */
    private static final double FARTHEST_METRES = 20_000_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final CoordinateSystem.Operation toDegrees;
    private final boolean degrees;
    private final Envelope reach;

    /**
     * @param crs           of the shapes
     * @param territory     EPSG:4326
     * @param marginDegrees how far beyond its box a shape may go
     */
    public Reach(CoordinateSystem crs, Geometry territory, double marginDegrees) {
        this.toDegrees = crs.toDegrees();
        this.degrees = crs.isGeographic();
        this.reach = new Envelope(territory.getEnvelopeInternal());
        this.reach.expandBy(marginDegrees);
    }

    /** @param shape in the system; an empty one is */
    public boolean contains(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (box.isNull()) {
            return true;
        }
        if (!isPlace(box.getMinX(), box.getMinY()) || !isPlace(box.getMaxX(), box.getMaxY())) {
            return false;
        }
        try {
            for (Coordinate corner : toDegrees.apply(FACTORY.toGeometry(box)).getCoordinates()) {
                if (!reach.contains(corner)) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException outside) {
            // the projection has no such place
            return false;
        }
    }

    private boolean isPlace(double x, double y) {
        return Math.abs(x) <= (degrees ? 180 : FARTHEST_METRES) && Math.abs(y) <= (degrees ? 90 : FARTHEST_METRES);
    }
}
