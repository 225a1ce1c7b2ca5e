package co.territoria.landuse.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;

/**
 * Overlay whose result has area: polygons, or nothing.
 *
 * <p>Where two polygons meet in a line or a point, an overlay answers with that line or point; asked again with it, JTS
 * refuses mixed dimensions. So only polygons are kept, and of these none that is no more than rounding
 * ({@link #NOISE_METRES}). Inputs must be valid: an invalid ring makes results that are wrong without a fault.
 */
public final class Polygons {

    /**
     * What is narrower, by twice its area over its perimeter, is rounding and nobody's line: a tenth of a millimetre. Nine
     * decimals of a degree keep half of that.
     */
    public static final double NOISE_METRES = 1e-4;

    private Polygons() {}

    /** The polygons of a geometry that are more than rounding, in its order. */
    public static List<Polygon> parts(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        collect(geometry, parts);
        return parts;
    }

    private static void collect(Geometry geometry, List<Polygon> parts) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry each = geometry.getGeometryN(i);
            if (each instanceof Polygon polygon) {
                if (!polygon.isEmpty() && SliverWidth.mean(polygon) >= NOISE_METRES) {
                    parts.add(polygon);
                }
            } else if (each.getNumGeometries() > 1 || each != geometry) {
                collect(each, parts);
            }
        }
    }

    /** The same as one geometry: a Polygon, or a MultiPolygon that may be empty. */
    public static Geometry only(Geometry geometry) {
        return together(parts(geometry), geometry.getFactory());
    }

    static Geometry together(List<Polygon> parts, GeometryFactory factory) {
        return parts.size() == 1 ? parts.get(0) : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    public static Geometry intersection(Geometry first, Geometry second) {
        return only(OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION));
    }

    public static Geometry difference(Geometry first, Geometry second) {
        return only(OverlayNGRobust.overlay(first, second, OverlayNG.DIFFERENCE));
    }

    /**
     * All of them together.
     *
     * @param geometries at least one
     */
    public static Geometry union(Collection<? extends Geometry> geometries) {
        return union(geometries, ROBUST);
    }

    /**
     * All of them together, where pieces that were cut apart grow together again although their vertices were rounded
     * apart: vertices move by at most {@link #NOISE_METRES}. For shapes to look at and to count; add areas of the pieces.
     *
     * @param geometries at least one
     */
    public static Geometry dissolve(Collection<? extends Geometry> geometries) {
        return union(geometries, SNAPPING);
    }

    private static Geometry union(Collection<? extends Geometry> geometries, UnionStrategy strategy) {
        if (geometries.isEmpty()) {
            throw new IllegalArgumentException("a union needs at least one geometry");
        }
        List<Polygon> parts = new ArrayList<>();
        geometries.forEach(geometry -> parts.addAll(parts(geometry)));
        GeometryFactory factory = geometries.iterator().next().getFactory();
        if (parts.isEmpty()) {
            return factory.createMultiPolygon();
        }
        UnaryUnionOp union = new UnaryUnionOp(parts, factory);
        union.setUnionFunction(strategy);
        return only(union.union());
    }

    private static final UnionStrategy ROBUST = new UnionStrategy() {
        @Override
        public Geometry union(Geometry first, Geometry second) {
            return OverlayNGRobust.overlay(first, second, OverlayNG.UNION);
        }

        @Override
        public boolean isFloatingPrecision() {
            return true;
        }
    };

    private static final UnionStrategy SNAPPING = new UnionStrategy() {
        @Override
        public Geometry union(Geometry first, Geometry second) {
            try {
                return OverlayNG.overlay(first, second, OverlayNG.UNION, null, new SnappingNoder(NOISE_METRES));
            } catch (TopologyException unsnappable) {
                return OverlayNGRobust.overlay(first, second, OverlayNG.UNION);
            }
        }

        @Override
        public boolean isFloatingPrecision() {
            // False: pieces that only come near each other are noded too.
            return false;
        }
    };
}
