package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The window of these tests is 64 pixels with a buffer of 4: first and last pixel inside are -3 and 67. */
class PolygonClipTest {

    private static final Window WINDOW = new Window(0, 0, 64, 4);
    private static final Geometry FRAME = Shapes.FACTORY.toGeometry(new Envelope(-4, 68, -4, 68));

    private static final String NOTHING = "POLYGON EMPTY";

    private final PolygonClip clip = new PolygonClip();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "inside          | POLYGON ((5 5, 20 5, 20 20, 5 20, 5 5))            | POLYGON ((5 5, 20 5, 20 20, 5 20, 5 5))",
                "outside         | POLYGON ((100 5, 120 5, 120 20, 100 20, 100 5))    | POLYGON EMPTY",
                "around a corner | POLYGON ((-90 -4, -4 -90, -90 -90, -90 -4))        | POLYGON EMPTY",
                "west half       | POLYGON ((-50 -50, 30 -50, 30 90, -50 90, -50 -50))| POLYGON ((-4 -4, 30 -4, 30 68, -4 68, -4 -4))",
                "through         | POLYGON ((-50 10, 90 10, 90 20, -50 20, -50 10))   | POLYGON ((-4 10, 68 10, 68 20, -4 20, -4 10))",
                "corner          | POLYGON ((50 50, 90 50, 90 90, 50 90, 50 50))      | POLYGON ((50 50, 68 50, 68 68, 50 68, 50 50))",
                "window inside   | POLYGON ((-90 -90, 90 -90, 90 90, -90 90, -90 -90))| POLYGON ((-4 -4, 68 -4, 68 68, -4 68, -4 -4))",
                "hole swallows   | POLYGON ((-99 -99, 99 -99, 99 99, -99 99, -99 -99), (-90 -90, -90 90, 90 90, 90 -90, -90 -90)) | POLYGON EMPTY",
                "hole inside     | POLYGON ((-99 -99, 99 -99, 99 99, -99 99, -99 -99), (9 9, 9 20, 20 20, 20 9, 9 9)) | POLYGON ((-4 -4, 68 -4, 68 68, -4 68, -4 -4), (9 9, 9 20, 20 20, 20 9, 9 9))",
                "hole crosses    | POLYGON ((-99 -99, 99 -99, 99 99, -99 99, -99 -99), (-20 10, -20 20, 20 20, 20 10, -20 10)) | POLYGON ((-4 -4, 68 -4, 68 68, -4 68, -4 20, 20 20, 20 10, -4 10, -4 -4))",
                "concave         | POLYGON ((10 10, 90 10, 90 20, 80 20, 80 40, 90 40, 90 50, 10 50, 10 10)) | POLYGON ((10 10, 68 10, 68 50, 10 50, 10 10))",
                "comb            | POLYGON ((60 10, 90 10, 90 20, 60 20, 60 40, 90 40, 90 50, 50 50, 50 10, 60 10)) | POLYGON ((68 10, 68 20, 60 20, 60 40, 68 40, 68 50, 50 50, 50 10, 68 10))",
                "two teeth       | POLYGON ((90 10, 60 10, 60 20, 80 20, 80 40, 60 40, 60 50, 90 50, 90 10)) | MULTIPOLYGON (((68 10, 68 20, 60 20, 60 10, 68 10)), ((68 40, 68 50, 60 50, 60 40, 68 40)))",
                "vertex on edge  | POLYGON ((-4 10, 20 0, 20 30, -4 10))              | POLYGON ((-4 10, 20 0, 20 30, -4 10))",
                "side on edge    | POLYGON ((68 10, 90 10, 90 40, 68 40, 68 10))      | POLYGON EMPTY",
                "side on inner   | POLYGON ((67 10, 90 10, 90 40, 67 40, 67 10))      | POLYGON ((67 10, 68 10, 68 40, 67 40, 67 10))",
                "the window      | POLYGON ((-4 -4, 68 -4, 68 68, -4 68, -4 -4))      | POLYGON ((-4 -4, 68 -4, 68 68, -4 68, -4 -4))",
                "touches edge    | POLYGON ((-4 10, -20 0, -20 30, -4 10))            | POLYGON EMPTY",
                "two parts       | MULTIPOLYGON (((5 5, 9 5, 9 9, 5 5)), ((60 60, 99 60, 99 99, 60 99, 60 60))) | MULTIPOLYGON (((5 5, 9 5, 9 9, 5 5)), ((60 60, 68 60, 68 68, 60 68, 60 60)))",
            })
    void cutsToTheWindow(String name, String polygon, String expected) {
        Geometry clipped = clip(Shapes.wkt(polygon));
        assertThat(clipped.norm()).isEqualTo(Shapes.wkt(expected).norm());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAnOverlayOnRandomPolygons(long seed) {
        Random random = new Random(seed);
        int cut = 0;
        for (int i = 0; i < 1000; i++) {
            Geometry polygon = Shapes.polygon(
                    random,
                    -20 + random.nextInt(110),
                    -20 + random.nextInt(110),
                    2 + random.nextInt(120),
                    4 + random.nextInt(30),
                    0.9 * random.nextDouble(),
                    random.nextInt(3) == 0);
            PathBuffer whole = Shapes.paths(polygon);
            new PolygonRepair().repair(whole);
            if (whole.parts == 0) {
                continue;
            }
            Geometry source = geometry(whole);
            Geometry clipped = clip(source);
            Geometry overlay = source.intersection(FRAME).buffer(0);
            String what = "seed %d, polygon %d: %s".formatted(seed, i, source);
            assertThat(clipped.isValid()).as("valid, " + what).isTrue();
            assertThat(FRAME.getEnvelopeInternal().covers(clipped.getEnvelopeInternal()) || clipped.isEmpty())
                    .as("in the frame, " + what)
                    .isTrue();
            assertSameButForStrips(clipped, overlay, what);
            cut += clipped.isEmpty() || FRAME.covers(source) ? 0 : 1;
        }
        assertThat(cut).as("polygons that were really cut").isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void staysValidWhereNothingButEdgesAndSliversMeet(long seed) {
        Random random = new Random(seed);
        int[] favourites = {-60, -5, -4, -3, -2, 0, 1, 30, 31, 32, 66, 67, 68, 69, 120};
        int drawn = 0;
        for (int i = 0; i < 2500; i++) {
            PathBuffer raw = new PathBuffer();
            PathBuffer whole = new PathBuffer();
            raw.beginPart(false);
            for (int p = 3 + random.nextInt(9); p > 0; p--) {
                raw.add(favourites[random.nextInt(favourites.length)], favourites[random.nextInt(favourites.length)]);
            }
            PartCleaner.addRing(raw, 0, whole);
            new PolygonRepair().repair(whole);
            if (whole.parts == 0) {
                continue;
            }
            Geometry source = geometry(whole);
            Geometry clipped = clip(source);
            assertThat(clipped.isValid())
                    .as("seed %d, polygon %d: %s gave %s", seed, i, source, clipped)
                    .isTrue();
            Geometry overlay = source.intersection(FRAME).buffer(0);
            assertSameButForStrips(clipped, overlay, "seed %d, polygon %d: %s".formatted(seed, i, source));
            drawn += clipped.isEmpty() ? 0 : 1;
        }
        assertThat(drawn).isGreaterThan(800);
    }

    @Test
    void mendsACutSegmentThatSweepsOverANeighbour() {
        // A hole one pixel from a long side whose written end moves by half a pixel.
        Geometry source = Shapes.wkt("POLYGON ((0 0, 200 7, 200 60, 0 60, 0 0), (29 2, 30 2, 30 3, 29 2))");
        assertThat(source.isValid()).isTrue();
        assertThat(clip(source).isValid()).isTrue();
    }

    private Geometry clip(Geometry polygon) {
        PathBuffer out = new PathBuffer();
        clip.clip(Shapes.paths(polygon), WINDOW, out);
        return geometry(out);
    }

    /**
     * The cut lies half a pixel inside the frame and its ends are rounded: the two may differ in strips along the
     * frame and along the outlines that meet it, nowhere wider than a pixel.
     */
    private static void assertSameButForStrips(Geometry clipped, Geometry overlay, String what) {
        assertThat(clipped.difference(overlay).buffer(-0.5).toText())
                .as("too much, " + what)
                .isEqualTo(NOTHING);
        assertThat(overlay.difference(clipped).buffer(-0.5).toText())
                .as("missing, " + what)
                .isEqualTo(NOTHING);
    }

    /** With floating precision, so that the overlays of a test do not round. */
    private static Geometry geometry(PathBuffer paths) {
        return paths.parts == 0
                ? Shapes.FACTORY.createPolygon()
                : Shapes.FACTORY.createGeometry(PolygonRepair.toGeometry(paths));
    }
}
