package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.Classification.Method;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationTest {

    private static final double[] ONE_TO_TEN =
            IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

    @Test
    void quantilesInterpolateAsTypeSeven() {
        // R 4: quantile(1:10, c(.25, .5, .75), type = 7) gives 3.25, 5.5, 7.75
        assertThat(Classification.bounds(ONE_TO_TEN, Method.QUANTILE, 4)).containsExactly(1, 3.25, 5.5, 7.75, 10);
    }

    @Test
    void equalIntervalsHaveTheSameWidth() {
        assertThat(Classification.bounds(ONE_TO_TEN, Method.EQUAL, 3)).containsExactly(1, 4, 7, 10);
    }

    @Test
    void naturalBreaksFindTheGroupsThatAreThere() {
        double[] groups = {52, 1, 3, 2, 50, 20, 22, 51, 21};

        assertThat(Classification.bounds(groups, Method.JENKS, 3)).containsExactly(1, 20, 50, 52);
    }

    @Test
    void naturalBreaksSeeSmallDistancesBesideAnOutlier() {
        double[] outlier = {1, 2, 10, 1e12};

        assertThat(Classification.bounds(outlier, Method.JENKS, 3)).containsExactly(1, 10, 1e12, 1e12);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void fewerDistinctValuesGiveFewerClasses(Method method) {
        assertThat(Classification.bounds(new double[] {4, 7, 4, 9, 7}, method, 5))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(Classification.bounds(new double[] {4, 4}, method, 5)).containsExactly(4, 4);
        assertThat(Classification.bounds(new double[0], method, 5)).isEmpty();
    }

    @Test
    void quantilesThatFallTogetherAreOneBound() {
        assertThat(Classification.bounds(new double[] {0, 0, 0, 0, 0, 0, 0, 8, 9}, Method.QUANTILE, 4))
                .containsExactly(0, 8, 9);
        assertThat(Classification.bounds(new double[] {1, 10, 10, 10, 10}, Method.QUANTILE, 5))
                .containsExactly(1, 10, 10);
    }

    @Test
    void minusZeroIsZero() {
        assertThat(Classification.bounds(new double[] {-0.0, 0.0}, Method.JENKS, 3))
                .containsExactly(0, 0);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void boundsAscendCoverAllValuesAndKeepEqualValuesTogether(Method method) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] values = someValues(random, 1 + random.nextInt(40));
            int classes = 2 + random.nextInt(8);

            double[] bounds = Classification.bounds(values, method, classes);

            String trial = "seed %d %s %d %s".formatted(seed, method, classes, Arrays.toString(values));
            assertThat(bounds.length - 1).as(trial).isBetween(1, classes);
            assertThat(bounds[0])
                    .as(trial)
                    .isEqualTo(Arrays.stream(values).min().getAsDouble());
            assertThat(bounds[bounds.length - 1])
                    .as(trial)
                    .isEqualTo(Arrays.stream(values).max().getAsDouble());
            for (int i = 1; i < bounds.length - 1; i++) {
                assertThat(bounds[i]).as(trial).isGreaterThan(bounds[i - 1]);
            }
            if (method != Method.EQUAL) {
                long used = Arrays.stream(values)
                        .mapToObj(value -> Classification.classOf(value, bounds))
                        .distinct()
                        .count();
                assertThat(used).as(trial).isEqualTo(bounds.length - 1);
            }
        }
    }

    @Test
    void naturalBreaksAreAsGoodAsTryingEveryPartition() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double[] values = someValues(random, 3 + random.nextInt(9));
            int distinct = (int) Arrays.stream(values).distinct().count();
            if (distinct < 2) {
                continue;
            }
            int classes = 2 + random.nextInt(Math.min(4, distinct - 1));

            double found = cost(values, Classification.bounds(values, Method.JENKS, classes));

            double best = bestCost(Arrays.stream(values).sorted().toArray(), classes);
            assertThat(found)
                    .as("seed %d %d classes %s", seed, classes, Arrays.toString(values))
                    .isCloseTo(best, within(1e-9 * (1 + best)));
        }
    }

    @Test
    void naturalBreaksOfAllPeriodsOfACountryTakeLessThanASecond() {
        double[] values = new Random(7).doubles(22_440, 0, 100).toArray();
        long begun = System.nanoTime();

        assertThat(Classification.bounds(values, Method.JENKS, 9)).hasSize(10);

        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(5);
    }

    /** Few distinct values on even seeds, so that ties are common; many on odd ones. */
    private static double[] someValues(Random random, int count) {
        boolean tied = random.nextBoolean();
        return random.doubles(count, -20, 60)
                .map(value -> tied ? Math.rint(value / 8) : Math.pow(value, 3))
                .map(value -> value + 0.0)
                .toArray();
    }

    private static double bestCost(double[] sorted, int classes) {
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (classes == 1) {
            return cost(sorted, new double[] {distinct[0], distinct[distinct.length - 1]});
        }
        double best = Double.POSITIVE_INFINITY;
        for (int last = classes - 1; last < distinct.length; last++) {
            double from = distinct[last];
            double[] head = Arrays.stream(sorted).filter(value -> value < from).toArray();
            double[] tail = Arrays.stream(sorted).filter(value -> value >= from).toArray();
            best = Math.min(best, bestCost(head, classes - 1) + bestCost(tail, 1));
        }
        return best;
    }

    private static double cost(double[] values, double[] bounds) {
        double cost = 0;
        for (int i = 0; i < bounds.length - 1; i++) {
            int of = i;
            double[] its = Arrays.stream(values)
                    .filter(value -> Classification.classOf(value, bounds) == of)
                    .toArray();
            double mean = Arrays.stream(its).average().orElse(0);
            cost += Arrays.stream(its)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
        }
        return cost;
    }
}
