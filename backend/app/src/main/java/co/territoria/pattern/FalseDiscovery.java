package co.territoria.pattern;

import java.util.Comparator;
import java.util.stream.IntStream;

/** What to do about many tests at once. Pure. */
final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * p-values adjusted so that, calling significant what is at most α, the expected share of false ones among them is
     * at most α: the step-up procedure of Benjamini and Hochberg (1995), “Controlling the false discovery rate”,
     * Journal of the Royal Statistical Society B 57 (1). For local statistics of neighbours it was proposed by Caldas
     * de Castro and Singer (2006), Geographical Analysis 38 (2).
     *
     * @return in the order given, each at most 1 and at least as large as what it was
     */
    static double[] adjusted(double[] p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int at = ascending[rank - 1];
            least = Math.min(least, p[at] * p.length / rank);
            adjusted[at] = least;
        }
        return adjusted;
    }
}
