package co.territoria.oversight;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a citizen's report stands on its way to the public. Only two of its states are ever shown. */
public enum Moderation {
    SUBMITTED("Recibido", "Received"),
    UNDER_REVIEW("En revisión", "Under review"),
    PUBLISHED("Publicado", "Published"),
    REJECTED("No publicado", "Not published"),
    ANSWERED("Respondido", "Answered");

    private final LocalText title;

    Moderation(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and answers, for example {@code under_review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public boolean isPublic() {
        return this == PUBLISHED || this == ANSWERED;
    }

    /** The states that may follow this one; what was published may be withdrawn again. */
    public Set<Moderation> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(UNDER_REVIEW, REJECTED);
            case UNDER_REVIEW -> EnumSet.of(PUBLISHED, REJECTED);
            case PUBLISHED -> EnumSet.of(ANSWERED, REJECTED);
            case ANSWERED -> EnumSet.of(REJECTED);
            case REJECTED -> EnumSet.of(UNDER_REVIEW);
        };
    }

    public static Optional<Moderation> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Moderation::id).toList();
    }

    /** Ids of the states that the public sees. */
    static List<String> publicIds() {
        return Arrays.stream(values())
                .filter(Moderation::isPublic)
                .map(Moderation::id)
                .toList();
    }
}
