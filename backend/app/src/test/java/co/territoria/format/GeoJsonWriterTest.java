package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
