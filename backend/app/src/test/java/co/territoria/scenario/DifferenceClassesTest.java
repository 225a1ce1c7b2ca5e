package co.territoria.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceClassesTest {

    @Test
    void everyDifferenceLiesInExactlyOneClass() {
        Random random = new Random(3);
        for (int run = 0; run < 300; run++) {
            double[] differences = random.doubles(1 + random.nextInt(60), -5, 20)
                    .map(each -> random.nextInt(8) == 0 ? 0 : Math.round(each))
                    .toArray();
            List<DifferenceClasses.Class> classes = DifferenceClasses.of(differences);

            for (double difference : differences) {
                assertThat(classes.stream()
                                .filter(each -> each.holds(difference))
                                .count())
                        .as("seed 3, run %d, %s in %s", run, difference, classes)
                        .isEqualTo(1);
            }
            assertThat(classes.stream().mapToInt(DifferenceClasses.Class::count).sum())
                    .isEqualTo(differences.length);
        }
    }

    @Test
    void bothSidesHaveTheSameBreaks() {
        List<DifferenceClasses.Class> classes = DifferenceClasses.of(new double[] {-6, -2, 1, 3, 9});

        assertThat(classes.get(0).lower())
                .isEqualTo(-classes.get(classes.size() - 1).upper());
        assertThat(classes).extracting(DifferenceClasses.Class::lower).isSorted();
    }

    @Test
    void onlyGrowthHasNoSideThatShrinks() {
        assertThat(DifferenceClasses.of(new double[] {1, 2, 3}))
                .extracting(DifferenceClasses.Class::side)
                .containsOnly(DifferenceClasses.Side.UP);
        assertThat(DifferenceClasses.of(new double[] {0, 0}))
                .extracting(DifferenceClasses.Class::side)
                .containsExactly(DifferenceClasses.Side.NONE);
        assertThat(DifferenceClasses.of(new double[0])).isEmpty();
        assertThat(Arrays.asList(DifferenceClasses.of(new double[] {4, 4}))).hasSize(1);
    }
}
