package co.territoria.filter;

import co.territoria.filter.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads CQL2 text by recursive descent over the grammar of annex B.
 *
 * <p>Where the grammar tells what kind of value stands where, the builder does: here an expression is an expression, so
 * that {@code (a = 1) = active} reads as it looks.
 */
final class TextReader {

    /** Names that stand for something wherever they stand. */
    static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV");

    static final Set<String> SHAPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");

    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();

    private final Lexer lexer;
    private final FilterBuilder builder;
    private Token token;
    private @Nullable Token following;

    /** Open parentheses, functions and negations around the present place. */
    private int nesting;

    TextReader(String source, FilterBuilder builder) {
        lexer = new Lexer(source);
        this.builder = builder;
        token = lexer.next();
    }

    Filter read() {
        if (token.kind() == Kind.END) {
            throw Faults.expected(token.place(), token.found(), "una condición", "a condition");
        }
        Expression whole = disjunction();
        if (token.kind() != Kind.END) {
            throw unexpectedAfter(whole);
        }
        return builder.finish(whole);
    }

    private FilterFault unexpectedAfter(Expression read) {
        if (token.isSymbol(")") || token.isSymbol("]")) {
            return Faults.at(token.place(), "Este paréntesis no cierra ninguno.", "This parenthesis closes none.");
        }
        return read.type() == ValueType.BOOLEAN
                ? unexpected("AND, OR o el final", "AND, OR or the end")
                : unexpected(
                        "un operador (=, <>, <, >, <=, >=, LIKE, BETWEEN, IN, IS NULL, + - * / % div ^)",
                        "an operator (=, <>, <, >, <=, >=, LIKE, BETWEEN, IN, IS NULL, + - * / % div ^)");
    }

    private FilterFault unexpected(String es, String en) {
        return Faults.expected(token.place(), token.found(), es, en);
    }

    // words

    private Token take() {
        Token taken = token;
        token = following == null ? lexer.next() : following;
        following = null;
        return taken;
    }

    private Token following() {
        if (following == null) {
            following = lexer.next();
        }
        return following;
    }

    private boolean takes(String symbol) {
        if (token.isSymbol(symbol)) {
            take();
            return true;
        }
        return false;
    }

    private boolean takesKeyword(String keyword) {
        if (token.is(keyword)) {
            take();
            return true;
        }
        return false;
    }

    private Token expect(String symbol) {
        if (!token.isSymbol(symbol)) {
            throw unexpected("«" + symbol + "»", "“" + symbol + "”");
        }
        return take();
    }

    private void expectKeyword(String keyword) {
        if (!token.is(keyword)) {
            throw unexpected(keyword, keyword);
        }
        take();
    }

    private void deeper(Place place) {
        // a parenthesis may hold a negation of one level: twice the levels is enough for every tree that is allowed
        if (++nesting > 2 * builder.limits().depth() + 2) {
            throw builder.tooDeep(place);
        }
    }

    // conditions

    private Expression disjunction() {
        return joined(Operator.OR, "OR");
    }

    private Expression joined(Operator operator, String keyword) {
        Expression first = operator == Operator.OR ? joined(Operator.AND, "AND") : negation();
        if (!token.is(keyword)) {
            return first;
        }
        Place place = token.place();
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (takesKeyword(keyword)) {
            parts.add(operator == Operator.OR ? joined(Operator.AND, "AND") : negation());
        }
        return builder.operation(operator, parts, place);
    }

    private Expression negation() {
        if (!token.is("NOT")) {
            return predicate();
        }
        Place place = take().place();
        deeper(place);
        Expression negated = negation();
        nesting--;
        return builder.operation(Operator.NOT, List.of(negated), place);
    }

