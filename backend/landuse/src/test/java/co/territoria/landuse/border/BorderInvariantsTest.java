package co.territoria.landuse.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import co.territoria.landuse.zone.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What must not change the answer about a border, on invented terrain; the seed is the parameter. */
class BorderInvariantsTest {

    private static final double ACCURACY = 30;

    private final Terrain[] terrains = new Terrain[5];

    private record Sides(SharedLine line, List<ClassZone> north, List<ClassZone> south) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void lengthsAddUpToTheBorder(long seed) {
        Sides sides = sides(seed);
        Border border = compare(sides);

        double length = sides.line().lengthMetres();
        assertThat(border.pairs().stream().mapToDouble(Border.Pair::metres).sum())
                .isCloseTo(length, offset(1e-9 * length));
        double at = 0;
        for (Border.Piece piece : border.pieces()) {
            assertThat(piece.fromMetres()).isEqualTo(at);
            assertThat(piece.metres()).isPositive();
            at = piece.toMetres();
        }
        assertThat(border.conflicts().stream()
                        .mapToDouble(conflict -> conflict.line().getLength())
                        .sum())
                .isCloseTo(
                        border.pairs().stream()
                                .mapToDouble(Border.Pair::conflictMetres)
                                .sum(),
                        offset(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void swappingTheSidesTransposesExactly(long seed) {
        Sides sides = sides(seed);
        Border swapped = BorderComparison.compare(
                sides.line(),
                Outline.of(new BorderSide("S", sides.south(), ACCURACY)),
                Outline.of(new BorderSide("N", sides.north(), ACCURACY)),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD);

        Map<String, Double> transposed = new HashMap<>();
        swapped.pairs().forEach(pair -> transposed.put(pair.second() + "/" + pair.first(), pair.metres()));
        assertThat(transposed).isEqualTo(byPair(compare(sides)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void denserLinesChangeNothing(long seed) {
        Sides sides = sides(seed);

        assertSame(
                sides,
                new Sides(sides.line(), mapped(sides.north(), each -> Densifier.densify(each, 3)), sides.south()));
        assertSame(
                sides,
                new Sides(sides.line(), sides.north(), mapped(sides.south(), each -> Densifier.densify(each, 7))));
        SharedLine dense = SharedLine.between(
                new Limit("N", Densifier.densify(land(sides.line(), true), 11), 0),
                new Limit("S", Densifier.densify(land(sides.line(), false), 4), 0));
        assertSame(sides, new Sides(dense, sides.north(), sides.south()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void movingEverythingChangesNothing(long seed) {
        Sides sides = sides(seed);
        UnaryOperator<Coordinate> away = at -> new Coordinate(at.x + 123_456.789, at.y - 98_765.4321);

        assertSame(sides, changed(sides, away));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void runningTheOtherWayOnlyTurnsTheMeasures(long seed) {
        Sides sides = sides(seed);
        // a mirror: what was west is east, and so the line starts at its other end
        Border mirrored = compare(changed(sides, at -> new Coordinate(9_400_000 - at.x, at.y)));
        Border border = compare(sides);

        assertThat(byPair(mirrored).keySet()).isEqualTo(byPair(border).keySet());
        byPair(border)
                .forEach((pair, metres) ->
                        assertThat(byPair(mirrored).get(pair)).as(pair).isCloseTo(metres, offset(0.01)));
        assertThat(mirrored.lengthMetres() - mirrored.pieces().get(0).toMetres())
                .isCloseTo(border.pieces().get(border.pieces().size() - 1).fromMetres(), offset(0.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void cuttingZonesInTwoChangesNothing(long seed) {
        Sides sides = sides(seed);

        assertSame(sides, new Sides(sides.line(), halved(sides.north()), halved(sides.south())));
    }

    /**
     * Both sides bent by up to that many metres, along the border too. What moved along the border is lost with the data:
     * the answer may be wrong by that, and hardly more. The drawings also are their own length.
     */
    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "0, 100", "1, 100"})
    void isWrongByNoMoreThanWhatMovedAlongTheBorder(double winding, double metres) {
        double wrong = 0;
        double lost = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Terrain terrain = Terrain.of(seed, 30_000, winding, 500, 350);
            UnaryOperator<Coordinate> north = Terrain.bend(metres, seed);
            UnaryOperator<Coordinate> south = Terrain.bend(metres, -seed);
            Border border = Terrain.compare(
                    terrain.reference(0),
                    Terrain.moved(terrain.north, north, 23),
                    Terrain.moved(terrain.south, south, 31),
                    metres);
            wrong += 100 * terrain.wrongShare(border) / 3;
            lost += 100 * (terrain.lostShare(terrain.north, north) + terrain.lostShare(terrain.south, south)) / 3;
        }

        assertThat(wrong).isLessThan(lost + 0.5);
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        List<Limit> limits = new ArrayList<>();
        List<BorderSide> sides = new ArrayList<>();
        Random random = new Random(7);
        String[] classes = {"urban", "rural", "protection", "expansion"};
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                Geometry box = Terrain.FACTORY.toGeometry(
                        new Envelope(5_000 * x, 5_000 * (x + 1), 5_000 * y, 5_000 * (y + 1)));
                limits.add(new Limit("T" + x + y, box, 1));
                sides.add(new BorderSide("T" + x + y, List.of(new ClassZone(classes[random.nextInt(4)], box)), 1));
            }
        }
        List<SharedLine> lines = BorderPairs.lines(limits, 1);

        // 12 borders of a board of nine; corners are none
        assertThat(lines).hasSize(12).allSatisfy(line -> assertThat(line.lengthMetres())
                .isEqualTo(5_000));
        assertThat(pairs(limits, sides, 2)).isEqualTo(pairs(limits, sides, 1));
    }

    private static List<List<Border.Piece>> pairs(List<Limit> limits, List<BorderSide> sides, int threads) {
        return BorderPairs.compare(
                        BorderPairs.lines(limits, threads),
                        BorderPairs.outlines(sides, threads),
                        Compatibility.standard(),
                        BorderComparison.Settings.STANDARD,
                        threads)
                .stream()
                .map(Border::pieces)
                .toList();
    }

    private Sides sides(long seed) {
        int at = (int) seed;
        if (terrains[at] == null) {
            terrains[at] = Terrain.of(seed, 15_000, seed % 2, 500, 350);
        }
        return new Sides(
                terrains[at].reference(0),
                Terrain.moved(terrains[at].north, Terrain.bend(ACCURACY, seed), 23),
                Terrain.moved(terrains[at].south, Terrain.bend(ACCURACY, -seed), 31));
    }

    private static Border compare(Sides sides) {
        return Terrain.compare(sides.line(), sides.north(), sides.south(), ACCURACY);
    }

    private static void assertSame(Sides before, Sides after) {
        Border expected = compare(before);
        Border actual = compare(after);
        assertThat(actual.pieces()).hasSameSizeAs(expected.pieces());
        for (int at = 0; at < expected.pieces().size(); at++) {
            Border.Piece was = expected.pieces().get(at);
            Border.Piece is = actual.pieces().get(at);
            assertThat(is.first() + "/" + is.second() + is.verdict())
                    .isEqualTo(was.first() + "/" + was.second() + was.verdict());
            assertThat(is.toMetres()).isCloseTo(was.toMetres(), offset(0.01));
        }
        assertThat(actual.firstMetres()).isCloseTo(expected.firstMetres(), offset(0.1));
    }

    private static Map<String, Double> byPair(Border border) {
        Map<String, Double> pairs = new HashMap<>();
        border.pairs().forEach(pair -> pairs.put(pair.first() + "/" + pair.second(), pair.metres()));
        return pairs;
    }

    private static Sides changed(Sides sides, UnaryOperator<Coordinate> change) {
        return new Sides(
                SharedLine.between(
                        new Limit("N", Terrain.transformed(land(sides.line(), true), change), 0),
                        new Limit("S", Terrain.transformed(land(sides.line(), false), change), 0)),
                mapped(sides.north(), each -> Terrain.transformed(each, change)),
                mapped(sides.south(), each -> Terrain.transformed(each, change)));
    }

    private static Geometry land(SharedLine line, boolean north) {
        return Terrain.land(List.of(line.parts().get(0).line().getCoordinates()), north);
    }

    private static List<ClassZone> mapped(List<ClassZone> zones, UnaryOperator<Geometry> change) {
        return Terrain.mapped(zones, change);
    }

    private static List<ClassZone> halved(List<ClassZone> zones) {
        List<ClassZone> halves = new ArrayList<>();
        for (ClassZone zone : zones) {
            Envelope box = zone.geometry().getEnvelopeInternal();
            double middle = (box.getMinX() + box.getMaxX()) / 2;
            for (Envelope half : List.of(
                    new Envelope(box.getMinX() - 1, middle, box.getMinY() - 1, box.getMaxY() + 1),
                    new Envelope(middle, box.getMaxX() + 1, box.getMinY() - 1, box.getMaxY() + 1))) {
                Geometry part = OverlayNGRobust.overlay(zone.geometry(), Terrain.FACTORY.toGeometry(half), 1);
                halves.add(new ClassZone(
                        zone.soilClass(), Terrain.FACTORY.buildGeometry(PolygonExtracter.getPolygons(part))));
            }
        }
        return halves;
    }
}
