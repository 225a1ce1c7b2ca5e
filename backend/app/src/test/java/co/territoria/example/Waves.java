package co.territoria.example;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * A smooth, seeded displacement of the plane: sums of waves from long to short. Neighbouring points move alike, so what
 * touched before touches afterwards, and straight borders become organic ones. {@link StrictMath} keeps it the same on every
 * machine.
 */
final class Waves {

    /** Length and height of the waves in kilometres. */
    private static final double[][] OCTAVES = {{55, 3.0}, {24, 1.0}, {11, 0.42}, {5, 0.17}};

    private static final int DIRECTIONS = 3;

    private final double[][] waves = new double[OCTAVES.length * DIRECTIONS * 2][];

    Waves(Random random) {
        int at = 0;
        for (double[] octave : OCTAVES) {
            for (int i = 0; i < DIRECTIONS * 2; i++) {
                double angle = random.nextDouble() * 2 * StrictMath.PI;
                double turn = 2 * StrictMath.PI / (octave[0] * (0.8 + 0.4 * random.nextDouble()));
                waves[at++] = new double[] {
                    turn * StrictMath.cos(angle),
                    turn * StrictMath.sin(angle),
                    random.nextDouble() * 2 * StrictMath.PI,
                    octave[1] / StrictMath.sqrt(DIRECTIONS)
                };
            }
        }
    }

    Coordinate move(Coordinate from) {
        double x = from.x;
        double y = from.y;
        for (int i = 0; i < waves.length; i++) {
            double[] wave = waves[i];
            double by = wave[3] * StrictMath.sin(wave[0] * from.x + wave[1] * from.y + wave[2]);
            if (i % 2 == 0) {
                x += by;
            } else {
                y += by;
            }
        }
        return new Coordinate(x, y);
    }
}
