package co.territoria.gap;

import co.territoria.indicator.IndicatorCode;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set out to reach.
 *
 * @param territory absent: each territory is to reach it
 * @param breakdown id
 * @param period    by when
 * @param target    in the unit of the indicator
 * @param act       that adopted it, in its own words
 * @param source    key of its source
 */
public record Goal(
        IndicatorCode indicator,
        @Nullable TerritoryCode territory,
        String breakdown,
        String period,
        double target,
        String act,
        String source,
        @Nullable LocalText note) {}
