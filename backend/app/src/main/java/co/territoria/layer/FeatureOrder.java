package co.territoria.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which features answer a query: sort keys, features without a value last, then the id. */
final class FeatureOrder implements Comparator<Feature> {

    private final List<SortKey> keys;

    /** @throws IllegalArgumentException when a key names no field of the layer, or one of lists */
    FeatureOrder(LayerDescription layer, List<SortKey> keys) {
        keys.forEach(key -> fieldOf(layer, key));
        this.keys = List.copyOf(keys);
    }

    /** The field that a key names. */
    static Field fieldOf(LayerDescription layer, SortKey key) {
        Field field = layer.findField(key.field())
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + key.field()));
        if (field.type() == FieldType.LIST) {
            throw new IllegalArgumentException("lists have no order: " + key.field());
        }
        return field;
    }

    @Override
    public int compare(Feature left, Feature right) {
        for (SortKey key : keys) {
            int order = compare(
                    left.properties().get(key.field()), right.properties().get(key.field()), key.descending());
            if (order != 0) {
                return order;
            }
        }
        return CodePoints.compare(left.id(), right.id());
    }

    /** Whether a feature belongs behind the start of a page. */
    boolean isAfter(Feature feature, PageStart start) {
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            int order = compare(
                    feature.properties().get(key.field()), start.values().get(i), key.descending());
            if (order != 0) {
                return order > 0;
            }
        }
        return CodePoints.compare(feature.id(), start.id()) > 0;
    }

    /** Where the page behind this feature starts. */
    static PageStart startAfter(Feature last, List<SortKey> keys) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(last.properties().get(key.field())));
        return new PageStart(values, last.id());
    }

    private static int compare(@Nullable Object left, @Nullable Object right, boolean descending) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        int order = compareValues(left, right);
        return descending ? -order : order;
    }

    private static int compareValues(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return CodePoints.compare(a, b);
        }
        if (left instanceof Number a && right instanceof Number b) {
            return isWhole(a) && isWhole(b)
                    ? Long.compare(a.longValue(), b.longValue())
                    // adding zero takes the sign off a negative zero
                    : Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException("%s and %s have no order"
                .formatted(left.getClass().getSimpleName(), right.getClass().getSimpleName()));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short;
    }
}
