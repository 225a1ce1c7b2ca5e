package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the values of parts become the value of the whole. */
public enum AggregationKind {
    SUM("Suma", "Sum"),
    WEIGHTED_MEAN("Media ponderada", "Weighted mean"),
    /** Derived: the formula is computed again on the values of the whole. */
    FORMULA("Fórmula", "Formula"),
    NONE("No se agrega", "Not aggregated");

    private final LocalText title;

    AggregationKind(String es, String en) {
        this.title = new LocalText(es, en);
    }

    public LocalText title() {
        return title;
    }

    /** As in data and addresses, for example {@code weighted_mean}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AggregationKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(AggregationKind::id).toList();
    }
}
