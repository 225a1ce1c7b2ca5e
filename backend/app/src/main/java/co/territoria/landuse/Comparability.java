package co.territoria.landuse;

import co.territoria.landuse.zone.Theme;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a theme of a plan can be compared with that of another, and why not. */
public final class Comparability {

    /** Since the Decreto 3600 of 2007 rural soil has categories. */
    private static final LocalDate RURAL_CATEGORIES = LocalDate.of(2007, 9, 20);

    /** Since the Decreto 1807 of 2014 hazard zones have categories. */
    private static final LocalDate HAZARD_CATEGORIES = LocalDate.of(2014, 9, 19);

    private Comparability() {}

    /** @param has whether the plan has zones of the theme @return absent where it can be compared */
    public static @Nullable LocalText reason(LandUsePlan plan, Theme theme, boolean has) {
        if (has) {
            return null;
        }
        LocalDate since = since(theme);
        LocalDate act = plan.act().firstDay();
        if (since != null && act != null && act.isBefore(since)) {
            return new LocalText(
                    "no comparable: el acto (%s) es anterior al %s, desde cuando se exige"
                            .formatted(plan.act().date(), since),
                    "not comparable: the act (%s) is older than %s, since when it is asked for"
                            .formatted(plan.act().date(), since));
        }
        return new LocalText(
                "no comparable: no se entregaron polígonos de este tema",
                "not comparable: no polygons of this theme were delivered");
    }

    private static @Nullable LocalDate since(Theme theme) {
        return switch (theme) {
            case RURAL_CATEGORY -> RURAL_CATEGORIES;
            case HAZARD, HAZARD_CONDITION, RISK_CONDITION -> HAZARD_CATEGORIES;
            case SOIL_CLASS, ACTIVITY_AREA, URBAN_PROTECTION, URBAN_TREATMENT, POPULATED_CENTRE, GENERAL_SYSTEM -> null;
        };
    }
}
