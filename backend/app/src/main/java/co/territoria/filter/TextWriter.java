package co.territoria.filter;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;

/** Writes a tree as CQL2 text, in one way only, with no more parentheses than it takes. */
final class TextWriter {

    /** How tightly something holds together; looser things go in parentheses within tighter ones. */
    private enum Hold {
        OR,
        AND,
        NOT,
        PREDICATE,
        SUM,
        PRODUCT,
        POWER,
        OPERAND
    }

    /** Names that a reader of the standard takes for something else. */
    private static final Set<String> KEYWORDS = keywords();

    /** Longer numbers are written with an exponent. */
    private static final int PLAIN_DIGITS = 40;

    private final StringBuilder out = new StringBuilder();

    private static Set<String> keywords() {
        Set<String> keywords = new HashSet<>(TextReader.RESERVED);
        keywords.addAll(TextReader.SHAPES);
        keywords.addAll(Set.of("DATE", "TIMESTAMP", "INTERVAL", "BBOX", "ENVELOPE"));
        FilterBuilder.Names.functions().forEach(name -> keywords.add(name.toUpperCase(Locale.ROOT)));
        FilterFunction.all().forEach(function -> keywords.remove(function.name()));
        return keywords;
    }

    static String write(Expression expression) {
        TextWriter writer = new TextWriter();
        writer.expression(expression, Hold.OR);
        return writer.out.toString();
    }

    private void expression(Expression expression, Hold least) {
        boolean loose = hold(expression).compareTo(least) < 0;
        if (loose) {
            out.append('(');
        }
        if (expression instanceof Expression.Property property) {
            name(property.name());
        } else if (expression instanceof Expression.Literal literal) {
            literal(literal);
        } else {
            operation((Expression.Operation) expression);
        }
        if (loose) {
            out.append(')');
        }
    }

    private static Hold hold(Expression expression) {
        if (!(expression instanceof Expression.Operation operation)) {
            return Hold.OPERAND;
        }
        return switch (operation.operator()) {
            case OR -> Hold.OR;
            case AND -> Hold.AND;
            case NOT -> negatedInside(operation) == null ? Hold.NOT : Hold.PREDICATE;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LIKE, BETWEEN, IN, IS_NULL ->
                Hold.PREDICATE;
            case ADD, SUBTRACT -> Hold.SUM;
            case MULTIPLY, DIVIDE, MODULO, INTEGER_DIVIDE -> Hold.PRODUCT;
            case POWER -> Hold.POWER;
            default -> Hold.OPERAND;
        };
    }

    /** The predicate that a negation is written into: {@code NOT LIKE}, {@code IS NOT NULL}. */
    private static Expression.@Nullable Operation negatedInside(Expression.Operation not) {
        if (not.arguments().get(0) instanceof Expression.Operation inside) {
            return switch (inside.operator()) {
                case LIKE, BETWEEN, IN, IS_NULL -> inside;
                default -> null;
            };
        }
        return null;
    }

    private void operation(Expression.Operation operation) {
        List<Expression> arguments = operation.arguments();
        switch (operation.operator()) {
            case OR -> joined(arguments, " OR ", Hold.AND);
            case AND -> joined(arguments, " AND ", Hold.NOT);
            case NOT -> {
                Expression.Operation inside = negatedInside(operation);
                if (inside == null) {
                    out.append("NOT ");
                    expression(arguments.get(0), Hold.SUM);
                } else {
                    predicate(inside, "NOT ");
                }
            }
            case LIKE, BETWEEN, IN, IS_NULL -> predicate(operation, "");
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                infix(operation, Hold.SUM, Hold.SUM);
            case ADD, SUBTRACT -> infix(operation, Hold.SUM, Hold.PRODUCT);
            case MULTIPLY, DIVIDE, MODULO, INTEGER_DIVIDE -> infix(operation, Hold.PRODUCT, Hold.POWER);
            case POWER -> infix(operation, Hold.OPERAND, Hold.POWER);
            case ARRAY -> {
                // in parentheses a single member would read as a group
                out.append('[');
                joined(arguments, ", ", Hold.OR);
                out.append(']');
            }
            case A_CONTAINS, A_CONTAINED_BY, A_EQUALS, A_OVERLAPS -> {
                out.append(operation.operator().id().toUpperCase(Locale.ROOT)).append('(');
                array(arguments.get(0));
                out.append(", ");
                array(arguments.get(1));
                out.append(')');
            }
            case INTERVAL -> {
                out.append("INTERVAL(");
                end(arguments.get(0));
                out.append(", ");
                end(arguments.get(1));
                out.append(')');
            }
            case OPEN -> out.append("'..'");
            default -> {
                boolean own = FilterFunction.of(operation.operator()).isPresent();
                String id = operation.operator().id();
                out.append(own ? id : id.toUpperCase(Locale.ROOT)).append('(');
                joined(arguments, ", ", Hold.OR);
                out.append(')');
            }
        }
    }

