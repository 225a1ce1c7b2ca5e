package co.territoria.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.plan.RollUp.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollUpTest {

    private static final double TINY = 1e-9;

    @Test
    void showsItsArithmetic() {
        // (0.5 + 3 × 1) ÷ 4: what goes beyond 100 % counts 100 %
        RollUp found = RollUp.of(List.of(new Part(0.5, 1), new Part(2.0, 3), new Part(null, 9)));

        assertThat(found.numerator()).isEqualTo(3.5);
        assertThat(found.denominator()).isEqualTo(4);
        assertThat(found.value()).isCloseTo(0.875, within(1e-12));
        assertThat(found.measurable()).isEqualTo(2);
        assertThat(found.goals()).isEqualTo(3);
    }

    @Test
    void isAbsentAndNotZeroWhenNothingCanBeMeasured() {
        assertThat(RollUp.of(List.of(new Part(null, 1))).value()).isNull();
        assertThat(RollUp.of(List.of()).value()).isNull();
        assertThat(RollUp.of(List.of(new Part(0.0, 1), new Part(null, 1))).value())
                .isZero();
    }

    /** The mean of a branch lies between the least and the greatest of its parts, whatever tree they make. */
    @Test
    void neverExceedsItsChildren() {
        Random random = new Random(47L);
        for (int round = 0; round < 2_000; round++) {
            List<Part> whole = new ArrayList<>();
            double greatest = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int child = 0; child < 1 + random.nextInt(5); child++) {
                List<Part> parts = new ArrayList<>();
                for (int goal = 0; goal < random.nextInt(4); goal++) {
                    Double progress = random.nextInt(3) == 0 ? null : random.nextGaussian();
                    parts.add(new Part(progress, 0.1 + random.nextDouble() * 5));
                }
                Double value = RollUp.of(parts).value();
                if (value != null) {
                    greatest = Math.max(greatest, value);
                    least = Math.min(least, value);
                }
                whole.addAll(parts);
            }
            Double value = RollUp.of(whole).value();
            if (value == null) {
                assertThat(greatest).isEqualTo(Double.NEGATIVE_INFINITY);
            } else {
                assertThat(value)
                        .as("seed 47, round %d", round)
                        .isLessThanOrEqualTo(greatest + TINY)
                        .isGreaterThanOrEqualTo(least - TINY)
                        .isLessThanOrEqualTo(1 + TINY);
            }
        }
    }
}
