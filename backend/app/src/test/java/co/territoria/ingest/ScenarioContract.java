package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.scenario.ScenarioRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios about the four squares, from their files to the answers, on both engines. */
abstract class ScenarioContract {

    private static final String YAML = """
            name: {es: Acuerdo, en: Agreement}
            kind: agreed
            author: {es: Mesa de los cuadros, en: Table of the squares}
            date: "2026-03"
            method: {es: Acordado., en: Agreed.}
            """;

    private static final String ASSUMPTIONS = """
            indicator,code,breakdown,rule,base_period,to_period,amount,source,note_es,note_en
            pobreza,,,absolute,,2020,-2,,,
            pobreza,EX002,,target,,2022,10,PRUEBA,Meta propia,Own goal
            pob,,,series,2018,,,,,
            """;

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private ScenarioRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        room = new ScenarioRoom(store, territory, indicator);
    }

    private static SquaresPack pack() {
        return IndicatorSquares.pack()
                .with("scenarios/acuerdo/scenario.yaml", YAML)
                .with("scenarios/acuerdo/assumptions.csv", ASSUMPTIONS);
    }

    private void load(SquaresPack pack) {
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new IndicatorKind(
                                        indicator.indicators(), territory.territories(), territory.sources())))
                .load(List.of(pack.files()));
        territory.forget();
        indicator.forget();
        new PackLoader(
                        store.datasets(),
                        List.of(new ScenarioDataKind(
                                room.scenarios(),
                                indicator.indicators(),
                                territory.territories(),
                                territory.sources())))
                .load(List.of(pack.files()));
        room.forget();
    }

    private static JsonNode of(JsonNode list, String code) {
        for (JsonNode each : list) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code + " in " + list);
    }

    private List<Notice> notices(String dataset) {
        return store.datasets().listRefusal("squares", dataset);
    }

    @Test
    void listsWhoAssumesWhatOfWhichIndicators() {
        load(pack());

        JsonNode page = room.list();

        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode scenario = page.get("items").get(0);
        assertThat(scenario.get("outlook").asString()).isEqualTo("agreed");
        assertThat(scenario.get("outlookName").asString()).isEqualTo("concertado");
        assertThat(scenario.get("author").asString()).isEqualTo("Mesa de los cuadros");
        assertThat(scenario.get("date").asString()).isEqualTo("2026-03");
        assertThat(scenario.get("indicators").get(0).get("rules").toString()).isEqualTo("[\"absolute\",\"target\"]");
    }

    @Test
    void answersObservedAndProjectedApart() {
        load(pack());

        JsonNode answer = room.get("acuerdo", Map.of());

        assertThat(answer.get("projected").asBoolean()).isTrue();
        assertThat(answer.get("warning").asString()).contains("no son observados");
        assertThat(answer.get("period").asString()).isEqualTo("2022");
        assertThat(answer.get("projectedPeriods").toString()).isEqualTo("[\"2019\",\"2020\",\"2021\",\"2022\"]");
        JsonNode one = of(answer.get("items"), "EX001");
        // 10 in 2018, two points less a year until 2020
        assertThat(one.get("points").toString())
                .contains("{\"period\":\"2018\",\"observed\":10.0,\"projected\":null")
                .contains("{\"period\":\"2020\",\"observed\":null,\"projected\":6.0");
        assertThat(one.get("projected").isNull()).isTrue();
        JsonNode two = of(answer.get("items"), "EX002");
        assertThat(two.get("projected").asDouble()).isEqualTo(10);
        assertThat(two.get("difference").asDouble()).isEqualTo(-30);
        assertThat(two.get("relative").asDouble()).isEqualTo(-75);
        assertThat(two.get("note").asString()).isEqualTo("Meta propia");
        assertThat(answer.get("differenceUnit").asString()).isEqualTo("puntos");
        // a rate of the whole does not follow from the rates of its parts alone
        assertThat(answer.get("whole").get("reason").asString()).contains("no se suma");
    }

    @Test
    void aPublishedProjectionIsToldAsOneAndStaysInTheIndicator() {
        load(pack());

        JsonNode answer = room.get("acuerdo", Map.of("indicator", "pob"));
        JsonNode one = of(answer.get("items"), "EX001");

        assertThat(answer.get("observedPeriods").toString()).isEqualTo("[\"2018\"]");
        assertThat(answer.get("projectedPeriods").toString()).isEqualTo("[\"2019\"]");
        assertThat(one.get("projected").asDouble()).isEqualTo(310);
        assertThat(one.get("relative").asDouble()).isCloseTo(100 / 30.0, within(1e-9));
        assertThat(answer.get("differenceMeasure").asString()).isEqualTo("relative");
        JsonNode four = of(answer.get("items"), "EX004");
        assertThat(four.get("projected").isNull()).isTrue();
        assertThat(four.get("reason").asString()).contains("no tiene años posteriores");
        // one part is missing: the whole has no sum
        assertThat(answer.get("whole").get("projected").isNull()).isTrue();
        assertThat(of(
                                indicator
                                        .values("pob", Map.of("period", "2019"), Language.ES)
                                        .get("items"),
                                "EX001")
                        .get("value")
                        .asDouble())
                .isEqualTo(310);
    }

    @Test
    void nothingProjectedReachesTheIndicator() {
        load(pack());
        String before = indicator.list().toString() + indicator.values("pobreza", Map.of(), Language.ES);

        room.get("acuerdo", Map.of());
        room.layers().forEach(layer -> layer.count(FeatureQuery.all()));
        room.get("own", Map.of("indicator", "pobreza", "rule", "absolute", "amount", "1", "to", "2030"));

        assertThat(indicator.list().toString() + indicator.values("pobreza", Map.of(), Language.ES))
                .isEqualTo(before);
        assertThat(indicator.get("pobreza", Language.ES).get("periods").toString())
                .doesNotContain("2022");
    }

    @Test
    void classesHoldBothMaps() {
        load(pack());

        JsonNode answer = room.get("acuerdo", Map.of("period", "2020"));
        int observed = 0;
        int projected = 0;
        for (JsonNode each : answer.get("classes")) {
            observed += each.get("observed").asInt();
            projected += each.get("projected").asInt();
        }

        assertThat(observed).isEqualTo(4);
        assertThat(projected).isEqualTo(4);
        assertThat(answer.get("differenceClasses").get(0).get("side").asString())
                .isEqualTo("down");
    }

    @Test
    void csvSaysWhatWasObservedAndWhatIsProjected() {
        load(pack());

        String csv = room.csv("acuerdo", Map.of("f", "csv", "within", "EX001"));

        assertThat(csv)
                .contains("pobreza,Tasa de pobreza,porcentaje,total,EX001,Uno,2018,observed,10")
                .contains("EX001,Uno,2020,projected,6,,,2018,10,-4,absolute,-2")
                .doesNotContain("EX002,");
    }

    @Test
    void aLayerHasTheProjectedValuesOnly() {
        load(pack());

        Layer layer = room.layers().stream()
                .filter(each -> each.description().id().value().equals("scenario-acuerdo-pobreza"))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        layer.stream(FeatureQuery.all(), features::add);

        // three squares to 2020, one to 2022
        assertThat(features).hasSize(10);
        assertThat(features)
                .allMatch(feature -> feature.properties().get("status").equals("projected"))
                .allMatch(feature -> feature.geometry() != null);
        assertThat(layer.description().timeSpan().first()).isEqualTo("2019");
        assertThat(layer.description().timeSpan().last()).isEqualTo("2022");
    }

    @Test
    void theReadersOwnAssumptionIsMarked() {
        load(pack());

        JsonNode answer =
                room.get("own", Map.of("indicator", "pobreza", "rule", "relative", "amount", "-50", "to", "2020"));

        assertThat(answer.get("outlookName").asString()).isEqualTo("supuesto suyo, no guardado");
        assertThat(of(answer.get("items"), "EX002").get("projected").asDouble()).isEqualTo(10);
        JsonNode trend = room.get("own", Map.of("indicator", "pobreza", "rule", "trend", "to", "2020"));
        assertThat(trend.get("missing").asInt()).isEqualTo(4);
        assertThat(of(trend.get("items"), "EX001").get("reason").asString()).contains("hay 2 periodos");
        assertThat(of(trend.get("items"), "EX002").get("reason").asString()).contains("hay 1 periodo observado");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acuerd  | period=2019      | 404 | unknown-scenario
            acuerdo | period=2018      | 400 | invalid-parameter
            acuerdo | indicator=casos  | 400 | invalid-parameter
            acuerdo | breakdown=rurale | 400 | unknown-breakdown
            acuerdo | within=EX009     | 404 | unknown-territory
            acuerdo | f=xml            | 400 | invalid-parameter
            own     | indicator=nada   | 404 | unknown-indicator
            own     | indicator=pob    | 400 | invalid-parameter
            """)
    void aBadQuestionIsToldWithWhatWouldBeRight(String id, String query, int status, String code) {
        load(pack());
        String[] parts = query.split("=");

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> room.get(id, Map.of(parts[0], parts[1])));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail().es()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pobreza,,,absolute,,2020,-2        | pobrez,,,absolute,,2020,-2        | unknown-indicator   | indicator | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,crece,,2020,-2          | value-not-in-list   | rule      | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,absolute,,2020,         | missing-value       | amount    | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,absolute,,,-2           | missing-value       | to_period | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,absolute,2021,2020,-2   | value-out-of-range  | to_period | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,absolute,,20200,-2      | invalid-period      | to_period | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,relative,,2020,-100     | value-out-of-range  | amount    | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,,trend,,2020,-2          | unexpected-value    | amount    | 2
            pobreza,,,absolute,,2020,-2        | pobreza,,campo,absolute,,2020,-2  | unknown-breakdown   | breakdown | 2
            pobreza,EX002,,target,,2022,10     | pobreza,EX,,target,,2022,10       | unknown-territory   | code      | 3
            pobreza,EX002,,target,,2022,10     | pobreza,,,target,,2022,10         | duplicate-key       | indicator | 3
            10,PRUEBA                          | 10,PRUEB                          | unknown-source      | source    | 3
            pob,,,series,2018                  | pob,,,series,                     | missing-value       | base_period | 4
            """)
    void aBadRowIsRefusedWithItsPlace(String piece, String replacement, String rule, String field, int row) {
        load(pack().edit("scenarios/acuerdo/assumptions.csv", piece, replacement));

        assertThat(notices("scenarios/acuerdo"))
                .anyMatch(notice -> notice.rule().equals(rule)
                        && field.equals(notice.field())
                        && Integer.valueOf(row).equals(notice.row())
                        && notice.file().equals("scenarios/acuerdo/assumptions.csv"));
        assertThat(room.list().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: agreed             | kind: bueno             | value-not-in-list | kind
            kind: agreed             | kind: published         | missing-value     | source
            kind: agreed             | kind: trend             | rule-does-not-fit | rule
            date: "2026-03"          | date: "2026-13"         | invalid-date      | date
            {es: Acuerdo, en: Agreement} | {en: Agreement}     | missing-value     | name.es
            author: {es: Mesa de los cuadros | author: {e: Mesa | missing-value    | author.es
            """)
    void aBadHeadIsRefusedWithItsField(String piece, String replacement, String rule, String field) {
        load(pack().edit("scenarios/acuerdo/scenario.yaml", piece, replacement));

        assertThat(notices("scenarios/acuerdo"))
                .anyMatch(notice -> notice.rule().equals(rule) && field.equals(notice.field()));
        assertThat(room.list().get("total").asInt()).isZero();
    }
}
