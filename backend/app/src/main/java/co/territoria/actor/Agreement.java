package co.territoria.actor;

import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pact between organisations. What its document does not state is absent: parties and commitments are empty lists,
 * which means that they are not known, not that there are none.
 *
 * @param date     as precise as the document states it: year, month or day in ISO form
 * @param plan     code of the plan that names it
 * @param node     code of the element of that plan
 * @param document code of the founding document that names it
 */
public record Agreement(
        String pack,
        String code,
        String name,
        @Nullable String date,
        @Nullable String plan,
        @Nullable String node,
        String document,
        @Nullable LocalText note,
        List<String> parties,
        List<Commitment> commitments) {

    public Agreement {
        parties = List.copyOf(parties);
        commitments = List.copyOf(commitments);
    }

    /**
     * @param responsible organisation, absent where the pact names none
     * @param state       absent where nobody has followed it up
     */
    public record Commitment(
            String text,
            @Nullable String responsible,
            @Nullable LocalDate due,
            @Nullable State state) {}

    /** Where a commitment stands. */
    public enum State {
        PENDING("Pendiente", "Pending"),
        IN_PROGRESS("En curso", "Under way"),
        MET("Cumplido", "Met"),
        NOT_MET("Incumplido", "Not met");

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
