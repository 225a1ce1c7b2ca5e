package co.territoria.gap;

import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.layer.Period;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what each territory is compared with. */
@Component
final class ReferenceValues {

    /** A group of peers says something when at least this share of it has a value. */
    private static final double FEWEST_PEERS = 0.5;

    private static final LocalText NOTHING_OBSERVED =
            new LocalText("no hay ningún valor observado", "there is no observed value");

    private static final LocalText NO_GOAL =
            new LocalText("no hay meta cargada de este indicador", "no goal on this indicator has been loaded");

    private static final LocalText EACH_ITS_PERIOD = new LocalText(
            "cada territorio muestra su propio periodo: elija uno", "each territory shows its own period: choose one");

    private final IndicatorValues values;
    private final Indicators indicators;
    private final Territories territories;
    private final GapData data;

    ReferenceValues(IndicatorValues values, Indicators indicators, Territories territories, GapData data) {
        this.values = values;
        this.indicators = indicators;
        this.territories = territories;
        this.data = data;
    }

    /**
     * @param compared by territory
     * @param reasons  by territory, why there is nothing to compare with
     * @param sources  keys of the sources behind the reference, beyond those of the values
     */
    record Found(
            GapTable.Against against,
            Map<String, GapTable.Compared> compared,
            Map<String, LocalText> reasons,
            List<String> sources) {

        static Found nothing(Reference reference, LocalText name, LocalText reason) {
            return new Found(
                    new GapTable.Against(reference, null, name, null, false, null, reason),
                    Map.of(),
                    Map.of(),
                    List.of());
        }
    }

    /** @param all the values of the whole pack */
    Found find(Selection whole, ValueTable all, GapQuestion question) {
        return switch (question.reference()) {
            case DEPARTMENT -> shared(department(values.root(whole)), all);
            case BEST -> shared(best(all, whole.indicator().definition().direction()), all);
            case MEDIAN -> shared(median(all), all);
            case SUBREGION -> subregion(whole, all, question);
            case GOAL -> goal(whole, all, question);
            case PEERS -> peers(whole, all, question);
            case PAST -> past(whole, all, question);
        };
    }

    /** Why there is nothing of this kind to compare with, without comparing; empty where there is. */
    Optional<LocalText> obstacle(Selection whole, Reference reference) {
        Optional<LocalText> byDefinition = reference.obstacle(whole.indicator());
        if (byDefinition.isPresent()) {
            return byDefinition;
        }
        return switch (reference) {
            case BEST, MEDIAN -> Optional.empty();
            case PEERS ->
                data.of(whole.pack().id()).populations().isEmpty()
                                && territories
                                        .regionalisations(whole.pack().id())
                                        .isEmpty()
                        ? Optional.of(new LocalText("no hay con qué formar pares", "there is nothing to make peers of"))
                        : Optional.empty();
            case DEPARTMENT, SUBREGION ->
                Optional.ofNullable(values.root(whole).computed().reason());
            case GOAL ->
                data.goals(whole.indicator(), whole.breakdown().id()).isEmpty()
                        ? Optional.of(NO_GOAL)
                        : Optional.empty();
            case PAST -> defaultPast(whole).isPresent() ? Optional.empty() : Optional.of(noPast(whole));
        };
    }

    private static Found shared(GapTable.Against against, ValueTable all) {
        Map<String, GapTable.Compared> compared = new HashMap<>();
        if (against.value() != null && against.name() != null) {
            GapTable.Compared one = new GapTable.Compared(
                    against.kind(), against.code(), against.name(), against.value(), List.of(), null);
            all.items().forEach(item -> compared.put(item.code(), one));
        }
        return new Found(against, compared, Map.of(), List.of());
    }

    private static GapTable.Against department(ValueTable.Aggregate root) {
        return new GapTable.Against(
                Reference.DEPARTMENT,
                root.code(),
                root.name(),
                root.computed().value(),
                true,
                root.computed().method(),
                root.computed().reason());
    }

