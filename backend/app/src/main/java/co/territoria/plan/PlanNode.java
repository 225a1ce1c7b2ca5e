package co.territoria.plan;

import co.territoria.territory.TerritoryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a plan's tree.
 *
 * @param code   unique in its pack
 * @param parent code of another node of the same plan, absent at the top
 * @param kind   id of a {@link PlanWord}
 * @param places municipalities that its text names
 * @param sdgs   numbers of the goals of the 2030 Agenda that a document states of it; empty where none does
 */
public record PlanNode(
        String code,
        @Nullable String parent,
        String kind,
        String name,
        List<TerritoryCode> places,
        List<Integer> sdgs,
        String document) {

    public PlanNode {
        places = List.copyOf(places);
        sdgs = List.copyOf(sdgs);
    }
}
