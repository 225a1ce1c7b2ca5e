package co.territoria.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last feature of a page: the next one starts behind it, whatever was added or removed meanwhile.
 *
 * @param values of the sort keys of the query, in their order: text, {@code Long}, {@code Double}, {@code Boolean}, a
 *               day; null where that feature had none
 * @param id     of that feature
 */
public record PageStart(List<@Nullable Object> values, String id) {

    public PageStart {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** In a query without sort keys. */
    public static PageStart after(String id) {
        return new PageStart(List.of(), id);
    }
}
