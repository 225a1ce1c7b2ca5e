package co.territoria.landuse.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** North of the line y = 0 lies N, south of it S; the border is 10 km long. */
class BorderComparisonTest {

    private static final Limit NORTH = new Limit("N", box(0, 0, 10_000, 5_000), 1);
    private static final Limit SOUTH = new Limit("S", box(0, -5_000, 10_000, 0), 1);

    private static final List<ClassZone> NORTH_ZONES =
            List.of(zone("protection", 0, 0, 4_000, 5_000), zone("rural", 4_000, 0, 10_000, 5_000));
    private static final List<ClassZone> SOUTH_ZONES = List.of(
            zone("rural", 0, -5_000, 3_000, 0),
            zone("expansion", 3_000, -2_000, 6_000, 0),
            zone("rural", 3_000, -5_000, 6_000, -2_000),
            zone("suburban", 6_000, -5_000, 10_000, 0));

    @Test
    void cutsTheBorderWhereOneOfTheTwoSidesChanges() {
        Border border = compare(NORTH_ZONES, SOUTH_ZONES);

        assertThat(border.lengthMetres()).isEqualTo(10_000);
        assertThat(border.firstMetres()).isCloseTo(10_000, offset(1e-6));
        assertThat(told(border))
                .containsExactly(
                        "0-3000 protection/rural compatible",
                        "3000-4000 protection/expansion conflict severe",
                        "4000-6000 rural/expansion conflict medium",
                        "6000-10000 rural/suburban conflict slight");
    }

    @Test
    void ranksConflictsBySeverityAndThenByLength() {
        Border border = compare(NORTH_ZONES, SOUTH_ZONES);

        assertThat(border.conflicts())
                .extracting(conflict -> conflict.rank() + " "
                        + conflict.severity().id() + " " + Math.round(conflict.metres()) + " " + conflict.line())
                .containsExactly(
                        "1 severe 1000 LINESTRING (3000 0, 4000 0)",
                        "2 medium 2000 LINESTRING (4000 0, 6000 0)",
                        "3 slight 4000 LINESTRING (6000 0, 10000 0)");
        assertThat(border.conflictMetres(Severity.MEDIUM)).isCloseTo(2_000, offset(1e-6));
    }

    @Test
    void aSideWithoutZonesIsNeverCompatible() {
        Border border = compare(NORTH_ZONES, List.of());

        assertThat(told(border))
                .containsExactly(
                        "0-4000 protection/none not_evaluated no_plan", "4000-10000 rural/none not_evaluated no_plan");
        assertThat(border.evaluatedMetres()).isZero();
        assertThat(border.secondMetres()).isZero();
        assertThat(border.conflicts()).isEmpty();
    }

    @Test
    void whatAPlanLeavesOutIsNotEvaluatedAndStillCounts() {
        List<ClassZone> half = List.of(zone("expansion", 3_000, -2_000, 6_000, 0));

        assertThat(told(compare(NORTH_ZONES, half)))
                .containsExactly(
                        "0-3000 protection/uncovered not_evaluated no_zone",
                        "3000-4000 protection/expansion conflict severe",
                        "4000-6000 rural/expansion conflict medium",
                        "6000-10000 rural/uncovered not_evaluated no_zone");
    }

    /** Before the Decreto 3600 of 2007 rural soil had no categories: it may be suburban or protected just as well. */
    @Test
    void ruralSoilWithoutCategoriesIsNotJudgedAndUrbanSoilBesideItIs() {
        List<ClassZone> old = List.of(zone("urban", 0, 0, 4_000, 5_000), zone("rural", 4_000, 0, 10_000, 5_000));

        Border border = BorderComparison.compare(
                SharedLine.between(NORTH, SOUTH),
                Outline.of(new BorderSide("N", old, 1, false)),
                Outline.of(new BorderSide("S", SOUTH_ZONES, 1)),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD);

        assertThat(told(border))
                .containsExactly(
                        "0-3000 urban/rural conflict medium",
                        "3000-4000 urban/expansion compatible",
                        "4000-6000 rural/expansion not_evaluated medium no_categories",
                        "6000-10000 rural/suburban not_evaluated slight no_categories");
        assertThat(border.evaluatedMetres()).isCloseTo(4_000, offset(1e-6));
    }

