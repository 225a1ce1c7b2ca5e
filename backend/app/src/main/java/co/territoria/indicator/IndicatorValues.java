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

    private static final LocalText NEVER_A_VALUE = new LocalText(
            "no hay dato de este territorio en ningún periodo", "there is no value of this territory in any period");

    private final Indicators indicators;
    private final Territories territories;

    IndicatorValues(Indicators indicators, Territories territories) {
        this.indicators = indicators;
        this.territories = territories;
    }

    /**
     * Checks a question.
     *
     * @param period    see {@link Period}, or {@link #LATEST}, or {@link Selection#LATEST_AVAILABLE}
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
        return new Selection(pack, whole, indicator, period(series, asked, period), asked, periods);
    }

    /** The territory of {@code within=}, by default the root of the default pack. */
    public Territory within(@Nullable String within) {
        return territories.get(within == null ? territories.defaultPack().root().value() : within);
    }

    /** The period and the breakdown of a selection in words, for headings. */
    public LocalText caption(Selection selection) {
        LocalText breakdown = axes(selection.indicator()).name(selection.breakdown());
        return new LocalText(
                selection.period() + " · " + breakdown.es(), selection.period() + " · " + breakdown.in(Language.EN));
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

    private static String period(Series series, Breakdown breakdown, @Nullable String asked) {
        List<String> periods = series.periods(breakdown);
        if (asked == null || asked.equals(LATEST)) {
            // an indicator in force has values: the loader refuses one without
            return series.latest(breakdown).orElseThrow();
        }
        if (asked.equals(Selection.LATEST_AVAILABLE)) {
            return asked;
        }
        // a quarter may be asked for in its Spanish form
        String canonical = Period.find(asked).map(Period::id).orElse(asked);
        if (!periods.contains(canonical)) {
            List<String> allowed = new ArrayList<>(List.of(LATEST, Selection.LATEST_AVAILABLE));
            allowed.addAll(periods);
            throw ApiProblem.unknownChoice("period", "period", asked, allowed, Nearest.to(asked, periods));
        }
        return canonical;
    }

    /**
     * The values that are known of the lowest level, for computations over many of them.
     *
     * @param period one that the indicator has, or {@link Selection#LATEST_AVAILABLE}
     * @return by territory, in the unit of the indicator; a territory without value is absent, never zero; empty when
     *     there is no such period or breakdown, and when the indicator is known of an upper level only
     */
    public SortedMap<TerritoryCode, Double> observed(Indicator indicator, String period, Breakdown breakdown) {
        SortedMap<TerritoryCode, Double> values = new TreeMap<>();
        if (!indicator.isMapped()) {
            return values;
        }
        if (!period.equals(Selection.LATEST_AVAILABLE)) {
            values.putAll(Upward.plain(indicators.observations(indicator, period, breakdown)));
            return values;
        }
        indicators.latestAvailable(indicator, breakdown).forEach((code, dated) -> {
            if (dated.observation().value() != null) {
                values.put(code, dated.observation().value());
            }
        });
        return values;
    }

    /**
     * What was observed of a territory of an upper level as such, of indicators that are known of that level only:
     * figures of a department, for its profile. They are never computed from parts and never on a map.
     *
     * @return by indicator, breakdown and period; empty for territories of the lowest level
     */
    public List<Figure> observedOf(Territory territory) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : indicators.list(territory.pack())) {
            if (!territory.level().equals(indicator.definition().level())) {
                continue;
            }
            for (Series.Slice slice : indicators.series(indicator).slices()) {
                Observation observation = indicators
                        .observations(indicator, slice.period(), slice.breakdown())
                        .get(territory.code());
                if (observation != null) {
                    figures.add(new Figure(
                            indicator,
                            slice.period(),
                            slice.breakdown(),
                            axes(indicator).name(slice.breakdown()),
                            observation));
                }
            }
        }
        return figures;
    }

    /**
     * One observation of {@link #observedOf}.
     *
     * @param breakdownName for example “women, rural”
     */
    public record Figure(
            Indicator indicator,
            String period,
            Breakdown breakdown,
            LocalText breakdownName,
            Observation observation) {}

    /** The axes that values of this indicator may be broken down by, with the names of their categories. */
    public BreakdownAxes axes(Indicator indicator) {
        return indicators.axes(indicator.pack());
    }

    /** The periods that a breakdown of an indicator has, ascending; empty when it is not broken down so. */
    public List<String> periods(Indicator indicator, Breakdown breakdown) {
        return indicators.series(indicator).periods(breakdown);
    }

    /** Keys of the sources that the values of one period and breakdown cite. */
    public List<String> sources(Indicator indicator, String period, Breakdown breakdown) {
        return List.copyOf(indicators.observations(indicator, period, breakdown).values().stream()
                .map(Observation::source)
                .collect(Collectors.toCollection(TreeSet::new)));
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
     * @param level id, absent for that of the delivered values, the lowest as a rule
     * @throws ApiProblem 400 when the pack has no such level, or the indicator is known of another level only
     */
    public ValueTable table(Selection selection, @Nullable String level) {
        Pack pack = selection.pack();
        Indicator indicator = selection.indicator();
        TerritoryLevel asked = level(pack, indicator, level);
        Upward upward = new Upward(selection, indicators, territories);
        boolean delivered = !indicator.isMapped() || asked.equals(pack.lowestLevel());
        Map<TerritoryCode, Indicators.Dated> observations = indicators.observations(selection);
        List<Item> all = delivered ? observed(selection, asked, observations) : computed(selection, asked, upward);
        TreeSet<String> within = codes(territories.listWithin(selection.within(), asked.id()));
        List<Item> items =
                all.stream().filter(item -> within.contains(item.code())).toList();
        TreeSet<String> sources = observations.values().stream()
                .map(dated -> dated.observation().source())
                .collect(Collectors.toCollection(TreeSet::new));
        sources.addAll(upward.weightSources());
        return new ValueTable(
                selection,
                asked.id(),
                items,
                indicator.isMapped() ? aggregates(selection, upward) : List.of(),
                List.copyOf(sources));
    }

    private static TerritoryLevel level(Pack pack, Indicator indicator, @Nullable String level) {
        String only = indicator.definition().level();
        if (level == null) {
            return only == null ? pack.lowestLevel() : pack.findLevel(only).orElseThrow();
        }
        if (only != null && !only.equals(level)) {
            throw ApiProblem.notAllowed("level", level, List.of(only));
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

    private List<Item> observed(
            Selection selection, TerritoryLevel level, Map<TerritoryCode, Indicators.Dated> observations) {
        Direction direction = selection.indicator().definition().direction();
        List<Territory> places = territories.list(selection.pack().id(), level.id());
        Map<TerritoryCode, Double> values = new TreeMap<>();
        places.forEach(place -> Optional.ofNullable(observations.get(place.code()))
                .map(dated -> dated.observation().value())
                .ifPresent(value -> values.put(place.code(), value)));
        // a level of one territory has no ranking
        Map<TerritoryCode, Integer> ranks =
                !selection.indicator().isMapped() && places.size() == 1 ? Map.of() : Ranks.of(values, direction);
        Map<TerritoryCode, Place> regionRanks = regionRanks(selection.pack(), values, direction);
        LocalText noValue = noValue(selection);
        List<Item> items = new ArrayList<>();
        for (Territory place : places) {
            Indicators.Dated dated = observations.get(place.code());
            Observation observation = dated == null ? null : dated.observation();
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
                    dated == null ? period(selection) : dated.period(),
                    observation == null ? null : observation.status()));
        }
        return items;
    }

    /** The period that all items share, absent where each has its own. */
    private static @Nullable String period(Selection selection) {
        return selection.isLatestAvailable() ? null : selection.period();
    }

    /** Why there is no number: what the source says, or that it says nothing. */
    private static @Nullable LocalText reason(@Nullable Observation observation, LocalText noValue) {
        if (observation == null) {
            return noValue;
        }
        return observation.status().hasNumber() ? null : observation.status().title();
    }

    private static LocalText noValue(Selection selection) {
        if (selection.isLatestAvailable()) {
            return NEVER_A_VALUE;
        }
        LocalText shown = Period.parse(selection.period()).text();
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
                    period(selection),
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
