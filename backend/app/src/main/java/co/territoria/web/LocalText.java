package co.territoria.web;

import org.jspecify.annotations.Nullable;

/**
 * A text in the languages of the screen.
 *
 * @param es never blank
 * @param en absent where the source has only Spanish: then {@link #in} answers Spanish rather than nothing
 */
public record LocalText(String es, @Nullable String en) {

    public LocalText {
        if (es.isBlank()) {
            throw new IllegalArgumentException("a text needs at least its Spanish form");
        }
        if (en != null && en.isBlank()) {
            en = null;
        }
    }

    public String in(Language language) {
        return switch (language) {
            case ES -> es;
            case EN -> en == null ? es : en;
        };
    }

    /** A text from two columns of a file, absent when the Spanish one is blank. */
    public static @Nullable LocalText ofNullable(@Nullable String es, @Nullable String en) {
        return es == null || es.isBlank() ? null : new LocalText(es.strip(), en == null ? null : en.strip());
    }
}
