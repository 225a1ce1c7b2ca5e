package co.territoria.filter;

import co.territoria.web.LocalText;
import java.util.Locale;

/**
 * A word of CQL2 text.
 *
 * @param text     the name, the number as written, the value of a text, or the symbol
 * @param position characters before it
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NAME,
        /** A name in double quotes: never a keyword. */
        QUOTED_NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** @param keyword in capitals */
    boolean is(String keyword) {
        return kind == Kind.NAME
                && text.length() == keyword.length()
                && capitals().equals(keyword);
    }

    String capitals() {
        return text.toUpperCase(Locale.ROOT);
    }

    Place place() {
        return Place.inText(position);
    }

    LocalText found() {
        return switch (kind) {
            case END -> new LocalText("el final", "the end");
            case TEXT -> {
                LocalText shown = Faults.quoted(text);
                yield new LocalText("el texto " + shown.es(), "the text " + shown.en());
            }
            case NAME, QUOTED_NAME, NUMBER, SYMBOL -> Faults.quoted(text);
        };
    }
}
