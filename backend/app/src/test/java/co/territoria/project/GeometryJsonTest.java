package co.territoria.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.json.JsonMapper;

class GeometryJsonTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            POINT(-76.5 3.4)                                   | {"type":"Point","coordinates":[-76.5,3.4]}
            LINESTRING(-76 3, -77 4)                           | {"type":"LineString","coordinates":[[-76.0,3.0],[-77.0,4.0]]}
            MULTILINESTRING((-76 3, -77 4), (-75 3, -75.5 3))  | {"type":"MultiLineString","coordinates":[[[-76.0,3.0],[-77.0,4.0]],[[-75.0,3.0],[-75.5,3.0]]]}
            POLYGON((0 0, 0 2, 2 2, 0 0), (0.5 1, 1 1, 1 1.5, 0.5 1)) | {"type":"Polygon","coordinates":[[[0.0,0.0],[2.0,2.0],[0.0,2.0],[0.0,0.0]],[[0.5,1.0],[1.0,1.5],[1.0,1.0],[0.5,1.0]]]}
            MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))                   | {"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]}
            """, delimiter = '|')
    void writesLongitudeBeforeLatitudeAndOuterRingsCounterClockwise(String wkt, String json) throws Exception {
        GeometryJson written = GeometryJson.of(new WKTReader().read(wkt));

        assertThat(JsonMapper.builder().build().writeValueAsString(written)).isEqualTo(json);
    }

    @Test
    void knowsNoCollections() {
        assertThatThrownBy(() -> GeometryJson.of(new WKTReader().read("GEOMETRYCOLLECTION(POINT(0 0))")))
                .hasMessageContaining("GeometryCollection");
    }
}
