package co.territoria.priority;

import co.territoria.composite.Composites;
import co.territoria.composite.IndexScores;
import co.territoria.gap.Gap;
import co.territoria.gap.GapTable;
import co.territoria.gap.Gaps;
import co.territoria.gap.Middle;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.layer.Period;
import co.territoria.priority.VoidTable.Against;
import co.territoria.priority.VoidTable.GapSide;
import co.territoria.priority.VoidTable.Item;
import co.territoria.priority.VoidTable.Population;
import co.territoria.priority.VoidTable.Prioritised;
import co.territoria.priority.VoidTable.Told;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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

/** Tells where a deep gap meets little effort. */
@Service
public class Voids {

    private static final LocalText NO_EFFORT = new LocalText("sin dato de inversión", "no investment data");

    private static final LocalText NO_GAP = new LocalText("sin dato de brecha", "no gap data");

    private static final LocalText NO_POPULATION = new LocalText("sin dato de población", "no population data");

    private static final LocalText NO_POPULATION_AT_ALL = new LocalText(
            "el paquete no tiene un indicador que cuente habitantes",
            "the pack has no indicator that counts inhabitants");

    private static final LocalText OF_INDICATORS = new LocalText(
            "un índice no tiene valor del conjunto, ni metas, ni pares, ni pasado: se compara con la mediana o con el mejor",
            "an index has no value of the whole, no goals, no peers and no past: it is compared with the median or the best");

    private static final LocalText MEDIAN =
            new LocalText("la mediana de los municipios", "the median of the municipalities");

    private static final LocalText BEST = new LocalText("el mejor puntaje", "the best score");

    private static final LocalText OF_SCORES = new LocalText(
            "calculada con los puntajes de todo el paquete", "computed from the scores of the whole pack");

    private static final LocalText INDEX_METHOD = new LocalText(
            "Brecha = referencia − puntaje: positiva es estar atrás.", "Gap = reference − score: positive is behind.");

    private final JdbcVoidSettings store;
    private final Efforts efforts;
    private final Gaps gaps;
    private final Composites composites;
    private final IndicatorValues values;
    private final Indicators indicators;
    private final Territories territories;
    private volatile @Nullable Map<String, VoidSettings> snapshot;

    Voids(
            JdbcVoidSettings store,
            Efforts efforts,
            Gaps gaps,
            Composites composites,
            IndicatorValues values,
            Indicators indicators,
            Territories territories) {
        this.store = store;
        this.efforts = efforts;
        this.gaps = gaps;
        this.composites = composites;
        this.values = values;
        this.indicators = indicators;
        this.territories = territories;
    }

    /** Writes a version of what a pack says about voids; to be called inside the publishing transaction. */
    public int write(int dataset, int version, VoidSettings settings) {
        return store.write(dataset, version, settings);
    }

    VoidSettings settings(String pack) {
        return snapshot().getOrDefault(pack, VoidSettings.none(pack));
    }

    VoidTable of(VoidQuestion question) {
        Pack pack = question.pack();
        VoidSettings settings = settings(pack.id());
        GapSide gap = gap(question);
        Effort effort = efforts.of(pack, question.aimed(), settings);
        Counted counted = counted(question, effort);
        List<Territory> places = territories.list(pack.id(), pack.lowestLevel().id());
        double[] gapOf = new double[places.size()];
        double[] effortOf = new double[places.size()];
        for (int i = 0; i < places.size(); i++) {
            Told told = gap.of().get(places.get(i).code().value());
            Double its = counted.of(effort, places.get(i).code());
            gapOf[i] = told == null || told.gap() == null ? Double.NaN : told.gap();
            effortOf[i] = its == null ? Double.NaN : its;
        }
        LocalText obstacle = gap.obstacle() != null
                ? gap.obstacle()
                : effort.obstacle() != null ? effort.obstacle() : counted.obstacle();
        VoidCuts cuts = VoidCuts.of(gapOf, effortOf, question.deep(), question.little());
        VoidGrid grid = VoidGrid.of(gapOf, effortOf, cuts);
        List<Prioritised> prioritised = prioritised(pack, settings);
        List<Item> items = new ArrayList<>();
        Optional<Regionalisation> regions = territories.defaultRegionalisation(pack);
        for (int i = 0; i < places.size(); i++) {
            Territory place = places.get(i);
            VoidGrid.Position position = grid.positions().get(i);
            items.add(new Item(
                    place.code().value(),
                    place.name(),
                    regions.flatMap(its -> territories
                                    .findMember(its, place.code())
                                    .flatMap(member -> its.findRegion(member.region())))
                            .map(Regionalisation.Region::name)
                            .orElse(null),
                    gap.of().getOrDefault(place.code().value(), NOTHING_TOLD),
                    number(gapOf[i]),
                    effort.values().get(place.code()),
                    number(effortOf[i]),
                    position,
                    reason(position, gap, effort, counted, place),
                    effort.aims().getOrDefault(place.code(), List.of()),
                    prioritised.stream()
                            .filter(one -> one.loaded() != null
                                    && territories
                                            .findMember(one.loaded(), place.code())
                                            .isPresent())
                            .map(one -> one.named().regionalisation())
                            .toList()));
        }
        TreeSet<String> sources = new TreeSet<>(gap.sources());
        sources.addAll(effort.sources());
        sources.addAll(counted.sources);
        return new VoidTable(
                question,
                gap,
                effort,
                counted.unit(effort),
                counted.decimals(effort),
                counted.population == null
                        ? null
                        : new Population(counted.population.definition().name(), counted.period),
                obstacle,
                cuts,
                items,
                prioritised,
                settings.notes(),
                List.copyOf(sources));
    }

