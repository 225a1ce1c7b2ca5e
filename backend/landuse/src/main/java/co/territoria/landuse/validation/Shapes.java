package co.territoria.landuse.validation;

import co.territoria.landuse.overlay.Polygons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Small questions about parts of the plane, in metres.
 *
 * <p>Width is that of the widest disc that fits, found by shrinking: 2·area/perimeter never exceeds it, and whether a part is
 * narrower than t is whether shrinking it by t/2 leaves nothing. All at a local origin, so that a millimetre at five million
 * metres does not drown in rounding.
 */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int BISECTIONS = 12;
    private static final double PRECISION = 0.004;
    /** Of more vertices the width is not refined when it is far above every threshold. */
    private static final int MANY_VERTICES = 2_000;

    private Shapes() {}

    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        collect(geometry, polygons);
        return polygons;
    }

    private static void collect(Geometry geometry, List<Polygon> into) {
        if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                into.add(polygon);
            }
            return;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) != geometry) {
                collect(geometry.getGeometryN(i), into);
            }
        }
    }

    /** Polygons thick enough to be data, of the parts of a polygonal result. */
    static List<Polygon> parts(Geometry geometry) {
        List<Polygon> parts = polygons(geometry);
        parts.removeIf(part -> meanWidth(part) < Tolerances.ARITHMETIC);
        return parts;
    }

    static Geometry multi(Collection<? extends Geometry> polygons) {
        List<Polygon> all = new ArrayList<>();
        polygons.forEach(each -> collect(each, all));
        return all.size() == 1 ? all.get(0) : FACTORY.createMultiPolygon(all.toArray(new Polygon[0]));
    }

    static Geometry intersection(Geometry first, Geometry second) {
        return Polygons.snapped(first, second, OverlayNG.INTERSECTION);
    }

    /** Snapped: a common edge that was computed twice can make a plain difference the whole first shape, without a fault. */
    static Geometry difference(Geometry first, Geometry second) {
        return first.isEmpty() || second.isEmpty() ? first : Polygons.snapped(first, second, OverlayNG.DIFFERENCE);
    }

    static Geometry union(Collection<? extends Geometry> all) {
        return all.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(new ArrayList<Geometry>(all), FACTORY);
    }

    /** 2·area/perimeter: never above the true width. */
    static double meanWidth(Geometry part) {
        double perimeter = part.getLength();
        return perimeter == 0 ? 0 : 2 * part.getArea() / perimeter;
    }

    /** Whether no disc wider than this fits. */
    static boolean isNarrower(Geometry part, double metres) {
        double enough = metres + Tolerances.ARITHMETIC;
        return meanWidth(part) <= enough && local(part).buffer(-enough / 2).isEmpty();
    }

    /** Width of the widest disc that fits, within half a percent; of large shapes at least this. */
    static double width(Geometry part) {
        double low = meanWidth(part);
        if (part.getNumPoints() > MANY_VERTICES && low > 100) {
            return low;
        }
        Geometry shape = local(part);
        double high = low;
        // most parts are strips, whose width is hardly more than that
        for (double step = 1.004; high == low; step = 1 + (step - 1) * 4) {
            if (shape.buffer(-low * step / 2).isEmpty()) {
                high = low * step;
            } else {
                low *= step;
                high = low;
            }
        }
        for (int i = 0; i < BISECTIONS && high - low > low * PRECISION; i++) {
            double middle = (low + high) / 2;
            if (shape.buffer(-middle / 2).isEmpty()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    /** A copy whose corner is near the origin. */
    private static Geometry local(Geometry part) {
        double x = Math.floor(part.getEnvelopeInternal().getMinX());
        double y = Math.floor(part.getEnvelopeInternal().getMinY());
        Geometry copy = part.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                sequence.setOrdinate(i, 0, sequence.getX(i) - x);
                sequence.setOrdinate(i, 1, sequence.getY(i) - y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }

    /** Points inside the given shapes, one for each. */
    static Geometry points(Collection<Geometry> shapes) {
        Coordinate[] inside = shapes.stream()
                .filter(shape -> !shape.isEmpty())
                .map(shape -> shape.getDimension() == 2 && shape.getArea() > 0
                        ? shape.getInteriorPoint().getCoordinate()
                        : shape.getCoordinate())
                .filter(place -> Double.isFinite(place.x) && Double.isFinite(place.y))
                .toArray(Coordinate[]::new);
        return inside.length == 1 ? FACTORY.createPoint(inside[0]) : FACTORY.createMultiPointFromCoords(inside);
    }
}
