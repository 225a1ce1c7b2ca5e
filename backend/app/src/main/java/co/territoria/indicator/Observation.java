package co.territoria.indicator;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One observed value of a territory, in the unit of its indicator, or the statement that there is none.
 *
 * @param value  as delivered, never rounded; absent exactly when the status has no number
 * @param source key of the source of this value
 * @param note   what is special about this value, absent for most
 */
public record Observation(
        TerritoryCode territory,
        @Nullable Double value,
        ValueStatus status,
        String source,
        @Nullable LocalText note) {

    public Observation {
        if (status.hasNumber() != (value != null)) {
            throw new IllegalArgumentException("status %s and value %s do not go together".formatted(status, value));
        }
    }
}
