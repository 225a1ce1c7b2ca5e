package co.territoria.project.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one report says.
 *
 * @param physical  per cent of the works done, cumulated; absent where the report does not say
 * @param financial per cent of the value spent, cumulated
 */
public record Reading(
        LocalDate date, @Nullable Double physical, @Nullable Double financial) {}
