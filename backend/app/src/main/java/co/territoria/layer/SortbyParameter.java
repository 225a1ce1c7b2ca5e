package co.territoria.layer;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sortby}: fields separated by commas, each with {@code +} (ascending, as without a sign) or {@code -} before it.
 * Features that are equal by all of them follow by their ids. In an address {@code +} stands for a blank, which is taken
 * for the sign that was meant.
 *
 * @see <a href="https://docs.ogc.org/is/20-004r1/20-004r1.html#sorting-parameter-sortby">Records §7, sorting, whose form
 *     this is</a>
 */
public final class SortbyParameter {

    /** More keys than this order nothing any more. */
    private static final int MOST = 10;

    private SortbyParameter() {}

    /** The fields that a layer can be sorted by. */
    public static List<Field> sortables(LayerDescription layer) {
        return layer.fields().stream()
                .filter(field -> field.type() != FieldType.LIST)
                .toList();
    }

    /** @throws ApiProblem 400 with the nearest names for one that the layer cannot be sorted by */
    public static List<SortKey> parse(@Nullable String text, LayerDescription layer) {
        if (text == null) {
            return List.of();
        }
        List<String> known = sortables(layer).stream().map(Field::name).toList();
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean signed = part.startsWith("+") || part.startsWith(" ") || part.startsWith("-");
            String name = signed ? part.substring(1) : part;
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            if (keys.stream().anyMatch(key -> key.field().equals(name))) {
                throw ApiProblem.invalidParameter(
                        "sortby",
                        text,
                        new LocalText(
                                "«sortby» nombra dos veces el campo «%s».".formatted(name),
                                "“sortby” names the field “%s” twice.".formatted(name)));
            }
            keys.add(new SortKey(name, part.startsWith("-")));
        }
        if (keys.size() > MOST) {
            throw ApiProblem.invalidParameter(
                    "sortby",
                    null,
                    new LocalText(
                            "«sortby» nombra %d campos; se admiten %d.".formatted(keys.size(), MOST),
                            "“sortby” names %d fields; %d are allowed.".formatted(keys.size(), MOST)));
        }
        return keys;
    }

    private static ApiProblem unknown(String name, List<String> known) {
        String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
        return ApiProblem.invalidParameter(
                "sortby",
                shown,
                new LocalText(
                        "La capa no se puede ordenar por «%s»; se puede por %s, con + o - delante."
                                .formatted(shown, String.join(", ", known)),
                        "The layer cannot be sorted by “%s”; it can by %s, with + or - before."
                                .formatted(shown, String.join(", ", known))),
                Nearest.to(name, known));
    }
}
