package co.territoria.pattern;

import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.pattern.InequalityTable.LorenzStep;
import co.territoria.pattern.InequalityTable.Measures;
import co.territoria.pattern.InequalityTable.OfPeriod;
import co.territoria.pattern.InequalityTable.RegionPart;
import co.territoria.pattern.InequalityTable.Weights;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how unequally an indicator is spread over the territories that lie within a selection. */
@Service
class Inequalities {

    private static final LocalText OUTSIDE = new LocalText("fuera de las regiones", "outside the regions");

    private final IndicatorValues values;
    private final Indicators indicators;
    private final Territories territories;

    Inequalities(IndicatorValues values, Indicators indicators, Territories territories) {
        this.values = values;
        this.indicators = indicators;
        this.territories = territories;
    }

    InequalityTable of(Selection selection) {
        List<Territory> places = territories.listWithin(
                selection.within(), selection.pack().lowestLevel().id());
        List<OfPeriod> series = selection.periods().stream()
                .map(period -> ofPeriod(selection, period, places))
                .toList();
        OfPeriod asked = series.stream()
                .filter(one -> one.period().equals(selection.period()))
                .findFirst()
                .orElseThrow();
        return new InequalityTable(
                selection, asked, series, warnings(selection, asked, series), sources(selection, asked));
    }

    private OfPeriod ofPeriod(Selection selection, String period, List<Territory> places) {
        SortedMap<TerritoryCode, Double> observed =
                values.observed(selection.indicator(), period, selection.breakdown());
        List<Territory> known = places.stream()
                .filter(place -> observed.containsKey(place.code()))
                .toList();
        List<String> missing = places.stream()
                .filter(place -> !observed.containsKey(place.code()))
                .map(Territory::name)
                .toList();
        double[] x =
                known.stream().mapToDouble(place -> observed.get(place.code())).toArray();
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        Weighing weighing = weighing(selection, period, known);
        return new OfPeriod(
                period,
                known.size(),
                places.size(),
                missing,
                known.isEmpty() ? null : measures(selection, known, x, ones),
                known.isEmpty() || weighing.values == null ? null : measures(selection, known, x, weighing.values),
                weighing.told);
    }

    /** @param values one for each known territory; absent when there are no usable weights */
    private record Weighing(double @Nullable [] values, Weights told) {

        static Weighing none(LocalText reason) {
            return new Weighing(null, new Weights(null, null, reason));
        }
    }

    /**
     * Weights of the same period and breakdown: those of the indicator's own rule, else the population of the pack.
     * Another year's count never stands in, and a territory without a weight refuses them all: the measure would be
     * that of other territories.
     */
    private Weighing weighing(Selection selection, String period, List<Territory> known) {
        if (selection.indicator().rule().kind() == AggregationKind.SUM) {
            return Weighing.none(PatternText.TOTAL_NO_WEIGHT);
        }
        List<Indicator> candidates = candidates(selection);
        if (candidates.isEmpty()) {
            return Weighing.none(PatternText.NO_WEIGHT_INDICATOR);
        }
        List<LocalText> refusals = new ArrayList<>();
        for (Indicator candidate : candidates) {
            SortedMap<TerritoryCode, Double> counted = values.observed(candidate, period, selection.breakdown());
            List<String> without = known.stream()
                    .filter(place -> !(counted.getOrDefault(place.code(), 0.0) > 0))
                    .map(Territory::name)
                    .toList();
            if (without.isEmpty()) {
                return new Weighing(
                        known.stream()
                                .mapToDouble(place -> counted.get(place.code()))
                                .toArray(),
                        new Weights(candidate, period, null));
            }
            refusals.add(
                    counted.isEmpty()
                            ? PatternText.noWeight(
                                    candidate, period, selection.breakdown(), periods(candidate, selection))
                            : PatternText.weightMissing(candidate, period, without));
        }
        return Weighing.none(new LocalText(
                refusals.stream().map(LocalText::es).collect(Collectors.joining("; ")),
                refusals.stream().map(each -> each.in(Language.EN)).collect(Collectors.joining("; "))));
    }

    private List<String> periods(Indicator candidate, Selection selection) {
        return values.periods(candidate, selection.breakdown());
    }

    private List<Indicator> candidates(Selection selection) {
        List<Indicator> candidates = new ArrayList<>();
        IndicatorCode own = selection.indicator().rule().weight();
        Optional.ofNullable(own)
                .flatMap(code -> indicators.find(selection.pack().id(), code.value()))
                .ifPresent(candidates::add);
        Optional.ofNullable(selection.pack().populationIndicator())
                .flatMap(code -> indicators.find(selection.pack().id(), code))
                .filter(population -> !candidates.contains(population))
                .ifPresent(candidates::add);
        return candidates;
    }

