package co.territoria.indicator;

import co.territoria.indicator.Aggregation.Obstacle;
import co.territoria.indicator.Aggregation.Outcome;
import co.territoria.indicator.formula.Amount;
import co.territoria.indicator.formula.FormulaFault;
import co.territoria.layer.Period;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes the values of wholes for one selection: reads values and weights once, then answers for any parts. */
final class Upward {

    private final Selection selection;
    private final Indicators indicators;
    private final Territories territories;
    private final Indicator indicator;
    private final String period;
    private final Map<TerritoryCode, Double> values;
    private final Map<TerritoryCode, Double> weights;
    private final List<String> weightSources;
    private final @Nullable Obstacle obstacle;
    private final AggregationText.Context context;

    Upward(Selection selection, Indicators indicators, Territories territories) {
        this.selection = selection;
        this.indicators = indicators;
        this.territories = territories;
        this.indicator = selection.indicator();
        Map<TerritoryCode, Indicators.Dated> dated = indicators.observations(selection);
        Map<TerritoryCode, Observation> observations = new TreeMap<>();
        dated.forEach((code, its) -> observations.put(code, its.observation()));
        this.values = indicator.isMapped() ? plain(observations) : Map.of();
        List<String> periods = dated.values().stream()
                .filter(its -> its.observation().value() != null)
                .map(Indicators.Dated::period)
                .distinct()
                .toList();
        // where all show the same period, the newest of each is the newest of all
        this.period = periods.size() == 1 ? periods.get(0) : selection.period();
        IndicatorCode weightCode = indicator.rule().weight();
        Optional<Indicator> weight =
                weightCode == null ? Optional.empty() : indicators.find(indicator.pack(), weightCode.value());
        List<String> weightPeriods = weight.map(
                        found -> indicators.series(found).periods(selection.breakdown()))
                .orElse(List.of());
        this.obstacle = !indicator.isMapped()
                ? Obstacle.NOT_OF_PARTS
                : periods.size() > 1 ? Obstacle.PERIODS_DIFFER : obstacle(weight, weightPeriods, period);
        Map<TerritoryCode, Observation> weighing = weight.isPresent() && obstacle == null
                ? indicators.observations(weight.get(), period, selection.breakdown())
                : Map.of();
        this.weights = plain(weighing);
        this.weightSources = indicator.rule().kind() == AggregationKind.FORMULA
                ? DerivedValues.sources(indicator, period, indicators)
                : weighing.values().stream()
                        .map(Observation::source)
                        .distinct()
                        .sorted()
                        .toList();
        this.context = new AggregationText.Context(
                indicator,
                weight.orElse(null),
                weightPeriods,
                period,
                selection.pack().lowestLevel(),
                code -> territories.find(code).map(Territory::name).orElse(code.value()));
    }

    private @Nullable Obstacle obstacle(Optional<Indicator> weight, List<String> weightPeriods, String period) {
        return switch (indicator.rule().kind()) {
            case NONE -> Obstacle.NOT_AGGREGATED;
            case SUM, FORMULA -> null;
            case WEIGHTED_MEAN -> {
                if (weight.isEmpty()) {
                    yield Obstacle.NO_WEIGHT_INDICATOR;
                }
                if (weightPeriods.isEmpty()) {
                    yield Obstacle.NO_WEIGHT_FOR_BREAKDOWN;
                }
                // a count of another year does not weigh this one, be it the only count there is
                yield weightPeriods.contains(period) ? null : Obstacle.NO_WEIGHT_FOR_PERIOD;
            }
        };
    }

    /** The value of the whole of these parts. */
    ValueTable.Computed of(Collection<TerritoryCode> parts) {
        // the latest available of an indicator without any value has no period
        if (indicator.rule().kind() == AggregationKind.FORMULA
                && obstacle == null
                && Period.find(period).isPresent()) {
            return ofFormula(parts);
        }
        Outcome outcome = outcome(parts);
        return new ValueTable.Computed(
                outcome.value(),
                outcome.value() == null ? null : AggregationText.method(context, parts.size()),
                outcome.value() == null ? AggregationText.reason(context, outcome) : null,
                outcome.present(),
                outcome.expected(),
                outcome.missing().stream().map(TerritoryCode::value).toList());
    }

    /** The formula computed on the whole: a sum over a sum, never a mean of ratios. */
    private ValueTable.Computed ofFormula(Collection<TerritoryCode> parts) {
        List<String> missing = parts.stream()
                .filter(part -> !values.containsKey(part))
                .map(TerritoryCode::value)
                .sorted()
                .toList();
        Amount whole;
        try {
            whole = parts.isEmpty()
                    ? Amount.missing(AggregationText.NO_PARTS)
                    : DerivedValues.formula(indicator, indicators)
                            .value(new DerivedValues(selection.pack(), indicators, territories)
                                    .of(parts, period, selection.breakdown()));
        } catch (FormulaFault fault) {
            // an input was withdrawn after this was computed; the values of the parts stay as published
            whole = Amount.missing(fault.detail());
        }
        return new ValueTable.Computed(
                whole.value(),
                whole.isMissing() ? null : AggregationText.method(context, parts.size()),
                whole.reason(),
                parts.size() - missing.size(),
                parts.size(),
                missing);
    }

    private Outcome outcome(Collection<TerritoryCode> parts) {
        if (obstacle != null) {
            return Aggregation.none(obstacle, parts, values);
        }
        return indicator.rule().kind() == AggregationKind.WEIGHTED_MEAN
                ? Aggregation.weightedMean(parts, values, weights)
                : Aggregation.sum(parts, values);
    }

    /** Keys of the sources of the weights; empty where nothing is weighted. */
    List<String> weightSources() {
        return weightSources;
    }

    static Map<TerritoryCode, Double> plain(Map<TerritoryCode, Observation> observations) {
        Map<TerritoryCode, Double> plain = new TreeMap<>();
        observations.forEach((code, observation) -> {
            if (observation.value() != null) {
                plain.put(code, observation.value());
            }
        });
        return plain;
    }
}
