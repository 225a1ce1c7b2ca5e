package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.LayerDescription;
import co.territoria.store.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class LayerFileTest {

    private static final String YAML = """
            id: roads
            title: {es: Vías, en: Roads}
            description: {es: Vías de prueba}
            geometry: line
            source: {es: Una fuente}
            minZoom: 7
            maxZoom: 22
            idField: code
            fields:
              - {name: code, type: string, title: {es: Código, en: Code}}
              - {name: lanes, type: integer}
              - {name: length_km, type: number, unit: km}
              - {name: paved, type: boolean}
            """;

    private static final Envelope AROUND = new Envelope(-80, -72, 0, 8);

    private final Notices notices = new Notices();

    @Test
    void readsADefinition() {
        LayerDescription read = define(YAML).orElseThrow().description();

        assertThat(notices.list()).isEmpty();
        assertThat(read.id().value()).isEqualTo("ejemplo-roads");
        assertThat(read.title().en()).isEqualTo("Roads");
        assertThat(read.source().licence()).isNull();
        assertThat(read.maxZoom()).isEqualTo(18);
        assertThat(read.fields()).hasSize(4);
        assertThat(read.style()).containsKey("layers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: roads               | id: rivers              | layer-id-differs
            geometry: line          | geometry: shape         | value-not-in-list
            geometry: line          | other: 1                | value-not-in-list
            source: {es: Una fuente} | other: 1               | missing-value
            title: {es: Vías, en: Roads} | title: {en: Roads} | missing-value
            minZoom: 7              | minZoom: 23             | zoom-out-of-range
            maxZoom: 22             | maxZoom: 6              | zooms-out-of-order
            idField: code           | idField: key            | unknown-field
            type: integer           | type: date              | value-not-in-list
            name: lanes             | name: code              | duplicate-key
            name: lanes             | name: Número            | malformed-field-name
            idField: code           | extent: [1, 2, 3]       | malformed-extent
            id: roads               | 'id: [1'                | unreadable-yaml
            """)
    void tellsWhatIsWrongInADefinition(String was, String is, String rule) {
        assertThat(define(YAML.replace(was, is))).isEmpty();
        assertThat(notices.list()).extracting(Notice::rule).contains(rule);
    }

    @Test
    void keepsDeclaredPropertiesAndTellsOfOthers() {
        List<Feature> features = check("""
                {"type":"Feature","id":"a","properties":{"code":"a","length_km":3,"lane":2},
                 "geometry":{"type":"LineString","coordinates":[[-76,3],[-76,4]]}}""");

        assertThat(features.get(0).properties()).containsOnlyKeys("code", "lanes", "length_km", "paved");
        assertThat(features.get(0).properties()).containsEntry("length_km", 3).containsEntry("lanes", null);
        assertThat(notices.list()).extracting(Notice::rule).containsExactly("unknown-field");
        assertThat(notices.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "code":"b"                 | "LineString","coordinates":[[-76,3],[-76,4]]         | id-differs
            "code":"a","lanes":2.5     | "LineString","coordinates":[[-76,3],[-76,4]]         | wrong-type
            "code":"a","paved":"yes"   | "LineString","coordinates":[[-76,3],[-76,4]]         | wrong-type
            "code":"a","length_km":"1" | "LineString","coordinates":[[-76,3],[-76,4]]         | wrong-type
            "code":"a"                 | "Point","coordinates":[-76,3]                        | wrong-geometry-kind
            "code":"a"                 | "LineString","coordinates":[[-16,43],[-16,44]]       | misplaced-geometry
            "code":"a"                 | "LineString","coordinates":[[3,-76],[4,-76]]         | swapped-coordinates
            """)
    void tellsWhatIsWrongInAFeature(String properties, String geometry, String rule) {
        check("{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{" + properties + "},\"geometry\":{\"type\":"
                + geometry + "}}");

        assertThat(notices.list()).extracting(Notice::rule).containsExactly(rule);
        assertThat(notices.list()).extracting(Notice::row).containsExactly(1);
        assertThat(notices.hasErrors()).isTrue();
    }

    private Optional<LayerFile.Definition> define(String yaml) {
        return LayerFile.read(
                "ejemplo",
                true,
                "roads",
                "ejemplo-",
                file("layers/roads/layer.yaml", yaml),
                file("layers/roads/style.json", "{\"layers\":[]}"),
                notices);
    }

    private List<Feature> check(String feature) {
        DataFile data =
                file("layers/roads/data.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
        return new LayerFeatures(data, define(YAML).orElseThrow(), AROUND, notices)
                .check(GeoJsonFile.read(data, notices));
    }

    private static DataFile file(String path, String text) {
        return new DataFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
