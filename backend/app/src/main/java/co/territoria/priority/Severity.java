package co.territoria.priority;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much an alert matters to its author; gravest first. */
public enum Severity {
    SEVERE("grave", "severe"),
    MODERATE("media", "moderate"),
    MINOR("leve", "minor");

    private final LocalText title;

    Severity(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses, for example {@code severe}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Severity> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Severity::id).toList();
    }
}
