package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A property of a layer's features.
 *
 * @param name  in snake_case, as in the answers
 * @param unit  unit of the values, where they have one
 * @param codes the values that it may have, empty where any will do
 */
public record Field(
        String name,
        FieldType type,
        LocalText title,
        @Nullable LocalText unit,
        List<Code> codes) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    public Field {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a field name is snake_case of at most 60 characters, was " + name);
        }
        // absent in what was stored before fields had codes
        codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /** A field that may have any value. */
    public Field(String name, FieldType type, LocalText title, @Nullable LocalText unit) {
        this(name, type, title, unit, List.of());
    }

    public static Field of(String name, FieldType type, String es, String en) {
        return new Field(name, type, new LocalText(es, en), null);
    }

    /** The same field with a closed list of values. */
    public Field withCodes(List<Code> values) {
        return new Field(name, type, title, unit, values);
    }
}
