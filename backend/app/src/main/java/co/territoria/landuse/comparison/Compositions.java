package co.territoria.landuse.comparison;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.compare.Area;
import co.territoria.landuse.compare.Composition;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryLevel;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers how much of each class or code there is, by place. */
@Service
class Compositions {

    /** More plans than a department has are no comparison any more. */
    private static final int MOST_PLANS = 60;

    private static final LocalText NOT_IN_REGISTER = new LocalText(
            "el registro no tiene un plan de este territorio", "the register has no plan of this territory");

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Territories territories;
    private final Indicators indicators;
    private final IndicatorValues values;

    Compositions(
            LandUsePlans plans,
            PlanComparisons comparisons,
            Territories territories,
            Indicators indicators,
            IndicatorValues values) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.territories = territories;
        this.indicators = indicators;
        this.values = values;
    }

    /**
     * One plan, or the want of one, of a territory of the lowest level.
     *
     * @param composition absent where there are no zones of the theme
     * @param obstacle    why it does not compare; absent where it does
     * @param people      absent where not known
     */
    record Member(
            Territory territory,
            @Nullable LandUsePlan plan,
            Area limit,
            @Nullable Composition composition,
            @Nullable LocalText obstacle,
            @Nullable Double people) {

        boolean counts() {
            return composition != null && obstacle == null;
        }
    }

    /** A row of the answer: one member, or the members of a place of an upper level. */
    record Place(Territory territory, List<Member> members) {}

    /** @param population absent where the pack has none */
    record Table(
            Pack pack,
            String theme,
            TerritoryLevel level,
            List<Place> places,
            @Nullable Selection population) {}

    /**
     * @param theme absent for the five classes
     * @param by    id of a level of the pack, absent for the lowest
     * @param plan  ids of plans, separated by commas, in place of those in force; absent for these
     * @throws ApiProblem 400 that names the parameter and what it takes
     */
    Table of(@Nullable String theme, @Nullable String by, @Nullable String plan, @Nullable String within) {
        Territory whole = values.within(within);
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        String asked = theme(theme);
        Selection population = population(pack);
        Map<TerritoryCode, Double> people = population == null
                ? Map.of()
                : values.observed(population.indicator(), population.period(), population.breakdown());
        if (plan != null) {
            if (by != null && !by.equals(pack.lowestLevel().id())) {
                throw ApiProblem.invalidParameter(
                        "by",
                        by,
                        new LocalText(
                                "Con «plans» se comparan planes uno a uno: quite «by».",
                                "With “plans”, plans are compared one by one: leave “by” out."));
            }
            List<Place> places = plans(plan, pack).stream()
                    .map(one -> {
                        Territory territory = territories.get(one.territory().value());
                        return new Place(territory, List.of(member(territory, one, asked, people)));
                    })
                    .toList();
            return new Table(pack, asked, pack.lowestLevel(), places, population);
        }
        TerritoryLevel level = level(pack, by);
        List<Place> places = territories.listWithin(whole, level.id()).stream()
                .map(territory -> new Place(territory, members(pack, territory, asked, people)))
                .toList();
        return new Table(pack, asked, level, places, population);
    }

    private static String theme(@Nullable String theme) {
        if (theme == null) {
            return Legend.CLASS;
        }
        List<String> themes = Legend.themes();
        if (!themes.contains(theme)) {
            throw ApiProblem.unknownChoice("theme", "theme", theme, themes, Nearest.to(theme, themes));
        }
        return theme;
    }

    private static TerritoryLevel level(Pack pack, @Nullable String by) {
        if (by == null) {
            return pack.lowestLevel();
        }
        return pack.findLevel(by)
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "by", by, pack.levels().stream().map(TerritoryLevel::id).toList()));
    }

    private List<LandUsePlan> plans(String ids, Pack pack) {
        List<String> asked =
                Arrays.stream(ids.split(",", -1)).map(String::strip).toList();
        if (asked.size() > MOST_PLANS) {
            throw ApiProblem.invalidParameter(
                    "plans",
                    ids,
                    new LocalText(
                            "Se comparan a lo sumo %d planes.".formatted(MOST_PLANS),
                            "At most %d plans are compared.".formatted(MOST_PLANS)));
        }
        List<LandUsePlan> found = new ArrayList<>();
        for (String id : asked) {
            LandUsePlan plan = plans.get(id);
            if (!plan.pack().equals(pack.id())) {
                throw ApiProblem.invalidParameter(
                        "plans",
                        id,
                        new LocalText(
                                "«%s» no es un plan de %s; con within= se dice de qué territorio se habla."
                                        .formatted(id, pack.root().value()),
                                "“%s” is no plan of %s; within= says which territory is meant."
                                        .formatted(id, pack.root().value())));
            }
            found.add(plan);
        }
        return found;
    }

    private List<Member> members(Pack pack, Territory place, String theme, Map<TerritoryCode, Double> people) {
        return territories.listWithin(place, pack.lowestLevel().id()).stream()
                .map(territory ->
                        member(territory, plans.inForce(territory.code()).orElse(null), theme, people))
                .toList();
    }

    private Member member(
            Territory territory, @Nullable LandUsePlan plan, String theme, Map<TerritoryCode, Double> people) {
        Area area = comparisons.limitArea(territory);
        Double its = people.get(territory.code());
        if (plan == null) {
            return new Member(territory, null, area, null, NOT_IN_REGISTER, its);
        }
        LocalText obstacle = plans.zoneCounts(plan).isEmpty()
                ? Obstacles.NO_POLYGONS
                : Obstacles.of(plan, plans.zones(plan), theme).orElse(null);
        Composition composition = plans.zoneCounts(plan).isEmpty() ? null : comparisons.composition(plan, theme);
        return new Member(
                territory,
                plan,
                area,
                composition == null || composition.parts().isEmpty() ? null : composition,
                obstacle,
                its);
    }

    /** The population of the pack in its newest period. */
    private @Nullable Selection population(Pack pack) {
        return Optional.ofNullable(pack.populationIndicator())
                .flatMap(code -> indicators.find(pack.id(), code))
                .filter(Indicator::isMapped)
                .map(found -> values.select(
                        found.code().value(), null, null, pack.root().value()))
                .orElse(null);
    }

    /** Keys of the sources of the population. */
    List<String> sources(@Nullable Selection population) {
        return population == null
                ? List.of()
                : values.sources(population.indicator(), population.period(), population.breakdown());
    }
}
