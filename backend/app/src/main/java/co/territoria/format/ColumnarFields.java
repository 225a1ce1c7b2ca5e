package co.territoria.format;

import co.territoria.layer.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of the columns that a file has besides the fields of a layer. */
final class ColumnarFields {

    private ColumnarFields() {}

    /** The name, or with underscores behind it where a field has it already. */
    static String free(String name, List<Field> fields) {
        Set<String> taken = fields.stream().map(Field::name).collect(Collectors.toSet());
        String free = name;
        while (taken.contains(free)) {
            free += "_";
        }
        return free;
    }
}
