package co.territoria.tile;

import static co.territoria.tile.TileMatrixSet.WEB_MERCATOR_QUAD;
import static co.territoria.tile.TileMatrixSet.WORLD_CRS84_QUAD;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TilesetTest {

    private static final BoundingBox VALLE = new BoundingBox(-77.55, 3.09, -75.7, 5.05);
    private static final BoundingBox SEA = new BoundingBox(-78.3, 2.6, -77.05, 5.6);

    @Test
    void limitsAreTheTilesOfTheBox() {
        Tileset tileset = new Tileset(WEB_MERCATOR_QUAD, List.of(layer("a", VALLE, 5, 8)));

        assertThat(tileset.limits()).extracting(TileLimits::zoom).containsExactly(5, 6, 7, 8);
        // 256 tiles round the world: (180 - 77.55) / 360 * 256 = 72.9, (180 - 75.7) / 360 * 256 = 74.2
        assertThat(tileset.limits(8).orElseThrow()).isEqualTo(new TileLimits(8, 124, 125, 72, 74));
        assertThat(tileset.limits(9)).isEmpty();
    }

    @Test
    void inDegreesAZoomIsOneLowerAndTheRowsAreEven() {
        Tileset tileset = new Tileset(WORLD_CRS84_QUAD, List.of(layer("a", VALLE, 5, 8)));

        assertThat(tileset.minZoom()).isEqualTo(4);
        assertThat(tileset.maxZoom()).isEqualTo(7);
        // 128 rows from pole to pole: (90 - 5.05) / 180 * 128 = 60.4, (90 - 3.09) / 180 * 128 = 61.8
        assertThat(tileset.limits(7).orElseThrow()).isEqualTo(new TileLimits(7, 60, 61, 72, 74));
    }

    @Test
    void severalLayersHaveTheTilesOfAllOfThem() {
        Tileset tileset = new Tileset(
                WEB_MERCATOR_QUAD, List.of(layer("a", VALLE, 6, 8), layer("b", SEA, 8, 10), layer("c", null, 0, 14)));

        assertThat(tileset.box()).contains(new BoundingBox(-78.3, 2.6, -75.7, 5.6));
        assertThat(tileset.limits(7))
                .isEqualTo(new Tileset(WEB_MERCATOR_QUAD, List.of(layer("a", VALLE, 6, 8))).limits(7));
        assertThat(tileset.limits(8).orElseThrow()).isEqualTo(new TileLimits(8, 124, 126, 72, 74));
        assertThat(tileset.limits(10))
                .isEqualTo(new Tileset(WEB_MERCATOR_QUAD, List.of(layer("b", SEA, 10, 10))).limits(10));
    }

    @Test
    void withoutABoxAnyTileMayHaveContent() {
        assertThat(new Tileset(WORLD_CRS84_QUAD, List.of(layer("a", null, 0, 3))).limits(2))
                .contains(new TileLimits(2, 0, 3, 0, 7));
    }

    @Test
    void aBoxAcrossTheAntimeridianTakesTheWholeRound() {
        BoundingBox fiji = new BoundingBox(177, -20, -178, -12);

        assertThat(new Tileset(WEB_MERCATOR_QUAD, List.of(layer("a", fiji, 0, 3))).limits(3))
                .contains(new TileLimits(3, 4, 4, 0, 7));
    }

    static LayerDescription layer(String id, @Nullable BoundingBox box, int minZoom, int maxZoom) {
        return new LayerDescription(
                new LayerId(id),
                "test",
                new LocalText("Prueba", "Test"),
                new LocalText("Capa de prueba", "Test layer"),
                GeometryKind.POLYGON,
                List.of(Field.of("code", FieldType.TEXT, "Código", "Code")),
                new LayerSourceNote(new LocalText("Fuente", "Source"), null, null, null),
                box,
                null,
                minZoom,
                maxZoom,
                Map.of(),
                false);
    }
}