    @Test
    void aStretchShorterThanTheTwoDrawingsAreAccurateIsNotCalledAConflict() {
        List<ClassZone> north = List.of(zone("protection", 0, 0, 3_050, 5_000), zone("rural", 3_050, 0, 10_000, 5_000));
        SharedLine line = SharedLine.between(NORTH, SOUTH);

        Border border = Terrain.compare(line, north, SOUTH_ZONES, 40);

        assertThat(told(border))
                .contains("3000-3050 protection/expansion not_evaluated severe below_accuracy")
                .contains("3050-6000 rural/expansion conflict medium");
        assertThat(border.conflicts()).extracting(Border.Conflict::severity).doesNotContain(Severity.SEVERE);
    }

    @Test
    void swappingTheSidesTransposesTheAnswer() {
        Border border = compare(NORTH_ZONES, SOUTH_ZONES);
        Border swapped = BorderComparison.compare(
                SharedLine.between(SOUTH, NORTH),
                Outline.of(new BorderSide("S", SOUTH_ZONES, 1)),
                Outline.of(new BorderSide("N", NORTH_ZONES, 1)),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD);

        assertThat(swapped.pieces().stream()
                        .map(piece -> new Border.Piece(
                                piece.fromMetres(),
                                piece.toMetres(),
                                piece.second(),
                                piece.first(),
                                piece.verdict(),
                                piece.severity(),
                                piece.why())))
                .containsExactlyElementsOf(border.pieces());
        assertThat(swapped.firstMetres()).isEqualTo(border.secondMetres());
    }

    @Test
    void aSlitBetweenTwoZonesIsNoBorder() {
        List<ClassZone> slit =
                List.of(zone("protection", 0, 0, 3_999.9, 5_000), zone("rural", 4_000.1, 0, 10_000, 5_000));

        Border border = compare(slit, SOUTH_ZONES);

        assertThat(border.firstMetres()).isCloseTo(10_000, offset(0.5));
        assertThat(told(border)).isEqualTo(told(compare(NORTH_ZONES, SOUTH_ZONES)));
    }

