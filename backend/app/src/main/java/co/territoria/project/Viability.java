package co.territoria.project;

import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one of the five viabilities of a project.
 *
 * @param date when it was found, absent where no source says
 */
public record Viability(
        Kind kind,
        State state,
        @Nullable LocalDate date,
        @Nullable String note) {

    /** The five that a bank of projects asks for. */
    public enum Kind {
        SOCIAL("Social", "Social"),
        ECONOMIC("Económica", "Economic"),
        TECHNICAL("Técnica", "Technical"),
        FINANCIAL("Financiera", "Financial"),
        ENVIRONMENTAL("Ambiental", "Environmental");

        private final LocalText title;

        Kind(String es, String en) {
            this.title = new LocalText(es, en);
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public LocalText title() {
            return title;
        }

        public static Optional<Kind> find(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }

    /** Met, under way or failed. A viability that nobody has stated is absent, never one of these. */
    public enum State {
        MET("Cumple", "Met"),
        IN_PROGRESS("En trámite", "In progress"),
        NOT_MET("No cumple", "Not met");

        private final LocalText title;

        State(String es, String en) {
            this.title = new LocalText(es, en);
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public LocalText title() {
            return title;
        }

        public static Optional<State> find(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(State::id).toList();
        }
    }
}
