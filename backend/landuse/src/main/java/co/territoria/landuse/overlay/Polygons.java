package co.territoria.landuse.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.util.AssertionFailedException;

/**
 * Overlay whose result has area: polygons, or nothing.
 *
 * <p>Where two polygons meet in a line or a point, an overlay answers with that line or point; asked again with it, JTS
 * refuses mixed dimensions. So only polygons are kept, and of these none that is no more than rounding
 * ({@link #NOISE_METRES}). Inputs must be valid: an invalid ring makes results that are wrong without a fault.
 *
 * <p>Lines nearer than a micrometre are one line ({@link #SNAP_METRES}). Without that, two shapes whose common edge was
 * computed twice cross each other within the last digit, and the overlay may call the inside of one the outside of the other:
 * of 5,007 differences of two sets of fitting zones, 10 came out as the whole first shape, without a fault; with it, none.
 */
public final class Polygons {

    /**
     * What is narrower, by twice its area over its perimeter, is rounding and nobody's line: a tenth of a millimetre. Nine
     * decimals of a degree keep half of that.
     */
    public static final double NOISE_METRES = 1e-4;

    /** What is nearer is at the same place: a thousand times the last digit of a coordinate, and nothing anybody measures. */
    static final double SNAP_METRES = 1e-6;

    /** Steps per metre where all else fails. */
    private static final double GRID_PER_METRE = 1 / NOISE_METRES;

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
        return only(snapped(first, second, OverlayNG.INTERSECTION));
    }

    public static Geometry difference(Geometry first, Geometry second) {
        return only(snapped(first, second, OverlayNG.DIFFERENCE));
    }

    /**
     * An overlay with all that comes out of it, lines and points too, where lines nearer than {@link #SNAP_METRES} are one.
     *
     * @param operation of {@link OverlayNG}
     */
    public static Geometry snapped(Geometry first, Geometry second, int operation) {
        return overlay(first, second, operation, SNAP_METRES);
    }

    /**
     * What is left of a shape without others, checked: its area must be what the area in common leaves. An overlay that fails
     * in silence is done again on a grid of a tenth of a millimetre.
     *
     * @param others             disjoint
     * @param commonSquareMetres the sum of their intersections with the whole, computed one by one
     * @throws IllegalStateException when the areas do not add up on the grid either, to {@link #NOISE_METRES} times the length
     *     of the lines
     */
    public static Geometry rest(Geometry whole, List<Geometry> others, double commonSquareMetres) {
        if (others.isEmpty()) {
            return whole;
        }
        double expected = whole.getArea() - commonSquareMetres;
        double tolerance = NOISE_METRES * whole.getLength();
        // What is said to be disjoint need not be looked at again: the area tells.
        Geometry rest = difference(whole, union(others, true));
        if (Math.abs(rest.getArea() - expected) > tolerance) {
            rest = difference(whole, union(others, false));
        }
        if (Math.abs(rest.getArea() - expected) > tolerance) {
            PrecisionModel grid = new PrecisionModel(GRID_PER_METRE);
            rest = only(OverlayNG.overlay(
                    whole, UnaryUnionNG.union(others, whole.getFactory(), grid), OverlayNG.DIFFERENCE, grid));
            if (Math.abs(rest.getArea() - expected) > tolerance) {
                throw new IllegalStateException("of %s m², %s are in common and %s are left"
                        .formatted(whole.getArea(), commonSquareMetres, rest.getArea()));
            }
        }
        return rest;
    }

    private static Geometry overlay(Geometry first, Geometry second, int operation, double snapMetres) {
        try {
            return OverlayNG.overlay(first, second, operation, null, new SnappingNoder(snapMetres));
        } catch (TopologyException | AssertionFailedException unsnappable) {
            return OverlayNGRobust.overlay(first, second, operation);
        }
    }

    /**
     * All of them together. Fastest where they fit each other.
     *
     * @param geometries at least one
     */
    public static Geometry union(Collection<? extends Geometry> geometries) {
        requireSome(geometries);
        return union(geometries, false);
    }

    private static Geometry union(Collection<? extends Geometry> geometries, boolean disjoint) {
        GeometryFactory factory = geometries.iterator().next().getFactory();
        List<Polygon> parts = parts(geometries);
        int[] order = HilbertOrder.of(parts);
        return union(IntStream.of(order).mapToObj(parts::get).toList(), disjoint, factory);
    }

    /** Zones that fit each other lose their common edges at once; where they do not, halves of them may. */
    private static Geometry union(List<Polygon> neighbourly, boolean disjoint, GeometryFactory factory) {
        if (neighbourly.size() < 2) {
            return together(neighbourly, factory);
        }
        Geometry coverage = coverage(neighbourly, disjoint, factory);
        if (coverage != null) {
            return coverage;
        }
        int middle = neighbourly.size() / 2;
        return only(overlay(
                union(neighbourly.subList(0, middle), disjoint, factory),
                union(neighbourly.subList(middle, neighbourly.size()), disjoint, factory),
                OverlayNG.UNION,
                SNAP_METRES));
    }

    /** Absent where they do not fit: JTS throws then, or the area is another, or the result is not valid. */
    private static @Nullable Geometry coverage(List<Polygon> parts, boolean disjoint, GeometryFactory factory) {
        double area = 0;
        double length = 0;
        for (Polygon part : parts) {
            area += part.getArea();
            length += part.getLength();
        }
        try {
            Geometry union = CoverageUnion.union(together(parts, factory));
            boolean fits = union instanceof Polygonal
                    && Math.abs(union.getArea() - area) <= SNAP_METRES * length
                    && (disjoint || IsValidOp.isValid(union));
            return fits ? union : null;
        } catch (TopologyException | AssertionFailedException unfit) {
            return null;
        }
    }

    /**
     * All of them together, where pieces that were cut apart grow together again although their vertices were rounded
     * apart: vertices move by at most {@link #NOISE_METRES}. For shapes to look at and to count; add areas of the pieces.
     *
     * @param geometries at least one
     */
    public static Geometry dissolve(Collection<? extends Geometry> geometries) {
        requireSome(geometries);
        List<Polygon> parts = parts(geometries);
        GeometryFactory factory = geometries.iterator().next().getFactory();
        if (parts.isEmpty()) {
            return factory.createMultiPolygon();
        }
        UnaryUnionOp union = new UnaryUnionOp(parts, factory);
        union.setUnionFunction(GROWING);
        return only(union.union());
    }

    private static void requireSome(Collection<?> geometries) {
        if (geometries.isEmpty()) {
            throw new IllegalArgumentException("a union needs at least one geometry");
        }
    }

    private static List<Polygon> parts(Collection<? extends Geometry> geometries) {
        List<Polygon> parts = new ArrayList<>();
        geometries.forEach(geometry -> parts.addAll(parts(geometry)));
        return parts;
    }

    private static final UnionStrategy GROWING = new UnionStrategy() {
        @Override
        public Geometry union(Geometry first, Geometry second) {
            return overlay(first, second, OverlayNG.UNION, NOISE_METRES);
        }

        @Override
        public boolean isFloatingPrecision() {
            // Not true: then only what overlaps would be noded, and what merely comes near would stay apart.
            return false;
        }
    };
}
