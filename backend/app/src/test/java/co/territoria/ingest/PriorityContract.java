package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.plan.PlanRoom;
import co.territoria.priority.PriorityRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Alerts and problems about the four squares, from their files to the answers, on both engines. */
abstract class PriorityContract {

    private static final String RULES = "alerts/rules.csv";
    private static final String TREE = "problems/falta.csv";
    private static final String HEAD = "problems/falta.yaml";

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private PriorityRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        room = new PriorityRoom(store, territory, indicator, new GapRoom(indicator));
    }

    private static SquaresPack pack() {
        return IndicatorSquares.pack()
                .edit(IndicatorSquares.POVERTY_VALUES, "indice,EX001,2017,total,1,PRUEBA,\n", """
                        indice,EX001,2015,total,99,PRUEBA,
                        indice,EX001,2019,total,70,PRUEBA,
                        indice,EX001,2020,total,60,PRUEBA,
                        indice,EX001,2021,total,50,PRUEBA,
                        indice,EX002,2019,total,61,PRUEBA,
                        indice,EX002,2020,total,55,PRUEBA,
                        indice,EX002,2021,total,50,PRUEBA,
                        indice,EX003,2021,total,50,PRUEBA,
                        """)
                .edit(IndicatorSquares.POVERTY, "2017|2018", "2015|2018")
                .with(RULES, """
                        id,name_es,name_en,severity,indicator,breakdown,kind,side,amount,reference,measure,reason_es,reason_en,author_es,author_en,date,standing,source
                        alta,Pobreza alta,High poverty,severe,pobreza,,threshold,above,20,,,Porque sí,Because,Prueba,Test,2026,proposal,
                        lejos,Lejos del todo,Far from the whole,moderate,pobreza,,gap,,5,department,,Porque,Because,Prueba,Test,2026,sourced,PRUEBA
                        peor,Índice que empeora,Worsening index,minor,indice,,worsening,,25,,,Porque,Because,Prueba,Test,2026-11,proposal,
                        corta,Serie corta,Short series,minor,casos,,worsening,,,,,Porque,Because,Prueba,Test,2026-11-21,proposal,
                        suma,Un total,A total,minor,casos,,gap,,1,department,relative,Porque,Because,Prueba,Test,2026,proposal,
                        """)
                .with(HEAD, """
                        title: {es: Falta, en: Lack}
                        author: {es: Prueba, en: Test}
                        date: "2026"
                        standing: proposal
                        """)
                .with(TREE, """
                        node,parent,side,name_es,name_en,indicators,note_es,note_en
                        raiz,,cause,Raíz,Root,casos,,
                        honda,raiz,cause,Honda,Deep,,Sin indicador,No indicator
                        pobreza,,effect,Pobreza,Poverty,pobreza;indice,,
                        """);
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
                        List.of(
                                new AlertKind(
                                        room.priorities(),
                                        indicator.indicators(),
                                        territory.territories(),
                                        territory.sources()),
                                new ProblemKind(
                                        room.priorities(),
                                        indicator.indicators(),
                                        territory.territories(),
                                        territory.sources(),
                                        new PlanRoom(store.database(), territory).plans())))
                .load(List.of(pack.files()));
        room.forget();
    }

    private static JsonNode by(JsonNode list, String field, String value) {
        for (JsonNode each : list) {
            if (each.get(field).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private JsonNode rule(String id) {
        return by(room.alerts(Map.of()).get("items"), "id", id);
    }

    @Test
    void aThresholdIsCrossedNotTouched() {
        load(pack());

        JsonNode rule = rule("alta");

        // EX003 and EX004 lie at 20
        assertThat(rule.get("triggered").findValuesAsString("code")).containsExactly("EX002");
        JsonNode hit = rule.get("triggered").get(0);
        assertThat(hit.get("values").toString())
                .isEqualTo("[{\"period\":\"2018\",\"value\":40.0,\"source\":\"PRUEBA\"}]");
        assertThat(hit.get("why").asString()).isEqualTo("40,0\u202f% en 2018; el umbral es 20,0\u202f%");
        assertThat(rule.get("statement").asString()).isEqualTo("por encima de 20,0\u202f%");
        assertThat(rule.get("standingName").asString()).isEqualTo("propuesta por revisar");
        assertThat(rule.get("judged").asInt()).isEqualTo(4);
    }

    @Test
    void aGapIsMeasuredAgainstTheWhole() {
        load(pack());

        JsonNode rule = rule("lejos");

        assertThat(rule.get("triggered").findValuesAsString("code")).containsExactly("EX002");
        assertThat(rule.get("reference").get("value").asDouble()).isEqualTo(11_000 / 600.0);
        assertThat(rule.get("triggered").get(0).get("gap").asDouble()).isEqualTo(40 - 11_000 / 600.0);
        assertThat(rule.get("triggered").get(0).get("why").asString()).contains("21,7 puntos detrás de Cuadros (18,3");
        assertThat(rule.get("source").asString()).isEqualTo("PRUEBA");
    }

    @Test
    void threePeriodsRunningNeedFourWithoutABreak() {
        load(pack());

        JsonNode rule = rule("peor");

        assertThat(rule.get("periods").toString()).isEqualTo("[\"2018\",\"2019\",\"2020\",\"2021\"]");
        // EX002: 60, 61, 55, 50 rises once
        assertThat(rule.get("triggered").findValuesAsString("code")).containsExactly("EX001");
        assertThat(rule.get("triggered").get(0).get("beyond").asDouble()).isEqualTo(30);
        assertThat(by(rule.get("notEvaluated"), "code", "EX003").get("reason").asString())
                .isEqualTo("sin dato de 2019, 2020");
        assertThat(by(rule.get("notEvaluated"), "code", "EX004").get("reason").asString())
                .startsWith("sin dato de 2018");
        assertThat(rule.get("judged").asInt()).isEqualTo(2);
    }

    @Test
    void aRuleThatCannotBeEvaluatedSaysWhy() {
        load(pack());

        assertThat(rule("corta").get("evaluable").asBoolean()).isFalse();
        assertThat(rule("corta").get("obstacle").asString()).isEqualTo("hacen falta 4 periodos comparables y hay 1");
        assertThat(rule("suma").get("obstacle").asString()).contains("Es un total");
        assertThat(room.alerts(Map.of()).get("notEvaluable").asInt()).isEqualTo(2);
    }

    @Test
    void filtersByPlaceIndicatorAndSeverity() {
        load(pack());

        JsonNode south = room.alerts(Map.of("territory", "FRANJA-SUR", "indicator", "pobreza"));
        assertThat(south.get("total").asInt()).isEqualTo(2);
        assertThat(south.get("alerts").asInt()).isEqualTo(2);
        assertThat(by(south.get("items"), "id", "alta").get("judged").asInt()).isEqualTo(2);
        assertThat(room.alerts(Map.of("territory", "EX001", "severity", "severe"))
                        .get("alerts")
                        .asInt())
                .isZero();
    }

    @Test
    void csvHasARowForEachAlertAndForWhatIsNotKnown() {
        load(pack());

        String csv = room.alertsCsv(Map.of("f", "csv"));

        assertThat(csv)
                .contains("alta,Pobreza alta,severe,alert,EX002,Dos,")
                .contains("corta,Serie corta,minor,rule_not_evaluable,,,hacen falta 4")
                .contains("peor,Índice que empeora,minor,not_evaluated,EX003,Tres,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            severity=mortal  | 400 | invalid-parameter
            indicator=pobrez | 404 | unknown-indicator
            territory=EX009  | 404 | unknown-territory
            f=xml            | 400 | invalid-parameter
            """)
    void aBadQuestionAboutAlertsIsToldWithWhatWouldBeRight(String query, int status, String code) {
        load(pack());
        String[] parts = query.split("=");

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> room.alerts(Map.of(parts[0], parts[1])));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void colourIsThatOfTheMapOfGaps() {
        load(pack());

        JsonNode two = room.problem("falta", Map.of("territory", "EX002"));
        JsonNode poverty = by(two.get("nodes"), "id", "pobreza");

        assertThat(poverty.get("gapSide").asString()).isEqualTo("behind");
        assertThat(poverty.get("worst").asInt()).isZero();
        assertThat(poverty.get("step").asInt()).isPositive();
        JsonNode leaf = poverty.get("indicators").get(0);
        assertThat(leaf.get("gap").asDouble()).isEqualTo(40 - 11_000 / 600.0);
        assertThat(leaf.get("rank").asInt()).isEqualTo(1);
        assertThat(leaf.get("sides").toString()).contains("reference", "behind");
        // an index that does not go up has no value of the whole: the median of 50, 50 and 50 stands for it
        assertThat(poverty.get("indicators").get(1).get("referenceKind").asString())
                .isEqualTo("median");
        assertThat(poverty.get("indicators").get(1).get("reference").asDouble()).isEqualTo(50);
        JsonNode one = by(room.problem("falta", Map.of("territory", "EX001")).get("nodes"), "id", "pobreza");
        assertThat(one.get("indicators").get(0).get("step").asInt()).isNegative();
        // a node has the colour of its indicator furthest behind, here the index at its reference
        assertThat(one.get("gapSide").asString()).isEqualTo("reference");
        assertThat(two.get("behind").asInt()).isEqualTo(1);
    }

    @Test
    void aRegionHasComputedValuesAndTheWholeIsTheReference() {
        load(pack());

        JsonNode south =
                by(room.problem("falta", Map.of("territory", "FRANJA-SUR")).get("nodes"), "id", "pobreza");
        JsonNode leaf = south.get("indicators").get(0);

        assertThat(leaf.get("value").asDouble()).isEqualTo(17.5);
        assertThat(leaf.get("computed").asBoolean()).isTrue();
        assertThat(leaf.get("gap").asDouble()).isEqualTo(17.5 - 11_000 / 600.0);
        assertThat(leaf.get("rank").isNull()).isTrue();
        JsonNode whole = by(room.problem("falta", Map.of("territory", "EX")).get("nodes"), "id", "pobreza");
        assertThat(whole.get("indicators").get(0).get("reason").asString()).contains("es la referencia");
        assertThat(whole.get("step").isNull()).isTrue();
    }

    @Test
    void withoutTerritoryThereIsTheTreeAlone() {
        load(pack());

        JsonNode tree = room.problem("falta", Map.of());

        assertThat(tree.get("nodes").size()).isEqualTo(3);
        assertThat(tree.get("nodes").get(1).get("parent").asString()).isEqualTo("raiz");
        assertThat(tree.get("territory").isNull()).isTrue();
        assertThat(room.problems().get("items").get(0).get("causes").asInt()).isEqualTo(2);
        assertThat(room.problemCsv("falta", Map.of("f", "csv", "territory", "EX002")))
                .contains("falta,Falta,Prueba,2026,propuesta por revisar,EX002,Dos,honda,raiz,cause,Honda,,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            falt  | territory=EX002 | 404 | unknown-problem
            falta | territory=EX9   | 404 | unknown-territory
            falta | f=xml           | 400 | invalid-parameter
            """)
    void aBadQuestionAboutAProblemIsToldWithWhatWouldBeRight(String id, String query, int status, String code) {
        load(pack());
        String[] parts = query.split("=");

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> room.problem(id, Map.of(parts[0], parts[1])));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            severe,pobreza,,threshold,above,20    | mortal,pobreza,,threshold,above,20    | value-not-in-list | severity  | 2
            severe,pobreza,,threshold,above,20    | severe,pobrez,,threshold,above,20     | unknown-indicator | indicator | 2
            severe,pobreza,,threshold,above,20    | severe,pobreza,,umbral,above,20       | value-not-in-list | kind      | 2
            severe,pobreza,,threshold,above,20    | severe,pobreza,,threshold,,20         | value-not-in-list | side      | 2
            severe,pobreza,,threshold,above,20    | severe,pobreza,,threshold,above,      | missing-value     | amount    | 2
            severe,pobreza,,threshold,above,20    | severe,pobreza,,threshold,above,veinte | not-a-number     | amount    | 2
            severe,pobreza,,threshold,above,20    | severe,pob,,worsening,,               | neutral-indicator | kind      | 2
            pobreza,,gap,,5,department            | pobreza,,gap,,5,vecino                | value-not-in-list | reference | 3
            pobreza,,gap,,5,department            | pobreza,,gap,,-5,department           | value-out-of-range | amount   | 3
            pobreza,,gap,,5,department            | pobreza,,gap,above,5,department       | unexpected-value  | side      | 3
            2026,sourced,PRUEBA                   | 2026,sourced,                         | missing-value     | source    | 3
            2026,sourced,PRUEBA                   | 2026,sourced,OTRA                     | unknown-source    | source    | 3
            2026-11,proposal                      | 2026-14,proposal                      | invalid-date      | date      | 4
            corta,Serie                           | alta,Serie                            | duplicate-key     | id        | 5
            corta,Serie                           | Corta!,Serie                          | invalid-id        | id        | 5
            """)
    void aBadRuleIsRefusedWithItsPlace(String piece, String replacement, String notice, String field, int row) {
        load(pack().edit(RULES, piece, replacement));

        assertThat(store.datasets().listRefusal("squares", "alerts"))
                .anyMatch(each -> each.rule().equals(notice)
                        && field.equals(each.field())
                        && Integer.valueOf(row).equals(each.row())
                        && each.file().equals(RULES));
        assertThat(room.alerts(Map.of()).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            honda,raiz,cause | honda,rais,cause   | unknown-parent    | parent     | 3
            honda,raiz,cause | honda,honda,cause  | unknown-parent    | parent     | 3
            honda,raiz,cause | honda,raiz,effect  | wrong-side        | side       | 3
            honda,raiz,cause | honda,raiz,culpa   | value-not-in-list | side       | 3
            honda,raiz,cause | raiz,,cause        | duplicate-key     | node       | 3
            pobreza;indice   | pobreza;indise     | unknown-indicator | indicators | 4
            pobreza;indice   | pobreza;pobreza    | duplicate-key     | indicators | 4
            """)
    void aBadNodeIsRefusedWithItsPlace(String piece, String replacement, String notice, String field, int row) {
        load(pack().edit(TREE, piece, replacement));

        assertThat(store.datasets().listRefusal("squares", "problems/falta"))
                .anyMatch(each -> each.rule().equals(notice)
                        && field.equals(each.field())
                        && Integer.valueOf(row).equals(each.row()));
        assertThat(room.problems().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            standing: proposal | standing: cierto             | value-not-in-list | standing
            standing: proposal | standing: sourced            | missing-value     | source
            date: "2026"       | date: "ayer"                 | invalid-date      | date
            date: "2026"       | planNode: NADA               | unknown-plan-node | planNode
            {es: Falta         | {e: Falta                    | missing-value     | title.es
            """)
    void aBadHeadIsRefusedWithItsField(String piece, String replacement, String notice, String field) {
        load(pack().edit(HEAD, piece, replacement));

        assertThat(store.datasets().listRefusal("squares", "problems/falta"))
                .anyMatch(each -> each.rule().equals(notice) && field.equals(each.field()));
    }
}
