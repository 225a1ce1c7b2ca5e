package co.territoria.project.progress;

import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether a milestone was reached, and when against its plan. */
public enum MilestoneState {
    REACHED("Cumplido", "Reached"),
    REACHED_LATE("Cumplido tarde", "Reached late"),
    PENDING("Pendiente", "Pending"),
    OVERDUE("Vencido", "Overdue");

    private final LocalText title;

    MilestoneState(String es, String en) {
        this.title = new LocalText(es, en);
    }

    public LocalText title() {
        return title;
    }

    /** @param actual absent until it was reached */
    public static MilestoneState of(LocalDate planned, @Nullable LocalDate actual, LocalDate today) {
        if (actual != null) {
            return actual.isAfter(planned) ? REACHED_LATE : REACHED;
        }
        return today.isAfter(planned) ? OVERDUE : PENDING;
    }

    /** Days after its planned date that it was reached, or has not been until today; negative when before. */
    public static long daysLate(LocalDate planned, @Nullable LocalDate actual, LocalDate today) {
        return ChronoUnit.DAYS.between(planned, actual == null ? today : actual);
    }
}
