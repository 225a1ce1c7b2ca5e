package co.territoria.landuse.comparison;

import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a plan says of a theme can be put beside another, and why not: some themes were asked of plans from a date
 * on, so that an older act without them has no fault, and says nothing that compares. Pure.
 */
final class Comparability {

    /** Decree 3600 of 2007, in force from that day: rural soil has categories (rule CL16 of the ministry). */
    private static final LocalDate CATEGORIES = LocalDate.of(2007, 9, 20);

    /** Decree 1807 of 2014, in force from that day: hazard is zoned by category (rules TM2 and CL29 of the ministry). */
    private static final LocalDate HAZARD = LocalDate.of(2014, 9, 19);

    static final LocalText NO_POLYGONS =
            new LocalText("no hay polígonos cargados de este plan", "no polygons of this plan are loaded");

    private Comparability() {}

    /**
     * Why the plan does not compare.
     *
     * @param theme   {@code class} or the id of a {@link Theme}
     * @param actDate as the register has it: a year, month or day; absent where not known
     * @return empty where it compares
     */
    static Optional<LocalText> obstacle(PlanZones zones, @Nullable String actDate, String theme) {
        if (zones.zones().isEmpty()) {
            return Optional.of(NO_POLYGONS);
        }
        if (theme.equals(Legend.CLASS)) {
            if (!zones.has(Theme.SOIL_CLASS)) {
                return lacking(zones, actDate, Theme.SOIL_CLASS, "");
            }
            return zones.has(Theme.RURAL_CATEGORY)
                    ? Optional.empty()
                    : lacking(
                            zones,
                            actDate,
                            Theme.RURAL_CATEGORY,
                            "; sin ellas lo suburbano y la protección no se distinguen de lo rural"
                                    + "|; without them suburban soil and protection cannot be told from rural soil");
        }
        Theme asked = Theme.find(theme).orElseThrow();
        return zones.has(asked) ? Optional.empty() : lacking(zones, actDate, asked, "");
    }

    /** Why farmland or what changed of it cannot be told, in the words of {@link #obstacle} where a date explains it. */
    static LocalText reason(
            Changes.NotComparable obstacle,
            PlanZones from,
            @Nullable String fromDate,
            PlanZones to,
            @Nullable String toDate) {
        boolean older = obstacle.id().startsWith("from_");
        PlanZones lacking = older ? from : to;
        String date = older ? fromDate : toDate;
        if (lacking.zones().isEmpty()) {
            return named(lacking, NO_POLYGONS);
        }
        return switch (obstacle) {
            case FROM_LACKS_CATEGORIES, TO_LACKS_CATEGORIES ->
                named(lacking, lacking(lacking, date, Theme.RURAL_CATEGORY, "").orElseThrow());
            case FROM_LACKS_CLASSES, TO_LACKS_CLASSES ->
                named(lacking, lacking(lacking, date, Theme.SOIL_CLASS, "").orElseThrow());
            case FROM_LACKS_THEME, TO_LACKS_THEME -> named(lacking, new LocalText(obstacle.es(), obstacle.en()));
        };
    }

    static LocalText named(PlanZones plan, LocalText reason) {
        return new LocalText(
                plan.plan() + ": " + reason.es(),
                plan.plan() + ": " + reason.in(co.territoria.web.Language.EN));
    }

    private static Optional<LocalText> lacking(
            PlanZones zones, @Nullable String actDate, Theme theme, String consequence) {
        LocalDate from =
                switch (theme) {
                    case RURAL_CATEGORY -> CATEGORIES;
                    case HAZARD, HAZARD_CONDITION -> HAZARD;
                    default -> null;
                };
        String[] then = consequence.isEmpty() ? new String[] {"", ""} : consequence.split("\\|");
        LocalText name = Legend.themeName(theme.id());
        if (from == null) {
            return Optional.of(new LocalText(
                    "la entrega no trae «%s»%s".formatted(name.es(), then[0]),
                    "the delivery does not bring “%s”%s".formatted(name.en(), then[1])));
        }
        LocalDate act = zones.actDate();
        if (act == null) {
            return Optional.of(new LocalText(
                    "la entrega no trae «%s» y no se conoce la fecha del acto, que diría si era exigible (desde el %s)%s"
                            .formatted(name.es(), from, then[0]),
                    "the delivery does not bring “%s”, and the date of the act is not known, which would say whether it"
                                    .formatted(name.en())
                            + " was asked for (from %s on)%s".formatted(from, then[1])));
        }
        String shown = actDate == null ? act.toString() : actDate;
        return Optional.of(
                act.isAfter(from)
                        ? new LocalText(
                                "la entrega no trae «%s», exigible desde el %s; el acto es de %s%s"
                                        .formatted(name.es(), from, shown, then[0]),
                                "the delivery does not bring “%s”, asked for from %s on; the act is of %s%s"
                                        .formatted(name.en(), from, shown, then[1]))
                        : new LocalText(
                                "no comparable: el acto es de %s, y «%s» solo es exigible desde el %s%s"
                                        .formatted(shown, name.es(), from, then[0]),
                                "not comparable: the act is of %s, and “%s” is asked for from %s on only%s"
                                        .formatted(shown, name.en(), from, then[1])));
    }
}
