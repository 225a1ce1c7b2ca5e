package co.territoria.filter;

import co.territoria.filter.Token.Kind;
import co.territoria.web.LocalText;

/** Cuts CQL2 text into its words, one at a time, so that the first fault is the one that is told. */
final class Lexer {

    /** Symbols of two characters before their first alone. */
    private static final String[] SYMBOLS = {
        "<>", "<=", ">=", "<", ">", "=", "(", ")", "[", "]", ",", "+", "-", "*", "/", "%", "^"
    };

    static final String ESCAPES = "abtnvfr'\\";
    static final String ESCAPED = "\u0007\b\t\n\u000B\f\r'\\";

    private final String source;
    private int at;

    Lexer(String source) {
        this.source = source;
    }

    Token next() {
        while (at < source.length() && isBlank(source.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == source.length()) {
            return new Token(Kind.END, "", start);
        }
        char first = source.charAt(at);
        if (first == '\'') {
            return text();
        }
        if (first == '"') {
            return quotedName();
        }
        if (isDigit(at) || first == '.' && isDigit(at + 1)) {
            return number();
        }
        int point = source.codePointAt(at);
        if (startsName(point)) {
            while (at < source.length() && continuesName(source.codePointAt(at))) {
                at += Character.charCount(source.codePointAt(at));
            }
            return new Token(Kind.NAME, source.substring(start, at), start);
        }
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Kind.SYMBOL, symbol, start);
            }
        }
        if (source.startsWith("!=", at)) {
            throw Faults.expected(Place.inText(start), Faults.quoted("!="), "«<>»", "“<>”");
        }
        if (first == '{') {
            throw Faults.at(
                    Place.inText(start),
                    "Aquí no va «{»: un filtro en JSON se pide con filter-lang=cql2-json.",
                    "“{” has no place here: a filter in JSON is asked for with filter-lang=cql2-json.");
        }
        throw Faults.at(
                Place.inText(start),
                "El carácter %s no forma parte del lenguaje."
                        .formatted(Faults.quoted(Character.toString(point)).es()),
                "The character %s is no part of the language."
                        .formatted(Faults.quoted(Character.toString(point)).en()));
    }

    private Token text() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < source.length()) {
            char letter = source.charAt(at);
            if (letter == '\'') {
                if (at + 1 < source.length() && source.charAt(at + 1) == '\'') {
                    value.append('\'');
                    at += 2;
                    continue;
                }
                at++;
                return new Token(Kind.TEXT, value.toString(), start);
            }
            int escape = letter == '\\' && at + 1 < source.length() ? ESCAPES.indexOf(source.charAt(at + 1)) : -1;
            if (escape >= 0) {
                value.append(ESCAPED.charAt(escape));
                at += 2;
            } else {
                value.append(letter);
                at++;
            }
        }
        throw Faults.at(
                Place.inText(start),
                "El texto que empieza aquí no termina: falta la comilla simple que lo cierra.",
                "The text that begins here does not end: the single quote that closes it is missing.");
    }

    private Token quotedName() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < source.length()) {
            char letter = source.charAt(at++);
            if (letter != '"') {
                name.append(letter);
            } else if (at < source.length() && source.charAt(at) == '"') {
                name.append('"');
                at++;
            } else if (name.isEmpty()) {
                throw Faults.expected(
                        Place.inText(start),
                        new LocalText("un nombre vacío", "an empty name"),
                        "el nombre de una propiedad",
                        "the name of a property");
            } else {
                return new Token(Kind.QUOTED_NAME, name.toString(), start);
            }
        }
        throw Faults.at(
                Place.inText(start),
                "El nombre que empieza aquí no termina: falta la comilla doble que lo cierra.",
                "The name that begins here does not end: the double quote that closes it is missing.");
    }

    private Token number() {
        int start = at;
        digits();
        if (at < source.length() && source.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
            int sign = at + 1 < source.length() && "+-".indexOf(source.charAt(at + 1)) >= 0 ? 1 : 0;
            if (isDigit(at + 1 + sign)) {
                at += 1 + sign;
                digits();
            }
        }
        return new Token(Kind.NUMBER, source.substring(start, at), start);
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int index) {
        return index < source.length() && source.charAt(index) >= '0' && source.charAt(index) <= '9';
    }

    private static boolean isBlank(char letter) {
        return letter >= '\t' && letter <= '\r'
                || letter == ' '
                || letter == 0x85
                || letter == 0xA0
                || letter == 0x1680
                || letter >= 0x2000 && letter <= 0x200A
                || letter == 0x2028
                || letter == 0x2029
                || letter == 0x202F
                || letter == 0x205F
                || letter == 0x3000;
    }

    /** Whether a name needs no quotes, as far as its letters go. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && startsName(name.codePointAt(0))
                && name.codePoints().allMatch(Lexer::continuesName);
    }

    /** Rule {@code identifierStart}. */
    private static boolean startsName(int point) {
        return point == ':'
                || point == '_'
                || point >= 'A' && point <= 'Z'
                || point >= 'a' && point <= 'z'
                || point >= 0xC0 && point <= 0xD6
                || point >= 0xD8 && point <= 0xF6
                || point >= 0xF8 && point <= 0x2FF
                || point >= 0x370 && point <= 0x37D
                || point >= 0x37F && point <= 0x1FFE && point != 0x1680
                || point >= 0x200C && point <= 0x200D
                || point >= 0x2070 && point <= 0x218F
                || point >= 0x2C00 && point <= 0x2FEF
                || point >= 0x3001 && point <= 0xD7FF
                || point >= 0xF900 && point <= 0xFDCF
                || point >= 0xFDF0 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0xEFFFF;
    }

    /** Rule {@code identifierPart}. */
    private static boolean continuesName(int point) {
        return startsName(point)
                || point == '.'
                || point >= '0' && point <= '9'
                || point >= 0x300 && point <= 0x36F
                || point == 0x203F
                || point == 0x2040;
    }
}
