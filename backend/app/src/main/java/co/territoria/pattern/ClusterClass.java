package co.territoria.pattern;

import co.territoria.web.LocalText;
import java.util.Locale;

/** What a territory is in a map of clusters: its own value first, then that of its neighbours. */
enum ClusterClass {
    HIGH_HIGH("alto-alto", "high-high"),
    LOW_LOW("bajo-bajo", "low-low"),
    HIGH_LOW("alto-bajo", "high-low"),
    LOW_HIGH("bajo-alto", "low-high"),
    NOT_SIGNIFICANT("no significativo", "not significant"),
    NO_NEIGHBOURS("sin vecinos", "no neighbours"),
    MISSING("sin dato", "no data");

    private final LocalText title;

    ClusterClass(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses: {@code high-high}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalText title() {
        return title;
    }

    /** The quadrant of the Moran scatter plot; a value on the mean counts as low. */
    static ClusterClass quadrant(double z, double lag) {
        return z > 0 ? lag > 0 ? HIGH_HIGH : HIGH_LOW : lag > 0 ? LOW_HIGH : LOW_LOW;
    }
}
