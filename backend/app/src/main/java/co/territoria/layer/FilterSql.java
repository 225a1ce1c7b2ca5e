package co.territoria.layer;

import co.territoria.filter.Expression;
import co.territoria.filter.Expression.Literal;
import co.territoria.filter.Expression.Operation;
import co.territoria.filter.Expression.Property;
import co.territoria.filter.Filter;
import co.territoria.filter.Operator;
import co.territoria.filter.ValueType;
import co.territoria.geo.BoundingBox;
import co.territoria.store.Dialect;
import co.territoria.store.Wkb;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A filter as SQL of one engine. The text depends on the shape of the tree alone: names come from the declared columns,
 * and every value is a parameter.
 *
 * <p>Said is only what the engine says exactly as {@link co.territoria.filter} means it. The parts of a conjunction that
 * it cannot say are left over, to be looked at in each row; of these it says what must be true if they are, where that
 * narrows the rows, such as the box of a shape.
 */
final class FilterSql {

    /** Up to here a comparison of whole numbers is that of the nearest doubles, which filters mean. */
    private static final double EXACT = 0x1p53;

    /** Stand for open ends: before and after every day that a filter can name. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(-4000, 1, 1);

    private static final LocalDate AFTER_ALL = LocalDate.of(20_000, 1, 1);

    private static final String DOUBLE = "CAST(%s AS DOUBLE PRECISION)";

    private static final String HALF = DOUBLE.formatted("0.5");

    /** A number that is none, or beyond all others, is unknown. */
    private static final String FINITE = "NULLIF(NULLIF(NULLIF(%s, CAST('Infinity' AS DOUBLE PRECISION)),"
            + " CAST('-Infinity' AS DOUBLE PRECISION)), CAST('NaN' AS DOUBLE PRECISION))";

    /**
     * H2 tries every place for every {@code %}, one within the other, and no time limit stops it inside one row: with more
     * of them a pattern is matched in memory, which costs text times pattern at most.
     */
    private static final int MOST_GAPS_IN_H2 = 3;

    /** Rounding names its argument three times: a tower of it grows beyond what is worth saying. */
    private static final int LONGEST_NUMBER = 4_000;

    /** Where they are true the two shapes share a point. */
    private static final Set<Operator> NEAR = EnumSet.of(
            Operator.S_INTERSECTS,
            Operator.S_EQUALS,
            Operator.S_TOUCHES,
            Operator.S_WITHIN,
            Operator.S_OVERLAPS,
            Operator.S_CROSSES,
            Operator.S_CONTAINS);

    private final Dialect dialect;
    private final Map<String, Column> columns;

    /** @param columns by property name; what is not here cannot be said */
    FilterSql(Dialect dialect, Map<String, Column> columns) {
        this.dialect = dialect;
        this.columns = Map.copyOf(columns);
    }

    /**
     * A property as the engine knows it.
     *
     * @param sql   expression
     * @param whole of numbers: a column of whole numbers
     */
    record Column(String sql, ValueType type, boolean whole) {

        Column(String sql, FieldType type) {
            this(sql, LayerFilterSchema.typeOf(type), type == FieldType.INTEGER);
        }

        static Column ofShape(String sql) {
            return new Column(sql, ValueType.GEOMETRY, false);
        }
    }

    /**
     * What goes to the engine and what is left.
     *
     * @param condition true of every feature that the filter is true of
     * @param rest      what must be looked at in each of the rows that meet the condition
     * @param window    where the shapes of all features that answer lie at least in part; null where they may be anywhere
     */
    record Split(
            SqlText condition,
            @Nullable Filter rest,
            @Nullable Envelope window) {}

    /** @param shapesToo whether the engine is to judge shapes, or to look at their boxes only */
    Split split(@Nullable Filter filter, boolean shapesToo) {
        if (filter == null) {
            return new Split(SqlText.NOTHING, null, null);
        }
        Teller teller = new Teller(shapesToo);
        List<SqlText> said = new ArrayList<>();
        List<Expression> left = new ArrayList<>();
        Envelope window = null;
        for (Expression part : conjuncts(filter.condition())) {
            SqlText exact = teller.condition(part);
            if (exact == null) {
                left.add(part);
                exact = teller.narrowing(part);
            }
            if (exact != null) {
                said.add(exact);
            }
            Envelope shape = windowOf(part);
            window = window == null || shape == null ? (window == null ? shape : window) : window.intersection(shape);
        }
        SqlText condition = said.isEmpty() ? SqlText.NOTHING : SqlText.joined("AND", said);
        return new Split(condition, rest(left), window);
    }

