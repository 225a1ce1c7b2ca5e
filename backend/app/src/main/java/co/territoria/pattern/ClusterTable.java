package co.territoria.pattern;

import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of one indicator, period and breakdown over all territories of the lowest level of a pack.
 *
 * @param obstacle why there are no statistics, absent when there are
 * @param global   absent with an obstacle
 * @param known    territories with a value: the n of every formula
 * @param warnings what a reader must know before using the figures
 * @param items    those asked for, by code
 * @param sources  keys
 */
record ClusterTable(
        ClusterQuestion question,
        @Nullable LocalText obstacle,
        @Nullable Moran global,
        @Nullable Double mean,
        @Nullable Double deviation,
        int known,
        int total,
        List<PatternWarning> warnings,
        List<Item> items,
        List<String> sources) {

    ClusterTable {
        warnings = List.copyOf(warnings);
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    /**
     * One territory.
     *
     * @param value      absent where there is none; {@code reason} says why
     * @param kind       absent where there are no statistics at all
     * @param neighbours codes of those that have a value too
     * @param unit       absent without a value, and for all with an obstacle
     */
    record Item(
            String code,
            String name,
            @Nullable Double value,
            @Nullable ClusterClass kind,
            List<String> neighbours,
            ClusterAnalysis.@Nullable Unit unit,
            @Nullable LocalText reason) {}
}
