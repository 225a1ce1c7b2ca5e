package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of things without a place as a layer: its columns, each with the field that it is, and the value of a thing in it.
 * What is not known of a thing is null.
 *
 * @param <T> what a row is of
 */
public final class TableLayer<T> {

    private final Function<T, String> id;
    private final Map<Field, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();

    /** @param id stable between versions; of equal ones each further gets a number */
    public TableLayer(Function<T, String> id) {
        this.id = id;
    }

    public TableLayer<T> text(String name, String es, String en, Function<T, @Nullable String> value) {
        return add(Field.of(name, FieldType.TEXT, es, en), value::apply);
    }

    /** A text in the two languages of a pack: {@code name} in Spanish, {@code name_en} in English where it exists. */
    public TableLayer<T> texts(String name, String es, String en, Function<T, @Nullable LocalText> value) {
        text(name, es, en, thing -> {
            LocalText text = value.apply(thing);
            return text == null ? null : text.es();
        });
        return text(name + "_en", es + ", en inglés", en + ", in English", thing -> {
            LocalText text = value.apply(thing);
            return text == null ? null : text.en();
        });
    }

    /** @param codes what the values may be, with what they mean */
    public TableLayer<T> code(
            String name, String es, String en, List<Code> codes, Function<T, @Nullable String> value) {
        return add(Field.of(name, FieldType.TEXT, es, en).withCodes(codes), value::apply);
    }

    public TableLayer<T> whole(String name, String es, String en, Function<T, @Nullable Integer> value) {
        return add(Field.of(name, FieldType.INTEGER, es, en), value::apply);
    }

    public TableLayer<T> number(String name, String es, String en, Function<T, @Nullable Double> value) {
        return add(Field.of(name, FieldType.NUMBER, es, en), value::apply);
    }

    public TableLayer<T> truth(String name, String es, String en, Function<T, @Nullable Boolean> value) {
        return add(Field.of(name, FieldType.BOOLEAN, es, en), value::apply);
    }

    /** @param value texts without semicolons, since tables join them by these */
    public TableLayer<T> list(String name, String es, String en, Function<T, List<String>> value) {
        return add(Field.of(name, FieldType.LIST, es, en), value::apply);
    }

    private TableLayer<T> add(Field field, Function<T, @Nullable Object> value) {
        columns.put(field, value);
        return this;
    }

    public List<Field> fields() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The layer of these things.
     *
     * @param version see {@link Layer#version()}
     * @param things  asked anew for each answer
     */
    public Layer of(LayerDescription description, Supplier<String> version, Supplier<List<T>> things) {
        return new ComputedLayer(description, version, () -> rows(things.get()));
    }

    private List<ComputedLayer.Timed> rows(List<T> things) {
        Map<String, Integer> seen = new TreeMap<>();
        List<ComputedLayer.Timed> rows = new ArrayList<>();
        for (T thing : things) {
            String its = id.apply(thing);
            int times = seen.merge(its, 1, Integer::sum);
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            columns.forEach((field, value) -> values.put(field.name(), value.apply(thing)));
            rows.add(new ComputedLayer.Timed(new Feature(times == 1 ? its : its + "-" + times, null, values), null));
        }
        return rows;
    }
}
