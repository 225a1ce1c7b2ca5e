package co.territoria.composite;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a composite index, for rooms that ask what stands beside them. A higher score is always better.
 *
 * @param periods  of its components, ascending
 * @param obstacle why nothing is computed, absent when it is
 * @param scores   of the whole pack; a territory without a score is absent
 * @param reasons  why it has none
 * @param sources  keys of the sources behind the components
 */
public record IndexScores(
        String code,
        LocalText name,
        LocalText unit,
        int decimals,
        LocalText method,
        List<String> periods,
        @Nullable LocalText obstacle,
        Map<TerritoryCode, Double> scores,
        Map<TerritoryCode, LocalText> reasons,
        List<String> sources) {

    public IndexScores {
        periods = List.copyOf(periods);
        scores = Map.copyOf(scores);
        reasons = Map.copyOf(reasons);
        sources = List.copyOf(sources);
    }
}
