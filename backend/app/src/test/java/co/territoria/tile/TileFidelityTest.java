package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Tiles of random shapes, decoded and held against a plain projection and overlay of the source. */
class TileFidelityTest {

    private static final TileSchema PLAIN = new TileSchema("shapes", List.of());

    private final TileWorker worker = new TileWorker();

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 9", "3, 10", "4, 11", "5, 12", "6, 13", "7, 14", "8, 15", "9, 18"})
    void showsParcelsWhereAndAsLargeAsTheyAre(long seed, int zoom) {
        Random random = new Random(seed);
        List<Geometry> parcels = Shapes.parcels(random, 600);
        LayerSnapshot snapshot = snapshot(parcels);
        // Outlines may move by 0.5 (repeats) + 0.25 (tolerance) + 0.71 (rounding) pixels.
        double reach = 1.5;
        int seen = 0;
        double drawnArea = 0;
        double trueArea = 0;
        for (int[] tile : tilesAround(random, parcels, zoom, zoom < 11 ? 2 : zoom < 14 ? 8 : 40)) {
            Geometry window = window(zoom);
            Map<Long, DecodedTile.Feature> drawn = DecodedTile.of(snapshot.encode(zoom, tile[0], tile[1], worker))
                    .byId();
            for (int id = 0; id < parcels.size(); id++) {
                Geometry truth = Shapes.onTile(parcels.get(id), zoom, tile[0], tile[1]);
                if (!truth.getEnvelopeInternal().intersects(window.getEnvelopeInternal())) {
                    assertThat(drawn)
                            .as("seed %d, zoom %d, far from the tile", seed, zoom)
                            .doesNotContainKey((long) id);
                    continue;
                }
                Geometry expected = truth.intersection(window).buffer(0);
                String what = "seed %d, zoom %d, tile %d/%d, parcel %d".formatted(seed, zoom, tile[0], tile[1], id);
                DecodedTile.Feature feature = drawn.get((long) id);
                if (feature == null) {
                    assertThat(expected.buffer(-reach).isEmpty())
                            .as("missing, " + what)
                            .isTrue();
                    continue;
                }
                Geometry shown = feature.geometry();
                assertThat(shown.isValid()).as("valid, " + what).isTrue();
                assertThat(shown.difference(expected).buffer(-reach / 2).isEmpty())
                        .as("too much, " + what)
                        .isTrue();
                assertThat(expected.difference(shown).buffer(-reach / 2).isEmpty())
                        .as("too little, " + what)
                        .isTrue();
                assertThat(expected.buffer(2 * reach).covers(shown))
                        .as("where it should not be, " + what)
                        .isTrue();
                drawnArea += shown.getArea();
                trueArea += expected.getArea();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(25);
        assertThat(drawnArea / trueArea).as("area, drawn against true").isBetween(0.99, 1.01);
    }

    /** Outlines of 2,000 points, rough enough to cross themselves when rounded; a third is invalid from the start. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void drawsRoughOutlinesWithoutBreakingThem(long seed) {
        Random random = new Random(seed);
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Geometry ring = i % 3 == 0
                    ? closedWalk(random, 2000)
                    : Shapes.polygon(
                            random,
                            Shapes.LONGITUDE + 0.3 * random.nextGaussian(),
                            Shapes.LATITUDE + 0.3 * random.nextGaussian(),
                            0.4,
                            2000,
                            0.25,
                            true);
            shapes.add(ring);
        }
        LayerSnapshot snapshot = snapshot(shapes);
        assertThat(snapshot.report().repaired()).isPositive();
        TileWorker patient = new TileWorker(false);
        int cut = 0;
        for (int zoom = 4; zoom <= 16; zoom++) {
            for (int[] tile : tilesAround(random, shapes, zoom, 4)) {
                byte[] bytes = snapshot.encode(zoom, tile[0], tile[1], worker);
                String what = "seed %d, tile %d/%d/%d".formatted(seed, zoom, tile[0], tile[1]);
                DecodedTile decoded = DecodedTile.of(bytes);
                DecodedTile slow = DecodedTile.of(snapshot.encode(zoom, tile[0], tile[1], patient));
                assertThat(decoded.features())
                        .as("chunks skipped or read, " + what)
                        .hasSameSizeAs(slow.features());
                for (int i = 0; i < decoded.features().size(); i++) {
                    Geometry shown = decoded.features().get(i).geometry();
                    assertThat(new IsValidOp(shown).getValidationError())
                            .as("valid, " + what)
                            .isNull();
                    assertThat(shown.norm())
                            .as("chunks skipped or read, " + what)
                            .isEqualTo(slow.features().get(i).geometry().norm());
                    cut++;
                }
            }
        }
        assertThat(cut).isGreaterThan(60);
    }

    /** What two neighbours show of the strip that both cover is the same, but for the rounding at the cut. */
    @ParameterizedTest
    @CsvSource({"31, 10", "32, 11", "33, 12", "34, 14"})
    void meetsAtTheSeams(long seed, int zoom) {
        Random random = new Random(seed);
        List<Geometry> parcels = Shapes.parcels(random, 1500);
        LayerSnapshot snapshot = snapshot(parcels);
        int extent = TileGrid.extentOf(zoom);
        int buffer = TileGrid.bufferOf(zoom);
        Geometry strip =
                Shapes.FACTORY.toGeometry(new Envelope(extent - buffer + 2, extent + buffer - 2, 2, extent - 2));
        int compared = 0;
        for (int[] tile : tilesAround(random, parcels, zoom, 15)) {
            Map<Long, DecodedTile.Feature> west = DecodedTile.of(snapshot.encode(zoom, tile[0], tile[1], worker))
                    .byId();
            Map<Long, DecodedTile.Feature> east = DecodedTile.of(snapshot.encode(zoom, tile[0] + 1, tile[1], worker))
                    .byId();
            Set<Long> ids = new HashSet<>(west.keySet());
            ids.addAll(east.keySet());
            for (long id : ids) {
                Geometry onWest = inStrip(west.get(id), 0, strip);
                Geometry onEast = inStrip(east.get(id), extent, strip);
                String what = "seed %d, zoom %d, tile %d/%d, parcel %d".formatted(seed, zoom, tile[0], tile[1], id);
                double outline = onWest.getLength() + onEast.getLength();
                if (outline > 0) {
                    assertThat(onWest.symDifference(onEast).getArea() / outline)
                            .as(what)
                            .isLessThan(0.5);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"41, 8", "42, 11", "43, 13", "44, 15"})
    void followsLines(long seed, int zoom) {
        Random random = new Random(seed);
        List<Geometry> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(Shapes.line(random, i % 10 == 0 ? 200 : 2 + random.nextInt(40), i % 2 == 0 ? 0.004 : 0.0004));
        }
        LayerSnapshot snapshot = snapshot(lines);
        Geometry window = window(zoom);
        Geometry inner = Shapes.FACTORY.toGeometry(shrunk(window.getEnvelopeInternal(), 1));
        double reach = 1.5;
        int seen = 0;
        for (int[] tile : tilesAround(random, lines, zoom, 6)) {
            Map<Long, DecodedTile.Feature> drawn = DecodedTile.of(snapshot.encode(zoom, tile[0], tile[1], worker))
                    .byId();
            for (int id = 0; id < lines.size(); id++) {
                Geometry truth = Shapes.onTile(lines.get(id), zoom, tile[0], tile[1]);
                DecodedTile.Feature feature = drawn.get((long) id);
                String what = "seed %d, zoom %d, tile %d/%d, line %d".formatted(seed, zoom, tile[0], tile[1], id);
                if (feature == null) {
                    assertThat(truth.intersection(inner).getLength())
                            .as("missing, " + what)
                            .isLessThan(2.5);
                    continue;
                }
                assertThat(truth.buffer(reach).covers(feature.geometry()))
                        .as("where it should not be, " + what)
                        .isTrue();
                Geometry missing =
                        truth.intersection(inner).difference(feature.geometry().buffer(reach));
                assertThat(missing.getLength()).as("missing, " + what).isLessThan(2.5);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    /** A point is in every tile whose window holds it, once, and in no other; also when it lies on an edge or corner. */
    @ParameterizedTest
    @CsvSource({"51, 5", "52, 13", "53, 17"})
    void putsPointsIntoTheirWindowsOnly(long seed, int zoom) {
        Random random = new Random(seed);
        List<Geometry> points = new ArrayList<>();
        int column = Shapes.column(Shapes.LONGITUDE, zoom);
        int row = Shapes.row(Shapes.LATITUDE, zoom);
        double width = 360.0 / (1 << zoom);
        for (int i = 0; i < 400; i++) {
            // A third on tile edges in longitude, a third within the buffer of one.
            double offset = i % 3 == 0
                    ? random.nextInt(3)
                    : i % 3 == 1 ? random.nextInt(3) + (random.nextDouble() - 0.5) / 25 : 2 * random.nextDouble();
            double x = (column + offset) * width - 180;
            points.add(Shapes.wkt("POINT (%s %s)".formatted(x, Shapes.LATITUDE + (random.nextDouble() - 0.5) * width)));
        }
        LayerSnapshot snapshot = snapshot(points);
        int extent = TileGrid.extentOf(zoom);
        int buffer = TileGrid.bufferOf(zoom);
        int shown = 0;
        for (int x = column - 1; x <= column + 3; x++) {
            for (int y = row - 2; y <= row + 2; y++) {
                Map<Long, DecodedTile.Feature> drawn =
                        DecodedTile.of(snapshot.encode(zoom, x, y, worker)).byId();
                for (int id = 0; id < points.size(); id++) {
                    Geometry truth = Shapes.onTile(points.get(id), zoom, x, y);
                    double px = truth.getCoordinate().x;
                    double py = truth.getCoordinate().y;
                    double beyond = Math.max(Math.max(-px, px - extent), Math.max(-py, py - extent));
                    String what = "seed %d, zoom %d, tile %d/%d, point %d at %.2f %.2f"
                            .formatted(seed, zoom, x, y, id, px, py);
                    DecodedTile.Feature feature = drawn.get((long) id);
                    if (feature == null) {
                        assertThat(beyond).as(what).isGreaterThan(buffer - 1.5);
                    } else {
                        assertThat(beyond).as(what).isLessThan(buffer);
                        assertThat(feature.geometry().getNumGeometries()).isEqualTo(1);
                        assertThat(feature.geometry().distance(truth)).as(what).isLessThan(0.75);
                        shown++;
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(points.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12})
    void staysNearTheOutlineOnAverage(int zoom) {
        Random random = new Random(zoom);
        Geometry polygon =
                Shapes.polygon(random, Shapes.LONGITUDE, Shapes.LATITUDE, 0.01 * (1 << 12 - zoom), 400, 0.1, false);
        LayerSnapshot snapshot = snapshot(List.of(polygon));
        int x = Shapes.column(Shapes.LONGITUDE, zoom);
        int y = Shapes.row(Shapes.LATITUDE, zoom);
        Geometry shown =
                DecodedTile.of(snapshot.encode(zoom, x, y, worker)).only().geometry();
        Geometry truth = Shapes.onTile(polygon, zoom, x, y).intersection(window(zoom));
        assertThat(DiscreteHausdorffDistance.distance(shown.getBoundary(), truth.getBoundary(), 0.2))
                .isLessThan(1.5);
    }

    private static LayerSnapshot snapshot(List<Geometry> shapes) {
        LayerSnapshotBuilder builder = LayerSnapshot.builder(PLAIN, 0, 18);
        for (int id = 0; id < shapes.size(); id++) {
            builder.add(id, shapes.get(id));
        }
        return builder.build();
    }

    /** A ring that wanders across itself. */
    private static Geometry closedWalk(Random random, int points) {
        Coordinate[] walk = Shapes.line(random, points, 0.003).getCoordinates();
        walk[points - 1] = walk[0].copy();
        return Shapes.FACTORY.createPolygon(walk);
    }

    private static List<int[]> tilesAround(Random random, List<Geometry> shapes, int zoom, int count) {
        List<int[]> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate[] points = shapes.get(random.nextInt(shapes.size())).getCoordinates();
            Coordinate point = points[random.nextInt(points.length)];
            tiles.add(new int[] {Shapes.column(point.x, zoom), Shapes.row(point.y, zoom)});
        }
        return tiles;
    }

    private static Geometry window(int zoom) {
        int buffer = TileGrid.bufferOf(zoom);
        int end = TileGrid.extentOf(zoom) + buffer;
        return Shapes.FACTORY.toGeometry(new Envelope(-buffer, end, -buffer, end));
    }

    private static Envelope shrunk(Envelope envelope, double by) {
        Envelope shrunk = new Envelope(envelope);
        shrunk.expandBy(-by);
        return shrunk;
    }

    private static Geometry inStrip(DecodedTile.@Nullable Feature feature, double moved, Geometry strip) {
        if (feature == null) {
            return Shapes.FACTORY.createPolygon();
        }
        return AffineTransformation.translationInstance(moved, 0)
                .transform(feature.geometry())
                .intersection(strip)
                .buffer(0);
    }
}
