package co.territoria.project;

import co.territoria.project.progress.Progress;
import co.territoria.project.progress.Thresholds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stood at its last report.
 *
 * @param date      of the report
 * @param physical  per cent done, 0 to 100, absent where the report does not say
 * @param financial per cent spent, 0 to 100
 * @param planned   per cent of the works that the plan gave for this date, absent without a planned curve
 * @param growth    date of the first report that already said as much physical progress; absent without {@code physical}
 */
public record Standing(
        LocalDate date,
        @Nullable Double physical,
        @Nullable Double financial,
        @Nullable Double planned,
        @Nullable LocalDate growth) {

    /** The standing that follows from the last report that states progress; absent when none does. */
    static @Nullable Standing of(ProjectDetails details) {
        Progress progress = new Progress(details.curve(), details.readings(), null, true, Thresholds.USUAL);
        return progress.last()
                .map(last -> new Standing(
                        last.date(),
                        last.physical(),
                        last.financial(),
                        progress.plannedAtLast().isPresent()
                                ? progress.plannedAtLast().getAsDouble()
                                : null,
                        progress.lastGrowth().orElse(null)))
                .orElse(null);
    }

    /** Percentage points by which the works are ahead of the plan, negative when behind; to a millionth. */
    public @Nullable Double deviation() {
        return physical == null || planned == null ? null : Math.rint((physical - planned) * 1e6) / 1e6;
    }
}
