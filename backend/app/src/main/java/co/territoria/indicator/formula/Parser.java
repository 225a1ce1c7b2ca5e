package co.territoria.indicator.formula;

import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a formula: recursive descent over a text of bounded length and depth. */
final class Parser {

    static final int LONGEST = 1_000;
    private static final int DEEPEST = 40;

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_.]*)|(?<sign>[-+*/(),\\[\\]])|(?<end>$))");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private Parser(String text) {
        this.text = text;
    }

    private enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    private record Token(Kind kind, String text, int position) {}

    static Node parse(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaFault(
                    "too-long",
                    LONGEST,
                    "una fórmula tiene a lo sumo %d caracteres".formatted(LONGEST),
                    "a formula has %d characters at most".formatted(LONGEST));
        }
        Parser parser = new Parser(text);
        parser.read();
        Node whole = parser.sum();
        if (parser.peek().kind != Kind.END) {
            throw parser.unexpected("un signo de operación o el final", "an operator or the end");
        }
        return whole;
    }

    private void read() {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (true) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                while (Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                throw new FormulaFault(
                        "syntax",
                        at,
                        "«%s» no pertenece a una fórmula: nombres, números, + - * / y paréntesis"
                                .formatted(text.charAt(at)),
                        "“%s” does not belong in a formula: names, numbers, + - * / and parentheses"
                                .formatted(text.charAt(at)));
            }
            if (add(matcher, "number", Kind.NUMBER)
                    || add(matcher, "name", Kind.NAME)
                    || add(matcher, "sign", Kind.SIGN)) {
                at = matcher.end();
            } else {
                tokens.add(new Token(Kind.END, "", text.stripTrailing().length()));
                return;
            }
        }
    }

    private boolean add(Matcher matcher, String group, Kind kind) {
        String found = matcher.group(group);
        if (found != null) {
            tokens.add(new Token(kind, found, matcher.start(group)));
        }
        return found != null;
    }

    private Node sum() {
        deeper();
        Node left = product();
        while (is("+") || is("-")) {
            Token sign = take();
            left = new Node.Operation(sign.position, sign.text.charAt(0), left, product());
        }
        depth--;
        return left;
    }

    private Node product() {
        Node left = factor();
        while (is("*") || is("/")) {
            Token sign = take();
            left = new Node.Operation(sign.position, sign.text.charAt(0), left, factor());
        }
        return left;
    }

    private Node factor() {
        Token token = peek();
        if (is("-")) {
            take();
            deeper();
            Node of = factor();
            depth--;
            return new Node.Negative(token.position, of);
        }
        if (is("(")) {
            take();
            Node inside = sum();
            expect(")");
            return inside;
        }
        return switch (token.kind) {
            case NUMBER -> {
                take();
                yield new Node.Literal(token.position, Double.parseDouble(token.text));
            }
            case NAME -> {
                take();
                yield is("(") ? call(token) : new Node.Name(token.position, new Input(token.text, breakdown()));
            }
            case SIGN, END -> throw unexpected("un indicador, un número o «(»", "an indicator, a number or “(”");
        };
    }

    private @Nullable String breakdown() {
        if (!is("[")) {
            return null;
        }
        take();
        Token id = take();
        if (id.kind != Kind.NAME) {
            next--;
            throw unexpected("una desagregación, como [rural]", "a breakdown, as [rural]");
        }
        expect("]");
        return id.text;
    }

    private Node call(Token name) {
        int[] counts = Node.Call.FUNCTIONS.get(name.text);
        if (counts == null) {
            List<String> nearest = Nearest.to(name.text, Node.Call.FUNCTIONS.keySet());
            String all = String.join(
                    ", ", Node.Call.FUNCTIONS.keySet().stream().sorted().toList());
            throw new FormulaFault(
                    "unknown-function",
                    name.position,
                    new LocalText(
                            "no hay función «%s»; las que hay: %s".formatted(name.text, all),
                            "there is no function “%s”; there are: %s".formatted(name.text, all)),
                    nearest);
        }
        expect("(");
        List<Node> arguments = new ArrayList<>(List.of(sum()));
        while (is(",")) {
            take();
            arguments.add(sum());
        }
        expect(")");
        if (arguments.size() < counts[0] || arguments.size() > counts[1]) {
            throw new FormulaFault(
                    "syntax",
                    name.position,
                    "%s lleva %s argumentos y tiene %d".formatted(name.text, range(counts, "o"), arguments.size()),
                    "%s takes %s arguments and has %d".formatted(name.text, range(counts, "or"), arguments.size()));
        }
        return new Node.Call(name.position, name.text, arguments);
    }

    private static String range(int[] counts, String or) {
        return counts[0] == counts[1] ? String.valueOf(counts[0]) : "%d %s %d".formatted(counts[0], or, counts[1]);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new FormulaFault(
                    "too-long",
                    peek().position,
                    "demasiados paréntesis anidados (más de %d)".formatted(DEEPEST),
                    "too many nested parentheses (more than %d)".formatted(DEEPEST));
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind != Kind.END) {
            next++;
        }
        return token;
    }

    private boolean is(String sign) {
        return peek().kind == Kind.SIGN && peek().text.equals(sign);
    }

    private void expect(String sign) {
        if (!is(sign)) {
            throw unexpected("«%s»".formatted(sign), "“%s”".formatted(sign));
        }
        take();
    }

    private FormulaFault unexpected(String es, String en) {
        Token found = peek();
        String foundEs = found.kind == Kind.END ? "termina la fórmula" : "hay «%s»".formatted(found.text);
        String foundEn = found.kind == Kind.END ? "the formula ends" : "there is “%s”".formatted(found.text);
        return new FormulaFault(
                "syntax",
                found.position,
                "se esperaba %s y %s".formatted(es, foundEs),
                "expected %s and %s".formatted(en, foundEn));
    }
}
