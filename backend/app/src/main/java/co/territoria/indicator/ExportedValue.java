package co.territoria.indicator;

import co.territoria.layer.Feature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value as it stands in the layer of its indicator.
 *
 * @param value absent where there is none; then the status says why
 */
record ExportedValue(
        String territory,
        String name,
        String period,
        String breakdown,
        @Nullable Double value,
        Optional<ValueStatus> status,
        @Nullable String source,
        @Nullable String note) {

    static ExportedValue of(Feature feature) {
        Object value = feature.properties().get("value");
        String status = text(feature, "status");
        return new ExportedValue(
                required(feature, "code"),
                required(feature, "name"),
                required(feature, "period"),
                required(feature, "breakdown"),
                value instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue() : null,
                status == null ? Optional.empty() : ValueStatus.find(status),
                text(feature, "source"),
                text(feature, "note"));
    }

    private static @Nullable String text(Feature feature, String field) {
        Object value = feature.properties().get(field);
        return value == null ? null : value.toString();
    }

    private static String required(Feature feature, String field) {
        Object value = feature.properties().get(field);
        if (value == null) {
            throw new IllegalArgumentException("the value %s has no %s".formatted(feature.id(), field));
        }
        return value.toString();
    }
}
