package co.territoria.filter;

import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Builds the tree from the leaves up, whatever language it is read from: resolves names, checks types, and counts what
 * the limits allow.
 */
final class FilterBuilder {

    private static final Set<ValueType> COMPARABLE =
            EnumSet.of(ValueType.TEXT, ValueType.NUMBER, ValueType.BOOLEAN, ValueType.DATE, ValueType.TIMESTAMP);
    private static final Set<ValueType> TEMPORAL = EnumSet.of(ValueType.DATE, ValueType.TIMESTAMP, ValueType.INTERVAL);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final DateTimeFormatter STRICT_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Names that a fault tells where none comes near. */
    private static final int SHOWN_NAMES = 12;

    /** Digits of the largest and of the smallest double. */
    private static final int MOST_DIGITS = 350;

    private final FilterSchema schema;
    private final FilterLimits limits;
    private final Shapes shapes;
    private final Map<Expression, Known> known = new IdentityHashMap<>();
    private int nodes;

    /** What the tree itself does not tell of an expression. */
    private record Known(Place place, int depth) {}

    FilterBuilder(FilterSchema schema, FilterLimits limits, @Nullable UnaryOperator<Geometry> toLonLat) {
        this.schema = schema;
        this.limits = limits;
        shapes = new Shapes(limits.vertices(), toLonLat);
    }

    FilterLimits limits() {
        return limits;
    }

    Shapes shapes() {
        return shapes;
    }

    Place placeOf(Expression expression) {
        Known told = known.get(expression);
        return told == null ? Place.inText(Math.max(0, expression.position())) : told.place;
    }

    Filter finish(Expression whole) {
        require(whole, ValueType.BOOLEAN, "una condición", "a condition");
        return new Filter(whole);
    }

    // leaves

    Expression property(String name, boolean quoted, Place place) {
        return property(name, quoted, place, place);
    }

    Expression property(String name, boolean quoted, Place ofName, Place place) {
        ValueType type = schema.typeOf(name).orElseThrow(() -> {
            LocalText shown = Faults.quoted(name);
            List<String> nearest = Nearest.to(name, schema.names());
            String es = "No existe la propiedad %s.".formatted(shown.es());
            String en = "There is no property %s.".formatted(shown.en());
            if (nearest.isEmpty()) {
                String some = schema.names().stream().limit(SHOWN_NAMES).collect(Collectors.joining(", "));
                String more = schema.names().size() > SHOWN_NAMES ? "…" : ".";
                es += some.isEmpty() ? " No hay ninguna." : " Existen: " + some + more;
                en += some.isEmpty() ? " There is none." : " There are: " + some + more;
            }
            if (quoted && nearest.isEmpty()) {
                es += " Los textos van entre comillas simples.";
                en += " Texts are written in single quotes.";
            }
            return Faults.at(ofName, es, en, nearest);
        });
        return add(new Expression.Property(name, type, place.position()), place, List.of());
    }

    /** @param written as it stands there, without blanks */
    Expression number(String written, Place place) {
        return number(parseNumber(written, place), place);
    }

    Expression number(BigDecimal value, Place place) {
        return literal(canonical(value, place), ValueType.NUMBER, place);
    }

    BigDecimal parseNumber(String written, Place place) {
        if (written.length() > MOST_DIGITS) {
            throw Faults.at(
                    place,
                    "El número tiene %d caracteres; como máximo %d.".formatted(written.length(), MOST_DIGITS),
                    "The number has %d characters; at most %d.".formatted(written.length(), MOST_DIGITS));
        }
        try {
            return canonical(new BigDecimal(written), place);
        } catch (NumberFormatException tooLarge) {
            throw outOfRange(place);
        }
    }

