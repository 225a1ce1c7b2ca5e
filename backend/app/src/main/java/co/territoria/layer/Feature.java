package co.territoria.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing of a layer.
 *
 * @param id         unique in its layer, stable between versions
 * @param geometry   EPSG:4326, x longitude and y latitude; absent where no place is known
 * @param properties by field name, in the layer's order; null where a value is missing
 */
public record Feature(String id, @Nullable Geometry geometry, Map<String, @Nullable Object> properties) {

    public Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
