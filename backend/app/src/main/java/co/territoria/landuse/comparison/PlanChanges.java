package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.compare.Changes.ChangePolygon;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/** Answers what changed between two versions of a plan. */
@Service
class PlanChanges {

    /** What versions may be compared by. */
    static final List<String> THEMES = List.of(Legend.CLASS, "soil_class", "rural_category");

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Territories territories;

    PlanChanges(LandUsePlans plans, PlanComparisons comparisons, Territories territories) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.territories = territories;
    }

    /**
     * @param changes     what could be computed, also where the versions do not compare by the theme
     * @param obstacle    why they do not compare; absent where they do
     * @param widthMetres what is narrower is not shown as a change
     * @param withoutAccuracy versions whose accuracy is not declared, and adds nothing to the width
     * @param lonLat      of a polygon of the changes, EPSG:4326
     */
    record Answer(
            Pack pack,
            Territory territory,
            LandUsePlan from,
            LandUsePlan to,
            String theme,
            Changes changes,
            @Nullable LocalText obstacle,
            @Nullable LocalText agriculturalObstacle,
            @Nullable LocalText expansionObstacle,
            double widthMetres,
            List<LandUsePlan> withoutAccuracy,
            Function<ChangePolygon, Geometry> lonLat) {}

    /**
     * @param from  id of the earlier version, absent for the one that the plan took the place of
     * @param theme absent for the five classes
     * @throws ApiProblem 404 for an unknown plan, 400 for a version that is not of the same territory, the plan itself, or an
     *     unknown theme
     */
    Answer of(String id, @Nullable String from, @Nullable String theme) {
        LandUsePlan to = plans.get(id);
        LandUsePlan earlier = from == null ? before(to) : from(to, from);
        String asked = theme == null ? Legend.CLASS : theme;
        if (!THEMES.contains(asked)) {
            throw ApiProblem.unknownChoice("theme", "theme", asked, THEMES, Nearest.to(asked, THEMES));
        }
        Changes changes = comparisons.changes(earlier, to, asked);
        return new Answer(
                territories.findPack(to.pack()).orElseThrow(),
                territories.get(to.territory().value()),
                earlier,
                to,
                asked,
                changes,
                obstacle(earlier, asked)
                        .or(() -> obstacle(to, asked))
                        .or(() -> Optional.ofNullable(comparisons.obstacle(changes.notComparable(), earlier, to)))
                        .orElse(null),
                comparisons.obstacle(changes.agricultural().notComparable(), earlier, to),
                comparisons.obstacle(changes.expansion().notComparable(), earlier, to),
                comparisons.widthMetres(earlier, to),
                comparisons.withoutAccuracy(earlier, to),
                polygon -> comparisons.lonLat(to, polygon.polygon()));
    }

    private Optional<LocalText> obstacle(LandUsePlan plan, String theme) {
        return comparisons.obstacle(plan, theme).map(reason -> Obstacles.named(plan, reason));
    }

    private LandUsePlan before(LandUsePlan to) {
        return comparisons
                .before(to)
                .orElseThrow(() -> ApiProblem.invalidParameter(
                        "from",
                        null,
                        new LocalText(
                                "El registro no dice a qué plan sustituyó %s: diga en «from» la versión anterior%s"
                                        .formatted(to.id(), choices(to, ": ", "; no hay otra de este territorio.")),
                                "The register does not say which plan %s took the place of: name the earlier version in"
                                                .formatted(to.id())
                                        + " “from”" + choices(to, ": ", "; there is no other of this territory."))));
    }

    private String choices(LandUsePlan to, String before, String none) {
        List<String> others = others(to);
        return others.isEmpty() ? none : before + String.join(", ", others) + ".";
    }

    private List<String> others(LandUsePlan to) {
        return plans.versions(to.territory()).stream()
                .map(LandUsePlan::id)
                .filter(other -> !other.equals(to.id()))
                .toList();
    }

    private LandUsePlan from(LandUsePlan to, String from) {
        if (from.equals(to.id())) {
            throw ApiProblem.invalidParameter(
                    "from",
                    from,
                    new LocalText(
                            "«from» es el mismo plan: diga otra versión" + choices(to, ": ", "; no hay otra."),
                            "“from” is the plan itself: name another version" + choices(to, ": ", "; there is none.")),
                    others(to));
        }
        LandUsePlan found = plans.get(from);
        if (!found.territory().equals(to.territory())) {
            throw ApiProblem.invalidParameter(
                    "from",
                    from,
                    new LocalText(
                            "%s es de otro territorio (%s): solo se comparan versiones de un mismo territorio"
                                            .formatted(from, found.territory())
                                    + choices(to, ": ", "; no hay otra."),
                            "%s is of another territory (%s): only versions of one territory are compared"
                                            .formatted(from, found.territory())
                                    + choices(to, ": ", "; there is no other.")),
                    others(to));
        }
        return found;
    }
}
