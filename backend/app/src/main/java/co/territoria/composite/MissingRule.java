package co.territoria.composite;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens where a component has no value. */
public enum MissingRule {
    /** The territory has no score. */
    REFUSE("el municipio queda sin puntaje", "the territory has no score"),
    /** The weights of the others are scaled up, when there are enough of them. */
    RENORMALISE("se reparten los pesos entre los que hay", "the weights are shared among those present"),
    /** One gap anywhere and nothing is computed. */
    INCOMPLETE("no se calcula el índice", "the index is not computed");

    private final LocalText title;

    MissingRule(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<MissingRule> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(MissingRule::id).toList();
    }
}
