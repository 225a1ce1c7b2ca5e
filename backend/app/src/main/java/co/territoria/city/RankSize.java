package co.territoria.city;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How evenly people are spread over the places of a system. Pure.
 *
 * <p>Rank and size (Zipf, 1949): the logarithm of the rank less one half is regressed on the logarithm of the size by
 * least squares, and the standard error of the slope is its size times the root of two over n, both after Gabaix and
 * Ibragimov (2011), “Rank − 1/2: a simple way to improve the OLS estimation of tail exponents”, Journal of Business
 * and Economic Statistics 29 (1), since the plain regression is biased in small systems. A slope of −1 is Zipf's law;
 * nearer to zero the largest place stands further out.
 *
 * <p>Primacy: the largest over the second (Jefferson, 1939), the largest over the sum of the next three, and its
 * share of all.
 *
 * @param slope         absent for fewer than {@link #LEAST} places or when all have one size
 * @param standardError of the slope
 * @param r2            share of the variance that the line explains
 * @param two           primacy of two, absent below two places
 * @param four          primacy of four, absent below four places
 * @param share         of the largest in the sum, 0..1
 * @param n             places with a size above zero
 */
record RankSize(
        @Nullable Double slope,
        @Nullable Double standardError,
        @Nullable Double r2,
        @Nullable Double two,
        @Nullable Double four,
        @Nullable Double share,
        int n) {

    /** Below this a line says nothing. */
    static final int LEAST = 5;

    /** @param sizes of the places, any order; those of zero or less are left out */
    static RankSize of(double[] sizes) {
        double[] sorted = Arrays.stream(sizes).filter(size -> size > 0).sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return new RankSize(null, null, null, null, null, null, 0);
        }
        double largest = sorted[n - 1];
        double sum = Arrays.stream(sorted).sum();
        Double two = n < 2 ? null : Double.valueOf(largest / sorted[n - 2]);
        Double four = n < 4 ? null : Double.valueOf(largest / (sorted[n - 2] + sorted[n - 3] + sorted[n - 4]));
        if (n < LEAST || sorted[0] == largest) {
            return new RankSize(null, null, null, two, four, largest / sum, n);
        }
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.log(sorted[n - 1 - i]);
            y[i] = Math.log(i + 0.5);
        }
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            xy += (x[i] - mx) * (y[i] - my);
            yy += (y[i] - my) * (y[i] - my);
        }
        double slope = xy / xx;
        return new RankSize(
                slope, Math.abs(slope) * Math.sqrt(2.0 / n), xy * xy / (xx * yy), two, four, largest / sum, n);
    }
}