    private Measures measures(Selection selection, List<Territory> known, double[] x, double[] weights) {
        double mean = Inequality.mean(x, weights);
        double deviation = Inequality.standardDeviation(x, weights);
        Double variation = mean > 0 && x.length > 1 ? deviation / mean : null;
        Optional<Inequality.Undefined> obstacle = Inequality.obstacle(x, weights);
        if (obstacle.isPresent()) {
            return new Measures(
                    mean,
                    deviation,
                    variation,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    PatternText.undefined(obstacle.get()));
        }
        Grouping grouping = grouping(selection, known);
        Inequality.Theil theil = Inequality.theil(x, weights, grouping.of, grouping.names.size());
        List<RegionPart> regions = new ArrayList<>();
        for (int g = 0; g < grouping.names.size(); g++) {
            regions.add(new RegionPart(
                    grouping.codes.get(g), grouping.names.get(g), theil.groups().get(g)));
        }
        return new Measures(
                mean,
                deviation,
                variation,
                Inequality.gini(x, weights),
                lorenz(known, x, weights),
                theil.total(),
                theil.within(),
                theil.between(),
                regions,
                null);
    }

    private static List<LorenzStep> lorenz(List<Territory> known, double[] x, double[] weights) {
        List<Inequality.LorenzPoint> points = Inequality.lorenz(x, weights);
        int[] order = Inequality.order(x);
        List<LorenzStep> steps = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            Territory place = known.get(order[i]);
            Inequality.LorenzPoint point = points.get(i);
            steps.add(new LorenzStep(place.code().value(), place.name(), point.weightShare(), point.valueShare()));
        }
        return steps;
    }

    /** @param of number of the group of each territory @param codes of the groups; null is outside all regions */
    private record Grouping(int[] of, List<@Nullable String> codes, List<LocalText> names) {}

    /** The regions of the default regionalisation that have a known territory; where they overlap, the first. */
    private Grouping grouping(Selection selection, List<Territory> known) {
        Optional<Regionalisation> regionalisation = territories.defaultRegionalisation(selection.pack());
        Map<String, Integer> numberOf = new LinkedHashMap<>();
        List<@Nullable String> codes = new ArrayList<>();
        List<LocalText> names = new ArrayList<>();
        int[] of = new int[known.size()];
        for (int i = 0; i < of.length; i++) {
            TerritoryCode code = known.get(i).code();
            String region = regionalisation
                    .flatMap(its -> territories.findMember(its, code))
                    .map(Regionalisation.Member::region)
                    .orElse("");
            Integer number = numberOf.get(region);
            if (number == null) {
                number = codes.size();
                numberOf.put(region, number);
                codes.add(region.isEmpty() ? null : region);
                names.add(nameOf(regionalisation, region));
            }
            of[i] = number;
        }
        return new Grouping(of, codes, names);
    }

    private static LocalText nameOf(Optional<Regionalisation> regionalisation, String region) {
        return regionalisation
                .flatMap(its -> its.findRegion(region))
                .map(Regionalisation.Region::name)
                .orElse(OUTSIDE);
    }

    private List<PatternWarning> warnings(Selection selection, OfPeriod asked, List<OfPeriod> series) {
        List<PatternWarning> warnings = new ArrayList<>();
        if (selection.indicator().rule().kind() == AggregationKind.SUM) {
            warnings.add(new PatternWarning("total", PatternText.TOTAL_UNWEIGHTED));
        }
        if (!asked.missing().isEmpty()) {
            warnings.add(new PatternWarning("missing", PatternText.missing(asked.missing(), asked.total())));
        }
        int fewest = series.stream().mapToInt(OfPeriod::known).min().orElse(0);
        int most = series.stream().mapToInt(OfPeriod::known).max().orElse(0);
        if (fewest != most) {
            warnings.add(new PatternWarning("changing", PatternText.changingTerritories(fewest, most)));
        }
        List<Indicator.Break> breaks = selection.indicator().text().breaks();
        if (!breaks.isEmpty() && series.size() > 1) {
            warnings.add(new PatternWarning(
                    "break",
                    PatternText.breaks(breaks.stream()
                            .map(each -> each.from() + "–" + each.to())
                            .collect(Collectors.joining(", ")))));
        }
        return warnings;
    }

    private List<String> sources(Selection selection, OfPeriod asked) {
        TreeSet<String> keys = new TreeSet<>();
        values.table(selection, null).items().forEach(item -> {
            if (item.source() != null) {
                keys.add(item.source());
            }
        });
        Indicator weight = asked.weights().indicator();
        if (weight != null) {
            Breakdown breakdown = selection.breakdown();
            values
                    .table(
                            new Selection(
                                    selection.pack(),
                                    selection.within(),
                                    weight,
                                    selection.period(),
                                    breakdown,
                                    values.periods(weight, breakdown)),
                            null)
                    .items()
                    .stream()
                    .map(item -> item.source())
                    .filter(Objects::nonNull)
                    .forEach(keys::add);
        }
        return List.copyOf(keys);
    }
}
