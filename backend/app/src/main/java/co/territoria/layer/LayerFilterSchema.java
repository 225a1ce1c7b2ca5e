package co.territoria.layer;

import co.territoria.filter.FilterSchema;
import co.territoria.filter.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queryables of a layer. */
final class LayerFilterSchema implements FilterSchema {

    static final String GEOMETRY = "geometry";
    static final String TIME_START = "time_start";
    static final String TIME_END = "time_end";

    private final Map<String, ValueType> types = new LinkedHashMap<>();

    LayerFilterSchema(LayerDescription layer) {
        if (layer.geometry() != GeometryKind.NONE) {
            types.put(GEOMETRY, ValueType.GEOMETRY);
        }
        if (layer.timeSpan() != null) {
            types.put(TIME_START, ValueType.DATE);
            types.put(TIME_END, ValueType.DATE);
        }
        // a field of the same name is the one that is meant: it stands in the answers
        layer.fields().forEach(field -> types.put(field.name(), typeOf(field.type())));
    }

    @Override
    public List<String> names() {
        return List.copyOf(types.keySet());
    }

    @Override
    public Optional<ValueType> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }

    static ValueType typeOf(FieldType type) {
        return switch (type) {
            case TEXT -> ValueType.TEXT;
            case INTEGER, NUMBER -> ValueType.NUMBER;
            case BOOLEAN -> ValueType.BOOLEAN;
            case DATE -> ValueType.DATE;
            case LIST -> ValueType.ARRAY;
        };
    }
}
