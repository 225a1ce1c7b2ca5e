package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class LayerSnapshotTest {

    private static final TileSchema PLAIN = new TileSchema("places", List.of());
    private static final TileSchema RICH = new TileSchema(
            "places",
            List.of(
                    new TileField("name", TileFieldType.TEXT), new TileField("people", TileFieldType.INTEGER),
                    new TileField("share", TileFieldType.DECIMAL), new TileField("seat", TileFieldType.BOOLEAN)));

    private final TileWorker worker = new TileWorker();

    /** The tile that holds 1°E 1°N: column 1, row 0 at zoom 1. */
    private static final Geometry SQUARE = Shapes.wkt("POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))");

    @Test
    void encodesAllTypesOfAttributes() {
        LayerSnapshot snapshot = LayerSnapshot.builder(RICH, 0, 18)
                .add(7, SQUARE, "Tuluá", 222_333, 12.5, true)
                .add(8, SQUARE, "Íquira", -3L, -0.25f, false)
                .add(9, SQUARE, "", Long.MAX_VALUE, 1, null)
                .add(10, SQUARE, "x", Long.MIN_VALUE, 1e300, null)
                .build();

        Map<Long, DecodedTile.Feature> features = tile(snapshot, 1, 1, 0).byId();

        assertThat(features.get(7L).attributes())
                .isEqualTo(Map.of("name", "Tuluá", "people", 222_333L, "share", 12.5, "seat", true));
        assertThat(features.get(8L).attributes())
                .isEqualTo(Map.of("name", "Íquira", "people", -3L, "share", -0.25, "seat", false));
        assertThat(features.get(9L).attributes()).isEqualTo(Map.of("name", "", "people", Long.MAX_VALUE, "share", 1.0));
        assertThat(features.get(10L).attributes())
                .isEqualTo(Map.of("name", "x", "people", Long.MIN_VALUE, "share", 1e300));
    }

    @Test
    void leavesOutWhatHasNoValue() {
        LayerSnapshot snapshot = LayerSnapshot.builder(RICH, 0, 18)
                .add(1, SQUARE, null, null, null, null)
                .add(2, SQUARE, null, 5, Double.NaN, null)
                .add(3, SQUARE, "a", null, Float.POSITIVE_INFINITY, true)
                .build();

        Map<Long, DecodedTile.Feature> features = tile(snapshot, 1, 1, 0).byId();

        assertThat(features.get(1L).attributes()).isEmpty();
        assertThat(features.get(2L).attributes()).isEqualTo(Map.of("people", 5L));
        assertThat(features.get(3L).attributes()).isEqualTo(Map.of("name", "a", "seat", true));
    }

    @Test
    void keepsIdsBeyondWhatADoubleHolds() {
        long[] ids = {0, 1, (1L << 53) + 1, Long.MAX_VALUE};
        LayerSnapshotBuilder builder = LayerSnapshot.builder(PLAIN, 0, 18);
        Arrays.stream(ids).forEach(id -> builder.add(id, SQUARE));

        assertThat(tile(builder.build(), 3, 4, 3).byId()).containsOnlyKeys(0L, 1L, (1L << 53) + 1, Long.MAX_VALUE);
    }

    /** Repeated values go into a dictionary, distinct ones do not; a tile must not show which. */
    @Test
    void keepsRepeatedAndDistinctValuesApart() {
        TileSchema schema = new TileSchema(
                "parcels",
                List.of(
                        new TileField("repeated", TileFieldType.TEXT),
                        new TileField("distinct", TileFieldType.DECIMAL),
                        new TileField("rare", TileFieldType.INTEGER)));
        List<Geometry> parcels = Shapes.parcels(new Random(5), 900);
        LayerSnapshotBuilder builder = LayerSnapshot.builder(schema, 0, 18);
        for (int i = 0; i < parcels.size(); i++) {
            builder.add(i, parcels.get(i), "class " + i % 12, i + 0.5, i % 100 == 0 ? i : null);
        }
        LayerSnapshot snapshot = builder.build();
        // Twice by the same worker, with another tile between: what it has seen must not leak from tile to tile.
        for (int[] address : new int[][] {{8, 73, 125}, {9, 147, 250}, {8, 73, 125}}) {
            DecodedTile tile = tile(snapshot, address[0], address[1], address[2]);
            assertThat(tile.features()).hasSizeGreaterThan(50);
            for (DecodedTile.Feature feature : tile.features()) {
                long i = feature.id();
                assertThat(feature.attributes().get("repeated")).isEqualTo("class " + i % 12);
                assertThat(feature.attributes().get("distinct")).isEqualTo(i + 0.5);
                assertThat(feature.attributes().get("rare")).isEqualTo(i % 100 == 0 ? i : null);
            }
        }
    }

    @Test
    void serialisesOneSnapshotAfterAnotherWithOneWorker() {
        LayerSnapshot rich = LayerSnapshot.builder(RICH, 0, 18)
                .add(1, SQUARE, "same", 1, 1, true)
                .add(2, SQUARE, "same", 1, 1, true)
                .build();
        LayerSnapshot other = LayerSnapshot.builder(
                        new TileSchema("other", RICH.fields().subList(0, 1)), 0, 18)
                .add(1, SQUARE, "else")
                .add(2, SQUARE, "else")
                .build();
        for (int i = 0; i < 3; i++) {
            assertThat(tile(rich, 0, 0, 0).byId().get(2L).attributes()).containsEntry("name", "same");
            assertThat(tile(other, 0, 0, 0).byId().get(2L).attributes()).isEqualTo(Map.of("name", "else"));
        }
    }

    @Test
    void drawsPointsLinesAndPolygonsOfOneLayer() {
        LayerSnapshot snapshot = LayerSnapshot.builder(PLAIN, 0, 18)
                .add(1, Shapes.wkt("POINT (10 10)"))
                .add(2, Shapes.wkt("MULTIPOINT (10 10, 20 20, 30 10)"))
                .add(3, Shapes.wkt("LINESTRING (10 10, 20 20)"))
                .add(4, Shapes.wkt("MULTILINESTRING ((10 10, 20 20), (30 10, 40 10))"))
                .add(5, Shapes.wkt("POLYGON ((10 10, 40 10, 40 40, 10 40, 10 10), (20 20, 20 30, 30 30, 20 20))"))
                .add(6, Shapes.wkt("MULTIPOLYGON (((10 10, 20 10, 20 20, 10 10)), ((30 30, 40 30, 40 40, 30 30)))"))
                .build();

        Map<Long, DecodedTile.Feature> features = tile(snapshot, 1, 1, 0).byId();

        assertThat(features.values().stream().map(f -> f.geometry().getGeometryType()))
                .containsExactlyInAnyOrder(
                        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
        assertThat(features.get(1L).geometry().toText()).isEqualTo("POINT (228 3867)");
        assertThat(features.get(2L).geometry().toText()).isEqualTo("MULTIPOINT ((228 3867), (455 3631), (683 3867))");
        assertThat(features.get(3L).geometry().toText()).isEqualTo("LINESTRING (228 3867, 455 3631)");
        assertThat(features.get(5L).geometry().getNumPoints()).isEqualTo(9);
    }

    @Test
    void splitsAMixedCollectionIntoRowsOfOneKind() {
        LayerSnapshot snapshot = LayerSnapshot.builder(PLAIN, 0, 18)
                .add(
                        3,
                        Shapes.wkt(
                                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (1 1, 9 9), GEOMETRYCOLLECTION (POINT (2 2)))"))
                .build();

        assertThat(snapshot.features()).isEqualTo(2);
        assertThat(tile(snapshot, 1, 1, 0).features().stream()
                        .map(f -> f.id() + " " + f.geometry().getGeometryType()))
                .containsExactlyInAnyOrder("3 MultiPoint", "3 LineString");
    }

    @Test
    void reportsWhatItCouldNotDrawOrHadToMend() {
        LayerSnapshot snapshot = LayerSnapshot.builder(PLAIN, 0, 18)
                .add(1, null)
                .add(2, Shapes.wkt("POLYGON EMPTY"))
                .add(3, Shapes.wkt("POLYGON ((1 0, 3 0, 2 0, 1 0))"))
                .add(4, Shapes.wkt("LINESTRING (1 1, 1 1)"))
                .add(5, Shapes.wkt("POLYGON ((0 0, 20 20, 20 0, 0 20, 0 0))"))
                .add(6, SQUARE)
                .build();

        assertThat(snapshot.report()).isEqualTo(new SnapshotReport(2, 2, 2, 1));
        Geometry bowTie = tile(snapshot, 1, 1, 0).byId().get(5L).geometry();
        assertThat(bowTie.isValid()).isTrue();
        assertThat(bowTie.getNumGeometries()).isEqualTo(2);
    }

    @Test
    void hasNoBytesWhereThereIsNothing() {
        LayerSnapshot snapshot =
                LayerSnapshot.builder(PLAIN, 4, 12).add(1, SQUARE).build();
        assertThat(snapshot.encode(4, 0, 0, worker)).isEmpty();
        assertThat(snapshot.encode(3, 4, 3, worker)).as("below the first zoom").isEmpty();
        assertThat(snapshot.encode(4, 8, 7, worker)).isNotEmpty();
        assertThat(snapshot.encode(12, Shapes.column(2, 12), Shapes.row(2, 12), worker))
                .isNotEmpty();
        assertThat(snapshot.encode(13, Shapes.column(2, 13), Shapes.row(2, 13), worker))
                .as("above the last")
                .isEmpty();
        assertThat(LayerSnapshot.builder(PLAIN, 0, 18).build().encode(0, 0, 0, worker))
                .isEmpty();
    }

    @Test
    void drawsTheWholeTileInsideAPolygonAndNothingInsideAHole() {
        LayerSnapshot snapshot = LayerSnapshot.builder(PLAIN, 0, 18)
                .add(
                        1,
                        Shapes.wkt(
                                "POLYGON ((-80 0, -70 0, -70 8, -80 8, -80 0), (-75 3, -75 5, -73 5, -73 3, -75 3))"))
                .build();
        for (int zoom : new int[] {9, 12, 14, 18}) {
            int edge = TileGrid.extentOf(zoom) + TileGrid.bufferOf(zoom);
            int start = -TileGrid.bufferOf(zoom);
            String window = "POLYGON ((%1$d %1$d, %1$d %2$d, %2$d %2$d, %2$d %1$d, %1$d %1$d))".formatted(start, edge);
            DecodedTile inside = tile(snapshot, zoom, Shapes.column(-77, zoom), Shapes.row(4, zoom));
            assertThat(inside.only().geometry().norm())
                    .as("zoom %d", zoom)
                    .isEqualTo(Shapes.wkt(window).norm());
            assertThat(inside.extent()).isEqualTo(TileGrid.extentOf(zoom));
            assertThat(snapshot.encode(zoom, Shapes.column(-74, zoom), Shapes.row(4, zoom), worker))
                    .as("zoom %d", zoom)
                    .isEmpty();
        }
    }

    /** Both ways, the first pixel inside is -63 and the last 4159, and coordinates are rounded to the nearest. */
    @ParameterizedTest
    @CsvSource({"-63.6, false", "-63.4, true", "4159.4, true", "4159.6, false"})
    void endsHalfAPixelInsideItsBuffer(double pixel, boolean drawn) {
        int zoom = 9;
        double perDegree = TileGrid.EXTENT * (1 << zoom) / 360.0;
        double longitude = (Shapes.column(Shapes.LONGITUDE, zoom) * TileGrid.EXTENT + pixel) / perDegree - 180;
        LayerSnapshot snapshot = LayerSnapshot.builder(PLAIN, 0, 18)
                .add(1, Shapes.wkt("POINT (%s %s)".formatted(longitude, Shapes.LATITUDE)))
                .build();
        byte[] tile =
                snapshot.encode(zoom, Shapes.column(Shapes.LONGITUDE, zoom), Shapes.row(Shapes.LATITUDE, zoom), worker);
        assertThat(tile.length > 0).isEqualTo(drawn);
    }

    @Test
    void drawsWantedRowsOnly() {
        LayerSnapshotBuilder builder = LayerSnapshot.builder(PLAIN, 0, 18);
        List<Geometry> parcels = Shapes.parcels(new Random(6), 500);
        for (int i = 0; i < parcels.size(); i++) {
            builder.add(i, parcels.get(i));
        }
        LayerSnapshot snapshot = builder.build();
        BitSet even = snapshot.rowsWhere(id -> id % 2 == 0);
        for (int zoom : new int[] {7, 10}) {
            int x = Shapes.column(Shapes.LONGITUDE, zoom);
            int y = Shapes.row(Shapes.LATITUDE, zoom);
            List<Long> expected = ids(tile(snapshot, zoom, x, y)).stream()
                    .filter(id -> id % 2 == 0)
                    .toList();
            assertThat(ids(DecodedTile.of(snapshot.encode(zoom, x, y, even, worker))))
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
        assertThat(snapshot.encode(0, 0, 0, snapshot.rowsWhere(id -> false), worker))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, zoom", "19, 0, 0, zoom", "0, 1, 0, column", "3, 8, 0, column", "3, 0, -1, column"})
    void rejectsAddressesOutsideThePyramid(int z, int x, int y, String named) {
        LayerSnapshot snapshot = LayerSnapshot.builder(PLAIN, 0, 18).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot.encode(z, x, y, worker))
                .withMessageContaining(named);
    }

    @Test
    void rejectsFeaturesThatDoNotFitTheSchema() {
        LayerSnapshotBuilder builder = LayerSnapshot.builder(RICH, 0, 18);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(1, SQUARE, "a"))
                .withMessageContaining("expected 4 attributes, found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(1, SQUARE, "a", "b", 1.0, true))
                .withMessageContaining("field 'people': expected a whole number, found String 'b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(-1, SQUARE, "a", 1, 1.0, true))
                .withMessageContaining("not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerSnapshot.builder(PLAIN, 0, 18).add(1, Shapes.wkt("POINT (400000 900000)")))
                .withMessageContaining("longitude");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerSnapshot.builder(PLAIN, 5, 4))
                .withMessageContaining("minZoom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerSnapshot.builder(PLAIN, 0, 19))
                .withMessageContaining("18");
    }

    @Test
    void givesTheSameBytesOnManyThreads() {
        LayerSnapshotBuilder builder = LayerSnapshot.builder(PLAIN, 0, 18);
        List<Geometry> parcels = Shapes.parcels(new Random(8), 2000);
        for (int i = 0; i < parcels.size(); i++) {
            builder.add(i, parcels.get(i));
        }
        LayerSnapshot snapshot = builder.build();
        // No zoom is made yet: threads also meet in making them.
        List<byte[]> together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> cut(snapshot, i, new TileWorker()))
                .toList();
        for (int i = 0; i < 200; i++) {
            assertThat(together.get(i))
                    .as("tile %d", i)
                    .isEqualTo(cut(snapshot, i, worker))
                    .isNotEmpty();
        }
    }

    @Test
    void countsItsMemory() {
        LayerSnapshotBuilder builder = LayerSnapshot.builder(PLAIN, 0, 18);
        List<Geometry> parcels = Shapes.parcels(new Random(9), 1000);
        for (int i = 0; i < parcels.size(); i++) {
            builder.add(i, parcels.get(i));
        }
        LayerSnapshot snapshot = builder.build();
        long base = snapshot.bytes();
        assertThat(base).isGreaterThan(1000 * (8 + 17 + 4 + 2 * 12));
        snapshot.encode(10, 0, 0, worker);
        assertThat(snapshot.bytes()).isBetween(base + 4 * 1000, base + 100 * 1000);
        long withOne = snapshot.bytes();
        snapshot.prepare();
        assertThat(snapshot.bytes()).isGreaterThan(withOne + 13 * 4 * 1000);
        assertThat(snapshot.features()).isEqualTo(1000);
    }

    /**
     * A tile byte by byte, so that no change of format goes unseen. When it changes on purpose, check the new tile
     * with a decoder and paste it here.
     */
    @Test
    void staysTheTileThatItWas() {
        LayerSnapshot snapshot = LayerSnapshot.builder(RICH, 0, 18)
                .add(
                        1,
                        Shapes.wkt("POLYGON ((10 10, 40 10, 40 40, 10 40, 10 10), (20 20, 20 30, 30 30, 20 20))"),
                        "Cali",
                        2_205_680,
                        0.5,
                        true)
                .add(300, Shapes.wkt("LINESTRING (-20 10, 20 20, 60 5)"), "Cali", -1, null, false)
                .add(2, Shapes.wkt("MULTIPOINT (10 10, 20 20)"), null, 7, null, null)
                .build();
        assertThat(HexFormat.of().formatHex(snapshot.encode(1, 1, 0, worker))).isEqualTo(GOLDEN);
    }

    private static final String GOLDEN =
            "1ab40112130802120201001801220911c803b63cc603d703121c08ac0212060001010203031802220d097fec3a128e088d029c0ebe05122d0801120800010104020503061803221d09c803ba301ad40a0000fc0bd30a000f098e07cd0712c7030000f6030f1a046e616d651a0670656f706c651a0573686172651a04736561742202280722060a0443616c692202300122023800220528f0cf8601220919000000000000e03f2202380128802078020a06706c61636573";

    private static byte[] cut(LayerSnapshot snapshot, int i, TileWorker worker) {
        int zoom = 6 + i % 10;
        return snapshot.encode(zoom, Shapes.column(Shapes.LONGITUDE, zoom), Shapes.row(Shapes.LATITUDE, zoom), worker);
    }

    private DecodedTile tile(LayerSnapshot snapshot, int z, int x, int y) {
        return DecodedTile.of(snapshot.encode(z, x, y, worker));
    }

    private static List<Long> ids(DecodedTile tile) {
        return tile.features().stream().map(DecodedTile.Feature::id).toList();
    }
}
