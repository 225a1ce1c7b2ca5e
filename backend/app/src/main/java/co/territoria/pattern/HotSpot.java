package co.territoria.pattern;

import co.territoria.web.LocalText;
import java.util.Locale;

/** What Gi* says of a territory and its neighbours together. */
enum HotSpot {
    HOT("concentración de valores altos", "concentration of high values"),
    COLD("concentración de valores bajos", "concentration of low values"),
    NOT_SIGNIFICANT("no significativo", "not significant");

    private final LocalText title;

    HotSpot(String es, String en) {
        this.title = new LocalText(es, en);
    }

    LocalText title() {
        return title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
