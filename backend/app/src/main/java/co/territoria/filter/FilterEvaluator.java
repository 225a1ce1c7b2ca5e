package co.territoria.filter;

import co.territoria.geo.BoundingBox;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Evaluates filters in memory: what SQL says on both engines has to agree with it.
 *
 * <p>Every rule is in <a href="https://github.com/territoria/territoria/blob/main/docs/filters.md">docs/filters.md</a>:
 * numbers are doubles and a result that is not finite is unknown; text is ordered by code points; a timestamp beside a
 * date counts as its day in UTC; arrays are sets; spatial relations are planar.
 */
public final class FilterEvaluator {

    /** The value of an expression for a feature; null is unknown. */
    @FunctionalInterface
    private interface Term {
        @Nullable
        Object of(Function<String, @Nullable Object> feature);
    }

    private FilterEvaluator() {}

    public static Evaluator of(Filter filter) {
        Term condition = term(filter.condition());
        return values -> (Boolean) condition.of(values);
    }

    /**
     * The value of an expression that names no property: {@code String}, {@code Double}, {@code Boolean},
     * {@code LocalDate}, {@code Instant} or a geometry, as its type says.
     *
     * @return absent when that is unknown
     * @throws IllegalArgumentException when it names a property, or is an interval or an array
     */
    public static Optional<Object> constant(Expression expression) {
        if (expression.type() == ValueType.INTERVAL || expression.type() == ValueType.ARRAY) {
            throw new IllegalArgumentException("no constant of type " + expression.type());
        }
        return Optional.ofNullable(term(expression).of(name -> {
            throw new IllegalArgumentException("not a constant, names " + name);
        }));
    }

