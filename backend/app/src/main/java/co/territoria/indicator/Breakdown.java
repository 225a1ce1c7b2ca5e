package co.territoria.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What part of a territory's people a value is about. */
public enum Breakdown {
    TOTAL,
    URBAN,
    RURAL;

    /** As in data and addresses, for example {@code total}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Breakdown> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Breakdown::id).toList();
    }
}
