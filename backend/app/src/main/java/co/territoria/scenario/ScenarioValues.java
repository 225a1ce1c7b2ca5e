package co.territoria.scenario;

import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueClasses;
import co.territoria.indicator.ValueTable;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Period;
import co.territoria.scenario.ScenarioTable.Item;
import co.territoria.scenario.ScenarioTable.Measure;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Computes what scenarios say, beside what was observed. Only yearly periods are projected. */
@Service
class ScenarioValues {

    private static final int CLASSES = 5;

    private static final LocalText NO_SUM = new LocalText(
            "no se suma: el valor del todo no sale de sumar sus partes",
            "not added up: the value of the whole is not the sum of its parts");

    private static final LocalText PARTS_MISSING = new LocalText(
            "no todos los territorios tienen valor proyectado desde la misma base",
            "not every territory has a projected value from the same base");

    private final IndicatorValues values;
    private final Territories territories;

    ScenarioValues(IndicatorValues values, Territories territories) {
        this.values = values;
        this.territories = territories;
    }

    /**
     * The selection that a scenario and a question mean; its period is the latest observed one.
     *
     * @param indicator absent for the first of the scenario
     * @throws ApiProblem that names the parameter and what would be valid
     */
    Selection select(
            Scenario scenario, @Nullable String indicator, @Nullable String breakdown, @Nullable String within) {
        List<String> known =
                scenario.indicators().stream().map(IndicatorCode::value).toList();
        if (indicator != null && !known.contains(indicator)) {
            throw ApiProblem.notAllowed("indicator", indicator, known);
        }
        IndicatorCode code = new IndicatorCode(indicator == null ? known.get(0) : indicator);
        List<String> breakdowns = scenario.breakdowns(code);
        String asked = breakdown == null && !breakdowns.isEmpty() ? breakdowns.get(0) : breakdown;
        Selection selection = values.select(code.value(), null, asked, within);
        if (breakdown != null && !breakdowns.isEmpty() && !breakdowns.contains(breakdown)) {
            throw ApiProblem.notAllowed("breakdown", breakdown, breakdowns);
        }
        return selection;
    }

    /** The last observed year of a selection; absent when its periods are no years. */
    @Nullable
    Integer lastYear(Selection selection) {
        return years(selection).keySet().stream().max(Integer::compare).orElse(null);
    }

