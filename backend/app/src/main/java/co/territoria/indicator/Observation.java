package co.territoria.indicator;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One observed value of a territory, in the unit of its indicator.
 *
 * @param value  as delivered, never rounded
 * @param source key of the source of this value
 * @param note   what is special about this value, absent for most
 */
public record Observation(
        TerritoryCode territory,
        double value,
        String source,
        @Nullable LocalText note) {}
