package co.territoria.landuse.compare;

import static co.territoria.landuse.compare.Plans.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class GroundAreaTest {

    /**
     * Expected: PostGIS 3.3.2 with PROJ 9.1.1, {@code ST_Area(ST_Transform(ST_Segmentize(square, …), …)::geography)} from the
     * transverse Mercator of EPSG:9377 on GRS 80: squares of 1 km at 3.9° N and 76.5°, 75.8°, 77.3° W, and one of 100 by 150 km.
     */
    @ParameterizedTest
    @CsvSource({
        "4610848,1989259,4611848,1990259,997861.3727270274",
        "4688648,1988968,4689648,1989968,999206.8987352011",
        "4521862,1989672,4522862,1990672,995959.5587271717",
        "4600000,1850000,4700000,2000000,14978197070.285316"
    })
    void agreesWithTheGeodesicAreaToOneInTenMillion(
            double west, double south, double east, double north, double expected) {
        double ground = GroundArea.ORIGEN_NACIONAL.squareMetres(box(west, south, east, north));

        assertThat(ground / expected).isCloseTo(1, within(1e-7));
    }

    @Test
    void partsAddUpToTheWholeAndHolesAreTakenAway() {
        Geometry whole = box(4_600_000, 1_900_000, 4_700_000, 2_000_000);
        Geometry part = box(4_620_000, 1_910_000, 4_650_000, 1_930_000);

        double rest = GroundArea.ORIGEN_NACIONAL.squareMetres(whole.difference(part));

        assertThat(rest + GroundArea.ORIGEN_NACIONAL.squareMetres(part))
                .isCloseTo(GroundArea.ORIGEN_NACIONAL.squareMetres(whole), within(0.01));
    }

    @Test
    void densifyingAndTurningARingRoundChangesNothing() {
        Geometry square = box(4_600_000, 1_900_000, 4_650_000, 1_950_000);
        Geometry dense = org.locationtech.jts.densify.Densifier.densify(square, 700);

        double ground = GroundArea.ORIGEN_NACIONAL.squareMetres(square);

        assertThat(GroundArea.ORIGEN_NACIONAL.squareMetres(dense)).isCloseTo(ground, within(0.01));
        assertThat(GroundArea.ORIGEN_NACIONAL.squareMetres(square.reverse())).isCloseTo(ground, within(1e-6));
    }

    @Test
    void whatHasNoPolygonHasNoArea() {
        assertThat(GroundArea.ORIGEN_NACIONAL.squareMetres(Plans.wkt("GEOMETRYCOLLECTION EMPTY")))
                .isZero();
        assertThat(GroundArea.ORIGEN_NACIONAL.squareMetres(Plans.wkt("POINT(1 1)")))
                .isZero();
    }
}
