package co.territoria.indicator;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that a later version of its dataset changed.
 *
 * @param before what the version before said, absent where it said nothing
 * @param after  what it says since, absent where the value was withdrawn
 * @param version of the dataset that brought the change
 */
record Revision(
        TerritoryCode territory,
        String period,
        Breakdown breakdown,
        @Nullable Observation before,
        @Nullable Observation after,
        int version,
        Instant publishedAt) {

    enum Kind {
        CHANGED(new LocalText("cambió", "changed")),
        ADDED(new LocalText("se añadió", "added")),
        WITHDRAWN(new LocalText("se retiró", "withdrawn"));

        private final LocalText title;

        Kind(LocalText title) {
            this.title = title;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        LocalText title() {
            return title;
        }
    }

    Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.WITHDRAWN : Kind.CHANGED;
    }
}
