package co.territoria.composite;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How values in different units become comparable; afterwards more is always better. */
public enum Normalisation {
    /** Place between the worst and the best value (or between given goalposts), 0 to 100. */
    MINMAX("mín-máx", "min-max"),
    /** Distance from the mean in standard deviations. */
    ZSCORE("puntaje z", "z-score"),
    /** Place among the others, 0 the last to 100 the first; equal values share the mean of their places. */
    RANK("rango", "rank");

    private final LocalText title;

    Normalisation(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Normalisation> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Normalisation::id).toList();
    }
}
