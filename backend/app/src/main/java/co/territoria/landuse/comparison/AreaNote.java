package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.Words;
import co.territoria.web.Language;

/**
 * Which areas an answer tells.
 *
 * @param crs  of the plane
 * @param note what {@code hectares} and {@code groundHectares} are
 */
public record AreaNote(String crs, String note) {

    public static AreaNote in(Language language) {
        return new AreaNote("EPSG:" + LandUsePlans.PLANE, Words.AREA.in(language));
    }
}
