package co.territoria.landuse.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SliverWidthTest {

    /** Widths of the largest disc: a strip has its own, a triangle twice its area over its perimeter, a square its side. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a strip             | POLYGON((0 0, 1000 0, 1000 2, 0 2, 0 0))                               | 2
            a bent strip        | POLYGON((0 0, 500 0, 500 500, 498 500, 498 2, 0 2, 0 0))              | 2.34
            a square            | POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))                                 | 10
            a triangle          | POLYGON((0 0, 30 0, 0 40, 0 0))                                        | 20
            a square with tail  | POLYGON((0 0, 10 0, 10 4, 900 4, 900 4.1, 10 4.1, 10 10, 0 10, 0 0))   | 10
            """)
    void isTheLargestDiscThatFits(String what, String wkt, double widthMetres) throws ParseException {
        Polygon polygon = polygon(wkt);

        assertThat(SliverWidth.largest(polygon)).as(what).isCloseTo(widthMetres, within(0.05 * widthMetres));
        assertThat(SliverWidth.mean(polygon)).isLessThanOrEqualTo(widthMetres + 1e-9);
        assertThat(SliverWidth.isNarrowerThan(polygon, 0.95 * widthMetres)).isFalse();
        assertThat(SliverWidth.isNarrowerThan(polygon, 1.05 * widthMetres)).isTrue();
    }

    @Test
    void nothingIsNarrowerThanNoWidth() throws ParseException {
        assertThat(SliverWidth.isNarrowerThan(polygon("POLYGON((0 0, 1000 0, 1000 0.001, 0 0))"), 0))
                .isFalse();
    }

    @Test
    void aWidthIsNotNegative() throws ParseException {
        Polygon square = polygon("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))");

        assertThatThrownBy(() -> SliverWidth.isNarrowerThan(square, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> SliverWidth.isNarrowerThan(square, Double.NaN)).hasMessageContaining("NaN");
    }

    private static Polygon polygon(String wkt) throws ParseException {
        return (Polygon) new WKTReader().read(wkt);
    }
}
