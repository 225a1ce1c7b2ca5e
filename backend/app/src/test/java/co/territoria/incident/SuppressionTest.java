package co.territoria.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void tellsCountsOfFiveAndMoreAndZeros() {
        Suppression.Told told = Suppression.of(Map.of("A", 0, "B", 5, "C", 900));

        assertThat(told.cases()).containsEntry("A", 0).containsEntry("B", 5).containsEntry("C", 900);
        assertThat(told.total()).isEqualTo(905);
        assertThat(told.hidden()).isZero();
    }

    @Test
    void hidesOneMoreWhereASingleSmallCountCouldBeSubtracted() {
        Suppression.Told told = Suppression.of(Map.of("A", 2, "B", 8, "C", 90));

        assertThat(told.cases().get("A")).isNull();
        assertThat(told.cases().get("B")).isNull();
        assertThat(told.cases().get("C")).isEqualTo(90);
        assertThat(told.total()).isEqualTo(100);
    }

    @Test
    void hidesTheTotalWhereNothingElseCanHide() {
        Suppression.Told told = Suppression.of(Map.of("A", 3, "B", 0));

        assertThat(told.cases().get("A")).isNull();
        assertThat(told.cases().get("B")).isZero();
        assertThat(told.total()).isNull();
    }

    @Test
    void neverTellsASmallCountNorLetsItBeSubtracted() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> cases = new TreeMap<>();
            int cells = 1 + random.nextInt(12);
            for (int i = 0; i < cells; i++) {
                cases.put("C" + i, random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(3) == 0 ? 100 : 8));
            }
            Suppression.Told told = Suppression.of(cases);
            int hiddenSum = 0;
            int hidden = 0;
            for (Map.Entry<String, Integer> each : cases.entrySet()) {
                Integer shown = told.cases().get(each.getKey());
                if (shown == null) {
                    hidden++;
                    hiddenSum += each.getValue();
                    assertThat(each.getValue()).as("seed %d", seed).isPositive();
                } else {
                    assertThat(shown).as("seed %d", seed).isEqualTo(each.getValue());
                    assertThat(shown == 0 || shown >= Suppression.THRESHOLD)
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
            assertThat(told.hidden()).as("seed %d", seed).isEqualTo(hidden);
            if (hidden > 0 && told.total() != null) {
                assertThat(hidden).as("seed %d", seed).isGreaterThan(1);
                assertThat(hiddenSum).as("seed %d", seed).isGreaterThanOrEqualTo(2 * Suppression.THRESHOLD);
            }
        }
    }
}