    /** Where several share the best value the first by code stands for them. */
    private static GapTable.Against best(ValueTable all, Direction direction) {
        Comparator<ValueTable.Item> byValue = Comparator.comparing(item -> Objects.requireNonNull(item.value()));
        Optional<ValueTable.Item> best = all.items().stream()
                .filter(item -> item.value() != null)
                .min((direction == Direction.LOWER_IS_BETTER ? byValue : byValue.reversed())
                        .thenComparing(ValueTable.Item::code));
        // of a neutral indicator none is the best; the definition tells that before this reason does
        if (direction == Direction.NEUTRAL || best.isEmpty()) {
            return new GapTable.Against(Reference.BEST, null, null, null, false, null, NOTHING_OBSERVED);
        }
        long sharing = all.items().stream()
                .filter(item -> best.get().value().equals(item.value()))
                .count();
        return new GapTable.Against(
                Reference.BEST,
                best.get().code(),
                new LocalText(best.get().name(), null),
                best.get().value(),
                false,
                bestMethod(sharing),
                null);
    }

    private static LocalText bestMethod(long sharing) {
        String es = "mejor valor observado";
        String en = "best observed value";
        return sharing == 1
                ? new LocalText(es, en)
                : new LocalText(
                        "%s, que comparten %d territorios".formatted(es, sharing),
                        "%s, shared by %d territories".formatted(en, sharing));
    }

    private static GapTable.Against median(ValueTable all) {
        List<Double> known = all.items().stream()
                .map(ValueTable.Item::value)
                .filter(Objects::nonNull)
                .toList();
        LocalText name = new LocalText("la mediana", "the median");
        OptionalDouble middle = Middle.of(known);
        return middle.isEmpty()
                ? new GapTable.Against(Reference.MEDIAN, null, name, null, true, null, NOTHING_OBSERVED)
                : new GapTable.Against(
                        Reference.MEDIAN,
                        null,
                        name,
                        middle.getAsDouble(),
                        true,
                        new LocalText(
                                "mediana de los %d territorios con dato, cada uno cuenta una vez"
                                        .formatted(known.size()),
                                "median of the %d territories with a value, each counted once".formatted(known.size())),
                        null);
    }

