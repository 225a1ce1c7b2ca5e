package co.territoria.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The equalities of a query, for layers that look at each feature. */
final class Equality {

    private Equality() {}

    /** The values asked for, with the types of the schema. */
    static Map<Field, Object> wanted(LayerDescription description, FeatureQuery query) {
        Map<Field, Object> wanted = new LinkedHashMap<>();
        query.equal().forEach((name, value) -> {
            Field field = description
                    .findField(name)
                    .orElseThrow(() -> new IllegalArgumentException("no field is called " + name));
            wanted.put(field, SqlLayer.typed(field, value));
        });
        return wanted;
    }

    static boolean hasAll(Feature feature, Map<Field, Object> wanted) {
        return wanted.entrySet().stream()
                .allMatch(
                        entry -> isEqual(feature.properties().get(entry.getKey().name()), entry.getValue()));
    }

    /** Numbers are compared as numbers: 2 and 2.0 are the same. */
    private static boolean isEqual(@Nullable Object value, Object wanted) {
        if (value instanceof Number number && wanted instanceof Number other) {
            return number.doubleValue() == other.doubleValue();
        }
        return wanted.equals(value);
    }
}
