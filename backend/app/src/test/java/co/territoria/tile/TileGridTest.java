package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {

    private static final double METRES_PER_PIXEL = 40_075_016.685578 / (1 << 30);

    /** Web Mercator coordinates by PROJ 9.1.1 (ST_Transform of PostGIS 3.3.2 to EPSG:3857): Cali, Buenaventura, Leticia, Bering Strait. */
    @ParameterizedTest
    @CsvSource({
        "-76.5320, 3.4516, -8519503.27, 384462.97",
        "-77.0312, 3.8801, -8575073.96, 432261.28",
        "-69.9406, -4.2153, -7785751.98, -469668.93",
        "-168.9770, 65.7500, -18810433.60, 9808756.44",
    })
    void projectsAsProjDoes(double longitude, double latitude, double easting, double northing) {
        assertThat(TileGrid.finestX(longitude) * METRES_PER_PIXEL - 20_037_508.342789)
                .isCloseTo(easting, within(0.03));
        assertThat(20_037_508.342789 - TileGrid.finestY(latitude) * METRES_PER_PIXEL)
                .isCloseTo(northing, within(0.03));
    }

    @Test
    void endsWhereTheWorldEnds() {
        assertThat(TileGrid.finestX(-180)).isZero();
        assertThat(TileGrid.finestX(180)).isEqualTo(1 << 30);
        assertThat(TileGrid.finestY(90)).isZero();
        assertThat(TileGrid.finestY(0)).isEqualTo(1 << 29);
        assertThat(TileGrid.finestY(-90)).isEqualTo(1 << 30);
    }

    @ParameterizedTest
    @CsvSource({"181", "-180.5", "NaN", "Infinity"})
    void rejectsLongitudesOutsideTheWorld(double longitude) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TileGrid.finestX(longitude))
                .withMessageContaining("-180..180");
    }

    @ParameterizedTest
    @CsvSource({"90.01", "-91", "NaN"})
    void rejectsLatitudesOutsideTheWorld(double latitude) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TileGrid.finestY(latitude))
                .withMessageContaining("-90..90");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 4096", "13, 13, 4096", "14, 18, 65536", "17, 18, 8192", "18, 18, 4096"})
    void sharesTheFinestGridFromZoom14(int zoom, int grid, int extent) {
        assertThat(TileGrid.gridOf(zoom)).isEqualTo(grid);
        assertThat(TileGrid.extentOf(zoom)).isEqualTo(extent);
        assertThat(TileGrid.bufferOf(zoom) * 64).isEqualTo(extent);
    }

    private static Offset<Double> within(double metres) {
        return Offset.offset(metres);
    }
}
