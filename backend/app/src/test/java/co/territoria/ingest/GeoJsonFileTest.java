package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.store.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonFileTest {

    private final Notices notices = new Notices();

    @Test
    void readsShapesAndProperties() {
        List<GeoJsonFeature> features = read("""
                {"type":"Feature","id":"76001","properties":{"name":"Cali","length_km":2.5,"lanes":2,"open":true,"note":null},
                 "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[1,1]]]]}},
                {"type":"Feature","id":7,"properties":null,"geometry":{"type":"Point","coordinates":[-76.5,3.4,995]}}
                """);

        assertThat(notices.list()).isEmpty();
        assertThat(features).hasSize(2);
        assertThat(features.get(0).id()).isEqualTo("76001");
        assertThat(features.get(0).properties())
                .containsEntry("name", "Cali")
                .containsEntry("length_km", 2.5)
                .containsEntry("lanes", 2)
                .containsEntry("open", true)
                .containsEntry("note", null);
        assertThat(features.get(0).geometry().getArea()).isEqualTo(15.5);
        assertThat(features.get(1).id()).isEqualTo("7");
        assertThat(features.get(1).number()).isEqualTo(2);
        assertThat(features.get(1).geometry().toText()).isEqualTo("POINT (-76.5 3.4)");
        assertThat(features.get(1).geometry().getSRID()).isEqualTo(4326);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null                                                                                | missing-geometry
            {"type":"Polygon","coordinates":[]}                                                 | missing-geometry
            {"type":"Circle","coordinates":[0,0]}                                               | unknown-geometry-type
            {"type":"GeometryCollection","geometries":[]}                                       | unknown-geometry-type
            {"type":"Point"}                                                                    | not-a-position
            {"type":"Point","coordinates":["-76",3]}                                            | not-a-position
            {"type":"Point","coordinates":[-76]}                                                | not-a-position
            {"type":"LineString","coordinates":[[0,0]]}                                         | invalid-geometry
            {"type":"LineString","coordinates":[[0,0],[0,0]]}                                   | invalid-geometry
            {"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4]]]}                        | unclosed-ring
            {"type":"Polygon","coordinates":[[[0,0],[4,0],[0,0]]]}                              | invalid-geometry
            {"type":"Polygon","coordinates":[[[0,0],[4,4],[4,0],[0,4],[0,0]]]}                  | invalid-geometry
            {"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[9,9],[9,8],[8,8],[9,9]]]} | invalid-geometry
            {"type":"Point","coordinates":[1062345.2,872345.1]}                                 | coordinates-out-of-range
            {"type":"Point","coordinates":[3.4,-176.5]}                                         | swapped-coordinates
            """)
    void tellsWhatIsWrongWithAShape(String geometry, String rule) {
        List<GeoJsonFeature> features = read("{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":" + geometry + "}");

        assertThat(features).isEmpty();
        assertThat(notices.list()).extracting(Notice::rule).containsExactly(rule);
        assertThat(notices.list()).extracting(Notice::row).containsExactly(1);
    }

    @Test
    void tellsWhereARingCrossesItself() {
        read("""
             {"type":"Feature","id":"a","geometry":{"type":"Polygon","coordinates":[[[0,0],[4,4],[4,0],[0,4],[0,0]]]}}
             """);

        assertThat(notices.list().get(0).messageEs())
                .contains("se cruza a sí misma")
                .contains("[2.000000, 2.000000]");
    }

    @Test
    void tellsMissingAndDoubledIdsAndGoesOn() {
        List<GeoJsonFeature> features = read("""
                {"type":"Feature","geometry":{"type":"Point","coordinates":[0,0]}},
                {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[0,0]}},
                {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[0,0]}},
                {"type":"Feature","id":"b","properties":[],"geometry":{"type":"Point","coordinates":[0,0]}},
                {"type":"Point","coordinates":[0,0]}
                """);

        assertThat(features).extracting(GeoJsonFeature::id).containsExactly("a");
        assertThat(notices.list())
                .extracting(notice -> notice.row() + " " + notice.rule())
                .containsExactly("1 missing-id", "3 duplicate-key", "4 wrong-type", "5 not-a-feature");
    }

    @Test
    void findsOneFeatureInTheOrderLatitudeLongitude() {
        read("""
             {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[-76.5,3.4]}},
             {"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[3.5,-76.3]}},
             {"type":"Feature","id":"c","geometry":{"type":"Point","coordinates":[-76.2,4.1]}}
             """);

        assertThat(notices.list())
                .extracting(notice -> notice.row() + " " + notice.rule())
                .containsExactly("2 swapped-coordinates");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"FeatureCollection","features":[          | unreadable-geojson
            {"type":"FeatureCollection","features":[]} x      | unreadable-geojson
            {"type":"FeatureCollection","type":"a","features":[]} | unreadable-geojson
            {"type":"FeatureCollection"}                      | not-a-feature-collection
            {"type":"Topology","features":[]}                 | not-a-feature-collection
            []                                                | not-a-feature-collection
            """)
    void refusesWhatIsNoFeatureCollection(String text, String rule) {
        assertThat(GeoJsonFile.read(file(text), notices)).isEmpty();
        assertThat(notices.list()).extracting(Notice::rule).containsExactly(rule);
    }

    @Test
    void skipsOtherMembersOfTheCollection() {
        List<GeoJsonFeature> features = GeoJsonFile.read(file("""
                {"crs":{"type":"name"},"features":[
                {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[0,0]}}],"bbox":[0,0,0,0],
                "type":"FeatureCollection"}
                """), notices);

        assertThat(notices.list()).isEmpty();
        assertThat(features).hasSize(1);
    }

    private List<GeoJsonFeature> read(String features) {
        return GeoJsonFile.read(file("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}"), notices);
    }

    private static DataFile file(String text) {
        return new DataFile("territories/municipalities.geojson", text.getBytes(StandardCharsets.UTF_8));
    }
}
