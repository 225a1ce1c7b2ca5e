package co.territoria.scenario;

import co.territoria.indicator.Selection;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario says of one indicator and breakdown, territory by territory, beside what was observed. Pure.
 *
 * @param year           the projected year that is compared with the base
 * @param projectedYears all years that a territory has a projected value for, ascending
 * @param items          every territory of the lowest level that lies within what was asked
 * @param total          of the whole, where the projected values of its parts may be added up
 * @param measure        what the classes of differences are of
 * @param sources        keys of the sources of observed and of projected values
 */
record ScenarioTable(
        Scenario scenario,
        Selection selection,
        int year,
        List<Integer> observedYears,
        List<Integer> projectedYears,
        List<Item> items,
        Item total,
        List<Double> valueBounds,
        List<DifferenceClasses.Class> differenceClasses,
        Measure measure,
        List<String> sources) {

    /** What a difference is told in on the map. */
    enum Measure {
        /** The unit of the indicator. */
        ABSOLUTE,
        /** Per cent of the base: totals depend on the size of a place. */
        RELATIVE
    }

    /**
     * One territory.
     *
     * @param observed   by year; without the years that the scenario claims as projected
     * @param assumption the first that applies, absent when none does
     */
    record Item(
            String code,
            LocalText name,
            NavigableMap<Integer, Double> observed,
            ProjectedPath path,
            @Nullable Assumption assumption) {

        Item {
            observed = new TreeMap<>(observed);
        }

        Optional<ProjectedPath.Point> at(int year) {
            return path.points().stream().filter(point -> point.year() == year).findFirst();
        }

        /** Projected minus base, in the unit of the indicator; absent without either. */
        @Nullable
        Double difference(int year) {
            ProjectedPath.Base base = path.base();
            return base == null
                    ? null
                    : at(year).map(point -> point.value() - base.value() + 0.0).orElse(null);
        }

        /** The difference in per cent of the size of the base; absent when that is zero. */
        @Nullable
        Double relative(int year) {
            ProjectedPath.Base base = path.base();
            Double difference = difference(year);
            return base == null || difference == null || base.value() == 0
                    ? null
                    : Double.valueOf(100 * difference / Math.abs(base.value()) + 0.0);
        }

        @Nullable
        Double measured(int year, Measure measure) {
            return switch (measure) {
                case ABSOLUTE -> difference(year);
                case RELATIVE -> relative(year);
            };
        }
    }
}
