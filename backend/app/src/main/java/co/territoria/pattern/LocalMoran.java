package co.territoria.pattern;

import java.util.Arrays;

/**
 * The local Moran statistic of each unit, LISA (Anselin 1995, “Local indicators of spatial association”, Geographical
 * Analysis 27 (2), equations 12 to 14): Iᵢ = zᵢ/m₂ · Σⱼ wᵢⱼ zⱼ with m₂ = Σ z²/n. With standardised rows and no island
 * their mean is the global I. Pure.
 *
 * <p>Conditional permutation: the value of a unit stays, its neighbours are drawn from all others without replacement,
 * and p is two-sided as in {@link Moran}. Each unit draws from a stream of its own.
 */
final class LocalMoran {

    private LocalMoran() {}

    /**
     * @param standard values less their mean, over the standard deviation
     * @param lag      of {@code standard}; NaN for islands
     * @param local    Iᵢ; NaN for islands
     * @param p        NaN for islands
     */
    record Result(double[] standard, double[] lag, double[] local, double[] p) {}

    /** @param values not all equal @param permutations at least 1 */
    static Result of(double[] values, SpatialWeights weights, int permutations, long seed) {
        int n = values.length;
        double[] centred = Moran.centred(values);
        double deviation = Math.sqrt(Arrays.stream(centred).map(z -> z * z).sum() / n);
        double[] z = Arrays.stream(centred).map(each -> each / deviation).toArray();
        double[] lag = new double[n];
        double[] local = new double[n];
        double[] p = new double[n];
        double[] others = new double[n - 1];
        for (int i = 0; i < n; i++) {
            if (weights.isIsland(i)) {
                lag[i] = local[i] = p[i] = Double.NaN;
                continue;
            }
            lag[i] = weights.lag(i, z);
            local[i] = z[i] * lag[i];
            System.arraycopy(z, 0, others, 0, i);
            System.arraycopy(z, i + 1, others, i, n - 1 - i);
            p[i] = permuted(
                    z[i],
                    lag[i],
                    weights.of(i).length,
                    weights.weight(i),
                    others,
                    permutations,
                    new SeededRandom(seed, i));
        }
        return new Result(z, lag, local, p);
    }

    /** @param others z of the other units; they are moved about */
    private static double permuted(
            double z,
            double lag,
            int neighbours,
            double weight,
            double[] others,
            int permutations,
            SeededRandom random) {
        // a unit on the mean has I = 0 wherever its neighbours come from
        if (z == 0) {
            return 1;
        }
        double slack = 1e-12 * Math.max(1, Math.abs(lag));
        int above = 0;
        int below = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            double sum = 0;
            for (int drawn = 0; drawn < neighbours; drawn++) {
                int other = drawn + random.below(others.length - drawn);
                double held = others[other];
                others[other] = others[drawn];
                others[drawn] = held;
                sum += held;
            }
            double simulated = sum * weight;
            above += simulated >= lag - slack ? 1 : 0;
            below += simulated <= lag + slack ? 1 : 0;
        }
        return Moran.twoSided(above, below, permutations);
    }
}
