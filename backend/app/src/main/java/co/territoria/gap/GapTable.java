package co.territoria.gap;

import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gaps of one indicator, period and breakdown.
 *
 * @param obstacle why no gap can be told, absent when gaps can
 * @param ranked   how many territories of the whole pack have a gap
 * @param classes  empty when no gap can be told
 * @param sources  keys of the sources behind values and reference
 */
public record GapTable(
        Selection selection,
        Against against,
        @Nullable LocalText obstacle,
        List<Item> items,
        int ranked,
        List<GapClasses.GapClass> classes,
        List<String> sources) {

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
     * @param code   of the territory whose value it is; absent when there is no value
     * @param value  absent when there is none
     * @param reason why there is no value, absent when there is one
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
     * @param rank   1 is furthest behind; absent without gap
     * @param reason why there is no gap though gaps can be told
     */
    public record Item(
            String code,
            String name,
            @Nullable Double value,
            @Nullable Gap gap,
            @Nullable Integer rank,
            @Nullable LocalText reason,
            @Nullable String source,
            @Nullable LocalText note) {}
}
