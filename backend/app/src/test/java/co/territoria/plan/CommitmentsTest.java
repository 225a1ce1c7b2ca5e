package co.territoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.plan.Commitments.Step;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    @Test
    void doublesItsClassesAndKeepsZeroApart() {
        assertThat(Commitments.classes(List.of(0, 0, 1, 2, 3, 5, 23, 32)))
                .containsExactly(
                        new Step(0, 0, 2),
                        new Step(1, 1, 1),
                        new Step(2, 3, 2),
                        new Step(4, 7, 1),
                        new Step(8, 15, 0),
                        new Step(16, 31, 1),
                        new Step(32, 32, 1));
        assertThat(Commitments.classes(List.of(0, 0))).containsExactly(new Step(0, 0, 2));
        assertThat(Commitments.classes(List.of(5, 0)))
                .containsExactly(new Step(0, 0, 1), new Step(1, 1, 0), new Step(2, 3, 0), new Step(4, 5, 1));
    }

    @Test
    void eachPlaceIsInOneClass() {
        Random random = new Random(42L);
        for (int round = 0; round < 500; round++) {
            List<Integer> counts = random.ints(1 + random.nextInt(60), 0, 1 + random.nextInt(300))
                    .boxed()
                    .toList();
            List<Step> steps = Commitments.classes(counts);

            assertThat(steps.stream().mapToInt(Step::places).sum())
                    .as("seed 42, round %d", round)
                    .isEqualTo(counts.size());
            assertThat(steps).hasSizeLessThanOrEqualTo(7);
        }
    }
}
