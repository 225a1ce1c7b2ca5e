package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.format.Golden;
import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerInMemory;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of indicators in the forms of statistics, from the layers of both engines. */
abstract class IndicatorFormsContract {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private IndicatorRoom room;
    private LayerFormat jsonStat;
    private LayerFormat sdmxCsv;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        StoreUnderTest store = start();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        room = new IndicatorRoom(store, territory);
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())))
                .load(List.of(IndicatorSquares.pack()
                        .with(IndicatorSquares.POVERTY_VALUES, """
                                indicator,code,period,breakdown,value,status,source,note_es
                                pobreza,EX001,2018,total,10,,PRUEBA,
                                pobreza,EX002,2018,total,40,provisional,PRUEBA,"=rara, pero cierta"
                                pobreza,EX003,2018,total,,suppressed,PRUEBA,
                                pobreza,EX001,2018,rural,0,,PRUEBA,
                                pobreza,EX001,2018,female.rural,15.25,,PRUEBA,
                                pobreza,EX001,2016-2017,total,12,estimated,PRUEBA,
                                pobreza,EX001,2018-Q3,total,11,,PRUEBA,
                                indice,EX001,2018,total,80,,PRUEBA,
                                casos,EX001,2018,total,7,,PRUEBA,
                                """)
                        .files()));
        territory.forget();
        room.forget();
        jsonStat = room.formats().get(0);
        sdmxCsv = room.formats().get(1);
    }

    @Test
    void suitLayersOfIndicatorsAlone() {
        Layer squares = new LayerInMemory("indicator-of-nothing", GeometryKind.POINT, 0, 14);

        for (LayerFormat format : room.formats()) {
            assertThat(format.suits(poverty().description())).isTrue();
            assertThat(format.suits(squares.description())).isFalse();
        }
    }

    @Test
    void writeWhatIsExpected() throws IOException {
        Golden.assertSame("poverty.jsonstat.json", text(jsonStat, poverty(), any -> {}));
        Golden.assertSame("poverty.sdmx.csv", text(sdmxCsv, poverty(), any -> {}));
    }

    @Test
    void aCubeHoldsEveryValueInItsCellAndNoOther() throws IOException {
        List<Feature> features = features(poverty());

        JsonNode cube = MAPPER.readTree(text(jsonStat, poverty(), any -> {}));

        // the rules of https://json-stat.org/full/
        assertThat(cube.get("version").asString()).isEqualTo("2.0");
        assertThat(cube.get("class").asString()).isEqualTo("dataset");
        assertThat(cube.get("id")).hasSameSizeAs(cube.get("size"));
        int cells = 1;
        for (int i = 0; i < cube.get("id").size(); i++) {
            JsonNode category =
                    cube.get("dimension").get(cube.get("id").get(i).asString()).get("category");
            assertThat(category.get("index")).hasSize(cube.get("size").get(i).asInt());
            category.get("index").forEach(id -> assertThat(category.get("label").has(id.asString()))
                    .isTrue());
            cells *= cube.get("size").get(i).asInt();
        }
        assertThat(cube.get("value")).hasSize(cells);
        cube.get("role")
                .forEach(role -> role.forEach(id -> assertThat(cube.get("id")).contains(id)));
        int numbers = 0;
        for (JsonNode value : cube.get("value")) {
            numbers += value.isNull() ? 0 : 1;
        }
        assertThat(numbers).isEqualTo((int) features.stream()
                .filter(feature -> feature.properties().get("value") != null)
                .count());
        for (Feature feature : features) {
            int at = cell(cube, feature);
            Object value = feature.properties().get("value");
            assertThat(cube.get("value").get(at).isNull()).as(feature.id()).isEqualTo(value == null);
            if (value != null) {
                assertThat(cube.get("value").get(at).asDouble()).isEqualTo(((Number) value).doubleValue());
            }
        }
    }

    private static int cell(JsonNode cube, Feature feature) {
        int at = 0;
        for (int i = 1; i < cube.get("id").size(); i++) {
            String id = cube.get("id").get(i).asString();
            String category = String.valueOf(feature.properties().get(id.equals("territory") ? "code" : id));
            List<String> index = new ArrayList<>();
            cube.get("dimension").get(id).get("category").get("index").forEach(each -> index.add(each.asString()));
            assertThat(index).contains(category);
            at = at * index.size() + index.indexOf(category);
        }
        return at;
    }

    @Test
    void missingIsNeverZero() throws IOException {
        JsonNode cube = MAPPER.readTree(text(jsonStat, poverty(), any -> {}));
        Map<String, CSVRecord> rows = rows(text(sdmxCsv, poverty(), any -> {}));

        Feature suppressed = one("EX003-2018-total");
        Feature zero = one("EX001-2018-rural");
        assertThat(cube.get("value").get(cell(cube, suppressed)).isNull()).isTrue();
        assertThat(cube.get("status")
                        .get(String.valueOf(cell(cube, suppressed)))
                        .asString())
                .isEqualTo("Q");
        assertThat(cube.get("extension").get("status").get("label").get("Q").asString())
                .isEqualTo("suprimido por reserva estadística");
        assertThat(cube.get("value").get(cell(cube, zero)).asDouble()).isZero();
        assertThat(rows.get("EX003 _T _T 2018").get("OBS_VALUE")).isEmpty();
        assertThat(rows.get("EX003 _T _T 2018").get("OBS_STATUS")).isEqualTo("Q");
        assertThat(rows.get("EX001 _T rural 2018").get("OBS_VALUE")).isEqualTo("0");
    }

    @Test
    void everyObservationHasItsKey() throws IOException {
        Map<String, CSVRecord> rows = rows(text(sdmxCsv, poverty(), any -> {}));

        assertThat(rows).hasSameSizeAs(features(poverty()));
        assertThat(rows.get("EX001 female rural 2018").get("OBS_VALUE")).isEqualTo("15.25");
        assertThat(rows.get("EX001 _T _T 2018-Q3").get("FREQ")).isEqualTo("Q");
        assertThat(rows.get("EX001 _T _T 2016-01-01/P2Y").get("FREQ")).isEqualTo("_O");
        assertThat(rows.get("EX002 _T _T 2018").get("COMMENT_OBS")).isEqualTo("'=rara, pero cierta");
        assertThat(rows.values()).allMatch(row -> row.get("UNIT_MEASURE").equals("porcentaje"));
    }

    @Test
    void aLargeCubeNamesTheCellsThatHaveANumber() throws IOException {
        JsonNode cube = MAPPER.readTree(text(jsonStat, poverty(), features -> {
            Feature model = features.get(0);
            for (int i = 0; i < 200_001; i++) {
                Map<String, Object> values = new LinkedHashMap<>(model.properties());
                values.put("code", "T" + i);
                features.add(new Feature("t" + i, null, values));
            }
        }));

        long cells = 1;
        for (JsonNode size : cube.get("size")) {
            cells *= size.asInt();
        }
        assertThat(cells).isGreaterThan(200_000);
        assertThat(cube.get("value").isObject()).isTrue();
        assertThat(cube.get("value")).hasSize(6 + 200_001);
    }

    private Layer poverty() {
        return room.layers().stream()
                .filter(layer -> layer.description().id().value().endsWith("indicator-pobreza"))
                .findFirst()
                .orElseThrow();
    }

    private Feature one(String id) {
        return poverty().find(id).orElseThrow();
    }

    private static List<Feature> features(Layer layer) {
        List<Feature> features = new ArrayList<>();
        layer.stream(FeatureQuery.all(), features::add);
        return features;
    }

    private static Map<String, CSVRecord> rows(String csv) throws IOException {
        Map<String, CSVRecord> rows = new LinkedHashMap<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(csv))
                .getRecords()) {
            rows.put(
                    String.join(" ", row.get("REF_AREA"), row.get("SEX"), row.get("AREA"), row.get("TIME_PERIOD")),
                    row);
        }
        return rows;
    }

    private static String text(LayerFormat format, Layer layer, Consumer<List<Feature>> change) throws IOException {
        List<Feature> features = features(layer);
        change.accept(features);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(
                new LayerExport(
                        layer.description(),
                        layer.description().fields(),
                        receiver -> {
                            for (Feature feature : features) {
                                receiver.take(feature);
                            }
                        },
                        4326,
                        2,
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Language.ES,
                        "https://datos.example.org/api/v1/datasets/"
                                + layer.description().id(),
                        "Oficina de Prueba (2026)."),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
