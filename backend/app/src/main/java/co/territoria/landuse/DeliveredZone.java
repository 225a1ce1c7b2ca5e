package co.territoria.landuse;

import co.territoria.landuse.zone.Theme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a plan on its way into the store.
 *
 * @param id         unique in the plan
 * @param code       absent where no list and no mapping knows the label
 * @param label      as delivered
 * @param attributes see {@link co.territoria.landuse.zone.Zone}
 * @param srid       EPSG code of the delivered coordinates
 * @param delivered  WKB as it came, third dimension included; absent where the feature has no geometry
 * @param lonLat     densified copy in EPSG:4326; absent where the feature has no geometry
 */
public record DeliveredZone(
        String id,
        Theme theme,
        @Nullable String code,
        @Nullable String label,
        Map<String, String> attributes,
        int srid,
        byte @Nullable [] delivered,
        @Nullable Geometry lonLat) {

    public DeliveredZone {
        attributes = Map.copyOf(attributes);
    }
}
