package co.territoria.project.progress;

import co.territoria.project.progress.Derived.Input;
import co.territoria.project.progress.Derived.Quantity;
import co.territoria.project.progress.ProgressRule.Unit;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a project goes on, from its planned curve and its reports.
 *
 * <p>The indices are those of earned value management (ANSI/EIA-748; PMI, The Standard for Earned Value Management, 2019)
 * with per cent in place of money: what is done is worth its part of the whole. The expected end is that of earned
 * schedule (Lipke, “Schedule is different”, The Measurable News, 2003): SPI(t) stays meaningful at the end, where SPI tends
 * to one however late a project is.
 *
 * @param value    of the project, absent where nobody states it
 * @param underWay whether the works may be going on: only then can they stall or lack reports
 */
public record Progress(
        PlannedCurve plan, List<Reading> readings, @Nullable Long value, boolean underWay, Thresholds thresholds) {

    private static final LocalText NO_REPORT =
            new LocalText("no hay ningún informe de avance", "there is no progress report");
    private static final LocalText NO_PLAN = new LocalText("no hay curva planeada", "there is no planned curve");
    private static final LocalText NO_PHYSICAL = new LocalText(
            "el último informe no dice el avance físico", "the last report does not say the physical progress");
    private static final LocalText NO_FINANCIAL = new LocalText(
            "el último informe no dice el avance financiero", "the last report does not say the financial progress");
    private static final LocalText ONE_REPORT = new LocalText(
            "hacen falta al menos dos informes con avance físico para hablar de un ritmo",
            "at least two reports with physical progress are needed to speak of a pace");
    private static final LocalText NOT_UNDER_WAY = new LocalText(
            "solo se mide en proyectos en ejecución o de etapa no conocida",
            "measured only for projects in execution or of unknown stage");

    /** Takes the reports in any order; of two on one day the one given later counts. Those without a figure do not. */
    public Progress {
        Map<LocalDate, Reading> byDate = new LinkedHashMap<>();
        readings.stream()
                .filter(reading -> reading.physical() != null || reading.financial() != null)
                .forEach(reading -> byDate.put(reading.date(), reading));
        List<Reading> sorted = new ArrayList<>(byDate.values());
        sorted.sort(Comparator.comparing(Reading::date));
        readings = List.copyOf(sorted);
    }

    /** The last report. */
    public Optional<Reading> last() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /** Per cent that the plan gave for the date of the last report. */
    public OptionalDouble plannedAtLast() {
        return last().map(reading -> plan.at(reading.date())).orElse(OptionalDouble.empty());
    }

    /** The date of the first report that already said as much physical progress as the last one. */
    public Optional<LocalDate> lastGrowth() {
        Double now = last().map(Reading::physical).orElse(null);
        return now == null
                ? Optional.empty()
                : readings.stream()
                        .filter(reading -> reading.physical() != null && reading.physical() >= now)
                        .map(Reading::date)
                        .findFirst();
    }

    /** Every rule of the catalogue, in its order. */
    public List<Derived> on(LocalDate today) {
        List<Derived> all = new ArrayList<>();
        for (ProgressRule rule : ProgressRule.values()) {
            all.add(derive(rule, today));
        }
        return all;
    }

    /** The flags that hold. */
    public List<Flag> flagsOn(LocalDate today) {
        List<Flag> flags = new ArrayList<>();
        Map<Flag, ProgressRule> rules = new LinkedHashMap<>();
        rules.put(Flag.MONEY_AHEAD, ProgressRule.MONEY_AHEAD);
        rules.put(Flag.BEHIND, ProgressRule.DEVIATION);
        rules.put(Flag.STALLED, ProgressRule.STALLED);
        rules.put(Flag.UNREPORTED, ProgressRule.UNREPORTED);
        rules.forEach((flag, rule) -> {
            if (Boolean.TRUE.equals(derive(rule, today).flagged())) {
                flags.add(flag);
            }
        });
        return flags;
    }

    private Derived derive(ProgressRule rule, LocalDate today) {
        return switch (rule) {
            case PLANNED -> planned(today);
            case DEVIATION -> deviation();
            case EARNED_VALUE -> earnedValue();
            case SPI -> spi();
            case CPI -> cpi();
            case SPI_TIME -> spiTime();
            case EXPECTED_END -> expectedEnd();
            case STALLED -> stalled();
            case UNREPORTED -> unreported(today);
            case MONEY_AHEAD -> moneyAhead();
        };
    }

    private Derived planned(LocalDate today) {
        Sum sum = new Sum(ProgressRule.PLANNED).input("today", "hoy", "today", Quantity.of(today));
        OptionalDouble at = plan.at(today);
        return at.isPresent() ? sum.is(at.getAsDouble(), null) : sum.isNot(noPlanOn(today));
    }

    private LocalText noPlanOn(LocalDate date) {
        return plan.start()
                .map(start -> new LocalText(
                        "la curva planeada empieza el %s; para el %s no dice nada".formatted(start, date),
                        "the planned curve begins on %s; it says nothing of %s".formatted(start, date)))
                .orElse(NO_PLAN);
    }

    private Derived deviation() {
        Sum sum = new Sum(ProgressRule.DEVIATION).physical().planned();
        LocalText missing = missingOfSchedule();
        if (missing != null) {
            return sum.isNot(missing);
        }
        double deviation = physical() - plannedAtLast().getAsDouble();
        return sum.is(deviation, thresholds.isBehind(physical(), plannedAtLast().getAsDouble()));
    }

    private Derived earnedValue() {
        Sum sum = new Sum(ProgressRule.EARNED_VALUE).physical();
        LocalText missing = missingPhysical();
        if (missing != null) {
            return sum.isNot(missing);
        }
        if (value == null) {
            return sum.isNot(
                    new LocalText("no se conoce el valor del proyecto", "the value of the project is not known"));
        }
        sum.input("value", "valor del proyecto", "value of the project", Quantity.of(value, Unit.MONEY));
        return sum.is(Math.rint(physical() / 100 * value), null);
    }

    private Derived spi() {
        Sum sum = new Sum(ProgressRule.SPI).physical().planned();
        LocalText missing = missingOfSchedule();
        if (missing != null) {
            return sum.isNot(missing);
        }
        double planned = plannedAtLast().getAsDouble();
        return planned == 0
                ? sum.isNot(new LocalText(
                        "el plan no daba nada por hecho en esa fecha: no se divide por cero",
                        "the plan gave nothing as done on that date: there is no dividing by zero"))
                : sum.is(physical() / planned, null);
    }

    private Derived cpi() {
        Sum sum = new Sum(ProgressRule.CPI).physical().financial();
        LocalText missing = missingOfMoney();
        if (missing != null) {
            return sum.isNot(missing);
        }
        return financial() == 0
                ? sum.isNot(new LocalText(
                        "no se ha gastado nada: no se divide por cero",
                        "nothing has been spent: there is no dividing by zero"))
                : sum.is(physical() / financial(), null);
    }

    private Derived spiTime() {
        Sum sum = new Sum(ProgressRule.SPI_TIME).physical();
        LocalText missing = missingOfPace();
        if (missing != null) {
            return sum.isNot(missing);
        }
        sum.input(
                "earnedDays",
                "días en que el plan llegaba a ese avance",
                "days after which the plan reached that progress",
                Quantity.of(earnedDays(), Unit.DAYS));
        sum.input("actualDays", "días transcurridos", "days gone", Quantity.of(actualDays(), Unit.DAYS));
        return sum.is(earnedDays() / actualDays(), null);
    }

    private Derived expectedEnd() {
        Sum sum = new Sum(ProgressRule.EXPECTED_END);
        plan.start()
                .ifPresent(start -> sum.input("plannedStart", "inicio planeado", "planned start", Quantity.of(start)));
        plan.daysUntil(100)
                .ifPresent(days -> sum.input(
                        "plannedDays", "duración planeada", "planned duration", Quantity.of(days, Unit.DAYS)));
        LocalText missing = missingOfPace();
        if (missing == null && physical() >= 100) {
            missing = new LocalText(
                    "las obras ya constan terminadas desde el informe del %s"
                            .formatted(lastGrowth().orElseThrow()),
                    "the works are on record as finished since the report of %s"
                            .formatted(lastGrowth().orElseThrow()));
        }
        if (missing == null && plan.daysUntil(100).isEmpty()) {
            missing = new LocalText("la curva planeada no llega al 100 %", "the planned curve does not reach 100%");
        }
        if (missing != null) {
            return sum.isNot(missing);
        }
        double index = earnedDays() / actualDays();
        sum.input("spiTime", "SPI(t)", "SPI(t)", Quantity.of(index, Unit.RATIO));
        double days = plan.daysUntil(100).getAsDouble() / index;
        if (days > 36_525) {
            return sum.isNot(new LocalText(
                    "al ritmo actual tardaría más de cien años",
                    "at the present pace it would take over a hundred years"));
        }
        return sum.is(Quantity.of(plan.start().orElseThrow().plusDays((long) Math.ceil(days))), null);
    }

    private Derived stalled() {
        Sum sum = new Sum(ProgressRule.STALLED).physical();
        LocalText missing = missingPhysical();
        if (missing == null && readingsWithPhysical() < 2) {
            missing = ONE_REPORT;
        }
        if (missing == null && !underWay) {
            missing = NOT_UNDER_WAY;
        }
        if (missing != null) {
            return sum.isNot(missing);
        }
        LocalDate last = last().orElseThrow().date();
        LocalDate growth = lastGrowth().orElseThrow();
        long days = ChronoUnit.DAYS.between(growth, last);
        sum.input("lastReport", "último informe", "last report", Quantity.of(last));
        sum.input("lastGrowth", "último crecimiento", "last growth", Quantity.of(growth));
        return sum.is(days, thresholds.isStalled(physical(), days));
    }

    private Derived unreported(LocalDate today) {
        Sum sum = new Sum(ProgressRule.UNREPORTED).input("today", "hoy", "today", Quantity.of(today));
        Reading last = last().orElse(null);
        if (last == null) {
            return sum.isNot(NO_REPORT);
        }
        sum.input("lastReport", "último informe", "last report", Quantity.of(last.date()));
        long days = ChronoUnit.DAYS.between(last.date(), today);
        if (!underWay) {
            return sum.isNot(NOT_UNDER_WAY);
        }
        return days < 0
                ? sum.isNot(new LocalText("el último informe es posterior a hoy", "the last report is of after today"))
                : sum.is(days, thresholds.isUnreported(last.physical(), days));
    }

    private Derived moneyAhead() {
        Sum sum = new Sum(ProgressRule.MONEY_AHEAD).financial().physical();
        LocalText missing = missingOfMoney();
        return missing != null
                ? sum.isNot(missing)
                : sum.is(financial() - physical(), thresholds.isMoneyAhead(physical(), financial()));
    }

    /** Only where {@link #missingPhysical} finds nothing missing. */
    private double physical() {
        return last().orElseThrow().physical();
    }

    private double financial() {
        return last().orElseThrow().financial();
    }

    /** Earned schedule: how long the plan took to where the works are. */
    private double earnedDays() {
        return plan.daysUntil(physical()).getAsDouble();
    }

    private double actualDays() {
        return ChronoUnit.DAYS.between(
                plan.start().orElseThrow(), last().orElseThrow().date());
    }

    private long readingsWithPhysical() {
        return readings.stream().filter(reading -> reading.physical() != null).count();
    }

    private @Nullable LocalText missingPhysical() {
        return last().isEmpty() ? NO_REPORT : last().get().physical() == null ? NO_PHYSICAL : null;
    }

    private @Nullable LocalText missingOfSchedule() {
        LocalText missing = missingPhysical();
        if (missing == null && plannedAtLast().isEmpty()) {
            missing = noPlanOn(last().orElseThrow().date());
        }
        return missing;
    }

    private @Nullable LocalText missingOfMoney() {
        LocalText missing = missingPhysical();
        return missing == null && last().orElseThrow().financial() == null ? NO_FINANCIAL : missing;
    }

    private @Nullable LocalText missingOfPace() {
        LocalText missing = missingOfSchedule();
        if (missing != null) {
            return missing;
        }
        if (readingsWithPhysical() < 2) {
            return ONE_REPORT;
        }
        if (physical() == 0) {
            return new LocalText(
                    "el avance físico es 0 %: todavía no hay ritmo", "physical progress is 0%: there is no pace yet");
        }
        if (actualDays() <= 0) {
            return new LocalText(
                    "el último informe no es posterior al inicio planeado",
                    "the last report is not of after the planned start");
        }
        OptionalDouble earned = plan.daysUntil(physical());
        if (earned.isEmpty()) {
            return new LocalText(
                    "la curva planeada no llega al avance físico actual",
                    "the planned curve does not reach the present physical progress");
        }
        return earned.getAsDouble() == 0
                ? new LocalText(
                        "la curva planeada empieza ya en ese avance: no dice cuánto debía tardar",
                        "the planned curve begins at that progress: it does not say how long it should take")
                : null;
    }

    /** Gathers what a derived figure is made of. */
    private final class Sum {

        private final ProgressRule rule;
        private final List<Input> inputs = new ArrayList<>();

        Sum(ProgressRule rule) {
            this.rule = rule;
        }

        Sum input(String id, String es, String en, Quantity value) {
            inputs.add(new Input(id, new LocalText(es, en), value));
            return this;
        }

        Sum physical() {
            Double known = last().map(Reading::physical).orElse(null);
            return known == null
                    ? this
                    : input("physical", "avance físico", "physical progress", Quantity.of(known, Unit.PERCENT));
        }

        Sum financial() {
            Double known = last().map(Reading::financial).orElse(null);
            return known == null
                    ? this
                    : input("financial", "avance financiero", "financial progress", Quantity.of(known, Unit.PERCENT));
        }

        Sum planned() {
            plannedAtLast()
                    .ifPresent(known ->
                            input("planned", "avance planeado", "planned progress", Quantity.of(known, Unit.PERCENT)));
            return this;
        }

        Derived is(double number, @Nullable Boolean flagged) {
            return is(Quantity.of(number, rule.unit()), flagged);
        }

        Derived is(Quantity value, @Nullable Boolean flagged) {
            return new Derived(rule, value, flagged, inputs, null);
        }

        Derived isNot(LocalText reason) {
            return new Derived(rule, null, null, inputs, reason);
        }
    }
}
