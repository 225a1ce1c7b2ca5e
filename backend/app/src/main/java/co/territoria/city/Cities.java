package co.territoria.city;

import co.territoria.city.CitySystem.Measured;
import co.territoria.city.CitySystem.Year;
import co.territoria.city.Hierarchy.Placed;
import co.territoria.city.Hierarchy.Provision;
import co.territoria.city.Hierarchy.Seat;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Answers how the seats of a pack stand to each other. */
@Service
public class Cities {

    private static final LocalText NONE = new LocalText(
            "Este paquete no trae cities/cities.yaml: no dice con qué se jerarquizan sus cabeceras.",
            "This pack has no cities/cities.yaml: it does not say what its seats are ranked by.");

    private final JdbcCities store;
    private final Territories territories;
    private final Indicators indicators;
    private final IndicatorValues values;
    private volatile @Nullable Map<String, CityDelivery> snapshot;

    Cities(JdbcCities store, Territories territories, Indicators indicators, IndicatorValues values) {
        this.store = store;
        this.territories = territories;
        this.indicators = indicators;
        this.values = values;
    }

    /** Writes a version of a pack's recipe and links; to be called inside the publishing transaction. */
    public int write(int dataset, int version, CityDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    Optional<CityDelivery> find(Pack pack) {
        return Optional.ofNullable(snapshot().get(pack.id()));
    }

    /**
     * The links of the pack of {@code within=}; empty where no table of links was delivered.
     *
     * @throws ApiProblem 404 when the pack has no system of cities
     */
    List<CityLink> links(@Nullable String within) {
        return delivery(pack(within)).links();
    }

    private Pack pack(@Nullable String within) {
        return territories.findPack(values.within(within).pack()).orElseThrow();
    }

    private CityDelivery delivery(Pack pack) {
        return find(pack).orElseThrow(() -> ApiProblem.of(404, "no-cities", NONE));
    }

    /**
     * The system of a pack.
     *
     * @param population code of one of the recipe's indicators, absent for the first
     * @param period     of that indicator, absent for the latest
     * @param areasOf    id of a class, absent for the recipe's
     * @throws ApiProblem 404 when the pack has no system of cities, 400 for a parameter that is none of its choices
     */
    CitySystem of(
            @Nullable String population, @Nullable String period, @Nullable String areasOf, @Nullable String within) {
        Pack pack = pack(within);
        CityRecipe recipe = delivery(pack).recipe();
        List<String> codes = recipe.populations().stream()
                .map(one -> one.indicator().value())
                .toList();
        if (population != null && !codes.contains(population)) {
            throw ApiProblem.unknownChoice(
                    "population", "population", population, codes, Nearest.to(population, codes));
        }
        CityRecipe.SizeClass centres = sizeClass(recipe, areasOf);
        Selection selection = values.select(
                population == null ? codes.get(0) : population,
                period,
                null,
                pack.root().value());
        Map<TerritoryCode, Double> people =
                values.observed(selection.indicator(), selection.period(), selection.breakdown());
        List<Seat> seats = seats(pack, people);
        List<Measured> provisions = recipe.functions().stream()
                .map(function -> measured(pack, function))
                .toList();
        List<Placed> placed = Hierarchy.of(
                seats,
                recipe.classes().stream()
                        .mapToDouble(CityRecipe.SizeClass::from)
                        .toArray(),
                provisions.stream().map(Measured::provision).toList());
        int least = recipe.classes().indexOf(centres);
        List<String> centreCodes = placed.stream()
                .filter(one -> one.classIndex() != null && one.classIndex() >= least)
                .map(one -> one.seat().code())
                .toList();
        return new CitySystem(
                pack,
                recipe,
                selection,
                placed,
                RankSize.of(people.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                centres,
                Hierarchy.areas(seats, centreCodes),
                years(selection, seats.size()),
                provisions,
                sources(selection, provisions));
    }

    private static CityRecipe.SizeClass sizeClass(CityRecipe recipe, @Nullable String asked) {
        String id = asked == null ? recipe.areasOf() : asked;
        List<String> ids =
                recipe.classes().stream().map(CityRecipe.SizeClass::id).toList();
        return recipe.classes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notAllowed("centres", id, ids));
    }

    private List<Seat> seats(Pack pack, Map<TerritoryCode, Double> people) {
        List<Seat> seats = new ArrayList<>();
        for (Territory place : territories.list(pack.id(), pack.lowestLevel().id())) {
            Territory.Seat seat = place.seat();
            if (seat != null) {
                seats.add(
                        new Seat(place.code().value(), place.name(), seat.lon(), seat.lat(), people.get(place.code())));
            }
        }
        return seats;
    }

    /** A measured function is taken of its latest period: functions change slowly, and its period is told. */
    private Measured measured(Pack pack, CityRecipe.Function function) {
        Map<String, Double> amounts = new TreeMap<>();
        if (function.indicator() == null) {
            function.seats().forEach(seat -> amounts.put(seat.value(), 1.0));
            return new Measured(function, new Provision(function.id(), amounts, List.of()), "", null);
        }
        Selection selection = values.select(
                function.indicator().value(), null, null, pack.root().value());
        SortedMap<TerritoryCode, Double> observed =
                values.observed(selection.indicator(), selection.period(), selection.breakdown());
        List<String> missing = new ArrayList<>();
        for (Territory place : territories.list(pack.id(), pack.lowestLevel().id())) {
            Double value = observed.get(place.code());
            if (value == null || value < 0) {
                missing.add(place.code().value());
            } else {
                amounts.put(place.code().value(), value);
            }
        }
        return new Measured(
                function, new Provision(function.id(), amounts, missing), selection.period(), selection.indicator());
    }

    private List<Year> years(Selection selection, int seats) {
        return selection.periods().stream()
                .map(period -> {
                    double[] people =
                            values.observed(selection.indicator(), period, selection.breakdown()).values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray();
                    return new Year(period, RankSize.of(people), seats - people.length);
                })
                .toList();
    }

    private List<String> sources(Selection selection, List<Measured> provisions) {
        TreeSet<String> keys = new TreeSet<>(values.table(selection, null).sources());
        for (Measured one : provisions) {
            Indicator indicator = one.indicator();
            if (indicator != null) {
                keys.add(indicator.definition().source());
            } else if (one.function().source() != null) {
                keys.add(one.function().source());
            }
        }
        return List.copyOf(keys);
    }

    /** Whether an indicator is in force in a pack and has a total: a recipe may rank by it. */
    public boolean canRankBy(String pack, String indicator) {
        return indicators
                .find(pack, indicator)
                .filter(one -> values.breakdowns(one).contains(Breakdown.TOTAL))
                .isPresent();
    }

    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, CityDelivery> read() {
        Map<String, CityDelivery> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private Map<String, CityDelivery> snapshot() {
        Map<String, CityDelivery> now = snapshot;
        return now == null ? read() : now;
    }
}
