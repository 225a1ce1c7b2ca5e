package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A property of a layer's features.
 *
 * @param name in snake_case, as in the answers
 * @param unit unit of the values, where they have one
 */
public record Field(
        String name,
        FieldType type,
        LocalText title,
        @Nullable LocalText unit) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    public Field {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a field name is snake_case of at most 60 characters, was " + name);
        }
    }

    public static Field of(String name, FieldType type, String es, String en) {
        return new Field(name, type, new LocalText(es, en), null);
    }
}
