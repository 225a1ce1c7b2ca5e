package co.territoria.landuse.border;

import java.util.List;

/**
 * What one territory brings to its borders.
 *
 * @param territory      its code
 * @param zones          its land by class; empty where the territory has no plan with polygons
 * @param accuracyMetres how far a line of the zones may be from the true one
 * @param tellsRural     whether its rural soil is told apart from suburban soil and protection: acts before the Decreto
 *                       3600 of 2007 have no categories of rural soil, and then their rural soil may be any of the three
 */
public record BorderSide(String territory, List<ClassZone> zones, double accuracyMetres, boolean tellsRural) {

    /** A side whose plan has categories of rural soil. */
    public BorderSide(String territory, List<ClassZone> zones, double accuracyMetres) {
        this(territory, zones, accuracyMetres, true);
    }

    public BorderSide {
        zones = List.copyOf(zones);
        if (!(accuracyMetres >= 0)) {
            throw new IllegalArgumentException("an accuracy is not negative, was " + accuracyMetres);
        }
    }
}
