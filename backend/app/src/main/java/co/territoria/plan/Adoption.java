package co.territoria.plan;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is in force by an act of an authority.
 *
 * @param state what is known of it
 * @param act   that adopted it, absent where no source states it
 */
public record Adoption(State state, @Nullable Act act) {

    /** Nothing is known of it. */
    public static final Adoption UNKNOWN = new Adoption(State.UNKNOWN, null);

    public Adoption {
        if (act != null && state != State.TRUE) {
            throw new IllegalArgumentException("what an act adopts is adopted, was " + state);
        }
    }

    /** What is known: a programme of government is never adopted, it is a proposal of a candidate. */
    public enum State {
        TRUE(new LocalText("plan adoptado", "adopted plan")),
        FALSE(new LocalText("no es un plan adoptado", "not an adopted plan")),
        UNKNOWN(new LocalText("no consta si fue adoptado", "not known whether it was adopted"));

        private final LocalText text;

        State(LocalText text) {
            this.text = text;
        }

        /** As in data and tables: {@code true}, {@code false}, {@code unknown}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public LocalText text() {
            return text;
        }

        public static Optional<State> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(State::id).toList();
        }
    }

    /**
     * An act of an authority; what a source does not state of it is absent.
     *
     * @param kind   id of a {@link PlanWord}: ordinance, agreement, law…
     * @param number as it is cited
     * @param date   as precise as it is stated: year, month or day in ISO form
     */
    public record Act(
            String kind, @Nullable String number, @Nullable String date) {

        /** For example “ordenanza 494 de 2018”. @param kindName the word for its kind in that language */
        public String text(String kindName, Language language) {
            String cited = kindName + (number == null ? "" : " " + number);
            return date == null ? cited : cited + (language == Language.ES ? " de " : " of ") + date;
        }
    }
}
