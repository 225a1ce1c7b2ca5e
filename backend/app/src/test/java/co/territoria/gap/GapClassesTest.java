package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.gap.GapClasses.GapClass;
import co.territoria.gap.GapClasses.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapClassesTest {

    @Test
    void breaksAreSymmetricAndTheMiddleHoldsZero() {
        List<GapClass> classes = GapClasses.of(new double[] {-4, -1, 0.5, 2, 3, 5, 30}, false);

        assertThat(classes).hasSize(7);
        GapClass middle = classes.get(3);
        assertThat(middle.side()).isEqualTo(Side.REFERENCE);
        assertThat(middle.holds(0)).isTrue();
        for (int i = 0; i < 7; i++) {
            assertThat(classes.get(i).lower()).isEqualTo(-classes.get(6 - i).upper());
        }
        assertThat(classes.get(6).upper()).isEqualTo(30);
    }

    @Test
    void nobodyIsAheadOfTheBest() {
        List<GapClass> classes = GapClasses.of(new double[] {0, 1, 2, 3, 4, 5}, true);

        assertThat(classes)
                .extracting(GapClass::side)
                .startsWith(Side.REFERENCE)
                .doesNotContain(Side.AHEAD);
        assertThat(classes.get(0).count()).isEqualTo(1);
        assertThat(classes.get(0).upper()).isZero();
    }

    @Test
    void equalGapsGiveFewClasses() {
        assertThat(GapClasses.of(new double[] {0, 0}, false)).hasSize(1);
        assertThat(GapClasses.of(new double[] {2, 2, -2}, false))
                .extracting(GapClass::count)
                .containsExactly(1, 0, 2);
        assertThat(GapClasses.of(new double[0], false)).isEmpty();
    }

    @Test
    void everyGapIsInOneClassOfItsSide() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            boolean oneSided = random.nextBoolean();
            double[] gaps = random.doubles(1 + random.nextInt(30), oneSided ? 0 : -9, 20)
                    .map(gap -> Math.rint(gap * 2) / 2 + 0.0)
                    .toArray();

            List<GapClass> classes = GapClasses.of(gaps, oneSided);

            String trial = "seed %d %s".formatted(seed, Arrays.toString(gaps));
            for (double gap : gaps) {
                assertThat(classes.stream().filter(one -> one.holds(gap)).toList())
                        .as(trial)
                        .singleElement()
                        .satisfies(one -> {
                            if (one.side() != Side.REFERENCE) {
                                assertThat(one.side()).as(trial).isEqualTo(gap > 0 ? Side.BEHIND : Side.AHEAD);
                            }
                        });
            }
            assertThat(classes.stream().mapToInt(GapClass::count).sum())
                    .as(trial)
                    .isEqualTo(gaps.length);
        }
    }
}
