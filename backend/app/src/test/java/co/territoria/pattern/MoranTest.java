package co.territoria.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoranTest {

    /** Ten areas of de Smith, Goodchild and Longley, “Geospatial Analysis”, as shipped with PySAL (desmith.txt, .gal). */
    private static final double[] TEN = {2.24, 3.10, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06};

    private static final int[][] TEN_NEIGHBOURS = {
        {1, 3}, {0, 4}, {3, 6}, {0, 2, 4, 7}, {1, 3, 5, 8}, {4, 9}, {2, 7}, {3, 6, 8}, {4, 7, 9}, {5, 8}
    };

    /** PySAL 1.0, doctest of {@code pysal.esda.moran.Moran_Local} for these areas, standardised rows. It divides
     * by Σz²/(n − 1) where Anselin's m₂, and this system, divides by Σz²/n: its figures are 9/10 of ours. */
    private static final double[] TEN_LOCAL = {
        -0.11409277,
        -0.19940543,
        -0.13351408,
        -0.51770383,
        0.48095009,
        0.12208113,
        1.19148298,
        -0.58144305,
        0.07101383,
        0.34314301
    };

    /** 1 to 9 on a grid of three by three; PySAL esda, test_moran.py, test_variance. */
    @Test
    void variancesOfThePublishedGrid() {
        double[] x = IntStream.rangeClosed(1, 9).asDoubleStream().toArray();
        Moran moran = Moran.of(x, SpatialWeights.binary(Grids.grid(3, 3, false)), 99, 1);

        assertThat(moran.varianceRandomisation()).isCloseTo(0.059687500000000004, within(1e-12));
        assertThat(moran.varianceNormality()).isCloseTo(0.053125000000000006, within(1e-12));
        assertThat(moran.expected()).isEqualTo(-1 / 8.0);
        /*
         * By hand: z from −4 to 4, Σz² = 60. Side by side in rows: (−4)(−3) + (−3)(−2) + (−1)(0) + (0)(1) + (2)(3) + (3)(4)
         * = 36; in columns: (−4)(−1) + (−3)(0) + (−2)(1) + (−1)(2) + (0)(3) + (1)(4) = 4. Both ways 80; n/S0 = 9/24.
         */
        assertThat(moran.i()).isCloseTo(9 / 24.0 * 80 / 60, within(1e-12));
    }

    @Test
    void localStatisticsOfThePublishedAreas() {
        SpatialWeights weights = SpatialWeights.rowStandardised(TEN_NEIGHBOURS);
        LocalMoran.Result local = LocalMoran.of(TEN, weights, 999, 7);

        for (int i = 0; i < TEN.length; i++) {
            assertThat(local.local()[i]).as("area " + (i + 1)).isCloseTo(TEN_LOCAL[i] * 10 / 9, within(6e-9));
        }
        // PySAL counts quadrants 1 HH, 2 LH, 3 LL, 4 HL; the same doctest: 4, 4, 4, 2, 3, 3, 1, 4, 3, 3
        ClusterClass[] quadrants = {
            ClusterClass.HIGH_LOW, ClusterClass.HIGH_LOW, ClusterClass.HIGH_LOW, ClusterClass.LOW_HIGH,
            ClusterClass.LOW_LOW, ClusterClass.LOW_LOW, ClusterClass.HIGH_HIGH, ClusterClass.HIGH_LOW,
            ClusterClass.LOW_LOW, ClusterClass.LOW_LOW
        };
        for (int i = 0; i < TEN.length; i++) {
            assertThat(ClusterClass.quadrant(local.standard()[i], local.lag()[i]))
                    .isEqualTo(quadrants[i]);
        }
        assertThat(Moran.of(TEN, weights, 99, 7).i())
                .isCloseTo(Arrays.stream(TEN_LOCAL).average().orElseThrow() * 10 / 9, within(1e-8));
    }

    /**
     * 1, 2, 3, 4 in a row, by hand. z = −1.5, −0.5, 0.5, 1.5; Σz² = 5; lags with standardised rows −0.5, −0.5, 0.5, 0.5;
     * Σ z·lag = 0.75 + 0.25 + 0.25 + 0.75 = 2, n/S0 = 1: I = 2/5.
     */
    @Test
    void fourInARowByHand() {
        double[] x = {1, 2, 3, 4};
        SpatialWeights weights = SpatialWeights.rowStandardised(Grids.grid(1, 4, false));

        assertThat(weights.s0()).isEqualTo(4);
        assertThat(Moran.of(x, weights, 99, 1).i()).isCloseTo(0.4, within(1e-15));
        assertThat(LocalMoran.of(x, weights, 99, 1).local())
                .containsExactly(new double[] {0.6, 0.2, 0.2, 0.6}, within(1e-12));
    }

    /**
     * The same four and every arrangement of them: 24 in all, so the exact share with I at least 0.4 can be counted.
     * Only 1 2 3 4 and its mirror image reach it: 2 of 24; two-sided twice that.
     */
    @Test
    void permutationComesNearTheExactShare() {
        Moran moran =
                Moran.of(new double[] {1, 2, 3, 4}, SpatialWeights.rowStandardised(Grids.grid(1, 4, false)), 9999, 3);

        assertThat(moran.p()).isCloseTo(2 * exactShare(), within(0.012));
    }

    private static double exactShare() {
        int[] reaching = {0, 0};
        count(new double[4], new boolean[4], 0, reaching);
        return reaching[0] / (double) reaching[1];
    }

    private static void count(double[] drawn, boolean[] used, int at, int[] reaching) {
        if (at == 4) {
            double i = Moran.of(drawn, SpatialWeights.rowStandardised(Grids.grid(1, 4, false)), 1, 1)
                    .i();
            reaching[0] += i >= 0.4 - 1e-12 ? 1 : 0;
            reaching[1]++;
            return;
        }
        for (int value = 0; value < 4; value++) {
            if (!used[value]) {
                used[value] = true;
                drawn[at] = value + 1;
                count(drawn, used, at + 1, reaching);
                used[value] = false;
            }
        }
    }

    /**
     * A corner of 3 by 3 has two neighbours, drawn from the eight others: C(8, 2) = 28 pairs. With 9 in it and 8 and 7
     * beside it no pair of 1 to 8 has a greater sum, and one has as great: exact one-sided share 1/28.
     */
    @Test
    void conditionalPermutationComesNearTheExactShare() {
        double[] x = {9, 8, 1, 7, 2, 3, 4, 5, 6};
        LocalMoran.Result local = LocalMoran.of(x, SpatialWeights.rowStandardised(Grids.grid(3, 3, false)), 9999, 11);

        assertThat(local.p()[0]).isCloseTo(2 / 28.0, within(0.008));
    }

    @Test
    void anIslandHasNoLocalStatisticAndDoesNotDivide() {
        double[] x = {1, 2, 3, 4, 100};
        SpatialWeights weights = SpatialWeights.rowStandardised(new int[][] {{1}, {0, 2}, {1, 3}, {2}, {}});
        LocalMoran.Result local = LocalMoran.of(x, weights, 99, 1);

        assertThat(weights.s0()).isEqualTo(4);
        assertThat(local.local()[4]).isNaN();
        assertThat(local.p()[4]).isNaN();
        // its value is in the mean: all others are below it
        assertThat(local.standard()[3]).isNegative();
        assertThat(Double.isFinite(Moran.of(x, weights, 99, 1).i())).isTrue();
    }

    @Test
    void permutingTheUnitsChangesNothingButChance() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int[][] grid = Grids.grid(5, 6, true);
            double[] x = random.doubles(30, -5, 100).toArray();
            int[] to = IntStream.range(0, 30)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(hash(a), hash(b)))
                    .mapToInt(i -> i)
                    .toArray();
            double[] moved = new double[30];
            int[][] movedGrid = new int[30][];
            for (int i = 0; i < 30; i++) {
                moved[to[i]] = x[i];
                movedGrid[to[i]] = Arrays.stream(grid[i]).map(j -> to[j]).toArray();
            }
            SpatialWeights weights = SpatialWeights.rowStandardised(grid);
            SpatialWeights movedWeights = SpatialWeights.rowStandardised(movedGrid);
            Moran moran = Moran.of(x, weights, 99, seed);
            Moran again = Moran.of(moved, movedWeights, 99, seed);
            LocalMoran.Result local = LocalMoran.of(x, weights, 99, seed);
            LocalMoran.Result localAgain = LocalMoran.of(moved, movedWeights, 99, seed);
            double[] star = GetisOrd.star(x, weights);
            double[] starAgain = GetisOrd.star(moved, movedWeights);

            assertThat(again.i()).as("seed " + seed).isCloseTo(moran.i(), within(1e-12));
            assertThat(again.varianceRandomisation()).isCloseTo(moran.varianceRandomisation(), within(1e-12));
            for (int i = 0; i < 30; i++) {
                assertThat(localAgain.local()[to[i]]).isCloseTo(local.local()[i], within(1e-10));
                assertThat(starAgain[to[i]]).isCloseTo(star[i], within(1e-10));
            }
            // the mean of the local statistics is the global one
            assertThat(Arrays.stream(local.local()).average().orElseThrow()).isCloseTo(moran.i(), within(1e-10));
            // the same seed gives the same p, and p is never zero
            assertThat(Moran.of(x, weights, 99, seed).p()).isEqualTo(moran.p()).isPositive();
            assertThat(LocalMoran.of(x, weights, 99, seed).p()).isEqualTo(local.p());
        }
    }

    private static int hash(int i) {
        return (i * 7919 + 13) % 101;
    }

    @Test
    void withoutPatternFewAreCalledSignificant() {
        int falselyFound = 0;
        int tested = 0;
        for (long seed = 1; seed <= 40; seed++) {
            double[] x = new Random(seed).doubles(100, 0, 1).toArray();
            double p = Moran.of(x, SpatialWeights.rowStandardised(Grids.grid(10, 10, true)), 199, seed)
                    .p();
            falselyFound += p <= 0.05 ? 1 : 0;
            tested++;
        }
        // 5 % of 40 are 2; 8 or more would happen once in a thousand
        assertThat(falselyFound).as("of " + tested).isLessThan(8);
    }
}
