package co.territoria.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.project.Clusters.Tile;
import co.territoria.web.ApiProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersTest {

    private static double[][] places(long seed, int count) {
        Random random = new Random(seed);
        double[] x = new double[count];
        double[] y = new double[count];
        for (int row = 0; row < count; row++) {
            boolean nowhere = random.nextInt(10) == 0;
            boolean twin = row > 0 && random.nextInt(5) == 0;
            x[row] = nowhere ? Double.NaN : twin ? x[row - 1] : Clusters.x(-80 + 10 * random.nextDouble());
            y[row] = nowhere ? Double.NaN : twin ? y[row - 1] : Clusters.y(8 * random.nextDouble());
        }
        return new double[][] {x, y};
    }

    /** The tiles of a zoom part the located projects: each is in one group of one tile. */
    @ParameterizedTest
    @CsvSource({"0", "1", "4", "6"})
    void gathersEachPointOnce(int zoom) {
        for (int seed = 0; seed < 20; seed++) {
            double[][] places = places(seed, 300);
            int tiles = 1 << zoom;
            int[] seen = new int[300];
            for (int column = 0; column < tiles; column++) {
                for (int row = 0; row < tiles; row++) {
                    for (int[] group : Clusters.of(places[0], places[1], new Tile(zoom, column, row), any -> true)) {
                        assertThat(group).isSorted();
                        Arrays.stream(group).forEach(at -> seen[at]++);
                    }
                }
            }
            for (int row = 0; row < 300; row++) {
                assertThat(seen[row]).as("seed %d row %d", seed, row).isEqualTo(Double.isNaN(places[0][row]) ? 0 : 1);
            }
        }
    }

    @Test
    void keepsAGroupWithinItsCell() {
        double[][] places = places(3, 500);
        for (int[] group : Clusters.of(places[0], places[1], new Tile(2, 1, 1), any -> true)) {
            // a cell is 64 of the 1024 pixels of the world
            double[] columns =
                    Arrays.stream(group).mapToDouble(row -> places[0][row]).toArray();
            assertThat(Arrays.stream(columns).max().orElseThrow()
                            - Arrays.stream(columns).min().orElseThrow())
                    .isLessThan(64.0 / 1024);
        }
    }

    @Test
    void asksOnlyForRowsInTheTile() {
        double[] x = {Clusters.x(-100), Clusters.x(100)};
        double[] y = {Clusters.y(10), Clusters.y(10)};

        List<int[]> groups = Clusters.of(x, y, new Tile(1, 0, 0), row -> {
            assertThat(row).isZero();
            return true;
        });

        assertThat(groups).hasSize(1);
        assertThat(Clusters.of(x, y, new Tile(1, 0, 0), row -> false)).isEmpty();
    }

    /** Two at one place stay together, one a metre beside them does not: 0.00001 degrees are 1.1 m. */
    @Test
    void partsAllButCoincidentPointsAtTheNearestZoom() {
        double[] x = IntStream.of(0, 0, 1)
                .mapToDouble(i -> Clusters.x(-76.5 + i * 0.00001))
                .toArray();
        double[] y = IntStream.of(0, 0, 0).mapToDouble(i -> Clusters.y(3.4)).toArray();
        int zoom = Clusters.LAST_ZOOM;
        Tile tile = new Tile(zoom, (int) (x[0] * (1 << zoom)), (int) (y[0] * (1 << zoom)));

        assertThat(Clusters.of(x, y, tile, any -> true))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(new int[] {0, 1}, new int[] {2});
        Tile wider = new Tile(zoom - 1, tile.column() / 2, tile.row() / 2);
        assertThat(Clusters.of(x, y, wider, any -> true)).hasSize(1);
        assertThat(Clusters.coincide(new int[] {0, 1}, x, y)).isTrue();
        assertThat(Clusters.coincide(new int[] {0, 2}, x, y)).isFalse();
    }

    /** OGC Two Dimensional Tile Matrix Set 2.0, WebMercatorQuad: the square ends at 85.0511 degrees. */
    @Test
    void projectsAsTheTilesOfMaps() {
        assertThat(Clusters.x(-180)).isZero();
        assertThat(Clusters.x(180)).isLessThan(1).isCloseTo(1, within(1e-12));
        assertThat(Clusters.y(0)).isCloseTo(0.5, within(1e-12));
        assertThat(Clusters.y(85.05112877980659)).isCloseTo(0, within(1e-9));
        assertThat(Clusters.y(-90)).isLessThan(1).isCloseTo(1, within(1e-12));
        assertThat(Clusters.y(90)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "a, 0, 0, 400, invalid-parameter",
        "1, -1, 0, 400, invalid-parameter",
        "23, 0, 0, 404, unknown-tile",
        "1, 2, 0, 404, unknown-tile",
        "3, 0, 8, 404, unknown-tile"
    })
    void refusesTilesThatAreNone(String z, String x, String y, int status, String code) {
        assertThatThrownBy(() -> ClusterTileAddress.parse(z, x, y))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(status);
                    assertThat(problem.code()).isEqualTo(code);
                });
        assertThat(ClusterTileAddress.parse("3", "7", "0")).isEqualTo(new Tile(3, 7, 0));
    }
}