    private @Nullable Envelope windowOf(Expression part) {
        if (!(part instanceof Operation operation) || !NEAR.contains(operation.operator())) {
            return null;
        }
        Sides sides = Sides.of(operation, columns);
        return sides == null ? null : sides.shape.getEnvelopeInternal();
    }

    private static @Nullable Filter rest(List<Expression> left) {
        if (left.isEmpty()) {
            return null;
        }
        return new Filter(left.size() == 1 ? left.get(0) : new Operation(Operator.AND, left, ValueType.BOOLEAN, -1));
    }

    private static List<Expression> conjuncts(Expression condition) {
        if (!(condition instanceof Operation operation) || operation.operator() != Operator.AND) {
            return List.of(condition);
        }
        return operation.arguments().stream()
                .flatMap(part -> conjuncts(part).stream())
                .toList();
    }

    /** Says expressions in the engine's words; null where it has none that mean exactly the same. */
    private final class Teller {

        private final boolean shapesToo;

        Teller(boolean shapesToo) {
            this.shapesToo = shapesToo;
        }

        /** What must be true where the condition is; null where nothing is known. */
        @Nullable
        SqlText narrowing(Expression condition) {
            SqlText exact = condition(condition);
            if (exact != null) {
                return exact;
            }
            if (!(condition instanceof Operation operation)) {
                return null;
            }
            return switch (operation.operator()) {
                case AND -> {
                    List<SqlText> parts = new ArrayList<>();
                    for (Expression part : operation.arguments()) {
                        SqlText said = narrowing(part);
                        if (said != null) {
                            parts.add(said);
                        }
                    }
                    yield parts.isEmpty() ? null : SqlText.joined("AND", parts);
                }
                case OR -> {
                    List<SqlText> parts = new ArrayList<>();
                    for (Expression part : operation.arguments()) {
                        SqlText said = narrowing(part);
                        if (said == null) {
                            yield null;
                        }
                        parts.add(said);
                    }
                    yield SqlText.joined("OR", parts);
                }
                case S_INTERSECTS, S_EQUALS, S_TOUCHES, S_WITHIN, S_OVERLAPS, S_CROSSES, S_CONTAINS -> box(operation);
                default -> null;
            };
        }

