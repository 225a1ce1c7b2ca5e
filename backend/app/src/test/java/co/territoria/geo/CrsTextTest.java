package co.territoria.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CrsTextTest {

    @Test
    void everySystemIsReadAsItself() {
        for (int epsg : CoordinateSystem.codes()) {
            assertThat(CoordinateSystem.identify(CrsText.ogc(epsg)).map(CoordinateSystem::epsg))
                    .as("EPSG:" + epsg + " in the words of OGC")
                    .contains(epsg == 4170 || epsg == 4674 ? 4686 : epsg);
        }
    }

    @Test
    void namesItsCode() {
        for (int epsg : CoordinateSystem.codes()) {
            assertThat(CrsText.ogc(epsg)).endsWith("AUTHORITY[\"EPSG\",\"%d\"]]".formatted(epsg));
            assertThat(CrsText.esri(epsg)).doesNotContain("AUTHORITY").doesNotContain("\n");
        }
    }

    @Test
    void aSystemThatIsNotOursHasNoText() {
        assertThatThrownBy(() -> CrsText.ogc(25832)).hasMessageContaining("25832");
    }
}
