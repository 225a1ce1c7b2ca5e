package co.territoria.oversight;

import co.territoria.project.ProjectCode;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw of a project, or proposes. There is no field for who it was, and none may be added: the text is
 * moderated before it is shown, and so are names in it.
 *
 * @param id        unique in its pack
 * @param project   that it is about; this or {@code territory} or both
 * @param territory of any level
 * @param words     as they were written
 * @param place     absent where none was given
 */
public record CitizenReport(
        String id,
        Kind kind,
        @Nullable ProjectCode project,
        @Nullable TerritoryCode territory,
        String words,
        LocalDate date,
        @Nullable Place place,
        Moderation state,
        @Nullable Answer answer) {

    public CitizenReport {
        if (project == null && territory == null) {
            throw new IllegalArgumentException("report %s is about no project and no territory".formatted(id));
        }
        if ((state == Moderation.ANSWERED) != (answer != null)) {
            throw new IllegalArgumentException("report %s: an answer and the state of one come together".formatted(id));
        }
    }

    /** A report of what is, or a proposal of what should be. */
    public enum Kind {
        REPORT("Informe", "Report"),
        PROPOSAL("Propuesta", "Proposal");

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

    /**
     * A point in EPSG:4326, rounded to thousandths of a degree, about 110 m: enough to find the work, not the house of
     * who wrote.
     */
    public record Place(double lon, double lat) {

        private static final int DECIMALS = 3;

        public Place {
            lon = rounded(lon);
            lat = rounded(lat);
        }

        private static double rounded(double degrees) {
            return BigDecimal.valueOf(degrees)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    /** @param organisation that answers; never a person */
    public record Answer(String words, LocalDate date, String organisation) {}
}
