package co.territoria.pattern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A whole cluster map: global and local Moran by permutation, correction and Gi*. One thread. Prints Markdown.
 *
 * <p>The map is generated: units on a grid, so many as a country has municipalities, neighbours by queen contiguity (up
 * to eight) or the six nearest. It stands among those that are measured because the class and what it needs are not
 * public.
 */
public final class ClusterBenchmark {

    private static final long SEED = 20_261_121;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 21;

    private ClusterBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.printf("Java %s; %d cores%n%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.println("| units | neighbours | permutations | median ms | worst of " + ROUNDS + " ms |");
        System.out.println("|---|---|---|---|---|");
        for (int units : new int[] {42, 1_122}) {
            for (int permutations : new int[] {999, 9_999}) {
                measure(units, queen(units), "border, up to 8", permutations);
                measure(units, nearest(units), "6 nearest", permutations);
            }
        }
    }

    private static void measure(int units, int[][] neighbours, String told, int permutations) {
        SpatialWeights weights = SpatialWeights.rowStandardised(neighbours);
        double[] values = new Random(SEED).doubles(units, 0, 100).toArray();
        ClusterAnalysis.Settings settings = new ClusterAnalysis.Settings(permutations, SEED, 0.05, true);
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            ClusterAnalysis.Result result = ClusterAnalysis.of(values, weights, settings);
            long end = System.nanoTime();
            if (result.units().size() != units) {
                throw new IllegalStateException("units are missing");
            }
            if (round >= 0) {
                millis[round] = (end - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %,d | %.0f | %.0f |%n",
                units,
                told,
                permutations,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1]);
    }

    private static int columns(int units) {
        return (int) Math.ceil(Math.sqrt(units));
    }

    private static int[][] queen(int units) {
        int columns = columns(units);
        return IntStream.range(0, units)
                .mapToObj(i -> IntStream.range(0, units)
                        .filter(j -> j != i
                                && Math.abs(i / columns - j / columns) <= 1
                                && Math.abs(i % columns - j % columns) <= 1)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[][] nearest(int units) {
        int columns = columns(units);
        return SpatialWeights.nearest(
                units, 6, (i, j) -> Math.hypot(i / columns - j / columns, i % columns - j % columns));
    }
}
