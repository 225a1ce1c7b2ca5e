package co.territoria.scenario;

import co.territoria.indicator.IndicatorCode;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named set of assumptions about indicators.
 *
 * @param pack   that it belongs to; an id is unique in its pack
 * @param author who assumes it
 * @param date   when it was assumed, ISO order, as precise as its author states it
 * @param source key, absent where the assumptions are the author's own
 */
public record Scenario(
        String pack,
        String id,
        Outlook outlook,
        LocalText name,
        @Nullable LocalText description,
        LocalText author,
        String date,
        LocalText method,
        @Nullable String source,
        List<Assumption> assumptions) {

    /** The id that addresses keep for what a reader tries out. */
    public static final String OWN = "own";

    public Scenario {
        assumptions = List.copyOf(assumptions);
    }

    /** The indicators that something is assumed of, in the order of the file. */
    public List<IndicatorCode> indicators() {
        return assumptions.stream().map(Assumption::indicator).distinct().toList();
    }

    /** Ids of the breakdowns that an indicator's assumptions name; empty when they name none. */
    List<String> breakdowns(IndicatorCode indicator) {
        return assumptions.stream()
                .filter(each -> each.indicator().equals(indicator))
                .map(Assumption::breakdown)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }
}
