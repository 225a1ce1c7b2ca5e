package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.Classification.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

    @Test
    void roundNumbersAreThoseOfR() {
        // the examples of the help page of R's pretty: pretty(1:10), pretty(1:20, n = 2), pretty(1:20, n = 10),
        // pretty(0:1)
        assertThat(Classification.bounds(ONE_TO_TEN, Method.PRETTY, 5)).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(PrettyBreaks.bounds(1, 20, 2, 9)).containsExactly(0, 10, 20);
        assertThat(PrettyBreaks.bounds(1, 20, 10, 10)).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
        assertThat(PrettyBreaks.bounds(0, 1, 5, 9)).containsExactly(0, 0.2, 0.4, 0.6, 0.8, 1);
    }

    @Test
    void logarithmicClassesAreTheSameFactorWide() {
        // four decades cut in four: 1, 10, 100, 1000, 10000
        double[] bounds = Classification.bounds(new double[] {1, 5, 300, 7000, 10_000}, Method.LOG, 4);

        assertThat(bounds).hasSize(5);
        assertThat(bounds[1]).isCloseTo(10, within(1e-9));
        assertThat(bounds[2]).isCloseTo(100, within(1e-9));
        assertThat(bounds[3]).isCloseTo(1000, within(1e-9));
        assertThat(Classification.bounds(new double[] {0, 5, 300}, Method.LOG, 4))
                .isEmpty();
        assertThat(Classification.bounds(new double[] {-1, 5}, Method.LOG, 4)).isEmpty();
    }

    @Test
    void standardDeviationsAreCentredOnTheMean() {
        // mean 5 and standard deviation 2: the example of en.wikipedia.org/wiki/Standard_deviation
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};

        assertThat(Classification.Spread.of(values)).isEqualTo(new Classification.Spread(5, 2));
        assertThat(Classification.bounds(values, Method.STDDEV, 4)).containsExactly(2, 3, 5, 7, 9);
        assertThat(Classification.bounds(values, Method.STDDEV, 5)).containsExactly(2, 2, 4, 6, 8, 9);
        assertThat(Classification.bounds(values, Method.STDDEV, 2)).containsExactly(2, 5, 9);
    }

    @Test
    void headAndTailAreBrokenAtTheMeanUntilTheHeadIsNoMinority() {
        // 1, 1/2 … 1/10: means 0.29 and 0.61, three classes (B. Jiang and J. Yin, Ht-index for quantifying the fractal
        // or
        // scaling structure of geographic features, Annals of the Association of American Geographers 104, 2014)
        double[] values = IntStream.rangeClosed(1, 10).mapToDouble(i -> 1.0 / i).toArray();

        double[] bounds = Classification.bounds(values, Method.HEADTAIL, 9);

        assertThat(bounds).hasSize(4);
        assertThat(bounds[1]).isCloseTo(0.2929, within(5e-5));
        assertThat(bounds[2]).isCloseTo(0.6111, within(5e-5));
        assertThat(Classification.bounds(values, Method.HEADTAIL, 2)).hasSize(3);
        // half of 1 to 10 lies above the mean: no heavy tail
        assertThat(Classification.bounds(ONE_TO_TEN, Method.HEADTAIL, 9)).containsExactly(1, 5.5, 10);
        assertThat(HeadTailBreaks.isHeavyTailed(ONE_TO_TEN)).isFalse();
    }

    @Test
    void aValueOnTheMeanBelongsToTheTail() {
        assertThat(Classification.bounds(new double[] {1, 1, 1, 3, 3, 3, 3, 9}, Method.HEADTAIL, 3))
                .containsExactly(1, 9, 9);
    }

    @Test
    void ownCutsLeaveNoValueOutside() {
        assertThat(Classification.bounds(ONE_TO_TEN, Method.OWN, 3, 2, 6)).containsExactly(1, 2, 6, 10);
        assertThat(Classification.bounds(ONE_TO_TEN, Method.OWN, 3, 20, 30)).containsExactly(1, 20, 30, 30);
        assertThat(Classification.bounds(ONE_TO_TEN, Method.OWN, 3, -5, 0)).containsExactly(-5, -5, 0, 10);
        assertThat(Classification.bounds(new double[] {4, 4}, Method.OWN, 3, 2, 6))
                .containsExactly(2, 2, 6, 6);
    }

    @Test
    void oneColourIsOneClass() {
        assertThat(Classification.bounds(ONE_TO_TEN, Method.SINGLE, 5)).containsExactly(1, 10);
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN")
    void equalValuesAreOneClassAndNoValuesNone(Method method) {
        assertThat(Classification.bounds(new double[] {4, 4}, method, 5)).containsExactly(4, 4);
        assertThat(Classification.bounds(new double[] {4}, method, 5)).containsExactly(4, 4);
        assertThat(Classification.bounds(new double[0], method, 5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"QUANTILE", "EQUAL", "JENKS", "LOG"})
    void fewerDistinctValuesGiveFewerClasses(Method method) {
        assertThat(Classification.bounds(new double[] {4, 7, 4, 9, 7}, method, 7))
                .hasSizeBetween(3, 4);
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
    void boundsAscendAndEveryValueIsInExactlyOneClass(Method method) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] values = someValues(random, 1 + random.nextInt(40));
            int classes = 2 + random.nextInt(8);
            double[] cuts = random.doubles(classes - 1, -100, 100).sorted().toArray();

            double[] bounds = Classification.bounds(values, method, classes, cuts);

            String trial = "seed %d %s %d %s".formatted(seed, method, classes, Arrays.toString(values));
            double least = Arrays.stream(values).min().getAsDouble();
            double greatest = Arrays.stream(values).max().getAsDouble();
            if (method == Method.LOG && least <= 0) {
                assertThat(bounds).as(trial).isEmpty();
                continue;
            }
            assertThat(bounds.length - 1)
                    .as(trial)
                    .isBetween(1, method == Method.PRETTY ? Classification.MOST : classes);
            assertThat(bounds[0]).as(trial).isLessThanOrEqualTo(least);
            assertThat(bounds[bounds.length - 1]).as(trial).isGreaterThanOrEqualTo(greatest);
            for (int i = 1; i < bounds.length; i++) {
                assertThat(bounds[i]).as(trial).isGreaterThanOrEqualTo(bounds[i - 1]);
            }
            for (double value : values) {
                assertThat(classesThatHold(value, bounds))
                        .as(trial)
                        .containsExactly(Classification.classOf(value, bounds));
            }
        }
    }

    /** By the definition, written a second time. */
    private static List<Integer> classesThatHold(double value, double[] bounds) {
        int last = bounds.length - 2;
        return IntStream.rangeClosed(0, last)
                .filter(i -> value >= bounds[i] && (value < bounds[i + 1] || (i == last && value <= bounds[i + 1])))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"QUANTILE", "JENKS", "HEADTAIL", "SINGLE"})
    void noClassIsEmptyThatTheDataMade(Method method) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] values = someValues(random, 1 + random.nextInt(40));

            double[] bounds = Classification.bounds(values, method, 2 + random.nextInt(8));

            long used = Arrays.stream(values)
                    .mapToObj(value -> Classification.classOf(value, bounds))
                    .distinct()
                    .count();
            assertThat(used).as("seed %d %s", seed, method).isEqualTo(bounds.length - 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void permutingTheTerritoriesChangesNothing(Method method) {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            double[] values = someValues(random, 1 + random.nextInt(40));
            List<Double> shuffled =
                    new ArrayList<>(Arrays.stream(values).boxed().toList());
            Collections.shuffle(shuffled, random);

            double[] bounds = Classification.bounds(values, method, 5, 0, 1, 2, 3);

            assertThat(Classification.bounds(
                            shuffled.stream().mapToDouble(Double::doubleValue).toArray(), method, 5, 0, 1, 2, 3))
                    .as("seed %d %s", seed, method)
                    .containsExactly(bounds);
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
