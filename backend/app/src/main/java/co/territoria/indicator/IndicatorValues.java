package co.territoria.indicator;

import co.territoria.indicator.ValueTable.Aggregate;
import co.territoria.indicator.ValueTable.Computed;
import co.territoria.indicator.ValueTable.Item;
import co.territoria.indicator.ValueTable.Place;
import co.territoria.layer.Period;
import co.territoria.territory.Pack;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryLevel;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what the value of an indicator is, where: observed of the lowest level, computed above. */
@Service
public class IndicatorValues {

    /** The word for the newest period. */
    public static final String LATEST = "latest";

    private static final LocalText NO_VALUE =
            new LocalText("no hay dato de este territorio para %s", "there is no value of this territory for %s");

    private final Indicators indicators;
    private final Territories territories;

    IndicatorValues(Indicators indicators, Territories territories) {
        this.indicators = indicators;
        this.territories = territories;
    }

    /**
     * Checks a question.
     *
     * @param period    see {@link Period}, or {@link #LATEST}
     * @param breakdown absent for the first that there is: the total, where there is one
     * @param within    code of a territory, absent for the root of the default pack
     * @throws ApiProblem that names the parameter and what would be valid
     */
    public Selection select(String code, @Nullable String period, @Nullable String breakdown, @Nullable String within) {
        Territory whole = within(within);
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        Indicator indicator = indicators.get(pack.id(), code);
        Series series = indicators.series(indicator);
        Breakdown asked = breakdown(indicators.axes(pack.id()), series, breakdown);
        List<String> periods = series.periods(asked);
        return new Selection(pack, whole, indicator, period(periods, period), asked, periods);
    }

    /** The territory of {@code within=}, by default the root of the default pack. */
    public Territory within(@Nullable String within) {
        return territories.get(within == null ? territories.defaultPack().root().value() : within);
    }

    /** The same question about the whole pack. */
    public Selection wholePack(Selection selection) {
        return new Selection(
                selection.pack(),
                territories.get(selection.pack().root().value()),
                selection.indicator(),
                selection.period(),
                selection.breakdown(),
                selection.periods());
    }

    private static Breakdown breakdown(BreakdownAxes axes, Series series, @Nullable String asked) {
        List<Breakdown> known = series.breakdowns();
        if (asked == null) {
            return known.isEmpty() ? Breakdown.TOTAL : known.get(0);
        }
        List<String> ids = known.stream().map(Breakdown::id).toList();
        return axes.find(asked)
                .filter(known::contains)
                .orElseThrow(
                        () -> ApiProblem.unknownChoice("breakdown", "breakdown", asked, ids, Nearest.to(asked, ids)));
    }

    private static String period(List<String> periods, @Nullable String asked) {
        if (asked == null || asked.equals(LATEST)) {
            // an indicator in force has values: the loader refuses one without
            return periods.get(periods.size() - 1);
        }
        // a quarter may be asked for in its Spanish form
        String canonical = Period.find(asked).map(Period::id).orElse(asked);
        if (!periods.contains(canonical)) {
            List<String> allowed = new ArrayList<>(List.of(LATEST));
            allowed.addAll(periods);
            throw ApiProblem.unknownChoice("period", "period", asked, allowed, Nearest.to(asked, periods));
        }
        return canonical;
    }

    /**
     * The values that are known of the lowest level, for computations over many of them.
     *
     * @return by territory, in the unit of the indicator; a territory without value is absent, never zero; empty when
     *     there is no such period or breakdown
     */
    public SortedMap<TerritoryCode, Double> observed(Indicator indicator, String period, Breakdown breakdown) {
        return new TreeMap<>(Upward.plain(indicators.observations(indicator, period, breakdown)));
    }

    /** The periods that a breakdown of an indicator has, ascending; empty when it is not broken down so. */
    public List<String> periods(Indicator indicator, Breakdown breakdown) {
        return indicators.series(indicator).periods(breakdown);
    }

