package co.territoria.indicator;

import java.util.Arrays;

/**
 * Natural breaks (Jenks): the partition of ordered values into classes with the least sum of squared distances to
 * the class means. Exact, by the dynamic programming of W. D. Fisher, <i>On grouping for maximum homogeneity</i>,
 * Journal of the American Statistical Association 53 (1958).
 *
 * <p>Equal values count as one value with a weight, so that they share a class. The best start of the last class
 * never moves back as values are added, so each row of the table is filled by halving: time grows with
 * {@code classes × n × log n} in the distinct values, memory with {@code classes × n}.
 */
final class NaturalBreaks {

    private final double[] distinct;
    private final double[] weight;
    private final PreciseSums first;
    private final PreciseSums second;

    private NaturalBreaks(double[] sorted) {
        distinct = Arrays.stream(sorted).distinct().toArray();
        int n = distinct.length;
        weight = new double[n + 1];
        first = new PreciseSums(n);
        second = new PreciseSums(n);
        int at = 0;
        for (int i = 0; i < n; i++) {
            double x = distinct[i];
            int count = 0;
            while (at < sorted.length && sorted[at] == x) {
                count++;
                at++;
            }
            weight[i + 1] = weight[i] + count;
            first.add(i, count, x, 1);
            second.add(i, count, x, x);
        }
    }

    /**
     * Bounds of the classes: the least value of each, and the greatest value of all.
     *
     * @param sorted  ascending
     * @param classes from 2 to the number of distinct values
     */
    static double[] bounds(double[] sorted, int classes) {
        return new NaturalBreaks(sorted).bounds(classes);
    }

    private double[] bounds(int classes) {
        int n = distinct.length;
        int[][] start = new int[classes][n];
        double[] cost = new double[n];
        for (int end = 0; end < n; end++) {
            cost[end] = spread(0, end);
        }
        for (int k = 1; k < classes; k++) {
            double[] next = new double[n];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            fill(cost, next, start[k], k, n - 1, k, n - 1);
            cost = next;
        }
        double[] bounds = new double[classes + 1];
        bounds[classes] = distinct[n - 1];
        int end = n - 1;
        for (int k = classes - 1; k > 0; k--) {
            bounds[k] = distinct[start[k][end]];
            end = start[k][end] - 1;
        }
        bounds[0] = distinct[0];
        return bounds;
    }

    /**
     * Fills the ends {@code from..to}, whose best starts lie in {@code lowest..highest}.
     *
     * @param before cost of one class less, by end
     */
    private void fill(double[] before, double[] cost, int[] start, int from, int to, int lowest, int highest) {
        if (from > to) {
            return;
        }
        int end = (from + to) >>> 1;
        int best = lowest;
        for (int candidate = lowest; candidate <= Math.min(end, highest); candidate++) {
            double sum = before[candidate - 1] + spread(candidate, end);
            if (sum < cost[end]) {
                cost[end] = sum;
                best = candidate;
            }
        }
        start[end] = best;
        fill(before, cost, start, from, end - 1, lowest, best);
        fill(before, cost, start, end + 1, to, best, highest);
    }

    /** Sum of squared distances to the mean of the distinct values {@code from..to}, both included. */
    private double spread(int from, int to) {
        double w = weight[to + 1] - weight[from];
        double s = first.high(from, to);
        double square = s * s;
        double squareRest = Math.fma(s, s, -square) + 2 * s * first.low(from, to);
        double mean = square / w;
        double meanRest = (Math.fma(-mean, w, square) + squareRest) / w;
        return Math.max(0, (second.high(from, to) - mean) + (second.low(from, to) - meanRest));
    }

    /**
     * Running sums in twice the precision of a double: one value far from the others must not wipe out the small
     * distances between them.
     */
    private static final class PreciseSums {

        private final double[] high;
        private final double[] low;

        PreciseSums(int n) {
            high = new double[n + 1];
            low = new double[n + 1];
        }

        /** Adds count times a times b as element {@code i}. */
        void add(int i, int count, double a, double b) {
            double product = a * b;
            double rest = Math.fma(a, b, -product);
            double term = count * product;
            double termRest = Math.fma(count, product, -term) + count * rest;
            double sum = high[i] + term;
            high[i + 1] = sum;
            low[i + 1] = low[i] + error(high[i], term, sum) + termRest;
        }

        double high(int from, int to) {
            return high[to + 1] - high[from];
        }

        double low(int from, int to) {
            return error(high[to + 1], -high[from], high(from, to)) + (low[to + 1] - low[from]);
        }

        /** What {@code sum} lost of {@code a + b} (D. E. Knuth, The Art of Computer Programming, vol. 2, 4.2.2). */
        private static double error(double a, double b, double sum) {
            double rest = sum - a;
            return (a - (sum - rest)) + (b - rest);
        }
    }
}
