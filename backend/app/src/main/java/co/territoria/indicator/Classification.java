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

    /** Bounds between classes that a reader may give. */
    static final int MOST_CUTS = MOST - 1;

    private Classification() {}

    /** The ways to choose bounds. */
    enum Method {
        /** About as many values in each class. */
        QUANTILE,
        /** Classes of the same width. */
        EQUAL,
        /** Natural breaks: classes as uniform within as can be. */
        JENKS,
        /** Bounds at round numbers, see {@link PrettyBreaks}. */
        PRETTY,
        /** Classes of the same width on a logarithmic scale: each is the same factor wider than the one before. */
        LOG,
        /** Classes one standard deviation wide, centred on the mean. */
        STDDEV,
        /** Head/tail breaks for heavy tails, see {@link HeadTailBreaks}. */
        HEADTAIL,
        /** Bounds that the reader gives. */
        OWN,
        /** One class: where there are values, and where not. */
        SINGLE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How many classes the reader means. @param count that is asked for where the method takes one */
        int asked(int count, List<Double> cuts) {
            return switch (this) {
                case OWN -> cuts.size() + 1;
                case SINGLE -> 1;
                case QUANTILE, EQUAL, JENKS, PRETTY, LOG, STDDEV, HEADTAIL -> count;
            };
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
     * <ul>
     *   <li>{@link Method#PRETTY}: about as many, at most {@link #MOST}; the ends are round numbers too.
     *   <li>{@link Method#STDDEV}: exactly as many, also where no value lies, so that the middle one always holds the
     *       mean (with an even number the mean is the bound in the middle).
     *   <li>{@link Method#OWN}: one more than there are cuts, also where no value lies: values below the first cut are
     *       the first class, those from the last cut on the last. No value is ever outside.
     * </ul>
     *
     * @param values  in any order, no NaN
     * @param classes from 1
     * @param cuts    with {@link Method#OWN}, ascending: the bounds between classes
     * @return one bound more than there are classes, ascending, from at most the least value to at least the greatest;
     *     empty when there are no values, and with {@link Method#LOG} when a value is not above zero. With one distinct
     *     value both bounds are that value, but {@link Method#OWN} keeps its cuts.
     */
    static double[] bounds(double[] values, Method method, int classes, double... cuts) {
        double[] sorted = sorted(values);
        int distinct = (int) Arrays.stream(sorted).distinct().count();
        if (distinct == 0) {
            return new double[0];
        }
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        if (method == Method.OWN) {
            return around(least, greatest, cuts);
        }
        if (method == Method.LOG && least <= 0) {
            return new double[0];
        }
        int count = Math.min(classes, distinct);
        if (count == 1 || method == Method.SINGLE) {
            return new double[] {least, greatest};
        }
        return switch (method) {
            case QUANTILE -> quantileBounds(sorted, count);
            case EQUAL -> equalBounds(least, greatest, count);
            case JENKS -> NaturalBreaks.bounds(sorted, count);
            case PRETTY -> PrettyBreaks.bounds(least, greatest, classes, MOST);
            case LOG -> logBounds(least, greatest, count);
            case STDDEV -> deviationBounds(sorted, classes);
            case HEADTAIL -> HeadTailBreaks.bounds(sorted, classes);
            case OWN, SINGLE -> throw new IllegalStateException("answered above");
        };
    }

    /** Cuts with an end below and above: where the values end, or the outermost cut if that is further out. */
    private static double[] around(double least, double greatest, double[] cuts) {
        if (cuts.length == 0) {
            throw new IllegalArgumentException("own classes need at least one cut");
        }
        double[] bounds = new double[cuts.length + 2];
        bounds[0] = Math.min(least, cuts[0]);
        for (int i = 0; i < cuts.length; i++) {
            if (i > 0 && !(cuts[i] > cuts[i - 1])) {
                throw new IllegalArgumentException("cuts do not ascend");
            }
            bounds[i + 1] = cuts[i];
        }
        bounds[cuts.length + 1] = Math.max(greatest, cuts[cuts.length - 1]);
        return bounds;
    }

    /** Geometric progression from the least value to the greatest; both above zero. */
    private static double[] logBounds(double least, double greatest, int classes) {
        double[] bounds = new double[classes + 1];
        double from = Math.log10(least);
        double to = Math.log10(greatest);
        bounds[0] = least;
        for (int i = 1; i < classes; i++) {
            bounds[i] = Math.pow(10, from + (to - from) * i / classes);
        }
        bounds[classes] = greatest;
        return Arrays.stream(bounds).distinct().toArray();
    }

    /**
     * Cuts one standard deviation apart and symmetric about the mean: with five classes at −1.5, −0.5, 0.5 and 1.5, with
     * four at −1, 0 and 1 (ways of T. A. Slocum and others, <i>Thematic Cartography and Geovisualization</i>, 3rd
     * edition, 2009, chapter 4).
     */
    private static double[] deviationBounds(double[] sorted, int classes) {
        Spread spread = Spread.of(sorted);
        double[] cuts = new double[classes - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = spread.mean() + (i + 1 - classes / 2.0) * spread.deviation();
        }
        return around(sorted[0], sorted[sorted.length - 1], cuts);
    }

    /**
     * Mean and standard deviation of all territories: they are the whole, not a sample, so squares are divided by n.
     *
     * @param deviation 0 when all values are equal
     */
    record Spread(double mean, double deviation) {

        /** @param values at least one */
        static Spread of(double[] values) {
            // in order, so that permuting the territories changes no digit
            double[] sorted = sorted(values);
            double mean = Arrays.stream(sorted).average().orElseThrow();
            double squares = Arrays.stream(sorted)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return new Spread(mean, Math.sqrt(squares / sorted.length));
        }
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
     * @return from 0; values outside the bounds lie in the first or last class; equal neighbours among the bounds hold
     *     nothing between them, but the last class holds its upper bound
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
