package co.territoria.benchmarks;

import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Parcels of nowhere, always the same for the same seed.
 *
 * <p>Three hundred clusters in a window as large as Colombia. Outlines of 8 to 24 points, about 16 on average, 50 to
 * 400 m wide; one in a hundred is 2 to 15 km wide, one in fifty has a hole. Generated, no real place or owner.
 */
final class Parcels {

    /** @param outline EPSG:4326, x is longitude
     *  @param use      one of 12
     *  @param district one of 1,122
     *  @param area     square metres, nearly always different */
    record Parcel(long id, Polygon outline, String use, String district, double area) {
    }

    private static final int CLUSTERS = 300;
    private static final double CLUSTER_DEGREES = 0.045;
    private static final double METRES_PER_DEGREE = 111_320;

    private static final String[] USES = {"agricultural", "livestock", "forest", "residential", "commercial",
        "industrial", "institutional", "conservation", "mining", "water", "public space", "without use"};

    private final Random random;
    private final GeometryFactory factory = new GeometryFactory();
    private final double[] clusterX = new double[CLUSTERS];
    private final double[] clusterY = new double[CLUSTERS];

    private Parcels(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            clusterX[i] = -78.5 + 11 * random.nextDouble();
            clusterY[i] = -3.5 + 15 * random.nextDouble();
        }
    }

    static void generate(long seed, int count, Consumer<Parcel> taker) {
        Parcels parcels = new Parcels(seed);
        for (int id = 1; id <= count; id++) {
            taker.accept(parcels.next(id));
        }
    }

    private Parcel next(long id) {
        int cluster = random.nextInt(CLUSTERS);
        double x = clusterX[cluster] + CLUSTER_DEGREES * random.nextGaussian();
        double y = clusterY[cluster] + CLUSTER_DEGREES * random.nextGaussian();
        double width = random.nextInt(100) == 0 ? 2_000 + 13_000 * random.nextDouble() : 50 + 350 * random.nextDouble();
        double radius = width / 2 / METRES_PER_DEGREE;
        LinearRing shell = ring(x, y, radius, 8 + random.nextInt(17));
        LinearRing[] holes = random.nextInt(50) == 0
            ? new LinearRing[] {ring(x, y, radius * 0.4, 6)}
            : new LinearRing[0];
        Polygon outline = factory.createPolygon(shell, holes);
        double area = outline.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE;
        return new Parcel(id, outline, USES[random.nextInt(USES.length)], "District " + random.nextInt(1122), area);
    }

    /** Star-shaped, so it never crosses itself. */
    private LinearRing ring(double x, double y, double radius, int points) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * (i + 0.6 * random.nextDouble()) / points;
            double r = radius * (0.65 + 0.35 * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return factory.createLinearRing(ring);
    }
}