    private static Term term(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            Object value = plain(literal.value());
            return feature -> value;
        }
        if (expression instanceof Expression.Property property) {
            return property(property);
        }
        return operation((Expression.Operation) expression);
    }

    private static Object plain(Object literal) {
        return literal instanceof BigDecimal number ? (Object) number.doubleValue() : literal;
    }

    private static Term property(Expression.Property property) {
        String name = property.name();
        return switch (property.type()) {
            case TEXT ->
                feature -> {
                    Object value = feature.apply(name);
                    return value == null ? null : value.toString();
                };
            case NUMBER ->
                feature -> {
                    Object value = feature.apply(name);
                    return value == null ? null : finite(((Number) value).doubleValue());
                };
            case ARRAY ->
                feature -> {
                    Object value = feature.apply(name);
                    return value == null ? null : set((Collection<?>) value);
                };
            case INTERVAL -> throw new IllegalArgumentException("no property is an interval: " + name);
            case BOOLEAN, DATE, TIMESTAMP, GEOMETRY -> feature -> feature.apply(name);
        };
    }

    private static Term operation(Expression.Operation operation) {
        List<Expression> arguments = operation.arguments();
        List<Term> terms = arguments.stream().map(FilterEvaluator::term).toList();
        Operator operator = operation.operator();
        return switch (operator) {
            case AND ->
                feature -> {
                    Boolean all = true;
                    for (Term term : terms) {
                        all = Truth.and(all, (Boolean) term.of(feature));
                        if (Boolean.FALSE.equals(all)) {
                            return false;
                        }
                    }
                    return all;
                };
            case OR ->
                feature -> {
                    Boolean any = false;
                    for (Term term : terms) {
                        any = Truth.or(any, (Boolean) term.of(feature));
                        if (Boolean.TRUE.equals(any)) {
                            return true;
                        }
                    }
                    return any;
                };
            case NOT -> feature -> Truth.not((Boolean) terms.get(0).of(feature));
            case EQUAL -> comparison(terms, order -> order == 0);
            case NOT_EQUAL -> comparison(terms, order -> order != 0);
            case LESS -> comparison(terms, order -> order < 0);
            case LESS_OR_EQUAL -> comparison(terms, order -> order <= 0);
            case GREATER -> comparison(terms, order -> order > 0);
            case GREATER_OR_EQUAL -> comparison(terms, order -> order >= 0);
            case BETWEEN ->
                feature -> {
                    Object value = terms.get(0).of(feature);
                    return Truth.and(
                            holds(value, terms.get(1).of(feature), order -> order >= 0),
                            holds(value, terms.get(2).of(feature), order -> order <= 0));
                };
            case IN ->
                feature -> {
                    Object value = terms.get(0).of(feature);
                    Boolean any = false;
                    for (Term member : terms.subList(1, terms.size())) {
                        any = Truth.or(any, holds(value, member.of(feature), order -> order == 0));
                    }
                    return any;
                };
            case LIKE -> like(terms);
            case IS_NULL -> feature -> isMissing(terms.get(0).of(feature));
            case ADD -> arithmetic(terms, Double::sum);
            case SUBTRACT -> arithmetic(terms, (a, b) -> a - b);
            case MULTIPLY -> arithmetic(terms, (a, b) -> a * b);
            case DIVIDE -> arithmetic(terms, (a, b) -> a / b);
            case MODULO -> arithmetic(terms, (a, b) -> a % b);
            case INTEGER_DIVIDE -> arithmetic(terms, (a, b) -> cut(a / b));
            case POWER -> arithmetic(terms, Math::pow);
            case ABS -> numeric(terms, Math::abs);
            case ROUND -> numeric(terms, x -> Math.signum(x) * Math.floor(Math.abs(x) + 0.5));
            case FLOOR -> numeric(terms, Math::floor);
            case CEIL -> numeric(terms, Math::ceil);
            case CASEI -> textual(terms, Folding::caseless);
            case ACCENTI -> textual(terms, Folding::accentless);
            case LOWER -> textual(terms, Folding::lower);
            case UPPER -> textual(terms, Folding::upper);
            case LENGTH ->
                feature -> {
                    String text = (String) terms.get(0).of(feature);
                    return text == null ? null : (double) text.codePointCount(0, text.length());
                };
            case YEAR -> ofDay(terms, LocalDate::getYear);
            case MONTH -> ofDay(terms, LocalDate::getMonthValue);
            case DAY -> ofDay(terms, LocalDate::getDayOfMonth);
            case BBOX -> box(arguments);
            case S_INTERSECTS, S_EQUALS, S_DISJOINT, S_TOUCHES, S_WITHIN, S_OVERLAPS, S_CROSSES, S_CONTAINS ->
                spatial(operator, arguments, terms);
            case INTERVAL -> interval(arguments, terms);
            case OPEN -> feature -> null;
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
                    T_STARTS ->
                feature -> Moments.relate(
                        operator,
                        moments(terms.get(0).of(feature)),
                        moments(terms.get(1).of(feature)));
            case ARRAY ->
                feature -> {
                    Set<Object> members = new HashSet<>();
                    for (Term term : terms) {
                        Object value = term.of(feature);
                        if (isMissing(value)) {
                            return null;
                        }
                        members.add(member(value));
                    }
                    return members;
                };
            case A_CONTAINED_BY, A_CONTAINS, A_EQUALS, A_OVERLAPS -> sets(operator, terms);
        };
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || value instanceof Moments moments && (moments.start() == null || moments.end() == null);
    }

    private static Term comparison(List<Term> terms, IntPredicate wanted) {
        Term left = terms.get(0);
        Term right = terms.get(1);
        return feature -> holds(left.of(feature), right.of(feature), wanted);
    }

    private static @Nullable Boolean holds(@Nullable Object a, @Nullable Object b, IntPredicate wanted) {
        return a == null || b == null ? null : (Boolean) wanted.test(order(a, b));
    }

    private static int order(Object a, Object b) {
        if (a instanceof Double first) {
            // the two zeros are one number
            return Double.compare(first + 0.0, (Double) b + 0.0);
        }
        if (a instanceof String first) {
            return byCodePoints(first, (String) b);
        }
        if (a instanceof Boolean first) {
            return Boolean.compare(first, (Boolean) b);
        }
        Integer order = Moments.compare(a, b);
        if (order == null) {
            throw new IllegalStateException("moments are there");
        }
        return order;
    }

    private static int byCodePoints(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int at = 0; at < shared; at++) {
            char first = a.charAt(at);
            char second = b.charAt(at);
            if (first != second) {
                // characters beyond U+FFFF are written with surrogates, which lie below U+E000
                boolean bothOrNone = Character.isSurrogate(first) == Character.isSurrogate(second);
                return bothOrNone ? first - second : Character.isSurrogate(first) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    private static Term like(List<Term> terms) {
        Term text = terms.get(0);
        LikePattern pattern = LikePattern.of((String) terms.get(1).of(name -> {
            throw new IllegalStateException("a pattern is a constant");
        }));
        return feature -> {
            String value = (String) text.of(feature);
            return value == null ? null : (Boolean) pattern.matches(value);
        };
    }

    private static Term arithmetic(List<Term> terms, DoubleBinaryOperator operator) {
        Term left = terms.get(0);
        Term right = terms.get(1);
        return feature -> {
            Double a = (Double) left.of(feature);
            Double b = (Double) right.of(feature);
            return a == null || b == null ? null : finite(operator.applyAsDouble(a, b));
        };
    }

    private static Term numeric(List<Term> terms, DoubleUnaryOperator function) {
        Term argument = terms.get(0);
        return feature -> {
            Double value = (Double) argument.of(feature);
            return value == null ? null : finite(function.applyAsDouble(value));
        };
    }

    private static Term textual(List<Term> terms, UnaryOperator<String> function) {
        Term argument = terms.get(0);
        return feature -> {
            String value = (String) argument.of(feature);
            return value == null ? null : function.apply(value);
        };
    }

    private static Term ofDay(List<Term> terms, Function<LocalDate, Integer> part) {
        Term argument = terms.get(0);
        return feature -> {
            Object moment = argument.of(feature);
            return moment == null ? null : part.apply(Moments.day(moment)).doubleValue();
        };
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double cut(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static Term box(List<Expression> corners) {
        double[] degrees = corners.stream()
                .mapToDouble(corner -> ((BigDecimal) ((Expression.Literal) corner).value()).doubleValue())
                .toArray();
        Geometry area = new BoundingBox(degrees[0], degrees[1], degrees[2], degrees[3]).toGeometry();
        return feature -> area;
    }

    private static Term spatial(Operator relation, List<Expression> arguments, List<Term> terms) {
        Term left = terms.get(0);
        Term right = terms.get(1);
        if (arguments.get(1) instanceof Expression.Property == false) {
            Relations.ToConstant constant =
                    new Relations.ToConstant(Relations.converse(relation), constantGeometry(arguments.get(1)));
            return feature -> relation(constant, (Geometry) left.of(feature));
        }
        if (arguments.get(0) instanceof Expression.Property == false) {
            Relations.ToConstant constant = new Relations.ToConstant(relation, constantGeometry(arguments.get(0)));
            return feature -> relation(constant, (Geometry) right.of(feature));
        }
        return feature -> {
            Geometry a = (Geometry) left.of(feature);
            Geometry b = (Geometry) right.of(feature);
            return a == null || b == null ? null : Relations.relate(relation, a, b);
        };
    }

    private static @Nullable Boolean relation(Relations.ToConstant constant, @Nullable Geometry other) {
        return other == null ? null : constant.with(other);
    }

    private static Geometry constantGeometry(Expression expression) {
        return (Geometry) constant(expression).orElseThrow();
    }

    private static Term interval(List<Expression> ends, List<Term> terms) {
        boolean openStart = isOpen(ends.get(0));
        boolean openEnd = isOpen(ends.get(1));
        return feature -> new Moments(
                openStart ? Moments.Open.START : terms.get(0).of(feature),
                openEnd ? Moments.Open.END : terms.get(1).of(feature));
    }

    private static boolean isOpen(Expression end) {
        return end instanceof Expression.Operation operation && operation.operator() == Operator.OPEN;
    }

    private static Moments moments(@Nullable Object value) {
        return value instanceof Moments moments ? moments : new Moments(value, value);
    }

    private static Term sets(Operator relation, List<Term> terms) {
        Term left = terms.get(0);
        Term right = terms.get(1);
        return feature -> {
            Set<?> a = (Set<?>) left.of(feature);
            Set<?> b = (Set<?>) right.of(feature);
            if (a == null || b == null) {
                return null;
            }
            return switch (relation) {
                case A_CONTAINS -> a.containsAll(b);
                case A_CONTAINED_BY -> b.containsAll(a);
                case A_EQUALS -> a.equals(b);
                case A_OVERLAPS -> a.stream().anyMatch(b::contains);
                default -> throw new IllegalArgumentException(relation + " relates no arrays");
            };
        };
    }

    private static @Nullable Set<Object> set(Collection<?> values) {
        Set<Object> members = new HashSet<>();
        for (Object value : values) {
            if (value == null) {
                return null;
            }
            members.add(member(value instanceof Number number ? (Object) number.doubleValue() : value));
        }
        return members;
    }

    /** In a form in which equal members are equal objects. */
    private static Object member(Object value) {
        if (value instanceof Double number) {
            return number + 0.0;
        }
        return value instanceof Geometry geometry ? geometry.norm() : value;
    }
}
