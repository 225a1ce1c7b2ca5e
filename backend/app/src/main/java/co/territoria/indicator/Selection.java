package co.territoria.indicator;

import co.territoria.territory.Pack;
import co.territoria.territory.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question is about, checked: everything in it exists.
 *
 * @param within  only this territory and what lies in it
 * @param period  one of the periods, or {@link #LATEST_AVAILABLE}
 * @param periods that the breakdown has, ascending
 */
public record Selection(
        Pack pack, Territory within, Indicator indicator, String period, Breakdown breakdown, List<String> periods) {

    /** The word for the newest period of each territory by itself. */
    public static final String LATEST_AVAILABLE = "latest_available";

    public Selection {
        periods = List.copyOf(periods);
    }

    /** What a layer's features must say to be of this period and breakdown, by field. */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("period", period);
        shown.put("breakdown", breakdown.id());
        return shown;
    }

    /** Whether each territory shows its own newest value, so that periods may differ between territories. */
    public boolean isLatestAvailable() {
        return period.equals(LATEST_AVAILABLE);
    }
}
