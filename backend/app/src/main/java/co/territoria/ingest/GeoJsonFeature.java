package co.territoria.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a GeoJSON file.
 *
 * @param number     its place in the file, from 1; notices give it as their row
 * @param id         of the feature, as text
 * @param properties text, whole number, number or truth value; null where the file says null; lists and maps where
 *                   the file nests them
 * @param geometry   valid, two-dimensional, EPSG:4326 with x longitude and y latitude
 */
record GeoJsonFeature(int number, String id, Map<String, @Nullable Object> properties, Geometry geometry) {

    GeoJsonFeature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A property as text, absent when it is missing, null or blank. */
    @Nullable
    String text(String property) {
        Object value = properties.get(property);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
