package co.territoria.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterAnalysisTest {

    /** Six points, neighbours within 15: PySAL, documentation of {@code esda.getisord.G_Local}. */
    @Test
    void getisOrdOfThePublishedPoints() {
        double[][] points = {{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
        int[][] neighbours = new int[6][];
        for (int i = 0; i < 6; i++) {
            int self = i;
            neighbours[i] = IntStream.range(0, 6)
                    .filter(j -> j != self
                            && Math.hypot(points[self][0] - points[j][0], points[self][1] - points[j][1]) <= 15)
                    .toArray();
        }
        double[] star = GetisOrd.star(new double[] {2, 3, 3.2, 5, 8, 7}, SpatialWeights.binary(neighbours));

        assertThat(star)
                .containsExactly(
                        new double[] {-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331},
                        within(6e-9));
    }

    @Test
    void aUnitWhoseNeighboursAreAllOthersHasNoStar() {
        double[] star = GetisOrd.star(new double[] {1, 2, 4}, SpatialWeights.binary(new int[][] {{1, 2}, {0}, {}}));

        assertThat(star[0]).isNaN();
        assertThat(star[1]).isFinite();
        assertThat(star[2]).isNaN();
    }

    /**
     * Benjamini and Hochberg (1995), section 3.1: of fifteen tests of a trial of thrombolysis four are significant at
     * q = 0.05 (Bonferroni finds three).
     */
    @Test
    void falseDiscoveriesOfThePublishedTrial() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        double[] adjusted = FalseDiscovery.adjusted(p);

        assertThat(Arrays.stream(adjusted).filter(each -> each <= 0.05).count()).isEqualTo(4);
        // the fourth: 0.0095 · 15 / 4
        assertThat(adjusted[3]).isCloseTo(0.035625, within(1e-12));
        assertThat(adjusted[14]).isEqualTo(1);
        assertThat(FalseDiscovery.adjusted(new double[] {0.04, 0.01, 0.03}))
                .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
    }

    /** Tables of the normal distribution, for example Abramowitz and Stegun (1964), table 26.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.158655253931457",
        "1.959963984540054, 0.025",
        "3, 0.00134989803163",
        "6, 9.865876450377e-10",
        "8, 6.220960574e-16"
    })
    void tailsOfTheNormalDistribution(double z, double upper) {
        assertThat(Normal.upper(z)).isCloseTo(upper, within(upper * 1e-7));
        assertThat(Normal.twoSided(-z)).isCloseTo(2 * upper, within(upper * 1e-7));
    }

    @Test
    void findsTheClusterThatWasPutThere() {
        // high in one corner of ten by ten, low in the opposite one, chance between
        Random random = new Random(5);
        double[] x = new double[100];
        for (int i = 0; i < 100; i++) {
            int row = i / 10;
            int column = i % 10;
            x[i] = row < 3 && column < 3
                    ? 90 + random.nextDouble()
                    : row > 6 && column > 6 ? 10 + random.nextDouble() : 40 + 20 * random.nextDouble();
        }
        ClusterAnalysis.Result result = ClusterAnalysis.of(
                x,
                SpatialWeights.rowStandardised(Grids.grid(10, 10, true)),
                new ClusterAnalysis.Settings(9999, 1, 0.05, true));

        assertThat(result.global().i()).isGreaterThan(0.5);
        assertThat(result.global().p()).isEqualTo(2 / 10_000.0);
        assertThat(result.units().get(0).kind()).isEqualTo(ClusterClass.HIGH_HIGH);
        assertThat(result.units().get(11).hotSpot()).isEqualTo(HotSpot.HOT);
        assertThat(result.units().get(99).kind()).isEqualTo(ClusterClass.LOW_LOW);
        assertThat(result.units().get(88).hotSpot()).isEqualTo(HotSpot.COLD);
        assertThat(result.units().get(55).kind()).isEqualTo(ClusterClass.NOT_SIGNIFICANT);
        ClusterAnalysis.Result bare = ClusterAnalysis.of(
                x,
                SpatialWeights.rowStandardised(Grids.grid(10, 10, true)),
                new ClusterAnalysis.Settings(9999, 1, 0.05, false));
        assertThat(significant(bare)).isGreaterThanOrEqualTo(significant(result));
    }

    private static long significant(ClusterAnalysis.Result result) {
        return result.units().stream()
                .filter(unit -> unit.kind() != ClusterClass.NOT_SIGNIFICANT)
                .count();
    }

    @Test
    void saysWhatHasNoPattern() {
        int[][] row = Grids.grid(1, 4, false);
        assertThat(obstacle(new double[0], new int[0][])).isEqualTo(ClusterAnalysis.Obstacle.NO_VALUES);
        assertThat(obstacle(new double[] {1}, new int[][] {{}})).isEqualTo(ClusterAnalysis.Obstacle.TOO_FEW);
        assertThat(obstacle(new double[] {5, 5, 5, 5}, row)).isEqualTo(ClusterAnalysis.Obstacle.ALL_EQUAL);
        assertThat(obstacle(new double[] {1, 2, 3, 4}, new int[4][0]))
                .isEqualTo(ClusterAnalysis.Obstacle.NOBODY_HAS_NEIGHBOURS);
        assertThat(ClusterAnalysis.obstacle(new double[] {1, 2, 3, 4}, SpatialWeights.rowStandardised(row)))
                .isEmpty();
    }

    private static ClusterAnalysis.Obstacle obstacle(double[] x, int[][] neighbours) {
        return ClusterAnalysis.obstacle(x, SpatialWeights.rowStandardised(neighbours))
                .orElseThrow();
    }

    @Test
    void nearestNeighboursMayBeOneSided() {
        double[] places = {0, 1, 3, 10};
        int[][] nearest = SpatialWeights.nearest(4, 2, (a, b) -> Math.abs(places[a] - places[b]));

        assertThat(nearest[3]).containsExactly(2, 1);
        assertThat(nearest[0]).containsExactly(1, 2);
        assertThatThrownBy(() -> SpatialWeights.nearest(4, 4, (a, b) -> 1))
                .isInstanceOf(IllegalArgumentException.class);
        // wij + wji: the pairs 0-1, 0-2, 1-2 are mutual, 3 looks at 2 and 1 alone
        SpatialWeights weights = SpatialWeights.rowStandardised(nearest);
        assertThat(weights.s0()).isEqualTo(4);
        assertThat(weights.s1()).isEqualTo(3 * 1.0 + 2 * 0.25);
        // rows 1; columns: 0 gets 1, 1 and 2 get 1.5, 3 gets 0
        assertThat(weights.s2()).isEqualTo(4 + 6.25 + 6.25 + 1);
    }

    @Test
    void randomNumbersAreTheSameEverywhere() {
        SeededRandom random = new SeededRandom(76, 3);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[random.below(10)]++;
        }
        // ten thousand each, give or take four standard deviations of √9000
        assertThat(Arrays.stream(counts).allMatch(count -> Math.abs(count - 10_000) < 380))
                .as(Arrays.toString(counts))
                .isTrue();
        SeededRandom again = new SeededRandom(76, 3);
        SeededRandom other = new SeededRandom(76, 4);
        int[] first = IntStream.range(0, 20).map(i -> again.below(1000)).toArray();
        int[] second = IntStream.range(0, 20).map(i -> other.below(1000)).toArray();
        assertThat(first).isNotEqualTo(second);
    }
}
