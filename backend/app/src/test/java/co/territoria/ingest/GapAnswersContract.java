package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Gaps of the four squares to every reference, and what becomes of them, on both engines. */
abstract class GapAnswersContract {

    private static final String GOALS = "gaps/goals.csv";
    private static final String BASES = "gaps/bases.csv";

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private GapRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        room = new GapRoom(indicator);
    }

    /** The index rises in each square by its own step from 2018 on; 2017 does not compare. */
    static SquaresPack pack() {
        StringBuilder values = new StringBuilder("indicator,code,period,breakdown,value,source\n");
        for (String one : List.of("EX001,1", "EX002,50", "EX003,80")) {
            values.append("indice,").append(one.replace(",", ",2017,total,")).append(",PRUEBA\n");
        }
        double[] steps = {0, 2, 1, -1};
        double[] begin = {80, 60, 70, 40};
        for (int place = 1; place <= 4; place++) {
            for (int year = 2018; year <= 2021; year++) {
                if (place == 4 && year == 2018) {
                    continue;
                }
                values.append("indice,EX00%d,%d,total,%s,PRUEBA%n"
                        .formatted(place, year, begin[place - 1] + steps[place - 1] * (year - 2018)));
            }
        }
        String indices = values.toString().replace("\r", "");
        return IndicatorSquares.pack()
                .edit(IndicatorSquares.POVERTY_VALUES, "indice,EX001,2017,total,1,PRUEBA,\n", "")
                .edit(IndicatorSquares.POVERTY_VALUES, "indice,EX001,2018,total,80,PRUEBA,\n", "")
                .edit(IndicatorSquares.POVERTY_VALUES, "indice,EX002,2018,total,60,PRUEBA,\n", "")
                .edit(IndicatorSquares.POVERTY_VALUES, "indice,EX003,2018,total,80,PRUEBA,\n", "")
                .edit(
                        IndicatorSquares.POVERTY,
                        "indice,Índice,Index,puntos,points,1,institucional,higher_is_better,none,,no se agrega: es un índice,not aggregated: an index,Cambió el método.,2017|2018,PRUEBA\n",
                        "")
                .with(
                        "indicators/gestion/family.yaml",
                        "name: {es: Gestión, en: Management}\ndimension: institucional\n")
                .with(
                        "indicators/gestion/indicators.csv",
                        "code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,weight_indicator,aggregation_note_es,aggregation_note_en,comparability_es,breaks,source\n"
                                + "indice,Índice,Index,puntos,points,1,institucional,higher_is_better,none,,no se agrega: es un índice,not aggregated: an index,Cambió el método.,2017|2018,PRUEBA\n")
                .with("indicators/gestion/values.csv", indices)
                .with("regionalisations/islas.csv", "code,region\nEX001,Isla Una\nEX002,Isla Dos\nEX003,Isla Dos\n")
                .with("gaps/gaps.yaml", "populations: [pob]\n")
                .with(BASES, """
                        indicator,base_indicator,per,counts_es,counts_en,note_es,note_en
                        pobreza,pob,100,personas,people,Cuadros contados.,Squares counted.
                        """)
                .with(GOALS, """
                        indicator,code,target_period,target,act,source
                        pobreza,,2030,5,Acuerdo 1 de los cuadros,PRUEBA
                        pobreza,EX002,2020,30,Acuerdo 2 de los cuadros,PRUEBA
                        pobreza,EX002,2035,1,Acuerdo 3 de los cuadros,PRUEBA
                        casos,EX001,2030,3,Acuerdo 4 de los cuadros,PRUEBA
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
                        List.of(new GapDataKind(
                                room.data(), indicator.indicators(), territory.territories(), territory.sources())))
                .load(List.of(pack.files()));
        room.forget();
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : pairs) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private JsonNode gap(String code, String place, String... query) {
        return of(room.gaps(code, map(query)).get("items"), place);
    }

    private static JsonNode of(JsonNode list, String code) {
        for (JsonNode each : list) {
            String key = each.has("code") ? "code" : "id";
            if (each.get(key).asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code + " in " + list);
    }

    private ApiProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApiProblem.class, call);
    }

    @Test
    void eachIsComparedWithItsOwnRegion() {
        load(pack());

        // south: (10 · 300 + 40 · 100) / 400 = 17.5; north: 20
        assertThat(gap("pobreza", "EX002", "reference=subregion").get("gap").asDouble())
                .isEqualTo(22.5);
        assertThat(gap("pobreza", "EX001", "reference=subregion").get("gap").asDouble())
                .isEqualTo(-7.5);
        JsonNode three = gap("pobreza", "EX003", "reference=subregion");
        assertThat(three.get("gap").asDouble()).isZero();
        assertThat(three.get("compared").get("name").asString()).isEqualTo("Franja Norte");
        assertThat(gap("pobreza", "EX002", "reference=subregion").get("rank").asInt())
                .isEqualTo(1);
    }

    @Test
    void aloneInItsRegionItIsComparedWithTheDepartmentAndSaysSo() {
        load(pack());

        JsonNode one = gap("pobreza", "EX001", "reference=subregion", "regions=islas");
        assertThat(one.get("compared").get("kind").asString()).isEqualTo("department");
        assertThat(one.get("compared").get("value").asDouble()).isEqualTo(11_000 / 600.0);
        assertThat(one.get("compared").get("note").asString()).contains("es el único de Isla Una");
        JsonNode four = gap("pobreza", "EX004", "reference=subregion", "regions=islas");
        assertThat(four.get("gap").isNull()).isTrue();
        assertThat(four.get("reason").asString()).startsWith("no está en ninguna región");
        assertThat(room.gaps("indice", map("reference=subregion")).get("reason").asString())
                .isEqualTo("no se agrega: es un índice");
    }

    @Test
    void theMedianCountsEachOnce() {
        load(pack());

        JsonNode answer = room.gaps("pobreza", map("reference=median"));
        assertThat(answer.get("reference").get("value").asDouble()).isEqualTo(20);
        assertThat(answer.get("reference").get("method").asString()).contains("4 territorios");
        assertThat(of(answer.get("items"), "EX001").get("gap").asDouble()).isEqualTo(-10);
    }

    @Test
    void peersAreNamedAndLeaveOutOneself() {
        load(pack());

        JsonNode two = gap("pobreza", "EX002", "reference=peers", "k=2");
        assertThat(two.get("compared").get("peers").toString()).isEqualTo("[\"EX003\",\"EX004\"]");
        assertThat(two.get("gap").asDouble()).isEqualTo(20);
        JsonNode answer = room.gaps("pobreza", map("reference=peers", "k=2"));
        assertThat(answer.get("reference").get("method").asString())
                .contains("los 2 de población", "2018", "Población");
        JsonNode grouped = gap("pobreza", "EX002", "reference=peers", "peers=franjas");
        assertThat(grouped.get("compared").get("peers").toString()).isEqualTo("[\"EX001\"]");
        assertThat(grouped.get("gap").asDouble()).isEqualTo(30);
        assertThat(gap("pobreza", "EX001", "reference=peers", "peers=islas")
                        .get("reason")
                        .asString())
                .isEqualTo("no tiene pares en este grupo");
        // 2021 has no population: the newest known is that of 2019, in which EX004 has none
        JsonNode newest = room.gaps("indice", map("reference=peers", "k=2", "period=2021"));
        assertThat(newest.get("reference").get("method").asString()).contains("en 2019");
        assertThat(of(newest.get("items"), "EX004").get("reason").asString()).isEqualTo("no tiene pares en este grupo");
    }

    @Test
    void theOwnPastNeverReachesAcrossABreak() {
        load(pack());

        JsonNode two = gap("indice", "EX002", "reference=past");
        assertThat(two.get("compared").get("code").asString()).isEqualTo("2020");
        assertThat(two.get("gap").asDouble()).isEqualTo(-2);
        assertThat(gap("indice", "EX002", "reference=past", "past=2018")
                        .get("gap")
                        .asDouble())
                .isEqualTo(-6);
        JsonNode across = room.gaps("indice", map("reference=past", "past=2017"));
        assertThat(across.get("computable").asBoolean()).isFalse();
        assertThat(across.get("reason").asString()).isEqualTo("2017 y 2021 no se comparan: Cambió el método.");
        assertThat(across.get("items").get(0).get("gap").isNull()).isTrue();
        assertThat(room.gaps("indice", map("reference=past", "period=2018"))
                        .get("reason")
                        .asString())
                .isEqualTo("no hay un periodo anterior que se compare con 2018");
        assertThat(gap("indice", "EX004", "reference=past", "past=2018")
                        .get("reason")
                        .asString())
                .isEqualTo("no hay dato de 2018");
    }

    @Test
    void theOwnGoalCountsBeforeThatOfAllAndTheNextDueBeforeLaterOnes() {
        load(pack());

        JsonNode two = gap("pobreza", "EX002", "reference=goal");
        assertThat(two.get("gap").asDouble()).isEqualTo(10);
        assertThat(two.get("compared").get("name").asString()).isEqualTo("meta a 2020 (Acuerdo 2 de los cuadros)");
        assertThat(gap("pobreza", "EX001", "reference=goal").get("gap").asDouble())
                .isEqualTo(5);
        // a total is measured against its own goal only
        assertThat(gap("casos", "EX001", "reference=goal").get("gap").asDouble())
                .isEqualTo(4);
        assertThat(gap("casos", "EX002", "reference=goal").get("reason").asString())
                .isEqualTo("no hay meta cargada de este territorio");
        JsonNode none = room.gaps("indice", map("reference=goal"));
        assertThat(none.get("computable").asBoolean()).isFalse();
        assertThat(none.get("reason").asString()).isEqualTo("no hay meta cargada de este indicador");
    }

    @Test
    void gapsAreCountedInTheBaseOfThatPlaceAndPeriodOnly() {
        load(pack());

        JsonNode answer = room.gaps("pobreza", map("reference=median"));
        // 20 points of 100 people
        assertThat(of(answer.get("items"), "EX002").get("count").asDouble()).isEqualTo(20);
        assertThat(of(answer.get("items"), "EX001").get("count").asDouble()).isEqualTo(-30);
        assertThat(answer.get("base").get("counts").asString()).isEqualTo("personas");
        assertThat(answer.get("base").get("note").asString()).isEqualTo("Cuadros contados.");
        JsonNode before = room.gaps("pobreza", map("reference=median", "period=2017"));
        assertThat(of(before.get("items"), "EX001").get("count").isNull()).isTrue();
        assertThat(before.get("base").get("reason").asString())
                .isEqualTo("no se cuentan personas de 2017: una base de otro periodo no sirve");
        JsonNode rural = room.gaps("pobreza", map("reference=median", "breakdown=rural"));
        assertThat(rural.get("base").get("available").asBoolean()).isFalse();
        assertThat(room.gaps("indice", map("reference=median"))
                        .get("base")
                        .get("reason")
                        .asString())
                .startsWith("ningún indicador cargado");
    }

    @Test
    void saysOfEveryReferenceWhetherItCanBeUsedAndWhyNot() {
        load(pack());

        JsonNode references = room.gaps("indice", map("reference=best")).get("references");
        assertThat(references).hasSize(7);
        assertThat(of(references, "best").get("available").asBoolean()).isTrue();
        assertThat(of(references, "department").get("reason").asString()).isEqualTo("no se agrega: es un índice");
        assertThat(of(references, "goal").get("reason").asString()).startsWith("no hay meta");
        assertThat(of(room.gaps("casos", map("reference=past")).get("references"), "median")
                        .get("reason")
                        .asString())
                .contains("tamaño del territorio");
    }

    @Test
    void aMissingValueNeverYieldsAGap() {
        load(pack());

        for (String reference : List.of("department", "subregion", "best", "median", "goal", "peers", "past")) {
            JsonNode answer = room.gaps("indice", map("reference=" + reference, "period=2018"));
            JsonNode four = of(answer.get("items"), "EX004");
            assertThat(four.get("value").isNull()).as(reference).isTrue();
            assertThat(four.get("gap").isNull()).as(reference).isTrue();
            assertThat(four.get("rank").isNull()).as(reference).isTrue();
            assertThat(four.get("count").isNull()).as(reference).isTrue();
        }
    }

    @Test
    void followsAGapOverWhatComparesAndSaysWhenItWouldClose() {
        load(pack());

        // the best is EX001 at 80 in every year; EX002 comes nearer by 2 a year: 20, 18, 16, 14, so 7 years more
        JsonNode answer = room.trend("indice", map("territory=EX002", "reference=best"));
        assertThat(answer.get("verdict").asString()).isEqualTo("closing");
        assertThat(answer.get("from").get("period").asString()).isEqualTo("2018");
        assertThat(answer.get("from").get("gap").asDouble()).isEqualTo(20);
        assertThat(answer.get("to").get("gap").asDouble()).isEqualTo(14);
        assertThat(answer.get("pacePerYear").asDouble()).isCloseTo(-2, within(1e-9));
        assertThat(answer.get("closing").get("year").asInt()).isEqualTo(2028);
        assertThat(answer.get("left").toString()).isEqualTo("[\"2017\"]");
        assertThat(answer.get("leftReason").asString()).isEqualTo("Cambió el método.");
        JsonNode four = room.trend("indice", map("territory=EX004", "reference=best"));
        assertThat(four.get("verdict").asString()).isEqualTo("opening");
        assertThat(four.get("points").get(0).get("gap").isNull()).isTrue();
        assertThat(four.get("closing").get("outlook").asString()).isEqualTo("not_estimable");
        assertThat(four.get("closing").get("reason").asString()).contains("hay 3");
        JsonNode none = room.trend("indice", map("territory=EX002"));
        assertThat(none.get("computable").asBoolean()).isFalse();
        assertThat(none.get("reason").asString()).isEqualTo("no se agrega: es un índice");
        assertThat(none.get("verdict").asString()).isEqualTo("unknown");
        assertThat(room.trendCsv("indice", map("territory=EX002", "reference=best", "f=csv"))
                        .lines())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reference=nation                       | reference
            reference=peers, peers=nadie           | peers
            reference=peers, k=1                   | k
            reference=peers, k=many                | k
            reference=peers, peers=franjas, k=3    | k
            reference=best, peers=population       | peers
            reference=median, past=2018            | past
            reference=past, past=1999              | past
            reference=past, past=2021              | past
            reference=department, regions=franjas  | regions
            reference=subregion, regions=nada      | regions
            reference=best, period=1999            | period
            reference=best, breakdown=female       | breakdown
            reference=best, f=xls                  | f
            """)
    void badInputIsNamed(String query, String parameter) {
        load(pack());

        ApiProblem problem = problem(() -> room.gaps("indice", map(query.split(", "))));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.parameter()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reference=best                         | 400 | territory
            territory=EX                           | 400 | territory
            territory=EX9                          | 404 | territory
            territory=EX001, reference=past        | 400 | reference
            territory=EX001, period=latest_available | 400 | period
            territory=EX001, reference=best, k=3   | 400 | k
            """)
    void badInputOfATrendIsNamed(String query, int status, String parameter) {
        load(pack());

        ApiProblem problem = problem(() -> room.trend("indice", map(query.split(", "))));
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.parameter()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gaps/goals.csv | pobreza,,2030,5,    | pobresa,,2030,5,    | unknown-indicator
            gaps/goals.csv | pobreza,,2030,5,    | pob,,2030,5,        | goal-without-direction
            gaps/goals.csv | pobreza,,2030,5,    | pobreza,EX9,2030,5, | unknown-territory
            gaps/goals.csv | pobreza,,2030,5,    | pobreza,,pronto,5,  | invalid-period
            gaps/goals.csv | pobreza,,2030,5,    | pobreza,,2030,,     | missing-value
            gaps/goals.csv | pobreza,,2030,5,    | pobreza,EX002,2020,5, | duplicate-key
            gaps/goals.csv | 1 de los cuadros,PRUEBA | 1 de los cuadros,OTRA | unknown-source
            gaps/bases.csv | pobreza,pob,100     | pobreza,pob,0       | not-positive
            gaps/bases.csv | pobreza,pob,100     | pobreza,nada,100    | unknown-indicator
            gaps/gaps.yaml | pob                 | gente               | unknown-indicator
            """)
    void whatIsWrongInTheFilesIsTold(String file, String piece, String replacement, String rule) {
        SquaresPack broken = file.endsWith("yaml")
                ? pack().with(file, "populations: [gente]\n")
                : pack().edit(file, piece, replacement);
        load(broken);

        assertThat(store.datasets().listRefusal("squares", "gaps"))
                .extracting(Notice::rule)
                .contains(rule);
    }

    @Test
    void everyIndicatorWithGapsIsALayer() {
        load(pack());

        List<Layer> layers = room.layers();
        assertThat(layers)
                .extracting(layer -> layer.description().id().value())
                .containsExactlyInAnyOrder("gap-pobreza", "gap-indice", "gap-casos");
        Layer index = layers.stream()
                .filter(layer -> layer.description().id().value().equals("gap-indice"))
                .findFirst()
                .orElseThrow();
        assertThat(index.find("EX002-2021-total-best").orElseThrow().properties())
                .containsEntry("gap", 14.0)
                .containsEntry("reference", "best");
        assertThat(index.find("EX004-2018-total-best").orElseThrow().properties())
                .containsEntry("gap", null);
        assertThat(index.find("EX002-2021-total-department")).isEmpty();
        assertThat(index.count(FeatureQuery.all())).isPositive();
    }

    @Test
    void permutingTheFilesChangesNothing() {
        load(pack());
        String before = room.gaps("pobreza", map("reference=peers", "k=2")).toString();
        store.close();
        open();
        load(pack().edit(IndicatorSquares.POVERTY_VALUES, "pobreza,EX001,2018,total,10,PRUEBA,\n", "")
                .edit(
                        IndicatorSquares.POVERTY_VALUES,
                        "pobreza,EX004,2018,total,20,PRUEBA,\n",
                        "pobreza,EX004,2018,total,20,PRUEBA,\npobreza,EX001,2018,total,10,PRUEBA,\n"));

        assertThat(room.gaps("pobreza", map("reference=peers", "k=2")).toString())
                .isEqualTo(before);
    }
}
