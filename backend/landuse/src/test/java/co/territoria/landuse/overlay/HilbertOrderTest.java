package co.territoria.landuse.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class HilbertOrderTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void namesEachShapeOnceAndKeepsNeighboursTogether() {
        Random random = new Random(4);
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            shapes.add(FACTORY.createPoint(new Coordinate(random.nextDouble() * 1000, random.nextDouble() * 1000)));
        }

        int[] order = HilbertOrder.of(shapes);

        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, shapes.size()).toArray());
        double way = 0;
        double before = 0;
        for (int i = 1; i < order.length; i++) {
            way += shapes.get(order[i - 1]).distance(shapes.get(order[i]));
            before += shapes.get(i - 1).distance(shapes.get(i));
        }
        assertThat(way).isLessThan(before / 10);
    }

    @Test
    void takesEmptyShapesAndOnePlace() {
        Geometry point = FACTORY.createPoint(new Coordinate(3, 4));

        assertThat(HilbertOrder.of(List.of())).isEmpty();
        assertThat(HilbertOrder.of(List.of(point, FACTORY.createPoint(), point)))
                .containsExactly(1, 0, 2);
    }
}
