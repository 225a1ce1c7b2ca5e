package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem with the gaps of one territory. Pure.
 *
 * @param territory absent when none was asked for
 * @param sources   keys of the sources of the values
 */
record ProblemReading(Problem problem, @Nullable Territory territory, List<Leaf> leaves, List<String> sources) {

    ProblemReading {
        leaves = List.copyOf(leaves);
        sources = List.copyOf(sources);
    }

    /**
     * One indicator of one node.
     *
     * @param indicator absent when it is no longer in force
     * @param referenceKind id of what the gap is measured against
     * @param gap       positive is behind; absent with a reason
     * @param step      which class of the indicator's map of gaps, counted from that of the reference: 2 is the second one
     *                  behind, −1 the first one ahead; absent without gap
     * @param sides     of all classes of that map, from furthest ahead to furthest behind
     * @param rank      1 is furthest behind, among the lowest level; absent above it
     * @param reason    why there is no gap
     */
    record Leaf(
            String node,
            String code,
            @Nullable Indicator indicator,
            @Nullable String period,
            @Nullable Double value,
            boolean computed,
            @Nullable String referenceKind,
            @Nullable LocalText referenceName,
            @Nullable Double reference,
            @Nullable Double gap,
            @Nullable Integer step,
            List<String> sides,
            @Nullable Integer rank,
            int rankOf,
            @Nullable String source,
            @Nullable LocalText reason) {}
}
