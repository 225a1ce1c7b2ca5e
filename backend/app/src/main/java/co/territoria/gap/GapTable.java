package co.territoria.gap;

import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gaps of one indicator, period and breakdown.
 *
 * @param obstacle why no gap can be told, absent when gaps can
 * @param ranked   how many territories of the whole pack have a gap
 * @param classes  empty when no gap can be told
 * @param sources  keys of the sources behind values and reference
 * @param base     what a gap is counted in, with why it cannot be where it cannot
 * @param obstacles by reference, why no gap to it can be told; references without one are left out
 */
public record GapTable(
        Selection selection,
        Against against,
        @Nullable LocalText obstacle,
        List<Item> items,
        int ranked,
        List<GapClasses.GapClass> classes,
        List<String> sources,
        Base base,
        Map<Reference, LocalText> obstacles) {

    public GapTable {
        items = List.copyOf(items);
        classes = List.copyOf(classes);
        sources = List.copyOf(sources);
        obstacles = Map.copyOf(obstacles);
    }

    /** The unit of the gaps: the difference of two percentages is told in points. */
    public LocalText unit() {
        return GapsJson.differenceUnit(selection.indicator().definition().unit());
    }

    /** How a gap is told from a value. */
    public LocalText method() {
        return GapsJson.method(selection.indicator().definition());
    }

    public boolean computable() {
        return obstacle == null;
    }

    /** How many territories have no gap for want of a value. */
    public int missing() {
        return (int) items.stream().filter(item -> item.value() == null).count();
    }

    /**
     * The reference.
     *
     * @param code   of the territory whose value it is; absent when there is no value, or not one for all
     * @param value  absent when there is none, and when each territory has its own: see {@link Compared}
     * @param reason why there is no value for anybody, absent when there is one
     */
    public record Against(
            Reference kind,
            @Nullable String code,
            @Nullable LocalText name,
            @Nullable Double value,
            boolean computed,
            @Nullable LocalText method,
            @Nullable LocalText reason) {}

    /**
     * One territory.
     *
     * @param rank     1 is furthest behind; absent without gap
     * @param reason   why there is no gap though gaps can be told
     * @param compared what it is compared with; absent where there is nothing
     * @param count    the gap in units of the base, signed as the gap; absent where there is no base
     */
    public record Item(
            String code,
            String name,
            @Nullable Double value,
            @Nullable Gap gap,
            @Nullable Integer rank,
            @Nullable LocalText reason,
            @Nullable String source,
            @Nullable LocalText note,
            @Nullable Compared compared,
            @Nullable Double count) {}

    /**
     * The reference of one territory.
     *
     * @param kind  that of the table, but for a territory alone in its region, which is compared with the department
     * @param code  of the territory, region or period; absent where there is none
     * @param peers codes of those that it is the median of, empty for other references
     * @param note  what is special about it
     */
    public record Compared(
            Reference kind,
            @Nullable String code,
            LocalText name,
            double value,
            List<String> peers,
            @Nullable LocalText note) {

        public Compared {
            peers = List.copyOf(peers);
        }
    }

    /**
     * What the gaps are counted in.
     *
     * @param declared absent when the data names no base for the indicator
     * @param reason   why nothing is counted; absent when something is
     */
    public record Base(@Nullable GapBase declared, @Nullable LocalText reason) {}
}
