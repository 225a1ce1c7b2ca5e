package co.territoria.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema of every type, for the tests of filters. */
final class FilterFixture {

    static final FilterSchema SCHEMA = schema();

    private FilterFixture() {}

    private static FilterSchema schema() {
        Map<String, ValueType> types = new LinkedHashMap<>();
        types.put("geometry", ValueType.GEOMETRY);
        types.put("name", ValueType.TEXT);
        types.put("name_ascii", ValueType.TEXT);
        types.put("population", ValueType.NUMBER);
        types.put("lowest", ValueType.NUMBER);
        types.put("highest", ValueType.NUMBER);
        types.put("active", ValueType.BOOLEAN);
        types.put("date", ValueType.DATE);
        types.put("day", ValueType.DATE);
        types.put("start", ValueType.TIMESTAMP);
        types.put("end", ValueType.TIMESTAMP);
        types.put("tags", ValueType.ARRAY);
        types.put("año", ValueType.NUMBER);
        types.put("eo:cloud.cover", ValueType.NUMBER);
        types.put("a \"b\" c", ValueType.TEXT);
        types.put("and", ValueType.BOOLEAN);
        return of(types);
    }

    static FilterSchema of(Map<String, ValueType> types) {
        return new FilterSchema() {
            @Override
            public List<String> names() {
                return List.copyOf(types.keySet());
            }

            @Override
            public Optional<ValueType> typeOf(String name) {
                return Optional.ofNullable(types.get(name));
            }
        };
    }

    static Filter text(String text) {
        return Cql2Text.parse(text, SCHEMA, FilterLimits.defaults());
    }

    /** The same tree without the places that it was read from. */
    static Expression placeless(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            return new Expression.Operation(
                    operation.operator(),
                    operation.arguments().stream().map(FilterFixture::placeless).toList(),
                    operation.type(),
                    -1);
        }
        if (expression instanceof Expression.Property property) {
            return new Expression.Property(property.name(), property.type(), -1);
        }
        Expression.Literal literal = (Expression.Literal) expression;
        return new Expression.Literal(literal.value(), literal.type(), -1);
    }
}
