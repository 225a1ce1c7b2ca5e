package co.territoria.landuse.border;

import java.util.List;

/**
 * What one territory brings to its borders.
 *
 * @param territory      its code
 * @param zones          its land by class; empty where the territory has no plan with polygons
 * @param accuracyMetres how far a line of the zones may be from the true one
 */
public record BorderSide(String territory, List<ClassZone> zones, double accuracyMetres) {

    public BorderSide {
        zones = List.copyOf(zones);
        if (!(accuracyMetres >= 0)) {
            throw new IllegalArgumentException("an accuracy is not negative, was " + accuracyMetres);
        }
    }
}
