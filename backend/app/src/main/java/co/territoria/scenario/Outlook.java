package co.territoria.scenario;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of future a scenario tells. */
public enum Outlook {
    TREND("tendencial", "trend"),
    OPTIMISTIC("optimista", "optimistic"),
    PESSIMISTIC("pesimista", "pessimistic"),
    AGREED("concertado", "agreed"),
    /** Projected values that an office publishes. */
    PUBLISHED("proyección publicada", "published projection"),
    /** Of the reader, for one question; never stored. */
    OWN("supuesto suyo, no guardado", "your own assumption, not saved");

    private final LocalText title;

    Outlook(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses, for example {@code optimistic}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    /** Those that a file may declare. */
    public static List<String> ids() {
        return Arrays.stream(values())
                .filter(each -> each != OWN)
                .map(Outlook::id)
                .toList();
    }

    /** One that a file may declare. */
    public static Optional<Outlook> find(String id) {
        return Arrays.stream(values())
                .filter(each -> each != OWN && each.id().equals(id))
                .findFirst();
    }
}
