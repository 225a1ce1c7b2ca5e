package co.territoria.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InequalityTest {

    /** GDP per head of the 32 Mexican states, 1940 and 2000, and the regions of Hanson (1998). */
    private static final double[] MEXICO_1940 = {
        10384, 22361, 9573, 3758, 2934, 8578, 8537, 6909, 17816, 12132, 4359, 2181, 4414, 5309, 3408, 3327, 6936, 4836,
        9073, 1892, 3569, 11016, 21965, 4372, 4840, 6399, 2459, 7508, 3605, 5203, 7990, 3734
    };

    private static final double[] MEXICO_2000 = {
        27782, 29855, 26103, 36163, 8684, 30735, 28460, 21358, 54349, 17379, 15585, 11820, 12348, 21610, 16322, 11838,
        18170, 11478, 38672, 9010, 15685, 26149, 33442, 15866, 15242, 24068, 13360, 23546, 11701, 12191, 17509, 11130
    };

    private static final int[] HANSON = {
        2, 1, 2, 5, 5, 1, 1, 3, 4, 2, 3, 5, 3, 3, 4, 3, 3, 2, 1, 5, 3, 3, 5, 2, 2, 1, 5, 1, 3, 3, 5, 2
    };

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] fromZero(int[] groups) {
        return Arrays.stream(groups).map(group -> group - 1).toArray();
    }

    /**
     * Ten income classes of the United States, 1968: 0.4620911. Example of the package ineq of R (Zeileis),
     * {@code ineq(x, type = "Gini")}; by hand 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n = 1 040 134 / 665 860 − 1.1.
     */
    @Test
    void giniOfThePublishedIncomeClasses() {
        double[] x = {541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261};

        assertThat(Inequality.gini(x, ones(10))).isCloseTo(1_040_134 / 665_860.0 - 1.1, within(1e-12));
        assertThat(Inequality.gini(x, ones(10))).isCloseTo(0.4620911, within(5e-8));
    }

    /**
     * Two people have 1, one has 4: of 9 pairs 4 differ by 3, so Σ|xᵢ − xⱼ| = 12, W = 3, μ = 2: 12 / (2·9·2) = 1/3.
     * The same as one territory of weight 2 and one of weight 1.
     */
    @Test
    void aWeightStandsForSoManyPeople() {
        assertThat(Inequality.gini(new double[] {1, 1, 4}, ones(3))).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(Inequality.gini(new double[] {4, 1}, new double[] {1, 2})).isCloseTo(1 / 3.0, within(1e-15));
        // shares: a third of the people above, with two thirds of the whole; half way there a point at (2/3, 1/3)
        assertThat(Inequality.lorenz(new double[] {4, 1}, new double[] {1, 2}))
                .containsExactly(new Inequality.LorenzPoint(2 / 3.0, 1 / 3.0), new Inequality.LorenzPoint(1, 1));
    }

    /**
     * PySAL, {@code inequality.theil.Theil} and {@code TheilD}, examples of their documentation with the data set
     * mexico.csv: T 0.20894344 and 0.10660832, between regions 0.0345889 and 0.03635872, within 0.17435454 and
     * 0.0702496 in 1940 and 2000.
     */
    @Test
    void theilOfMexicoWithinAndBetweenRegions() {
        Inequality.Theil early = Inequality.theil(MEXICO_1940, ones(32), fromZero(HANSON), 5);
        assertThat(early.total()).isCloseTo(0.20894344, within(5e-9));
        assertThat(early.between()).isCloseTo(0.0345889, within(5e-8));
        assertThat(early.within()).isCloseTo(0.17435454, within(5e-9));

        Inequality.Theil late = Inequality.theil(MEXICO_2000, ones(32), fromZero(HANSON), 5);
        assertThat(late.total()).isCloseTo(0.10660832, within(5e-9));
        assertThat(late.between()).isCloseTo(0.03635872, within(5e-9));
        assertThat(late.within()).isCloseTo(0.0702496, within(5e-8));
    }

    @Test
    void zeroAddsNothingToTheil() {
        // all of one of two: (1/2)(2)(ln 2) = ln 2, the most that two can have
        assertThat(Inequality.theil(new double[] {0, 5}, ones(2))).isCloseTo(Math.log(2), within(1e-15));
        Inequality.Theil split = Inequality.theil(new double[] {0, 0, 5, 5}, ones(4), new int[] {0, 0, 1, 1}, 2);
        assertThat(split.within()).isZero();
        assertThat(split.between()).isCloseTo(Math.log(2), within(1e-15));
    }

    /** 2 and 4 with weights 3 and 1: mean 2.5, variance (3·0.25 + 2.25)/4 = 0.75, V = √0.75 / 2.5. */
    @Test
    void dispersionIsWeighted() {
        double[] x = {2, 4};
        double[] w = {3, 1};

        assertThat(Inequality.mean(x, w)).isEqualTo(2.5);
        assertThat(Inequality.standardDeviation(x, w)).isCloseTo(Math.sqrt(0.75), within(1e-15));
        assertThat(Inequality.coefficientOfVariation(x, w)).isCloseTo(Math.sqrt(0.75) / 2.5, within(1e-15));
    }

    @Test
    void saysWhatIsNotDefined() {
        assertThat(Inequality.obstacle(new double[] {3}, ones(1))).contains(Inequality.Undefined.ONE_TERRITORY);
        assertThat(Inequality.obstacle(new double[] {}, ones(0))).contains(Inequality.Undefined.ONE_TERRITORY);
        assertThat(Inequality.obstacle(new double[] {3, -1}, ones(2))).contains(Inequality.Undefined.NEGATIVE_VALUES);
        assertThat(Inequality.obstacle(new double[] {0, 0}, ones(2))).contains(Inequality.Undefined.ZERO_MEAN);
        assertThat(Inequality.obstacle(new double[] {0, 1}, ones(2))).isEmpty();
    }

    @Test
    void propertiesThatHoldForAnyValues() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(60);
            double[] x = random.doubles(n, 0, 1000).toArray();
            double[] w = random.doubles(n, 0.1, 5000).toArray();
            int groups = 1 + random.nextInt(Math.min(6, n));
            int[] group = IntStream.range(0, n).map(i -> i % groups).toArray();
            String told = "seed " + seed;

            double gini = Inequality.gini(x, w);
            assertThat(gini).as(told).isBetween(0.0, 1.0).isCloseTo(byPairs(x, w), within(1e-10));
            Inequality.Theil theil = Inequality.theil(x, w, group, groups);
            assertThat(theil.within() + theil.between()).as(told).isEqualTo(theil.total());
            assertThat(theil.total()).as(told).isCloseTo(Inequality.theil(x, w), within(1e-12));
            assertThat(theil.groups().stream()
                            .mapToDouble(Inequality.TheilGroup::valueShare)
                            .sum())
                    .as(told)
                    .isCloseTo(1, within(1e-12));
            assertThat(theil.groups().stream()
                            .mapToDouble(Inequality.TheilGroup::within)
                            .sum())
                    .as(told)
                    .isCloseTo(theil.within(), within(1e-12));

            // equal values have no inequality
            double[] same = new double[n];
            Arrays.fill(same, x[0] + 1);
            assertThat(Inequality.gini(same, w)).as(told).isCloseTo(0, within(1e-12));
            assertThat(Inequality.theil(same, w)).as(told).isCloseTo(0, within(1e-12));

            // neither another unit nor another size of the weights changes anything
            double[] scaled = Arrays.stream(x).map(each -> each * 7).toArray();
            double[] heavier = Arrays.stream(w).map(each -> each * 0.01).toArray();
            assertThat(Inequality.gini(scaled, heavier)).as(told).isCloseTo(gini, within(1e-10));
            assertThat(Inequality.theil(scaled, heavier)).as(told).isCloseTo(theil.total(), within(1e-10));

            // nor does another order
            int[] order = shuffled(n, random);
            double[] x2 = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
            double[] w2 = Arrays.stream(order).mapToDouble(i -> w[i]).toArray();
            assertThat(Inequality.gini(x2, w2)).as(told).isCloseTo(gini, within(1e-10));
        }
    }

    /** The definition itself, pair by pair. */
    private static double byPairs(double[] x, double[] w) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                sum += w[i] * w[j] * Math.abs(x[i] - x[j]);
            }
        }
        double weight = Arrays.stream(w).sum();
        return sum / (2 * weight * weight * Inequality.mean(x, w));
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int last = n - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int held = order[last];
            order[last] = order[other];
            order[other] = held;
        }
        return order;
    }
}
