package co.territoria.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GroundAreaTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Surface of the ellipsoid: 510,065,621.724 km² (Moritz, 2000, Geodetic Reference System 1980). */
    @Test
    void theWholeEllipsoidHasItsSurface() {
        Geometry all = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));

        assertThat(GroundArea.squareMetres(all)).isCloseTo(510_065_621_724_000.0, within(1e9));
    }

    /** The areal scale of a transverse Mercator (k₀ = 0.9992, 73° W) is that of its lengths, squared: about 1 + x²/R². */
    @ParameterizedTest
    @CsvSource({"-75.8, -0.00079", "-76.5, -0.00214", "-77.3, -0.00404"})
    void aSquareOfThePlaneIsSmallerOnTheGroundTheFartherWestItLies(double lon, double difference) {
        Projection national = Projection.of(9377);
        Coordinate at =
                national.toMetres(FACTORY.createPoint(new Coordinate(lon, 4))).getCoordinate();
        Geometry square = FACTORY.toGeometry(new Envelope(at.x - 500, at.x + 500, at.y - 500, at.y + 500));

        double ground = GroundArea.squareMetres(national.toLonLat(square));

        assertThat(ground / square.getArea() - 1).isCloseTo(difference, within(1e-5));
    }

    @Test
    void holesAndPartsCount() throws ParseException {
        Geometry whole = new WKTReader().read("POLYGON ((-76 4, -75.9 4, -75.9 4.1, -76 4.1, -76 4))");
        Geometry ring = new WKTReader()
                .read("POLYGON ((-76 4, -75.9 4, -75.9 4.1, -76 4.1, -76 4),"
                        + " (-75.98 4.02, -75.98 4.05, -75.93 4.05, -75.93 4.02, -75.98 4.02))");
        Geometry both = new WKTReader()
                .read(
                        "GEOMETRYCOLLECTION (MULTIPOLYGON (((-76 4, -75.9 4, -75.9 4.1, -76 4.1, -76 4),"
                                + " (-75.98 4.02, -75.98 4.05, -75.93 4.05, -75.93 4.02, -75.98 4.02)),"
                                + " ((-75.98 4.02, -75.93 4.02, -75.93 4.05, -75.98 4.05, -75.98 4.02))), LINESTRING (0 0, 1 1))");

        assertThat(GroundArea.squareMetres(ring)).isLessThan(GroundArea.squareMetres(whole));
        assertThat(GroundArea.squareMetres(both)).isCloseTo(GroundArea.squareMetres(whole), within(1e-3));
        assertThat(GroundArea.squareMetres(FACTORY.createPolygon())).isZero();
    }
}
