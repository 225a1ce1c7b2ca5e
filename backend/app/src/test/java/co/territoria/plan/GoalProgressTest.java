package co.territoria.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.plan.GoalProgress.Point;
import co.territoria.plan.GoalProgress.Reason;
import co.territoria.plan.GoalProgress.State;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalProgressTest {

    /** Quotients worked out by hand: (value − baseline) ÷ (target − baseline). */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # baseline, its year, target, its year, value, its year, progress, expected, state
            20, 2016, 10, 2020, 15, 2018,  0.5,  0.5,  UNDER_WAY
            20, 2016, 10, 2020, 18, 2018,  0.2,  0.5,  BEHIND
            20, 2016, 10, 2020, 15.5, 2018, 0.45, 0.5, UNDER_WAY
            20, 2016, 10, 2020, 10, 2018,  1.0,  0.5,  ACHIEVED
            20, 2016, 10, 2020,  5, 2019,  1.5,  0.75, ACHIEVED
            20, 2016, 10, 2020, 22, 2018, -0.2,  0.5,  REGRESSED
            50, 2020, 90, 2024, 60, 2024,  0.25, 1.0,  BEHIND
            50, 2020, 90, 2024, 60, 2026,  0.25, 1.0,  BEHIND
             0, 2020, 15, 2027,  0, 2020,  0.0,  0.0,  UNDER_WAY
            """)
    void measuresTheWayFromTheBaselineToTheTarget(
            double baseline,
            int baselineYear,
            double target,
            int targetYear,
            double value,
            int valueYear,
            double progress,
            double expected,
            State state) {
        GoalProgress found = GoalProgress.of(
                new Point(baseline, baselineYear),
                List.of(new Point(target, targetYear)),
                true,
                new Point(value, valueYear));

        assertThat(found.progress()).isCloseTo(progress, within(1e-12));
        assertThat(found.expected()).isCloseTo(expected, within(1e-12));
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.reasons()).isEmpty();
    }

    @Test
    void expectsWhatTheTargetsOfTheYearsSay() {
        // 0 in 2020, 10 in 2021, 100 in 2024: at the end of 2022 the line stands at 10 + 90/3 = 40
        GoalProgress found = GoalProgress.of(
                new Point(0, 2020), List.of(new Point(10, 2021), new Point(100, 2024)), true, new Point(38, 2022));

        assertThat(found.expected()).isCloseTo(0.4, within(1e-12));
        assertThat(found.state()).isEqualTo(State.UNDER_WAY);
    }

    @Test
    void isNeverZeroForWhatIsMissing() {
        GoalProgress nothing = GoalProgress.of(null, List.of(), false, null);

        assertThat(nothing.progress()).isNull();
        assertThat(nothing.expected()).isNull();
        assertThat(nothing.state()).isEqualTo(State.NOT_MEASURABLE);
        assertThat(nothing.reasons()).containsExactly(Reason.NO_BASELINE, Reason.NO_TARGET, Reason.NO_INDICATOR);
        assertThat(GoalProgress.of(null, List.of(new Point(15, 2027)), true, new Point(3, 2025))
                        .reasons())
                .containsExactly(Reason.NO_BASELINE);
        assertThat(GoalProgress.of(new Point(1, 2020), List.of(new Point(15, 2027)), true, null)
                        .reasons())
                .containsExactly(Reason.NO_VALUE);
        assertThat(GoalProgress.of(new Point(1, 2020), List.of(new Point(15, 2027)), true, new Point(2, 2018))
                        .reasons())
                .containsExactly(Reason.VALUE_BEFORE_BASELINE);
        assertThat(GoalProgress.of(new Point(3, 2020), List.of(new Point(3, 2027)), true, new Point(3, 2022))
                        .reasons())
                .containsExactly(Reason.NOTHING_TO_GO);
    }

    @Test
    void hasNoPaceWithoutAYear() {
        GoalProgress found =
                GoalProgress.of(new Point(0, 2020), List.of(new Point(100, null)), true, new Point(1, 2023));

        assertThat(found.expected()).isNull();
        assertThat(found.state()).isEqualTo(State.UNDER_WAY);
    }

    /** Mirrored figures (less is better) make the same progress as the figures themselves. */
    @Test
    void isTheSameWhicheverSideIsBetter() {
        Random random = new Random(20_261_121L);
        for (int i = 0; i < 1_000; i++) {
            double baseline = random.nextGaussian() * 50;
            double target = baseline + 1 + random.nextDouble() * 50;
            double value = baseline + random.nextGaussian() * 40;
            GoalProgress up = GoalProgress.of(
                    new Point(baseline, 2020), List.of(new Point(target, 2024)), true, new Point(value, 2022));
            GoalProgress down = GoalProgress.of(
                    new Point(-baseline, 2020), List.of(new Point(-target, 2024)), true, new Point(-value, 2022));

            assertThat(down).as("seed 20261121, round %d", i).isEqualTo(up);
        }
    }
}
