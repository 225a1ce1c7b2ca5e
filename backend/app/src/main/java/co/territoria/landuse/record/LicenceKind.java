package co.territoria.landuse.record;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a planning licence allows: Decree 1077 of 2015, article 2.2.6.1.1.2. */
public enum LicenceKind {
    URBANISATION(new LocalText("urbanización", "urbanisation"), "urbanizacion", "urbanization"),
    PARCELLING(new LocalText("parcelación", "rural parcelling"), "parcelacion"),
    SUBDIVISION(new LocalText("subdivisión", "subdivision"), "subdivision"),
    CONSTRUCTION(new LocalText("construcción", "construction"), "construccion"),
    PUBLIC_SPACE(
            new LocalText("intervención y ocupación del espacio público", "works in public space"),
            "espacio_publico",
            "intervencion_espacio_publico");

    private final LocalText title;
    private final List<String> alsoWritten;

    LicenceKind(LocalText title, String... alsoWritten) {
        this.title = title;
        this.alsoWritten = List.of(alsoWritten);
    }

    /** As in data and answers, for example {@code public_space}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    /** By its id, or by its Spanish word without accents. */
    public static Optional<LicenceKind> find(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(text) || kind.alsoWritten.contains(text))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(LicenceKind::id).toList();
    }
}
