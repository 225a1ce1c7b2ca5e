package co.territoria.profile;

import co.territoria.gap.Gap;
import co.territoria.indicator.Direction;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How the values of the lowest level lie: what a single value is seen against. Pure; a territory without value is not
 * in it.
 *
 * @param values            ascending, in the unit of the indicator
 * @param standardDeviation of these values as a whole population, each territory once (divisor n); absent below three
 *                          values and where all are equal, since nothing can be measured in units of nothing
 */
record Spread(double[] values, @Nullable Double standardDeviation) {

    /** Fewer values have no spread worth measuring by. */
    private static final int FEWEST = 3;

    static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(sorted, standardDeviation(sorted));
    }

    private static @Nullable Double standardDeviation(double[] sorted) {
        if (sorted.length < FEWEST || sorted[0] == sorted[sorted.length - 1]) {
            return null;
        }
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / sorted.length);
    }

    int size() {
        return values.length;
    }

    /**
     * The value below which this part of all lies, by linear interpolation (type 7 of Hyndman and Fan, 1996).
     *
     * @param part 0 to 1
     * @return absent without values
     */
    @Nullable
    Double quantile(double part) {
        if (values.length == 0) {
            return null;
        }
        double at = part * (values.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }

    /** How far behind the reference, in standard deviations; absent where there is no spread. */
    @Nullable
    Double deviations(double gap) {
        return standardDeviation == null ? null : gap / standardDeviation;
    }

    /** How many are worse than the reference. */
    int behind(double reference, Direction direction) {
        return (int) Arrays.stream(values)
                .filter(value -> behind(value, reference, direction) > 0)
                .count();
    }

    /** As {@link Gap} measures it; zero for an indicator of which none is better. */
    static double behind(double value, double reference, Direction direction) {
        return Gap.between(value, reference, direction).map(Gap::difference).orElse(0.0);
    }
}
