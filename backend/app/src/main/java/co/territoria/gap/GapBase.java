package co.territoria.gap;

import co.territoria.indicator.IndicatorCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * How a gap of a rate is told in what the rate counts: households, pupils, births.
 *
 * @param base   the indicator that counts the base of the rate
 * @param per    what the rate is over: 100 for a percentage
 * @param counts what is counted, for example “hogares”
 * @param note   where the count only comes near the base
 */
public record GapBase(
        IndicatorCode indicator,
        IndicatorCode base,
        double per,
        LocalText counts,
        @Nullable LocalText note) {

    public GapBase {
        if (!(per > 0)) {
            throw new IllegalArgumentException("a rate is over a positive number, was " + per);
        }
    }

    /**
     * How many of the base make up a gap: those that would have to leave the condition (or enter it) for the territory
     * to stand at the reference. Signed as the gap.
     *
     * @param base of the same territory and period as the gap
     */
    double count(Gap gap, double base) {
        return gap.difference() / per * base + 0.0;
    }
}
