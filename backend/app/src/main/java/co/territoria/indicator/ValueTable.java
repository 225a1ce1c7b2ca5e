package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one indicator, period and breakdown, territory by territory, and what they make together.
 *
 * @param level      id of the level of the items
 * @param items      every territory of the level, by code, with a value or the reason for none
 * @param aggregates the root and the regions of the default regionalisation
 * @param sources    keys of the sources behind the values, weights included
 */
public record ValueTable(
        Selection selection, String level, List<Item> items, List<Aggregate> aggregates, List<String> sources) {

    public ValueTable {
        items = List.copyOf(items);
        aggregates = List.copyOf(aggregates);
        sources = List.copyOf(sources);
    }

    /** How many territories have no value. */
    public int missing() {
        return (int) items.stream().filter(item -> item.value() == null).count();
    }

    /**
     * One territory.
     *
     * @param reason      why there is no value, absent when there is one
     * @param source      key; absent for computed values
     * @param period      of the value: that of the selection, unless each territory shows its own latest one
     * @param valueStatus what the source says of the value, absent for computed values and where it says nothing
     */
    public record Item(
            String code,
            String name,
            @Nullable Double value,
            boolean computed,
            @Nullable LocalText reason,
            @Nullable Place rank,
            @Nullable Place regionRank,
            @Nullable String source,
            @Nullable LocalText note,
            @Nullable String period,
            @Nullable ValueStatus valueStatus) {

        /** {@code observed}, {@code computed} or {@code missing}. */
        public String status() {
            return value == null ? "missing" : computed ? "computed" : "observed";
        }
    }

    /**
     * A place in a ranking.
     *
     * @param rank from 1; equal values share it
     * @param of   how many have a value
     */
    public record Place(int rank, int of) {}

    /** The whole of some territories. */
    public record Aggregate(String code, LocalText name, String level, Computed computed) {}

    /**
     * A value computed from parts, or the reason why there is none.
     *
     * @param method  how it was computed, absent without value
     * @param present parts that have a value
     * @param missing codes of the parts without
     */
    public record Computed(
            @Nullable Double value,
            @Nullable LocalText method,
            @Nullable LocalText reason,
            int present,
            int expected,
            List<String> missing) {

        public Computed {
            missing = List.copyOf(missing);
        }
    }
}
