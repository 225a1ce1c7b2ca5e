package co.territoria.composite;

/**
 * One score of several normalised values. Pure.
 *
 * <p>The arithmetic mean is the sum of weight times value; the geometric mean is the product of values to the power
 * of their weights, so that its logarithm is the sum of weight times logarithm: what a component contributes is its
 * term of that sum. Weights add up to one; where a value is missing those of the others are scaled up.
 */
final class Scoring {

    private Scoring() {}

    /**
     * @param row      normalised values of one territory, NaN where there is none
     * @param weights  of the components, adding up to one
     * @param required how many values there must be
     * @return NaN with fewer values, or when those there have no weight
     */
    static double score(double[] row, double[] weights, Mean mean, int required) {
        double[] parts = contributions(row, weights, mean, required);
        double sum = 0;
        boolean any = false;
        for (double part : parts) {
            if (!Double.isNaN(part)) {
                sum += part;
                any = true;
            }
        }
        if (!any) {
            return Double.NaN;
        }
        return switch (mean) {
            case ARITHMETIC -> sum;
            case GEOMETRIC -> Math.exp(sum);
        };
    }

    /**
     * What each component brings: of the arithmetic mean the parts add up to the score, of the geometric mean to its
     * natural logarithm. A value of zero makes the geometric mean zero, and its part minus infinity.
     *
     * @return NaN for a component without value, and for all of them where there is no score
     */
    static double[] contributions(double[] row, double[] weights, Mean mean, int required) {
        double[] used = used(row, weights, required);
        double[] parts = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            parts[i] = Double.isNaN(used[i])
                    ? Double.NaN
                    : switch (mean) {
                        case ARITHMETIC -> used[i] * row[i];
                        case GEOMETRIC -> used[i] == 0 ? 0 : used[i] * Math.log(row[i]);
                    };
        }
        return parts;
    }

    /** The weights that a territory is scored with: adding up to one over what it has; NaN where it has nothing. */
    static double[] used(double[] row, double[] weights, int required) {
        int present = 0;
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            if (!Double.isNaN(row[i])) {
                present++;
                sum += weights[i];
            }
        }
        double[] used = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            boolean counts = !Double.isNaN(row[i]) && present >= required && sum > 0;
            // with all values there the weights stay as they are, to the last digit
            used[i] = !counts ? Double.NaN : present == row.length ? weights[i] : weights[i] / sum;
        }
        return used;
    }
}
