package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import org.jspecify.annotations.Nullable;

/**
 * A municipality beside that of the plan.
 *
 * @param name  as people call it
 * @param limit its reference limit; absent where not at hand
 * @param plan  its plan in force; absent where it has none with zones
 */
public record Neighbour(
        String territory,
        String name,
        @Nullable Limit limit,
        @Nullable PlanZones plan) {}