        @Nullable
        SqlText condition(Expression condition) {
            if (condition instanceof Property property) {
                Column column = columns.get(property.name());
                return column == null || column.type != ValueType.BOOLEAN ? null : SqlText.of(column.sql);
            }
            if (condition instanceof Literal literal) {
                return SqlText.of("CAST(? AS BOOLEAN)", literal.value());
            }
            Operation operation = (Operation) condition;
            List<Expression> arguments = operation.arguments();
            return switch (operation.operator()) {
                case AND -> joined("AND", arguments);
                case OR -> joined("OR", arguments);
                case NOT -> {
                    SqlText said = condition(arguments.get(0));
                    yield said == null ? null : SqlText.formed("(NOT %s)", said);
                }
                case EQUAL -> compared("=", arguments.get(0), arguments.get(1));
                case NOT_EQUAL -> compared("<>", arguments.get(0), arguments.get(1));
                case LESS -> compared("<", arguments.get(0), arguments.get(1));
                case LESS_OR_EQUAL -> compared("<=", arguments.get(0), arguments.get(1));
                case GREATER -> compared(">", arguments.get(0), arguments.get(1));
                case GREATER_OR_EQUAL -> compared(">=", arguments.get(0), arguments.get(1));
                case BETWEEN -> {
                    SqlText from = compared(">=", arguments.get(0), arguments.get(1));
                    SqlText to = compared("<=", arguments.get(0), arguments.get(2));
                    yield from == null || to == null ? null : SqlText.joined("AND", List.of(from, to));
                }
                case IN -> {
                    List<SqlText> members = new ArrayList<>();
                    for (Expression member : arguments.subList(1, arguments.size())) {
                        SqlText said = compared("=", arguments.get(0), member);
                        if (said == null) {
                            yield null;
                        }
                        members.add(said);
                    }
                    yield SqlText.joined("OR", members);
                }
                case LIKE -> like(arguments.get(0), arguments.get(1));
                case IS_NULL -> isNull(arguments.get(0));
                case S_INTERSECTS -> shape("ST_Intersects", "ST_Intersects", operation);
                case S_DISJOINT -> {
                    SqlText meets = shape("ST_Intersects", "ST_Intersects", operation);
                    yield meets == null ? null : SqlText.formed("(NOT %s)", meets);
                }
                case S_EQUALS -> shape("ST_Equals", "ST_Equals", operation);
                case S_TOUCHES -> shape("ST_Touches", "ST_Touches", operation);
                case S_OVERLAPS -> shape("ST_Overlaps", "ST_Overlaps", operation);
                case S_CROSSES -> shape("ST_Crosses", "ST_Crosses", operation);
                case S_WITHIN -> shape("ST_Within", "ST_Contains", operation);
                case S_CONTAINS -> shape("ST_Contains", "ST_Within", operation);
                case T_AFTER,
                        T_BEFORE,
                        T_CONTAINS,
                        T_DISJOINT,
                        T_DURING,
                        T_EQUALS,
                        T_FINISHED_BY,
                        T_FINISHES,
                        T_INTERSECTS,
                        T_MEETS,
                        T_MET_BY,
                        T_OVERLAPPED_BY,
                        T_OVERLAPS,
                        T_STARTED_BY,
                        T_STARTS -> time(operation.operator(), ends(arguments.get(0)), ends(arguments.get(1)));
                default -> null;
            };
        }

        private static @Nullable SqlText time(Operator operator, @Nullable Ends a, @Nullable Ends b) {
            if (a == null || b == null) {
                return null;
            }
            return switch (operator) {
                case T_BEFORE -> all(is(a.end, "<", b.start));
                case T_AFTER -> all(is(a.start, ">", b.end));
                case T_DISJOINT -> SqlText.joined("OR", List.of(is(a.end, "<", b.start), is(a.start, ">", b.end)));
                case T_INTERSECTS ->
                    SqlText.formed(
                            "(NOT %s)",
                            SqlText.joined("OR", List.of(is(a.end, "<", b.start), is(a.start, ">", b.end))));
                case T_EQUALS -> all(is(a.start, "=", b.start), is(a.end, "=", b.end));
                case T_CONTAINS -> all(is(a.start, "<", b.start), is(a.end, ">", b.end));
                case T_DURING -> all(is(a.start, ">", b.start), is(a.end, "<", b.end));
                case T_STARTS -> all(is(a.start, "=", b.start), is(a.end, "<", b.end));
                case T_STARTED_BY -> all(is(a.start, "=", b.start), is(a.end, ">", b.end));
                case T_FINISHES -> all(is(a.end, "=", b.end), is(a.start, ">", b.start));
                case T_FINISHED_BY -> all(is(a.end, "=", b.end), is(a.start, "<", b.start));
                case T_MEETS -> all(is(a.end, "=", b.start));
                case T_MET_BY -> all(is(a.start, "=", b.end));
                case T_OVERLAPS -> all(is(a.start, "<", b.start), is(a.end, ">", b.start), is(a.end, "<", b.end));
                case T_OVERLAPPED_BY -> all(is(a.start, ">", b.start), is(a.start, "<", b.end), is(a.end, ">", b.end));
                default -> throw new IllegalArgumentException("no temporal operator: " + operator);
            };
        }

        private static SqlText is(SqlText left, String sign, SqlText right) {
            return SqlText.formed("%s " + sign + " %s", left, right);
        }

        private static SqlText all(SqlText... parts) {
            return SqlText.joined("AND", List.of(parts));
        }

