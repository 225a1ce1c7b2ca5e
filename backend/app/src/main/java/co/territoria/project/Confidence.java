package co.territoria.project;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How sure a statement about a project is. */
public enum Confidence {
    HIGH("alta", "high"),
    MEDIUM("media", "medium"),
    LOW("baja", "low");

    private final LocalText title;

    Confidence(String es, String en) {
        this.title = new LocalText(es, en);
    }

    public LocalText title() {
        return title;
    }

    /** As in data and answers, for example {@code high}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such confidence */
    public static Confidence of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Confidence::id).toList();
    }
}
