package co.territoria.composite;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the weights come from. */
public enum Weighting {
    EQUAL("iguales", "equal"),
    GIVEN("dados", "given"),
    /** Squared loadings of the first principal component. */
    PRINCIPAL("primer componente principal", "first principal component");

    private final LocalText title;

    Weighting(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Weighting> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Weighting::id).toList();
    }
}
