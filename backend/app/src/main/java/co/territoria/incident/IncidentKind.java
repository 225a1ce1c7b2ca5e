package co.territoria.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happened. */
public enum IncidentKind {
    HOMICIDE,
    VIOLENCE,
    /** Sexual and gender violence: only by municipality and year, whatever is delivered. */
    GENDER_VIOLENCE,
    HAZARD;

    /** As in data and addresses, for example {@code gender_violence}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether places finer than a municipality may be counted. */
    public boolean allowsPoints() {
        return this != GENDER_VIOLENCE;
    }

    public static Optional<IncidentKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(IncidentKind::id).toList();
    }
}
