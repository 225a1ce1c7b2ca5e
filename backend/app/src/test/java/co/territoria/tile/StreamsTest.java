package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest {

    @ParameterizedTest
    @ValueSource(bytes = {Mvt.POINT, Mvt.LINE, Mvt.POLYGON})
    void givesBackWhatWasWritten(byte type) {
        Random random = new Random(type);
        PathBuffer[] rows = new PathBuffer[300];
        Streams.Builder builder = new Streams.Builder(12, 10);
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row % 10 == 3 ? new PathBuffer() : randomPaths(random, type);
            builder.add(type, rows[row], 1000 * row, -row);
        }
        Streams streams = builder.build();
        Streams.Builder copier = new Streams.Builder(12, 10);
        PathBuffer scratch = new PathBuffer();
        for (int row = 0; row < rows.length; row++) {
            copier.addCopy(type, streams, row, scratch, 1000 * row, -row);
        }
        Streams copy = copier.build();
        assertThat(copy.bytes()).isEqualTo(streams.bytes());
        assertThat(copy.chunks().bytes()).isEqualTo(streams.chunks().bytes());
        for (int row = 0; row < rows.length; row++) {
            assertThat(streams.isEmpty(row)).isEqualTo(rows[row].parts == 0);
            PathBuffer read = new PathBuffer();
            PathReader.readAll(type, streams, row, 1000 * row, -row, read);
            assertSame(read, rows[row], "row " + row);
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {Mvt.LINE, Mvt.POLYGON})
    void readsEveryChunkOfALongRowWhenNoneIsBeyondTheWindow(byte type) {
        Random random = new Random(77);
        Window everything = new Window(-1_000_000, -1_000_000, 4_000_000, 64);
        int longRows = 0;
        for (int i = 0; i < 200; i++) {
            PathBuffer paths = randomPaths(random, type);
            Streams.Builder builder = new Streams.Builder(12, 1);
            builder.add(type, paths, 5, 6);
            Streams streams = builder.build();
            int entry = streams.chunks().find(0);
            assertThat(entry >= 0).isEqualTo(paths.size >= ChunkTable.LONG_POINTS);
            if (entry >= 0) {
                PathBuffer read = new PathBuffer();
                PathReader.readNear(streams, 0, entry, 5, 6, everything, read);
                assertSame(read, paths, "row " + i);
                longRows++;
            }
        }
        assertThat(longRows).isGreaterThan(50);
    }

    /** Rings alternate between shell and hole, turned as that demands. */
    private static PathBuffer randomPaths(Random random, byte type) {
        PathBuffer paths = new PathBuffer();
        int parts = type == Mvt.POINT ? 1 : 1 + random.nextInt(4);
        for (int part = 0; part < parts; part++) {
            paths.beginPart(type == Mvt.POLYGON && part % 2 == 1);
            int points =
                    switch (type) {
                        case Mvt.POINT -> 1 + random.nextInt(4);
                        case Mvt.LINE -> 2 + random.nextInt(200);
                        default -> 3 + random.nextInt(200);
                    };
            int reach = random.nextBoolean() ? 20 : 1_000_000;
            for (int i = 0; i < points; i++) {
                double angle = 2 * Math.PI * i / points;
                paths.add((int) (reach * Math.cos(angle)) + random.nextInt(3), (int) (reach * Math.sin(angle)));
            }
            if (type == Mvt.POLYGON && paths.doubleArea(part) < 0 != paths.partHole[part]) {
                paths.reversePart(part);
            }
        }
        return paths;
    }

    private static void assertSame(PathBuffer actual, PathBuffer expected, String what) {
        assertThat(actual.parts).as(what).isEqualTo(expected.parts);
        assertThat(Arrays.copyOf(actual.partStart, actual.parts))
                .as(what)
                .isEqualTo(Arrays.copyOf(expected.partStart, expected.parts));
        assertThat(Arrays.copyOf(actual.partHole, actual.parts))
                .as(what)
                .isEqualTo(Arrays.copyOf(expected.partHole, expected.parts));
        assertThat(Arrays.copyOf(actual.x, actual.size)).as(what).isEqualTo(Arrays.copyOf(expected.x, expected.size));
        assertThat(Arrays.copyOf(actual.y, actual.size)).as(what).isEqualTo(Arrays.copyOf(expected.y, expected.size));
    }
}
