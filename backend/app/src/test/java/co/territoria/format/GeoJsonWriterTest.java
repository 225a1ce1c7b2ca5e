package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POINT (-76.123456789 3.5)                        | {"type":"Point","coordinates":[-76.1234568,3.5]}
            MULTIPOINT ((0 1), (2 3))                        | {"type":"MultiPoint","coordinates":[[0.0,1.0],[2.0,3.0]]}
            LINESTRING (0 1, 2 3)                            | {"type":"LineString","coordinates":[[0.0,1.0],[2.0,3.0]]}
            MULTILINESTRING ((0 1, 2 3))                     | {"type":"MultiLineString","coordinates":[[[0.0,1.0],[2.0,3.0]]]}
            POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 6 2, 6 3, 5 2)) | {"type":"Polygon","coordinates":[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],[[5.0,2.0],[6.0,3.0],[6.0,2.0],[5.0,2.0]]]}
            POLYGON ((0 0, 9 9, 9 0, 0 0))                   | {"type":"Polygon","coordinates":[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]]}
            MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))            | {"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]}
            """)
    void writesEveryKindOfGeometry(String wkt, String expected) throws ParseException {
        assertThat(write(new Feature("a", new WKTReader().read(wkt), Map.of())))
                .contains("\"geometry\":" + expected.strip());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void roundsOrdinatesToSevenDecimals(long seed) {
        Random random = new Random(seed);
        GeometryFactory shapes = new GeometryFactory();
        for (int i = 0; i < 5_000; i++) {
            double scale = Math.pow(10, random.nextInt(12) - 9);
            double x = (random.nextDouble() - 0.5) * scale;
            double y = random.nextInt(4) == 0 ? Math.rint(x) : -x;
            String text = write(new Feature("a", shapes.createPoint(new Coordinate(x, y)), Map.of()));
            String[] pair =
                    text.substring(text.indexOf("[") + 1, text.indexOf("]")).split(",");

            assertThat(new BigDecimal(pair[0]))
                    .isEqualByComparingTo(new BigDecimal(x).setScale(7, RoundingMode.HALF_UP));
            assertThat(new BigDecimal(pair[1]))
                    .isEqualByComparingTo(new BigDecimal(y).setScale(7, RoundingMode.HALF_UP));
            assertThat(pair[0]).doesNotContain("E").doesNotMatch("-0\\.0+");
        }
    }

    @Test
    void writesMissingValuesAndPlacesAsNull() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("code", "a\"b</script>");
        properties.put("count", 42);
        properties.put("share", 0.1);
        properties.put("whole", 3.0);
        properties.put("none", Double.NaN);

        assertThat(write(new Feature("a", null, properties)))
                .isEqualTo(
                        "{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":null,\"properties\":{\"code\":\"a\\\"b</script>\","
                                + "\"count\":42,\"share\":0.1,\"whole\":3,\"none\":null,\"absent\":null}}");
    }

    private static String write(Feature feature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out)) {
            writer.beginFeature(
                    feature,
                    List.of(
                            Field.of("code", FieldType.TEXT, "a", "a"),
                            Field.of("count", FieldType.INTEGER, "a", "a"),
                            Field.of("share", FieldType.NUMBER, "a", "a"),
                            Field.of("whole", FieldType.NUMBER, "a", "a"),
                            Field.of("none", FieldType.NUMBER, "a", "a"),
                            Field.of("absent", FieldType.TEXT, "a", "a")));
            writer.endFeature();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
