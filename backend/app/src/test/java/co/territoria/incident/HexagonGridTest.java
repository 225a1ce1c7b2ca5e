package co.territoria.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.geo.Projection;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class HexagonGridTest {

    private static final HexagonGrid GRID = new HexagonGrid(5, 9377);
    private static final GeometryFactory POINTS = new GeometryFactory();

    @Test
    void everyPointLiesInItsHexagon() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Point point = POINTS.createPoint(new Coordinate(-77 + random.nextDouble(), 3 + random.nextDouble() * 2));
            Geometry hexagon = GRID.hexagon(GRID.cellOf(point));
            // the sides are straight on the plane: a hair is left for the way back
            assertThat(hexagon.distance(point)).as("point %d", i).isLessThan(1e-6);
        }
    }

    @Test
    void isAsWideAsItSays() {
        Point point = POINTS.createPoint(new Coordinate(-76.5, 3.5));
        Geometry plane = Projection.of(9377).toMetres(GRID.hexagon(GRID.cellOf(point)));

        assertThat(plane.getEnvelopeInternal().getWidth()).isEqualTo(5000, within(0.01));
        // area of a regular hexagon of width w: √3/2 · w²
        assertThat(plane.getArea()).isEqualTo(Math.sqrt(3) / 2 * 5000 * 5000, within(100.0));
    }

    @Test
    void refusesASizeThatCouldPointAtADoorAndWhatIsNoAddress() {
        assertThatThrownBy(() -> new HexagonGrid(0.5, 9377)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GRID.hexagon("1;2")).isInstanceOf(IllegalArgumentException.class);
    }
}
