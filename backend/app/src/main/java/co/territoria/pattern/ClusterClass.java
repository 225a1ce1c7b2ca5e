package co.territoria.pattern;

import co.territoria.layer.Portrayal;
import co.territoria.web.LocalText;
import java.util.Locale;

/** What a territory is in a map of clusters: its own value first, then that of its neighbours. */
enum ClusterClass {
    HIGH_HIGH("alto-alto", "high-high", "#8A4108"),
    LOW_LOW("bajo-bajo", "low-low", "#4A90A1"),
    HIGH_LOW("alto-bajo", "high-low", "#E5A765"),
    LOW_HIGH("bajo-alto", "low-high", "#C2DCE2"),
    NOT_SIGNIFICANT("no significativo", "not significant", "#F4F1EA"),
    NO_NEIGHBOURS("sin vecinos", "no neighbours", "#B9B4A8"),
    MISSING("sin dato", "no data", Portrayal.MISSING_COLOUR);

    private final LocalText title;
    private final String colour;

    ClusterClass(String es, String en, String colour) {
        this.title = new LocalText(es, en);
        this.colour = colour;
    }

    /** As in data and addresses: {@code high-high}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalText title() {
        return title;
    }

    /** As on screen ({@code frontend/src/web/lib/pattern-form.js}). */
    String colour() {
        return colour;
    }

    /** The quadrant of the Moran scatter plot; a value on the mean counts as low. */
    static ClusterClass quadrant(double z, double lag) {
        return z > 0 ? lag > 0 ? HIGH_HIGH : HIGH_LOW : lag > 0 ? LOW_HIGH : LOW_LOW;
    }
}
