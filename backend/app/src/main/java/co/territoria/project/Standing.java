package co.territoria.project;

import java.time.LocalDate;
import java.util.List;
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
        @Nullable Double planned) {

    /** The standing that follows from the last report that states progress; absent when none does. */
    static @Nullable Standing of(ProjectDetails details) {
        List<ProjectDetails.Report> reports = details.reports();
        for (int i = reports.size() - 1; i >= 0; i--) {
            ProjectDetails.Report report = reports.get(i);
            if (report.physical() != null || report.financial() != null) {
                return new Standing(
                        report.date(),
                        report.physical(),
                        report.financial(),
                        PlannedCurve.physical(details.planned(), report.date()));
            }
        }
        return null;
    }
}
