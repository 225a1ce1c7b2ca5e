package co.territoria.landuse.zone;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a plan.
 *
 * @param id         unique in its plan; the feature's own id where the delivery has one
 * @param code       harmonised code of the theme's list; absent where no mapping knows the label
 * @param label      what the delivery calls it, never changed; absent where it says nothing
 * @param attributes by column name of the intermediate structure, in lower case ({@code uso_principal},
 *                   {@code fenomeno}…); lists joined by {@code ;}; a column without value is absent
 * @param geometry   two dimensions, in the projected CRS of the comparison, in metres; polygons, except lines and points
 *                   of general systems; may be invalid, as delivered, or empty; do not change
 */
public record Zone(
        String id,
        Theme theme,
        @Nullable String code,
        @Nullable String label,
        Map<String, String> attributes,
        Geometry geometry) {

    public Zone {
        attributes = Map.copyOf(attributes);
    }

    public @Nullable String attribute(String column) {
        return attributes.get(column);
    }
}
