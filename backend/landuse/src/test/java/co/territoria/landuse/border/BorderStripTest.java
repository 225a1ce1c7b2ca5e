package co.territoria.landuse.border;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.zone.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** N above S, their border 4 km long on y = 0; four columns of a kilometre, cells of half a kilometre. */
class BorderStripTest {

    private static final Geometry NORTH = box(0, 4_000, 0, 1_500);
    private static final Geometry SOUTH = box(0, 4_000, -3_000, 0);

    @Test
    void showsClassesFromTheBorderOutwards() {
        BorderStrip strip = strip(
                List.of(
                        new ClassZone("protection", box(0, 2_000, 0, 900)),
                        new ClassZone("rural", box(0, 2_000, 900, 1_500)),
                        new ClassZone("urban", box(2_000, 3_000, 0, 1_500))),
                List.of(
                        new ClassZone("expansion", box(0, 4_000, -1_000, 0)),
                        new ClassZone("rural", box(0, 4_000, -3_000, -1_000))));

        assertThat(strip.stepMetres()).isEqualTo(1_000);
        assertThat(strip.depthStepMetres()).isEqualTo(500);
        assertThat(strip.first())
                .containsExactly(
                        column("protection", "protection", "rural", null),
                        column("protection", "protection", "rural", null),
                        column("urban", "urban", "urban", null),
                        // the plan leaves the east out; beyond 1.5 km the territory ends
                        column("uncovered", "uncovered", "uncovered", null));
        assertThat(strip.second()).hasSize(4).allSatisfy(cells -> assertThat(cells)
                .containsExactly("expansion", "expansion", "rural", "rural"));
    }

    @Test
    void aSideWithoutPlanHasNone() {
        BorderStrip strip = strip(List.of(), List.of(new ClassZone("rural", SOUTH)));

        assertThat(strip.first()).allSatisfy(cells -> assertThat(cells).containsExactly("none", "none", "none", null));
    }

    @Test
    void theEdgeOfTheDrawingIsTheOneOfTheBorder() {
        // drawn 300 m too far north: within the corridor the border's class is shown, not a hole
        BorderSide north = new BorderSide("N", List.of(new ClassZone("rural", box(0, 4_000, 300, 1_500))), 300);
        BorderSide south = new BorderSide("S", List.of(new ClassZone("rural", SOUTH)), 1);

        BorderStrip strip = strip(north, south);

        assertThat(strip.first()).allSatisfy(cells -> assertThat(cells).startsWith("rural", "rural", "rural"));
    }

    private static List<String> column(String... cells) {
        return java.util.Arrays.asList(cells);
    }

    private static BorderStrip strip(List<ClassZone> north, List<ClassZone> south) {
        return strip(new BorderSide("N", north, 1), new BorderSide("S", south, 1));
    }

    private static BorderStrip strip(BorderSide north, BorderSide south) {
        Border border = BorderComparison.compare(
                SharedLine.between(new Limit("N", NORTH, 1), new Limit("S", SOUTH, 1)),
                Outline.of(north),
                Outline.of(south),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD);
        return BorderStrip.of(
                border, new BorderStrip.Land(north, NORTH), new BorderStrip.Land(south, SOUTH), 4, 4, 2_000);
    }

    private static Geometry box(double west, double east, double south, double north) {
        Envelope box = new Envelope(new Coordinate(west, south), new Coordinate(east, north));
        return new GeometryFactory().toGeometry(box);
    }
}
