package co.territoria.landuse.zone;

import org.locationtech.jts.geom.Geometry;

/**
 * The reference limit of a territory.
 *
 * @param territory      its code
 * @param geometry       polygons, in metres, in the CRS of the zones it is compared with
 * @param accuracyMetres how far the line may be from the true one; nothing finer can be verified against it
 */
public record Limit(String territory, Geometry geometry, double accuracyMetres) {

    public Limit {
        if (!(accuracyMetres >= 0)) {
            throw new IllegalArgumentException("an accuracy is not negative, was " + accuracyMetres);
        }
    }
}
