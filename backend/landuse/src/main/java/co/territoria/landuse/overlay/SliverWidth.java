package co.territoria.landuse.overlay;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * How wide a polygon is, to tell a sliver from a shape.
 *
 * <p>Width is the diameter of the largest disc that fits. Twice the area over the perimeter never exceeds it and is right for
 * strips, and costs nothing; where it leaves a doubt, a buffer inwards by half the width in question decides.
 */
public final class SliverWidth {

    private static final int BISECTIONS = 12;

    private SliverWidth() {}

    /** Twice the area over the perimeter, in metres: of a long strip its width, never more than the largest width. */
    public static double mean(Polygon polygon) {
        double perimeter = polygon.getLength();
        return perimeter == 0 ? 0 : 2 * polygon.getArea() / perimeter;
    }

    /** Whether no disc of the given diameter fits; never true of a width of zero. */
    public static boolean isNarrowerThan(Polygon polygon, double widthMetres) {
        if (!(widthMetres >= 0)) {
            throw new IllegalArgumentException("a width is not negative, was " + widthMetres);
        }
        if (widthMetres == 0 || mean(polygon) > widthMetres) {
            return false;
        }
        Geometry within = polygon.buffer(-widthMetres / 2);
        return within.isEmpty();
    }

    /** Diameter of the largest disc that fits, in metres, to about four per cent and never above; slower by far. */
    public static double largest(Polygon polygon) {
        double low = mean(polygon);
        double high = Math.max(
                low,
                Math.min(
                        polygon.getEnvelopeInternal().getWidth(),
                        polygon.getEnvelopeInternal().getHeight()));
        for (int i = 0; i < BISECTIONS && high - low > 0.04 * low; i++) {
            double middle = (low + high) / 2;
            if (isNarrowerThan(polygon, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
