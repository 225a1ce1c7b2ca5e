package co.territoria.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class ProjectionTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The false origin of MAGNA-SIRGAS Origen Nacional: longitude -73, latitude 4 (IGAC, Resolución 471 de 2020). */
    @Test
    void putsTheOriginWhereTheLawPutsIt() {
        Coordinate origin = Projection.of(9377)
                .toMetres(FACTORY.createPoint(new Coordinate(-73, 4)))
                .getCoordinate();

        assertThat(origin.x).isCloseTo(5_000_000, within(0.001));
        assertThat(origin.y).isCloseTo(2_000_000, within(0.001));
    }

    @Test
    void comesBackWithinAMillimetre() {
        long seed = 20261121;
        Random random = new Random(seed);
        Projection projection = Projection.of(9377);
        for (int i = 0; i < 1_000; i++) {
            Coordinate there = new Coordinate(-77.6 + random.nextDouble() * 2, 3 + random.nextDouble() * 2.1);
            Coordinate back = projection
                    .toLonLat(projection.toMetres(FACTORY.createPoint(there)))
                    .getCoordinate();
            assertThat(back.distance(there))
                    .as("seed %d, point %s", seed, there)
                    .isLessThan(1e-8);
        }
    }

    @Test
    void keepsEastBeforeNorth() throws Exception {
        Geometry eastward = new WKTReader().read("LINESTRING(-76 4, -75.9 4)");
        Geometry plane = Projection.of(9377).toMetres(eastward);

        assertThat(plane.getEnvelopeInternal().getWidth()).isGreaterThan(11_000);
        assertThat(plane.getEnvelopeInternal().getHeight()).isLessThan(100);
    }

    @Test
    void refusesACodeThatDoesNotExist() {
        assertThatThrownBy(() -> Projection.of(999_999))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EPSG:999999");
    }
}