    @Test
    void aTerritoryInsideAnotherHasABorderAllAround() {
        Geometry outer = geometry("POLYGON ((-9000 -9000, 9000 -9000, 9000 9000, -9000 9000, -9000 -9000),"
                + " (0 0, 0 3000, 3000 3000, 3000 0, 0 0))");
        SharedLine line = SharedLine.between(new Limit("A", outer, 1), new Limit("B", box(0, 0, 3_000, 3_000), 1));
        Border border = BorderComparison.compare(
                line,
                Outline.of(new BorderSide("A", List.of(new ClassZone("rural", outer)), 1)),
                Outline.of(new BorderSide(
                        "B", List.of(zone("urban", 0, 0, 3_000, 1_000), zone("rural", 0, 1_000, 3_000, 3_000)), 1)),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD);

        // from the south-west corner to the north, clockwise
        assertThat(line.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.line().getCoordinateN(1)).isEqualTo(new Coordinate(0, 3_000)));
        assertThat(told(border))
                .containsExactly(
                        "0-1000 rural/urban conflict medium",
                        "1000-8000 rural/rural compatible",
                        "8000-12000 rural/urban conflict medium");
    }

    @Test
    void aBorderInTwoPartsIsMeasuredThroughBoth() {
        // the lake between the two belongs to nobody
        Limit north = new Limit(
                "N",
                geometry("POLYGON ((0 0, 4000 0, 4500 1000, 5500 1000, 6000 0, 10000 0, 10000 5000, 0 5000, 0 0))"),
                1);
        SharedLine line = SharedLine.between(north, SOUTH);

        assertThat(line.parts()).hasSize(2);
        assertThat(line.lengthMetres()).isCloseTo(8_000, offset(0.01));
        List<ClassZone> zones = new ArrayList<>(List.of(new ClassZone("protection", north.geometry())));
        assertThat(told(Terrain.compare(line, zones, SOUTH_ZONES, 1)))
                .containsExactly(
                        "0-3000 protection/rural compatible",
                        "3000-4000 protection/expansion conflict severe",
                        "4000-8000 protection/suburban conflict medium");
    }

    @Test
    void zonesThatShareEdgesInPartOrOverlapHaveOneOuterEdge() {
        List<ClassZone> loose = List.of(
                new ClassZone("protection", geometry("POLYGON ((0 0, 4000 0, 4000 2500, 4000 5000, 0 5000, 0 0))")),
                zone("rural", 3_990, 100, 10_000, 5_000),
                zone("rural", 4_000, 0, 10_000, 200));

        assertThat(told(compare(loose, SOUTH_ZONES))).isEqualTo(told(compare(NORTH_ZONES, SOUTH_ZONES)));
    }

    @Test
    void denserLinesChangeNothing() {
        Border border = compare(
                Terrain.mapped(NORTH_ZONES, zone -> Densifier.densify(zone, 7)),
                Terrain.mapped(SOUTH_ZONES, zone -> Densifier.densify(zone, 113)));

        assertThat(told(border)).isEqualTo(told(compare(NORTH_ZONES, SOUTH_ZONES)));
    }

    @Test
    void whatRunsOnAlongAnotherBorderAtASmallAngleIsNotThisBorder() {
        Geometry wedge = geometry("POLYGON ((0 0, 10000 0, 10000 5000, 9500 5000, 0 0))");
        Geometry tip = geometry("POLYGON ((0 0, 100 0, 100 52.6315789473684, 0 0))");
        Geometry rest = geometry("POLYGON ((100 0, 10000 0, 10000 5000, 9500 5000, 100 52.6315789473684, 100 0))");
        List<ClassZone> zones = List.of(new ClassZone("protection", tip), new ClassZone("rural", rest));

        Border border = Terrain.compare(SharedLine.between(new Limit("N", wedge, 1), SOUTH), zones, SOUTH_ZONES, 40);

        assertThat(border.firstMetres()).isCloseTo(10_000, offset(1e-6));
        assertThat(told(border)).startsWith("0-100 protection/rural compatible", "100-3000 rural/rural compatible");
    }

    @Test
    void refusesALineOfOtherTerritories() {
        SharedLine line = SharedLine.between(new Limit("A", NORTH.geometry(), 1), SOUTH);

        assertThatThrownBy(() -> Terrain.compare(line, NORTH_ZONES, SOUTH_ZONES, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A and S");
    }

    private static Border compare(List<ClassZone> north, List<ClassZone> south) {
        return Terrain.compare(SharedLine.between(NORTH, SOUTH), north, south, 1);
    }

    private static List<String> told(Border border) {
        return border.pieces().stream()
                .map(piece -> "%d-%d %s/%s %s%s%s"
                        .formatted(
                                Math.round(piece.fromMetres()),
                                Math.round(piece.toMetres()),
                                piece.first(),
                                piece.second(),
                                piece.verdict().id(),
                                piece.severity() == null
                                        ? ""
                                        : " " + piece.severity().id(),
                                piece.why() == null ? "" : " " + piece.why().id()))
                .toList();
    }

    private static ClassZone zone(String soilClass, double west, double south, double east, double north) {
        return new ClassZone(soilClass, box(west, south, east, north));
    }

    private static Geometry box(double west, double south, double east, double north) {
        return geometry("POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))"
                .formatted(west, south, east, north));
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
