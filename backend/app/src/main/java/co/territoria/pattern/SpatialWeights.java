package co.territoria.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who is whose neighbour, and by how much. Neighbours of one unit weigh alike; nobody is his own. Pure.
 *
 * <p>An island, a unit without neighbours, has no weights: its lag is not known, and it adds nothing to the sums of
 * weights, though its value counts in mean and deviation.
 */
final class SpatialWeights {

    private final int[][] neighbours;
    private final boolean standardised;

    private SpatialWeights(int[][] neighbours, boolean standardised) {
        this.neighbours = neighbours;
        this.standardised = standardised;
    }

    /** Each neighbour of a unit with k neighbours weighs 1/k, so that a lag is a mean. */
    static SpatialWeights rowStandardised(int[][] neighbours) {
        return new SpatialWeights(copyOf(neighbours), true);
    }

    /** Each neighbour weighs 1, so that a lag is a sum. */
    static SpatialWeights binary(int[][] neighbours) {
        return new SpatialWeights(copyOf(neighbours), false);
    }

    private static int[][] copyOf(int[][] neighbours) {
        int[][] copy = new int[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            int self = i;
            copy[i] = Arrays.stream(neighbours[i]).sorted().distinct().toArray();
            if (Arrays.stream(copy[i]).anyMatch(j -> j == self || j < 0 || j >= neighbours.length)) {
                throw new IllegalArgumentException("unit %d has a neighbour that is itself or does not exist: %s"
                        .formatted(i, Arrays.toString(neighbours[i])));
            }
        }
        return copy;
    }

    /** The distance of two units. */
    interface Distance {
        double between(int first, int second);
    }

    /**
     * The nearest neighbours of each of some units; of those equally far the one that comes first.
     *
     * @param nearest how many, less than the units
     */
    static int[][] nearest(int units, int nearest, Distance distance) {
        if (nearest < 1 || nearest >= units) {
            throw new IllegalArgumentException("of %d units %d nearest were asked for".formatted(units, nearest));
        }
        int[][] neighbours = new int[units][];
        for (int i = 0; i < units; i++) {
            int self = i;
            neighbours[i] =
                    firstBy(IntStream.range(0, units).filter(j -> j != self), j -> distance.between(self, j)).stream()
                            .limit(nearest)
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
        return neighbours;
    }

    private static List<Integer> firstBy(IntStream units, IntToDoubleFunction key) {
        record Keyed(int unit, double key) {}
        List<Keyed> keyed = new ArrayList<>();
        units.forEach(unit -> keyed.add(new Keyed(unit, key.applyAsDouble(unit))));
        keyed.sort(Comparator.comparingDouble(Keyed::key).thenComparingInt(Keyed::unit));
        return keyed.stream().map(Keyed::unit).toList();
    }

    int size() {
        return neighbours.length;
    }

    /** Indexes of the neighbours; the array is not to be changed. */
    int[] of(int unit) {
        return neighbours[unit];
    }

    boolean isIsland(int unit) {
        return neighbours[unit].length == 0;
    }

    /** What each neighbour of a unit weighs; 0 for an island. */
    double weight(int unit) {
        return isIsland(unit) ? 0 : standardised ? 1.0 / neighbours[unit].length : 1;
    }

    /** The weighted sum of the neighbours' values; zero for an island. */
    double lag(int unit, double[] values) {
        double sum = 0;
        for (int neighbour : neighbours[unit]) {
            sum += values[neighbour];
        }
        return sum * weight(unit);
    }

    /** Sum of all weights: the number of units that are no islands, when rows are standardised. */
    double s0() {
        double sum = 0;
        for (int i = 0; i < neighbours.length; i++) {
            sum += neighbours[i].length * weight(i);
        }
        return sum;
    }

    /** ½ Σ Σ (wᵢⱼ + wⱼᵢ)² of Cliff and Ord. */
    double s1() {
        double sum = 0;
        for (int i = 0; i < neighbours.length; i++) {
            for (int j : neighbours[i]) {
                double there = weight(i);
                double back = Arrays.binarySearch(neighbours[j], i) >= 0 ? weight(j) : 0;
                // a pair that is one-sided is met once, a mutual one twice
                sum += back == 0 ? there * there : (there + back) * (there + back) / 2;
            }
        }
        return sum;
    }

    /** Σ (Σ wᵢⱼ + Σ wⱼᵢ)² of Cliff and Ord. */
    double s2() {
        double[] columns = new double[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            for (int j : neighbours[i]) {
                columns[j] += weight(i);
            }
        }
        double sum = 0;
        for (int i = 0; i < neighbours.length; i++) {
            double both = neighbours[i].length * weight(i) + columns[i];
            sum += both * both;
        }
        return sum;
    }
}