    private static BigDecimal canonical(BigDecimal value, Place place) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // the exponent first: a number of a billion digits must never be written out
        long magnitude = (long) value.precision() - value.scale();
        if (magnitude > MOST_DIGITS || magnitude < -MOST_DIGITS) {
            throw outOfRange(place);
        }
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest) || nearest == 0) {
            throw outOfRange(place);
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static FilterFault outOfRange(Place place) {
        return Faults.at(
                place,
                "El número no cabe: su valor absoluto debe estar entre 4.9E-324 y 1.8E308.",
                "The number is out of range: its magnitude must lie between 4.9E-324 and 1.8E308.");
    }

    Expression text(String value, Place place) {
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            boolean paired = !Character.isSurrogate(letter)
                    || Character.isHighSurrogate(letter)
                            && at + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(at + 1));
            if (letter == 0 || !paired) {
                throw Faults.at(
                        place,
                        "Un texto no puede contener el carácter U+%04X.".formatted((int) letter),
                        "A text cannot hold the character U+%04X.".formatted((int) letter));
            }
            if (Character.isHighSurrogate(letter)) {
                at++;
            }
        }
        return literal(value, ValueType.TEXT, place);
    }

    Expression truth(boolean value, Place place) {
        return literal(value, ValueType.BOOLEAN, place);
    }

    Expression date(String written, Place place) {
        return literal(parseDate(written, place), ValueType.DATE, place);
    }

    Expression timestamp(String written, Place place) {
        return literal(parseTimestamp(written, place), ValueType.TIMESTAMP, place);
    }

    Expression geometry(Geometry shape, Place place) {
        return literal(shapes.finish(shape, place), ValueType.GEOMETRY, place);
    }

    /** @param corners four or six numbers, lower corner first */
    Expression box(List<BigDecimal> corners, Place place) {
        if (corners.size() != 4 && corners.size() != 6) {
            throw Faults.expected(
                    place,
                    new LocalText(corners.size() + " números", corners.size() + " numbers"),
                    "oeste, sur, este, norte (o seis números, con alturas)",
                    "west, south, east, north (or six numbers, with heights)");
        }
        int upper = corners.size() / 2;
        List<BigDecimal> plane = List.of(corners.get(0), corners.get(1), corners.get(upper), corners.get(upper + 1));
        Optional<Geometry> elsewhere =
                shapes.box(plane.stream().mapToDouble(BigDecimal::doubleValue).toArray(), place);
        if (elsewhere.isPresent()) {
            return geometry(elsewhere.get(), place);
        }
        List<Expression> degrees = plane.stream()
                .map(degree -> (Expression) new Expression.Literal(degree, ValueType.NUMBER, place.position()))
                .toList();
        return add(
                new Expression.Operation(Operator.BBOX, degrees, ValueType.GEOMETRY, place.position()),
                place,
                List.of());
    }

    Expression open(Place place) {
        return add(
                new Expression.Operation(Operator.OPEN, List.of(), ValueType.TIMESTAMP, place.position()),
                place,
                List.of());
    }

    private Expression literal(Object value, ValueType type, Place place) {
        return add(new Expression.Literal(value, type, place.position()), place, List.of());
    }

    private <E extends Expression> E add(E expression, Place place, List<Expression> arguments) {
        if (++nodes > limits.nodes()) {
            throw Faults.tooMany(place, limits.nodes(), "elementos", "elements");
        }
        return remember(expression, place, arguments);
    }

    private <E extends Expression> E remember(E expression, Place place, List<Expression> arguments) {
        int deepest = 0;
        for (Expression argument : arguments) {
            Known told = known.get(argument);
            deepest = Math.max(deepest, told == null ? 1 : told.depth);
        }
        if (deepest + 1 > limits.depth()) {
            throw tooDeep(place);
        }
        known.put(expression, new Known(place, deepest + 1));
        return expression;
    }

    FilterFault tooDeep(Place place) {
        return Faults.tooMany(place, limits.depth(), "niveles", "levels");
    }

    private static LocalDate parseDate(String written, Place place) {
        if (DATE.matcher(written).matches() && !written.startsWith("0000")) {
            try {
                return LocalDate.parse(written, STRICT_DATE);
            } catch (DateTimeException noSuchDay) {
                throw Faults.at(
                        place,
                        "El calendario no tiene el día %s."
                                .formatted(Faults.quoted(written).es()),
                        "There is no day %s in the calendar."
                                .formatted(Faults.quoted(written).en()));
            }
        }
        throw Faults.expected(
                place,
                Faults.quoted(written),
                "una fecha AAAA-MM-DD, por ejemplo '2020-06-30'",
                "a date YYYY-MM-DD, for example '2020-06-30'");
    }

    private static Instant parseTimestamp(String written, Place place) {
        if (TIMESTAMP.matcher(written).matches()) {
            parseDate(written.substring(0, 10), place);
            try {
                return Instant.parse(written);
            } catch (DateTimeException noSuchTime) {
                throw Faults.at(
                        place,
                        "No existe la hora %s.".formatted(Faults.quoted(written).es()),
                        "There is no time %s.".formatted(Faults.quoted(written).en()));
            }
        }
        throw Faults.expected(
                place,
                Faults.quoted(written),
                "un instante en UTC AAAA-MM-DDThh:mm:ssZ, por ejemplo '2020-06-30T12:00:00Z'",
                "a timestamp in UTC YYYY-MM-DDThh:mm:ssZ, for example '2020-06-30T12:00:00Z'");
    }

    // operations

    /** Looks a function up by its name in any case. */
    Operator function(String name, Place place) {
        return Names.function(name).orElseThrow(() -> {
            LocalText shown = Faults.quoted(name);
            return Faults.at(
                    place,
                    "No existe la función %s.".formatted(shown.es()),
                    "There is no function %s.".formatted(shown.en()),
                    Nearest.to(name, Names.functions()));
        });
    }

    /** @param operator any but BBOX, OPEN and INTERVAL, which have forms of their own */
    Expression operation(Operator operator, List<Expression> arguments, Place place) {
        return switch (operator) {
            case AND, OR -> {
                requireCount(operator, arguments, 2, Integer.MAX_VALUE, place);
                arguments.forEach(each -> require(each, ValueType.BOOLEAN, "una condición", "a condition"));
                yield made(operator, arguments, ValueType.BOOLEAN, place);
            }
            case NOT -> {
                requireCount(operator, arguments, 1, 1, place);
                require(arguments.get(0), ValueType.BOOLEAN, "una condición", "a condition");
                yield made(operator, arguments, ValueType.BOOLEAN, place);
            }
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                requireCount(operator, arguments, 2, 2, place);
                yield made(operator, alike(arguments), ValueType.BOOLEAN, place);
            }
            case BETWEEN -> {
                requireCount(operator, arguments, 3, 3, place);
                for (Expression each : arguments) {
                    if (each.type() == ValueType.BOOLEAN) {
                        throw Faults.expected(
                                placeOf(each),
                                Faults.found(each),
                                "un número, un texto o una fecha",
                                "a number, a text or a date");
                    }
                }
                yield made(operator, alike(arguments), ValueType.BOOLEAN, place);
            }
            case IN -> {
                requireCount(operator, arguments, 2, Integer.MAX_VALUE, place);
                yield made(operator, alike(arguments), ValueType.BOOLEAN, place);
            }
            case LIKE -> {
                requireCount(operator, arguments, 2, 2, place);
                require(arguments.get(0), ValueType.TEXT, "un texto", "a text");
                requirePattern(arguments.get(1));
                yield made(operator, arguments, ValueType.BOOLEAN, place);
            }
            case IS_NULL -> {
                requireCount(operator, arguments, 1, 1, place);
                yield made(operator, arguments, ValueType.BOOLEAN, place);
            }
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, INTEGER_DIVIDE, POWER -> {
                requireCount(operator, arguments, 2, 2, place);
                arguments.forEach(each -> require(each, ValueType.NUMBER, "un número", "a number"));
                yield made(operator, arguments, ValueType.NUMBER, place);
            }
            case CASEI, ACCENTI -> {
                requireCount(operator, arguments, 1, 1, place);
                require(arguments.get(0), ValueType.TEXT, "un texto", "a text");
                yield made(operator, arguments, ValueType.TEXT, place);
            }
            case S_INTERSECTS, S_EQUALS, S_DISJOINT, S_TOUCHES, S_WITHIN, S_OVERLAPS, S_CROSSES, S_CONTAINS -> {
                requireCount(operator, arguments, 2, 2, place);
                arguments.forEach(each -> require(each, ValueType.GEOMETRY, "una geometría", "a geometry"));
                yield made(operator, arguments, ValueType.BOOLEAN, place);
            }
            case T_AFTER, T_BEFORE, T_DISJOINT, T_EQUALS, T_INTERSECTS -> {
                requireCount(operator, arguments, 2, 2, place);
                yield made(operator, sameGrain(temporal(arguments)), ValueType.BOOLEAN, place);
            }
            case T_CONTAINS,
                    T_DURING,
                    T_FINISHED_BY,
                    T_FINISHES,
                    T_MEETS,
                    T_MET_BY,
                    T_OVERLAPPED_BY,
                    T_OVERLAPS,
                    T_STARTED_BY,
                    T_STARTS -> {
                requireCount(operator, arguments, 2, 2, place);
                arguments.forEach(each -> require(
                        each,
                        ValueType.INTERVAL,
                        "un intervalo, INTERVAL(a, b): esta función no admite instantes",
                        "an interval, INTERVAL(a, b): this function takes no instants"));
                yield made(operator, sameGrain(arguments), ValueType.BOOLEAN, place);
            }
            case ARRAY -> made(operator, arguments, ValueType.ARRAY, place);
            case A_CONTAINED_BY, A_CONTAINS, A_EQUALS, A_OVERLAPS -> {
                requireCount(operator, arguments, 2, 2, place);
                arguments.forEach(each -> require(each, ValueType.ARRAY, "una lista", "an array"));
                yield made(operator, arguments, ValueType.BOOLEAN, place);
            }
            case INTERVAL -> interval(arguments, place);
            case LOWER, UPPER, LENGTH, ABS, ROUND, FLOOR, CEIL, YEAR, MONTH, DAY -> {
                FilterFunction function = FilterFunction.of(operator).orElseThrow();
                requireCount(operator, arguments, 1, 1, place);
                Expression argument = arguments.get(0);
                if (!function.argument().contains(argument.type())) {
                    LocalText wanted = Faults.name(
                            function.argument().stream().min(Enum::compareTo).orElseThrow());
                    throw Faults.expected(placeOf(argument), Faults.found(argument), wanted.es(), wanted.en());
                }
                yield made(operator, arguments, function.result(), place);
            }
            case BBOX, OPEN -> throw new IllegalArgumentException(operator + " has a form of its own");
        };
    }

    private Expression made(Operator operator, List<Expression> arguments, ValueType type, Place place) {
        return add(new Expression.Operation(operator, arguments, type, place.position()), place, arguments);
    }

    private Expression interval(List<Expression> written, Place place) {
        requireCount(Operator.INTERVAL, written, 2, 2, place);
        List<Expression> ends = new ArrayList<>();
        for (Expression end : written) {
            Expression instant = isOpen(end) ? end : asInstant(end);
            if (instant.type() != ValueType.DATE && instant.type() != ValueType.TIMESTAMP) {
                throw Faults.expected(
                        placeOf(end),
                        Faults.found(end),
                        "una fecha, un instante o '..'",
                        "a date, a timestamp or '..'");
            }
            ends.add(instant);
        }
        List<Expression> same = sameGrain(ends);
        if (same.get(0) instanceof Expression.Literal start && same.get(1) instanceof Expression.Literal end) {
            Integer order = Moments.compare(start.value(), end.value());
            if (order != null && order > 0) {
                throw Faults.at(
                        placeOf(same.get(1)),
                        "El intervalo termina antes de empezar.",
                        "The interval ends before it begins.");
            }
        }
        return made(Operator.INTERVAL, same, ValueType.INTERVAL, place);
    }

    private static boolean isOpen(Expression expression) {
        return expression instanceof Expression.Operation operation && operation.operator() == Operator.OPEN;
    }

    // types

    private void require(Expression expression, ValueType type, String es, String en) {
        if (expression.type() != type) {
            throw Faults.expected(placeOf(expression), Faults.found(expression), es, en);
        }
    }

    private static void requireCount(Operator operator, List<Expression> arguments, int least, int most, Place place) {
        int count = arguments.size();
        if (count < least || count > most) {
            String wanted = least == most ? String.valueOf(least) : "≥ " + least;
            throw Faults.at(
                    place,
                    "«%s» lleva %s argumentos; se encontraron %d.".formatted(operator.id(), wanted, count),
                    "“%s” takes %s arguments; found %d.".formatted(operator.id(), wanted, count));
        }
    }

    private void requirePattern(Expression pattern) {
        if (pattern instanceof Expression.Literal literal && literal.value() instanceof String text) {
            int fault = LikePattern.faultIn(text);
            if (fault >= 0) {
                throw Faults.at(
                        placeOf(pattern),
                        "En el patrón, «\\» solo va antes de %, _ o \\ (tras " + fault + " caracteres).",
                        "In the pattern, “\\” only stands before %, _ or \\ (after " + fault + " characters).");
            }
            return;
        }
        if (pattern instanceof Expression.Operation operation
                && (operation.operator() == Operator.CASEI || operation.operator() == Operator.ACCENTI)) {
            requirePattern(operation.arguments().get(0));
            return;
        }
        throw Faults.expected(
                placeOf(pattern),
                Faults.found(pattern),
                "un patrón constante, por ejemplo 'San%'",
                "a constant pattern, for example 'San%'");
    }

    /** Arguments of one type that can be compared, with texts read as dates beside dates. */
    private List<Expression> alike(List<Expression> arguments) {
        for (Expression argument : arguments) {
            if (!COMPARABLE.contains(argument.type())) {
                String instead =
                        switch (argument.type()) {
                            case GEOMETRY -> "S_EQUALS…";
                            case INTERVAL -> "T_EQUALS…";
                            default -> "A_EQUALS…";
                        };
                throw Faults.expected(
                        placeOf(argument),
                        Faults.found(argument),
                        "un texto, un número, una fecha o un valor lógico; para lo demás están las funciones "
                                + instead,
                        "a text, a number, a date or a boolean; for others there are the functions " + instead);
            }
        }
        boolean moments = arguments.stream().anyMatch(each -> TEMPORAL.contains(each.type()));
        List<Expression> read =
                moments ? sameGrain(arguments.stream().map(this::asInstant).toList()) : arguments;
        ValueType wanted = read.stream()
                .filter(each -> !(each instanceof Expression.Literal))
                .findFirst()
                .orElse(read.get(0))
                .type();
        for (Expression each : read) {
            boolean fits = each.type() == wanted || TEMPORAL.contains(each.type()) && TEMPORAL.contains(wanted);
            if (!fits) {
                LocalText name = Faults.name(wanted);
                throw Faults.expected(placeOf(each), Faults.found(each), name.es(), name.en());
            }
        }
        return read;
    }

    private List<Expression> temporal(List<Expression> arguments) {
        return arguments.stream()
                .map(this::asInstant)
                .map(each -> {
                    if (!TEMPORAL.contains(each.type())) {
                        throw Faults.expected(
                                placeOf(each),
                                Faults.found(each),
                                "una fecha, un instante o un intervalo",
                                "a date, a timestamp or an interval");
                    }
                    return each;
                })
                .toList();
    }

    /** A text constant as the date or timestamp that it is written as; others as they are. */
    private Expression asInstant(Expression expression) {
        if (expression instanceof Expression.Literal literal && literal.value() instanceof String written) {
            Place place = placeOf(expression);
            Expression instant = written.indexOf('T') < 0
                    ? new Expression.Literal(parseDate(written, place), ValueType.DATE, literal.position())
                    : new Expression.Literal(parseTimestamp(written, place), ValueType.TIMESTAMP, literal.position());
            return remember(instant, place, List.of());
        }
        return expression;
    }

    /** With timestamp constants as days where there are dates. */
    private List<Expression> sameGrain(List<Expression> arguments) {
        boolean days = arguments.stream().anyMatch(FilterBuilder::isOfDays);
        return days ? arguments.stream().map(this::asDay).toList() : arguments;
    }

    private static boolean isOfDays(Expression expression) {
        return expression.type() == ValueType.DATE
                || expression.type() == ValueType.INTERVAL
                        && expression instanceof Expression.Operation interval
                        && interval.arguments().stream().anyMatch(FilterBuilder::isOfDays);
    }

    private Expression asDay(Expression expression) {
        if (expression instanceof Expression.Literal literal && literal.value() instanceof Instant instant) {
            return remember(
                    new Expression.Literal(Moments.day(instant), ValueType.DATE, literal.position()),
                    placeOf(expression),
                    List.of());
        }
        if (expression instanceof Expression.Operation interval && interval.operator() == Operator.INTERVAL) {
            List<Expression> ends =
                    interval.arguments().stream().map(this::asDay).toList();
            return remember(
                    new Expression.Operation(Operator.INTERVAL, ends, ValueType.INTERVAL, interval.position()),
                    placeOf(expression),
                    ends);
        }
        return expression;
    }

    /** Names of functions and operators. */
    static final class Names {

        private static final Set<Operator> INFIX = Collections.unmodifiableSet(EnumSet.of(
                Operator.AND,
                Operator.OR,
                Operator.NOT,
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.LESS_OR_EQUAL,
                Operator.GREATER,
                Operator.GREATER_OR_EQUAL,
                Operator.LIKE,
                Operator.BETWEEN,
                Operator.IN,
                Operator.IS_NULL,
                Operator.ADD,
                Operator.SUBTRACT,
                Operator.MULTIPLY,
                Operator.DIVIDE,
                Operator.MODULO,
                Operator.INTEGER_DIVIDE,
                Operator.POWER));

        /** What has neither in JSON the form of an operation nor in text that of a function. */
        private static final Set<Operator> OWN_FORM = Collections.unmodifiableSet(
                EnumSet.of(Operator.BBOX, Operator.INTERVAL, Operator.OPEN, Operator.ARRAY));

        private static final Map<String, Operator> BY_NAME = Arrays.stream(Operator.values())
                .filter(operator -> !OWN_FORM.contains(operator))
                .collect(
                        Collectors.toUnmodifiableMap(operator -> operator.id().toLowerCase(Locale.ROOT), each -> each));

        private Names() {}

        /** In text. */
        static Optional<Operator> function(String name) {
            return operator(name).filter(operator -> !INFIX.contains(operator));
        }

        /** In JSON. */
        static Optional<Operator> operator(String name) {
            return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
        }

        static List<String> functions() {
            return Arrays.stream(Operator.values())
                    .filter(operator -> !OWN_FORM.contains(operator) && !INFIX.contains(operator))
                    .map(Operator::id)
                    .toList();
        }

        static List<String> operators() {
            return Arrays.stream(Operator.values())
                    .filter(operator -> !OWN_FORM.contains(operator))
                    .map(Operator::id)
                    .toList();
        }
    }
}
