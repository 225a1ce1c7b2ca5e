package co.territoria.project;

import co.territoria.web.LocalText;
import java.util.List;

/**
 * What projects are grouped by; themes are data of the pack.
 *
 * @param id     for example {@code mobility}
 * @param symbol the shape that stands for it on the map, one of {@link #SYMBOLS}; themes may share one
 * @param order  in which themes are listed
 */
public record ProjectTheme(String id, LocalText name, String symbol, int order) {

    /** The shapes that the map can draw, full and hollow. */
    public static final List<String> SYMBOLS = List.of("diamond", "triangle", "circle", "square");

    public ProjectTheme {
        if (!SYMBOLS.contains(symbol)) {
            throw new IllegalArgumentException("a symbol is one of %s, was %s".formatted(SYMBOLS, symbol));
        }
    }
}