    private static final Told NOTHING_TOLD = new Told(null, null, null, null, NO_GAP, null);

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private static @Nullable LocalText reason(
            VoidGrid.Position position, GapSide gap, Effort effort, Counted counted, Territory place) {
        VoidGrid.Absence absence = position.absence();
        if (absence == null) {
            return null;
        }
        Told told = gap.of().get(place.code().value());
        LocalText why = effort.obstacle() != null
                ? effort.obstacle()
                : effort.values().containsKey(place.code())
                        ? counted.obstacle() == null ? NO_POPULATION : counted.obstacle()
                        : effort.reasons().get(place.code());
        LocalText ofGap = with(NO_GAP, gap.obstacle() != null ? gap.obstacle() : told == null ? null : told.reason());
        LocalText ofEffort = with(NO_EFFORT, why);
        return switch (absence) {
            case GAP -> ofGap;
            case EFFORT -> ofEffort;
            case BOTH -> both(ofGap, ofEffort);
        };
    }

    private static LocalText with(LocalText what, @Nullable LocalText why) {
        return why == null || why.equals(what)
                ? what
                : new LocalText(
                        "%s: %s".formatted(what.es(), why.es()), "%s: %s".formatted(english(what), english(why)));
    }

    private static LocalText both(LocalText one, LocalText other) {
        return new LocalText(
                "%s; %s".formatted(one.es(), other.es()), "%s; %s".formatted(english(one), english(other)));
    }

    private static String english(LocalText text) {
        return text.in(co.territoria.web.Language.EN);
    }

    private GapSide gap(VoidQuestion question) {
        Selection selection = question.indicator();
        if (selection == null) {
            return ofIndex(question);
        }
        GapTable table = gaps.of(selection, java.util.Objects.requireNonNull(question.gaps()));
        Indicator.Definition definition = selection.indicator().definition();
        Map<String, Told> told = new TreeMap<>();
        for (GapTable.Item item : table.items()) {
            Gap its = item.gap();
            told.put(
                    item.code(),
                    new Told(
                            item.value(),
                            item.compared() == null ? null : item.compared().value(),
                            its == null ? null : its.difference(),
                            item.count(),
                            item.reason(),
                            item.source()));
        }
        GapTable.Against against = table.against();
        return new GapSide(
                false,
                selection.indicator().code().value(),
                definition.name(),
                definition.unit(),
                table.unit(),
                definition.decimals(),
                definition.direction().id(),
                selection.period(),
                selection.periods(),
                selection.breakdown().id(),
                new Against(against.kind(), against.name(), against.value(), against.computed(), against.method()),
                table.obstacles(),
                table.obstacle(),
                table.base().reason() == null && table.base().declared() != null
                        ? table.base().declared().counts()
                        : null,
                told,
                table.method(),
                table.sources());
    }

