package co.territoria.pattern;

import java.util.Locale;

/** What Gi* says of a territory and its neighbours together. */
enum HotSpot {
    HOT,
    COLD,
    NOT_SIGNIFICANT;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
