package co.territoria.landuse.comparison;

import co.territoria.landuse.Comparability;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why what a plan says cannot be put beside another. Pure. */
final class Obstacles {

    static final LocalText NO_POLYGONS =
            new LocalText("no hay polígonos cargados de este plan", "no polygons of this plan are loaded");

    private static final LocalText NOT_TOLD_APART = new LocalText(
            "; sin categorías del suelo rural, lo suburbano y la protección no se distinguen de lo rural",
            "; without categories of rural soil, suburban soil and protection cannot be told from rural soil");

    private Obstacles() {}

    /**
     * Of one plan.
     *
     * @param theme {@link Legend#CLASS} or the id of a {@link Theme}
     * @return empty where it compares
     */
    static Optional<LocalText> of(LandUsePlan plan, PlanZones zones, String theme) {
        if (zones.zones().isEmpty()) {
            return Optional.of(NO_POLYGONS);
        }
        if (!theme.equals(Legend.CLASS)) {
            return lacking(plan, zones, Theme.find(theme).orElseThrow());
        }
        return lacking(plan, zones, Theme.SOIL_CLASS)
                .or(() -> lacking(plan, zones, Theme.RURAL_CATEGORY).map(reason -> joined(reason, NOT_TOLD_APART)));
    }

    private static Optional<LocalText> lacking(LandUsePlan plan, PlanZones zones, Theme theme) {
        return Optional.ofNullable(Comparability.reason(plan, theme, zones.has(theme)))
                .map(reason -> joined(
                        new LocalText(
                                "«%s»: ".formatted(Legend.themeName(theme.id()).es()),
                                "“%s”: ".formatted(Legend.themeName(theme.id()).in(Language.EN))),
                        reason));
    }

    private static LocalText joined(LocalText first, LocalText second) {
        return new LocalText(first.es() + second.es(), first.in(Language.EN) + second.in(Language.EN));
    }

    /** Of two versions, with the id of the one that is the reason. */
    static @Nullable LocalText of(
            Changes.@Nullable NotComparable obstacle,
            LandUsePlan from,
            PlanZones fromZones,
            LandUsePlan to,
            PlanZones toZones) {
        if (obstacle == null) {
            return null;
        }
        String theme =
                switch (obstacle) {
                    case FROM_LACKS_CATEGORIES, TO_LACKS_CATEGORIES -> Theme.RURAL_CATEGORY.id();
                    case FROM_LACKS_CLASSES, TO_LACKS_CLASSES -> Theme.SOIL_CLASS.id();
                    case FROM_LACKS_THEME, TO_LACKS_THEME -> null;
                };
        boolean older =
                switch (obstacle) {
                    case FROM_LACKS_CATEGORIES, FROM_LACKS_CLASSES, FROM_LACKS_THEME -> true;
                    case TO_LACKS_CATEGORIES, TO_LACKS_CLASSES, TO_LACKS_THEME -> false;
                };
        LandUsePlan plan = older ? from : to;
        LocalText reason = theme == null
                ? new LocalText(obstacle.es(), obstacle.en())
                : of(plan, older ? fromZones : toZones, theme)
                        .orElseGet(() -> new LocalText(obstacle.es(), obstacle.en()));
        return named(plan, reason);
    }

    static LocalText named(LandUsePlan plan, LocalText reason) {
        return new LocalText(plan.id() + ", " + reason.es(), plan.id() + ", " + reason.in(Language.EN));
    }
}
