package co.territoria.actor;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which actors are asked for; what is absent narrows nothing.
 *
 * @param dimension id of a dimension, or {@code none} for the actors without one
 * @param words     that the name holds, in any order, with or without accents
 */
record ActorFilter(
        @Nullable String level,
        @Nullable String dimension,
        @Nullable String words) {

    boolean holds(Actor actor) {
        String column = actor.dimension() == null ? "none" : actor.dimension().id();
        return (level == null || level.equals(actor.level()))
                && (dimension == null || dimension.equals(column))
                && holdsWords(actor.organisation());
    }

    private boolean holdsWords(String organisation) {
        if (words == null) {
            return true;
        }
        String text = plain(organisation);
        for (String word : plain(words).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
