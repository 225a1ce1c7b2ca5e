package co.territoria.project;

import co.territoria.geo.BoundingBox;
import co.territoria.project.progress.Flag;
import co.territoria.territory.TerritoryCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted; an empty part filters nothing.
 *
 * @param places   municipalities of which a project must lie in one, absent for the whole pack
 * @param chosen   accepted values of each cut; {@link #NONE} stands for what is not known
 * @param about    what else is said of a project
 * @param words    all of them must be in its text, lower case without accents
 * @param bbox     its point or what is drawn of it must touch the box
 * @param located  whether it has a point
 * @param flags    one of them must hold
 */
record PortfolioFilter(
        @Nullable Set<TerritoryCode> places,
        Map<PortfolioCut, Set<String>> chosen,
        About about,
        List<String> words,
        @Nullable BoundingBox bbox,
        @Nullable Boolean located,
        Set<Flag> flags) {

    /** In a request: projects of which the value is not known. */
    static final String NONE = "none";

    /** Every project of the pack. */
    static final PortfolioFilter ALL =
            new PortfolioFilter(null, Map.of(), About.ANYTHING, List.of(), null, null, Set.of());

    PortfolioFilter {
        places = places == null ? null : Set.copyOf(places);
        Map<PortfolioCut, Set<String>> copy = new EnumMap<>(PortfolioCut.class);
        chosen.forEach((cut, values) -> copy.put(cut, Set.copyOf(values)));
        chosen = copy;
        words = List.copyOf(words);
        flags = Set.copyOf(flags);
    }

    /**
     * What has too many values to be counted.
     *
     * @param executors names, or {@link #NONE}
     * @param nodes     codes of elements of plans, which stand for all that hangs from them too; or {@link #NONE}
     */
    record About(Set<String> executors, Set<String> nodes) {

        static final About ANYTHING = new About(Set.of(), Set.of());

        About {
            executors = Set.copyOf(executors);
            nodes = Set.copyOf(nodes);
        }
    }
}