    private void predicate(Expression.Operation predicate, String not) {
        List<Expression> arguments = predicate.arguments();
        expression(arguments.get(0), Hold.SUM);
        switch (predicate.operator()) {
            case LIKE -> {
                out.append(' ').append(not).append("LIKE ");
                expression(arguments.get(1), Hold.SUM);
            }
            case BETWEEN -> {
                out.append(' ').append(not).append("BETWEEN ");
                expression(arguments.get(1), Hold.SUM);
                out.append(" AND ");
                expression(arguments.get(2), Hold.SUM);
            }
            case IN -> {
                out.append(' ').append(not).append("IN (");
                joined(arguments.subList(1, arguments.size()), ", ", Hold.SUM);
                out.append(')');
            }
            default -> out.append(" IS ").append(not).append("NULL");
        }
    }

    private void infix(Expression.Operation operation, Hold left, Hold right) {
        expression(operation.arguments().get(0), left);
        out.append(' ').append(operation.operator().id()).append(' ');
        expression(operation.arguments().get(1), right);
    }

    private void joined(List<Expression> parts, String between, Hold least) {
        for (int at = 0; at < parts.size(); at++) {
            out.append(at == 0 ? "" : between);
            expression(parts.get(at), least);
        }
    }

    private void array(Expression expression) {
        if (expression instanceof Expression.Operation operation && operation.operator() == Operator.ARRAY) {
            out.append('(');
            joined(operation.arguments(), ", ", Hold.OR);
            out.append(')');
        } else {
            expression(expression, Hold.OR);
        }
    }

    private void end(Expression expression) {
        boolean instant = expression.type() == ValueType.DATE || expression.type() == ValueType.TIMESTAMP;
        if (instant && expression instanceof Expression.Literal literal) {
            out.append('\'').append(literal.value()).append('\'');
        } else {
            expression(expression, Hold.SUM);
        }
    }

    private void name(String name) {
        if (Lexer.isName(name) && !KEYWORDS.contains(name.toUpperCase(Locale.ROOT))) {
            out.append(name);
        } else {
            out.append('"').append(name.replace("\"", "\"\"")).append('"');
        }
    }

    private void literal(Expression.Literal literal) {
        switch (literal.type()) {
            case TEXT -> text((String) literal.value());
            case NUMBER -> out.append(number((BigDecimal) literal.value()));
            case BOOLEAN -> out.append((Boolean) literal.value() ? "TRUE" : "FALSE");
            case DATE -> out.append("DATE('").append(literal.value()).append("')");
            case TIMESTAMP -> out.append("TIMESTAMP('").append(literal.value()).append("')");
            case GEOMETRY -> geometry((Geometry) literal.value());
            case INTERVAL, ARRAY -> throw new IllegalArgumentException("no constant is of type " + literal.type());
        }
    }

    private void text(String text) {
        out.append('\'');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int escaped = letter == '\'' ? -1 : Lexer.ESCAPED.indexOf(letter);
            if (letter == '\'') {
                out.append("''");
            } else if (escaped >= 0) {
                out.append('\\').append(Lexer.ESCAPES.charAt(escaped));
            } else {
                out.append(letter);
            }
        }
        out.append('\'');
    }

    /** Exactly the value; with an exponent when it would be very long. */
    static String number(BigDecimal value) {
        boolean shortEnough =
                value.abs().compareTo(BigDecimal.TEN.pow(PLAIN_DIGITS)) < 0 && value.scale() < PLAIN_DIGITS;
        return shortEnough ? value.toPlainString() : value.stripTrailingZeros().toString();
    }

    private void geometry(Geometry geometry) {
        out.append(geometry.getGeometryType().toUpperCase(Locale.ROOT));
        parts(geometry);
    }

    private void parts(Geometry geometry) {
        if (geometry instanceof GeometryCollection collection) {
            boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
            out.append('(');
            for (int at = 0; at < collection.getNumGeometries(); at++) {
                out.append(at == 0 ? "" : ", ");
                if (mixed) {
                    geometry(collection.getGeometryN(at));
                } else {
                    parts(collection.getGeometryN(at));
                }
            }
            out.append(')');
        } else if (geometry instanceof Polygon polygon) {
            out.append('(');
            vertices(polygon.getExteriorRing());
            for (int at = 0; at < polygon.getNumInteriorRing(); at++) {
                out.append(", ");
                vertices(polygon.getInteriorRingN(at));
            }
            out.append(')');
        } else {
            vertices(geometry);
        }
    }

    private void vertices(Geometry line) {
        String between = "(";
        for (Coordinate vertex : line.getCoordinates()) {
            out.append(between).append(degrees(vertex.x)).append(' ').append(degrees(vertex.y));
            between = ", ";
        }
        out.append(')');
    }

    static String degrees(double value) {
        return number(value == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(value).stripTrailingZeros());
    }
}
