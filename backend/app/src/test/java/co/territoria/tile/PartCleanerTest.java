package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartCleanerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clean           | 0 0, 9 0, 9 9, 0 9                        | 0 0, 9 0, 9 9, 0 9",
                "other turn      | 0 9, 9 9, 9 0, 0 0                        | 0 0, 9 0, 9 9, 0 9",
                "repeats         | 0 0, 0 0, 9 0, 9 9, 9 9, 0 9, 0 0         | 0 0, 9 0, 9 9, 0 9",
                "straight        | 0 0, 5 0, 9 0, 9 9, 0 9, 0 4              | 0 0, 9 0, 9 9, 0 9",
                "starts straight | 5 0, 9 0, 9 9, 0 9, 0 0                   | 9 0, 9 9, 0 9, 0 0",
                "spike           | 0 0, 9 0, 20 0, 9 0, 9 9, 0 9             | 0 0, 9 0, 9 9, 0 9",
                "spike at seam   | 0 0, 9 0, 9 9, 0 9, 0 -5                  | 0 0, 9 0, 9 9, 0 9",
                "spike at start  | 0 -5, 0 0, 9 0, 9 9, 0 9, 0 0             | 0 0, 9 0, 9 9, 0 9",
                "spike on spike  | 0 0, 9 0, 15 5, 20 5, 15 5, 9 0, 9 9, 0 9 | 0 0, 9 0, 9 9, 0 9",
                "flat            | 0 0, 5 0, 9 0                             | ''",
                "there and back  | 0 0, 5 3, 9 0, 5 3                        | ''",
                "two points      | 0 0, 5 3                                  | ''",
                "one point       | 4 4, 4 4, 4 4                             | ''",
            })
    void cleansRings(String name, String ring, String expected) {
        PathBuffer out = new PathBuffer();
        boolean drawn = PartCleaner.addRing(part(ring), 0, out);
        assertThat(drawn).isEqualTo(!expected.isEmpty());
        assertThat(text(out)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clean      | 0 0, 9 0, 9 9   | 0 0, 9 0, 9 9",
                "straight   | 0 0, 4 4, 9 9   | 0 0, 9 9",
                "repeats    | 0 0, 0 0, 9 9   | 0 0, 9 9",
                "goes back  | 0 0, 9 0, 4 0   | 0 0, 9 0, 4 0",
                "closed     | 0 0, 9 0, 9 9, 0 0 | 0 0, 9 0, 9 9, 0 0",
                "no length  | 3 3, 3 3        | ''",
            })
    void cleansLinesButKeepsTheirWay(String name, String line, String expected) {
        PathBuffer out = new PathBuffer();
        assertThat(PartCleaner.addLine(part(line), 0, out)).isEqualTo(!expected.isEmpty());
        assertThat(text(out)).isEqualTo(expected);
    }

    private static PathBuffer part(String points) {
        PathBuffer paths = new PathBuffer();
        paths.beginPart(false);
        for (String point : points.split(", ")) {
            String[] xy = point.split(" ");
            paths.add(Integer.parseInt(xy[0]), Integer.parseInt(xy[1]));
        }
        return paths;
    }

    private static String text(PathBuffer paths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paths.size; i++) {
            text.append(i == 0 ? "" : ", ").append(paths.x[i]).append(' ').append(paths.y[i]);
        }
        return text.toString();
    }
}
