package co.territoria.landuse.comparison;

import co.territoria.web.Language;
import co.territoria.web.LocalText;

/**
 * Which areas an answer tells.
 *
 * @param crs  of the plane
 * @param note what {@code hectares} and {@code groundHectares} are
 */
public record AreaNote(String crs, String note) {

    private static final LocalText NOTE = new LocalText(
            "«hectares»: área en el plano EPSG:9377 (MAGNA-SIRGAS Origen Nacional), la proyección legal; con ella se hacen"
                    + " sobreposiciones y participaciones. «groundHectares»: área sobre el elipsoide, entre 0,1 % y 0,4 %"
                    + " menor aquí. No se suman una con otra.",
            "“hectares”: area in the plane EPSG:9377 (MAGNA-SIRGAS Origen Nacional), the legal projection; overlays and"
                    + " shares are made with it. “groundHectares”: area on the ellipsoid, 0.1 % to 0.4 % smaller here. One"
                    + " is never added to the other.");

    public static AreaNote in(Language language) {
        return new AreaNote("EPSG:9377", NOTE.in(language));
    }
}
