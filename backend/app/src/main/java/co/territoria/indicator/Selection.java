package co.territoria.indicator;

import co.territoria.territory.Pack;
import co.territoria.territory.Territory;
import java.util.List;

/**
 * What a question is about, checked: everything in it exists.
 *
 * @param within  only this territory and what lies in it
 * @param periods that the breakdown has, ascending
 */
public record Selection(
        Pack pack, Territory within, Indicator indicator, String period, Breakdown breakdown, List<String> periods) {

    public Selection {
        periods = List.copyOf(periods);
    }
}
