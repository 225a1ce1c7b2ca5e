package co.territoria.plan;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document states of two plans, or of elements of theirs.
 *
 * @param from     code of a node or of a plan
 * @param to       code of a node or of a plan
 * @param document code of the {@link PlanDocument} that states it
 */
public record Alignment(
        String from,
        String to,
        Kind kind,
        String document,
        @Nullable LocalText note) {

    /** How the first stands to the second. */
    public enum Kind {
        CITES(new LocalText("nombra a", "names"), new LocalText("es nombrado por", "is named by")),
        CONTRIBUTES(new LocalText("contribuye a", "contributes to"), new LocalText("recibe aporte de", "is served by")),
        CONTINUES(new LocalText("da continuidad a", "continues"), new LocalText("continúa en", "is continued by")),
        DEVELOPS(new LocalText("desarrolla", "develops"), new LocalText("se desarrolla en", "is developed by"));

        private final LocalText forth;
        private final LocalText back;

        Kind(LocalText forth, LocalText back) {
            this.forth = forth;
            this.back = back;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @param forward read from the first to the second */
        public LocalText text(boolean forward) {
            return forward ? forth : back;
        }

        public static Optional<Kind> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }
}
