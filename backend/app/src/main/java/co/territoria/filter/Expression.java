package co.territoria.filter;

import java.util.List;

/**
 * A node of a checked filter: arguments are of the types that its operator takes. Frozen.
 *
 * <p>A condition is an expression of type {@link ValueType#BOOLEAN}. Logic has three values: a comparison with a missing
 * value is neither true nor false, and a feature answers only when the whole is true.
 */
public sealed interface Expression {

    ValueType type();

    /** Characters before it in the text that it was read from; -1 where there is none. */
    int position();

    /** An operator or function with its arguments. */
    record Operation(Operator operator, List<Expression> arguments, ValueType type, int position)
            implements Expression {

        public Operation {
            arguments = List.copyOf(arguments);
        }
    }

    /** A name that the schema has. */
    record Property(String name, ValueType type, int position) implements Expression {}

    /**
     * A constant.
     *
     * @param value {@code String}, {@code java.math.BigDecimal}, {@code Boolean}, {@code java.time.LocalDate},
     *              {@code java.time.Instant} or a JTS geometry in CRS84, as the type says
     */
    record Literal(Object value, ValueType type, int position) implements Expression {}
}