    private Expression predicate() {
        Expression left = sum();
        Operator comparison = comparison();
        if (comparison != null) {
            Place place = take().place();
            return builder.operation(comparison, List.of(left, sum()), place);
        }
        Place place = token.place();
        if (takesKeyword("IS")) {
            boolean not = takesKeyword("NOT");
            expectKeyword("NULL");
            return negatedIf(not, builder.operation(Operator.IS_NULL, List.of(left), place), place);
        }
        boolean not = token.is("NOT");
        if (not) {
            if (!following().is("LIKE")
                    && !following().is("BETWEEN")
                    && !following().is("IN")) {
                take();
                throw unexpected("LIKE, BETWEEN o IN", "LIKE, BETWEEN or IN");
            }
            take();
        }
        if (takesKeyword("LIKE")) {
            return negatedIf(not, builder.operation(Operator.LIKE, List.of(left, sum()), place), place);
        }
        if (takesKeyword("BETWEEN")) {
            Expression lowest = sum();
            expectKeyword("AND");
            return negatedIf(not, builder.operation(Operator.BETWEEN, List.of(left, lowest, sum()), place), place);
        }
        if (takesKeyword("IN")) {
            List<Expression> arguments = new ArrayList<>(List.of(left));
            expect("(");
            do {
                arguments.add(sum());
            } while (takes(","));
            expectClosing(")");
            return negatedIf(not, builder.operation(Operator.IN, arguments, place), place);
        }
        return left;
    }

    private Expression negatedIf(boolean not, Expression predicate, Place place) {
        return not ? builder.operation(Operator.NOT, List.of(predicate), place) : predicate;
    }

