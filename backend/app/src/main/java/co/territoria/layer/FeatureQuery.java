package co.territoria.layer;

import co.territoria.geo.BoundingBox;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to a layer. Features answer in ascending order of their id, so that a page starts where the last ended
 * whatever was added meanwhile.
 *
 * @param bbox   only features that share a point with the box
 * @param time   only features of this time; ignored by layers without time
 * @param equal  values that fields must equal, by field name; names are of the layer's schema
 * @param after  id after which the page starts, absent for the first page
 * @param limit  at most so many features, from 1
 */
public record FeatureQuery(
        @Nullable BoundingBox bbox,
        @Nullable TimeInterval time,
        Map<String, String> equal,
        @Nullable String after,
        int limit) {

    public FeatureQuery {
        equal = Map.copyOf(equal);
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one feature, was asked for " + limit);
        }
    }

    /** All features, for tiles and other whole-layer work. */
    public static FeatureQuery all() {
        return new FeatureQuery(null, null, Map.of(), null, Integer.MAX_VALUE);
    }
}
