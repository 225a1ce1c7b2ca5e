package co.territoria.priority;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Who says so, since when, with what behind it.
 *
 * @param date   ISO order, as precise as the author states it
 * @param source key of a source of the pack; never absent with {@link Standing#SOURCED}
 */
public record Provenance(
        LocalText author,
        String date,
        Standing standing,
        @Nullable String source) {

    public Provenance {
        if (standing == Standing.SOURCED && source == null) {
            throw new IllegalArgumentException("what is backed by a source cites it");
        }
    }
}
