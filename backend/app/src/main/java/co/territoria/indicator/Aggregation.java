package co.territoria.indicator;

import co.territoria.territory.TerritoryCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a whole, computed from its parts. Strict: a part without value is never taken as zero, and a rate is
 * never averaged without weights. Pure, and nothing is rounded.
 */
final class Aggregation {

    private Aggregation() {}

    /** Why there is no value. */
    enum Obstacle {
        /** It is known of an upper level only: there are no parts. */
        NOT_OF_PARTS,
        /** The parts show values of different periods. */
        PERIODS_DIFFER,
        /** The rule of the indicator says that it does not go up. */
        NOT_AGGREGATED,
        /** Some part has no value. */
        VALUES_MISSING,
        /** The weighting indicator is not loaded. */
        NO_WEIGHT_INDICATOR,
        /** The weighting indicator has no values of that breakdown. */
        NO_WEIGHT_FOR_BREAKDOWN,
        /** The weighting indicator has no values of that period. */
        NO_WEIGHT_FOR_PERIOD,
        /** Some part has no weight. */
        WEIGHTS_MISSING,
        /** Weights are negative or add up to zero. */
        WEIGHTS_UNUSABLE
    }

    /**
     * A value or the obstacle to one, never both.
     *
     * @param expected   parts that there are
     * @param missing    parts without value
     * @param unweighted parts without weight, where that is the obstacle
     */
    record Outcome(
            @Nullable Double value,
            @Nullable Obstacle obstacle,
            int expected,
            List<TerritoryCode> missing,
            List<TerritoryCode> unweighted) {

        Outcome {
            missing = List.copyOf(missing);
            unweighted = List.copyOf(unweighted);
            if ((value == null) == (obstacle == null)) {
                throw new IllegalArgumentException("an outcome has a value or an obstacle");
            }
        }

        /** Parts that have a value. */
        int present() {
            return expected - missing.size();
        }
    }

    /** The sum over all parts. */
    static Outcome sum(Collection<TerritoryCode> parts, Map<TerritoryCode, Double> values) {
        List<TerritoryCode> missing = missing(parts, values);
        if (!missing.isEmpty() || parts.isEmpty()) {
            return without(Obstacle.VALUES_MISSING, parts, missing);
        }
        double sum = parts.stream().mapToDouble(values::get).sum();
        return new Outcome(sum, null, parts.size(), List.of(), List.of());
    }

    /** Sum of value times weight over the sum of the weights. */
    static Outcome weightedMean(
            Collection<TerritoryCode> parts, Map<TerritoryCode, Double> values, Map<TerritoryCode, Double> weights) {
        List<TerritoryCode> missing = missing(parts, values);
        if (!missing.isEmpty() || parts.isEmpty()) {
            return without(Obstacle.VALUES_MISSING, parts, missing);
        }
        List<TerritoryCode> unweighted = missing(parts, weights);
        if (!unweighted.isEmpty()) {
            return new Outcome(null, Obstacle.WEIGHTS_MISSING, parts.size(), List.of(), unweighted);
        }
        double weight = parts.stream().mapToDouble(weights::get).sum();
        if (!(weight > 0) || parts.stream().anyMatch(part -> weights.get(part) < 0)) {
            return without(Obstacle.WEIGHTS_UNUSABLE, parts, List.of());
        }
        double product = parts.stream()
                .mapToDouble(part -> values.get(part) * weights.get(part))
                .sum();
        return new Outcome(product / weight, null, parts.size(), List.of(), List.of());
    }

    /** No value, for a reason that does not lie in the values. */
    static Outcome none(Obstacle obstacle, Collection<TerritoryCode> parts, Map<TerritoryCode, Double> values) {
        return without(obstacle, parts, missing(parts, values));
    }

    private static Outcome without(Obstacle obstacle, Collection<TerritoryCode> parts, List<TerritoryCode> missing) {
        return new Outcome(null, obstacle, parts.size(), missing, List.of());
    }

    private static List<TerritoryCode> missing(Collection<TerritoryCode> parts, Map<TerritoryCode, Double> values) {
        return parts.stream().filter(part -> !values.containsKey(part)).sorted().toList();
    }
}
