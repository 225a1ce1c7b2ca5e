package co.territoria.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stood at its last report.
 *
 * @param date      of the report
 * @param physical  per cent done, 0 to 100, absent where the report does not say
 * @param financial per cent spent, 0 to 100
 * @param planned   per cent of the works that the plan gave for this date, absent without a planned curve
 */
public record Standing(
        LocalDate date,
        @Nullable Double physical,
        @Nullable Double financial,
        @Nullable Double planned) {}
