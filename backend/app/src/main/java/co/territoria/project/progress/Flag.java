package co.territoria.project.progress;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list marks a project with; {@link Thresholds} say from where on. */
public enum Flag {
    MONEY_AHEAD("Dinero por delante de la obra", "Money ahead of works"),
    BEHIND("Atrasado frente a lo planeado", "Behind plan"),
    STALLED("Sin avance entre informes", "No growth between reports"),
    UNREPORTED("Sin informes recientes", "No recent report");

    private final LocalText title;

    Flag(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in addresses and answers, for example {@code money_ahead}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Flag> find(String id) {
        return Arrays.stream(values()).filter(flag -> flag.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Flag::id).toList();
    }
}
