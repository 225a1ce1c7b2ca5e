package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A plan in an answer.
 *
 * @param act  as it is cited; absent where not known
 * @param date of the act
 */
record PlanName(
        String id,
        PlaceName territory,
        String kind,
        @Nullable String act,
        @Nullable String date,
        @Nullable String version,
        boolean inForce) {

    static PlanName of(LandUsePlan plan, Territory territory) {
        return new PlanName(
                plan.id(),
                PlaceName.of(territory),
                plan.kind(),
                plan.act().text(),
                plan.act().date(),
                plan.version(),
                plan.inForce());
    }
}
