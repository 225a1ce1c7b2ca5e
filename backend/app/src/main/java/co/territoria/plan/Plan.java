package co.territoria.plan;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, a programme of government or an antecedent of one.
 *
 * @param pack      the pack that it belongs to
 * @param kind      id of a {@link PlanWord}, absent where neither its name nor the document says it
 * @param level     id of a {@link PlanWord}
 * @param territory that it is for, absent where that is none of the pack
 * @param years     absent where the document states none
 * @param document  code of the {@link PlanDocument} that names it
 * @param nodes     its tree, in the order of the document; empty where only its name is kept
 */
public record Plan(
        String pack,
        PlanCode code,
        String name,
        @Nullable String kind,
        @Nullable String level,
        @Nullable TerritoryCode territory,
        Years years,
        String document,
        @Nullable LocalText note,
        List<PlanNode> nodes) {

    public Plan {
        nodes = List.copyOf(nodes);
    }

    /** First and last year, each absent where the document does not state it. */
    public record Years(@Nullable Integer from, @Nullable Integer to) {

        public Years {
            if (from != null && to != null && from > to) {
                throw new IllegalArgumentException("a plan ends after it begins, was %d to %d".formatted(from, to));
            }
        }
    }
}