    /** The breakdowns that an indicator has; the total is first where there is one. */
    public List<Breakdown> breakdowns(Indicator indicator) {
        return indicators.series(indicator).breakdowns();
    }

    /**
     * The value of a whole from its parts, by the rule of the indicator.
     *
     * @param parts territories of the lowest level
     */
    public ValueTable.Computed computed(Selection selection, Collection<TerritoryCode> parts) {
        return new Upward(selection, indicators, territories).of(List.copyOf(parts));
    }

    /**
     * The values of a level.
     *
     * @param level id, absent for the lowest
     * @throws ApiProblem 400 when the pack has no such level
     */
    public ValueTable table(Selection selection, @Nullable String level) {
        Pack pack = selection.pack();
        TerritoryLevel asked = level(pack, level);
        Upward upward = new Upward(selection, indicators, territories);
        boolean lowest = asked.equals(pack.lowestLevel());
        List<Item> all = lowest ? observed(selection) : computed(selection, asked, upward);
        TreeSet<String> within = codes(territories.listWithin(selection.within(), asked.id()));
        List<Item> items =
                all.stream().filter(item -> within.contains(item.code())).toList();
        TreeSet<String> sources =
                indicators
                        .observations(selection.indicator(), selection.period(), selection.breakdown())
                        .values()
                        .stream()
                        .map(Observation::source)
                        .collect(Collectors.toCollection(TreeSet::new));
        sources.addAll(upward.weightSources());
        return new ValueTable(selection, asked.id(), items, aggregates(selection, upward), List.copyOf(sources));
    }

