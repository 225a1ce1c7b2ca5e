package co.territoria.indicator;

import java.util.List;

/**
 * How many values lie where, for the legend. Pure.
 *
 * @param from       lower edge of the first bin
 * @param to         upper edge of the last bin
 * @param bins       counts in bins of equal width; a bin has its lower edge, the last one both
 * @param classOfBin class of most values of each bin, from 0; of its middle where the bin is empty
 */
record Histogram(double from, double to, List<Integer> bins, List<Integer> classOfBin) {

    private static final int BINS = 26;

    Histogram {
        bins = List.copyOf(bins);
        classOfBin = List.copyOf(classOfBin);
    }

    /**
     * @param values within the bounds, in any order
     * @param bounds of the classes, ascending, at least two
     */
    static Histogram of(double[] values, double[] bounds) {
        double from = bounds[0];
        double to = bounds[bounds.length - 1];
        int bins = from == to ? 1 : BINS;
        int[] counts = new int[bins];
        int[][] countsOfClass = new int[bins][bounds.length - 1];
        for (double value : values) {
            int bin = from == to ? 0 : (int) Math.floor((value - from) / (to - from) * bins);
            bin = Math.max(0, Math.min(bins - 1, bin));
            counts[bin]++;
            countsOfClass[bin][Classification.classOf(value, bounds)]++;
        }
        Integer[] classes = new Integer[bins];
        for (int bin = 0; bin < bins; bin++) {
            classes[bin] = counts[bin] == 0
                    ? Classification.classOf(from + (to - from) * (bin + 0.5) / bins, bounds)
                    : most(countsOfClass[bin]);
        }
        return new Histogram(from, to, java.util.Arrays.stream(counts).boxed().toList(), List.of(classes));
    }

    private static int most(int[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[most]) {
                most = i;
            }
        }
        return most;
    }
}