        /** Start and end of an interval or day; an open end stands where no day can. */
        private @Nullable Ends ends(Expression value) {
            if (value instanceof Operation operation && operation.operator() == Operator.INTERVAL) {
                SqlText start = end(operation.arguments().get(0), BEFORE_ALL);
                SqlText end = end(operation.arguments().get(1), AFTER_ALL);
                return start == null || end == null ? null : new Ends(start, end);
            }
            SqlText day = date(value);
            return day == null ? null : new Ends(day, day);
        }

        private @Nullable SqlText end(Expression value, LocalDate open) {
            return value instanceof Operation operation && operation.operator() == Operator.OPEN
                    ? SqlText.of("CAST(? AS DATE)", open)
                    : date(value);
        }

        private @Nullable SqlText joined(String word, List<Expression> parts) {
            List<SqlText> said = new ArrayList<>();
            for (Expression part : parts) {
                SqlText one = condition(part);
                if (one == null) {
                    return null;
                }
                said.add(one);
            }
            return SqlText.joined(word, said);
        }

        private @Nullable SqlText isNull(Expression argument) {
            SqlText said;
            if (argument instanceof Property property) {
                Column column = columns.get(property.name());
                said = column == null ? null : SqlText.of(column.sql);
            } else {
                said = switch (argument.type()) {
                    case BOOLEAN -> condition(argument);
                    case NUMBER -> number(argument);
                    default -> null;
                };
            }
            return said == null ? null : SqlText.formed("(%s IS NULL)", said);
        }

        private @Nullable SqlText compared(String sign, Expression left, Expression right) {
            if (left.type() != right.type()) {
                return null;
            }
            return switch (left.type()) {
                case TEXT -> text(sign, left, right);
                case NUMBER -> number(sign, left, right);
                case DATE -> formed(sign, date(left), date(right));
                case BOOLEAN -> formed(sign, condition(left), condition(right));
                case TIMESTAMP, INTERVAL, GEOMETRY, ARRAY -> null;
            };
        }

        private static @Nullable SqlText formed(String sign, @Nullable SqlText left, @Nullable SqlText right) {
            return left == null || right == null ? null : SqlText.formed("(%s " + sign + " %s)", left, right);
        }

        private @Nullable SqlText date(Expression value) {
            if (value instanceof Literal literal && literal.value() instanceof LocalDate day) {
                return SqlText.of("CAST(? AS DATE)", day);
            }
            return column(value, ValueType.DATE);
        }

        private @Nullable SqlText column(Expression value, ValueType type) {
            if (!(value instanceof Property property)) {
                return null;
            }
            Column column = columns.get(property.name());
            return column == null || column.type != type ? null : SqlText.of(column.sql);
        }

        private @Nullable SqlText text(String sign, Expression left, Expression right) {
            if (left instanceof Literal && !(right instanceof Literal)) {
                return text(turned(sign), right, left);
            }
            SqlText property = column(left, ValueType.TEXT);
            if (property == null) {
                return null;
            }
            boolean ordered = !sign.equals("=") && !sign.equals("<>");
            if (right instanceof Literal literal) {
                String value = (String) literal.value();
                if (!CodePoints.areWhole(value)) {
                    return null;
                }
                return ordered
                        ? textOrder(property.text(), sign, value)
                        : SqlText.of("(" + property.text() + " " + sign + " ?)", value);
            }
            SqlText other = column(right, ValueType.TEXT);
            if (other == null) {
                return null;
            }
            return SqlText.of(
                    ordered
                            ? "(%s %s %s)"
                                    .formatted(
                                            dialect.codePoints(property.text()), sign, dialect.codePoints(other.text()))
                            : "(%s %s %s)".formatted(property.text(), sign, other.text()));
        }

        /**
         * A text beside a constant, in a form that can use an index. H2 compares by units of UTF-16: a bound that is the
         * same in both orders finds the candidates, their bytes decide.
         */
        private SqlText textOrder(String property, String sign, String value) {
            return switch (dialect) {
                case POSTGIS -> SqlText.of("(" + dialect.codePoints(property) + " " + sign + " ?)", value);
                case H2GIS ->
                    SqlText.of(
                            "(%s %s ? AND %s %s ?)"
                                    .formatted(
                                            property,
                                            sign.startsWith("<") ? "<=" : ">=",
                                            dialect.codePoints(property),
                                            sign),
                            bound(value, sign.startsWith("<")),
                            dialect.codePointsOf(value));
            };
        }

