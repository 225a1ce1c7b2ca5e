package co.territoria.gap;

import co.territoria.indicator.IndicatorCode;
import java.util.List;

/**
 * What the data of a pack says about how gaps are measured.
 *
 * @param populations indicators that count people, the one to ask first at the front; empty: no peers by population
 * @param bases       at most one for each indicator
 */
public record GapDelivery(String pack, List<IndicatorCode> populations, List<GapBase> bases, List<Goal> goals) {

    public GapDelivery {
        populations = List.copyOf(populations);
        bases = List.copyOf(bases);
        goals = List.copyOf(goals);
    }

    static GapDelivery none(String pack) {
        return new GapDelivery(pack, List.of(), List.of(), List.of());
    }
}
