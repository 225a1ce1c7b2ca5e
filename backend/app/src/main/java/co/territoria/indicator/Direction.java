package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which way an indicator is better; ranks and the sign of a gap follow from it. */
public enum Direction {
    HIGHER_IS_BETTER("Más alto es mejor", "Higher is better"),
    LOWER_IS_BETTER("Más bajo es mejor", "Lower is better"),
    NEUTRAL("Sin lado mejor", "Neither is better");

    private final LocalText title;

    Direction(String es, String en) {
        this.title = new LocalText(es, en);
    }

    public LocalText title() {
        return title;
    }

    /** As in data and addresses, for example {@code lower_is_better}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Direction> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Direction::id).toList();
    }
}
