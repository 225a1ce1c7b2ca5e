package co.territoria.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Filters of every kind over a schema, the same for the same seed. */
public final class RandomFilters {

    private static final Place NOWHERE = Place.inText(0);

    private static final List<String> TEXTS = List.of(
            "", "a", "A", "Cali", "cáli", "CALI", "ñ", "Straße", "o'b", "\\", "%", "_", "x\"y", "a\nb", "😀", "ø", "Z");

    private static final List<String> PATTERNS =
            List.of("%", "_%", "", "C%", "%a%", "c_l_", "\\%", "\\\\", "%\\_%", "😀", "%ñ");

    private static final List<String> DAYS =
            List.of("0001-01-01", "2019-12-31", "2020-02-29", "2020-06-30", "2021-01-01", "9999-12-31");

    private static final List<String> INSTANTS = List.of(
            "2019-12-31T23:59:59Z", "2020-02-29T12:00:00Z", "2020-06-30T00:00:00.5Z", "2021-01-01T00:00:00.123456789Z");

    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);

    private static final List<Operator> SPATIAL = operators("S_");
    private static final List<Operator> TEMPORAL = operators("T_");
    private static final List<Operator> OF_INSTANTS =
            List.of(Operator.T_AFTER, Operator.T_BEFORE, Operator.T_DISJOINT, Operator.T_EQUALS, Operator.T_INTERSECTS);
    private static final List<Operator> OF_ARRAYS = operators("A_");

    private final FilterSchema schema;
    private final int depth;

    private Random random = new Random(0);
    private FilterBuilder builder;

    /** @param depth about how many levels at most */
    public RandomFilters(FilterSchema schema, int depth) {
        this.schema = schema;
        this.depth = depth;
        builder = builder();
    }

    private FilterBuilder builder() {
        return new FilterBuilder(schema, new FilterLimits(100, 100_000, 100_000, 1_000_000), null);
    }

    private static List<Operator> operators(String prefix) {
        return List.of(Operator.values()).stream()
                .filter(operator -> operator.name().startsWith(prefix))
                .toList();
    }

    /** A filter that is in canonical form: reading it as printed makes the same tree. */
    public Filter next(Random source) {
        random = source;
        builder = builder();
        return builder.finish(condition(depth));
    }

    private Expression condition(int levels) {
        if (levels <= 1) {
            return leaf(ValueType.BOOLEAN);
        }
        List<Supplier<Expression>> kinds = new ArrayList<>(List.of(
                () -> joined(Operator.AND, levels),
                () -> joined(Operator.OR, levels),
                () -> made(Operator.NOT, condition(levels - 1)),
                () -> comparison(levels),
                () -> comparison(levels),
                () -> member(levels),
                () -> between(levels),
                () -> made(Operator.LIKE, text(levels - 1), pattern()),
                () -> made(Operator.IS_NULL, any(levels - 1)),
                () -> temporal(levels)));
        if (has(ValueType.GEOMETRY)) {
            kinds.add(() -> made(pick(SPATIAL), geometry(), geometry()));
            kinds.add(() -> made(pick(SPATIAL), leaf(ValueType.GEOMETRY), geometry()));
        }
        if (has(ValueType.ARRAY)) {
            kinds.add(() -> made(pick(OF_ARRAYS), array(levels - 1), array(levels - 1)));
            kinds.add(() -> made(pick(OF_ARRAYS), leaf(ValueType.ARRAY), texts()));
        }
        return pick(kinds).get();
    }

    private Expression any(int levels) {
        List<Supplier<Expression>> kinds = new ArrayList<>(
                List.of(() -> condition(levels), () -> text(levels), () -> number(levels), () -> moment(levels)));
        schema.names().forEach(name -> kinds.add(() -> builder.property(name, false, NOWHERE)));
        return pick(kinds).get();
    }

    private Expression joined(Operator operator, int levels) {
        List<Expression> parts = new ArrayList<>();
        for (int part = 0; part < 2 + random.nextInt(2); part++) {
            parts.add(condition(levels - 1));
        }
        return builder.operation(operator, parts, NOWHERE);
    }

    private Expression comparison(int levels) {
        return switch (random.nextInt(5)) {
            case 0 -> made(pick(COMPARISONS), text(levels - 1), text(levels - 1));
            case 1 -> made(pick(COMPARISONS), moment(levels - 1), moment(levels - 1));
            case 2 -> made(pick(COMPARISONS), condition(levels - 1), leaf(ValueType.BOOLEAN));
            default -> made(pick(COMPARISONS), number(levels - 1), number(levels - 1));
        };
    }

    private Expression member(int levels) {
        boolean texts = random.nextBoolean();
        List<Expression> arguments = new ArrayList<>();
        for (int argument = 0; argument < 2 + random.nextInt(3); argument++) {
            arguments.add(texts ? text(levels - 2) : number(levels - 2));
        }
        return builder.operation(Operator.IN, arguments, NOWHERE);
    }

    private Expression between(int levels) {
        return random.nextInt(4) == 0
                ? made(Operator.BETWEEN, moment(levels - 1), moment(levels - 1), moment(levels - 1))
                : made(Operator.BETWEEN, number(levels - 1), number(levels - 1), number(levels - 1));
    }

    private Expression text(int levels) {
        if (levels <= 1 || random.nextInt(3) > 0) {
            return leaf(ValueType.TEXT);
        }
        return made(pick(List.of(Operator.CASEI, Operator.ACCENTI, Operator.LOWER, Operator.UPPER)), text(levels - 1));
    }

    private Expression pattern() {
        Expression pattern = builder.text(pick(PATTERNS), NOWHERE);
        return switch (random.nextInt(4)) {
            case 0 -> made(Operator.CASEI, pattern);
            case 1 -> made(Operator.ACCENTI, made(Operator.CASEI, pattern));
            default -> pattern;
        };
    }

    private Expression number(int levels) {
        if (levels <= 1 || random.nextInt(3) == 0) {
            return leaf(ValueType.NUMBER);
        }
        return switch (random.nextInt(8)) {
            case 0 -> made(Operator.LENGTH, text(levels - 1));
            case 1 ->
                made(pick(List.of(Operator.ABS, Operator.ROUND, Operator.FLOOR, Operator.CEIL)), number(levels - 1));
            case 2 ->
                has(ValueType.DATE)
                        ? made(pick(List.of(Operator.YEAR, Operator.MONTH, Operator.DAY)), leaf(ValueType.DATE))
                        : leaf(ValueType.NUMBER);
            default ->
                made(
                        pick(List.of(
                                Operator.ADD,
                                Operator.SUBTRACT,
                                Operator.MULTIPLY,
                                Operator.DIVIDE,
                                Operator.MODULO,
                                Operator.INTEGER_DIVIDE,
                                Operator.POWER)),
                        number(levels - 1),
                        number(levels - 1));
        };
    }

    private Expression moment(int levels) {
        return leaf(random.nextInt(4) == 0 ? ValueType.TIMESTAMP : ValueType.DATE);
    }

    private Expression temporal(int levels) {
        Operator operator = pick(TEMPORAL);
        boolean instants = OF_INSTANTS.contains(operator);
        Expression left = instants && random.nextBoolean() ? moment(levels) : interval();
        Expression right = instants && random.nextBoolean() ? moment(levels) : interval();
        return made(operator, left, right);
    }

    private Expression interval() {
        return switch (random.nextInt(4)) {
            case 0 -> made(Operator.INTERVAL, builder.open(NOWHERE), leaf(ValueType.DATE));
            case 1 -> made(Operator.INTERVAL, leaf(ValueType.DATE), builder.open(NOWHERE));
            case 2 -> {
                int first = random.nextInt(DAYS.size());
                int last = first + random.nextInt(DAYS.size() - first);
                yield made(
                        Operator.INTERVAL,
                        builder.date(DAYS.get(first), NOWHERE),
                        builder.date(DAYS.get(last), NOWHERE));
            }
            default -> made(Operator.INTERVAL, property(ValueType.DATE), property(ValueType.DATE));
        };
    }

    private Expression geometry() {
        if (random.nextInt(4) == 0) {
            return leaf(ValueType.GEOMETRY);
        }
        int x = random.nextInt(10);
        int y = random.nextInt(10);
        String shape =
                switch (random.nextInt(8)) {
                    case 0 -> "POINT(%d %d)".formatted(x, y);
                    case 1 -> "LINESTRING(%d %d, 5 11)".formatted(x, y);
                    case 2 -> "POLYGON((%1$d %2$d, 12 %2$d, 12 12, %1$d 12, %1$d %2$d))".formatted(x, y);
                    case 3 -> "MULTIPOINT((%d %d), (3.5 4.25))".formatted(x, y);
                    case 4 -> "MULTILINESTRING((%d %d, 5 11), (0 0, 1 1))".formatted(x, y);
                    case 5 ->
                        "MULTIPOLYGON(((%1$d %2$d, 12 %2$d, 12 12, %1$d %2$d)), ((20 20, 21 20, 21 21, 20 20)))"
                                .formatted(x, y);
                    case 6 -> "GEOMETRYCOLLECTION(POINT(%d %d), LINESTRING(0 0, 1 1))".formatted(x, y);
                    default -> "BBOX(%d, %d, %d, 12)".formatted(x, y, x + random.nextInt(5) - 1);
                };
        return ((Expression.Operation) Cql2Text.parse(
                                "S_EQUALS(%s, POINT(0 0))".formatted(shape),
                                FilterFixture.of(Map.of()),
                                FilterLimits.defaults())
                        .condition())
                .arguments()
                .get(0);
    }

    private Expression array(int levels) {
        if (random.nextInt(3) == 0) {
            return leaf(ValueType.ARRAY);
        }
        List<Expression> members = new ArrayList<>();
        for (int member = 0; member < random.nextInt(4); member++) {
            members.add(
                    switch (random.nextInt(levels > 2 ? 5 : 4)) {
                        case 0 -> number(levels - 1);
                        case 1 -> leaf(ValueType.DATE);
                        case 4 -> builder.operation(Operator.ARRAY, List.of(text(1)), NOWHERE);
                        default -> text(levels - 1);
                    });
        }
        return builder.operation(Operator.ARRAY, members, NOWHERE);
    }

    private Expression texts() {
        List<Expression> members = new ArrayList<>();
        for (int member = 0; member < random.nextInt(4); member++) {
            members.add(builder.text(pick(TEXTS), NOWHERE));
        }
        return builder.operation(Operator.ARRAY, members, NOWHERE);
    }

    private boolean has(ValueType type) {
        return schema.names().stream().anyMatch(name -> schema.typeOf(name).orElseThrow() == type);
    }

    private Expression property(ValueType type) {
        List<String> names = schema.names().stream()
                .filter(name -> schema.typeOf(name).orElseThrow() == type)
                .toList();
        return names.isEmpty() ? leaf(type) : builder.property(pick(names), false, NOWHERE);
    }

    private Expression leaf(ValueType type) {
        if (has(type) && random.nextBoolean()) {
            return property(type);
        }
        return switch (type) {
            case TEXT -> builder.text(pick(TEXTS), NOWHERE);
            case NUMBER ->
                builder.number(
                        pick(List.of(
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                BigDecimal.valueOf(random.nextInt(200) - 100),
                                BigDecimal.valueOf(random.nextInt(20_000) - 10_000, 2),
                                new BigDecimal("1e-30"),
                                new BigDecimal("1e200"))),
                        NOWHERE);
            case BOOLEAN -> builder.truth(random.nextBoolean(), NOWHERE);
            case DATE -> builder.date(pick(DAYS), NOWHERE);
            case TIMESTAMP -> builder.timestamp(pick(INSTANTS), NOWHERE);
            case GEOMETRY -> has(type) ? property(type) : geometry();
            case ARRAY -> has(type) ? property(type) : texts();
            case INTERVAL -> interval();
        };
    }

    private Expression made(Operator operator, Expression... arguments) {
        return builder.operation(operator, List.of(arguments), NOWHERE);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
