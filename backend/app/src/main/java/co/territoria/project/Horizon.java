package co.territoria.project;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By when a project is meant to be there; how many years each word means is said by the plan that uses it. */
public enum Horizon {
    SHORT("Corto plazo", "Short term"),
    MEDIUM("Mediano plazo", "Medium term"),
    LONG("Largo plazo", "Long term");

    private final LocalText title;

    Horizon(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and answers, for example {@code short}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Horizon> find(String id) {
        return Arrays.stream(values())
                .filter(horizon -> horizon.id().equals(id))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Horizon::id).toList();
    }
}
