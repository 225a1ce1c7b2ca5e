package co.territoria.layer;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code properties}: the fields that features are wanted with, separated by commas; all without it. */
public final class PropertiesParameter {

    private PropertiesParameter() {}

    /**
     * The fields in the layer's order.
     *
     * @throws ApiProblem 400 with the nearest names for one that the layer does not have
     */
    public static List<Field> parse(@Nullable String text, LayerDescription layer) {
        if (text == null) {
            return layer.fields();
        }
        List<String> known = layer.fields().stream().map(Field::name).toList();
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : text.split(",")) {
            String plain = name.strip();
            if (!plain.isEmpty() && !known.contains(plain)) {
                throw unknown(plain, known);
            }
            wanted.add(plain);
        }
        List<Field> fields = new ArrayList<>(layer.fields());
        fields.removeIf(field -> !wanted.contains(field.name()));
        return fields;
    }

    private static ApiProblem unknown(String name, List<String> known) {
        List<String> nearest = Nearest.to(name, known);
        String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
        return ApiProblem.invalidParameter(
                "properties",
                shown,
                new LocalText(
                        "La capa no tiene el campo «%s»; tiene %s.%s"
                                .formatted(
                                        shown,
                                        String.join(", ", known),
                                        nearest.isEmpty()
                                                ? ""
                                                : " ¿Quiso decir %s?".formatted(String.join(", ", nearest))),
                        "The layer has no field “%s”; it has %s.%s"
                                .formatted(
                                        shown,
                                        String.join(", ", known),
                                        nearest.isEmpty()
                                                ? ""
                                                : " Did you mean %s?".formatted(String.join(", ", nearest)))),
                nearest);
    }
}
