package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.layer.TimeInterval;
import co.territoria.pattern.PatternRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the room pattern answers about the four squares, on both engines. */
abstract class PatternAnswersContract {

    private PatternRoom room;

    abstract StoreUnderTest start();

    /**
     * Besides the values of {@link IndicatorSquares}: a balance with a negative value, one value for all, zeros, and
     * one value alone.
     */
    private static SquaresPack pack() {
        return IndicatorSquares.pack()
                .with(IndicatorSquares.POVERTY, """
                        code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,weight_indicator,aggregation_note_es,aggregation_note_en,comparability_es,breaks,source
                        pobreza,Tasa de pobreza,Poverty rate,porcentaje,percentage,1,social,lower_is_better,weighted_mean,pob,,,,,PRUEBA
                        indice,Índice,Index,puntos,points,1,institucional,higher_is_better,none,,no se agrega: es un índice,not aggregated: an index,Cambió el método.,2017|2018,PRUEBA
                        casos,Casos,Cases,casos,cases,0,politica,lower_is_better,sum,,,,,,PRUEBA
                        saldo,Saldo,Balance,pesos,pesos,0,economica,higher_is_better,weighted_mean,pob,,,,,PRUEBA
                        igual,Igual,Equal,puntos,points,0,social,lower_is_better,weighted_mean,pob,,,,,PRUEBA
                        ceros,Ceros,Zeros,puntos,points,0,social,lower_is_better,weighted_mean,pob,,,,,PRUEBA
                        solo,Solo uno,One alone,puntos,points,0,social,lower_is_better,weighted_mean,pob,,,,,PRUEBA
                        """)
                .edit(IndicatorSquares.POVERTY_VALUES, "casos,EX001,2018,total,7,PRUEBA,\n", """
                        casos,EX001,2018,total,7,PRUEBA,
                        saldo,EX001,2018,total,-4,PRUEBA,
                        saldo,EX002,2018,total,5,PRUEBA,
                        saldo,EX003,2018,total,6,PRUEBA,
                        saldo,EX004,2018,total,7,PRUEBA,
                        igual,EX001,2018,total,3,PRUEBA,
                        igual,EX002,2018,total,3,PRUEBA,
                        igual,EX003,2018,total,3,PRUEBA,
                        igual,EX004,2018,total,3,PRUEBA,
                        ceros,EX001,2018,total,0,PRUEBA,
                        ceros,EX002,2018,total,0,PRUEBA,
                        ceros,EX003,2018,total,0,PRUEBA,
                        ceros,EX004,2018,total,0,PRUEBA,
                        solo,EX001,2018,total,1,PRUEBA,
                        """);
    }

