package co.territoria.pattern;

import java.util.Arrays;

/**
 * Moran's I: whether like values lie side by side over the whole map (Moran 1950; Cliff and Ord 1981, “Spatial
 * Processes”, Pion, pages 17 to 21 and 42 to 46). Pure.
 *
 * @param i                     positive where like values are neighbours, negative where unlike ones are
 * @param expected              under no pattern: −1/(n − 1)
 * @param varianceNormality     of I if values were drawn from a normal distribution
 * @param varianceRandomisation of I over all arrangements of these values
 * @param z                     of I by the randomisation variance
 * @param pAnalytic             two-sided, of {@code z} in the normal approximation
 * @param p                     two-sided, by permutation: see {@link #permuted}
 */
record Moran(
        double i,
        double expected,
        double varianceNormality,
        double varianceRandomisation,
        double z,
        double pAnalytic,
        double p) {

    /** Below it the variance by randomisation is not defined. */
    static final int FEWEST = 4;

    /**
     * @param values       at least {@link #FEWEST}, not all equal
     * @param weights      that has an edge
     * @param permutations at least 1
     */
    static Moran of(double[] values, SpatialWeights weights, int permutations, long seed) {
        int n = values.length;
        double[] z = centred(values);
        double squares = Arrays.stream(z).map(each -> each * each).sum();
        double fourths = Arrays.stream(z).map(each -> each * each * each * each).sum();
        double s0 = weights.s0();
        double scale = n / s0 / squares;
        double i = product(z, weights) * scale;
        double expected = -1.0 / (n - 1);
        double s1 = weights.s1();
        double s2 = weights.s2();
        double s0s0 = s0 * s0;
        double normality =
                ((double) n * n * s1 - n * s2 + 3 * s0s0) / (s0s0 * ((double) n * n - 1)) - expected * expected;
        double kurtosis = n * fourths / (squares * squares);
        double nn = (double) n * n;
        double first = n * ((nn - 3 * n + 3) * s1 - n * s2 + 3 * s0s0);
        double second = kurtosis * ((nn - n) * s1 - 2 * n * s2 + 6 * s0s0);
        double randomisation = (first - second) / ((n - 1.0) * (n - 2.0) * (n - 3.0) * s0s0) - expected * expected;
        double deviations = (i - expected) / Math.sqrt(randomisation);
        return new Moran(
                i,
                expected,
                normality,
                randomisation,
                deviations,
                Normal.twoSided(deviations),
                permuted(z, weights, permutations, seed));
    }

    /** Values less their mean. */
    static double[] centred(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double product(double[] z, SpatialWeights weights) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += z[i] * weights.lag(i, z);
        }
        return sum;
    }

    /**
     * The share of arrangements at least as extreme as the one observed, which is counted as one of them:
     * {@code 2 (r + 1) / (m + 1)}, at most 1, with r arrangements of m in the rarer of the two tails (Davison and
     * Hinkley 1997, “Bootstrap Methods and their Application”, section 4.2). All values change places.
     */
    private static double permuted(double[] z, SpatialWeights weights, int permutations, long seed) {
        double observed = product(z, weights);
        SeededRandom random = new SeededRandom(seed, -1);
        double[] shuffled = z.clone();
        // arrangements that are equal but for the order of the sums are equal
        double slack = 1e-12 * Arrays.stream(z).map(each -> each * each).sum();
        int above = 0;
        int below = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            for (int last = shuffled.length - 1; last > 0; last--) {
                int other = random.below(last + 1);
                double held = shuffled[last];
                shuffled[last] = shuffled[other];
                shuffled[other] = held;
            }
            double drawn = product(shuffled, weights);
            above += drawn >= observed - slack ? 1 : 0;
            below += drawn <= observed + slack ? 1 : 0;
        }
        return twoSided(above, below, permutations);
    }

    static double twoSided(int above, int below, int permutations) {
        return Math.min(1, 2 * (Math.min(above, below) + 1.0) / (permutations + 1.0));
    }
}
