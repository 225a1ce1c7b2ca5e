package co.territoria.territory;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six dimensions of development of the 2002 master plan. */
public enum Dimension {
    ECONOMICA("Económica", "Economic"),
    SOCIAL("Social", "Social"),
    TERRITORIAL("Territorial", "Territorial"),
    POLITICA("Política", "Political"),
    INSTITUCIONAL("Institucional", "Institutional"),
    AMBIENTAL_CULTURAL("Ambiental-cultural", "Environmental and cultural");

    private final LocalText title;

    Dimension(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses, for example {@code ambiental_cultural}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Dimension> find(String id) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Dimension::id).toList();
    }
}