    /**
     * The projected years of an indicator, by what is assumed and by its latest observed year: a territory whose own
     * series ends earlier has projected values before the first of them. Empty when nothing can be projected.
     */
    Optional<LayerDescription.TimeSpan> span(Scenario scenario, Indicator indicator) {
        TreeSet<Integer> years = new TreeSet<>();
        values.breakdowns(indicator).forEach(breakdown -> values.periods(indicator, breakdown).stream()
                .flatMap(period -> year(period).stream())
                .forEach(years::add));
        if (years.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Integer> projected = new TreeSet<>();
        scenario.assumptions().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .forEach(each -> {
                    projected.add(
                            each.rule() == Rule.VALUE && each.until() != null
                                    ? each.until()
                                    : (each.base() == null ? years.last() : each.base()) + 1);
                    projected.add(each.until() == null ? years.last() : each.until());
                });
        return Optional.of(
                new LayerDescription.TimeSpan(String.valueOf(projected.first()), String.valueOf(projected.last())));
    }

    /**
     * @param year that is compared with the base; absent for the last projected one
     * @throws ApiProblem 400 when the scenario has no value in that year
     */
    ScenarioTable table(Scenario scenario, Selection selection, @Nullable String year) {
        Selection whole = values.wholePack(selection);
        Map<String, NavigableMap<Integer, Double>> observed = new TreeMap<>();
        Set<String> sources = new TreeSet<>();
        years(whole).forEach((its, period) -> {
            ValueTable table = values.table(at(whole, period), null);
            table.items().stream().filter(item -> item.value() != null).forEach(item -> {
                observed.computeIfAbsent(item.code(), code -> new TreeMap<>()).put(its, item.value());
                if (item.source() != null) {
                    sources.add(item.source());
                }
            });
        });
        if (scenario.source() != null) {
            sources.add(scenario.source());
        }
        List<Assumption> here = assumptions(scenario, whole);
        here.stream().map(Assumption::source).filter(Objects::nonNull).forEach(sources::add);
        List<Item> all = items(whole, here, observed);
        List<Integer> projected = all.stream()
                .flatMap(item -> item.path().points().stream())
                .map(ProjectedPath.Point::year)
                .distinct()
                .sorted()
                .toList();
        Measure measure = whole.indicator().rule().kind() == AggregationKind.SUM ? Measure.RELATIVE : Measure.ABSOLUTE;
        int shown = year(year, projected, whole);
        Set<String> within = territories
                .listWithin(selection.within(), selection.pack().lowestLevel().id())
                .stream()
                .map(each -> each.code().value())
                .collect(Collectors.toSet());
        return new ScenarioTable(
                scenario,
                selection,
                shown,
                all.stream()
                        .flatMap(item -> item.observed().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                projected,
                all.stream().filter(item -> within.contains(item.code())).toList(),
                total(whole, all),
                bounds(all, shown),
                DifferenceClasses.of(all.stream()
                        .map(item -> item.measured(shown, measure))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                measure,
                List.copyOf(sources));
    }

    private static Selection at(Selection selection, String period) {
        return new Selection(
                selection.pack(),
                selection.within(),
                selection.indicator(),
                period,
                selection.breakdown(),
                selection.periods());
    }

    /** Period by year; what is no single year has no place on a line of years. */
    private static Map<Integer, String> years(Selection selection) {
        Map<Integer, String> years = new LinkedHashMap<>();
        selection.periods().forEach(period -> year(period).ifPresent(year -> years.put(year, period)));
        return years;
    }

    private static Optional<Integer> year(String period) {
        return Period.find(period)
                .filter(each -> each.kind() == Period.Kind.YEAR)
                .map(Period::first);
    }

    private List<Assumption> assumptions(Scenario scenario, Selection whole) {
        String breakdown = whole.breakdown().id();
        String first = values.breakdowns(whole.indicator()).get(0).id();
        return scenario.assumptions().stream()
                .filter(each -> each.indicator().equals(whole.indicator().code()))
                .filter(each -> breakdown.equals(each.breakdown() == null ? first : each.breakdown()))
                .toList();
    }

    private List<Item> items(
            Selection whole, List<Assumption> assumptions, Map<String, NavigableMap<Integer, Double>> observed) {
        Bounds bounds = Bounds.of(
                whole.indicator().definition().unit().es(),
                observed.values().stream().flatMap(its -> its.values().stream()).toList());
        List<Integer> breaks = whole.indicator().text().breaks().stream()
                .map(Indicator.Break::to)
                .map(period -> Period.parse(period).first())
                .toList();
        List<Item> items = new ArrayList<>();
        for (Territory place :
                territories.list(whole.pack().id(), whole.pack().lowestLevel().id())) {
            NavigableMap<Integer, Double> its =
                    observed.getOrDefault(place.code().value(), new TreeMap<>());
            List<Assumption> own = ofTerritory(assumptions, place);
            ProjectedPath path = ProjectedPath.of(its, breaks, own, bounds);
            Assumption first = own.isEmpty() ? null : own.get(0);
            // what an office published as a projection is told as one, and not as observed
            boolean claimed = first != null && first.rule() == Rule.SERIES && path.base() != null;
            items.add(new Item(
                    place.code().value(),
                    new LocalText(place.name(), null),
                    claimed ? its.headMap(path.base().year(), true) : its,
                    path,
                    first));
        }
        return items;
    }

    /** Those of the territory itself, else those of all. */
    private static List<Assumption> ofTerritory(List<Assumption> assumptions, Territory place) {
        List<Assumption> own = assumptions.stream()
                .filter(each -> place.code().equals(each.territory()))
                .toList();
        return own.isEmpty()
                ? assumptions.stream().filter(each -> each.territory() == null).toList()
                : own;
    }

    private Item total(Selection whole, List<Item> items) {
        Territory root = territories.get(whole.pack().root().value());
        LocalText name = new LocalText(root.name(), null);
        String code = root.code().value();
        if (whole.indicator().rule().kind() != AggregationKind.SUM) {
            return new Item(code, name, new TreeMap<>(), new ProjectedPath(null, List.of(), NO_SUM), null);
        }
        NavigableMap<Integer, Double> observed = new TreeMap<>();
        items.stream()
                .flatMap(item -> item.observed().keySet().stream())
                .distinct()
                .filter(year -> items.stream().allMatch(item -> item.observed().containsKey(year)))
                .forEach(year -> observed.put(
                        year,
                        items.stream()
                                .mapToDouble(item -> item.observed().get(year))
                                .sum()));
        Set<Integer> bases = items.stream()
                .map(item ->
                        item.path().base() == null ? -1 : item.path().base().year())
                .collect(Collectors.toSet());
        int base = bases.size() == 1 ? bases.iterator().next() : -1;
        if (!observed.containsKey(base)) {
            return new Item(code, name, observed, new ProjectedPath(null, List.of(), PARTS_MISSING), null);
        }
        List<ProjectedPath.Point> points = items.get(0).path().points().stream()
                .map(ProjectedPath.Point::year)
                .filter(year -> items.stream().allMatch(item -> item.at(year).isPresent()))
                .map(year -> new ProjectedPath.Point(
                        year,
                        items.stream()
                                .mapToDouble(item -> item.at(year).orElseThrow().value())
                                .sum(),
                        null,
                        null))
                .toList();
        return new Item(
                code,
                name,
                observed,
                new ProjectedPath(
                        new ProjectedPath.Base(base, observed.get(base)),
                        points,
                        points.isEmpty() ? PARTS_MISSING : null),
                null);
    }

    private static int year(@Nullable String asked, List<Integer> projected, Selection whole) {
        if (asked == null || asked.equals(IndicatorValues.LATEST)) {
            Integer last = projected.isEmpty() ? null : projected.get(projected.size() - 1);
            return last != null
                    ? last
                    : years(whole).keySet().stream().max(Integer::compare).orElse(0);
        }
        return projected.stream()
                .filter(year -> String.valueOf(year).equals(asked))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "period", asked, projected.stream().map(String::valueOf).toList()));
    }

    /** Over base and projected values together, so that the colours of both maps mean the same. */
    private static List<Double> bounds(List<Item> items, int year) {
        double[] both = items.stream()
                .flatMap(item -> Stream.concat(
                        Stream.ofNullable(item.path().base()).map(ProjectedPath.Base::value),
                        item.at(year).map(ProjectedPath.Point::value).stream()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Arrays.stream(ValueClasses.quantileBounds(both, CLASSES)).boxed().toList();
    }
}
