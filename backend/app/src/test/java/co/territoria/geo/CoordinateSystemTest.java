package co.territoria.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoordinateSystemTest {

    private static Coordinate moved(int from, int to, int shift, double x, double y) {
        return CoordinateSystem.of(from)
                .to(CoordinateSystem.of(to), shift)
                .apply(new GeometryFactory().createPoint(new Coordinate(x, y)))
                .getCoordinate();
    }

    /** Expected: PROJ 9.1.1, by PostGIS 3.3.2; 9377 by its definition. */
    @ParameterizedTest
    @CsvSource({
        "4686, 9377, 0, -76.5, 3.5, 4611173.0523, 1945480.4166",
        "3115, 9377, 0, 1060000, 870000, 4606960.9799, 1936687.1725",
        "3116, 9377, 0, 730000, 950000, 4610513.1017, 2016363.8061",
        "21896, 3115, 15724, 1060000, 870000, 1059979.9621, 870010.5424",
    })
    void agreesWithProj(int from, int to, int shift, double x, double y, double east, double north) {
        Coordinate there = moved(from, to, shift, x, y);

        assertThat(there.x).isCloseTo(east, within(0.005));
        assertThat(there.y).isCloseTo(north, within(0.005));
    }

    /** Expected: PROJ 9.1.1, by PostGIS 3.3.2. What GeoTools takes without a code, EPSG:1597, is 10 m away. */
    @ParameterizedTest
    @CsvSource({
        "4218, 15724, -76.5, 3.5, -76.49674664, 3.497234713",
        "21896, 15724, 1060000, 870000, -76.537751572, 3.42052109",
    })
    void shiftsOutOfTheOldFrame(int from, int shift, double x, double y, double lon, double lat) {
        Coordinate there = moved(from, 4686, shift, x, y);

        assertThat(there.x).isCloseTo(lon, within(2e-9));
        assertThat(there.y).isCloseTo(lat, within(2e-9));
    }

    @ParameterizedTest
    @CsvSource({"-76.5, 3.5, 15724, true", "-76.5, 2.5, 15726, true", "-76.0, 5.5, 15722, true", "-80, 5, 15722, false"
    })
    void choosesTheShiftByRegion(double lon, double lat, int code, boolean inside) {
        assertThat(CoordinateSystem.of(4218).shiftAt(new Coordinate(lon, lat)))
                .isEqualTo(new CoordinateSystem.Shift(code, inside));
        assertThat(CoordinateSystem.of(9377).shiftAt(new Coordinate(4_600_000, 1_900_000)))
                .isEqualTo(new CoordinateSystem.Shift(0, true));
    }

    @Test
    void namesTheOperationAndItsAccuracy() {
        CoordinateSystem plane = CoordinateSystem.of(9377);

        assertThat(CoordinateSystem.of(21896).to(plane, 15724)).satisfies(operation -> {
            assertThat(operation.name()).contains("EPSG:21896", "Bogota 1975 to MAGNA-SIRGAS (6)", "EPSG:9377");
            assertThat(operation.accuracyMetres()).isEqualTo(2);
        });
        assertThat(plane.to(plane).accuracyMetres()).isZero();
        assertThat(CoordinateSystem.of(3115).to(plane).accuracyMetres()).isEqualTo(1);
        assertThatThrownBy(() -> CoordinateSystem.of(21896).to(plane)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoordinateSystem.of(2193)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3115|PROJCS['MAGNA_Colombia_Oeste',GEOGCS['GCS_MAGNA',DATUM['D_MAGNA',SPHEROID['GRS_1980',6378137.0,298.257222101]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]],PROJECTION['Transverse_Mercator'],PARAMETER['False_Easting',1000000.0],PARAMETER['False_Northing',1000000.0],PARAMETER['Central_Meridian',-77.07750791666666],PARAMETER['Scale_Factor',1.0],PARAMETER['Latitude_Of_Origin',4.596200416666666],UNIT['Meter',1.0]]",
                "3116|PROJCS['MAGNA-SIRGAS / Colombia Bogota zone',GEOGCS['MAGNA-SIRGAS',DATUM['Marco_Geocentrico_Nacional_de_Referencia',SPHEROID['GRS 1980',6378137,298.257222101]],PRIMEM['Greenwich',0],UNIT['degree',0.0174532925199433]],PROJECTION['Transverse_Mercator'],PARAMETER['latitude_of_origin',4.596200416666666],PARAMETER['central_meridian',-74.07750791666666],PARAMETER['scale_factor',1],PARAMETER['false_easting',1000000],PARAMETER['false_northing',1000000],UNIT['metre',1]]",
                "9377|PROJCS['MAGNA-SIRGAS_2018_Origen-Nacional',GEOGCS['MAGNA-SIRGAS_2018',DATUM['Marco_Geocentrico_Nacional_de_Referencia_2018',SPHEROID['GRS_1980',6378137.0,298.257222101]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]],PROJECTION['Transverse_Mercator'],PARAMETER['False_Easting',5000000.0],PARAMETER['False_Northing',2000000.0],PARAMETER['Central_Meridian',-73.0],PARAMETER['Scale_Factor',0.9992],PARAMETER['Latitude_Of_Origin',4.0],UNIT['Meter',1.0]]",
                "21896|PROJCS['Bogota_Colombia_West',GEOGCS['GCS_Bogota',DATUM['D_Bogota',SPHEROID['International_1924',6378388.0,297.0]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]],PROJECTION['Transverse_Mercator'],PARAMETER['False_Easting',1000000.0],PARAMETER['False_Northing',1000000.0],PARAMETER['Central_Meridian',-77.08091666666667],PARAMETER['Scale_Factor',1.0],PARAMETER['Latitude_Of_Origin',4.599047222222222],UNIT['Meter',1.0]]",
                "4326|GEOGCS['GCS_WGS_1984',DATUM['D_WGS_1984',SPHEROID['WGS_1984',6378137.0,298.257223563]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]]",
                "4686|GEOGCS['GCS_MAGNA',DATUM['D_MAGNA',SPHEROID['GRS_1980',6378137.0,298.257222101]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]]",
                "4218|GEOGCS['GCS_Bogota',DATUM['D_Bogota',SPHEROID['International_1924',6378388.0,297.0]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]]",
                "32618|PROJCS['WGS_1984_UTM_Zone_18N',GEOGCS['GCS_WGS_1984',DATUM['D_WGS_1984',SPHEROID['WGS_1984',6378137.0,298.257223563]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]],PROJECTION['Transverse_Mercator'],PARAMETER['False_Easting',500000.0],PARAMETER['False_Northing',0.0],PARAMETER['Central_Meridian',-75.0],PARAMETER['Scale_Factor',0.9996],PARAMETER['Latitude_Of_Origin',0.0],UNIT['Meter',1.0]]",
            })
    void knowsADefinitionWhateverItIsCalled(int epsg, String wkt) {
        assertThat(CoordinateSystem.identify(wkt.replace('\'', '"')))
                .hasValueSatisfying(found -> assertThat(found.epsg()).isEqualTo(epsg));
    }

    @Test
    void saysWhenItDoesNotKnowADefinition() {
        assertThat(CoordinateSystem.identify("no es WKT")).isEmpty();
        assertThat(
                        CoordinateSystem.identify(
                                "GEOGCS[\"NAD27\",DATUM[\"D_North_American_1927\",SPHEROID[\"Clarke_1866\",6378206.4,294.9786982]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"))
                .isEmpty();
    }

    @Test
    void leavesOutHeightsAndTheOriginal() {
        Geometry high = new GeometryFactory().createPoint(new Coordinate(-76.5, 3.5, 900));

        Geometry flat = CoordinateSystem.of(4686).to(CoordinateSystem.of(9377)).apply(high);

        assertThat(flat.getCoordinate().getZ()).isNaN();
        assertThat(flat.getSRID()).isEqualTo(9377);
        assertThat(high.getCoordinate().x).isEqualTo(-76.5);
    }

    @Test
    void densifiesSharedEdgesAlike() {
        Geometry left = wkt("POLYGON ((0 0, 1300 0, 1300 1700.5, 0 1700.5, 0 0))");
        Geometry right = wkt("POLYGON ((1300 0, 2600 0, 2600 1700.5, 1300 1700.5, 1300 0))");

        Geometry a = Densifier.densify(left, 500);
        Geometry b = Densifier.densify(right, 500);

        assertThat(a.getNumPoints()).isEqualTo(3 + 4 + 3 + 4 + 1);
        assertThat(a.getArea()).isCloseTo(left.getArea(), within(1e-6));
        assertThat(java.util.Arrays.stream(a.getCoordinates()).filter(at -> at.x == 1300))
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(b.getCoordinates())
                        .filter(at -> at.x == 1300)
                        .distinct()
                        .toList());
    }

    private static Geometry wkt(String text) {
        try {
            return new org.locationtech.jts.io.WKTReader().read(text);
        } catch (org.locationtech.jts.io.ParseException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