    @BeforeEach
    void load() {
        StoreUnderTest store = start();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        IndicatorRoom indicator = new IndicatorRoom(store, territory);
        room = new PatternRoom(store, territory, indicator);
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new IndicatorKind(
                                        indicator.indicators(), territory.territories(), territory.sources())))
                .load(List.of(pack().files()));
        territory.forget();
        indicator.forget();
        room.forget();
    }

    private static Map<String, String> map(String... query) {
        Map<String, String> map = new HashMap<>();
        for (String part : query) {
            map.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return map;
    }

    private JsonNode clusters(String code, String... query) {
        return room.clusters(code, map(query));
    }

    private JsonNode inequality(String code, String... query) {
        return room.inequality(code, map(query));
    }

    private static List<String> codes(JsonNode warnings) {
        List<String> codes = new ArrayList<>();
        warnings.forEach(each -> codes.add(each.get("code").asString()));
        return codes;
    }

    /**
     * Poverty 10, 40, 20, 20 of 300, 100, 100, 100 people. μ = 110/6; pairs Σ wᵢwⱼ|xᵢ−xⱼ| with weights 3, 1, 1, 1: both
     * ways 2 (3·30 + 3·10 + 3·10 + 20 + 20 + 0) = 380; G = 380 / (2 · 36 · 110/6) = 380/1320.
     */
    @Test
    void inequalityIsWeightedByTheIndicatorsOwnWeight() {
        JsonNode answer = inequality("pobreza");

        assertThat(answer.get("weights").get("indicator").asString()).isEqualTo("pob");
        assertThat(answer.get("weights").get("period").asString()).isEqualTo("2018");
        assertThat(answer.get("weighted").get("gini").asDouble()).isCloseTo(380 / 1320.0, within(1e-12));
        assertThat(answer.get("weighted").get("mean").asDouble()).isCloseTo(110 / 6.0, within(1e-12));
        // unweighted: 2 (30 + 10 + 10 + 20 + 20) / (2 · 16 · 22.5) = 180/720
        assertThat(answer.get("unweighted").get("gini").asDouble()).isCloseTo(0.25, within(1e-12));
        JsonNode theil = answer.get("weighted").get("theil");
        assertThat(theil.get("within").asDouble() + theil.get("between").asDouble())
                .isEqualTo(theil.get("total").asDouble());
        assertThat(theil.get("withinShare").asDouble()
                        + theil.get("betweenShare").asDouble())
                .isCloseTo(1, within(1e-12));
        assertThat(theil.get("regions")).hasSize(2);
        // the northern strip is all 20: nothing within
        for (JsonNode region : theil.get("regions")) {
            if (region.get("code").asString().equals("FRANJA-NORTE")) {
                assertThat(region.get("theil").asDouble()).isZero();
            }
        }
        assertThat(answer.get("weighted").get("lorenz")).hasSize(4);
        assertThat(answer.get("computed").asBoolean()).isTrue();
        assertThat(answer.get("sources").get(0).get("key").asString()).isEqualTo("PRUEBA");
        // part of the territory alone: 10 and 40
        assertThat(inequality("pobreza", "within=FRANJA-SUR")
                        .get("unweighted")
                        .get("gini")
                        .asDouble())
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void anotherYearsPopulationNeverStandsIn() {
        JsonNode answer = inequality("pobreza", "period=2017");

        assertThat(answer.get("weighted").isNull()).isTrue();
        assertThat(answer.get("weights").get("reason").asString())
                .isEqualTo("«Población» no se tiene para 2017 sino para 2018, 2019, y no se usa la de otro año");
        assertThat(answer.get("unweighted").get("gini").isNull()).isTrue();
        assertThat(answer.get("unweighted").get("reason").asString()).contains("al menos dos");
        assertThat(answer.get("series")).hasSize(2);
        assertThat(codes(answer.get("warnings"))).contains("missing", "changing");
        assertThat(inequality("pobreza", "breakdown=rural")
                        .get("weights")
                        .get("reason")
                        .asString())
                .contains("esta desagregación");
        assertThat(inequality("indice").get("weights").get("reason").asString())
                .contains("ni el indicador ni el paquete");
        assertThat(codes(inequality("indice").get("warnings"))).contains("break");
    }

    @Test
    void totalsAreWarnedAboutAndNotWeighted() {
        JsonNode answer = inequality("casos");

        assertThat(codes(answer.get("warnings"))).containsExactly("total");
        assertThat(answer.get("weighted").isNull()).isTrue();
        // 7, 0, 2, 1: zero counts; 2 (7 + 5 + 6 + 2 + 1 + 1) / (2 · 16 · 2.5) = 44/80
        assertThat(answer.get("unweighted").get("gini").asDouble()).isCloseTo(0.55, within(1e-12));
        assertThat(codes(clusters("pobreza", "correction=none").get("warnings")))
                .containsExactly("small-n", "uncorrected");
        assertThat(codes(clusters("casos").get("warnings"))).contains("total", "small-n");
    }

    @ParameterizedTest
    @CsvSource({"saldo, negativos", "ceros, cero", "solo, al menos dos"})
    void saysWhyThereIsNoGini(String code, String words) {
        JsonNode answer = inequality(code);

        assertThat(answer.get("unweighted").get("gini").isNull()).isTrue();
        assertThat(answer.get("unweighted").get("theil").isNull()).isTrue();
        assertThat(answer.get("unweighted").get("reason").asString()).contains(words);
        assertThat(room.inequalityCsv(code, map("f=csv"))).contains(words);
    }

    @Test
    void equalValuesAreEqual() {
        assertThat(inequality("igual").get("weighted").get("gini").asDouble()).isZero();
        assertThat(inequality("igual")
                        .get("weighted")
                        .get("theil")
                        .get("withinShare")
                        .isNull())
                .isTrue();
        assertThat(inequality("igual").get("weighted").get("variation").asDouble())
                .isZero();
    }

    /**
     * By contiguity each square has the two that it shares a side with. z of 10, 40, 20, 20: −12.5, 17.5, −2.5, −2.5;
     * Σz² = 475; lags of 001: (17.5 − 2.5)/2 = 7.5; 002: (−12.5 − 2.5)/2 = −7.5; 003: (−12.5 − 2.5)/2 = −7.5; 004:
     * (17.5 − 2.5)/2 = 7.5; Σ z·lag = −93.75 − 131.25 + 18.75 − 18.75 = −225: I = −225/475.
     */
    @Test
    void clustersOfTheSquares() {
        JsonNode answer = clusters("pobreza", "permutations=999", "seed=5");

        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("global").get("i").asDouble()).isCloseTo(-225 / 475.0, within(1e-12));
        assertThat(answer.get("global").get("expected").asDouble()).isEqualTo(-1 / 3.0);
        assertThat(answer.get("settings").toString())
                .isEqualTo(
                        "{\"weights\":\"contiguity\",\"k\":null,\"permutations\":999,\"seed\":5,\"alpha\":0.05,\"correction\":\"fdr\"}");
        assertThat(codes(answer.get("warnings"))).containsExactly("small-n");
        assertThat(answer.get("warnings").get(0).get("text").asString()).startsWith("Son solo 4 territorios");
        JsonNode one = answer.get("items").get(0);
        assertThat(one.get("neighbours").toString()).isEqualTo("[\"EX002\",\"EX003\"]");
        assertThat(one.get("lag").asDouble()).isEqualTo(30);
        assertThat(one.get("cluster").asString()).isEqualTo("not-significant");
        assertThat(one.get("pAdjusted").asDouble())
                .isGreaterThanOrEqualTo(one.get("p").asDouble());
        assertThat(answer.get("classes")).hasSize(7);
        assertThat(answer.get("citations").toString()).contains("Anselin");
        // the same question has the same answer, another seed hardly another one
        assertThat(clusters("pobreza", "permutations=999", "seed=5")).isEqualTo(answer);
        assertThat(clusters("pobreza", "within=EX001").get("items")).hasSize(1);
        assertThat(clusters("pobreza", "within=EX001").get("known").asInt()).isEqualTo(4);
    }

    @Test
    void nearestNeighboursAreThoseOfTheSeats() {
        JsonNode answer = clusters("pobreza", "weights=knn", "k=1");

        // a tenth of a degree of the meridian is shorter than one of the parallel at 4° north
        assertThat(answer.get("items").get(0).get("neighbours").toString()).isEqualTo("[\"EX003\"]");
        assertThat(clusters("pobreza", "weights=knn", "k=4").get("reason").asString())
                .isEqualTo("se pidieron 4 vecinos cercanos y solo hay 4 territorios con dato");
    }

    @ParameterizedTest
    @CsvSource({"igual, mismo valor", "solo, son 1 y", "indice, son 3 y"})
    void saysWhatHasNoPattern(String code, String words) {
        JsonNode answer = clusters(code);

        assertThat(answer.get("computable").asBoolean()).isFalse();
        assertThat(answer.get("reason").asString()).contains(words);
        assertThat(answer.get("global").isNull()).isTrue();
        assertThat(answer.get("classes")).isEmpty();
        assertThat(answer.get("items").get(0).get("cluster").isNull()).isTrue();
        assertThat(answer.get("items")).hasSize(4);
    }

    @Test
    void aMissingTerritoryIsNoBodysNeighbour() {
        JsonNode answer = clusters("indice");

        JsonNode four = answer.get("items").get(3);
        assertThat(four.get("cluster").asString()).isEqualTo("missing");
        assertThat(four.get("reason").asString()).contains("2018");
        assertThat(answer.get("items").get(1).get("neighbours").toString()).isEqualTo("[\"EX001\"]");
        assertThat(codes(answer.get("warnings"))).contains("missing");
    }

    @ParameterizedTest
    @CsvSource({
        "weights, rook",
        "weights, ''",
        "k, 3",
        "permutations, 98",
        "permutations, 10000",
        "permutations, mil",
        "permutations, -99",
        "seed, -1",
        "seed, 99999999999",
        "seed, 2147483648",
        "alpha, 0",
        "alpha, 0.3",
        "alpha, NaN",
        "alpha, '0,05'",
        "correction, bonferroni",
        "f, xml"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> clusters("pobreza", parameter + "=" + value));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.parameter()).isEqualTo(parameter);
        assertThat(problem.detail().en()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"k=0", "k=21", "k=x", "k=1.5"})
    void nearestNeighboursAreBounded(String k) {
        assertThat(catchThrowableOfType(ApiProblem.class, () -> clusters("pobreza", "weights=knn", k))
                        .detail()
                        .es())
                .isEqualTo("El parámetro «k» debe ser un número entero de 1 a 20.");
    }

    @Test
    void unknownThingsAreNamed() {
        assertThat(catchThrowableOfType(ApiProblem.class, () -> clusters("pobresa"))
                        .code())
                .isEqualTo("unknown-indicator");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> inequality("pobreza", "period=1999"))
                        .code())
                .isEqualTo("unknown-period");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> inequality("pobreza", "breakdown=urban"))
                        .code())
                .isEqualTo("unknown-breakdown");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> clusters("pobreza", "within=EX9"))
                        .code())
                .isEqualTo("unknown-territory");
    }

    @Test
    void theTablesHaveEverythingThatTheAnswersHave() {
        String clusters = room.clustersCsv("pobreza", map("f=csv"));
        assertThat(clusters.lines()).hasSize(5);
        assertThat(clusters.lines().findFirst().orElseThrow())
                .contains("local_i,p,p_adjusted", "seed,alpha,correction");
        String inequality = room.inequalityCsv("pobreza", map("f=csv"));
        // two periods, two weightings, seven measures; two weightings, two regions, five figures
        assertThat(inequality.lines()).hasSize(1 + 2 * 2 * 7 + 2 * 2 * 5);
        assertThat(inequality).contains("theil_between", "no se usa la de otro año");
    }

    @Test
    void aLayerForEachIndicatorHasTheSameClasses() {
        List<Layer> layers = room.layers();
        assertThat(layers).extracting(layer -> layer.description().id().value()).contains("cluster-pobreza");
        Layer layer = layers.stream()
                .filter(each -> each.description().id().value().equals("cluster-pobreza"))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        layer.stream(
                new FeatureQuery(
                        null,
                        new TimeInterval(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)),
                        Map.of("breakdown", "total"),
                        null,
                        100),
                features::add);

        assertThat(features)
                .extracting(Feature::id)
                .containsExactly("EX001-2018-total", "EX002-2018-total", "EX003-2018-total", "EX004-2018-total");
        JsonNode answer = clusters("pobreza");
        for (int i = 0; i < 4; i++) {
            Map<String, Object> properties = features.get(i).properties();
            assertThat(properties.get("p"))
                    .isEqualTo(answer.get("items").get(i).get("p").asDouble());
            assertThat(properties.get("cluster")).isEqualTo("not-significant");
            assertThat(features.get(i).geometry()).isNotNull();
        }
        assertThat(layer.description().timeSpan().first()).isEqualTo("2017");
        assertThat(layer.count(FeatureQuery.all())).isEqualTo(12);
        assertThat(layer.version()).isNotBlank();
    }
}
