package co.territoria.gap;

import java.util.List;
import java.util.Optional;

/**
 * The straight line of least squares through the gaps of some periods, and where it reaches zero. Pure.
 *
 * <p>The interval of that moment is Fieller's: all moments at which a gap of zero lies inside the 95 per cent confidence
 * limits of the line (E. C. Fieller, Some problems in interval estimation, Journal of the Royal Statistical Society B 16,
 * 1954; as inverse regression in Draper and Smith, Applied Regression Analysis, 3rd ed., 1998, section 3.2). With
 * {@code d} the distance from the mean moment it is the solution of
 * {@code (ȳ + b·d)² ≤ t²·s²·(1/n + d²/Sxx)}, which is bounded exactly when the slope differs from zero at 5 per cent.
 * It supposes that residuals are independent and alike, which few periods can neither show nor refute.
 */
final class GapLine {

    /** With fewer there is no telling a pace from chance. */
    static final int FEWEST = 4;

    /** 0.975 quantiles of Student's t for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.2). */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double Z = 1.959964;

    private final int count;
    private final double meanMoment;
    private final double meanGap;
    private final double slope;
    private final double sumOfSquares;
    private final double variance;

    private GapLine(int count, double meanMoment, double meanGap, double slope, double sumOfSquares, double variance) {
        this.count = count;
        this.meanMoment = meanMoment;
        this.meanGap = meanGap;
        this.slope = slope;
        this.sumOfSquares = sumOfSquares;
        this.variance = variance;
    }

    /** @param moment in years */
    record Point(double moment, double gap) {}

    /** @param from earliest moment that the interval holds, in years */
    record Crossing(double moment, double from, double to) {}

    /**
     * @param points at least {@link #FEWEST}, of different moments
     * @throws IllegalArgumentException with fewer
     */
    static GapLine of(List<Point> points) {
        int n = points.size();
        if (n < FEWEST) {
            throw new IllegalArgumentException("a pace needs %d periods, was given %d".formatted(FEWEST, n));
        }
        double meanMoment = points.stream().mapToDouble(Point::moment).average().orElseThrow();
        double meanGap = points.stream().mapToDouble(Point::gap).average().orElseThrow();
        double sxx = 0;
        double sxy = 0;
        for (Point point : points) {
            double x = point.moment() - meanMoment;
            sxx += x * x;
            sxy += x * (point.gap() - meanGap);
        }
        double slope = sxy / sxx;
        double residuals = 0;
        for (Point point : points) {
            double residual = point.gap() - meanGap - slope * (point.moment() - meanMoment);
            residuals += residual * residual;
        }
        return new GapLine(n, meanMoment, meanGap, slope, sxx, residuals / (n - 2));
    }

    /** Change of the gap in a year; negative closes a gap. */
    double slope() {
        return slope;
    }

    double at(double moment) {
        return meanGap + slope * (moment - meanMoment);
    }

    /** Half the width of the 95 per cent confidence limits of the line at a moment; not negative. */
    double margin(double moment) {
        double d = moment - meanMoment;
        return t(count - 2) * Math.sqrt(variance * (1.0 / count + d * d / sumOfSquares));
    }

    /** Where the line reaches zero; empty when the interval has no end, since the pace may be none at all. */
    Optional<Crossing> crossing() {
        double spread = t(count - 2) * t(count - 2) * variance;
        double a = slope * slope - spread / sumOfSquares;
        if (!(a > 0)) {
            return Optional.empty();
        }
        double b = meanGap * slope;
        double c = meanGap * meanGap - spread / count;
        // not negative while a is positive, but for rounding
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        return Optional.of(
                new Crossing(meanMoment - meanGap / slope, meanMoment + (-b - root) / a, meanMoment + (-b + root) / a));
    }

    /** Beyond the table by the expansion of Fisher and Cornish (1960), right to three decimals there. */
    private static double t(int degrees) {
        if (degrees <= T.length) {
            return T[degrees - 1];
        }
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        return Z + (z3 + Z) / (4.0 * degrees) + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * degrees * degrees);
    }
}
