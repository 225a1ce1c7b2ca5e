package co.territoria.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of fields as a store has them, brought to the types that {@link FieldType} says. */
final class FieldValues {

    private FieldValues() {}

    /**
     * @param value as the engine or a JSON text gives it; a list is a text joined by semicolons, or a list of texts.
     *              An empty text is a list of none
     */
    static @Nullable Object stored(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case DATE -> value instanceof LocalDate ? value : LocalDate.parse(value.toString());
            case LIST -> list(value);
            case TEXT, INTEGER, NUMBER, BOOLEAN -> value;
        };
    }

    /** What a filter may name: the fields; else the shape, and the first and last day. */
    static Function<String, @Nullable Object> of(
            Feature feature, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return name -> {
            if (feature.properties().containsKey(name)) {
                return feature.properties().get(name);
            }
            return switch (name) {
                case LayerFilterSchema.GEOMETRY -> feature.geometry();
                case LayerFilterSchema.TIME_START -> firstDay;
                case LayerFilterSchema.TIME_END -> lastDay;
                default -> null;
            };
        };
    }

    private static List<String> list(Object value) {
        if (value instanceof List<?> members) {
            return members.stream().map(String::valueOf).toList();
        }
        String text = value.toString();
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
