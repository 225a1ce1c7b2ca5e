package co.territoria.pattern;

import java.util.Arrays;

/**
 * Gᵢ*: whether high or low values gather around a unit, itself included (Ord and Getis 1995, “Local spatial
 * autocorrelation statistics: distributional issues and an application”, Geographical Analysis 27 (4), equation 14 in
 * its standardised form). Weights are 1 for the unit and for each of its neighbours, 0 else. Pure.
 */
final class GetisOrd {

    private GetisOrd() {}

    /**
     * The standardised Gᵢ*: positive where high values gather, negative where low ones do; normal with mean 0 and
     * variance 1 when units and neighbours are many.
     *
     * @param values not all equal
     * @return NaN for islands, and for a unit whose neighbours are all others: its sum cannot vary
     */
    static double[] star(double[] values, SpatialWeights weights) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double deviation = Math.sqrt(
                Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / n);
        double[] star = new double[n];
        for (int i = 0; i < n; i++) {
            int count = weights.of(i).length + 1;
            if (weights.isIsland(i) || count == n) {
                star[i] = Double.NaN;
                continue;
            }
            double sum = values[i];
            for (int j : weights.of(i)) {
                sum += values[j];
            }
            // with weights of 0 and 1 both Σw and Σw² are the number of units in the sum
            star[i] = (sum - count * mean)
                    / (deviation * Math.sqrt(((double) n * count - (double) count * count) / (n - 1)));
        }
        return star;
    }
}
