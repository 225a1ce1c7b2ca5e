package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HilbertCurveTest {

    @Test
    void visitsEveryCellOfTheFirstBlockOnceFromNeighbourToNeighbour() {
        Map<Long, int[]> cells = new HashMap<>();
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) {
                cells.put(HilbertCurve.position(x, y), new int[] {x, y});
            }
        }
        for (long position = 1; position < 64 * 64; position++) {
            int[] before = cells.get(position - 1);
            int[] here = cells.get(position);
            assertThat(here).as("cell at %d", position).isNotNull();
            assertThat(Math.abs(here[0] - before[0]) + Math.abs(here[1] - before[1]))
                    .isEqualTo(1);
        }
    }

    @Test
    void endsAtTheFarCorner() {
        assertThat(HilbertCurve.position(65_535, 0)).isEqualTo(0xFFFFFFFFL);
    }
}