    private GapSide ofIndex(VoidQuestion question) {
        IndexScores scores = composites.scores(question.pack().id(), String.valueOf(question.index()));
        Double reference = scores.scores().isEmpty()
                ? null
                : question.reference() == Reference.BEST
                        ? scores.scores().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElseThrow()
                        : Middle.of(scores.scores().values()).orElseThrow();
        Map<String, Told> told = new TreeMap<>();
        scores.reasons().forEach((place, why) -> told.put(place.value(), new Told(null, null, null, null, why, null)));
        scores.scores()
                .forEach((place, score) -> told.put(
                        place.value(),
                        new Told(
                                score,
                                reference,
                                reference == null
                                        ? null
                                        : Gap.between(score, reference, Direction.HIGHER_IS_BETTER)
                                                .map(Gap::difference)
                                                .orElse(null),
                                null,
                                null,
                                null)));
        Map<Reference, LocalText> obstacles = new EnumMap<>(Reference.class);
        for (Reference each : Reference.values()) {
            if (each != Reference.MEDIAN && each != Reference.BEST) {
                obstacles.put(each, OF_INDICATORS);
            }
        }
        return new GapSide(
                true,
                scores.code(),
                scores.name(),
                scores.unit(),
                scores.unit(),
                scores.decimals(),
                Direction.HIGHER_IS_BETTER.id(),
                scores.periods().isEmpty() ? null : String.join(", ", scores.periods()),
                List.of(),
                null,
                new Against(
                        question.reference(),
                        question.reference() == Reference.BEST ? BEST : MEDIAN,
                        reference,
                        true,
                        OF_SCORES),
                obstacles,
                scores.obstacle(),
                null,
                told,
                INDEX_METHOD,
                scores.sources());
    }

    private List<Prioritised> prioritised(Pack pack, VoidSettings settings) {
        Map<String, Regionalisation> loaded = new HashMap<>();
        territories.regionalisations(pack.id()).forEach(each -> loaded.put(each.id(), each));
        return settings.prioritised().stream()
                .map(named -> new Prioritised(named, loaded.get(named.regionalisation())))
                .toList();
    }

    /** How an effort is told: of the territory, or of so many inhabitants. */
    private record Counted(
            boolean perInhabitants,
            @Nullable Indicator population,
            String period,
            SortedMap<TerritoryCode, Double> inhabitants,
            List<String> sources) {

        static Counted ofTerritory() {
            return new Counted(false, null, "", new TreeMap<>(), List.of());
        }

        @Nullable
        LocalText obstacle() {
            return perInhabitants && population == null ? NO_POPULATION_AT_ALL : null;
        }

        @Nullable
        Double of(Effort effort, TerritoryCode place) {
            Double total = effort.values().get(place);
            if (!perInhabitants || total == null) {
                return total;
            }
            Double of = inhabitants.get(place);
            return of == null || !(of > 0) ? null : Double.valueOf(total / of * VoidQuestion.INHABITANTS);
        }

        LocalText unit(Effort effort) {
            return perInhabitants
                    ? new LocalText(
                            "%s por 10.000 habitantes".formatted(effort.unit().es()),
                            "%s per 10,000 inhabitants".formatted(english(effort.unit())))
                    : effort.unit();
        }

        int decimals(Effort effort) {
            return perInhabitants && effort.kind() != EffortKind.COST ? effort.decimals() + 2 : effort.decimals();
        }
    }

    private Counted counted(VoidQuestion question, Effort effort) {
        if (question.per() == VoidQuestion.Per.TERRITORY) {
            return Counted.ofTerritory();
        }
        Optional<Indicator> population = Optional.ofNullable(question.pack().populationIndicator())
                .flatMap(code -> indicators.find(question.pack().id(), code));
        if (population.isEmpty() || values.breakdowns(population.get()).isEmpty()) {
            return new Counted(true, null, "", new TreeMap<>(), List.of());
        }
        var breakdown = values.breakdowns(population.get()).get(0);
        String period = nearest(values.periods(population.get(), breakdown), wanted(question, effort));
        return new Counted(
                true,
                population.get(),
                period,
                values.observed(population.get(), period, breakdown),
                values.sources(population.get(), period, breakdown));
    }

    /** The moment that inhabitants are wanted of: that of the effort, or else that of the gap. */
    private static Optional<Period> wanted(VoidQuestion question, Effort effort) {
        Selection selection = question.indicator();
        return Optional.ofNullable(effort.period())
                .flatMap(Period::find)
                .or(() -> Optional.ofNullable(selection).map(Selection::period).flatMap(Period::find));
    }

    /** The nearest in time, of two as near the earlier one; without a moment the first. */
    private static String nearest(List<String> periods, Optional<Period> wanted) {
        return wanted.flatMap(moment -> periods.stream()
                        .min(Comparator.comparingDouble(
                                each -> Math.abs(Period.parse(each).middle() - moment.middle()))))
                .orElse(periods.get(0));
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, VoidSettings> read() {
        Map<String, VoidSettings> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private Map<String, VoidSettings> snapshot() {
        Map<String, VoidSettings> now = snapshot;
        return now == null ? read() : now;
    }
}
