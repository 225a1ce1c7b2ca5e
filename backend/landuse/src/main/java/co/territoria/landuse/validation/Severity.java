package co.territoria.landuse.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a fault weighs, the heaviest first. Only errors make a plan fail. */
public enum Severity {
    ERROR("error", "error"),
    WARNING("advertencia", "warning"),
    ALERT("alerta", "alert");

    private final Text title;

    Severity(String es, String en) {
        this.title = new Text(es, en);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }

    public static Optional<Severity> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
