package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerInMemory;
import co.territoria.layer.Layers;
import co.territoria.layer.LayersForTests;
import co.territoria.web.ApiProblem;
import co.territoria.web.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TilesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LayerInMemory layer = new LayerInMemory("places", GeometryKind.POINT, 5, 14)
            .with("76001", point(-76.52, 3.42), "Cali")
            .with("76109", point(-77.03, 3.88), "Buenaventura")
            .with("far", point(12, 50), "Away");

    private final Layers layers = LayersForTests.of(layer);

    @Test
    void aTileIsTheSameFromASnapshotAndFromTheStore() {
        Tiles held = new Tiles(layers, new TileSettings(1 << 20, 1 << 20));
        Tiles fromStore = new Tiles(layers, new TileSettings(1 << 20, 0));

        byte[] tile = held.get("places", "6", "31", "18").bytes();
        assertThat(tile)
                .isNotEmpty()
                .isEqualTo(fromStore.get("places", "6", "31", "18").bytes());
    }

    @Test
    void aWarmTileIsTheOneMadeBefore() {
        Tiles tiles = new Tiles(layers, new TileSettings(1 << 20, 1 << 20));
        Body first = tiles.get("places", "6", "31", "18");

        assertThat(tiles.get("places", "6", "31", "18")).isSameAs(first);
        assertThat(tiles.get("places", "7", "62", "36")).isNotSameAs(first);
    }

    @Test
    void aNewVersionIsNotAnsweredWithAnOldTile() {
        Tiles tiles = new Tiles(layers, new TileSettings(1 << 20, 1 << 20));
        Body before = tiles.get("places", "6", "31", "18");
        layer.remove("76109");
        layer.publish();

        assertThat(tiles.get("places", "6", "31", "18").etag(false)).isNotEqualTo(before.etag(false));
    }

    @Test
    void nothingThereIsNoBytes() {
        assertThat(new Tiles(layers, new TileSettings(0, 1 << 20))
                        .get("places", "6", "0", "0")
                        .bytes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, 0, 404", "15, 0, 0, 404", "6, 64, 0, 404", "6, 0, 64, 404", "6, 999999999999, 0, 404",
        "x, 0, 0, 400", "6, -1, 0, 400", "6, 0, 1.5, 400", "6, '', 0, 400", "6, 99999999999999999999, 0, 400"
    })
    void refusesATileThatDoesNotExist(String zoom, String row, String column, int status) {
        Tiles tiles = new Tiles(layers, new TileSettings(1 << 20, 1 << 20));

        assertThatThrownBy(() -> tiles.get("places", zoom, row, column))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(status));
    }

    @Test
    void namesTheValidRange() {
        Tiles tiles = new Tiles(layers, new TileSettings(1 << 20, 1 << 20));

        assertThatThrownBy(() -> tiles.get("places", "6", "64", "3")).hasMessageContaining("0 a 63");
        assertThatThrownBy(() -> tiles.get("places", "3", "0", "0")).hasMessageContaining("del nivel 5 al 14");
    }

    @Test
    void idsAreNumbersWhereTheyCanBe() {
        assertThat(LayerPacker.idOf("76001")).isEqualTo(76001);
        assertThat(LayerPacker.idOf("05001")).isEqualTo(5001);
        assertThat(LayerPacker.idOf("PE-06A")).isBetween(0L, 1L << 53).isEqualTo(LayerPacker.idOf("PE-06A"));
        assertThat(LayerPacker.idOf("PE-06B")).isNotEqualTo(LayerPacker.idOf("PE-06A"));
    }

    @Test
    void aTilesBoxHasItsBufferAndStaysInTheWorld() {
        assertThat(new TileAddress(1, 0, 0).box()).satisfies(box -> {
            assertThat(box.west()).isEqualTo(-180);
            assertThat(box.east()).isEqualTo(180 / 64.0);
            assertThat(box.south()).isNegative();
            assertThat(box.north()).isBetween(85.05, 85.06);
        });
    }

    private static Geometry point(double longitude, double latitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }
}
