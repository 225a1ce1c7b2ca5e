package co.territoria.layer;

import co.territoria.filter.Filter;
import co.territoria.geo.BoundingBox;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to a layer. Features answer by the sort keys and then in ascending order of their id, so that a page starts
 * where the last ended whatever was added meanwhile.
 *
 * @param bbox   only features that share a point with the box
 * @param time   only features of this time; ignored by layers without time
 * @param equal  values that fields must equal, by field name; names are of the layer's schema
 * @param filter condition that features must meet, checked against {@link LayerDescription#filterSchema}
 * @param sort   sort keys before the id
 * @param start  where the page starts, absent for the first page; has a value for each sort key
 * @param limit  at most so many features, from 1
 */
public record FeatureQuery(
        @Nullable BoundingBox bbox,
        @Nullable TimeInterval time,
        Map<String, String> equal,
        @Nullable Filter filter,
        List<SortKey> sort,
        @Nullable PageStart start,
        int limit) {

    public FeatureQuery {
        equal = Map.copyOf(equal);
        sort = List.copyOf(sort);
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one feature, was asked for " + limit);
        }
        if (start != null && start.values().size() != sort.size()) {
            throw new IllegalArgumentException("a page starts with a value for each of %d sort keys, were %d"
                    .formatted(sort.size(), start.values().size()));
        }
    }

    /** In the order of ids, without a filter. */
    public FeatureQuery(
            @Nullable BoundingBox bbox,
            @Nullable TimeInterval time,
            Map<String, String> equal,
            @Nullable String after,
            int limit) {
        this(bbox, time, equal, null, List.of(), after == null ? null : PageStart.after(after), limit);
    }

    /** All features, for tiles and other whole-layer work. */
    public static FeatureQuery all() {
        return new FeatureQuery(null, null, Map.of(), null, Integer.MAX_VALUE);
    }

    /** The same question, asked for another page. */
    public FeatureQuery page(@Nullable PageStart from, int most) {
        return new FeatureQuery(bbox, time, equal, filter, sort, from, most);
    }
}
