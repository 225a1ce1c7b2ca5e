package co.territoria.filter;

/**
 * A condition on features whose names and types have been checked.
 *
 * @param condition of type {@link ValueType#BOOLEAN}
 */
public record Filter(Expression condition) {

    public Filter {
        if (condition.type() != ValueType.BOOLEAN) {
            throw new IllegalArgumentException("a filter is true or false, was of type " + condition.type());
        }
    }
}
