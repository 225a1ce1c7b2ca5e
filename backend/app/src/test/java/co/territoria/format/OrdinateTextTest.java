package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinateTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "-76.123456789, -76.1234568",
        "3.5, 3.5",
        "-0.00000004, 0",
        "0.00000005, 0.0000001",
        "179.99999999, 180",
        "-1.0000001, -1.0000001",
        "1e9, 1000000000"
    })
    void setsSevenDecimalsAndNoExponent(double degrees, String expected) {
        StringBuilder text = new StringBuilder();

        OrdinateText.append(text, degrees);

        assertThat(text.toString()).isEqualTo(expected);
    }

    @Test
    void whatItSetsIsReadBack() {
        Random random = new Random(20);
        for (int i = 0; i < 20_000; i++) {
            double degrees = (random.nextDouble() - 0.5) * 360;
            StringBuilder text = new StringBuilder();
            OrdinateText.append(text, degrees);
            assertThat(Double.parseDouble(text.toString())).isCloseTo(degrees, within(0.500001e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "MULTIPOINT ((1 2), (3 4.5))",
                "LINESTRING (1 2, 3 4)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 6 2, 6 3, 5 2))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))"
            })
    void writesEveryKindOfShape(String wkt) {
        assertThat(OrdinateText.wkt(Exports.shape(wkt))).isEqualTo(wkt);
    }
}
