package co.territoria.plan;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal has come, as the share of the way from its baseline to its target:
 *
 * <pre>progress = (value − baseline) ÷ (target − baseline)</pre>
 *
 * <p>The quotient is right whichever side is better: both differences change sign together. What was expected is read off
 * the straight line from the baseline through the targets of the years, at the year of the value: the linear pace, without
 * any judgement of how hard the way is. Baselines, targets and how they accumulate: Departamento Nacional de Planeación,
 * «Guía metodológica para el Seguimiento y la Evaluación a Políticas Públicas» (2014), phase 1, step 3. A baseline that is not
 * stated is never taken as zero.
 *
 * @param progress share, 1 is the target; above 1 and below 0 are possible; absent where it cannot be told
 * @param expected share at the year of the value on the linear path, 0 to 1 as a rule; absent without years
 * @param reasons  why there is no progress, in the order of {@link Reason}; empty where there is
 */
public record GoalProgress(
        State state, @Nullable Double progress, @Nullable Double expected, List<Reason> reasons) {

    /** From this share of the way on a goal is achieved. */
    public static final double ACHIEVED_FROM = 1.0;

    /** A goal keeps pace as long as it has come at least this share of what was expected. */
    public static final double PACE_FROM = 0.9;

    public GoalProgress {
        reasons = List.copyOf(reasons);
    }

    /** How a goal stands. */
    public enum State {
        ACHIEVED(
                new LocalText("logrado", "achieved"),
                new LocalText("avance de 100 % o más", "progress of 100% or more")),
        UNDER_WAY(
                new LocalText("en curso", "under way"),
                new LocalText(
                        "avance de 0 % a menos de 100 %, y al menos el 90 % del esperado donde hay ritmo esperado",
                        "progress from 0% to below 100%, and at least 90% of what was expected where a pace is known")),
        BEHIND(
                new LocalText("rezagado", "behind"),
                new LocalText(
                        "avance menor que el 90 % del esperado por la recta entre la línea base y las metas anuales",
                        "progress below 90% of what the straight line from the baseline through the yearly targets expects")),
        REGRESSED(
                new LocalText("retrocede", "regressed"),
                new LocalText(
                        "avance menor que 0 %: peor que la línea base", "progress below 0%: worse than the baseline")),
        NOT_MEASURABLE(
                new LocalText("no se puede medir", "not measurable"),
                new LocalText("falta algo para calcular el avance", "something is missing to compute progress"));

        private final LocalText text;
        private final LocalText rule;

        State(LocalText text, LocalText rule) {
            this.text = text;
            this.rule = rule;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public LocalText text() {
            return text;
        }

        /** Which goals are in it. */
        public LocalText rule() {
            return rule;
        }
    }

    /** Why progress cannot be told. */
    public enum Reason {
        NO_BASELINE(new LocalText("sin línea base", "no baseline")),
        NO_TARGET(new LocalText("la meta no dice una cifra", "the goal states no figure")),
        NO_INDICATOR(new LocalText("sin indicador en este sistema", "no indicator in this system")),
        NO_VALUE(new LocalText("sin dato del indicador", "no value of the indicator")),
        VALUE_BEFORE_BASELINE(new LocalText(
                "el último dato es anterior a la línea base", "the last value is older than the baseline")),
        NOTHING_TO_GO(new LocalText(
                "la meta es igual a la línea base: no hay camino que medir",
                "the target equals the baseline: there is no way to measure"));

        private final LocalText text;

        Reason(LocalText text) {
            this.text = text;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public LocalText text() {
            return text;
        }
    }

    /** A figure and the year that it is of. */
    public record Point(double value, @Nullable Integer year) {}

    /**
     * @param baseline  absent where none is stated
     * @param targets   those with a figure, by year; the last is what is to be reached
     * @param measured  whether an indicator measures it
     * @param value     absent where the indicator has none
     */
    public static GoalProgress of(
            @Nullable Point baseline, List<Point> targets, boolean measured, @Nullable Point value) {
        List<Reason> reasons = new ArrayList<>();
        Point target = targets.isEmpty() ? null : targets.get(targets.size() - 1);
        if (baseline == null) {
            reasons.add(Reason.NO_BASELINE);
        }
        if (target == null) {
            reasons.add(Reason.NO_TARGET);
        }
        if (!measured) {
            reasons.add(Reason.NO_INDICATOR);
        } else if (value == null) {
            reasons.add(Reason.NO_VALUE);
        }
        if (baseline != null && target != null && baseline.value() == target.value()) {
            reasons.add(Reason.NOTHING_TO_GO);
        }
        if (baseline != null && value != null && isBefore(value, baseline)) {
            reasons.add(Reason.VALUE_BEFORE_BASELINE);
        }
        if (!reasons.isEmpty() || baseline == null || target == null || value == null) {
            reasons.sort(null);
            return new GoalProgress(State.NOT_MEASURABLE, null, null, reasons);
        }
        double way = target.value() - baseline.value();
        double progress = (value.value() - baseline.value()) / way;
        Double at = value.year() == null ? null : onPath(baseline, targets, value.year());
        Double expected = at == null ? null : (at - baseline.value()) / way;
        return new GoalProgress(state(progress, expected), progress, expected, List.of());
    }

    private static boolean isBefore(Point value, Point baseline) {
        return value.year() != null && baseline.year() != null && value.year() < baseline.year();
    }

    private static State state(double progress, @Nullable Double expected) {
        if (progress >= ACHIEVED_FROM) {
            return State.ACHIEVED;
        }
        if (progress < 0) {
            return State.REGRESSED;
        }
        return expected != null && progress < PACE_FROM * expected ? State.BEHIND : State.UNDER_WAY;
    }

    /** The value of the path in a year; beyond its last target it stays there. Absent when a year of the way is unknown. */
    private static @Nullable Double onPath(Point baseline, List<Point> targets, int year) {
        Point from = baseline;
        for (Point to : targets) {
            Integer begins = from.year();
            Integer ends = to.year();
            if (begins == null || ends == null || ends <= begins) {
                return null;
            }
            if (year <= ends) {
                double share = (double) (year - begins) / (ends - begins);
                return from.value() + share * (to.value() - from.value());
            }
            from = to;
        }
        return from.value();
    }
}
