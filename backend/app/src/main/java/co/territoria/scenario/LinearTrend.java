package co.territoria.scenario;

import java.util.SortedMap;

/**
 * The straight line of least squares through yearly values, and how far a new value may lie from it. Pure.
 *
 * <p>Prediction interval of a new observation at 95 per cent: estimate ± t(0.975, n−2) · s · √(1 + 1/n + (x−x̄)²/Sxx)
 * (Draper and Smith, Applied Regression Analysis, 3rd ed., 1998, section 3.1). It supposes that the residuals are
 * independent and alike, which few years can neither show nor refute.
 */
final class LinearTrend {

    /** With fewer there is no telling a trend from chance. */
    static final int FEWEST = 4;

    /** 0.975 quantiles of Student's t for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.2). */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double Z = 1.959964;

    private final int count;
    private final double meanYear;
    private final double meanValue;
    private final double slope;
    private final double sumOfSquares;
    private final double deviation;

    private LinearTrend(
            int count, double meanYear, double meanValue, double slope, double sumOfSquares, double deviation) {
        this.count = count;
        this.meanYear = meanYear;
        this.meanValue = meanValue;
        this.slope = slope;
        this.sumOfSquares = sumOfSquares;
        this.deviation = deviation;
    }

    /**
     * @param values by year; at least {@link #FEWEST}
     * @throws IllegalArgumentException with fewer
     */
    static LinearTrend of(SortedMap<Integer, Double> values) {
        int n = values.size();
        if (n < FEWEST) {
            throw new IllegalArgumentException("a trend needs %d years, was given %d".formatted(FEWEST, n));
        }
        double meanYear =
                values.keySet().stream().mapToInt(year -> year).average().orElseThrow();
        double meanValue =
                values.values().stream().mapToDouble(value -> value).average().orElseThrow();
        double sxx = 0;
        double sxy = 0;
        for (var each : values.entrySet()) {
            double x = each.getKey() - meanYear;
            sxx += x * x;
            sxy += x * (each.getValue() - meanValue);
        }
        double slope = sxy / sxx;
        double residuals = 0;
        for (var each : values.entrySet()) {
            double residual = each.getValue() - meanValue - slope * (each.getKey() - meanYear);
            residuals += residual * residual;
        }
        return new LinearTrend(n, meanYear, meanValue, slope, sxx, Math.sqrt(residuals / (n - 2)));
    }

    /** Change a year, in the unit of the values. */
    double slope() {
        return slope;
    }

    double at(int year) {
        return meanValue + slope * (year - meanYear);
    }

    /** Half the width of the 95 per cent prediction interval of a new value; not negative. */
    double margin(int year) {
        double x = year - meanYear;
        return t(count - 2) * deviation * Math.sqrt(1 + 1.0 / count + x * x / sumOfSquares);
    }

    /** Beyond the table by the expansion of Fisher and Cornish (1960), right to three decimals there. */
    static double t(int degrees) {
        if (degrees <= T.length) {
            return T[degrees - 1];
        }
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        return Z + (z3 + Z) / (4.0 * degrees) + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * degrees * degrees);
    }
}
