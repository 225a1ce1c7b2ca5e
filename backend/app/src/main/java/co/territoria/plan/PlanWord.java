package co.territoria.plan;

import co.territoria.web.LocalText;
import java.util.Locale;

/**
 * The name of a kind or level; these lists are data of the pack.
 *
 * @param order in its list
 */
public record PlanWord(Kind kind, String id, LocalText name, int order) {

    /** What the word names. */
    public enum Kind {
        PLAN_KIND,
        PLAN_LEVEL,
        NODE_KIND,
        ACT_KIND;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
