package co.territoria.catalog;

import co.territoria.web.LocalText;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Another installation whose datasets are listed here.
 *
 * @param url      address of its catalogue, from our settings
 * @param state    whether it answered when last asked
 * @param readAt   when it last answered
 * @param datasets known of it, also while it is down
 */
public record RemoteSource(
        String id,
        LocalText name,
        String url,
        State state,
        @Nullable Instant readAt,
        int datasets) {

    /** What became of the last attempt to read it. */
    public enum State {
        READ,
        DOWN,
        NEVER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
