package co.territoria.landuse.compare;

import java.util.Collection;
import org.locationtech.jts.geom.Geometry;

/**
 * An area twice: in the plane of the comparison, where shares and differences are made, and on the ground, as official
 * figures have it.
 *
 * @param squareMetres       in the plane of the projected CRS
 * @param groundSquareMetres on the ellipsoid
 */
public record Area(double squareMetres, double groundSquareMetres) {

    public static final Area NONE = new Area(0, 0);

    private static final double PER_HECTARE = 10_000;

    static Area of(Geometry geometry, GroundArea ground) {
        return new Area(geometry.getArea(), ground.squareMetres(geometry));
    }

    static Area sum(Collection<Area> areas) {
        return areas.stream().reduce(NONE, Area::plus);
    }

    public Area plus(Area other) {
        return new Area(squareMetres + other.squareMetres, groundSquareMetres + other.groundSquareMetres);
    }

    public Area minus(Area other) {
        return new Area(squareMetres - other.squareMetres, groundSquareMetres - other.groundSquareMetres);
    }

    public double hectares() {
        return squareMetres / PER_HECTARE;
    }

    public double groundHectares() {
        return groundSquareMetres / PER_HECTARE;
    }
}
