package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Direction;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapTest {

    @Test
    void positiveIsBehindWhicheverWayIsBetter() {
        assertThat(Gap.between(30, 20, Direction.LOWER_IS_BETTER)).contains(new Gap(10, 0.5));
        assertThat(Gap.between(30, 20, Direction.HIGHER_IS_BETTER)).contains(new Gap(-10, -0.5));
    }

    @Test
    void aNeutralIndicatorHasNoGap() {
        assertThat(Gap.between(30, 20, Direction.NEUTRAL)).isEmpty();
    }

    @Test
    void nothingIsRelativeToZero() {
        assertThat(Gap.between(3, 0, Direction.LOWER_IS_BETTER)).contains(new Gap(3, null));
    }

    @Test
    void theSizeOfANegativeReferenceCounts() {
        assertThat(Gap.between(-5, -10, Direction.HIGHER_IS_BETTER)).contains(new Gap(-5, -0.5));
    }

    @Test
    void theReferenceItselfIsAtZeroNotAtMinusZero() {
        assertThat(Gap.between(7, 7, Direction.HIGHER_IS_BETTER)).contains(new Gap(0.0, 0.0));
    }

    @Test
    void theSignTurnsWithTheDirection() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double value = random.nextGaussian() * 50;
            double reference = random.nextGaussian() * 50;
            Gap lower = Gap.between(value, reference, Direction.LOWER_IS_BETTER).orElseThrow();
            Gap higher =
                    Gap.between(value, reference, Direction.HIGHER_IS_BETTER).orElseThrow();

            assertThat(lower.difference()).as("seed " + seed).isEqualTo(-higher.difference());
            assertThat(lower.relative()).as("seed " + seed).isEqualTo(-higher.relative());
        }
    }
}
