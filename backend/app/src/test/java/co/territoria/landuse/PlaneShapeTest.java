package co.territoria.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.geo.Projection;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.json.JsonMapper;

class PlaneShapeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A straight edge of 5 km departs by up to 66 mm where only its ends are brought to degrees. */
    @Test
    void aLongEdgeStaysWithinAMillimetreOfItsLine() {
        GeometryFactory factory = new GeometryFactory();
        LineString edge = factory.createLineString(
                new Coordinate[] {new Coordinate(4_600_000, 2_000_000), new Coordinate(4_603_535, 1_996_465)});

        Geometry lonLat = PlaneShape.toLonLat(edge);
        Geometry back = Projection.of(9377).toMetres(lonLat);

        assertThat(lonLat.getNumPoints()).isEqualTo(11);
        // the middle of each piece as it is drawn in degrees
        for (int i = 1; i < lonLat.getNumPoints(); i++) {
            Coordinate one = lonLat.getCoordinates()[i - 1];
            Coordinate other = lonLat.getCoordinates()[i];
            Geometry middle = Projection.of(9377)
                    .toMetres(factory.createPoint(new Coordinate((one.x + other.x) / 2, (one.y + other.y) / 2)));
            assertThat(edge.distance(middle)).isLessThan(0.001);
        }
        assertThat(back.getLength()).isCloseTo(edge.getLength(), within(0.001));
    }

    @Test
    void geoJsonHasOuterRingsCounterClockwiseAndHolesClockwise() throws ParseException {
        Geometry area = new WKTReader().read("MULTIPOLYGON (((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))");

        assertThat(MAPPER.writeValueAsString(PlaneShape.json(area)))
                .isEqualTo(
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0.0,0.0],[4.0,0.0],[4.0,4.0],[0.0,4.0],[0.0,0.0]],"
                                + "[[1.0,1.0],[1.0,2.0],[2.0,2.0],[2.0,1.0],[1.0,1.0]]]]}");
        assertThat(PlaneShape.bbox(area)).containsExactly(0.0, 0.0, 4.0, 4.0);
    }

    @Test
    void aCollectionHasGeometriesAndNothingIsAbsent() throws ParseException {
        Geometry mixed = new WKTReader().read("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))");

        assertThat(MAPPER.writeValueAsString(PlaneShape.json(mixed)))
                .isEqualTo(
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1.0,2.0]},"
                                + "{\"type\":\"LineString\",\"coordinates\":[[0.0,0.0],[1.0,1.0]]}]}");
        assertThat(PlaneShape.json(new GeometryFactory().createPolygon())).isNull();
        assertThat(PlaneShape.bbox(null)).isNull();
    }
}
