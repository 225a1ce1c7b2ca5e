package co.territoria.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionTest {

    private static final int ROUNDS = 60;

    private static final double NONE = Double.NaN;

    private static Column higher(double... values) {
        return new Column(values, true, null);
    }

    private static Column lower(double... values) {
        return new Column(values, false, null);
    }

    private static Recipe.Rules rules(
            Normalisation normalisation, Weighting weighting, Mean mean, MissingRule missing) {
        return new Recipe.Rules(normalisation, weighting, mean, missing);
    }

    private static Recipe.Rules plain() {
        return rules(Normalisation.MINMAX, Weighting.EQUAL, Mean.ARITHMETIC, MissingRule.REFUSE);
    }

    private static Composition compose(List<Column> columns, Recipe.Rules rules, double... weights) {
        double[] given = weights.length == 0 ? ones(columns.size()) : weights;
        return Composition.of(columns, rules, given, 1);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** All choices of method that go together. */
    static Stream<Arguments> methods() {
        return Arrays.stream(Normalisation.values()).flatMap(normalisation -> Arrays.stream(Mean.values())
                .filter(mean -> Sensitivity.fits(normalisation, mean))
                .flatMap(mean -> Arrays.stream(Weighting.values())
                        .map(weighting -> Arguments.of(normalisation, weighting, mean))));
    }

    @Test
    void theBestOfAllComponentsScoresAHundred() {
        Composition made = compose(List.of(higher(10, 20, 30), lower(5, 3, 1)), plain());

        assertThat(made.scores()).containsExactly(0, 50, 100);
        assertThat(made.ranks()).containsExactly(3, 2, 1);
    }

    @Test
    void aZScoreHasMeanZeroAndDeviationOne() {
        // 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and population deviation 2
        Normaliser.Scaled scaled =
                Normaliser.scale(higher(2, 4, 4, 4, 5, 5, 7, 9), Normalisation.ZSCORE, Mean.ARITHMETIC);

        assertThat(scaled.values()).containsExactly(-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2);
        assertThat(Normaliser.scale(lower(2, 4, 4, 4, 5, 5, 7, 9), Normalisation.ZSCORE, Mean.ARITHMETIC)
                        .values())
                .containsExactly(1.5, 0.5, 0.5, 0.5, 0, 0, -1, -2);
    }

    @Test
    void equalValuesShareTheMeanOfTheirPlaces() {
        assertThat(Normaliser.scale(higher(1, 2, 2, 4, 9), Normalisation.RANK, Mean.ARITHMETIC)
                        .values())
                .containsExactly(0, 37.5, 37.5, 75, 100);
        assertThat(Normaliser.scale(lower(1, 2, 2, 4, 9), Normalisation.RANK, Mean.ARITHMETIC)
                        .values())
                .containsExactly(100, 62.5, 62.5, 25, 0);
    }

    /**
     * Life expectancy, education index (mean of expected years over 18 and mean years over 15) and gross national income
     * per head of 2022, and the index that UNDP published: Human Development Report 2023/24, table 1. The goalposts are
     * those of its technical note 1.
     */
    @ParameterizedTest
    @CsvSource({
        "Switzerland, 84.3, 16.6, 13.9, 69433, 0.967",
        "Norway,      83.4, 18.6, 13.1, 69190, 0.966",
        "Iceland,     82.8, 19.1, 13.8, 54688, 0.959"
    })
    void humanDevelopmentIsWhatUndpPublished(
            String country, double years, double expected, double mean, double income, double published) {
        double education = (Math.min(1, expected / 18) + mean / 15) / 2;
        Column health = new Column(new double[] {years, 50}, true, new Goalposts(20, 85));
        Column school = new Column(new double[] {education, 0.5}, true, new Goalposts(0, 1));
        Column money = new Column(
                new double[] {Math.log(income), Math.log(5_000)}, true, new Goalposts(Math.log(100), Math.log(75_000)));

        Composition made = compose(
                List.of(health, school, money),
                rules(Normalisation.MINMAX, Weighting.EQUAL, Mean.GEOMETRIC, MissingRule.REFUSE));

        assertThat(made.scores()[0] / 100).as(country).isCloseTo(published, within(0.0006));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void contributionsAddUpToTheScore(Normalisation normalisation, Weighting weighting, Mean mean) {
        seeds((random, seed) -> {
            Composition made = compose(
                    columns(random, 30, 5, 0.1),
                    rules(normalisation, weighting, mean, MissingRule.RENORMALISE),
                    weights(random, 5));
            for (int i = 0; i < 30; i++) {
                double[] parts = Arrays.stream(made.contributions(i))
                        .filter(part -> !Double.isNaN(part))
                        .toArray();
                double sum = 0;
                for (double part : parts) {
                    sum += part;
                }
                double score = made.scores()[i];
                if (Double.isNaN(score)) {
                    assertThat(parts).isEmpty();
                } else if (mean == Mean.ARITHMETIC) {
                    // exactly: the score is this sum
                    assertThat(sum).as("seed %d", seed).isEqualTo(score);
                } else {
                    assertThat(sum).as("seed %d", seed).isCloseTo(Math.log(score), within(1e-12));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfTerritoriesChangesNothing(Normalisation normalisation, Weighting weighting, Mean mean) {
        seeds((random, seed) -> {
            List<Column> columns = columns(random, 25, 4, 0.05);
            List<Integer> order = new ArrayList<>(IntStream.range(0, 25).boxed().toList());
            Collections.shuffle(order, random);
            List<Column> shuffled = columns.stream()
                    .map(column -> new Column(
                            order.stream().mapToDouble(i -> column.values()[i]).toArray(),
                            column.higherIsBetter(),
                            column.goalposts()))
                    .toList();
            double[] weights = weights(random, 4);
            Recipe.Rules rules = rules(normalisation, weighting, mean, MissingRule.REFUSE);

            Composition before = compose(columns, rules, weights);
            Composition after = compose(shuffled, rules, weights);

            for (int i = 0; i < 25; i++) {
                assertThat(Double.valueOf(after.scores()[i]))
                        .as("seed %d", seed)
                        .isEqualTo(Double.valueOf(before.scores()[order.get(i)]));
                assertThat(after.ranks()[i]).as("seed %d", seed).isEqualTo(before.ranks()[order.get(i)]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void equalWeightsAreGivenWeightsThatAreEqual(Normalisation normalisation, Weighting ignored, Mean mean) {
        seeds((random, seed) -> {
            List<Column> columns = columns(random, 20, 4, 0.1);

            Composition equal = compose(columns, rules(normalisation, Weighting.EQUAL, mean, MissingRule.REFUSE));
            Composition given =
                    compose(columns, rules(normalisation, Weighting.GIVEN, mean, MissingRule.REFUSE), 25, 25, 25, 25);

            assertThat(given.scores()).as("seed %d", seed).containsExactly(equal.scores());
        });
    }

    /** Between given goalposts a better value never makes a worse score, and nobody else's score changes. */
    @ParameterizedTest
    @EnumSource(Mean.class)
    void aBetterValueNeverMakesAWorseScore(Mean mean) {
        seeds((random, seed) -> {
            Goalposts goals = new Goalposts(-1, 101);
            List<Column> columns = columns(random, 15, 3, 0).stream()
                    .map(column -> new Column(column.values(), column.higherIsBetter(), goals))
                    .toList();
            int component = random.nextInt(3);
            int territory = random.nextInt(15);
            Column changed = columns.get(component);
            double[] values = changed.values().clone();
            values[territory] += changed.higherIsBetter() ? random.nextDouble() : -random.nextDouble();
            List<Column> better = new ArrayList<>(columns);
            better.set(component, new Column(values, changed.higherIsBetter(), goals));
            Recipe.Rules rules = rules(Normalisation.MINMAX, Weighting.GIVEN, mean, MissingRule.REFUSE);
            double[] weights = weights(random, 3);

            Composition before = compose(columns, rules, weights);
            Composition after = compose(better, rules, weights);

            assertThat(after.scores()[territory])
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(before.scores()[territory]);
            for (int i = 0; i < 15; i++) {
                if (i != territory) {
                    assertThat(after.scores()[i]).as("seed %d", seed).isEqualTo(before.scores()[i]);
                }
            }
        });
    }

    /** With the scale following the data, a better value still never costs a place. */
    @ParameterizedTest
    @MethodSource("methods")
    void aBetterValueNeverCostsAPlace(Normalisation normalisation, Weighting weighting, Mean mean) {
        if (weighting == Weighting.PRINCIPAL || normalisation == Normalisation.ZSCORE || mean == Mean.GEOMETRIC) {
            // weights of a principal component, and a deviation, move with every value
            return;
        }
        seeds((random, seed) -> {
            List<Column> columns = columns(random, 12, 3, 0);
            int component = random.nextInt(3);
            int territory = random.nextInt(12);
            double[] values = columns.get(component).values().clone();
            values[territory] += columns.get(component).higherIsBetter() ? 5 : -5;
            List<Column> better = new ArrayList<>(columns);
            better.set(component, new Column(values, columns.get(component).higherIsBetter(), null));
            Recipe.Rules rules = rules(normalisation, weighting, mean, MissingRule.REFUSE);
            double[] weights = weights(random, 3);

            assertThat(compose(better, rules, weights).ranks()[territory])
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(compose(columns, rules, weights).ranks()[territory]);
        });
    }

    @Test
    void whoLacksAComponentHasNoScoreWhenTheRuleRefuses() {
        Composition made = compose(List.of(higher(0, NONE, 10), higher(0, 5, 10)), plain());

        assertThat(made.scores()[1]).isNaN();
        assertThat(made.ranks()).containsExactly(2, 0, 1);
    }

    @Test
    void theWeightsAreSharedAmongThoseThatAreThere() {
        List<Column> columns = List.of(higher(0, NONE, 10), higher(0, 5, 10), higher(0, 10, 10));
        Recipe.Rules rules = rules(Normalisation.MINMAX, Weighting.GIVEN, Mean.ARITHMETIC, MissingRule.RENORMALISE);

        Composition two = Composition.of(columns, rules, new double[] {0.5, 0.25, 0.25}, 2);
        Composition three = Composition.of(columns, rules, new double[] {0.5, 0.25, 0.25}, 3);

        assertThat(two.scores()[1]).isEqualTo(75);
        assertThat(two.weightsOf(1)).containsExactly(NONE, 0.5, 0.5);
        assertThat(three.scores()[1]).isNaN();
    }

    @Test
    void whatIsTheSameEverywhereChangesNoOrder() {
        Composition without = compose(List.of(higher(1, 2, 3), lower(9, 4, 6)), plain());
        Composition with = compose(List.of(higher(1, 2, 3), lower(9, 4, 6), higher(7, 7, 7)), plain());

        assertThat(with.ranks()).containsExactly(without.ranks());
        assertThat(with.scaled().get(2).varies()).isFalse();
        assertThat(with.normalised()[0][2]).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void whenAllAreEqualAllAreFirst(Normalisation normalisation) {
        Composition made = compose(
                List.of(higher(4, 4, 4), lower(1, 1, 1)),
                rules(normalisation, Weighting.PRINCIPAL, Mean.ARITHMETIC, MissingRule.REFUSE));

        assertThat(made.ranks()).containsExactly(1, 1, 1);
        assertThat(made.weights()).containsExactly(0.5, 0.5);
    }

    @Test
    void theGeometricMeanOfAZeroIsZeroAndOfObservedEndsIsNot() {
        Recipe.Rules geometric = rules(Normalisation.MINMAX, Weighting.EQUAL, Mean.GEOMETRIC, MissingRule.REFUSE);
        Goalposts goals = new Goalposts(0, 10);

        Composition goaled = compose(
                List.of(
                        new Column(new double[] {0, 5, 10}, true, goals),
                        new Column(new double[] {10, 5, 10}, true, goals)),
                geometric);
        Composition observed = compose(List.of(higher(0, 5, 10), higher(10, 5, 10)), geometric);

        assertThat(goaled.scores()[0]).isZero();
        assertThat(goaled.contributions(0)[0]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(goaled.ranks()).containsExactly(3, 2, 1);
        // observed ends run from 1 to 100: the root of 1 times 100
        assertThat(observed.scores()[0]).isCloseTo(10, within(1e-12));
    }

    @Test
    void whatLiesBeyondAGoalpostCountsAsTheGoalpost() {
        Normaliser.Scaled scaled = Normaliser.scale(
                new Column(new double[] {15, 50, 90}, true, new Goalposts(20, 85)),
                Normalisation.MINMAX,
                Mean.ARITHMETIC);

        assertThat(scaled.values()[0]).isZero();
        assertThat(scaled.values()[2]).isEqualTo(100);
        assertThat(scaled.outside()).isEqualTo(2);
    }

    /**
     * Two components that go together and one that has nothing to do with them: correlations 1, 0, 0. The first principal
     * component is the first two alone, in equal parts, and explains two thirds.
     */
    @Test
    void principalWeightsAreSquaredLoadings() {
        Column one = higher(1, 2, 1, 2);
        Column same = higher(10, 20, 10, 20);
        Column apart = higher(1, 1, 2, 2);
        Composition made = compose(
                List.of(one, same, apart),
                rules(Normalisation.MINMAX, Weighting.PRINCIPAL, Mean.ARITHMETIC, MissingRule.REFUSE));

        assertThat(made.weights()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(made.weights()[1]).isCloseTo(0.5, within(1e-12));
        assertThat(made.weights()[2]).isCloseTo(0, within(1e-12));
        assertThat(made.principal()).isNotNull();
        assertThat(made.principal().share()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void principalWeightsTellWhatRunsAgainstTheOthers() {
        Composition made = compose(
                List.of(higher(1, 2, 3, 4), higher(2, 4, 5, 9), lower(1, 2, 3, 5)),
                rules(Normalisation.MINMAX, Weighting.PRINCIPAL, Mean.ARITHMETIC, MissingRule.REFUSE));

        assertThat(made.principal()).isNotNull();
        assertThat(made.principal().opposite()).containsExactly(2);
        assertThat(Arrays.stream(made.weights()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void noPrincipalComponentOfTwoTerritories() {
        @Nullable
        PrincipalWeights none = compose(
                        List.of(higher(1, 2, NONE), higher(2, 1, 1)),
                        rules(Normalisation.MINMAX, Weighting.PRINCIPAL, Mean.ARITHMETIC, MissingRule.REFUSE))
                .principal();

        assertThat(none).isNull();
    }

    private interface Round {
        void of(Random random, int seed);
    }

    private static void seeds(Round round) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            round.of(new Random(seed), seed);
        }
    }

    /** Values from 0 to 100 with one decimal, so that some are equal. */
    static List<Column> columns(Random random, int territories, int components, double missing) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            double[] values = new double[territories];
            for (int k = 0; k < territories; k++) {
                values[k] = k > 3 && random.nextDouble() < missing ? NONE : random.nextInt(1_001) / 10.0;
            }
            columns.add(new Column(values, random.nextBoolean(), null));
        }
        return columns;
    }

    static double[] weights(Random random, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> 0.1 + random.nextDouble())
                .toArray();
    }
}
