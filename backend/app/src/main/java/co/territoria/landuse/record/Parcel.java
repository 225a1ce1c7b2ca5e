package co.territoria.landuse.record;

import org.locationtech.jts.geom.Geometry;

/**
 * A parcel: a number, a shape and the class of soil that most of it lies in. There is no place here for an owner.
 *
 * @param number             cadastral
 * @param areaSquareMetres   on the plane of the plan, EPSG:9377
 * @param groundSquareMetres on the ellipsoid
 * @param soilClass          id of one of the five classes, or {@code uncovered} where the plan leaves it out
 * @param classShare         of the parcel that lies in that class, 0 to 1
 * @param geometry           EPSG:4326
 */
public record Parcel(
        String plan,
        String number,
        double areaSquareMetres,
        double groundSquareMetres,
        String soilClass,
        double classShare,
        Geometry geometry) {}
