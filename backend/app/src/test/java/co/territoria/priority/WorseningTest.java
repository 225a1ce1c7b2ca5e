package co.territoria.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorseningTest {

    private static final List<String> FOUR = List.of("2019", "2020", "2021", "2022");

    private static Map<String, Double> values(double... values) {
        Map<String, Double> byPeriod = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPeriod.put(FOUR.get(i), values[i]);
        }
        return byPeriod;
    }

    private static Worsening.Window four(Direction direction) {
        return Worsening.window(FOUR, Set.of(), direction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019 2020 2021 2022           |           | 2019 2020 2021 2022
            2015 2016 2017 2018 2019 2020 |           | 2017 2018 2019 2020
            2015 2016 2017 2018 2019 2020 | 2018      | -
            2016 2017 2018 2019 2020 2021 | 2018      | 2018 2019 2020 2021
            2018 2019 2020 2021 2022 2026 |           | -
            2019 2020 2021                |           | -
            2018-Q1 2018-Q2 2018-Q3 2018-Q4 |         | 2018-Q1 2018-Q2 2018-Q3 2018-Q4
            2014-2016 2016-2018 2018-2020 2020-2022 | | 2014-2016 2016-2018 2018-2020 2020-2022
            """)
    void looksAtTheLatestFourThatFollowEachOtherAndCompare(String periods, String cut, String expected) {
        Worsening.Window window = Worsening.window(
                List.of(periods.split(" ")), cut == null ? Set.of() : Set.of(cut), Direction.LOWER_IS_BETTER);

        assertThat(window.periods()).isEqualTo(expected.equals("-") ? List.of() : List.of(expected.split(" ")));
        assertThat(window.obstacle() == null).isEqualTo(!expected.equals("-"));
    }

    @Test
    void eachStepMustBeForTheWorse() {
        Worsening.Window window = four(Direction.LOWER_IS_BETTER);

        assertThat(Worsening.of(window, values(1, 2, 3, 5), Direction.LOWER_IS_BETTER))
                .contains(4.0);
        assertThat(Worsening.of(window, values(1, 2, 2, 5), Direction.LOWER_IS_BETTER))
                .isEmpty();
        assertThat(Worsening.of(window, values(1, 9, 8, 10), Direction.LOWER_IS_BETTER))
                .isEmpty();
        assertThat(Worsening.of(four(Direction.HIGHER_IS_BETTER), values(9, 7, 6, 5), Direction.HIGHER_IS_BETTER))
                .contains(4.0);
    }

    @Test
    void ofANeutralIndicatorNothingIsWorse() {
        assertThat(four(Direction.NEUTRAL).obstacle()).isNotNull();
    }

    @Test
    void turningTheDirectionTurnsTheVerdict() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            double[] up = random.doubles(4, 0, 10).toArray();
            double[] mirrored = new double[4];
            for (int i = 0; i < 4; i++) {
                mirrored[i] = -up[i];
            }
            var one = Worsening.of(four(Direction.LOWER_IS_BETTER), values(up), Direction.LOWER_IS_BETTER);
            var other = Worsening.of(four(Direction.HIGHER_IS_BETTER), values(mirrored), Direction.HIGHER_IS_BETTER);

            assertThat(one.isPresent()).as("seed 5, run %d", run).isEqualTo(other.isPresent());
            one.ifPresent(worse -> assertThat(worse).isCloseTo(other.orElseThrow(), within(1e-12)));
            one.ifPresent(worse -> assertThat(worse).isCloseTo(up[3] - up[0], within(1e-12)));
        }
    }
}
