package co.territoria.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Bounds at round numbers: multiples of 1, 2 or 5 times a power of ten. The rule of {@code pretty} of R (R. A. Becker,
 * J. M. Chambers and A. R. Wilks, <i>The New S Language</i>, 1988) with its usual bias towards wider steps. Pure.
 */
final class PrettyBreaks {

    /** R: high.u.bias, and u5.bias made of it. */
    private static final double BIAS = 1.5;

    private static final double BIAS_OF_FIVE = 0.5 + 1.5 * BIAS;

    private PrettyBreaks() {}

    /**
     * Bounds that contain the range.
     *
     * @param least    less than {@code greatest}
     * @param classes  about how many, from 1
     * @param most     never more than so many, at least 2
     */
    static double[] bounds(double least, double greatest, int classes, int most) {
        for (int asked = Math.min(classes, most); asked > 1; asked--) {
            double[] bounds = bounds(least, greatest, asked);
            if (bounds.length - 1 <= most) {
                return bounds;
            }
        }
        return bounds(least, greatest, 1);
    }

    private static double[] bounds(double least, double greatest, int classes) {
        double cell = (greatest - least) / classes;
        int power = (int) Math.floor(Math.log10(cell));
        BigDecimal base = BigDecimal.ONE.scaleByPowerOfTen(power);
        double one = base.doubleValue();
        int factor = 1;
        if (2 * one - cell < BIAS * (cell - one)) {
            factor = 2;
            if (5 * one - cell < BIAS_OF_FIVE * (cell - 2 * one)) {
                factor = 5;
                if (10 * one - cell < BIAS * (cell - 5 * one)) {
                    factor = 10;
                }
            }
        }
        BigDecimal unit = base.multiply(BigDecimal.valueOf(factor));
        long first = (long) Math.floor(least / unit.doubleValue());
        long last = (long) Math.ceil(greatest / unit.doubleValue());
        // the division may have rounded across a multiple
        while (at(first, unit) > least) {
            first--;
        }
        while (at(first + 1, unit) <= least) {
            first++;
        }
        while (at(last, unit) < greatest) {
            last++;
        }
        while (at(last - 1, unit) >= greatest) {
            last--;
        }
        List<Double> bounds = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            bounds.add(at(i, unit));
        }
        return bounds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Multiplied in decimals: 3 × 0.1 is 0.3. */
    private static double at(long multiple, BigDecimal unit) {
        return unit.multiply(BigDecimal.valueOf(multiple)).doubleValue();
    }
}
