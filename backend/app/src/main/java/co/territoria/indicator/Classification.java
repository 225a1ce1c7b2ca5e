package co.territoria.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Classes for a map: ascending bounds, computed here only, so that map, table and print agree. Pure.
 *
 * <p>A value lies in the class whose lower bound it reaches and whose upper bound it does not; the last class has its
 * upper bound too. Equal values therefore share a class.
 */
final class Classification {

    static final int FEWEST = 2;
    static final int MOST = 9;

    private Classification() {}

    /** The ways to choose bounds. */
    enum Method {
        /** About as many values in each class. */
        QUANTILE,
        /** Classes of the same width. */
        EQUAL,
        /** Natural breaks: classes as uniform within as can be. */
        JENKS;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Method> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Method::id).toList();
        }
    }

    /**
     * Bounds of at most {@code classes} classes: fewer when there are fewer distinct values, or when values are so
     * often equal that quantiles fall together.
     *
     * @param values  in any order, no NaN
     * @param classes from 1
     * @return one bound more than there are classes: the least value, the bounds between, the greatest value; empty
     *         when there are no values. With one distinct value both bounds are that value.
     */
    static double[] bounds(double[] values, Method method, int classes) {
        double[] sorted = sorted(values);
        int distinct = (int) Arrays.stream(sorted).distinct().count();
        int count = Math.min(classes, distinct);
        if (distinct == 0) {
            return new double[0];
        }
        if (count == 1) {
            return new double[] {sorted[0], sorted[sorted.length - 1]};
        }
        return switch (method) {
            case QUANTILE -> quantileBounds(sorted, count);
            case EQUAL -> equalBounds(sorted[0], sorted[sorted.length - 1], count);
            case JENKS -> NaturalBreaks.bounds(sorted, count);
        };
    }

    private static double[] sorted(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("a value to classify is not a number");
            }
            // minus zero equals zero
            sorted[i] = values[i] + 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * A bound that would leave the class below it without a value moves up to the next value that is there: one value
     * that is very frequent is then a class of its own instead of swallowing its neighbours.
     */
    private static double[] quantileBounds(double[] sorted, int classes) {
        List<Double> lowers = new ArrayList<>();
        lowers.add(sorted[0]);
        for (int i = 1; i < classes; i++) {
            double before = lowers.get(lowers.size() - 1);
            double bound = quantile(sorted, (double) i / classes);
            if (bound >= before && countBelow(sorted, bound) == countBelow(sorted, before)) {
                bound = Arrays.stream(sorted).filter(isAbove(bound)).findFirst().orElse(before);
            }
            if (bound > before) {
                lowers.add(bound);
            }
        }
        double[] bounds = new double[lowers.size() + 1];
        for (int i = 0; i < lowers.size(); i++) {
            bounds[i] = lowers.get(i);
        }
        bounds[lowers.size()] = sorted[sorted.length - 1];
        return bounds;
    }

    /**
     * The value below which a share of the values lies, by linear interpolation: type 7 of Hyndman and Fan, <i>Sample
     * quantiles in statistical packages</i>, The American Statistician 50 (1996).
     *
     * @param sorted ascending, at least one
     * @param share  0 to 1
     */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double[] equalBounds(double least, double greatest, int classes) {
        double[] bounds = new double[classes + 1];
        for (int i = 0; i < classes; i++) {
            bounds[i] = least + (greatest - least) * i / classes;
        }
        bounds[classes] = greatest;
        return bounds;
    }

    private static DoublePredicate isAbove(double bound) {
        return value -> value > bound;
    }

    private static int countBelow(double[] sorted, double bound) {
        int found = Arrays.binarySearch(sorted, bound);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == bound) {
            found--;
        }
        return found;
    }

    /**
     * In which class a value lies.
     *
     * @param bounds as {@link #bounds} answers, at least two
     * @return from 0; values outside the bounds lie in the first or last class
     */
    static int classOf(double value, double[] bounds) {
        int last = bounds.length - 2;
        for (int i = last; i > 0; i--) {
            if (value >= bounds[i]) {
                return i;
            }
        }
        return 0;
    }
}
