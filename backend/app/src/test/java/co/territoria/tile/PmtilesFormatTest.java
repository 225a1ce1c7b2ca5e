package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.format.LayerExport;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerInMemory;
import co.territoria.layer.Layers;
import co.territoria.layer.LayersForTests;
import co.territoria.tile.PmtilesDirectory.Entry;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PmtilesFormatTest {

    private static final long SEED = 20_261_121;

    private static final long PLENTY = 64L << 20;

    @Test
    void holdsTheTilesThatTheServerCuts() throws IOException {
        LayerInMemory layer = parcels(300, 6, 13);
        PmtilesRead read = new PmtilesRead(written(layer, PLENTY));
        Layers layers = LayersForTests.of(layer);
        Tiles tiles = new Tiles(
                layers,
                new DatasetLayers(layers, new PublicAddress(new MockEnvironment())),
                new TileSettings(1 << 20, 1 << 26));

        assertThat(read.tiles.size()).isGreaterThan(50);
        Set<Long> ids = new HashSet<>();
        read.tiles.forEach((id, tile) -> {
            int[] place = PmtilesRead.place(id);
            assertThat(tile)
                    .as("%d/%d/%d", place[0], place[1], place[2])
                    .isEqualTo(tiles.get(
                                    TileMatrixSet.WEB_MERCATOR_QUAD,
                                    "parcels",
                                    String.valueOf(place[0]),
                                    String.valueOf(place[2]),
                                    String.valueOf(place[1]))
                            .bytes());
            DecodedTile.of(tile).features().forEach(feature -> ids.add(feature.id()));
        });
        assertThat(ids).as("every feature is somewhere").hasSize(300);
        assertThat(read.clustered).isTrue();
    }

    @Test
    void theHeaderSaysWhatThereIs() throws IOException {
        LayerInMemory layer = parcels(300, 6, 13);
        PmtilesRead read = new PmtilesRead(written(layer, PLENTY));

        assertThat(new String(read.header.array(), 0, 7, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PMTiles");
        assertThat(read.header.get(7)).isEqualTo((byte) 3);
        assertThat(read.header.getLong(72)).isEqualTo(read.tiles.size());
        assertThat(read.header.getLong(80)).isEqualTo(read.entries);
        assertThat(read.header.getLong(56) + read.header.getLong(64)).isEqualTo(read.header.array().length);
        assertThat(List.of(read.header.get(96), read.header.get(97), read.header.get(98), read.header.get(99)))
                .containsExactly((byte) 1, (byte) 2, (byte) 2, (byte) 1);
        assertThat(List.of(read.header.get(100), read.header.get(101))).containsExactly((byte) 6, (byte) 13);
        assertThat(read.header.getInt(102) / 1e7).isBetween(-76.8, -76.3);
        assertThat(read.header.getInt(110)).isGreaterThan(read.header.getInt(102));
        JsonNode told = JsonMapper.builder().build().readTree(read.metadata);
        assertThat(told.path("attribution").asString()).isEqualTo("Fuente &lt;b&gt;");
        assertThat(told.path("vector_layers").path(0).path("id").asString()).isEqualTo("parcels");
        assertThat(told.path("vector_layers")
                        .path(0)
                        .path("fields")
                        .path("name")
                        .asString())
                .isEqualTo("Nombre");
    }

    /** A layer that does not fit at once is cut by quarters: the same tiles, but for those that show too much. */
    @Test
    void littleMemoryChangesNoTile() throws IOException {
        LayerInMemory layer = parcels(400, 4, 12);
        PmtilesRead whole = new PmtilesRead(written(layer, PLENTY));
        PmtilesRead parts = new PmtilesRead(written(layer, 60_000));
        int minZoom = parts.header.get(100);

        assertThat(minZoom).isGreaterThan(4);
        assertThat(parts.tiles.size()).isPositive();
        Map<Long, byte[]> expected = new java.util.TreeMap<>(whole.tiles);
        expected.keySet().removeIf(id -> PmtilesRead.place(id)[0] < minZoom);
        assertThat(parts.tiles.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (id, tile) -> assertThat(DecodedTile.of(parts.tiles.get(id)).features())
                        .as("%s", id)
                        .hasSameSizeAs(DecodedTile.of(tile).features()));
        assertThat(parts.clustered).isTrue();
    }

    @Test
    void whatFitsNowhereIsTold() {
        assertThatThrownBy(() -> written(parcels(300, 4, 6), 1_000))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(413));
    }

    @Test
    void equalTilesLieThereOnceAndInRuns() throws IOException {
        LayerInMemory layer = new LayerInMemory("sea", GeometryKind.POLYGON, 0, 8)
                .with("1", Shapes.wkt("POLYGON((-90 -40, 0 -40, 0 40, -90 40, -90 -40))"), "Sea");
        byte[] file = written(layer, PLENTY);
        PmtilesRead read = new PmtilesRead(file);

        assertThat(read.header.getLong(72))
                .as("tiles")
                .isEqualTo(read.tiles.size())
                .isGreaterThan(4_000);
        assertThat(read.entries).as("runs").isLessThan(read.tiles.size() / 3);
        assertThat(read.header.getLong(88)).as("contents").isLessThan(900);
        assertThat(read.clustered).isTrue();
    }

    @Test
    void nothingIsAnArchiveToo() throws IOException {
        PmtilesRead read = new PmtilesRead(written(new LayerInMemory("none", GeometryKind.POINT, 3, 5), PLENTY));

        assertThat(read.tiles).hasSize(1);
        assertThat(read.tiles.values().iterator().next()).isEmpty();
    }

    /** From the tests of the specification's own converter: the first tiles of the curve, and a corner far down. */
    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,0,0,1", "1,0,1,2", "1,1,1,3", "1,1,0,4", "2,0,0,5", "12,3423,1763,19078479"})
    void tilesAreNumberedAlongTheCurve(int zoom, int column, int row, long id) {
        assertThat(PmtilesDirectory.tileId(zoom, column, row)).isEqualTo(id);
        assertThat(PmtilesRead.place(id)).containsExactly(zoom, column, row);
    }

    @Test
    void thereAndBackForAnyTile() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            int zoom = random.nextInt(19);
            int column = random.nextInt(1 << zoom);
            int row = random.nextInt(1 << zoom);
            assertThat(PmtilesRead.place(PmtilesDirectory.tileId(zoom, column, row)))
                    .as("seed %d, %d/%d/%d", SEED, zoom, column, row)
                    .containsExactly(zoom, column, row);
        }
    }

    @Test
    void manyTilesHaveLeaves() {
        Random random = new Random(SEED);
        List<Entry> entries = new ArrayList<>();
        long tile = 0;
        long offset = 0;
        for (int i = 0; i < 200_000; i++) {
            int length = 100 + random.nextInt(5_000);
            entries.add(new Entry(tile += 1 + random.nextInt(9), offset, length, 1));
            offset += length;
        }
        PmtilesDirectory directory = PmtilesDirectory.of(entries);

        assertThat(directory.root().length).isLessThanOrEqualTo(16_384 - 127);
        assertThat(directory.leaves().length).isGreaterThan(100_000);
    }

    private static LayerInMemory parcels(int count, int minZoom, int maxZoom) {
        Random random = new Random(SEED);
        LayerInMemory layer = new LayerInMemory("parcels", GeometryKind.POLYGON, minZoom, maxZoom);
        for (int i = 1; i <= count; i++) {
            Geometry shape = Shapes.polygon(
                    random,
                    Shapes.LONGITUDE + random.nextDouble() * 0.2 - 0.2,
                    Shapes.LATITUDE + random.nextDouble() * 0.2,
                    0.001 + random.nextDouble() * 0.004,
                    14,
                    0.3,
                    i % 9 == 0);
            layer.with(String.valueOf(i), shape, "Parcel " + i);
        }
        return layer;
    }

    private static byte[] written(LayerInMemory layer, long mostBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PmtilesFormat.write(
                new LayerExport(
                        layer.description(),
                        layer.description().fields(),
                        receiver -> {
                            List<co.territoria.layer.Feature> features = new ArrayList<>();
                            layer.stream(FeatureQuery.all(), features::add);
                            for (co.territoria.layer.Feature feature : features) {
                                receiver.take(feature);
                            }
                        },
                        4326,
                        null,
                        Instant.EPOCH,
                        Language.ES,
                        "http://localhost/",
                        "Fuente <b>"),
                mostBytes,
                out);
        return out.toByteArray();
    }
}
