package co.territoria.oversight;

import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectDetails.Milestone;
import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import co.territoria.project.Stage;
import co.territoria.project.progress.Derived;
import co.territoria.project.progress.Derived.Quantity;
import co.territoria.project.progress.Progress;
import co.territoria.project.progress.ProgressRule;
import co.territoria.project.progress.Thresholds;
import co.territoria.web.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the works and the money go on: curve, derived figures with their formulas, milestones. */
final class ProgressSections {

    /** What is seen without unfolding anything. */
    private static final Set<ProgressRule> FIRST =
            Set.of(ProgressRule.DEVIATION, ProgressRule.SPI, ProgressRule.EXPECTED_END, ProgressRule.MONEY_AHEAD);

    private final PageParts parts;
    private final ProjectDetails details;
    private final Progress progress;
    private final LocalDate today;

    ProgressSections(PageParts parts, Project project, ProjectDetails details, LocalDate today) {
        this.parts = parts;
        this.details = details;
        this.today = today;
        this.progress = new Progress(
                details.curve(),
                details.readings(),
                project.value(),
                project.stage() == null || project.stage() == Stage.EXECUTION,
                Thresholds.USUAL);
    }

    void progress() {
        Report last = details.reports().isEmpty()
                ? null
                : details.reports().get(details.reports().size() - 1);
        Double plannedThen =
                progress.plannedAtLast().isPresent() ? progress.plannedAtLast().getAsDouble() : null;
        ProgressDrawing drawing = new ProgressDrawing(details.planned(), details.reports(), plannedThen);
        parts.section("avance", parts.say("Avance planeado y real", "Planned and real progress"), () -> {
            if (drawing.isEmpty()) {
                parts.page()
                        .element(
                                "p",
                                parts.say("Avance: ", "Progress: ") + parts.missingAtAll() + ".",
                                "class",
                                "missing");
                return;
            }
            String said = sentence(last, plannedThen);
            parts.page().element("p", said, "class", "lead");
            parts.page().element("p", parts.say("% acumulado", "% cumulated"), "class", "unit");
            drawing.draw(
                    parts.page(),
                    new ProgressDrawing.Words(
                            parts.say("Planeado", "Planned"),
                            parts.say("Físico", "Works"),
                            parts.say("Financiero", "Money"),
                            parts.say("Corte:", "As of"),
                            said),
                    parts.numbers());
            readings();
            derived();
        });
    }

