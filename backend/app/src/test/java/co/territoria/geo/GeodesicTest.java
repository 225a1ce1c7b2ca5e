package co.territoria.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeodesicTest {

    /**
     * Flinders Peak to Buninyong on GRS80: 54 972.271 m. Worked example of the GDA94 Technical Manual (ICSM), chapter
     * on Vincenty's formulae.
     */
    @Test
    void theExampleOfTheTechnicalManual() {
        double flindersLat = -(37 + 57 / 60.0 + 3.72030 / 3600);
        double flindersLon = 144 + 25 / 60.0 + 29.52440 / 3600;
        double buninyongLat = -(37 + 39 / 60.0 + 10.15610 / 3600);
        double buninyongLon = 143 + 55 / 60.0 + 35.38390 / 3600;

        assertThat(Geodesic.metres(flindersLon, flindersLat, buninyongLon, buninyongLat))
                .isCloseTo(54_972.271, within(0.001))
                .isCloseTo(Geodesic.metres(buninyongLon, buninyongLat, flindersLon, flindersLat), within(1e-6));
    }

    /** A degree of the equator is a 360th of its circle: 2 π 6 378 137 / 360 m. */
    @Test
    void alongTheEquator() {
        assertThat(Geodesic.metres(-77, 0, -76, 0)).isCloseTo(Math.PI * 6_378_137 / 180, within(1e-4));
        assertThat(Geodesic.metres(-76, 4, -76, 4)).isZero();
    }

    @Test
    void oppositePointsAreRefused() {
        assertThatThrownBy(() -> Geodesic.metres(0, 0, 179.7, 0.3)).isInstanceOf(IllegalArgumentException.class);
    }
}
