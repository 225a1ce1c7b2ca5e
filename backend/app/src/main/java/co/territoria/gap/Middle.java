package co.territoria.gap;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/** The median: the middle one, or the mean of the two in the middle. Pure. */
public final class Middle {

    private Middle() {}

    /** Empty without values; the order does not matter. */
    public static OptionalDouble of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                sorted.length % 2 == 1
                        ? sorted[half]
                        : Arrays.stream(sorted, half - 1, half + 1).sum() / 2);
    }
}
