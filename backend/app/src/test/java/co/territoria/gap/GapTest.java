package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Direction;
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
}
