package co.territoria.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.priority.VoidCuts.Step;
import co.territoria.priority.VoidGrid.Absence;
import co.territoria.priority.VoidGrid.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoidGridTest {

    private static final double NONE = Double.NaN;
    private static final long SEED = 20261121;
    private static final VoidCuts CUTS = new VoidCuts(10.0, 1.0, 5.0);

    private static VoidGrid grid(double[] gap, double[] effort) {
        return VoidGrid.of(gap, effort, VoidCuts.of(gap, effort, null, null));
    }

    private static Position one(double gap, double effort) {
        return VoidGrid.of(new double[] {gap}, new double[] {effort}, CUTS)
                .positions()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12,   0, VOID,                HIGH,   LOW
            10,   1, VOID,                HIGH,   LOW
            10, 1.1, ATTENDED,            HIGH,   MIDDLE
            99,   5, ATTENDED,            HIGH,   HIGH
            9.9,  0, BETWEEN,             MIDDLE, LOW
            0.1,  9, BETWEEN,             MIDDLE, HIGH
            0,    5, EFFORT_WITHOUT_GAP,  LOW,    HIGH
            -3, 1.1, EFFORT_WITHOUT_GAP,  LOW,    MIDDLE
            0,    1, NEITHER,             LOW,    LOW
            -9,   0, NEITHER,             LOW,    LOW
            """)
    void crossesGapAndEffort(double gap, double effort, VoidQuadrant quadrant, Step ofGap, Step ofEffort) {
        Position position = one(gap, effort);

        assertThat(position.quadrant()).isEqualTo(quadrant);
        assertThat(position.gap()).isEqualTo(ofGap);
        assertThat(position.effort()).isEqualTo(ofEffort);
        assertThat(position.absence()).isNull();
    }

    @Test
    void whatIsMissingIsNoZero() {
        assertThat(one(NONE, 0)).isEqualTo(new Position(null, Step.LOW, null, null, null, Absence.GAP));
        assertThat(one(12, NONE)).isEqualTo(new Position(Step.HIGH, null, null, null, null, Absence.EFFORT));
        assertThat(one(NONE, NONE)).isEqualTo(new Position(null, null, null, null, null, Absence.BOTH));
    }

    @Test
    void cutsAreValuesOfTheTerritories() {
        // five behind: the deeper half begins with the third; seven efforts: the lower third ends with the third
        VoidCuts cuts = VoidCuts.of(
                new double[] {-4, 0, 2, 4, 6, 8, 10, NONE}, new double[] {0, 0, 0, 1, 2, 3, 9, NONE}, null, null);

        assertThat(cuts).isEqualTo(new VoidCuts(6.0, 0.0, 3.0));
    }

    @Test
    void whereMostIsZeroLittleIsZero() {
        double[] effort = new double[42];
        for (int i = 0; i < 15; i++) {
            effort[i] = i + 1;
        }

        VoidCuts cuts = VoidCuts.of(new double[42], effort, null, null);

        assertThat(cuts.little()).isZero();
        assertThat(cuts.much()).isEqualTo(8);
        assertThat(cuts.deep()).isNull();
    }

    @Test
    void whereAllAreAlikeNobodyHasLittle() {
        double[] effort = {3, 3, 3, 3};

        VoidGrid grid = grid(new double[] {1, 2, 3, 4}, effort);

        assertThat(grid.cuts().little()).isNull();
        assertThat(grid.positions()).noneMatch(each -> each.quadrant() == VoidQuadrant.VOID);
        // but all at zero are all without effort
        assertThat(grid(new double[] {1, 2, 3, 4}, new double[4]).positions())
                .extracting(Position::voidRank)
                .containsExactly(null, null, 2, 1);
    }

    @Test
    void theReaderMaySetTheCuts() {
        VoidCuts cuts = VoidCuts.of(new double[] {1, 2, 3}, new double[] {0, 4, 8}, 2.5, 4.0);

        assertThat(cuts).isEqualTo(new VoidCuts(2.5, 4.0, 8.0));
        assertThatThrownBy(() -> new VoidCuts(0.0, 1.0, 2.0)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new VoidCuts(1.0, 2.0, 2.0)).hasMessageContaining("above little");
        assertThatThrownBy(() -> VoidGrid.of(new double[2], new double[3], cuts))
                .hasMessage("2 gaps and 3 efforts");
    }

    @Test
    void ranksDeepestFirstAndEqualsShareARank() {
        VoidGrid grid =
                VoidGrid.of(new double[] {12, 20, 12, 12, 30, -1, -5, 0}, new double[] {1, 0, 1, 0, 9, 9, 9, 7}, CUTS);

        assertThat(grid.positions()).extracting(Position::voidRank).containsExactly(3, 1, 3, 2, null, null, null, null);
        assertThat(grid.positions())
                .extracting(Position::reverseRank)
                .containsExactly(null, null, null, null, null, 2, 1, 3);
    }

    @Test
    void theOrderOfPositionsChangesNothing() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            double[] gap = values(random, 1 + random.nextInt(60), -10, 10);
            double[] effort = values(random, gap.length, 0, 8);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, gap.length).boxed().toList());
            Collections.shuffle(order, random);

            VoidGrid straight = grid(gap, effort);
            VoidGrid shuffled = grid(at(gap, order), at(effort, order));

            assertThat(shuffled.cuts()).as("seed %d round %d", SEED, round).isEqualTo(straight.cuts());
            for (int i = 0; i < gap.length; i++) {
                assertThat(shuffled.positions().get(i))
                        .as("seed %d round %d", SEED, round)
                        .isEqualTo(straight.positions().get(order.get(i)));
            }
        }
    }

    @Test
    void twoThatSwapTheirValuesSwapTheirPlaces() {
        Random random = new Random(SEED + 1);
        for (int round = 0; round < 200; round++) {
            double[] gap = values(random, 2 + random.nextInt(40), -10, 10);
            double[] effort = values(random, gap.length, 0, 8);
            int one = random.nextInt(gap.length);
            int other = random.nextInt(gap.length);
            VoidGrid before = grid(gap, effort);

            swap(gap, one, other);
            swap(effort, one, other);
            VoidGrid after = grid(gap, effort);

            assertThat(after.positions().get(one))
                    .as("seed %d round %d", SEED + 1, round)
                    .isEqualTo(before.positions().get(other));
            assertThat(after.positions().get(other))
                    .isEqualTo(before.positions().get(one));
        }
    }

    @Test
    void aDeeperGapNeverLosesItsPlaceAndMoreEffortNeverMakesAVoid() {
        Random random = new Random(SEED + 2);
        for (int round = 0; round < 400; round++) {
            double[] gap = values(random, 1 + random.nextInt(40), -20, 20);
            double[] effort = values(random, gap.length, 0, 8);
            int at = random.nextInt(gap.length);
            if (Double.isNaN(gap[at]) || Double.isNaN(effort[at])) {
                continue;
            }
            Position before = VoidGrid.of(gap, effort, CUTS).positions().get(at);

            double[] deeper = gap.clone();
            deeper[at] += random.nextInt(5);
            Position ofDeeper = VoidGrid.of(deeper, effort, CUTS).positions().get(at);
            if (before.voidRank() != null) {
                assertThat(ofDeeper.voidRank())
                        .as("seed %d round %d", SEED + 2, round)
                        .isNotNull()
                        .isLessThanOrEqualTo(before.voidRank());
            }

            double[] more = effort.clone();
            more[at] += random.nextInt(5);
            Position ofMore = VoidGrid.of(gap, more, CUTS).positions().get(at);
            if (before.voidRank() == null) {
                assertThat(ofMore.voidRank())
                        .as("seed %d round %d", SEED + 2, round)
                        .isNull();
            }
            if (before.reverseRank() != null) {
                assertThat(ofMore.reverseRank()).isNotNull().isLessThanOrEqualTo(before.reverseRank());
            }
        }
    }

    @Test
    void everyKnownPositionIsInOneQuadrantAndOneCell() {
        Random random = new Random(SEED + 3);
        for (int round = 0; round < 200; round++) {
            double[] gap = values(random, 1 + random.nextInt(40), -20, 20);
            double[] effort = values(random, gap.length, 0, 8);

            List<Position> positions = grid(gap, effort).positions();

            for (int i = 0; i < gap.length; i++) {
                Position each = positions.get(i);
                boolean known = !Double.isNaN(gap[i]) && !Double.isNaN(effort[i]);
                assertThat(each.quadrant() != null).as("seed %d", SEED + 3).isEqualTo(known);
                assertThat(each.absence() == null).isEqualTo(known);
                assertThat(each.voidRank() != null).isEqualTo(each.quadrant() == VoidQuadrant.VOID);
                assertThat(each.quadrant() == VoidQuadrant.VOID)
                        .isEqualTo(known && each.gap() == Step.HIGH && each.effort() == Step.LOW);
            }
        }
    }

    @Test
    void aCountryTakesNoTime() {
        Random random = new Random(SEED + 4);
        double[] gap = values(random, 1_122, -20, 40);
        double[] effort = values(random, 1_122, 0, 30);
        grid(gap, effort);
        long before = System.nanoTime();

        VoidGrid grid = grid(gap, effort);

        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(200);
        assertThat(grid.positions()).hasSize(1_122);
    }

    /** Whole numbers, so that many are equal; one in ten is missing. */
    private static double[] values(Random random, int count, int from, int to) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(10) == 0 ? NONE : from + random.nextInt(to - from + 1);
        }
        return values;
    }

    private static double[] at(double[] values, List<Integer> order) {
        return order.stream().mapToDouble(i -> values[i]).toArray();
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
