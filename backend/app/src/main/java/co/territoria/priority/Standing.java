package co.territoria.priority;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands behind a rule or a tree. */
public enum Standing {
    /** Nobody adopted it: it is offered for review. */
    PROPOSAL("propuesta por revisar", "proposal for review"),
    /** An act or a document says so; its source is cited. */
    SOURCED("respaldada por una fuente", "backed by a source");

    private final LocalText title;

    Standing(String es, String en) {
        this.title = new LocalText(es, en);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Standing> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Standing::id).toList();
    }
}
