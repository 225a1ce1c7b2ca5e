package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerInMemory;
import co.territoria.layer.Layers;
import co.territoria.layer.LayersForTests;
import co.territoria.web.ApiProblem;
import co.territoria.web.Body;
import co.territoria.web.PublicAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.mock.env.MockEnvironment;

class TilesTest {

    private static final PublicAddress ADDRESS = new PublicAddress(new MockEnvironment());

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LayerInMemory layer = new LayerInMemory("places", GeometryKind.POINT, 5, 14)
            .with("76001", point(-76.52, 3.42), "Cali")
            .with("76109", point(-77.03, 3.88), "Buenaventura")
            .with("far", point(12, 50), "Away");

    private final Layers layers = LayersForTests.of(layer);

    @Test
    void aTileIsTheSameFromASnapshotAndFromTheStore() {
        Tiles held = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));
        Tiles fromStore = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 0));

        byte[] tile = held.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18")
                .bytes();
        assertThat(tile)
                .isNotEmpty()
                .isEqualTo(fromStore
                        .get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18")
                        .bytes());
    }

    @Test
    void aWarmTileIsTheOneMadeBefore() {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));
        Body first = tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18");

        assertThat(tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18"))
                .isSameAs(first);
        assertThat(tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "7", "62", "36"))
                .isNotSameAs(first);
    }

    @Test
    void aNewVersionIsNotAnsweredWithAnOldTile() {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));
        Body before = tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18");
        layer.remove("76109");
        layer.publish();

        assertThat(tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18")
                        .etag(false))
                .isNotEqualTo(before.etag(false));
    }

    @Test
    void nothingThereIsNoBytes() {
        assertThat(new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(0, 1 << 20))
                        .get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "0", "0")
                        .bytes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, 0, 404", "15, 0, 0, 404", "6, 64, 0, 404", "6, 0, 64, 404", "6, 999999999999, 0, 404",
        "x, 0, 0, 400", "6, -1, 0, 400", "6, 0, 1.5, 400", "6, '', 0, 400", "6, 99999999999999999999, 0, 400"
    })
    void refusesATileThatDoesNotExist(String zoom, String row, String column, int status) {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));

        assertThatThrownBy(() -> tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", zoom, row, column))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(status));
    }

    @Test
    void namesTheValidRange() {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));

        assertThatThrownBy(() -> tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "64", "3"))
                .hasMessageContaining("0 a 63");
        assertThatThrownBy(() -> tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "3", "0", "0"))
                .hasMessageContaining("del nivel 5 al 14");
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
        assertThat(new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 1, 0, 0).box())
                .satisfies(box -> {
                    assertThat(box.west()).isEqualTo(-180);
                    assertThat(box.east()).isEqualTo(180 / 64.0);
                    assertThat(box.south()).isNegative();
                    assertThat(box.north()).isBetween(85.05, 85.06);
                });
    }

    @Test
    void inDegreesAPlaceLiesWhereItsDegreesSay() {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));
        int row = (int) ((90 - 3.42) / 180 * 64);
        int column = (int) ((180 - 76.52) / 360 * 128);
        DecodedTile tile = DecodedTile.of(
                tiles.get(TileMatrixSet.WORLD_CRS84_QUAD, "places", "6", String.valueOf(row), String.valueOf(column))
                        .bytes());

        assertThat(tile.features()).anySatisfy(feature -> {
            assertThat(feature.id()).isEqualTo(76001);
            assertThat(feature.geometry().getCoordinate().x)
                    .isCloseTo(((180 - 76.52) / 360 * 128 - column) * 4096, within(0.51));
            assertThat(feature.geometry().getCoordinate().y)
                    .isCloseTo(((90 - 3.42) / 180 * 64 - row) * 4096, within(0.51));
        });
    }

    @Test
    void theTwoPyramidsAreKeptApart() {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));
        byte[] mercator = tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18")
                .bytes();
        byte[] degrees = tiles.get(TileMatrixSet.WORLD_CRS84_QUAD, "places", "5", "15", "18")
                .bytes();

        assertThat(degrees).isNotEmpty().isNotEqualTo(mercator);
        assertThat(tiles.get(TileMatrixSet.WEB_MERCATOR_QUAD, "places", "6", "31", "18")
                        .bytes())
                .isEqualTo(mercator);
    }

    @Test
    void aTileOfSeveralLayersIsTheirTilesOneAfterTheOther() {
        LayerInMemory other =
                new LayerInMemory("others", GeometryKind.POINT, 6, 7).with("1", point(-76.5, 3.4), "Other");
        Layers both = LayersForTests.of(layer, other);
        Tiles tiles = new Tiles(both, new DatasetLayers(both, ADDRESS), new TileSettings(1 << 20, 1 << 20));
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;

        assertThat(tiles.ofDataset(set, "others,places", "6", "31", "18").bytes())
                .isEqualTo(joined(
                        tiles.get(set, "others", "6", "31", "18").bytes(),
                        tiles.get(set, "places", "6", "31", "18").bytes()));
        assertThat(tiles.ofDataset(set, null, "6", "31", "18").bytes())
                .isEqualTo(joined(
                        tiles.get(set, "others", "6", "31", "18").bytes(),
                        tiles.get(set, "places", "6", "31", "18").bytes()));
        assertThat(tiles.ofDataset(set, "others,places", "8", "125", "73").bytes())
                .as("a zoom that one of them has")
                .isEqualTo(tiles.get(set, "places", "8", "125", "73").bytes());
        assertThat(tiles.ofDataset(set, "http://localhost:8080/ogc/collections/places", "6", "31", "18")
                        .bytes())
                .isEqualTo(tiles.get(set, "places", "6", "31", "18").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nada", "places,", "places,places", "place"})
    void refusesLayersThatCannotBeInATile(String collections) {
        Tiles tiles = new Tiles(layers, new DatasetLayers(layers, ADDRESS), new TileSettings(1 << 20, 1 << 20));

        assertThatThrownBy(() -> tiles.ofDataset(TileMatrixSet.WEB_MERCATOR_QUAD, collections, "6", "31", "18"))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.parameter()).isEqualTo("collections");
                });
    }

    @Test
    void aTileOutsideTheLimitsDoesNotExist() {
        TileAddress tile = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 8, 0, 0);
        Tileset tileset = new Tileset(
                TileMatrixSet.WEB_MERCATOR_QUAD,
                List.of(TilesetTest.layer("a", new BoundingBox(-77.55, 3.09, -75.7, 5.05), 5, 8)));

        assertThatThrownBy(() -> tile.requireWithin(tileset))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(404))
                .hasMessageContaining("124 a 125");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Geometry point(double longitude, double latitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }
}
