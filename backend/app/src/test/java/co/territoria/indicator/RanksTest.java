package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RanksTest {

    private static final Map<String, Double> VALUES = Map.of("a", 3.0, "b", 7.0, "c", 7.0, "d", 9.0);

    @Test
    void theLowestIsFirstWhereLowerIsBetter() {
        assertThat(Ranks.of(VALUES, Direction.LOWER_IS_BETTER))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
    }

    @Test
    void theHighestIsFirstWhereHigherIsBetterOrNothingIs() {
        Map<String, Integer> expected = Map.of("d", 1, "b", 2, "c", 2, "a", 4);

        assertThat(Ranks.of(VALUES, Direction.HIGHER_IS_BETTER)).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(Ranks.of(VALUES, Direction.NEUTRAL)).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(Ranks.highestFirst(VALUES)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void zeroAndMinusZeroShareAPlace() {
        assertThat(Ranks.of(Map.of("a", 0.0, "b", -0.0), Direction.LOWER_IS_BETTER))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 1));
    }
}
