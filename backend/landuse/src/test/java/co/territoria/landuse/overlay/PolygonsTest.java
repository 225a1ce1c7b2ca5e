package co.territoria.landuse.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PolygonsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void keepsOnlyWhatHasAnArea() throws ParseException {
        Geometry mixed = new WKTReader()
                .read("GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 5 5), POLYGON((0 0, 1 0, 1 1, 0 0)),"
                        + " MULTIPOLYGON(((9 9, 10 9, 10 10, 9 9)), ((0 0, 1000 0, 1000 0.00001, 0 0))))");

        assertThat(Polygons.parts(mixed)).hasSize(2);
        assertThat(Polygons.only(mixed).getArea()).isEqualTo(1);
        assertThat(Polygons.intersection(box(0, 0, 1, 1), box(1, 0, 2, 1)).isEmpty())
                .isTrue();
    }

    @Test
    void unitesWhatFitsWhatOverlapsAndWhatIsApart() {
        assertThat(Polygons.union(List.of(box(0, 0, 5, 10), box(5, 0, 10, 10))).getNumGeometries())
                .isEqualTo(1);
        assertThat(Polygons.union(List.of(box(0, 0, 6, 10), box(4, 0, 10, 10), box(2, 2, 3, 3)))
                        .getArea())
                .isEqualTo(100);
        assertThat(Polygons.union(List.of(box(0, 0, 1, 1), box(5, 5, 6, 6), box(0, 0, 1, 1)))
                        .getArea())
                .isEqualTo(2);
        assertThatThrownBy(() -> Polygons.union(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUnionOfManyThatDoNotFitHasTheAreaOfAllTheSame() {
        Random random = new Random(11);
        List<Geometry> boxes = new ArrayList<>();
        boolean[][] covered = new boolean[60][60];
        for (int i = 0; i < 120; i++) {
            int west = random.nextInt(50);
            int south = random.nextInt(50);
            int size = 1 + random.nextInt(9);
            boxes.add(box(west, south, west + size, south + size));
            for (int x = west; x < west + size; x++) {
                for (int y = south; y < south + size; y++) {
                    covered[x][y] = true;
                }
            }
        }
        int expected = 0;
        for (boolean[] column : covered) {
            for (boolean each : column) {
                expected += each ? 1 : 0;
            }
        }

        Geometry union = Polygons.union(boxes);

        assertThat(union.getArea()).isCloseTo(expected, within(1e-6));
        assertThat(union.isValid()).isTrue();
    }

    @Test
    void piecesThatWereRoundedApartGrowTogether() {
        Geometry turned = AffineTransformation.rotationInstance(0.3).transform(box(0, 0, 100, 100));
        Geometry beside = AffineTransformation.rotationInstance(0.3).transform(box(100.000_001, 0, 200, 100));

        assertThat(Polygons.dissolve(List.of(turned, beside)).getNumGeometries())
                .isEqualTo(1);
        assertThat(Polygons.dissolve(List.of(turned, box(500, 500, 600, 600))).getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void theRestMustHaveTheAreaThatIsLeft() {
        Geometry whole = box(0, 0, 10, 10);

        assertThat(Polygons.rest(whole, List.of(), 0)).isSameAs(whole);
        assertThat(Polygons.rest(whole, List.of(box(0, 0, 5, 10), box(5, 5, 20, 20)), 75)
                        .getArea())
                .isEqualTo(25);
        assertThatThrownBy(() -> Polygons.rest(whole, List.of(box(0, 0, 5, 10)), 20))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("20.0 are in common and 50.0 are left");
    }

    private static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }
}
