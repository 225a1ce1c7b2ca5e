package co.territoria.pattern;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Selection;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How unequally one indicator is spread, in the period asked for and over all its periods.
 *
 * @param series  one entry for each period of the breakdown, ascending; the one asked for is among them
 * @param sources keys, those of the weights included
 */
record InequalityTable(
        Selection selection,
        OfPeriod asked,
        List<OfPeriod> series,
        List<PatternWarning> warnings,
        List<String> sources) {

    InequalityTable {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
        sources = List.copyOf(sources);
    }

    /**
     * @param known      territories with a value
     * @param missing    names of those without
     * @param unweighted each territory weighs one; absent without values
     * @param weighted   absent without usable weights
     */
    record OfPeriod(
            String period,
            int known,
            int total,
            List<String> missing,
            @Nullable Measures unweighted,
            @Nullable Measures weighted,
            Weights weights) {}

    /**
     * What the weighted measures weigh with, or why there are none.
     *
     * @param indicator that is the weight, absent without one
     * @param period    of the weight; always that of the values
     */
    record Weights(
            @Nullable Indicator indicator,
            @Nullable String period,
            @Nullable LocalText reason) {}

    /**
     * @param deviation of the whole, in the unit of the indicator
     * @param variation coefficient of variation, absent when the mean is not positive
     * @param gini      absent when {@code reason} says why
     * @param lorenz    territories from the lowest value up; empty without Gini
     * @param theil     absent as Gini is
     */
    record Measures(
            double mean,
            double deviation,
            @Nullable Double variation,
            @Nullable Double gini,
            List<LorenzStep> lorenz,
            @Nullable Double theil,
            @Nullable Double within,
            @Nullable Double between,
            List<RegionPart> regions,
            @Nullable LocalText reason) {}

    /** One territory on the Lorenz curve. */
    record LorenzStep(String code, String name, double weightShare, double valueShare) {}

    /**
     * One region of the decomposition.
     *
     * @param code absent for the territories that belong to no region
     */
    record RegionPart(@Nullable String code, LocalText name, Inequality.TheilGroup part) {}
}
