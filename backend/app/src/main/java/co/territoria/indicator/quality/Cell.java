package co.territoria.indicator.quality;

import org.jspecify.annotations.Nullable;

/**
 * One place in the table of an indicator.
 *
 * @param value absent where it is missing
 */
public record Cell(
        String territory,
        String period,
        String breakdown,
        @Nullable Double value) {}
