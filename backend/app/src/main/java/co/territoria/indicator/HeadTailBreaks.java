package co.territoria.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Head/tail breaks: the values above the mean are the head, and the head is broken again at its own mean as long as it
 * is a minority of at most 40 % (B. Jiang, <i>Head/tail breaks: a new classification scheme for data with a
 * heavy-tailed distribution</i>, The Professional Geographer 65, 2013). The number of classes follows from the data.
 * Pure.
 */
final class HeadTailBreaks {

    /** A larger head is no minority, and the values have no heavy tail. */
    private static final double LARGEST_HEAD = 0.4;

    private HeadTailBreaks() {}

    /**
     * Bounds: the least value, each mean, the greatest value.
     *
     * @param sorted ascending, at least two distinct values
     * @param most   classes, from 2
     */
    static double[] bounds(double[] sorted, int most) {
        List<Double> bounds = new ArrayList<>(List.of(sorted[0]));
        double[] rest = sorted;
        while (bounds.size() < most) {
            double[] head = head(rest);
            if (head.length == 0) {
                break;
            }
            double mean = mean(rest);
            // the head lies above the mean, a class begins with its bound
            boolean onTheMean = Arrays.stream(rest).anyMatch(value -> value == mean);
            double bound = onTheMean ? head[0] : mean;
            if (bound > bounds.get(bounds.size() - 1)) {
                bounds.add(bound);
            }
            if (head.length > LARGEST_HEAD * rest.length) {
                break;
            }
            rest = head;
        }
        bounds.add(sorted[sorted.length - 1]);
        return bounds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Which share of the values lies above their mean.
     *
     * @param sorted ascending, at least one
     * @return 0 to 1; above 0.4 the values have no heavy tail
     */
    static double headShare(double[] sorted) {
        return (double) head(sorted).length / sorted.length;
    }

    /** Whether the values are such as head/tail breaks are made for. */
    static boolean isHeavyTailed(double[] sorted) {
        return headShare(sorted) <= LARGEST_HEAD;
    }

    private static double[] head(double[] sorted) {
        double mean = mean(sorted);
        return Arrays.stream(sorted).filter(value -> value > mean).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
