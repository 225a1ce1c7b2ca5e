package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What classes and bivariate maps answer about the four squares, on both engines. */
abstract class ClassesAnswersContract {

    private IndicatorRoom room;

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
                .load(List.of(IndicatorSquares.pack().files()));
        territory.forget();
        room.forget();
    }

    private static ApiProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApiProblem.class, call);
    }

    @Test
    void threeDistinctValuesAskedForSevenNaturalBreaksAreThreeClasses() {
        JsonNode classes = room.classes("pobreza", Map.of("method", "jenks", "count", "7"));

        assertThat(classes.get("asked").asInt()).isEqualTo(7);
        assertThat(classes.get("count").asInt()).isEqualTo(3);
        assertThat(classes.get("note").asString()).isEqualTo("hay 3 valores distintos: 3 clases en vez de 7");
    }

    @Test
    void aSingleTerritoryIsOneClass() {
        JsonNode classes = room.classes("pobreza", Map.of("method", "jenks", "within", "EX001"));

        assertThat(classes.get("bounds").toString()).isEqualTo("[10.0,10.0]");
        assertThat(classes.get("note").asString()).isEqualTo("todos los valores son iguales: una sola clase");
    }

    @Test
    void allMissingIsNoClassAndSaysSo() {
        // the fourth square has no value of the index
        JsonNode classes = room.classes("indice", Map.of("within", "EX004"));

        assertThat(classes.get("classes")).isEmpty();
        assertThat(classes.get("missing").asInt()).isEqualTo(1);
        assertThat(classes.get("note").asString()).isEqualTo("no hay datos que clasificar");
    }

    @Test
    void ownBoundsHoldAllValuesAndNameEmptyClasses() {
        JsonNode classes = room.classes("pobreza", Map.of("method", "own", "bounds", "15,30"));
        assertThat(classes.get("bounds").toString()).isEqualTo("[10.0,15.0,30.0,40.0]");
        assertThat(classes.get("count").asInt()).isEqualTo(3);
        assertThat(classes.get("note").isNull()).isTrue();

        JsonNode beside = room.classes("pobreza", Map.of("method", "own", "bounds", "50,60"));
        assertThat(beside.get("classes").get(0).get("count").asInt()).isEqualTo(4);
        assertThat(beside.get("note").asString()).startsWith("los cortes no separan los datos");
        assertThat(room.classes("pobreza", Map.of("method", "own", "bounds", "15,30,50"))
                        .get("note")
                        .asString())
                .isEqualTo("clases sin ningún valor: 1");
    }

    @Test
    void aLogarithmicScaleSaysThatItCannotShowZero() {
        JsonNode classes = room.classes("casos", Map.of("method", "log"));

        assertThat(classes.get("classes")).isEmpty();
        assertThat(classes.get("histogram").isNull()).isTrue();
        assertThat(classes.get("note").asString()).startsWith("1 de 4 valores son cero o menos");
        assertThat(room.classes("pobreza", Map.of("method", "log", "count", "2"))
                        .get("bounds")
                        .get(1)
                        .asDouble())
                .isEqualTo(20, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void deviationsTellMeanAndDeviation() {
        JsonNode classes = room.classes("pobreza", Map.of("method", "stddev", "count", "4"));

        assertThat(classes.get("mean").asDouble()).isEqualTo(22.5);
        assertThat(classes.get("note").asString()).startsWith("media 22,50, desviación estándar 10,90");
        assertThat(classes.get("bounds").get(2).asDouble()).isEqualTo(22.5);
    }

    @Test
    void severalMapsOfOneUnitShareTheirClasses() {
        JsonNode one = room.classes("pobreza", Map.of("method", "equal", "count", "2", "with", "::rural"));
        JsonNode other = room.classes(
                "pobreza", Map.of("method", "equal", "count", "2", "breakdown", "rural", "with", "::total"));

        assertThat(one.get("bounds").toString())
                .isEqualTo("[10.0,27.5,45.0]")
                .isEqualTo(other.get("bounds").toString());
        assertThat(one.get("with").get(0).get("breakdown").asString()).isEqualTo("rural");
        assertThat(one.get("note").asString()).contains("mismos cortes que");

        ApiProblem unit = problem(() -> room.classes("pobreza", Map.of("with", "casos")));
        assertThat(unit.parameter()).isEqualTo("with");
        assertThat(unit.detail().es()).contains("«porcentaje»", "«casos»");
        assertThat(problem(() -> room.classes("pobreza", Map.of("with", "nada")))
                        .status())
                .isEqualTo(404);
        assertThat(problem(() -> room.classes("pobreza", Map.of("with", "pobreza:2001")))
                        .code())
                .isEqualTo("unknown-period");
        assertThat(problem(() -> room.classes("pobreza", Map.of("with", "a:b:c:d")))
                        .parameter())
                .isEqualTo("with");
        assertThat(problem(() -> room.classes("pobreza", Map.of("with", ":2018,".repeat(12) + ":2018")))
                        .parameter())
                .isEqualTo("with");
    }

    @Test
    void twoIndicatorsMakeNineCellsAndNameTheWorst() {
        JsonNode map = room.bivariate(Map.of("x", "indice", "y", "pobreza", "breaks", "quantile"));

        assertThat(map.get("cells")).hasSize(9);
        int placed = 0;
        for (JsonNode cell : map.get("cells")) {
            placed += cell.get("count").asInt();
            assertThat(cell.get("codes")).hasSize(cell.get("count").asInt());
        }
        assertThat(placed + map.get("missing").asInt())
                .isEqualTo(map.get("total").asInt());
        // more of the index is better, less poverty is: the worst is low and high
        assertThat(map.get("worst").toString()).isEqualTo("{\"x\":0,\"y\":2}");
        JsonNode two = map.get("items").get(1);
        assertThat(two.get("worst").asBoolean()).isTrue();
        assertThat(two.get("x").asDouble()).isEqualTo(60);
        assertThat(two.get("y").asDouble()).isEqualTo(40);
        JsonNode four = map.get("items").get(3);
        assertThat(four.get("cell").isNull()).isTrue();
        assertThat(four.get("reason").asString()).contains("2018");

        String csv = room.bivariateCsv(Map.of("x", "indice", "y", "pobreza", "breaks", "quantile", "f", "csv"));
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains("EX002,Dos,").contains("low").contains("true");
    }

    @Test
    void withoutADirectionNoCellIsTheWorst() {
        JsonNode map = room.bivariate(Map.of("x", "pob", "y", "pobreza"));

        assertThat(map.get("worst").isNull()).isTrue();
        assertThat(map.get("noWorst").asString()).contains("sentido mejor o peor");
    }

    @Test
    void saysWhatABivariateMapNeeds() {
        assertThat(problem(() -> room.bivariate(Map.of("y", "pobreza"))).parameter())
                .isEqualTo("x");
        assertThat(problem(() -> room.bivariate(Map.of("x", "pobreza", "y", "pobreza")))
                        .parameter())
                .isEqualTo("y");
        assertThat(problem(() -> room.bivariate(Map.of("x", "pobreza", "y", "nada")))
                        .status())
                .isEqualTo(404);
        assertThat(problem(() -> room.bivariate(Map.of("x", "pobreza", "y", "pob", "breaks", "jenks")))
                        .allowed())
                .containsExactly("round", "quantile");
        assertThat(problem(() -> room.bivariate(Map.of("x", "pobreza", "y", "pob", "over", "ever")))
                        .parameter())
                .isEqualTo("over");
        assertThat(problem(() -> room.bivariate(Map.of("x", "pobreza", "y", "pob", "f", "xls")))
                        .parameter())
                .isEqualTo("f");
        // another year of the same indicator is another map
        assertThat(room.bivariate(Map.of("x", "pobreza", "y", "pobreza", "yPeriod", "2017"))
                        .get("missing")
                        .asInt())
                .isEqualTo(3);
    }
}
