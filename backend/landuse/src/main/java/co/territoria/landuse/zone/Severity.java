package co.territoria.landuse.zone;

import java.util.Arrays;
import java.util.Optional;

/** How grave a conflict between two plans, or between a plan and what ranks above it, is. Gravest first. */
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
