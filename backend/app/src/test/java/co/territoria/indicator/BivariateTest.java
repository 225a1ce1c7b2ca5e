package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Bivariate.Breaks;
import co.territoria.indicator.Bivariate.Cuts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BivariateTest {

    @Test
    void quantilesAreTerciles() {
        // R 4: quantile(1:10, c(1/3, 2/3), type = 7) gives 4 and 7
        double[] values = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

        assertThat(Bivariate.cuts(values, Breaks.QUANTILE).bounds()).containsExactly(1.0, 4.0, 7.0, 10.0);
    }

    @Test
    void roundedTercilesAreMultiplesOfOneTwoOrFive() {
        double[] values = {8.7, 11, 13.2, 14.8, 17.3, 18.9, 24, 27.7, 31, 43.5};

        // terciles 14.8 and 24: half of the middle class is 4.6, so multiples of 2
        Cuts cuts = Bivariate.cuts(values, Breaks.ROUND);

        assertThat(cuts.multiple()).isEqualTo(2);
        assertThat(cuts.bounds()).containsExactly(8.7, 14.0, 24.0, 43.5);
        assertThat(cuts.step(13.9)).isZero();
        assertThat(cuts.step(14)).isEqualTo(1);
        assertThat(cuts.step(24)).isEqualTo(2);
        assertThat(cuts.step(43.5)).isEqualTo(2);
    }

    @Test
    void fewValuesGiveFewClasses() {
        assertThat(Bivariate.cuts(new double[0], Breaks.ROUND).count()).isZero();
        Cuts one = Bivariate.cuts(new double[] {5, 5}, Breaks.ROUND);
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.step(5)).isEqualTo(1);
        assertThat(Bivariate.worst(Direction.LOWER_IS_BETTER, one)).isEmpty();
        Cuts two = Bivariate.cuts(new double[] {5, 6}, Breaks.ROUND);
        assertThat(two.step(5)).isZero();
        assertThat(two.step(6)).isEqualTo(2);
    }

    @Test
    void worstFollowsTheDirection() {
        Cuts cuts = Bivariate.cuts(new double[] {1, 2, 3}, Breaks.QUANTILE);

        assertThat(Bivariate.worst(Direction.LOWER_IS_BETTER, cuts)).contains(2);
        assertThat(Bivariate.worst(Direction.HIGHER_IS_BETTER, cuts)).contains(0);
        assertThat(Bivariate.worst(Direction.NEUTRAL, cuts)).isEmpty();
    }

    @Test
    void cutsAreRoundSeparateAndForgetTheOrder() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double scale = Math.pow(10, random.nextInt(9) - 4);
            double[] values = random.doubles(3 + random.nextInt(40), -1, 3)
                    .map(value -> Math.rint(value * 20) * scale)
                    .toArray();
            Cuts exact = Bivariate.cuts(values, Breaks.QUANTILE);
            Cuts cuts = Bivariate.cuts(values, Breaks.ROUND);
            String trial = "seed %d %s %s".formatted(seed, cuts, Arrays.toString(values));

            assertThat(cuts.count()).as(trial).isEqualTo(exact.count());
            assertThat(cuts.bounds()).as(trial).isSorted();
            if (cuts.multiple() > 0) {
                double widest = (exact.bounds().get(2) - exact.bounds().get(1)) / 4;
                for (int i = 1; i <= 2; i++) {
                    double cut = cuts.bounds().get(i);
                    assertThat(Math.abs(cut - exact.bounds().get(i)))
                            .as(trial)
                            .isLessThanOrEqualTo(widest * (1 + 1e-9));
                    assertThat(Math.abs(cut / cuts.multiple() - Math.rint(cut / cuts.multiple())))
                            .as(trial)
                            .isLessThan(1e-6);
                }
                assertThat(Arrays.stream(values).map(cuts::step).distinct().toArray())
                        .as(trial)
                        .contains(0, 2);
            }
            List<Double> shuffled =
                    new ArrayList<>(Arrays.stream(values).boxed().toList());
            Collections.shuffle(shuffled, random);
            assertThat(Bivariate.cuts(
                            shuffled.stream().mapToDouble(Double::doubleValue).toArray(), Breaks.ROUND))
                    .isEqualTo(cuts);
        }
    }
}
