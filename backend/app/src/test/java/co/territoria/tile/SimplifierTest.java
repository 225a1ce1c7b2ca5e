package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

class SimplifierTest {

    private final Simplifier simplifier = new Simplifier();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void movesNoLineByMoreThanItsTolerance(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Geometry line = Shapes.onTile(Shapes.line(random, 2 + random.nextInt(200), 0.0005), 12, 1178, 2006);
            PathBuffer in = Shapes.paths(line);
            PathBuffer out = new PathBuffer();
            simplifier.simplify(in, 0, false, 3, 7, out);
            String what = "seed %d, line %d".formatted(seed, i);
            assertThat(out.x[0]).as(what).isEqualTo(in.x[0]);
            assertThat(out.y[out.size - 1]).as(what).isEqualTo(in.y[in.size - 1]);
            Geometry thin = line(out);
            Geometry full = line(in);
            // Thinning may move by 3 before the line is simplified by 7.
            assertThat(DiscreteHausdorffDistance.distance(full, thin, 0.1))
                    .as(what)
                    .isLessThanOrEqualTo(10);
            assertThat(out.size).as(what).isLessThanOrEqualTo(in.size);
        }
    }

    @Test
    void takesOutWhatIsNotNeeded() {
        PathBuffer in = Shapes.paths(Shapes.wkt("LINESTRING (0 0, 10 2, 20 -2, 30 0, 60 40, 61 40, 90 80)"));
        PathBuffer out = new PathBuffer();
        simplifier.simplify(in, 0, false, 1.5, 2.5, out);
        assertThat(line(out).toText()).isEqualTo("LINESTRING (0 0, 30 0, 90 80)");
    }

    @Test
    void keepsAnEndThatLiesNearThePointBefore() {
        PathBuffer in = Shapes.paths(Shapes.wkt("LINESTRING (0 0, 50 30, 100 0, 101 1)"));
        PathBuffer out = new PathBuffer();
        simplifier.simplify(in, 0, false, 5, 1, out);
        assertThat(line(out).toText()).isEqualTo("LINESTRING (0 0, 50 30, 101 1)");
    }

    @Test
    void opensARingAtItsFirstAndFarthestPoint() {
        PathBuffer in =
                Shapes.paths(Shapes.wkt("POLYGON ((0 0, 50 1, 100 0, 101 50, 100 100, 50 99, 0 100, 1 50, 0 0))"));
        PathBuffer out = new PathBuffer();
        simplifier.simplify(in, 0, true, 0.5, 2, out);
        assertThat(line(out).toText()).isEqualTo("LINESTRING (0 0, 100 0, 100 100, 0 100)");
    }

    private static Geometry line(PathBuffer paths) {
        StringBuilder text = new StringBuilder("LINESTRING (");
        for (int i = 0; i < paths.size; i++) {
            text.append(i == 0 ? "" : ", ").append(paths.x[i]).append(' ').append(paths.y[i]);
        }
        return Shapes.wkt(text.append(')').toString());
    }
}
