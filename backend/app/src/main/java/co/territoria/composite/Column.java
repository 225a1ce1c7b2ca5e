package co.territoria.composite;

import org.jspecify.annotations.Nullable;

/**
 * The values of one component, ready to be normalised. Pure.
 *
 * @param values         one for each territory, in the order of the territories; NaN where there is none
 * @param higherIsBetter which way is better
 * @param goalposts      absent for the worst and best observed; only min-max looks at them
 */
record Column(
        double[] values, boolean higherIsBetter, @Nullable Goalposts goalposts) {

    int present() {
        int present = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present++;
            }
        }
        return present;
    }
}
