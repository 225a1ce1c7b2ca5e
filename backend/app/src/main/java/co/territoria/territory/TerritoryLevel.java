package co.territoria.territory;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A level of territories; levels are data of the pack.
 *
 * @param id          for example {@code municipality}
 * @param order       from the root down
 * @param derivedFrom the regionalisation whose regions are the territories of this level, absent for levels that are
 *                    delivered
 */
public record TerritoryLevel(
        String id,
        LocalText name,
        LocalText plural,
        int order,
        @Nullable String derivedFrom) {}
