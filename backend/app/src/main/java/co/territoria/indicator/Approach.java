package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A differential approach: people whose situation public policy has to look at apart. The list follows the groups that
 * the national statistics office names in its guide to differential and intersectional approaches (DANE, 2020), with
 * victims of the conflict and peasants.
 */
public enum Approach {
    GENDER("Género", "Gender"),
    ETHNIC("Étnico", "Ethnic groups"),
    DISABILITY("Discapacidad", "Disability"),
    CHILDHOOD("Niñez y adolescencia", "Childhood and adolescence"),
    YOUTH("Juventud", "Youth"),
    OLDER_PEOPLE("Personas mayores", "Older people"),
    SEXUAL_DIVERSITY("Diversidad sexual y de género", "Sexual and gender diversity"),
    VICTIMS("Víctimas del conflicto", "Victims of the conflict"),
    PEASANTS("Campesinado", "Peasants"),
    MIGRANTS("Migrantes", "Migrants");

    private final LocalText title;

    Approach(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses, for example {@code older_people}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Approach> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Approach::id).toList();
    }
}
