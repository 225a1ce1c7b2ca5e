package co.territoria.format;

import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a property is in forms whose columns have a type. */
final class Cells {

    /** Between the texts of a list. */
    private static final String BETWEEN = ";";

    private Cells() {}

    /**
     * The value as its field means it: {@code String}, {@code Long}, {@code Double}, {@code Boolean} or {@code LocalDate};
     * a list is one text. What is not of the field's type stays as it is, as a text or a number, so that nothing is lost.
     *
     * @return null where the value is missing; a number that is none is missing
     */
    static @Nullable Object typed(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, LIST -> text(value);
            case INTEGER -> value instanceof Number number ? whole(number) : text(value);
            case NUMBER -> value instanceof Number number ? (Object) number.doubleValue() : text(value);
            case BOOLEAN -> value instanceof Boolean ? value : text(value);
            case DATE -> day(value);
        };
    }

    private static Object whole(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            double given = number.doubleValue();
            return given == Math.rint(given) && Math.abs(given) < 1e15 ? (Object) (long) given : (Object) given;
        }
        return number.longValue();
    }

    private static Object day(Object value) {
        if (value instanceof LocalDate) {
            return value;
        }
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeException notADay) {
            return value.toString();
        }
    }

    /** As one text, as people read it. */
    static String text(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        }
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    /** A name that none of the fields has, the wished one if possible. */
    static String free(String wished, Iterable<Field> fields) {
        String name = wished;
        boolean taken;
        do {
            taken = false;
            for (Field field : fields) {
                taken |= field.name().equals(name);
            }
            name = taken ? "feature_" + name : name;
        } while (taken);
        return name;
    }

    /** Whether values of this type are numbers. */
    static boolean isNumber(FieldType type) {
        return type == FieldType.INTEGER || type == FieldType.NUMBER;
    }
}
