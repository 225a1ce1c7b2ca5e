package co.territoria.landuse.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Borders that were drawn again by another hand, against known truth. */
class BorderAccuracyTest {

    /**
     * The share of the border in a wrong place after each side moved across the line, with vertices of its own. What is
     * moved along the line is lost with the data and is not tested.
     */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.001", "0, 5, 0.02", "0, 100, 0.1", "1, 0, 0.001", "1, 5, 0.02", "1, 100, 0.3"})
    void findsTheChangesOfALineThatMoved(double winding, double metres, double percent) {
        double sum = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            MeasuredLine truth = MeasuredLine.of(Terrain.of(seed, 30_000, winding, 3_000, 3_000).border);
            double[] changes = random.doubles((int) (truth.length() / 500), 0, truth.length())
                    .sorted()
                    .toArray();
            double[] phases = random.doubles(3, 0, 2 * Math.PI).toArray();
            List<Outline.Run> runs = new ArrayList<>();
            double at = 0;
            for (int run = 0; run <= changes.length; run++) {
                double to = run == changes.length ? truth.length() : changes[run];
                List<Coordinate> points = new ArrayList<>();
                double next = at;
                while (next < to) {
                    points.add(moved(truth, next, metres, phases));
                    next += 8 + 60 * random.nextDouble();
                }
                points.add(moved(truth, to, metres, phases));
                runs.add(new Outline.Run(run % 5, points));
                at = to;
            }
            double[] found = BorderComparison.changes(runs, truth, 2 * metres + 20, 20);
            double wrong = 0;
            for (int change = 0; change < changes.length; change++) {
                wrong += Math.abs(found[change] - changes[change]);
            }
            sum += 100 * wrong / truth.length();
        }
        assertThat(sum / 8).isLessThan(percent);
    }

    private static Coordinate moved(MeasuredLine line, double at, double metres, double[] phases) {
        Coordinate before = line.at(Math.max(0, at - 60));
        Coordinate after = line.at(Math.min(line.length(), at + 60));
        double length = before.distance(after);
        double by = metres
                * (0.5 * Math.sin(at / 900 + phases[0])
                        + 0.3 * Math.sin(at / 230 + phases[1])
                        + 0.2 * Math.sin(at / 70 + phases[2]));
        Coordinate here = line.at(at);
        return new Coordinate(here.x - by * (after.y - before.y) / length, here.y + by * (after.x - before.x) / length);
    }
}
