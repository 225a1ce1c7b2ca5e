package co.territoria.landuse.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.landuse.overlay.PartitionedOverlay.Count;
import co.territoria.landuse.overlay.PartitionedOverlay.Settings;
import co.territoria.landuse.overlay.PartitionedOverlay.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The partitioned overlay against OverlayNG on every pair, and what must not change its answer. */
class PartitionedOverlayTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Square metres in one pair: rounding along lines of some kilometres. */
    private static final double TOLERANCE = 1e-3;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithOverlayNgOnEveryPair(long seed) {
        List<Geometry> parcels = parcels(seed);
        List<Geometry> constraints = constraints(seed);

        Found found = run(parcels, constraints, new Settings(2, 40, 8));

        for (int p = 0; p < parcels.size(); p++) {
            for (int c = 0; c < constraints.size(); c++) {
                Geometry expected = OverlayNGRobust.overlay(parcels.get(p), constraints.get(c), OverlayNG.INTERSECTION);
                Geometry actual = found.shapes.get(key(p, c));
                String pair = "seed %d, parcel %d, constraint %d".formatted(seed, p, c);
                assertThat(found.areas.getOrDefault(key(p, c), 0.0))
                        .as(pair)
                        .isCloseTo(expected.getArea(), within(TOLERANCE));
                if (actual != null) {
                    assertThat(actual.isValid()).as(pair).isTrue();
                    assertThat(actual.getArea()).as(pair).isCloseTo(found.areas.get(key(p, c)), within(TOLERANCE));
                    assertThat(Polygons.difference(actual, expected.getArea() == 0 ? actual : expected)
                                    .getArea())
                            .as(pair)
                            .isCloseTo(0, within(TOLERANCE));
                }
            }
        }
        assertThat(found.count.parcels()).isEqualTo(parcels.size());
        assertThat(found.count.exact()).isLessThan(found.count.overlaps() / 10);
    }

    @ParameterizedTest
    @CsvSource({"1, 400, 32", "1, 1, 1", "2, 7, 4", "4, 100, 1000", "3, 1000, 8"})
    void threadsAndSizesChangeNoSum(int threads, int chunk, int leaf) {
        List<Geometry> parcels = parcels(5);
        List<Geometry> constraints = constraints(5);

        Found usual = run(parcels, constraints, Settings.threads(2));
        Found other = run(parcels, constraints, new Settings(threads, chunk, leaf));

        assertThat(other.areas.keySet()).isEqualTo(usual.areas.keySet());
        usual.areas.forEach((pair, area) -> assertThat(other.areas.get(pair)).isCloseTo(area, within(TOLERANCE)));
    }

    @Test
    void theSumIsTheSameToTheLastBitHoweverManyThreadsWork() {
        List<Geometry> parcels = parcels(9);
        List<Geometry> constraints = constraints(9);

        double one = run(parcels, constraints, new Settings(1, 16, 8)).total;

        for (int threads : new int[] {2, 3, 8}) {
            assertThat(run(parcels, constraints, new Settings(threads, 16, 8)).total)
                    .isEqualTo(one);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movingDensifyingAndTurningRingsRoundChangeNoArea(long seed) {
        List<Geometry> parcels = parcels(seed);
        List<Geometry> constraints = constraints(seed);
        double expected = run(parcels, constraints, Settings.threads(1)).total;

        List<UnaryOperator<Geometry>> changes = List.of(
                AffineTransformation.translationInstance(4_612_345.678, 1_987_654.321)::transform,
                geometry -> Densifier.densify(geometry, 17.3),
                Geometry::reverse,
                Geometry::norm);
        for (UnaryOperator<Geometry> change : changes) {
            Found found = run(
                    parcels.stream().map(change).toList(),
                    constraints.stream().map(change).toList(),
                    Settings.threads(1));
            assertThat(found.total).isCloseTo(expected, within(1e-9 * expected + TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoHalvesOfAConstraintHaveWhatTheWholeHad(long seed) {
        List<Geometry> parcels = parcels(seed);
        List<Geometry> constraints = constraints(seed);
        Geometry west = box(-1000, -1000, 487.3, 2000);
        List<Geometry> halves = constraints.stream()
                .flatMap(each -> Stream.of(Polygons.intersection(each, west), Polygons.difference(each, west)))
                .filter(half -> !half.isEmpty())
                .toList();

        double whole = run(parcels, constraints, Settings.threads(1)).total;

        assertThat(run(parcels, halves, Settings.threads(1)).total).isCloseTo(whole, within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCoverOfConstraintsGivesEachParcelItsOwnAreaBack(long seed) {
        List<Geometry> parcels = parcels(seed);
        List<Geometry> cells = new ArrayList<>();
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                // Not on the lines of the parcels, but on many of their corners.
                cells.add(box(x * 110 - 50, y * 110 - 50, x * 110 + 60, y * 110 + 60));
            }
        }

        Found found = run(parcels, cells, Settings.threads(2));

        double expected = parcels.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(found.total).isCloseTo(expected, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the same                  | POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))                                     | 100
            a shared edge             | POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))                                  | 0
            a shared corner           | POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))                               | 0
            half, edges in common     | POLYGON((5 0, 20 0, 20 10, 5 10, 5 0))                                     | 50
            inside                    | POLYGON((2 2, 4 2, 4 4, 2 4, 2 2))                                         | 4
            around                    | POLYGON((-5 -5, 15 -5, 15 15, -5 15, -5 -5))                               | 100
            a ring in the parcel      | POLYGON((-5 -5, 15 -5, 15 15, -5 15, -5 -5), (2 2, 4 2, 4 4, 2 4, 2 2))    | 96
            a hole around the parcel  | POLYGON((-9 -9, 19 -9, 19 19, -9 19, -9 -9), (-5 -5, 15 -5, 15 15, -5 15, -5 -5)) | 0
            a band across             | POLYGON((-5 4, 15 4, 15 6, -5 6, -5 4))                                    | 20
            a comb of three teeth     | POLYGON((-5 8, 1 8, 1 -5, 2 -5, 2 8, 4 8, 4 -5, 5 -5, 5 8, 7 8, 7 -5, 8 -5, 8 9, -5 9, -5 8)) | 32
            a corner on the edge      | POLYGON((10 5, 15 0, 15 10, 10 5))                                         | 0
            a corner through the edge | POLYGON((8 5, 15 -2, 15 12, 8 5))                                          | 4
            two parts                 | MULTIPOLYGON(((1 1, 2 1, 2 2, 1 2, 1 1)), ((8 8, 12 8, 12 12, 8 12, 8 8))) | 5
            far away                  | POLYGON((100 100, 110 100, 110 110, 100 110, 100 100))                     | 0
            nothing                   | POLYGON EMPTY                                                              | 0
            """)
    void aSquareParcelMeets(String what, String constraint, double expected) throws ParseException {
        Geometry shape = new WKTReader().read(constraint);

        Found found = run(List.of(box(0, 0, 10, 10)), List.of(shape), Settings.threads(1));

        assertThat(found.total).as(what).isCloseTo(expected, within(1e-9));
        assertThat(found.shapes.values().stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void parcelsWithHolesAndPartsAreCutWhole() throws ParseException {
        Geometry ring = new WKTReader().read("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))");
        Geometry parts = new WKTReader()
                .read("MULTIPOLYGON(((20 0, 30 0, 30 10, 20 10, 20 0)), ((40 0, 50 0, 50 10, 40 10, 40 0)))");
        Geometry band = box(-5, 4, 45, 6);
        Geometry inHole = box(4, 4, 6, 6);

        Found found = run(List.of(ring, parts), List.of(band, inHole), Settings.threads(1));

        assertThat(found.areas)
                .containsOnlyKeys(key(0, 0), key(1, 0))
                .containsEntry(key(0, 0), 12.0)
                .containsEntry(key(1, 0), 30.0);
        assertThat(found.shapes.get(key(0, 0)).getNumGeometries()).isEqualTo(2);
    }

    @Test
    void brokenAndEmptyParcelsAreLeftOutAndCounted() throws ParseException {
        Geometry bow = new WKTReader().read("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))");
        Geometry spike = new WKTReader().read("POLYGON((0 0, 10 0, 10 10, 20 10, 10 10, 0 10, 0 0))");
        Geometry line = new WKTReader().read("LINESTRING(0 0, 1 1)");

        Found found = run(
                List.of(bow, box(0, 0, 1, 1), FACTORY.createPolygon(), spike, line),
                List.of(box(-1, -1, 50, 50)),
                Settings.threads(1));

        assertThat(found.leftOut).containsExactly(0L, 2L, 3L, 4L);
        assertThat(found.count).isEqualTo(new Count(5, 4, 1, 0));
    }

    @Test
    void aBrokenConstraintIsRefusedByItsNumber() throws ParseException {
        Geometry bow = new WKTReader().read("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))");

        assertThatThrownBy(() -> new PartitionedOverlay(List.of(box(0, 0, 1, 1), bow), Settings.threads(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("constraint 1");
    }

    @Test
    void aFailingChunkFailsTheRunAndNoMoreIsRead() {
        List<Geometry> parcels = parcels(3);
        PartitionedOverlay overlay = new PartitionedOverlay(constraints(3), new Settings(2, 5, 8));
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> source = IntStream.iterate(0, i -> i + 1)
                .limit(100_000)
                .peek(i -> read.incrementAndGet())
                .iterator();
        Function<Integer, Geometry> shape = i -> {
            if (i == 17) {
                throw new IllegalStateException("the eighteenth cannot be read");
            }
            return parcels.get(i % parcels.size());
        };

        assertThatThrownBy(() -> overlay.run(source, shape, Found::new, found -> {}))
                .isInstanceOf(OverlayFailedException.class)
                .hasMessageContaining("the eighteenth cannot be read");
        assertThat(read.get()).isLessThan(100);
    }

    @Test
    void aFailingTallyFailsTheRun() {
        PartitionedOverlay overlay = new PartitionedOverlay(List.of(box(0, 0, 2000, 2000)), new Settings(2, 5, 8));
        Tally failing = new Tally() {
            @Override
            public void overlap(Overlap overlap) {
                throw new ArithmeticException("no more room");
            }

            @Override
            public void leftOut(long parcel) {}
        };

        assertThatThrownBy(() -> overlay.run(parcels(1).iterator(), Function.identity(), () -> failing, done -> {}))
                .isInstanceOf(OverlayFailedException.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void nothingOverNothingIsNothing() {
        assertThat(run(List.of(), List.of(), Settings.threads(2)).count).isEqualTo(new Count(0, 0, 0, 0));
    }

    /** Blocks of crooked parcels with streets between, some with a courtyard, some on whole metres. */
    private static List<Geometry> parcels(long seed) {
        Random random = new Random(seed);
        List<Geometry> parcels = new ArrayList<>();
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) {
                double west = x * 60;
                double south = y * 60;
                if (random.nextInt(8) == 0) {
                    parcels.add(box(west, south, west + 60, south + 60));
                } else {
                    Geometry blob = blob(random, west + 30, south + 30, 12 + 16 * random.nextDouble(), 12);
                    parcels.add(
                            random.nextInt(6) == 0
                                    ? Polygons.difference(blob, blob(random, west + 30, south + 30, 5, 7))
                                    : blob);
                }
            }
        }
        return parcels;
    }

    /** Of every size, some with holes, some whose lines are those of parcels. */
    private static List<Geometry> constraints(long seed) {
        Random random = new Random(seed + 1000);
        List<Geometry> constraints = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double radius = 5 * Math.pow(120, random.nextDouble());
            double x = random.nextDouble() * 1000;
            double y = random.nextDouble() * 1000;
            Geometry blob = blob(random, x, y, radius, 20 + random.nextInt(150));
            constraints.add(
                    random.nextInt(3) == 0 ? Polygons.difference(blob, blob(random, x, y, radius * 0.4, 20)) : blob);
        }
        constraints.add(box(120, 60, 420, 360));
        constraints.add(box(180, 180, 240, 240));
        return constraints;
    }

    private static Geometry blob(Random random, double x, double y, double radius, int vertices) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double reach = radius * (0.65 + 0.35 * random.nextDouble());
            ring[i] = new Coordinate(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new org.locationtech.jts.geom.Envelope(west, east, south, north));
    }

    private static String key(long parcel, int constraint) {
        return parcel + "/" + constraint;
    }

    private static Found run(List<Geometry> parcels, List<Geometry> constraints, Settings settings) {
        Found all = new Found();
        all.count = new PartitionedOverlay(constraints, settings)
                .run(parcels.iterator(), Function.identity(), Found::new, all::add);
        return all;
    }

    /** Everything that was found. */
    private static final class Found implements Tally {
        private final Map<String, Double> areas = new HashMap<>();
        private final Map<String, Geometry> shapes = new HashMap<>();
        private final List<Long> leftOut = new ArrayList<>();
        private double total;
        private Count count;

        @Override
        public void overlap(Overlap overlap) {
            String key = key(overlap.parcel(), overlap.constraint());
            assertThat(areas).doesNotContainKey(key);
            areas.put(key, overlap.squareMetres());
            shapes.put(key, overlap.geometry());
            total += overlap.squareMetres();
        }

        @Override
        public void leftOut(long parcel) {
            leftOut.add(parcel);
        }

        void add(Found chunk) {
            areas.putAll(chunk.areas);
            shapes.putAll(chunk.shapes);
            leftOut.addAll(chunk.leftOut);
            total += chunk.total;
        }
    }
}
