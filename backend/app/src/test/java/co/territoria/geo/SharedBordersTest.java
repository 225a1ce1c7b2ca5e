package co.territoria.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class SharedBordersTest {

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (org.locationtech.jts.io.ParseException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static final Geometry WEST = shape("POLYGON((0 0,100 0,100 100,0 100,0 0))");
    private static final Geometry EAST = shape("POLYGON((100 0,200 0,200 100,100 100,100 0))");
    private static final Geometry NORTH_EAST = shape("POLYGON((100 100,200 100,200 200,100 200,100 100))");

    @Test
    void measuresTheCommonStretch() {
        List<SharedBorders.Pair> pairs = SharedBorders.of(List.of(WEST, EAST));

        assertThat(pairs).containsExactly(new SharedBorders.Pair(0, 1, 100));
    }

    @Test
    void doesNotCallATouchingCornerANeighbour() {
        assertThat(SharedBorders.of(List.of(WEST, NORTH_EAST))).isEmpty();
        assertThat(SharedBorders.of(List.of(EAST, NORTH_EAST))).hasSize(1);
    }

    @Test
    void countsTheRingAroundAnEnclave() {
        Geometry ring = shape("POLYGON((0 0,90 0,90 90,0 90,0 0),(30 30,60 30,60 60,30 60,30 30))");
        Geometry enclave = shape("POLYGON((30 30,60 30,60 60,30 60,30 30))");

        assertThat(SharedBorders.of(List.of(ring, enclave)).get(0).metres()).isCloseTo(120, within(1e-9));
    }

    @Test
    void findsTheSameWhateverTheOrder() {
        List<Geometry> grid = new ArrayList<>();
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 6; y++) {
                grid.add(shape("POLYGON((%1$d %2$d,%3$d %2$d,%3$d %4$d,%1$d %4$d,%1$d %2$d))"
                        .formatted(x * 10, y * 10, x * 10 + 10, y * 10 + 10)));
            }
        }
        double sorted = SharedBorders.of(grid).stream()
                .mapToDouble(SharedBorders.Pair::metres)
                .sum();
        Collections.shuffle(grid, new Random(7));
        List<SharedBorders.Pair> shuffled = SharedBorders.of(grid);

        // a 6 by 6 grid of 10 m squares has 60 inner edges
        assertThat(sorted).isCloseTo(600, within(1e-9));
        assertThat(shuffled).hasSize(60);
        assertThat(shuffled.stream().mapToDouble(SharedBorders.Pair::metres).sum())
                .isCloseTo(600, within(1e-9));
    }
}
