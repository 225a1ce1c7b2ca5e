package co.territoria.example;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a table as packs have them: commas, quotes where a value needs them, nothing for what is not known. */
final class Rows {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    Rows(String header) {
        columns = header.split(",").length;
        text.append(header).append('\n');
    }

    Rows add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "%d values for %d columns: %s".formatted(values.length, columns, Arrays.toString(values)));
        }
        text.append(Arrays.stream(values).map(Rows::quoted).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String quoted(@Nullable Object value) {
        String plain = value == null ? "" : value.toString();
        return plain.matches("(?s).*[,\"\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
