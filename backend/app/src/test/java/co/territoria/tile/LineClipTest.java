package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The window of these tests is 64 pixels with a buffer of 4. */
class LineClipTest {

    private static final Window WINDOW = new Window(0, 0, 64, 4);
    private static final Geometry FRAME = Shapes.FACTORY.toGeometry(new Envelope(-4, 68, -4, 68));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "inside        | LINESTRING (5 5, 20 5, 20 20)                       | LINESTRING (5 5, 20 5, 20 20)",
                "outside       | LINESTRING (70 5, 90 5)                             | LINESTRING EMPTY",
                "past a corner | LINESTRING (-20 0, 0 -20)                           | LINESTRING EMPTY",
                "leaves        | LINESTRING (5 5, 90 5)                              | LINESTRING (5 5, 68 5)",
                "enters        | LINESTRING (5 -90, 5 5, 6 9)                        | LINESTRING (5 -4, 5 5, 6 9)",
                "through       | LINESTRING (-50 10, 90 10)                          | LINESTRING (-4 10, 68 10)",
                "out and in    | LINESTRING (5 5, 90 5, 90 15, 5 15)                 | MULTILINESTRING ((5 5, 68 5), (68 15, 5 15))",
                "ends on edge  | LINESTRING (5 5, 68 5)                              | LINESTRING (5 5, 68 5)",
                "along edge    | LINESTRING (68 5, 68 50)                            | LINESTRING EMPTY",
                "closed around | LINESTRING (-9 -9, 90 -9, 90 90, -9 90, -9 -9)      | LINESTRING EMPTY",
                "two lines     | MULTILINESTRING ((5 5, 9 5), (9 9, 99 9))           | MULTILINESTRING ((5 5, 9 5), (9 9, 68 9))",
            })
    void cutsToTheWindow(String name, String line, String expected) {
        assertThat(clip(Shapes.wkt(line)).norm()).isEqualTo(Shapes.wkt(expected).norm());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithAnOverlayOnRandomLines(long seed) {
        Random random = new Random(seed);
        int cut = 0;
        for (int i = 0; i < 150; i++) {
            Coordinate[] points = new Coordinate[2 + random.nextInt(8)];
            for (int p = 0; p < points.length; p++) {
                points[p] = new Coordinate(-40 + random.nextInt(144), -40 + random.nextInt(144));
            }
            Geometry line = Shapes.FACTORY.createLineString(points);
            Geometry clipped = clip(line);
            Geometry overlay = line.intersection(FRAME);
            String what = "seed %d, line %d: %s gave %s".formatted(seed, i, line, clipped);
            assertThat(FRAME.getEnvelopeInternal().covers(clipped.getEnvelopeInternal()) || clipped.isEmpty())
                    .as(what)
                    .isTrue();
            assertThat(clipped.isEmpty() || overlay.buffer(1.0).covers(clipped))
                    .as("too much, " + what)
                    .isTrue();
            // What lies in the outermost half pixel may be missing.
            Geometry inner = overlay.intersection(Shapes.FACTORY.toGeometry(new Envelope(-3.4, 67.4, -3.4, 67.4)));
            assertThat(inner.isEmpty() || clipped.buffer(1.0).covers(inner))
                    .as("missing, " + what)
                    .isTrue();
            cut += clipped.isEmpty() || clipped.equalsExact(line) ? 0 : 1;
        }
        assertThat(cut).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({"-4, false", "-3, true", "0, true", "64, true", "67, true", "68, false"})
    void keepsPointsOfTheWindowOnly(int x, boolean kept) {
        PathBuffer in = new PathBuffer();
        in.beginPart(false);
        in.add(500, 500);
        in.add(x, 10);
        PathBuffer out = new PathBuffer();
        LineClip.clipPoints(in, WINDOW, out);
        assertThat(out.size).isEqualTo(kept ? 1 : 0);
        assertThat(out.parts).isEqualTo(kept ? 1 : 0);
    }

    private static Geometry clip(Geometry line) {
        PathBuffer out = new PathBuffer();
        LineClip.clipLines(Shapes.paths(line), WINDOW, out);
        LineString[] parts = new LineString[out.parts];
        for (int part = 0; part < out.parts; part++) {
            int from = out.start(part);
            Coordinate[] points = new Coordinate[out.end(part) - from];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(out.x[from + i], out.y[from + i]);
            }
            parts[part] = Shapes.FACTORY.createLineString(points);
        }
        return parts.length == 0
                ? Shapes.FACTORY.createLineString()
                : parts.length == 1 ? parts[0] : Shapes.FACTORY.createMultiLineString(parts);
    }
}
