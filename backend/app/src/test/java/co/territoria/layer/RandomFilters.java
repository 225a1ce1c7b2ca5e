package co.territoria.layer;

import co.territoria.filter.Expression;
import co.territoria.filter.Expression.Literal;
import co.territoria.filter.Expression.Operation;
import co.territoria.filter.Expression.Property;
import co.territoria.filter.Filter;
import co.territoria.filter.Operator;
import co.territoria.filter.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Filters over the schema of {@link RandomFeatures}, with every operator and every kind of argument. */
final class RandomFilters {

    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);

    private static final List<Operator> SPATIAL = List.of(
            Operator.S_INTERSECTS,
            Operator.S_EQUALS,
            Operator.S_DISJOINT,
            Operator.S_TOUCHES,
            Operator.S_WITHIN,
            Operator.S_OVERLAPS,
            Operator.S_CROSSES,
            Operator.S_CONTAINS);

    private static final List<Operator> TEMPORAL_OF_ANY =
            List.of(Operator.T_BEFORE, Operator.T_AFTER, Operator.T_DISJOINT, Operator.T_INTERSECTS, Operator.T_EQUALS);

    private static final List<Operator> TEMPORAL_OF_INTERVALS = List.of(
            Operator.T_CONTAINS,
            Operator.T_DURING,
            Operator.T_STARTS,
            Operator.T_STARTED_BY,
            Operator.T_FINISHES,
            Operator.T_FINISHED_BY,
            Operator.T_MEETS,
            Operator.T_MET_BY,
            Operator.T_OVERLAPS,
            Operator.T_OVERLAPPED_BY);

    private static final List<Operator> OF_SETS =
            List.of(Operator.A_CONTAINED_BY, Operator.A_CONTAINS, Operator.A_EQUALS, Operator.A_OVERLAPS);

    private static final List<Operator> ARITHMETIC = List.of(
            Operator.ADD,
            Operator.SUBTRACT,
            Operator.MULTIPLY,
            Operator.DIVIDE,
            Operator.MODULO,
            Operator.INTEGER_DIVIDE,
            Operator.POWER);

    private static final List<String> PATTERNS = List.of(
            "%",
            "", "a%", "%a", "%a%", "_", "__", "a_", "50\\%", "50\\_", "%\\%%", "%\\\\%", "C%i", "á%", "%'%", "😀%",
            "%\n%");

    private final Random random;
    private final RandomFeatures values;
    private final boolean time;

    /** @param time whether the layer has the days of its features */
    RandomFilters(Random random, boolean time) {
        this.random = random;
        this.values = new RandomFeatures(random);
        this.time = time;
    }

    Filter next() {
        return new Filter(condition(1 + random.nextInt(4)));
    }

    private Expression condition(int depth) {
        if (depth > 1 && random.nextInt(3) > 0) {
            return switch (random.nextInt(5)) {
                case 0 -> is(Operator.NOT, condition(depth - 1));
                case 1, 2 -> of(Operator.OR, ValueType.BOOLEAN, conditions(depth));
                default -> of(Operator.AND, ValueType.BOOLEAN, conditions(depth));
            };
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> is(pick(COMPARISONS), text(2), text(2));
            case 3, 4, 5 -> is(pick(COMPARISONS), number(2), number(2));
            case 6 -> is(pick(COMPARISONS), date(), date());
            case 7 -> is(pick(COMPARISONS), flag(depth), flag(depth));
            case 8 -> between();
            case 9, 10 -> in();
            case 11 -> like();
            case 12 -> is(Operator.IS_NULL, any(depth));
            case 13, 14, 15 -> is(pick(SPATIAL), shape(), shape());
            case 16 -> is(pick(TEMPORAL_OF_ANY), moment(), moment());
            case 17 -> is(pick(TEMPORAL_OF_INTERVALS), interval(), interval());
            case 18 -> is(pick(OF_SETS), set(), set());
            default -> flag(depth);
        };
    }

    private List<Expression> conditions(int depth) {
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(condition(depth - 1));
        }
        return parts;
    }

    private Expression between() {
        return switch (random.nextInt(3)) {
            case 0 -> is(Operator.BETWEEN, text(2), text(2), text(2));
            case 1 -> is(Operator.BETWEEN, date(), date(), date());
            default -> is(Operator.BETWEEN, number(2), number(2), number(2));
        };
    }

    private Expression in() {
        int members = 1 + random.nextInt(3);
        int kind = random.nextInt(3);
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i <= members; i++) {
            all.add(kind == 0 ? text(2) : kind == 1 ? number(2) : date());
        }
        return of(Operator.IN, ValueType.BOOLEAN, all);
    }

    private Expression like() {
        Expression pattern = literal(pick(PATTERNS), ValueType.TEXT);
        return switch (random.nextInt(4)) {
            case 0 -> is(Operator.LIKE, folded(Operator.CASEI, text(1)), folded(Operator.CASEI, pattern));
            case 1 -> is(Operator.LIKE, folded(Operator.ACCENTI, text(1)), folded(Operator.ACCENTI, pattern));
            default -> is(Operator.LIKE, text(1), pattern);
        };
    }

    private Expression any(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> text(2);
            case 1 -> number(2);
            case 2 -> date();
            case 3 -> flag(depth);
            case 4 -> named("geometry", ValueType.GEOMETRY);
            case 5 -> interval();
            default -> named("tags", ValueType.ARRAY);
        };
    }

    private Expression flag(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> literal(random.nextBoolean(), ValueType.BOOLEAN);
            case 1 -> depth > 1 ? condition(depth - 1) : named("open", ValueType.BOOLEAN);
            case 2 -> named("other_open", ValueType.BOOLEAN);
            default -> named("open", ValueType.BOOLEAN);
        };
    }

    private Expression text(int depth) {
        if (depth > 0 && random.nextInt(5) == 0) {
            return folded(
                    pick(List.of(Operator.CASEI, Operator.ACCENTI, Operator.LOWER, Operator.UPPER)), text(depth - 1));
        }
        return random.nextInt(3) == 0
                ? literal(pick(RandomFeatures.WORDS), ValueType.TEXT)
                : named(pick(List.of("word", "other_word")), ValueType.TEXT);
    }

    private static Expression folded(Operator function, Expression text) {
        return of(function, ValueType.TEXT, List.of(text));
    }

    private Expression number(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(4)) {
                case 0 ->
                    of(
                            pick(List.of(Operator.ABS, Operator.ROUND, Operator.FLOOR, Operator.CEIL)),
                            ValueType.NUMBER,
                            List.of(number(depth - 1)));
                case 1 -> of(Operator.LENGTH, ValueType.NUMBER, List.of(text(depth - 1)));
                case 2 ->
                    of(pick(List.of(Operator.YEAR, Operator.MONTH, Operator.DAY)), ValueType.NUMBER, List.of(date()));
                default -> of(pick(ARITHMETIC), ValueType.NUMBER, List.of(number(depth - 1), number(depth - 1)));
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> literal(BigDecimal.valueOf(pick(RandomFeatures.AMOUNTS)), ValueType.NUMBER);
            case 1 -> literal(BigDecimal.valueOf(pick(RandomFeatures.LARGE)), ValueType.NUMBER);
            case 2 -> named("whole", ValueType.NUMBER);
            case 3 -> named("large", ValueType.NUMBER);
            case 4 -> named("other_amount", ValueType.NUMBER);
            default -> named("amount", ValueType.NUMBER);
        };
    }

    private Expression date() {
        return switch (random.nextInt(time ? 5 : 3)) {
            case 0 -> literal(pick(RandomFeatures.DAYS), ValueType.DATE);
            case 1 -> named("day", ValueType.DATE);
            case 2 -> named("other_day", ValueType.DATE);
            case 3 -> named("time_start", ValueType.DATE);
            default -> named("time_end", ValueType.DATE);
        };
    }

    private Expression moment() {
        return random.nextBoolean() ? date() : interval();
    }

    private Expression interval() {
        Expression start = random.nextInt(4) == 0 ? open() : date();
        Expression end = random.nextInt(4) == 0 ? open() : date();
        if (start instanceof Literal from && end instanceof Literal to) {
            boolean turned = ((LocalDate) from.value()).isAfter((LocalDate) to.value());
            return of(Operator.INTERVAL, ValueType.INTERVAL, turned ? List.of(end, start) : List.of(start, end));
        }
        return of(Operator.INTERVAL, ValueType.INTERVAL, List.of(start, end));
    }

    private static Expression open() {
        return of(Operator.OPEN, ValueType.DATE, List.of());
    }

    private Expression shape() {
        return switch (random.nextInt(4)) {
            case 0 -> literal(RandomFeatures.shape(pick(RandomFeatures.SHAPES)), ValueType.GEOMETRY);
            case 1 -> box();
            default -> named("geometry", ValueType.GEOMETRY);
        };
    }

    private Expression box() {
        int west = random.nextInt(4);
        int south = random.nextInt(4);
        int east = random.nextInt(10) == 0 ? -170 : west + random.nextInt(3);
        return of(
                Operator.BBOX,
                ValueType.GEOMETRY,
                List.of(degrees(west), degrees(south), degrees(east), degrees(south + random.nextInt(3))));
    }

    private static Expression degrees(long value) {
        return literal(BigDecimal.valueOf(value), ValueType.NUMBER);
    }

    private Expression set() {
        if (random.nextBoolean()) {
            return named("tags", ValueType.ARRAY);
        }
        List<Expression> members = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            members.add(random.nextInt(5) == 0 ? text(0) : literal(pick(RandomFeatures.TAGS), ValueType.TEXT));
        }
        return of(Operator.ARRAY, ValueType.ARRAY, members);
    }

    private <T> T pick(List<T> all) {
        return values.pick(all);
    }

    private static Expression named(String name, ValueType type) {
        return new Property(name, type, -1);
    }

    private static Expression literal(Object value, ValueType type) {
        return new Literal(value, type, -1);
    }

    private static Expression is(Operator operator, Expression... arguments) {
        return of(operator, ValueType.BOOLEAN, List.of(arguments));
    }

    private static Expression of(Operator operator, ValueType type, List<Expression> arguments) {
        return new Operation(operator, arguments, type, -1);
    }
}
