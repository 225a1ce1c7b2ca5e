package co.territoria.landuse.border;

import java.util.Arrays;
import java.util.Optional;

/** How badly two classes of soil go together on the two sides of a border; the worst first. */
public enum Severity {
    SEVERE("severe"),
    MEDIUM("medium"),
    SLIGHT("slight");

    private final String id;

    Severity(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Severity> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
