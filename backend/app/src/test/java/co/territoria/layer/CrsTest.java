package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.geo.BoundingBox;
import co.territoria.geo.CoordinateSystem;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CrsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final LayerDescription LAYER =
            layer(GeometryKind.POLYGON, new BoundingBox(-77.55, 3.09, -75.7, 5.05));

    private static LayerDescription layer(GeometryKind kind, @Nullable BoundingBox extent) {
        return new LayerDescription(
                new LayerId("squares"),
                "prueba",
                new LocalText("Cuadrados", "Squares"),
                new LocalText("Cuadrados", "Squares"),
                kind,
                List.of(Field.of("name", FieldType.TEXT, "Nombre", "Name")),
                new LayerSourceNote(new LocalText("Fuente", null), null, null, null),
                extent,
                null,
                0,
                14,
                Map.of(),
                false);
    }

    /** Expected: gdaltransform of GDAL 3.6.2 with PROJ 9.1.1, turned by hand to the order of the axes. */
    @ParameterizedTest
    @CsvSource({
        "CRS84, -76.532, 3.4516, -76.532, 3.4516",
        "WGS84, -76.532, 3.4516, 3.4516, -76.532",
        "MAGNA, -76.532, 3.4516, 3.4516, -76.532",
        "WEB_MERCATOR, -76.532, 3.4516, -8519503.2694, 384462.9655",
        "ORIGEN_NACIONAL, -76.532, 3.4516, 1940135.8874, 4607593.5279",
        "MAGNA_WEST, -76.532, 3.4516, 873447.7111, 1060617.1586",
        "ORIGEN_NACIONAL, -77.03, 3.88, 1987807.5966, 4552393.6122",
        "MAGNA_WEST, -77.03, 3.88, 920802.4521, 1005276.5170",
        "WEB_MERCATOR, -81.7, 12.55, -9094802.3978, 1408366.8559",
        "ORIGEN_NACIONAL, -81.7, 12.55, 2960596.6955, 4051941.7755",
        "MAGNA_WEST, -75.7, 5.04, 1049237.6537, 1152769.1286"
    })
    void givesCoordinatesInTheOrderOfTheAuthority(Crs crs, double lon, double lat, double first, double second) {
        Coordinate there = crs.give(point(lon, lat)).getCoordinate();

        assertThat(there.x).isCloseTo(first, within(0.005));
        assertThat(there.y).isCloseTo(second, within(0.005));
        Coordinate back = crs.take(point(there.x, there.y)).getCoordinate();
        assertThat(back.x).isCloseTo(lon, within(1e-7));
        assertThat(back.y).isCloseTo(lat, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource(
            value = Crs.class,
            names = {"WGS84", "MAGNA", "WEB_MERCATOR", "ORIGEN_NACIONAL", "MAGNA_WEST"})
    void theOrderOfTheTableIsThatOfTheAuthority(Crs crs) {
        assertThat(crs.isNorthFirst()).isEqualTo(CoordinateSystem.of(crs.epsg()).isNorthFirst());
        assertThat(crs.isGeographic()).isEqualTo(CoordinateSystem.of(crs.epsg()).isGeographic());
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void comesBackFromThereWithinACentimetre(Crs crs) {
        Random random = new Random(33);
        for (int i = 0; i < 200; i++) {
            double lon = -80 + 10 * random.nextDouble();
            double lat = -4 + 17 * random.nextDouble();
            Coordinate back = crs.take(crs.give(point(lon, lat))).getCoordinate();
            // 1e-7 degrees are 1 cm
            assertThat(back.x).as("%s seed 33 round %d", crs, i).isCloseTo(lon, within(1e-7));
            assertThat(back.y).as("%s seed 33 round %d", crs, i).isCloseTo(lat, within(1e-7));
        }
    }

    @Test
    void doesNotTouchTheShapeThatItIsGiven() {
        Geometry point = point(-76.5, 3.5);
        for (Crs crs : Crs.values()) {
            crs.give(point);
            crs.take(crs.give(point));
        }
        assertThat(point.getCoordinate()).isEqualTo(new Coordinate(-76.5, 3.5));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS84",
        "http://www.opengis.net/def/crs/EPSG/0/4326, WGS84",
        "https://www.opengis.net/def/crs/EPSG/0/9377, ORIGEN_NACIONAL",
        "http://www.opengis.net/def/crs/EPSG/9.9.1/3115, MAGNA_WEST",
        "urn:ogc:def:crs:EPSG::4686, MAGNA",
        "urn:ogc:def:crs:OGC:1.3:CRS84, CRS84",
        "urn:ogc:def:crs:OGC::CRS84, CRS84",
        "[EPSG:3857], WEB_MERCATOR",
        "[OGC:CRS84], CRS84",
        "EPSG:4326, WGS84"
    })
    void readsTheNamesOfASystem(String text, Crs crs) {
        assertThat(Crs.parse("crs", text, LAYER)).isEqualTo(crs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4326",
                "epsg:4326",
                "EPSG:9999",
                "EPSG:84",
                "OGC:4326",
                "http://www.opengis.net/def/crs/EPSG/0/25832",
                "http://example.com/def/crs/EPSG/0/4326",
                "urn:ogc:def:crs:EPSG:4326",
                "'; DROP TABLE x"
            })
    void anotherSystemIsRefusedWithTheListOfThoseThatThereAre(String text) {
        assertThatThrownBy(() -> Crs.parse("crs", text, LAYER)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.parameter()).isEqualTo("crs");
            assertThat(problem.allowed())
                    .startsWith("http://www.opengis.net/def/crs/OGC/1.3/CRS84")
                    .hasSize(6);
        });
    }

    @Test
    void aLayerIsOfferedInTheSystemsWhoseAreaItLiesIn() {
        assertThat(Crs.of(LAYER)).containsExactly(Crs.values());
        assertThat(Crs.of(layer(GeometryKind.POINT, null))).containsExactly(Crs.values());
        assertThat(Crs.of(layer(GeometryKind.NONE, null))).containsExactly(Crs.CRS84);
        assertThat(Crs.of(layer(GeometryKind.POINT, new BoundingBox(-180, -90, 180, 90))))
                .containsExactly(Crs.CRS84, Crs.WGS84, Crs.MAGNA);
        assertThat(Crs.of(layer(GeometryKind.POINT, new BoundingBox(170, -10, -170, 10))))
                .containsExactly(Crs.CRS84, Crs.WGS84, Crs.MAGNA);
    }

    @Test
    void aBoxIsReadInTheOrderOfTheAxes() {
        BoundingBox expected = new BoundingBox(-77, 3, -76, 4);
        assertThat(window("-77,3,-76,4", Crs.CRS84).box()).isEqualTo(expected);
        assertThat(window("3,-77,4,-76", Crs.WGS84).box()).isEqualTo(expected);
        assertThat(window("3,-77,4,-76", Crs.MAGNA).box()).isEqualTo(expected);
        assertThat(window("3,-77,0,4,-76,100", Crs.WGS84).box()).isEqualTo(expected);
        // over the antimeridian, latitude first
        assertThat(window("-10,170,10,-170", Crs.WGS84).box()).isEqualTo(new BoundingBox(170, -10, -170, 10));
        assertThat(window("3,-77,4,-76", Crs.WGS84).exact()).isNull();
    }

    @Test
    void aBoxInMetresIsAnAreaWhoseEdgesAreBent() {
        // corners of the box about the Valle: northing, easting
        BboxParameter.Window window = window("1900000,4490000,2120000,4700000", Crs.ORIGEN_NACIONAL);

        assertThat(window.exact().getNumPoints()).isGreaterThan(150);
        Envelope envelope = window.exact().getEnvelopeInternal();
        assertThat(window.box()).isEqualTo(BoundingBox.of(envelope));
        // points between the corners lie on the box again
        for (Coordinate at : window.exact().getCoordinates()) {
            Coordinate plane = Crs.ORIGEN_NACIONAL.give(point(at.x, at.y)).getCoordinate();
            double off = Math.min(
                    Math.min(Math.abs(plane.x - 1_900_000), Math.abs(plane.x - 2_120_000)),
                    Math.min(Math.abs(plane.y - 4_490_000), Math.abs(plane.y - 4_700_000)));
            assertThat(off).isLessThan(0.01);
        }
        // in Mercator the edges are meridians and parallels
        assertThat(window("-8600000,300000,-8400000,500000", Crs.WEB_MERCATOR).exact())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -97,3,-76,4                       | WGS84
            4,-77,3,-76                       | WGS84
            2120000,4490000,1900000,4700000   | ORIGEN_NACIONAL
            1900000,4700000,2120000,4490000   | ORIGEN_NACIONAL
            4490000,1900000,4700000,2120000   | ORIGEN_NACIONAL
            -76,3,-77,4                       | ORIGEN_NACIONAL
            0,0,1e9,1e9                       | ORIGEN_NACIONAL
            -1e300,-1e300,1e300,1e300         | MAGNA_WEST
            0,0,1e8,1e8                       | WEB_MERCATOR
            """)
    void refusesABoxThatIsUpsideDownOrOutside(String text, Crs crs) {
        assertThatThrownBy(() -> BboxParameter.parse(text, crs)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.parameter()).isEqualTo("bbox");
        });
    }

    private static BboxParameter.Window window(String text, Crs crs) {
        return BboxParameter.parse(text, crs);
    }

    private static Geometry point(double x, double y) {
        return FACTORY.createPoint(new Coordinate(x, y));
    }
}
