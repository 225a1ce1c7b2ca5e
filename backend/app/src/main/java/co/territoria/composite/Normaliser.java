package co.territoria.composite;

import java.util.Arrays;

/**
 * Brings a component to a scale on which more is better. Pure.
 *
 * <p>The three ways are those of chapter 5 of OECD and JRC, <i>Handbook on Constructing Composite Indicators</i>
 * (2008). Min-max runs from 0 to 100, rank likewise. For the geometric mean, which anything zero would make zero,
 * min-max between observed values and rank run from 1 to 100; min-max between given goalposts keeps 0 to 100, as the
 * Human Development Index has it (UNDP, <i>Human Development Report, Technical notes</i>), and what lies beyond a
 * goalpost counts as the goalpost.
 *
 * <p>A component whose values are all equal tells nobody apart: every territory gets the middle of the scale.
 */
final class Normaliser {

    private static final double TOP = 100;

    private Normaliser() {}

    /**
     * What was done to a component.
     *
     * @param low     lower end of the scale, in the unit of the component; mean of a z-score
     * @param high    upper end; mean plus one standard deviation of a z-score
     * @param given   the ends are goalposts of the recipe
     * @param varies  whether the values tell territories apart
     * @param outside how many values lie beyond a given goalpost
     */
    record Scaled(double[] values, double low, double high, boolean given, boolean varies, int outside) {}

    /** @return values in the same order, NaN where there is none */
    static Scaled scale(Column column, Normalisation normalisation, Mean mean) {
        double[] known = Arrays.stream(column.values())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double bottom = mean == Mean.GEOMETRIC && column.goalposts() == null ? 1 : 0;
        return switch (normalisation) {
            case MINMAX -> minMax(column, known, bottom);
            case ZSCORE -> zScore(column, known);
            case RANK -> rank(column, known, mean == Mean.GEOMETRIC ? 1 : 0);
        };
    }

    private static Scaled minMax(Column column, double[] known, double bottom) {
        Goalposts given = column.goalposts();
        double low = given != null ? given.low() : known.length == 0 ? 0 : known[0];
        double high = given != null ? given.high() : known.length == 0 ? 0 : known[known.length - 1];
        double[] scaled = new double[column.values().length];
        int outside = 0;
        for (int i = 0; i < scaled.length; i++) {
            double value = column.values()[i];
            if (!Double.isNaN(value) && (value < low || value > high)) {
                outside++;
            }
            double share = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5;
            double good = column.higherIsBetter() || high <= low ? share : 1 - share;
            scaled[i] = Double.isNaN(value) ? Double.NaN : bottom + good * (TOP - bottom);
        }
        return new Scaled(
                scaled, low, high, given != null, known.length > 0 && known[0] < known[known.length - 1], outside);
    }

    private static Scaled zScore(Column column, double[] known) {
        // of sorted values, so that their order cannot change the last digit
        double mean = known.length == 0 ? 0 : Arrays.stream(known).sum() / known.length;
        double squares = 0;
        for (double value : known) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = known.length == 0 ? 0 : Math.sqrt(squares / known.length);
        boolean varies = known.length > 0 && known[0] < known[known.length - 1];
        double[] scaled = new double[column.values().length];
        for (int i = 0; i < scaled.length; i++) {
            double value = column.values()[i];
            double z = varies ? (value - mean) / deviation : 0;
            scaled[i] = Double.isNaN(value) ? Double.NaN : column.higherIsBetter() || z == 0 ? z : -z;
        }
        return new Scaled(scaled, mean, mean + deviation, false, varies, 0);
    }

    private static Scaled rank(Column column, double[] known, double bottom) {
        int n = known.length;
        boolean varies = n > 0 && known[0] < known[n - 1];
        double[] scaled = new double[column.values().length];
        for (int i = 0; i < scaled.length; i++) {
            double value = column.values()[i];
            if (Double.isNaN(value)) {
                scaled[i] = Double.NaN;
                continue;
            }
            int below = countBelow(known, value);
            int upTo = countUpTo(known, value);
            // the mean of the places that equal values share, from 0 (lowest)
            double place = (below + upTo - 1) / 2.0;
            double share = varies ? place / (n - 1) : 0.5;
            scaled[i] = bottom + (column.higherIsBetter() || !varies ? share : 1 - share) * (TOP - bottom);
        }
        return new Scaled(scaled, n == 0 ? 0 : known[0], n == 0 ? 0 : known[n - 1], false, varies, 0);
    }

    private static int countBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int countUpTo(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