        /** The text up to the first character whose place differs between the orders; then anything where it must. */
        private static String bound(String value, boolean upper) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) >= Character.MIN_SURROGATE) {
                    return value.substring(0, i) + (upper ? "\uFFFF\uFFFF" : "");
                }
            }
            return value;
        }

        private static String turned(String sign) {
            return switch (sign) {
                case "<" -> ">";
                case "<=" -> ">=";
                case ">" -> "<";
                case ">=" -> "<=";
                default -> sign;
            };
        }

        private @Nullable SqlText number(String sign, Expression left, Expression right) {
            // whole numbers as such, so that an index on them is of use
            if (isWhole(left) && isWhole(right)) {
                return formed(sign, whole(left), whole(right));
            }
            return formed(sign, number(left), number(right));
        }

        private boolean isWhole(Expression value) {
            if (value instanceof Literal literal && literal.value() instanceof BigDecimal decimal) {
                double number = decimal.doubleValue();
                return Math.abs(number) < EXACT && number == Math.rint(number);
            }
            if (value instanceof Property property) {
                Column column = columns.get(property.name());
                return column != null && column.whole;
            }
            return false;
        }

        private @Nullable SqlText whole(Expression value) {
            return value instanceof Literal literal
                    ? SqlText.of("?", (long) ((BigDecimal) literal.value()).doubleValue())
                    : column(value, ValueType.NUMBER);
        }

        private @Nullable SqlText number(Expression value) {
            if (value instanceof Literal literal && literal.value() instanceof BigDecimal decimal) {
                double number = decimal.doubleValue();
                return Double.isFinite(number) ? SqlText.of(DOUBLE.formatted("?"), number) : null;
            }
            if (value instanceof Operation operation) {
                SqlText said = computed(operation);
                return said == null || said.text().length() > LONGEST_NUMBER ? null : said;
            }
            SqlText column = column(value, ValueType.NUMBER);
            return column == null || !isWhole(value) ? column : SqlText.formed(DOUBLE, column);
        }

        private @Nullable SqlText computed(Operation operation) {
            Expression first = operation.arguments().get(0);
            return switch (operation.operator()) {
                case ABS -> of("ABS(%s)", number(first));
                case FLOOR -> of("FLOOR(%s)", number(first));
                case CEIL -> of("CEILING(%s)", number(first));
                case ROUND -> {
                    SqlText number = number(first);
                    yield number == null
                            ? null
                            : SqlText.formed(
                                    "(CASE WHEN %s < 0 THEN -FLOOR(" + HALF + " - %s) ELSE FLOOR(%s + " + HALF
                                            + ") END)",
                                    number,
                                    number,
                                    number);
                }
                case LENGTH -> {
                    // to H2 a character beyond U+FFFF is two
                    SqlText text = dialect == Dialect.H2GIS ? null : column(first, ValueType.TEXT);
                    yield of(DOUBLE.formatted("CHAR_LENGTH(%s)"), text);
                }
                case YEAR -> of(DOUBLE.formatted("EXTRACT(YEAR FROM %s)"), date(first));
                case MONTH -> of(DOUBLE.formatted("EXTRACT(MONTH FROM %s)"), date(first));
                case DAY -> of(DOUBLE.formatted("EXTRACT(DAY FROM %s)"), date(first));
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, INTEGER_DIVIDE, POWER ->
                    arithmetic(
                            operation.operator(),
                            number(first),
                            number(operation.arguments().get(1)));
                default -> null;
            };
        }

        /** PostgreSQL stops the statement where a result is too large or too small: there it is for the memory to say. */
        private @Nullable SqlText arithmetic(Operator operator, @Nullable SqlText a, @Nullable SqlText b) {
            if (a == null || b == null || dialect == Dialect.POSTGIS) {
                return null;
            }
            String form =
                    switch (operator) {
                        case ADD -> "(%s + %s)";
                        case SUBTRACT -> "(%s - %s)";
                        case MULTIPLY -> "(%s * %s)";
                        case DIVIDE -> "(%s / NULLIF(%s, 0))";
                        case MODULO -> "MOD(%s, NULLIF(%s, 0))";
                        case POWER -> "POWER(%s, %s)";
                        default -> "";
                    };
            return form.isEmpty() ? null : SqlText.formed(FINITE.formatted(form), a, b);
        }

        private static @Nullable SqlText of(String form, @Nullable SqlText argument) {
            return argument == null ? null : SqlText.formed(form, argument);
        }

        private @Nullable SqlText like(Expression value, Expression wanted) {
            SqlText property = column(value, ValueType.TEXT);
            if (property == null
                    || !(wanted instanceof Literal literal)
                    || !CodePoints.areWhole((String) literal.value())) {
                return null;
            }
            String pattern = (String) literal.value();
            // to H2 a character beyond U+FFFF is two
            if (dialect == Dialect.H2GIS && (count(pattern, '_') > 0 || count(pattern, '%') > MOST_GAPS_IN_H2)) {
                return null;
            }
            return SqlText.of("(" + property.text() + " LIKE ? ESCAPE '\\')", pattern);
        }

        /** How often this sign of a pattern stands there as one. */
        private static int count(String pattern, char sign) {
            int count = 0;
            for (int i = 0; i < pattern.length(); i++) {
                char letter = pattern.charAt(i);
                count += letter == sign ? 1 : 0;
                i += letter == '\\' ? 1 : 0;
            }
            return count;
        }

        private @Nullable SqlText box(Operation operation) {
            Sides sides = Sides.of(operation, columns);
            if (sides == null || sides.shape.isEmpty()) {
                return null;
            }
            return SqlText.of(
                    "(" + sides.column + " && ST_GeomFromWKB(?, 4326))", Wkb.write(sides.shape.getEnvelope()));
        }

        /** @param turned the function to use where the literal stands first */
        private @Nullable SqlText shape(String function, String turned, Operation operation) {
            Sides sides = shapesToo ? Sides.of(operation, columns) : null;
            if (sides == null || sides.shape.isEmpty() || sides.isMixed()) {
                return null;
            }
            byte[] wkb = Wkb.write(sides.shape);
            return SqlText.of(
                    "(%1$s && ST_GeomFromWKB(?, 4326) AND %2$s(%1$s, ST_GeomFromWKB(?, 4326)))"
                            .formatted(sides.column, sides.literalFirst ? turned : function),
                    wkb,
                    wkb);
        }
    }

    private record Ends(SqlText start, SqlText end) {}

    /** The two arguments of a spatial operator: the layer's geometry and a constant. */
    private record Sides(String column, Geometry shape, boolean literalFirst) {

        static @Nullable Sides of(Operation operation, Map<String, Column> columns) {
            Expression left = operation.arguments().get(0);
            Expression right = operation.arguments().get(1);
            boolean literalFirst = !(left instanceof Property);
            Expression named = literalFirst ? right : left;
            Geometry shape = constant(literalFirst ? left : right);
            if (!(named instanceof Property property) || shape == null) {
                return null;
            }
            Column column = columns.get(property.name());
            return column == null || column.type != ValueType.GEOMETRY
                    ? null
                    : new Sides(column.sql, shape, literalFirst);
        }

        private static @Nullable Geometry constant(Expression value) {
            if (value instanceof Literal literal) {
                return literal.value() instanceof Geometry geometry ? geometry : null;
            }
            if (value instanceof Operation operation
                    && operation.operator() == Operator.BBOX
                    && operation.arguments().stream().allMatch(Literal.class::isInstance)) {
                double[] ends = operation.arguments().stream()
                        .mapToDouble(end -> ((BigDecimal) ((Literal) end).value()).doubleValue())
                        .toArray();
                return new BoundingBox(ends[0], ends[1], ends[2], ends[3]).toGeometry();
            }
            return null;
        }

        /** Shapes of several dimensions: the engines compare them with nothing. */
        boolean isMixed() {
            return shape instanceof GeometryCollection
                    && !(shape instanceof MultiPoint
                            || shape instanceof MultiLineString
                            || shape instanceof MultiPolygon);
        }
    }
}