    private Found subregion(Selection whole, ValueTable all, GapQuestion question) {
        LocalText name = new LocalText("su subregión", "its subregion");
        Optional<Regionalisation> found = question.regions() == null
                ? territories.defaultRegionalisation(whole.pack())
                : territories.regionalisations(whole.pack().id()).stream()
                        .filter(each -> each.id().equals(question.regions()))
                        .findFirst();
        if (found.isEmpty()) {
            return Found.nothing(
                    Reference.SUBREGION,
                    name,
                    new LocalText("este paquete no tiene regiones", "this pack has no regions"));
        }
        Regionalisation regions = found.get();
        ValueTable.Aggregate root = values.root(whole);
        Map<String, ValueTable.Computed> computed = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Regionalisation.Region region : regions.regions()) {
            List<TerritoryCode> members = regions.members().stream()
                    .filter(member -> member.region().equals(region.code()))
                    .map(Regionalisation.Member::territory)
                    .sorted()
                    .toList();
            sizes.put(region.code(), members.size());
            computed.put(region.code(), values.computed(whole, members));
        }
        Map<String, GapTable.Compared> compared = new TreeMap<>();
        Map<String, LocalText> reasons = new TreeMap<>();
        for (ValueTable.Item item : all.items()) {
            Optional<Regionalisation.Member> member = territories.findMember(regions, new TerritoryCode(item.code()));
            if (member.isEmpty()) {
                reasons.put(
                        item.code(),
                        new LocalText(
                                "no está en ninguna región de «%s»"
                                        .formatted(regions.name().es()),
                                "it lies in no region of “%s”".formatted(text(regions.name()))));
                continue;
            }
            Regionalisation.Region region =
                    regions.findRegion(member.get().region()).orElseThrow();
            boolean alone = sizes.get(region.code()) == 1;
            ValueTable.Computed its = alone ? root.computed() : computed.get(region.code());
            if (its.value() == null) {
                LocalText why = its.reason();
                reasons.put(item.code(), why == null ? NOTHING_OBSERVED : why);
                continue;
            }
            compared.put(
                    item.code(),
                    new GapTable.Compared(
                            alone ? Reference.DEPARTMENT : Reference.SUBREGION,
                            alone ? root.code() : region.code(),
                            alone ? root.name() : region.name(),
                            its.value(),
                            List.of(),
                            alone ? aloneIn(region) : null));
        }
        return new Found(
                new GapTable.Against(
                        Reference.SUBREGION,
                        null,
                        name,
                        null,
                        true,
                        new LocalText(
                                "cada territorio frente a su región de «%s», calculada de sus miembros"
                                        .formatted(regions.name().es()),
                                "each territory against its region of “%s”, computed from its members"
                                        .formatted(text(regions.name()))),
                        compared.isEmpty() ? first(reasons) : null),
                compared,
                reasons,
                List.of());
    }

    private static LocalText aloneIn(Regionalisation.Region region) {
        return new LocalText(
                "es el único de %s: se compara solo con el departamento"
                        .formatted(region.name().es()),
                "it is alone in %s: it is compared with the department only".formatted(text(region.name())));
    }

    /** Its own goal counts before one for all; of several the next that falls due, else the last. */
    private Found goal(Selection whole, ValueTable all, GapQuestion question) {
        LocalText name = new LocalText("la meta", "the goal");
        List<Goal> goals = data.goals(whole.indicator(), whole.breakdown().id());
        if (goals.isEmpty()) {
            return Found.nothing(Reference.GOAL, name, NO_GOAL);
        }
        boolean total = Reference.BEST.obstacle(whole.indicator()).isPresent();
        Map<String, GapTable.Compared> compared = new TreeMap<>();
        Map<String, LocalText> reasons = new TreeMap<>();
        TreeSet<String> sources = new TreeSet<>();
        for (ValueTable.Item item : all.items()) {
            String period = question.steady()
                    ? whole.periods().get(whole.periods().size() - 1)
                    : item.period() == null ? whole.period() : item.period();
            Optional<Goal> own = due(
                    goals,
                    goal -> goal.territory() != null && goal.territory().value().equals(item.code()),
                    period);
            // what all are to reach together is no measure of one of them
            Optional<Goal> goal = own.isPresent() || total ? own : due(goals, each -> each.territory() == null, period);
            if (goal.isEmpty()) {
                reasons.put(
                        item.code(),
                        new LocalText("no hay meta cargada de este territorio", "no goal of this territory is loaded"));
                continue;
            }
            sources.add(goal.get().source());
            Period by = Period.parse(goal.get().period());
            compared.put(
                    item.code(),
                    new GapTable.Compared(
                            Reference.GOAL,
                            goal.get().period(),
                            new LocalText(
                                    "meta a %s (%s)"
                                            .formatted(
                                                    by.text().es(), goal.get().act()),
                                    "goal for %s (%s)"
                                            .formatted(by.id(), goal.get().act())),
                            goal.get().target(),
                            List.of(),
                            goal.get().note()));
        }
        return new Found(
                new GapTable.Against(
                        Reference.GOAL,
                        null,
                        name,
                        null,
                        false,
                        new LocalText(
                                "la meta del territorio o, si no tiene, la de todos; la próxima en vencer",
                                "the goal of the territory or, where it has none, that of all; the next to fall due"),
                        compared.isEmpty() ? first(reasons) : null),
                compared,
                reasons,
                List.copyOf(sources));
    }

    private static Optional<Goal> due(List<Goal> goals, java.util.function.Predicate<Goal> whose, String period) {
        Comparator<Goal> byPeriod = Comparator.comparing(Goal::period, Period.ORDER);
        boolean dated = Period.find(period).isPresent();
        Optional<Goal> next = goals.stream()
                .filter(whose)
                .filter(goal -> dated && Period.ORDER.compare(goal.period(), period) >= 0)
                .min(byPeriod);
        return next.isPresent() ? next : goals.stream().filter(whose).max(byPeriod);
    }

    private Found peers(Selection whole, ValueTable all, GapQuestion question) {
        LocalText name = new LocalText("sus pares", "its peers");
        boolean byPopulation = question.peers().equals(GapQuestion.BY_POPULATION);
        Optional<Population> population = byPopulation ? population(whole, question) : Optional.empty();
        if (byPopulation && population.isEmpty()) {
            return Found.nothing(
                    Reference.PEERS,
                    name,
                    new LocalText(
                            "no hay población con qué buscar pares", "there is no population to find peers with"));
        }
        SortedMap<String, List<String>> groups = population
                .map(known -> PeerGroups.nearest(known.values(), question.k()))
                .orElseGet(() -> PeerGroups.sameGroup(groupOf(whole, question.peers())));
        Map<String, Double> known = new TreeMap<>();
        all.items().stream().filter(item -> item.value() != null).forEach(item -> known.put(item.code(), item.value()));
        Map<String, GapTable.Compared> compared = new TreeMap<>();
        Map<String, LocalText> reasons = new TreeMap<>();
        for (ValueTable.Item item : all.items()) {
            List<String> its = groups.getOrDefault(item.code(), List.of());
            List<Double> theirs =
                    its.stream().filter(known::containsKey).map(known::get).toList();
            if (its.isEmpty()) {
                reasons.put(
                        item.code(), new LocalText("no tiene pares en este grupo", "it has no peers in this group"));
            } else if (theirs.isEmpty() || theirs.size() < FEWEST_PEERS * its.size()) {
                reasons.put(
                        item.code(),
                        new LocalText(
                                "solo %d de sus %d pares tienen dato".formatted(theirs.size(), its.size()),
                                "only %d of its %d peers have a value".formatted(theirs.size(), its.size())));
            } else {
                compared.put(
                        item.code(),
                        new GapTable.Compared(
                                Reference.PEERS,
                                null,
                                new LocalText(
                                        "mediana de %d pares".formatted(its.size()),
                                        "median of %d peers".formatted(its.size())),
                                Middle.of(theirs).orElseThrow(),
                                its,
                                theirs.size() == its.size()
                                        ? null
                                        : new LocalText(
                                                "con dato %d de %d".formatted(theirs.size(), its.size()),
                                                "%d of %d with a value".formatted(theirs.size(), its.size()))));
            }
        }
        return new Found(
                new GapTable.Against(
                        Reference.PEERS,
                        null,
                        name,
                        null,
                        true,
                        population
                                .map(by -> peersByPopulation(by, question.k()))
                                .orElseGet(() -> peersOfGroup(whole, question.peers())),
                        compared.isEmpty() ? first(reasons) : null),
                compared,
                reasons,
                population
                        .map(by -> List.of(by.indicator().definition().source()))
                        .orElse(List.of()));
    }

    private static LocalText peersByPopulation(Population by, int k) {
        return new LocalText(
                "mediana de los %d de población más parecida (razón más cercana a 1) en %s, sin contarse: %s"
                        .formatted(
                                k,
                                Period.parse(by.period()).text().es(),
                                by.indicator().definition().name().es()),
                "median of the %d of most similar population (ratio nearest to 1) in %s, itself left out: %s"
                        .formatted(
                                k, by.period(), text(by.indicator().definition().name())));
    }

    private LocalText peersOfGroup(Selection whole, String id) {
        LocalText group = regionalisation(whole, id).orElseThrow().name();
        return new LocalText(
                "mediana de los otros del mismo grupo de «%s»".formatted(group.es()),
                "median of the others of the same group of “%s”".formatted(text(group)));
    }

    private Optional<Regionalisation> regionalisation(Selection whole, String id) {
        return territories.regionalisations(whole.pack().id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private Map<String, String> groupOf(Selection whole, String id) {
        Map<String, String> groupOf = new TreeMap<>();
        // where groups overlap the first counts
        regionalisation(whole, id).ifPresent(found -> found.members()
                .forEach(member -> groupOf.putIfAbsent(member.territory().value(), member.region())));
        return groupOf;
    }

    private record Population(Indicator indicator, String period, Map<String, Double> values) {}

    /** That of the same period, or else the newest known; always the newest where peers must not change. */
    private Optional<Population> population(Selection whole, GapQuestion question) {
        List<Indicator> counting = new ArrayList<>();
        for (IndicatorCode code : data.of(whole.pack().id()).populations()) {
            indicators.find(whole.pack().id(), code.value()).ifPresent(counting::add);
        }
        Optional<Population> same = question.steady()
                ? Optional.empty()
                : counting.stream()
                        .flatMap(each -> population(each, whole.period()).stream())
                        .findFirst();
        return same.isPresent()
                ? same
                : counting.stream()
                        .flatMap(each -> newest(each).flatMap(period -> population(each, period)).stream())
                        .findFirst();
    }

    private Optional<String> newest(Indicator population) {
        List<String> periods =
                values.periods(population, values.breakdowns(population).get(0));
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }

    private Optional<Population> population(Indicator indicator, String period) {
        if (Period.find(period).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> its =
                values.observed(indicator, period, values.breakdowns(indicator).get(0)).entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().value(), Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        return its.isEmpty() ? Optional.empty() : Optional.of(new Population(indicator, period, its));
    }

    private Found past(Selection whole, ValueTable all, GapQuestion question) {
        LocalText name = new LocalText("su propio pasado", "its own past");
        if (whole.isLatestAvailable()) {
            return Found.nothing(Reference.PAST, name, EACH_ITS_PERIOD);
        }
        @Nullable String past = question.past() == null ? defaultPast(whole).orElse(null) : question.past();
        if (past == null) {
            return Found.nothing(Reference.PAST, name, noPast(whole));
        }
        if (!ComparablePeriods.compare(
                past, whole.period(), whole.indicator().text().breaks())) {
            return Found.nothing(Reference.PAST, name, crossesBreak(whole, past));
        }
        Map<String, GapTable.Compared> compared = new TreeMap<>();
        Map<String, LocalText> reasons = new TreeMap<>();
        LocalText period = Period.parse(past).text();
        SortedMap<TerritoryCode, Double> before = values.observed(whole.indicator(), past, whole.breakdown());
        for (ValueTable.Item item : all.items()) {
            Double value = before.get(new TerritoryCode(item.code()));
            if (value == null) {
                reasons.put(
                        item.code(),
                        new LocalText(
                                "no hay dato de %s".formatted(period.es()), "there is no value of %s".formatted(past)));
            } else {
                compared.put(
                        item.code(),
                        new GapTable.Compared(
                                Reference.PAST,
                                past,
                                new LocalText(
                                        "su valor de %s".formatted(period.es()), "its value of %s".formatted(past)),
                                value,
                                List.of(),
                                null));
            }
        }
        return new Found(
                new GapTable.Against(
                        Reference.PAST,
                        null,
                        name,
                        null,
                        false,
                        new LocalText(
                                "cada territorio frente a su propio valor de %s".formatted(period.es()),
                                "each territory against its own value of %s".formatted(past)),
                        compared.isEmpty() ? first(reasons) : null),
                compared,
                reasons,
                List.of());
    }

    private static Optional<String> defaultPast(Selection whole) {
        return whole.isLatestAvailable()
                ? Optional.empty()
                : ComparablePeriods.before(
                        whole.period(),
                        whole.periods(),
                        whole.indicator().text().breaks());
    }

    private static LocalText noPast(Selection whole) {
        if (whole.isLatestAvailable()) {
            return EACH_ITS_PERIOD;
        }
        LocalText period = Period.parse(whole.period()).text();
        return new LocalText(
                "no hay un periodo anterior que se compare con %s".formatted(period.es()),
                "no earlier period compares with %s".formatted(text(period)));
    }

    private static LocalText crossesBreak(Selection whole, String past) {
        LocalText why = whole.indicator().text().comparability();
        String es = "%s y %s no se comparan"
                .formatted(
                        Period.parse(past).text().es(),
                        Period.parse(whole.period()).text().es());
        String en = "%s and %s do not compare".formatted(past, whole.period());
        return why == null
                ? new LocalText(es, en)
                : new LocalText("%s: %s".formatted(es, why.es()), "%s: %s".formatted(en, text(why)));
    }

    private static LocalText first(Map<String, LocalText> reasons) {
        return reasons.values().stream().findFirst().orElse(NOTHING_OBSERVED);
    }

    private static String text(LocalText text) {
        return text.in(Language.EN);
    }
}
