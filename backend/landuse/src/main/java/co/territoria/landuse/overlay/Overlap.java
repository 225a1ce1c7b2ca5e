package co.territoria.landuse.overlay;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a parcel and a constraint have in common. Valid only while {@link PartitionedOverlay.Tally#overlap} runs: the next pair
 * uses the same object.
 */
public final class Overlap {

    private final Crossings crossings;
    private final Geometry[] constraints;
    private Shape parcel;
    private int constraint;
    private double squareMetres;
    private boolean whole;
    private @Nullable Geometry exact;

    Overlap(Crossings crossings, Geometry[] constraints, Shape none) {
        this.crossings = crossings;
        this.constraints = constraints;
        this.parcel = none;
    }

    void set(Shape parcel, int constraint, double squareMetres, boolean whole, @Nullable Geometry exact) {
        this.parcel = parcel;
        this.constraint = constraint;
        this.squareMetres = squareMetres;
        this.whole = whole;
        this.exact = exact;
    }

    /** Number of the parcel in the order they came, from nought. */
    public long parcel() {
        return parcel.number;
    }

    /** Number of the constraint in its list. */
    public int constraint() {
        return constraint;
    }

    /** More than nothing. */
    public double squareMetres() {
        return squareMetres;
    }

    /** Whether the whole parcel lies in the constraint. */
    public boolean isWhole() {
        return whole;
    }

    /** Polygon or MultiPolygon; made when asked for. */
    public Geometry geometry() {
        if (whole) {
            return parcel.geometry;
        }
        if (exact == null) {
            exact = crossings.geometry();
        }
        if (exact == null) {
            exact = Polygons.intersection(parcel.geometry, constraints[constraint]);
        }
        return exact;
    }
}
