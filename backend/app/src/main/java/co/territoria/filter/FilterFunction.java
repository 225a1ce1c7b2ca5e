package co.territoria.filter;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The functions beyond those of CQL2 itself: a closed list. */
public enum FilterFunction {
    LOWER(Operator.LOWER, ValueType.TEXT, ValueType.TEXT, "En minúsculas", "In lower case"),
    UPPER(Operator.UPPER, ValueType.TEXT, ValueType.TEXT, "En mayúsculas", "In upper case"),
    LENGTH(Operator.LENGTH, ValueType.TEXT, ValueType.NUMBER, "Número de caracteres", "Number of characters"),
    ABS(Operator.ABS, ValueType.NUMBER, ValueType.NUMBER, "Valor absoluto", "Absolute value"),
    ROUND(
            Operator.ROUND,
            ValueType.NUMBER,
            ValueType.NUMBER,
            "Redondeado al entero más cercano; la mitad se aleja del cero",
            "Rounded to the nearest whole number, halves away from zero"),
    FLOOR(
            Operator.FLOOR,
            ValueType.NUMBER,
            ValueType.NUMBER,
            "El mayor entero que no lo supera",
            "The largest whole number that is not above it"),
    CEIL(
            Operator.CEIL,
            ValueType.NUMBER,
            ValueType.NUMBER,
            "El menor entero que no está por debajo",
            "The smallest whole number that is not below it"),
    YEAR(Operator.YEAR, ValueType.DATE, ValueType.NUMBER, "Año", "Year"),
    MONTH(Operator.MONTH, ValueType.DATE, ValueType.NUMBER, "Mes, de 1 a 12", "Month, from 1 to 12"),
    DAY(Operator.DAY, ValueType.DATE, ValueType.NUMBER, "Día del mes", "Day of the month");

    private final Operator operator;
    private final ValueType argument;
    private final ValueType result;
    private final LocalText description;

    FilterFunction(Operator operator, ValueType argument, ValueType result, String es, String en) {
        this.operator = operator;
        this.argument = argument;
        this.result = result;
        description = new LocalText(es, en);
    }

    public static List<FilterFunction> all() {
        return List.of(values());
    }

    static Optional<FilterFunction> of(Operator operator) {
        return Arrays.stream(values())
                .filter(function -> function.operator == operator)
                .findFirst();
    }

    /** As it is written, in any case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Operator operator() {
        return operator;
    }

    /** The types of its one argument; more than one where any of them will do. */
    public Set<ValueType> argument() {
        return argument == ValueType.DATE ? Set.of(ValueType.DATE, ValueType.TIMESTAMP) : Set.of(argument);
    }

    public ValueType result() {
        return result;
    }

    public LocalText description() {
        return description;
    }
}
