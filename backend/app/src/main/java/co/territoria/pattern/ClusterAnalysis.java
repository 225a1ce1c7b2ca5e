package co.territoria.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Global and local statistics of one map, and the class that each unit has in it. Pure. */
final class ClusterAnalysis {

    private ClusterAnalysis() {}

    /** Why a map has no spatial statistics. */
    enum Obstacle {
        NO_VALUES,
        /** Fewer than {@link Moran#FEWEST}. */
        TOO_FEW,
        ALL_EQUAL,
        NOBODY_HAS_NEIGHBOURS
    }

    /**
     * How to test.
     *
     * @param alpha     what p may be at most to count as significant
     * @param corrected p of the units is adjusted by {@link FalseDiscovery} before
     */
    record Settings(int permutations, long seed, double alpha, boolean corrected) {}

    /**
     * One unit; the figures about neighbours are absent for an island.
     *
     * @param z        value in standard deviations from the mean
     * @param lag      mean of the neighbours, in the unit of the values
     * @param lagZ     the same in standard deviations
     * @param local    local Moran
     * @param p        by conditional permutation
     * @param adjusted the p that was held against alpha
     * @param star     standardised Gi*, absent too where all others are neighbours
     */
    record Unit(
            double z,
            @Nullable Double lag,
            @Nullable Double lagZ,
            @Nullable Double local,
            @Nullable Double p,
            @Nullable Double adjusted,
            ClusterClass kind,
            @Nullable Double star,
            @Nullable Double starP,
            @Nullable Double starAdjusted,
            @Nullable HotSpot hotSpot) {}

    /** @param units in the order of the values */
    record Result(Moran global, double mean, double deviation, List<Unit> units) {

        Result {
            units = List.copyOf(units);
        }
    }

    static Optional<Obstacle> obstacle(double[] values, SpatialWeights weights) {
        if (values.length == 0) {
            return Optional.of(Obstacle.NO_VALUES);
        }
        if (values.length < Moran.FEWEST) {
            return Optional.of(Obstacle.TOO_FEW);
        }
        double first = values[0];
        if (Arrays.stream(values).allMatch(value -> value == first)) {
            return Optional.of(Obstacle.ALL_EQUAL);
        }
        return IntStream.range(0, weights.size()).allMatch(weights::isIsland)
                ? Optional.of(Obstacle.NOBODY_HAS_NEIGHBOURS)
                : Optional.empty();
    }

    /**
     * @param values  for which {@link #obstacle} is empty
     * @param weights with standardised rows
     */
    static Result of(double[] values, SpatialWeights weights, Settings settings) {
        LocalMoran.Result local = LocalMoran.of(values, weights, settings.permutations, settings.seed);
        double[] star = GetisOrd.star(values, weights);
        double[] starP = Arrays.stream(star)
                .map(z -> Double.isNaN(z) ? z : Normal.twoSided(z))
                .toArray();
        double[] adjusted = adjusted(local.p(), settings);
        double[] starAdjusted = adjusted(starP, settings);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            boolean island = weights.isIsland(i);
            units.add(new Unit(
                    local.standard()[i],
                    island ? null : weights.lag(i, values),
                    known(local.lag()[i]),
                    known(local.local()[i]),
                    known(local.p()[i]),
                    known(adjusted[i]),
                    kind(island, adjusted[i], local.standard()[i], local.lag()[i], settings.alpha),
                    known(star[i]),
                    known(starP[i]),
                    known(starAdjusted[i]),
                    hotSpot(star[i], starAdjusted[i], settings.alpha)));
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double deviation = Math.sqrt(
                Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length);
        return new Result(Moran.of(values, weights, settings.permutations, settings.seed), mean, deviation, units);
    }

    private static ClusterClass kind(boolean island, double p, double z, double lag, double alpha) {
        if (island) {
            return ClusterClass.NO_NEIGHBOURS;
        }
        return p <= alpha ? ClusterClass.quadrant(z, lag) : ClusterClass.NOT_SIGNIFICANT;
    }

    private static @Nullable HotSpot hotSpot(double star, double p, double alpha) {
        if (Double.isNaN(star)) {
            return null;
        }
        return p > alpha ? HotSpot.NOT_SIGNIFICANT : star > 0 ? HotSpot.HOT : HotSpot.COLD;
    }

    /** Only what was tested counts among the tests. */
    private static double[] adjusted(double[] p, Settings settings) {
        if (!settings.corrected) {
            return p;
        }
        int[] tested =
                IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).toArray();
        double[] its = FalseDiscovery.adjusted(
                Arrays.stream(tested).mapToDouble(i -> p[i]).toArray());
        double[] all = new double[p.length];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < tested.length; i++) {
            all[tested[i]] = its[i];
        }
        return all;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
