package co.territoria.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How sure a statement about a project is. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

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
