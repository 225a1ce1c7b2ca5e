package co.territoria.landuse;

import org.jspecify.annotations.Nullable;

/**
 * Until when the short, the medium and the long term of a plan last: a year, a month or a day in ISO 8601, absent where no
 * document says it.
 */
public record Terms(
        @Nullable String shortUntil,
        @Nullable String mediumUntil,
        @Nullable String longUntil) {

    public static final Terms UNKNOWN = new Terms(null, null, null);
}