    private static TerritoryLevel level(Pack pack, @Nullable String level) {
        if (level == null) {
            return pack.lowestLevel();
        }
        return pack.findLevel(level)
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "level",
                        level,
                        pack.levels().stream().map(TerritoryLevel::id).toList()));
    }

    private static TreeSet<String> codes(List<Territory> list) {
        return list.stream().map(one -> one.code().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Item> observed(Selection selection) {
        Map<TerritoryCode, Observation> observations =
                indicators.observations(selection.indicator(), selection.period(), selection.breakdown());
        Direction direction = selection.indicator().definition().direction();
        List<Territory> places = territories.list(
                selection.pack().id(), selection.pack().lowestLevel().id());
        Map<TerritoryCode, Double> values = new TreeMap<>();
        places.forEach(place -> Optional.ofNullable(observations.get(place.code()))
                .map(Observation::value)
                .ifPresent(value -> values.put(place.code(), value)));
        Map<TerritoryCode, Integer> ranks = Ranks.of(values, direction);
        Map<TerritoryCode, Place> regionRanks = regionRanks(selection.pack(), values, direction);
        LocalText noValue = noValue(selection.period());
        List<Item> items = new ArrayList<>();
        for (Territory place : places) {
            Observation observation = observations.get(place.code());
            Integer rank = ranks.get(place.code());
            items.add(new Item(
                    place.code().value(),
                    place.name(),
                    observation == null ? null : observation.value(),
                    false,
                    reason(observation, noValue),
                    rank == null ? null : new Place(rank, values.size()),
                    regionRanks.get(place.code()),
                    observation == null ? null : observation.source(),
                    observation == null ? null : observation.note(),
                    selection.period(),
                    observation == null ? null : observation.status()));
        }
        return items;
    }

    /** Why there is no number: what the source says, or that it says nothing. */
    private static @Nullable LocalText reason(@Nullable Observation observation, LocalText noValue) {
        if (observation == null) {
            return noValue;
        }
        return observation.status().hasNumber() ? null : observation.status().title();
    }

    private static LocalText noValue(String period) {
        LocalText shown = Period.parse(period).text();
        return new LocalText(
                NO_VALUE.es().formatted(shown.es()), NO_VALUE.in(Language.EN).formatted(shown.in(Language.EN)));
    }

    private Map<TerritoryCode, Place> regionRanks(Pack pack, Map<TerritoryCode, Double> values, Direction direction) {
        Map<TerritoryCode, Place> places = new TreeMap<>();
        territories
                .defaultRegionalisation(pack)
                .ifPresent(regionalisation -> regionalisation.regions().forEach(region -> {
                    Map<TerritoryCode, Double> its = new TreeMap<>();
                    members(regionalisation, region.code()).stream()
                            .filter(values::containsKey)
                            .forEach(code -> its.put(code, values.get(code)));
                    // where regions overlap the first counts
                    Ranks.of(its, direction)
                            .forEach((code, rank) -> places.putIfAbsent(code, new Place(rank, its.size())));
                }));
        return places;
    }

    private List<Item> computed(Selection selection, TerritoryLevel level, Upward upward) {
        Map<String, Computed> computed = new TreeMap<>();
        Map<String, Double> values = new TreeMap<>();
        List<Territory> places = territories.list(selection.pack().id(), level.id());
        for (Territory place : places) {
            Computed one = upward.of(parts(selection.pack(), place));
            computed.put(place.code().value(), one);
            if (one.value() != null) {
                values.put(place.code().value(), one.value());
            }
        }
        Map<String, Integer> ranks =
                Ranks.of(values, selection.indicator().definition().direction());
        List<Item> items = new ArrayList<>();
        for (Territory place : places) {
            String code = place.code().value();
            Computed one = computed.get(code);
            // a level of one territory has no ranking
            Integer rank = places.size() == 1 ? null : ranks.get(code);
            items.add(new Item(
                    code,
                    place.name(),
                    one.value(),
                    true,
                    one.reason(),
                    rank == null ? null : new Place(rank, values.size()),
                    null,
                    null,
                    one.method(),
                    selection.period(),
                    null));
        }
        return items;
    }

    private List<TerritoryCode> parts(Pack pack, Territory whole) {
        return territories.listWithin(whole, pack.lowestLevel().id()).stream()
                .map(Territory::code)
                .toList();
    }

    private static List<TerritoryCode> members(Regionalisation regionalisation, String region) {
        return regionalisation.members().stream()
                .filter(member -> member.region().equals(region))
                .map(Regionalisation.Member::territory)
                .sorted()
                .toList();
    }

    /** The value of the whole pack, observed nowhere: computed from the lowest level. */
    public Aggregate root(Selection selection) {
        return root(selection, new Upward(selection, indicators, territories));
    }

    private Aggregate root(Selection selection, Upward upward) {
        Territory root = territories.get(selection.pack().root().value());
        return new Aggregate(
                root.code().value(),
                new LocalText(root.name(), null),
                root.level(),
                upward.of(parts(selection.pack(), root)));
    }

    private List<Aggregate> aggregates(Selection selection, Upward upward) {
        List<Aggregate> aggregates = new ArrayList<>();
        aggregates.add(root(selection, upward));
        territories.defaultRegionalisation(selection.pack()).ifPresent(regionalisation -> {
            String level = regionalisation.level() == null ? "region" : regionalisation.level();
            for (Regionalisation.Region region : regionalisation.regions()) {
                aggregates.add(new Aggregate(
                        region.code(), region.name(), level, upward.of(members(regionalisation, region.code()))));
            }
        });
        return aggregates;
    }

    /** All values of a breakdown, over all periods, of what lies within: the ground of classes that stay fixed. */
    double[] allPeriods(Selection selection) {
        TreeSet<String> within = codes(territories.listWithin(
                selection.within(), selection.pack().lowestLevel().id()));
        return selection.periods().stream()
                .flatMap(period ->
                        indicators.observations(selection.indicator(), period, selection.breakdown()).values().stream())
                .filter(observation -> within.contains(observation.territory().value()))
                .map(Observation::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
