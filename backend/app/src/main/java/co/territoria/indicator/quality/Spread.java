package co.territoria.indicator.quality;

import java.util.Arrays;
import java.util.Collection;

/**
 * Where the middle of some values lies and how far they spread, by three methods. Pure.
 *
 * <ul>
 *   <li>Z: distance from the mean in (sample) standard deviations.
 *   <li>Modified Z: 0.6745 times the distance from the median over the median absolute deviation; beyond 3.5 a value is
 *       an outlier. Where half of the values are equal, 1.253314 times the mean absolute deviation takes its place.
 *       (Iglewicz, B. and Hoaglin, D. (1993): How to Detect and Handle Outliers. ASQC, volume 16.)
 *   <li>Fences: a value outside [Q1 − 3·IQR, Q3 + 3·IQR] is far out. (Tukey, J. W. (1977): Exploratory Data Analysis.
 *       Addison-Wesley.) Quartiles by linear interpolation, type 7 of Hyndman and Fan.
 * </ul>
 */
record Spread(double mean, double deviation, double median, double robustDeviation, double q1, double q3) {

    static final double Z_LIMIT = 3;
    static final double MODIFIED_Z_LIMIT = 3.5;
    private static final double FAR_OUT = 3;

    /** The standard deviation of a normal distribution over its median absolute deviation. */
    private static final double NORMAL_PER_MEDIAN_DEVIATION = 1 / 0.6745;

    private static final double NORMAL_PER_MEAN_DEVIATION = 1.253314;

    /** @param values two at least */
    static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double median = quantile(sorted, 0.5);
        double[] distances = Arrays.stream(sorted)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        double medianDistance = quantile(distances, 0.5);
        double robust = medianDistance > 0
                ? medianDistance * NORMAL_PER_MEDIAN_DEVIATION
                : Arrays.stream(distances).average().orElseThrow() * NORMAL_PER_MEAN_DEVIATION;
        return new Spread(
                mean,
                Math.sqrt(squares / (sorted.length - 1)),
                median,
                robust,
                quantile(sorted, 0.25),
                quantile(sorted, 0.75));
    }

    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    static double median(Collection<Double> values) {
        return quantile(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.5);
    }

    /** 0 when all values are equal. */
    double z(double value) {
        return deviation == 0 ? 0 : (value - mean) / deviation;
    }

    /** 0 when all values are equal. */
    double modifiedZ(double value) {
        return robustDeviation == 0 ? 0 : (value - median) / robustDeviation;
    }

    boolean isFarOut(double value) {
        double range = q3 - q1;
        return value < q1 - FAR_OUT * range || value > q3 + FAR_OUT * range;
    }

    /** How many of the three methods call it an outlier. */
    int votes(double value) {
        return (Math.abs(z(value)) > Z_LIMIT ? 1 : 0)
                + (Math.abs(modifiedZ(value)) > MODIFIED_Z_LIMIT ? 1 : 0)
                + (isFarOut(value) ? 1 : 0);
    }
}
