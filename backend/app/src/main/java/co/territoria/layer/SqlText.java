package co.territoria.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of SQL with the values of its question marks, in their order. Values are never part of the text. */
record SqlText(String text, List<Object> arguments) {

    static final SqlText NOTHING = new SqlText("", List.of());

    SqlText {
        arguments = List.copyOf(arguments);
    }

    static SqlText of(String text, Object... arguments) {
        return new SqlText(text, Arrays.asList(arguments));
    }

    /** Pieces between brackets, with a word between them. */
    static SqlText joined(String word, List<SqlText> parts) {
        return new SqlText(
                parts.stream().map(SqlText::text).collect(Collectors.joining(" " + word + " ", "(", ")")),
                parts.stream().flatMap(part -> part.arguments.stream()).toList());
    }

    /** All of the conditions that say something; they are joined as they stand. */
    static SqlText all(List<SqlText> parts) {
        return new SqlText(
                parts.stream()
                        .map(SqlText::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" AND ")),
                parts.stream().flatMap(part -> part.arguments.stream()).toList());
    }

    Object[] array() {
        return arguments.toArray();
    }

    /** {@code form} with the texts of the parts in the place of {@code %s}. */
    static SqlText formed(String form, SqlText... parts) {
        List<Object> arguments = new ArrayList<>();
        for (SqlText part : parts) {
            arguments.addAll(part.arguments);
        }
        Object[] texts = Arrays.stream(parts).map(SqlText::text).toArray();
        return new SqlText(form.formatted(texts), arguments);
    }
}
