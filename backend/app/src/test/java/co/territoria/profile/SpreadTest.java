package co.territoria.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void measuresInStandardDeviationsOfTheWholePopulation() {
        // the example of the article “Standard deviation” of Wikipedia: eight marks, mean 5, deviation 2
        Spread spread = Spread.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));

        assertThat(spread.standardDeviation()).isEqualTo(2.0);
        assertThat(spread.deviations(3.0)).isEqualTo(1.5);
    }

    @Test
    void hasNoUnitWhereAllAreEqualOrFew() {
        assertThat(Spread.of(List.of(3.0, 3.0, 3.0, 3.0)).deviations(1)).isNull();
        assertThat(Spread.of(List.of(1.0, 2.0)).deviations(1)).isNull();
        assertThat(Spread.of(List.of()).quantile(0.5)).isNull();
        assertThat(Spread.of(List.of(7.0)).quantile(0.5)).isEqualTo(7.0);
    }

    /** Hyndman and Fan (1996), type 7: the default of R, where quantile(1:10, 0.25) is 3.25. */
    @Test
    void interpolatesQuantiles() {
        List<Double> oneToTen = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            oneToTen.add((double) i);
        }
        Spread spread = Spread.of(oneToTen);

        assertThat(spread.quantile(0.25)).isEqualTo(3.25);
        assertThat(spread.quantile(0.5)).isEqualTo(5.5);
        assertThat(spread.quantile(1)).isEqualTo(10.0);
    }

    @Test
    void aGapChangesItsSignWithTheDirection() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double value = random.nextGaussian();
            double reference = random.nextGaussian();
            assertThat(Spread.behind(value, reference, Direction.LOWER_IS_BETTER))
                    .as("seed %d", seed)
                    .isEqualTo(0.0 - Spread.behind(value, reference, Direction.HIGHER_IS_BETTER));
            assertThat(Spread.behind(value, reference, Direction.NEUTRAL)).isZero();
        }
    }

    @Test
    void theMeanOfAllDeviationsFromTheMeanIsNone() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Double> values = random.doubles(3 + random.nextInt(40)).boxed().toList();
            Spread spread = Spread.of(values);
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double sum = values.stream()
                    .mapToDouble(value -> spread.deviations(Spread.behind(value, mean, Direction.LOWER_IS_BETTER)))
                    .sum();
            assertThat(sum).as("seed %d", seed).isCloseTo(0, within(1e-9));
        }
    }
}
