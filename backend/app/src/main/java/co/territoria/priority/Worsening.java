package co.territoria.priority;

import co.territoria.indicator.Direction;
import co.territoria.layer.Period;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a series got worse three periods running. Pure.
 *
 * <p>Three changes for the worse need four periods: the latest one of the indicator and the three before it. They must
 * follow each other at even distances and no break in comparability may lie among them. A territory that lacks one of the
 * four is not judged: what happened meanwhile is not known.
 */
final class Worsening {

    /** Changes for the worse that follow each other. */
    static final int STEPS = 3;

    private static final double SAME_DISTANCE_YEARS = 1e-6;

    private Worsening() {}

    /**
     * The periods that are looked at, or why there are none.
     *
     * @param periods empty with an obstacle
     */
    record Window(List<String> periods, @Nullable LocalText obstacle) {

        Window {
            periods = List.copyOf(periods);
        }
    }

    /**
     * @param periods   of the indicator, ascending
     * @param cutBefore periods that do not compare with what came before them
     */
    static Window window(List<String> periods, Set<String> cutBefore, Direction direction) {
        if (direction == Direction.NEUTRAL) {
            return none(
                    "en este indicador ni más ni menos es peor", "neither more nor less of this indicator is worse");
        }
        List<String> run = new ArrayList<>();
        for (String period : periods) {
            if (cutBefore.contains(period)) {
                run.clear();
            }
            run.add(period);
        }
        if (run.size() <= STEPS) {
            return none(
                    "hacen falta %d periodos comparables y hay %d".formatted(STEPS + 1, run.size()),
                    "%d comparable periods are needed and there are %d".formatted(STEPS + 1, run.size()));
        }
        List<String> last = run.subList(run.size() - STEPS - 1, run.size());
        double distance = distance(last.get(0), last.get(1));
        for (int i = 1; i < STEPS; i++) {
            if (Math.abs(distance(last.get(i), last.get(i + 1)) - distance) > SAME_DISTANCE_YEARS) {
                return none(
                        "los últimos periodos no van seguidos: " + String.join(", ", last),
                        "the latest periods do not follow each other: " + String.join(", ", last));
            }
        }
        return new Window(last, null);
    }

    private static Window none(String es, String en) {
        return new Window(List.of(), new LocalText(es, en));
    }

    private static double distance(String from, String to) {
        return Period.parse(to).middle() - Period.parse(from).middle();
    }

    /**
     * How much worse the last period is than the first, when each of them is worse than the one before.
     *
     * @param values by period; all of the window are there
     * @return positive, in the unit of the values; empty when one step is not for the worse
     */
    static Optional<Double> of(Window window, Map<String, Double> values, Direction direction) {
        double total = 0;
        for (int i = 1; i < window.periods.size(); i++) {
            double change = values.get(window.periods.get(i)) - values.get(window.periods.get(i - 1));
            double worse =
                    switch (direction) {
                        case LOWER_IS_BETTER -> change;
                        case HIGHER_IS_BETTER -> -change;
                        case NEUTRAL -> 0;
                    };
            if (!(worse > 0)) {
                return Optional.empty();
            }
            total += worse;
        }
        return window.periods.isEmpty() ? Optional.empty() : Optional.of(total);
    }
}