    private @Nullable Operator comparison() {
        if (token.kind() != Kind.SYMBOL) {
            return null;
        }
        return switch (token.text()) {
            case "=" -> Operator.EQUAL;
            case "<>" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    // arithmetic

    private Expression sum() {
        Expression left = product();
        while (token.isSymbol("+") || token.isSymbol("-")) {
            Token sign = take();
            Operator operator = sign.isSymbol("+") ? Operator.ADD : Operator.SUBTRACT;
            left = builder.operation(operator, List.of(left, product()), sign.place());
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (true) {
            Operator operator = token.isSymbol("*")
                    ? Operator.MULTIPLY
                    : token.isSymbol("/")
                            ? Operator.DIVIDE
                            : token.isSymbol("%") ? Operator.MODULO : token.is("DIV") ? Operator.INTEGER_DIVIDE : null;
            if (operator == null) {
                return left;
            }
            Place place = take().place();
            left = builder.operation(operator, List.of(left, power()), place);
        }
    }

    private Expression power() {
        Expression base = signed();
        if (!token.isSymbol("^")) {
            return base;
        }
        Place place = take().place();
        deeper(place);
        Expression exponent = power();
        nesting--;
        return builder.operation(Operator.POWER, List.of(base, exponent), place);
    }

    private Expression signed() {
        if (token.isSymbol("+") && following().kind() == Kind.NUMBER) {
            take();
        } else if (token.isSymbol("-")) {
            Place place = take().place();
            if (token.kind() == Kind.NUMBER) {
                return builder.number("-" + take().text(), place);
            }
            deeper(place);
            Expression operand = signed();
            nesting--;
            return builder.operation(Operator.MULTIPLY, List.of(builder.number(MINUS_ONE, place), operand), place);
        }
        return operand();
    }

    // operands

    private Expression operand() {
        Place place = token.place();
        switch (token.kind()) {
            case NUMBER:
                return builder.number(take().text(), place);
            case TEXT:
                return builder.text(take().text(), place);
            case QUOTED_NAME:
                return builder.property(take().text(), true, place);
            case NAME:
                return named();
            case SYMBOL:
                if (token.isSymbol("(")) {
                    return parenthesised();
                }
                if (token.isSymbol("[")) {
                    return array();
                }
                break;
            case END:
                break;
        }
        throw unexpected(
                "un valor: una propiedad, un texto, un número, una función o «(»",
                "a value: a property, a text, a number, a function or “(”");
    }

    private Expression named() {
        Place place = token.place();
        if (token.is("TRUE") || token.is("FALSE")) {
            return builder.truth(take().is("TRUE"), place);
        }
        String name = token.capitals();
        if (name.equals("NULL")) {
            throw Faults.expected(
                    place,
                    token.found(),
                    "un valor; lo que falta se pregunta con IS NULL",
                    "a value; what is missing is asked for by IS NULL");
        }
        if (RESERVED.contains(name)) {
            throw unexpected(
                    "un valor (una propiedad que se llame así va entre comillas dobles)",
                    "a value (a property of that name goes in double quotes)");
        }
        boolean called = following().isSymbol("(");
        if (shape(name) != null
                && (called
                        || following().is("Z")
                        || following().is("M")
                        || following().is("ZM")
                        || following().is("EMPTY"))) {
            return builder.geometry(geometry(), place);
        }
        if (!called) {
            return builder.property(take().text(), false, place);
        }
        return switch (name) {
            case "DATE" -> builder.date(quotedArgument(), place);
            case "TIMESTAMP" -> builder.timestamp(quotedArgument(), place);
            case "INTERVAL" -> interval();
            case "BBOX" -> box();
            default -> function();
        };
    }

    private String quotedArgument() {
        take();
        expect("(");
        if (token.kind() != Kind.TEXT) {
            throw unexpected("un texto entre comillas simples", "a text in single quotes");
        }
        String text = take().text();
        expectClosing(")");
        return text;
    }

    private Token expectClosing(String symbol) {
        if (!token.isSymbol(symbol)) {
            throw unexpected("«,» o «" + symbol + "»", "“,” or “" + symbol + "”");
        }
        return take();
    }

    private Expression interval() {
        Place place = take().place();
        expect("(");
        Expression start = end();
        expect(",");
        Expression end = end();
        expect(")");
        return builder.operation(Operator.INTERVAL, List.of(start, end), place);
    }

    private Expression end() {
        if (token.kind() == Kind.TEXT && token.text().equals("..")) {
            return builder.open(take().place());
        }
        return sum();
    }

    private Expression box() {
        Place place = take().place();
        expect("(");
        List<BigDecimal> corners = new ArrayList<>();
        do {
            corners.add(signedNumber());
        } while (takes(",") && corners.size() <= 6);
        expectClosing(")");
        return builder.box(corners, place);
    }

    private Expression function() {
        Token name = take();
        Operator operator = builder.function(name.text(), name.place());
        deeper(name.place());
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (!token.isSymbol(")")) {
            do {
                arguments.add(takesArrays(operator) && token.isSymbol("(") ? array() : disjunction());
            } while (takes(","));
        }
        expectClosing(")");
        nesting--;
        return builder.operation(operator, arguments, name.place());
    }

    private static boolean takesArrays(Operator operator) {
        return operator == Operator.A_CONTAINS
                || operator == Operator.A_CONTAINED_BY
                || operator == Operator.A_EQUALS
                || operator == Operator.A_OVERLAPS;
    }

    /** A group, or an array where a comma follows. */
    private Expression parenthesised() {
        Place place = token.place();
        deeper(place);
        take();
        Expression inside;
        if (token.isSymbol(")")) {
            inside = builder.operation(Operator.ARRAY, List.of(), place);
        } else {
            inside = disjunction();
            if (token.isSymbol(",")) {
                inside = members(inside, place, ")");
            }
        }
        if (!token.isSymbol(")")) {
            throw inside.type() == ValueType.BOOLEAN
                    ? unexpected("AND, OR o «)»", "AND, OR or “)”")
                    : unexpected("un operador o «)»", "an operator or “)”");
        }
        take();
        nesting--;
        return inside;
    }

    private Expression array() {
        Place place = token.place();
        String closing = take().isSymbol("(") ? ")" : "]";
        deeper(place);
        Expression array = token.isSymbol(closing)
                ? builder.operation(Operator.ARRAY, List.of(), place)
                : members(disjunction(), place, closing);
        expectClosing(closing);
        nesting--;
        return array;
    }

    private Expression members(Expression first, Place place, String closing) {
        List<Expression> members = new ArrayList<>(List.of(first));
        while (takes(",")) {
            members.add(disjunction());
        }
        if (!token.isSymbol(closing)) {
            throw unexpected("«,» o «" + closing + "»", "“,” or “" + closing + "”");
        }
        return builder.operation(Operator.ARRAY, members, place);
    }

    // well-known text

    private static @Nullable String shape(String name) {
        return SHAPES.contains(name) ? name : null;
    }

    private Geometry geometry() {
        Token type = token;
        if (type.kind() != Kind.NAME || shape(type.capitals()) == null) {
            throw unexpected(
                    "una geometría: "
                            + String.join(", ", SHAPES.stream().sorted().toList()),
                    "a geometry: " + String.join(", ", SHAPES.stream().sorted().toList()));
        }
        take();
        takesKeyword("Z");
        if (!token.isSymbol("(")) {
            throw unexpected(
                    "«(» (no se admiten geometrías vacías ni con medida M)",
                    "“(” (geometries that are empty or have a measure M are not taken)");
        }
        Place place = token.place();
        Shapes shapes = builder.shapes();
        return switch (type.capitals()) {
            case "POINT" -> point();
            case "LINESTRING" -> shapes.line(vertices(), place);
            case "POLYGON" -> polygon();
            case "MULTIPOINT" -> {
                List<Point> parts = new ArrayList<>();
                expect("(");
                do {
                    // the form without inner parentheses is older and still written by many
                    parts.add(token.isSymbol("(") ? point() : shapes.point(vertex()));
                } while (takes(","));
                expectClosing(")");
                yield shapes.points(parts);
            }
            case "MULTILINESTRING" -> {
                List<LineString> parts = new ArrayList<>();
                expect("(");
                do {
                    Place part = token.place();
                    parts.add(shapes.line(vertices(), part));
                } while (takes(","));
                expectClosing(")");
                yield shapes.lines(parts);
            }
            case "MULTIPOLYGON" -> {
                List<Polygon> parts = new ArrayList<>();
                expect("(");
                do {
                    parts.add(polygon());
                } while (takes(","));
                expectClosing(")");
                yield shapes.polygons(parts);
            }
            default -> {
                List<Geometry> parts = new ArrayList<>();
                deeper(place);
                expect("(");
                do {
                    parts.add(geometry());
                } while (takes(","));
                expectClosing(")");
                nesting--;
                yield shapes.collection(parts);
            }
        };
    }

    private Point point() {
        expect("(");
        Point point = builder.shapes().point(vertex());
        expect(")");
        return point;
    }

    private Polygon polygon() {
        List<LinearRing> rings = new ArrayList<>();
        expect("(");
        do {
            Place place = token.place();
            rings.add(builder.shapes().ring(vertices(), place));
        } while (takes(","));
        expectClosing(")");
        return builder.shapes().polygon(rings);
    }

    private List<Coordinate> vertices() {
        List<Coordinate> vertices = new ArrayList<>();
        expect("(");
        do {
            vertices.add(vertex());
        } while (takes(","));
        expectClosing(")");
        return vertices;
    }

    private Coordinate vertex() {
        Place place = token.place();
        double x = signedNumber().doubleValue();
        double y = signedNumber().doubleValue();
        if (!token.isSymbol(",") && !token.isSymbol(")")) {
            signedNumber();
        }
        return builder.shapes().vertex(x, y, place);
    }

    private BigDecimal signedNumber() {
        Place place = token.place();
        String sign = takes("-") ? "-" : "";
        if (sign.isEmpty()) {
            takes("+");
        }
        if (token.kind() != Kind.NUMBER) {
            throw unexpected("un número", "a number");
        }
        return builder.parseNumber(sign + take().text(), place);
    }
}
