package co.territoria.composite;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the normalised components become one score. */
public enum Mean {
    /** A weakness in one component is made up for by strength in another. */
    ARITHMETIC("media aritmética", "arithmetic mean"),
    /** A weakness is made up for only in part; needs values above zero. */
    GEOMETRIC("media geométrica", "geometric mean");

    private final LocalText title;

    Mean(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Mean> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Mean::id).toList();
    }
}
