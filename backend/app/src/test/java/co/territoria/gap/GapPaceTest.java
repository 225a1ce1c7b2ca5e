package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.gap.GapLine.Point;
import co.territoria.gap.GapPace.Moment;
import co.territoria.gap.GapPace.Outlook;
import co.territoria.gap.GapPace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapPaceTest {

    private static GapPace pace(double... gaps) {
        return GapPace.of(
                IntStream.range(0, gaps.length)
                        .mapToObj(i -> new Moment(String.valueOf(2018 + i), gaps[i]))
                        .toList(),
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 8, CLOSING",
        "8, 10, OPENING",
        "8, 8.04, STEADY",
        "3, -1, CLOSED",
        "3, 0.02, CLOSED",
        "-2, 1, FELL_BEHIND",
        "-2, -5, NOT_BEHIND"
    })
    void saysWhatBecameOfTheGapFromTheFirstToTheLast(double first, double last, Verdict verdict) {
        assertThat(pace(first, last).verdict()).isEqualTo(verdict);
        assertThat(pace(first, 99, last).verdict()).isEqualTo(verdict);
    }

    @Test
    void aStraightLineClosesInTheYearThatItReachesZero() {
        // 10, 8, 6, 4 in the middles of 2018 to 2021: zero in the middle of 2023
        GapPace pace = pace(10, 8, 6, 4);

        assertThat(pace.pace()).isCloseTo(-2, within(1e-9));
        assertThat(pace.closing()).isEqualTo(new GapPace.Closing(Outlook.ESTIMATED, 2023, 2023, 2023, null));
    }

    @Test
    void threePeriodsAreTooFewForAYear() {
        GapPace.Closing closing = pace(10, 8, 6).closing();

        assertThat(closing.outlook()).isEqualTo(Outlook.NOT_ESTIMABLE);
        assertThat(closing.year()).isNull();
        assertThat(closing.reason().es()).isEqualTo("hacen falta 4 periodos comparables o más y hay 3");
        assertThat(pace(10).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(pace().closing().outlook()).isEqualTo(Outlook.NOT_ESTIMABLE);
    }

    @Test
    void aPaceThatDoesNotCloseHasNoYear() {
        assertThat(pace(4, 6, 8, 10).closing().outlook()).isEqualTo(Outlook.NOT_CLOSING);
        assertThat(pace(4, 4, 4, 4).closing().outlook()).isEqualTo(Outlook.NOT_CLOSING);
        assertThat(pace(4, 2, 0, -1).closing().outlook()).isEqualTo(Outlook.NOT_BEHIND);
    }

    @Test
    void aPaceThatMayBeNoneHasNoYear() {
        GapPace.Closing closing = pace(10, 4, 11, 3, 9).closing();

        assertThat(closing.outlook()).isEqualTo(Outlook.NOT_ESTIMABLE);
        assertThat(closing.reason().es()).contains("no se distingue de cero");
    }

    @Test
    void nothingIsBelievedThatFarAhead() {
        assertThat(pace(10, 9.9, 9.8, 9.7).closing().reason().es()).contains("más de 50 años");
    }

    /**
     * Fieller's limits are where the confidence limits of the line reach zero (Draper and Smith 1998, section 3.2), so
     * at each end the line is as far from zero as its margin; and they are bounded exactly when the slope is not zero at
     * five per cent.
     */
    @Test
    void theIntervalEndsWhereTheLimitsOfTheLineReachZero() {
        int bounded = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            double slope = -random.nextDouble() * 3;
            double noise = random.nextDouble() * 2;
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 4 + random.nextInt(8); i++) {
                points.add(new Point(2010.5 + i, 20 + slope * i + noise * random.nextGaussian()));
            }
            GapLine line = GapLine.of(points);
            if (line.crossing().isEmpty()) {
                continue;
            }
            bounded++;
            GapLine.Crossing crossing = line.crossing().get();
            String trial = "seed " + seed;
            assertThat(line.at(crossing.moment())).as(trial).isCloseTo(0, within(1e-6));
            assertThat(crossing.from()).as(trial).isLessThanOrEqualTo(crossing.moment());
            assertThat(crossing.to()).as(trial).isGreaterThanOrEqualTo(crossing.moment());
            for (double end : new double[] {crossing.from(), crossing.to()}) {
                double size = Math.max(1, line.margin(end));
                assertThat(Math.abs(line.at(end)) / size).as(trial).isCloseTo(line.margin(end) / size, within(1e-6));
            }
        }
        assertThat(bounded).isGreaterThan(100);
    }

    /** A case that can be redone by hand. */
    @Test
    void theLineIsThatOfLeastSquares() {
        // x 1..4, y 5 4 4 2: mean 2.5 and 3.75, Sxy -4.5, Sxx 5, so the slope is -0.9 and the residual sum 0.7
        GapLine line = GapLine.of(List.of(new Point(1, 5), new Point(2, 4), new Point(3, 4), new Point(4, 2)));

        assertThat(line.slope()).isCloseTo(-0.9, within(1e-12));
        assertThat(line.at(2.5)).isCloseTo(3.75, within(1e-12));
        // t(0.975, 2) = 4.303, s² = 0.35, 1/n = 0.25
        assertThat(line.margin(2.5)).isCloseTo(4.303 * Math.sqrt(0.35 * 0.25), within(1e-9));
    }
}
