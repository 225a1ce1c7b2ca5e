package co.territoria.tile;

import static co.territoria.tile.TileMatrixSet.WEB_MERCATOR_QUAD;
import static co.territoria.tile.TileMatrixSet.WORLD_CRS84_QUAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileMatrixSetTest {

    /** Two Dimensional Tile Matrix Set 2.0 (OGC 17-083r4), annex D, tables of the two. */
    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, 0, 559082264.028717, 156543.033928041, 1, 1",
        "WebMercatorQuad, 17, 4265.45916769957, 1.194328566955879, 131072, 131072",
        "WorldCRS84Quad, 0, 279541132.014358, 0.703125, 2, 1",
        "WorldCRS84Quad, 7, 2183915.09386217, 0.0054931640625, 256, 128",
        "WorldCRS84Quad, 17, 2132.72958384978, 0.00000536441802978515, 262144, 131072",
    })
    void isTheRegisteredOne(String id, int zoom, double scale, double cell, int columns, int rows) {
        TileMatrixSet set = TileMatrixSet.find(id).orElseThrow();

        assertThat(set.scaleDenominator(zoom)).isCloseTo(scale, within(scale * 1e-9));
        assertThat(set.cellSize(zoom)).isCloseTo(cell, within(cell * 1e-9));
        assertThat(set.columns(zoom)).isEqualTo(columns);
        assertThat(set.rows(zoom)).isEqualTo(rows);
    }

    @Test
    void aPlaceLiesInTheTileWhoseEdgesSurroundIt() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            TileMatrixSet set = i % 2 == 0 ? WEB_MERCATOR_QUAD : WORLD_CRS84_QUAD;
            int zoom = random.nextInt(set.lastZoom() + 1);
            double longitude = random.nextDouble() * 360 - 180;
            double latitude = random.nextDouble() * 170 - 85;
            int column = set.column(longitude, zoom);
            int row = set.row(latitude, zoom);
            String where = "seed %d: %s %d, %f %f".formatted(seed, set, zoom, longitude, latitude);

            assertThat(longitude)
                    .as(where)
                    .isBetween(set.longitude(column, zoom) - 1e-9, set.longitude(column + 1, zoom) + 1e-9);
            assertThat(latitude)
                    .as(where)
                    .isBetween(set.latitude(row + 1, zoom) - 1e-9, set.latitude(row, zoom) + 1e-9);
            // the pyramid of pixels agrees: 4096 pixels to a tile of its zoom
            int tile = TileGrid.FINEST_PIXELS >> set.pyramidZoom(zoom);
            assertThat(TileGrid.finestX(longitude) / tile).as(where).isBetween(column, column + 1);
            assertThat(set.finestY(latitude) / tile).as(where).isBetween(row, row + 1);
        }
    }

    @Test
    void theEdgesOfTheWorldLieInTheOutermostTiles() {
        assertThat(WORLD_CRS84_QUAD.column(180, 3)).isEqualTo(15);
        assertThat(WORLD_CRS84_QUAD.row(-90, 3)).isEqualTo(7);
        assertThat(WORLD_CRS84_QUAD.row(90, 3)).isZero();
        assertThat(WEB_MERCATOR_QUAD.column(180, 3)).isEqualTo(7);
        assertThat(WEB_MERCATOR_QUAD.row(-90, 3)).isEqualTo(7);
        assertThat(WEB_MERCATOR_QUAD.row(90, 3)).isZero();
    }

    @Test
    void zoomsWithPixelsAlikeAreOneApart() {
        assertThat(WORLD_CRS84_QUAD.zoomLike(14)).isEqualTo(13);
        assertThat(WORLD_CRS84_QUAD.zoomLike(0)).isZero();
        assertThat(WORLD_CRS84_QUAD.zoomLike(18)).isEqualTo(WORLD_CRS84_QUAD.lastZoom());
        assertThat(WEB_MERCATOR_QUAD.zoomLike(14)).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/ogc/collections/a/tiles/WebMercatorQuad/1/2/3, a, WEB_MERCATOR_QUAD, 1/2/3",
                "/ogc/collections/a/tiles/WorldCRS84Quad/1/2/3, a, WORLD_CRS84_QUAD, 1/2/3",
                "/ogc/tiles/WorldCRS84Quad/1/2/3, none, WORLD_CRS84_QUAD, 1/2/3",
                "/ogc/tiles/WebMercatorQuad/, none, WEB_MERCATOR_QUAD, ''",
                "/ogc/tiles/WebMercatorQuad, none, none, none",
                "/ogc/tiles/Other/1/2/3, none, none, none",
                "/ogc/tiles/WebMercatorQuads/1/2/3, none, none, none",
                "/ogc/collections/a/items/tiles, none, none, none",
                "/ogc/collections/tiles/items, none, none, none",
                "/ogc/collections, none, none, none",
            })
    void aPathIsATileOrNot(String path, String layer, TileMatrixSet set, String rest) {
        TilePath expected = set == null ? null : new TilePath(layer, set, rest);

        assertThat(TilePath.find(path).orElse(null)).isEqualTo(expected);
    }
}
