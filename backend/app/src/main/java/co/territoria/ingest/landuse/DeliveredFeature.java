package co.territoria.ingest.landuse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as it came.
 *
 * @param number   its own, or its place in the layer from 1
 * @param values   by column, as text; a column without value is absent
 * @param wkb      the geometry's bytes with all its dimensions; absent where there is none
 * @param geometry the same with two dimensions; may be invalid or empty
 */
public record DeliveredFeature(
        int number,
        Map<String, String> values,
        byte @Nullable [] wkb,
        @Nullable Geometry geometry) {

    public DeliveredFeature {
        values = Map.copyOf(values);
    }
}
