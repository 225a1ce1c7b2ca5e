package co.territoria.ingest.landuse;

import co.territoria.landuse.zone.Theme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone as it was read, still in the coordinates of the delivery.
 *
 * @param id       unique in the plan
 * @param wkb      absent where the feature has no geometry
 * @param geometry two dimensions; absent likewise
 */
public record ReadZone(
        String id,
        Theme theme,
        @Nullable String code,
        @Nullable String label,
        Map<String, String> attributes,
        String layer,
        int feature,
        byte @Nullable [] wkb,
        @Nullable Geometry geometry) {}
