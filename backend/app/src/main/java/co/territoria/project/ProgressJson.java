package co.territoria.project;

import co.territoria.project.progress.Derived;
import co.territoria.project.progress.Derived.Quantity;
import co.territoria.project.progress.Flag;
import co.territoria.project.progress.MilestoneState;
import co.territoria.project.progress.Progress;
import co.territoria.project.progress.ProgressRule;
import co.territoria.project.progress.ProgressRule.Unit;
import co.territoria.project.progress.Thresholds;
import co.territoria.territory.Pack;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the address of a project's progress answers, in one language. */
final class ProgressJson {

    /** Digits behind the point of what is computed: more is noise of the arithmetic. */
    private static final int DIGITS = 6;

    private ProgressJson() {}

    /**
     * @param asOf    the day for which {@code derived} holds
     * @param derived by the id of its rule, see docs/progress-rules.md
     */
    record Answer(
            String code,
            String name,
            LocalDate asOf,
            @Nullable Long value,
            String currency,
            List<PlannedItem> planned,
            List<ReportItem> reports,
            ProjectJson.@Nullable StandingItem standing,
            Map<String, DerivedItem> derived,
            List<FlagItem> flags,
            List<MilestoneItem> milestones,
            boolean example) {

        /** The curve and the reports side by side. */
        Csv toCsv() {
            Map<LocalDate, @Nullable Object[]> byDate = new TreeMap<>();
            for (PlannedItem point : planned) {
                @Nullable Object[] cells = byDate.computeIfAbsent(point.date, date -> new Object[COLUMNS.size()]);
                cells[1] = point.physical;
                cells[2] = point.financial;
            }
            for (ReportItem report : reports) {
                @Nullable Object[] cells = byDate.computeIfAbsent(report.date, date -> new Object[COLUMNS.size()]);
                cells[3] = report.physical;
                cells[4] = report.financial;
                cells[5] = report.paid;
                cells[6] = report.note;
                cells[7] = report.source;
            }
            Csv csv = new Csv(COLUMNS);
            byDate.forEach((date, cells) -> {
                cells[0] = date;
                cells[8] = example;
                csv.row(Arrays.asList(cells));
            });
            return csv;
        }

        private static final List<String> COLUMNS = List.of(
                "date",
                "planned_physical",
                "planned_financial",
                "physical",
                "financial",
                "paid",
                "note",
                "source",
                "example");
    }

    record PlannedItem(
            LocalDate date, double physical, @Nullable Double financial) {}

    record ReportItem(
            LocalDate date,
            @Nullable Double physical,
            @Nullable Double financial,
            @Nullable Long paid,
            @Nullable String note,
            @Nullable String source) {}

    /**
     * @param value   a number, or a day
     * @param flagged whether it is beyond the threshold; absent where it has none
     * @param reason  why there is no value
     */
    record DerivedItem(
            String title,
            @Nullable Object value,
            String unit,
            String formula,
            List<InputItem> inputs,
            @Nullable ThresholdItem threshold,
            @Nullable Boolean flagged,
            @Nullable String reason) {}

    record InputItem(String id, String name, Object value, String unit) {}

    record ThresholdItem(double value, String unit) {}

    record FlagItem(String id, String name) {}

    /** @param daysLate after the planned date, until it was reached or today; negative when before */
    record MilestoneItem(
            String name,
            LocalDate planned,
            @Nullable LocalDate actual,
            String state,
            String stateName,
            long daysLate) {}

    static Answer answer(Project project, ProjectDetails details, Pack pack, LocalDate today, Language language) {
        Progress progress = new Progress(
                details.curve(),
                details.readings(),
                project.value(),
                ProjectFlags.isUnderWay(project.stage()),
                Thresholds.USUAL);
        String currency = pack.currency();
        Map<String, DerivedItem> derived = new LinkedHashMap<>();
        for (Derived one : progress.on(today)) {
            derived.put(one.rule().id(), item(one, currency, language));
        }
        return new Answer(
                project.code().value(),
                project.name(),
                today,
                project.value(),
                currency,
                details.planned().stream()
                        .map(point -> new PlannedItem(point.date(), point.physical(), point.financial()))
                        .toList(),
                details.reports().stream()
                        .map(report -> new ReportItem(
                                report.date(),
                                report.physical(),
                                report.financial(),
                                report.paid(),
                                report.note(),
                                report.source()))
                        .toList(),
                ProjectJson.standing(Standing.of(details)),
                derived,
                flags(progress, today, language),
                details.milestones().stream()
                        .map(milestone -> item(milestone, today, language))
                        .toList(),
                pack.example());
    }

    private static List<FlagItem> flags(Progress progress, LocalDate today, Language language) {
        List<FlagItem> flags = new ArrayList<>();
        for (Flag flag : progress.flagsOn(today)) {
            flags.add(new FlagItem(flag.id(), flag.title().in(language)));
        }
        return flags;
    }

    private static DerivedItem item(Derived derived, String currency, Language language) {
        ProgressRule rule = derived.rule();
        return new DerivedItem(
                rule.title().in(language),
                derived.value() == null ? null : value(derived.value()),
                unit(rule.unit(), currency, language),
                rule.formula().in(language),
                derived.inputs().stream()
                        .map(input -> new InputItem(
                                input.id(),
                                input.name().in(language),
                                value(input.value()),
                                unit(input.value().unit(), currency, language)))
                        .toList(),
                threshold(rule, currency, language),
                derived.flagged(),
                derived.reason() == null ? null : derived.reason().in(language));
    }

    private static @Nullable ThresholdItem threshold(ProgressRule rule, String currency, Language language) {
        Double threshold = Thresholds.USUAL.of(rule);
        return threshold == null ? null : new ThresholdItem(threshold, unit(rule.unit(), currency, language));
    }

    private static String unit(Unit unit, String currency, Language language) {
        return unit == Unit.MONEY ? currency : unit.title().in(language);
    }

    private static Object value(Quantity quantity) {
        if (quantity.date() != null) {
            return quantity.date();
        }
        double number = quantity.number();
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) (long) number
                : (Object) rounded(number);
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
    }

    private static MilestoneItem item(ProjectDetails.Milestone milestone, LocalDate today, Language language) {
        MilestoneState state = MilestoneState.of(milestone.planned(), milestone.actual(), today);
        return new MilestoneItem(
                milestone.name(),
                milestone.planned(),
                milestone.actual(),
                state.name().toLowerCase(Locale.ROOT),
                state.title().in(language),
                MilestoneState.daysLate(milestone.planned(), milestone.actual(), today));
    }
}
