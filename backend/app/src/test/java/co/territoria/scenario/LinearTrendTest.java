package co.territoria.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinearTrendTest {

    /** Anscombe, Graphs in Statistical Analysis, The American Statistician 27 (1973), table: the first data set. */
    private static TreeMap<Integer, Double> anscombe() {
        TreeMap<Integer, Double> values = new TreeMap<>();
        int[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        for (int i = 0; i < x.length; i++) {
            values.put(x[i], y[i]);
        }
        return values;
    }

    @Test
    void agreesWithAnscombe() {
        LinearTrend line = LinearTrend.of(anscombe());

        // as printed there: y = 3 + 0.5 x, mean of x 9.0, mean of y 7.5, residual sum of squares 13.75, Sxx 110
        assertThat(line.slope()).isCloseTo(0.5, within(0.001));
        assertThat(line.at(0)).isCloseTo(3.0, within(0.001));
        assertThat(line.at(9)).isCloseTo(7.5, within(0.001));
        double deviation = Math.sqrt(13.75 / 9);
        assertThat(line.margin(9)).isCloseTo(2.262 * deviation * Math.sqrt(1 + 1 / 11.0), within(0.01));
        assertThat(line.margin(20)).isCloseTo(2.262 * deviation * Math.sqrt(1 + 1 / 11.0 + 121 / 110.0), within(0.01));
    }

    @Test
    void quantilesOfStudent() {
        // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2: 40 → 2.021, 60 → 2.000, 100 → 1.984
        assertThat(LinearTrend.t(2)).isEqualTo(4.303);
        assertThat(LinearTrend.t(40)).isCloseTo(2.021, within(0.0006));
        assertThat(LinearTrend.t(60)).isCloseTo(2.000, within(0.0006));
        assertThat(LinearTrend.t(100)).isCloseTo(1.984, within(0.0006));
    }

    @Test
    void pointsOnALineGiveThatLineAndNoMargin() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            double slope = random.nextDouble() * 20 - 10;
            double start = random.nextDouble() * 100;
            TreeMap<Integer, Double> values = new TreeMap<>();
            for (int year = 2000; year < 2004 + random.nextInt(10); year++) {
                values.put(year, start + slope * (year - 2000));
            }
            LinearTrend line = LinearTrend.of(values);

            assertThat(line.slope()).as("seed 7, run %d", run).isCloseTo(slope, within(1e-9));
            assertThat(line.at(2030)).isCloseTo(start + slope * 30, within(1e-7));
            assertThat(line.margin(2030)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void theMarginGrowsWithTheDistance() {
        LinearTrend line = LinearTrend.of(anscombe());

        for (int x = 15; x < 60; x++) {
            assertThat(line.margin(x)).isGreaterThan(line.margin(x - 1));
        }
    }

    @Test
    void threeYearsAreNoTrend() {
        TreeMap<Integer, Double> three = new TreeMap<>(java.util.Map.of(2018, 1.0, 2019, 2.0, 2020, 3.0));

        assertThatThrownBy(() -> LinearTrend.of(three)).isInstanceOf(IllegalArgumentException.class);
    }
}
