package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is validated, and what it is held against.
 *
 * @param territoryName of the plan's territory; absent where not known
 * @param limit      reference limit of the plan's territory; without it the rules on cover are not verifiable
 * @param neighbours in any order; without them the rules between municipalities are not verifiable
 */
public record Delivery(
        PlanZones plan,
        Structure structure,
        @Nullable String territoryName,
        @Nullable Limit limit,
        List<Neighbour> neighbours) {

    public Delivery {
        neighbours = List.copyOf(neighbours);
    }

    /** Of a territory whose name is not known. */
    public Delivery(PlanZones plan, Structure structure, @Nullable Limit limit, List<Neighbour> neighbours) {
        this(plan, structure, null, limit, neighbours);
    }
}