    /** What follows from curve and reports, each with its formula; what does not follow says why. */
    private void derived() {
        List<Derived> all = progress.on(today);
        parts.page().open("dl", "class", "facts");
        all.stream()
                .filter(derived -> FIRST.contains(derived.rule()))
                .forEach(derived -> parts.factOrMissing(
                        derived.rule().title().in(parts.language()) + parts.say(" (calculado)", " (computed)"),
                        derived.value() == null ? null : written(derived.value())));
        parts.page().close("dl");
        parts.page()
                .open("details")
                .element(
                        "summary",
                        parts.say("Todo lo que se calcula, con su fórmula", "All that is computed, with its formula"));
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Derived derived : all) {
            Quantity value = derived.value();
            String inputs = derived.inputs().stream()
                    .map(input -> input.name().in(parts.language()) + " " + written(input.value()))
                    .collect(Collectors.joining("; "));
            rows.add(List.of(
                    derived.rule().title().in(parts.language()),
                    value == null
                            ? parts.missing()
                                    + (derived.reason() == null
                                            ? ""
                                            : ": " + derived.reason().in(parts.language()))
                            : written(value)
                                    + (Boolean.TRUE.equals(derived.flagged())
                                            ? parts.say(" (pasa el umbral)", " (beyond the threshold)")
                                            : ""),
                    derived.rule().formula().in(parts.language()) + (inputs.isEmpty() ? "" : ". " + inputs)));
        }
        parts.table(
                parts.say("Lo que se calcula de la curva y los informes", "What is computed from curve and reports"),
                List.of(
                        parts.say("Medida (calculada)", "Measure (computed)"),
                        parts.say("Resultado", "Result"),
                        parts.say("Fórmula", "Formula")),
                Set.of(),
                rows);
        Thresholds usual = Thresholds.USUAL;
        parts.note(parts.say(
                        "Umbrales de este sistema, no de una norma: %s puntos de atraso, %s puntos de dinero por delante, %d días sin avance, %d días sin informe.",
                        "Thresholds of this system, not of a rule: %s points behind, %s points of money ahead, %d days without growth, %d days without a report.")
                .formatted(
                        parts.numbers().number(usual.behindPoints(), 0),
                        parts.numbers().number(usual.moneyAheadPoints(), 0),
                        usual.stalledDays(),
                        usual.unreportedDays()));
        parts.page().close("details");
    }

    private String written(Quantity value) {
        Numbers numbers = parts.numbers();
        if (value.date() != null) {
            return numbers.date(value.date());
        }
        double number = value.number() == null ? 0 : value.number();
        return switch (value.unit()) {
            case PERCENT -> numbers.percent(number, 1);
            case POINTS -> numbers.signed(number, 1) + parts.say(" puntos", " points");
            case RATIO -> numbers.number(number, 2);
            case DAYS -> numbers.number(number, 0) + parts.say(" días", " days");
            case MONEY -> parts.money(Math.round(number));
            case DATE -> throw new IllegalStateException(ProgressRule.Unit.DATE + " has a date");
        };
    }

    private String sentence(@Nullable Report last, @Nullable Double plannedThen) {
        Numbers numbers = parts.numbers();
        if (last == null) {
            return parts.say(
                    "Hay curva planeada y ningún informe de avance.",
                    "There is a planned curve and no progress report.");
        }
        List<String> said = new ArrayList<>();
        said.add(
                last.physical() == null
                        ? parts.say(
                                "el informe no dice cuánto va de la obra",
                                "the report does not say how much of the works is done")
                        : parts.say("la obra va en %s", "%s of the works is done")
                                        .formatted(numbers.percent(last.physical(), 1))
                                + (plannedThen == null
                                        ? ""
                                        : parts.say(" y lo planeado era %s", " and %s was planned")
                                                .formatted(numbers.percent(plannedThen, 1))));
        said.add(
                last.financial() == null
                        ? parts.say("del dinero no dice nada", "of the money it says nothing")
                        : parts.say("del dinero se ha gastado %s", "%s of the money is spent")
                                .formatted(numbers.percent(last.financial(), 1)));
        return parts.say("Al %s, %s.", "On %s, %s.").formatted(numbers.date(last.date()), String.join("; ", said));
    }

    /** The figures behind the curve, folded away. */
    private void readings() {
        Set<LocalDate> days = new TreeSet<>();
        details.planned().forEach(point -> days.add(point.date()));
        details.reports().forEach(report -> days.add(report.date()));
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (LocalDate day : days) {
            Double planned = details.planned().stream()
                    .filter(point -> point.date().equals(day))
                    .map(PlannedPoint::physical)
                    .findFirst()
                    .orElseGet(() -> details.curve().at(day).isPresent()
                            ? details.curve().at(day).getAsDouble()
                            : null);
            Report report = details.reports().stream()
                    .filter(one -> one.date().equals(day))
                    .findFirst()
                    .orElse(null);
            rows.add(Arrays.asList(
                    parts.numbers().shortDate(day),
                    percent(planned),
                    report == null ? "" : percent(report.physical()),
                    report == null ? "" : percent(report.financial()),
                    report == null ? "" : report.paid() == null ? null : parts.money(report.paid())));
        }
        parts.page().open("details").element("summary", parts.say("Ver la tabla", "See the table"));
        parts.table(
                parts.say("Avance por fecha", "Progress by date"),
                List.of(
                        parts.say("Fecha", "Date"),
                        parts.say("Planeado", "Planned"),
                        parts.say("Físico", "Works"),
                        parts.say("Financiero", "Money"),
                        parts.say("Pagado", "Paid")),
                Set.of(1, 2, 3, 4),
                rows);
        parts.page().close("details");
    }

    private @Nullable String percent(@Nullable Double value) {
        return value == null ? null : parts.numbers().percent(value, 1);
    }

    void milestones() {
        if (details.milestones().isEmpty()) {
            return;
        }
        parts.section("hitos", parts.say("Hitos", "Milestones"), () -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (Milestone milestone : details.milestones()) {
                LocalDate actual = milestone.actual();
                rows.add(Arrays.asList(
                        milestone.name(),
                        parts.numbers().shortDate(milestone.planned()),
                        actual != null
                                ? parts.numbers().shortDate(actual)
                                : milestone.planned().isBefore(today)
                                        ? parts.say("vencido", "overdue")
                                        : parts.say("pendiente", "pending")));
            }
            parts.table(
                    parts.say("Hitos del proyecto", "Milestones of the project"),
                    List.of(
                            parts.say("Hito", "Milestone"),
                            parts.say("Planeado", "Planned"),
                            parts.say("Cumplido", "Reached")),
                    Set.of(),
                    rows);
        });
    }
}
