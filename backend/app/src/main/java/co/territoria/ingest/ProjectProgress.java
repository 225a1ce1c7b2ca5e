package co.territoria.ingest;

import co.territoria.ingest.ProjectDetailRows.Numbered;
import co.territoria.project.Project;
import co.territoria.project.ProjectDetails.Milestone;
import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code planned.csv}, {@code progress.csv} and {@code milestones.csv}: what was meant by when, and what was done. */
final class ProjectProgress {

    private final ProjectDetailRows<PlannedPoint> planned;
    private final ProjectDetailRows<Report> reports;
    private final ProjectDetailRows<Milestone> milestones;

    ProjectProgress(ProjectDetailRows.Source source) {
        this.planned = ProjectDetailRows.read(
                        source, "planned.csv", Set.of("date", "physical"), Set.of("financial"), ProjectProgress::point)
                .unique("date", PlannedPoint::date)
                .sortedBy(PlannedPoint::date);
        this.reports = ProjectDetailRows.read(
                        source,
                        "progress.csv",
                        Set.of("date"),
                        Set.of("physical", "financial", "paid", "note", "source"),
                        ProjectProgress::report)
                .unique("date", Report::date)
                .sortedBy(Report::date);
        this.milestones = ProjectDetailRows.read(
                source, "milestones.csv", Set.of("name", "planned"), Set.of("actual"), ProjectProgress::milestone);
    }

    List<PlannedPoint> planned(String project) {
        return planned.of(project);
    }

    List<Report> reports(String project) {
        return reports.of(project);
    }

    List<Milestone> milestones(String project) {
        return milestones.of(project);
    }

    private static Optional<PlannedPoint> point(Table.Row row) {
        LocalDate date = ProjectCells.requiredDay(row, "date");
        Double physical = row.required("physical").isEmpty() ? null : ProjectCells.percent(row, "physical");
        Double financial = ProjectCells.percent(row, "financial");
        return date == null || physical == null
                ? Optional.empty()
                : Optional.of(new PlannedPoint(date, physical, financial));
    }

    private static Optional<Report> report(Table.Row row) {
        LocalDate date = ProjectCells.requiredDay(row, "date");
        Double physical = ProjectCells.percent(row, "physical");
        Double financial = ProjectCells.percent(row, "financial");
        Long paid = ProjectCells.money(row, "paid");
        return date == null
                ? Optional.empty()
                : Optional.of(new Report(date, physical, financial, paid, row.text("note"), row.text("source")));
    }

    private static Optional<Milestone> milestone(Table.Row row) {
        String name = row.required("name");
        LocalDate planned = ProjectCells.requiredDay(row, "planned");
        LocalDate actual = ProjectCells.day(row, "actual");
        return name.isEmpty() || planned == null ? Optional.empty() : Optional.of(new Milestone(name, planned, actual));
    }

    /** What is cumulated does not fall, and no more is paid than the project is worth. */
    void check(Map<String, Project> projects) {
        planned.forEachProject(code -> {
            tellFalls(planned, code, "physical", PlannedPoint::physical);
            tellFalls(planned, code, "financial", PlannedPoint::financial);
        });
        reports.forEachProject(code -> {
            tellFalls(reports, code, "physical", Report::physical);
            tellFalls(reports, code, "financial", Report::financial);
            tellFalls(reports, code, "paid", report -> report.paid() == null ? null : (double) report.paid());
            Project project = projects.get(code);
            if (project != null && project.value() != null) {
                checkPaid(code, project.value());
            }
        });
    }

    private static <T> void tellFalls(
            ProjectDetailRows<T> rows, String code, String column, Function<T, @Nullable Double> value) {
        Double last = null;
        for (Numbered<T> row : rows.numbered(code)) {
            Double now = value.apply(row.value());
            if (now != null && last != null && now < last) {
                rows.warning(
                        "progress-falls",
                        row.line(),
                        column,
                        "en %s lo acumulado baja de %s a %s; si antes se contó de más, dígalo en una nota"
                                .formatted(code, plain(last), plain(now)),
                        "in %s what is cumulated falls from %s to %s; if too much was counted before, say so in a note"
                                .formatted(code, plain(last), plain(now)));
            }
            last = now == null ? last : now;
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private void checkPaid(String code, long value) {
        for (Numbered<Report> row : reports.numbered(code)) {
            Long paid = row.value().paid();
            if (paid != null && paid > value) {
                reports.error(
                        "paid-above-value",
                        row.line(),
                        "paid",
                        "lo pagado, %d, pasa del valor del proyecto %s, %d".formatted(paid, code, value),
                        "what is paid, %d, is above the value of the project %s, %d".formatted(paid, code, value));
            }
        }
    }
}
