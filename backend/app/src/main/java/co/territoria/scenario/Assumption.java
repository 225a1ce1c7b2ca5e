package co.territoria.scenario;

import co.territoria.indicator.IndicatorCode;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario assumes of one indicator.
 *
 * @param territory of the lowest level; absent for all that have no assumption of their own
 * @param breakdown id; absent for the first that the indicator has
 * @param base      the last year that counts as observed; absent for the last one that is
 * @param until     the last projected year; absent only with {@link Rule#SERIES}
 * @param amount    a change a year in the unit of the indicator ({@link Rule#ABSOLUTE}) or in per cent
 *                  ({@link Rule#RELATIVE}), or a value; absent where the rule takes none
 * @param source    key, absent where the scenario's own says it
 */
public record Assumption(
        IndicatorCode indicator,
        @Nullable TerritoryCode territory,
        @Nullable String breakdown,
        Rule rule,
        @Nullable Integer base,
        @Nullable Integer until,
        @Nullable Double amount,
        @Nullable String source,
        @Nullable LocalText note) {

    public Assumption {
        if (rule.hasAmount() != (amount != null)) {
            throw new IllegalArgumentException("the rule " + rule.id() + " and the amount " + amount + " do not fit");
        }
        if (until == null && rule != Rule.SERIES) {
            throw new IllegalArgumentException("the rule " + rule.id() + " needs a last year");
        }
    }
}
