package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.gap.GapRoom;
import co.territoria.geo.BoundingBox;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.layer.TimeInterval;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the rooms indicator and gap answer about the four squares, on both engines. */
abstract class IndicatorAnswersContract {

    private IndicatorRoom room;
    private GapRoom gap;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        StoreUnderTest store = start();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        room = new IndicatorRoom(store, territory);
        gap = new GapRoom(room);
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

    private JsonNode values(String indicator, String... query) {
        return room.values(indicator, map(query), Language.ES);
    }

    private static Map<String, String> map(String... query) {
        Map<String, String> map = new java.util.HashMap<>();
        for (String part : query) {
            map.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return map;
    }

    private static JsonNode of(JsonNode list, String code) {
        for (JsonNode each : list) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code + " in " + list);
    }

    private static ApiProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApiProblem.class, call);
    }

    @Test
    void listsIndicatorsByDimensionAndFamily() {
        JsonNode page = room.list();

        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.get("dimensions").toString()).contains("\"id\":\"social\",\"name\":\"Social\",\"count\":2");
        JsonNode family = page.get("families").get(1);
        assertThat(family.get("head").asString()).isEqualTo("pobreza");
        assertThat(family.get("members").toString()).isEqualTo("[\"pobreza\",\"indice\",\"casos\"]");
        JsonNode poverty = of(page.get("items"), "pobreza");
        assertThat(poverty.get("periods").toString()).isEqualTo("[\"2017\",\"2018\"]");
        assertThat(poverty.get("breakdowns").toString()).isEqualTo("[\"total\",\"rural\"]");
        assertThat(of(page.get("items"), "indice").get("gap").get("references").toString())
                .isEqualTo("[\"best\",\"median\",\"goal\",\"peers\",\"past\"]");
        assertThat(of(page.get("items"), "casos").get("gap").get("computable").asBoolean())
                .isFalse();
    }

    @Test
    void tellsAllOfOneIndicator() {
        JsonNode index = room.get("indice", Language.EN);

        assertThat(index.get("name").asString()).isEqualTo("Index");
        assertThat(index.get("aggregationNote").asString()).isEqualTo("not aggregated: an index");
        assertThat(index.get("breaks").toString())
                .isEqualTo("[{\"from\":\"2017\",\"to\":\"2018\",\"note\":\"Cambió el método.\"}]");
        assertThat(index.get("sources").get(0).get("licenceNote").asString())
                .isEqualTo("licence not declared by the source");
        assertThat(index.get("datasetVersion").get("dataset").asString()).isEqualTo("indicators/pobreza");
        assertThat(room.get("pobreza", Language.ES)
                        .get("weightIndicator")
                        .get("code")
                        .asString())
                .isEqualTo("pob");
    }

    @Test
    void answersObservedValuesWithTheirRanks() {
        JsonNode answer = values("pobreza");

        assertThat(answer.get("period").asString()).isEqualTo("2018");
        assertThat(answer.get("total").asInt()).isEqualTo(4);
        JsonNode three = of(answer.get("items"), "EX003");
        assertThat(three.get("status").asString()).isEqualTo("observed");
        assertThat(three.get("computed").asBoolean()).isFalse();
        assertThat(three.get("rank").asInt()).isEqualTo(2);
        assertThat(of(answer.get("items"), "EX004").get("rank").asInt()).isEqualTo(2);
        JsonNode two = of(answer.get("items"), "EX002");
        assertThat(two.get("rank").asInt()).isEqualTo(4);
        assertThat(two.get("rankOf").asInt()).isEqualTo(4);
        assertThat(two.get("regionRank").asInt()).isEqualTo(2);
        assertThat(two.get("regionRankOf").asInt()).isEqualTo(2);
        assertThat(two.get("note").asString()).isEqualTo("=rara, pero cierta");
    }

    @Test
    void computesTheWholeByTheRuleAndMarksIt() {
        JsonNode aggregates = values("pobreza").get("aggregates");

        JsonNode department = of(aggregates, "EX");
        assertThat(department.get("value").asDouble()).isEqualTo(11_000 / 600.0);
        assertThat(department.get("computed").asBoolean()).isTrue();
        assertThat(department.get("method").asString())
                .isEqualTo("media de 4 municipios, ponderada por «Población», 2018");
        assertThat(of(aggregates, "FRANJA-SUR").get("value").asDouble()).isEqualTo(17.5);
        JsonNode strips = values("pobreza", "level=strip").get("items");
        assertThat(of(strips, "FRANJA-SUR").get("value").asDouble()).isEqualTo(17.5);
        assertThat(of(strips, "FRANJA-SUR").get("status").asString()).isEqualTo("computed");
        assertThat(of(strips, "FRANJA-SUR").get("rank").asInt()).isEqualTo(1);
        assertThat(values("casos", "level=department")
                        .get("items")
                        .get(0)
                        .get("value")
                        .asDouble())
                .isEqualTo(10);
    }

    @Test
    void aSumWithAMissingPartIsNotGiven() {
        JsonNode answer = values("pob", "period=2019", "level=department");

        JsonNode department = answer.get("items").get(0);
        assertThat(department.get("value").isNull()).isTrue();
        assertThat(department.get("status").asString()).isEqualTo("missing");
        assertThat(department.get("reason").asString()).isEqualTo("falta el dato de 1 de 4 municipios: Ñandú");
        JsonNode coverage = of(answer.get("aggregates"), "EX").get("coverage");
        assertThat(coverage.toString()).isEqualTo("{\"present\":3,\"expected\":4,\"missing\":[\"EX004\"]}");
        // the southern strip has all its parts
        assertThat(of(answer.get("aggregates"), "FRANJA-SUR").get("value").asDouble())
                .isEqualTo(420);
        JsonNode missing = of(values("pob", "period=2019").get("items"), "EX004");
        assertThat(missing.get("value").isNull()).isTrue();
        assertThat(missing.get("reason").asString()).contains("2019");
    }

    @Test
    void aRateWithoutFittingWeightIsNotAveraged() {
        assertThat(values("pobreza", "breakdown=rural", "level=department")
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("no hay ponderador por área: «Población» solo se tiene para el total");
        assertThat(values("pobreza", "period=2017", "level=department")
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("no hay ponderador de 2017: «Población» se tiene para 2018, 2019");
        assertThat(values("indice", "level=department")
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("no se agrega: es un índice");
    }

    @Test
    void withinRestrictsTheTerritoriesButNotTheirRanks() {
        JsonNode answer = values("pobreza", "within=FRANJA-SUR");

        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(of(answer.get("items"), "EX002").get("rank").asInt()).isEqualTo(4);
        assertThat(values("pobreza", "within=EX004").get("items")).hasSize(1);
    }

    @Test
    void classesCountWhatThePeriodHas() {
        JsonNode classes = room.classes("pobreza", map("method=jenks", "count=3"));

        assertThat(classes.get("bounds").toString()).isEqualTo("[10.0,20.0,40.0,40.0]");
        assertThat(classes.get("classes").get(1).get("count").asInt()).isEqualTo(2);
        assertThat(classes.get("histogram").get("bins")).hasSize(26);
        assertThat(classes.get("note").isNull()).isTrue();
        JsonNode few = room.classes("pobreza", map("count=9"));
        assertThat(few.get("asked").asInt()).isEqualTo(9);
        assertThat(few.get("count").asInt()).isEqualTo(3);
        assertThat(few.get("note").asString()).contains("3 valores distintos");
    }

    @Test
    void classesOverAllPeriodsStayTheSame() {
        JsonNode before = room.classes("indice", map("over=all", "period=2017", "method=equal", "count=2"));
        JsonNode after = room.classes("indice", map("over=all", "period=2018", "method=equal", "count=2"));

        assertThat(before.get("bounds").toString())
                .isEqualTo("[1.0,40.5,80.0]")
                .isEqualTo(after.get("bounds").toString());
        assertThat(before.get("classes").get(1).get("count").asInt()).isZero();
        assertThat(before.get("classes").get(1).get("minPresent").isNull()).isTrue();
        assertThat(after.get("note").asString()).contains("2017-2018");
    }

    @Test
    void gapsToTheDepartmentAreSignedByDirection() {
        JsonNode answer = gap.gaps("pobreza", Map.of());

        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("unit").asString()).isEqualTo("puntos");
        assertThat(answer.get("reference").get("computed").asBoolean()).isTrue();
        JsonNode two = of(answer.get("items"), "EX002");
        assertThat(two.get("gap").asDouble()).isEqualTo(40 - 11_000 / 600.0);
        assertThat(two.get("rank").asInt()).isEqualTo(1);
        assertThat(of(answer.get("items"), "EX001").get("gap").asDouble()).isNegative();
        int counted = 0;
        for (JsonNode one : answer.get("classes")) {
            counted += one.get("count").asInt();
        }
        assertThat(counted).isEqualTo(4);
        JsonNode part = gap.gaps("pobreza", map("within=EX001"));
        assertThat(part.get("items")).hasSize(1);
        assertThat(part.get("items").get(0).get("rank").asInt()).isEqualTo(4);
    }

    @Test
    void gapsToTheBestNeedNoDepartment() {
        JsonNode answer = gap.gaps("indice", map("reference=best"));

        assertThat(answer.get("reference").get("code").asString()).isEqualTo("EX001");
        assertThat(answer.get("reference").get("method").asString())
                .isEqualTo("mejor valor observado, que comparten 2 territorios");
        assertThat(of(answer.get("items"), "EX002").get("gap").asDouble()).isEqualTo(20);
        JsonNode missing = of(answer.get("items"), "EX004");
        assertThat(missing.get("gap").isNull()).isTrue();
        assertThat(missing.get("reason").asString()).contains("2018");
        assertThat(answer.get("missing").asInt()).isEqualTo(1);
        assertThat(answer.get("classes").get(0).get("side").asString()).isEqualTo("reference");
    }

    @Test
    void saysWhyThereIsNoGap() {
        assertThat(gap.gaps("indice", Map.of()).get("reason").asString()).isEqualTo("no se agrega: es un índice");
        assertThat(gap.gaps("pob", map("reference=best")).get("reason").asString())
                .contains("ni más ni menos");
        assertThat(gap.gaps("casos", Map.of()).get("reason").asString()).contains("tamaño del territorio");
        assertThat(gap.gaps("casos", map("reference=best")).get("computable").asBoolean())
                .isFalse();
        JsonNode rural = gap.gaps("pobreza", map("breakdown=rural"));
        assertThat(rural.get("computable").asBoolean()).isFalse();
        assertThat(rural.get("reason").asString()).startsWith("no hay ponderador por área");
        assertThat(rural.get("items").get(0).get("value").asDouble()).isEqualTo(15);
        assertThat(rural.get("classes")).isEmpty();
    }

    @Test
    void namesWhatIsUnknownAndWhatWouldBeValid() {
        ApiProblem indicator = problem(() -> values("pobresa"));
        assertThat(indicator.status()).isEqualTo(404);
        assertThat(indicator.code()).isEqualTo("unknown-indicator");
        assertThat(indicator.nearest()).contains("pobreza");
        ApiProblem period = problem(() -> values("pobreza", "period=2016"));
        assertThat(period.status()).isEqualTo(400);
        assertThat(period.code()).isEqualTo("unknown-period");
        assertThat(period.allowed()).containsExactly("latest", "latest_available", "2017", "2018");
        assertThat(problem(() -> values("pobreza", "breakdown=rural", "period=2017"))
                        .allowed())
                .containsExactly("latest", "latest_available", "2018");
        ApiProblem breakdown = problem(() -> values("pobreza", "breakdown=urban"));
        assertThat(breakdown.code()).isEqualTo("unknown-breakdown");
        assertThat(breakdown.allowed()).containsExactly("total", "rural");
        assertThat(problem(() -> values("pobreza", "level=subregion")).allowed())
                .containsExactly("department", "strip", "municipality");
        assertThat(problem(() -> values("pobreza", "within=EX9")).code()).isEqualTo("unknown-territory");
        assertThat(problem(() -> room.classes("pobreza", map("method=kmeans"))).parameter())
                .isEqualTo("method");
        assertThat(problem(() -> room.classes("pobreza", map("count=1"))).parameter())
                .isEqualTo("count");
        assertThat(problem(() -> room.classes("pobreza", map("count=10"))).allowed())
                .contains("2", "9");
        assertThat(problem(() -> room.classes("pobreza", map("over=ever"))).parameter())
                .isEqualTo("over");
        assertThat(problem(() -> gap.gaps("pobreza", map("reference=nation"))).parameter())
                .isEqualTo("reference");
        assertThat(problem(() -> values("pobreza", "f=xls")).parameter()).isEqualTo("f");
    }

    @Test
    void csvCarriesSourceDateAndMethodAndRunsNoFormula() {
        String csv = room.csv("pobreza", map("f=csv"), null);

        assertThat(csv).startsWith("\uFEFFindicator,");
        assertThat(csv.lines().findFirst().orElseThrow()).contains("source,", "source_date", "licence", "method");
        assertThat(csv.lines()
                        .filter(line -> line.contains("EX002"))
                        .findFirst()
                        .orElseThrow())
                .contains(
                        "\"'=rara, pero cierta\"",
                        "PRUEBA,Nadie,Datos de prueba,2026,licencia no declarada por la fuente");
        assertThat(room.csv("pobreza", Map.of(), "text/csv")).isEqualTo(csv);
        assertThat(gap.csv("pobreza", map("f=csv")).lines()).hasSize(5);
    }

    private Layer layer(String id) {
        return room.layers().stream()
                .filter(layer -> layer.description().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Layer layer, FeatureQuery query) {
        List<String> ids = new ArrayList<>();
        layer.stream(query, feature -> ids.add(feature.id()));
        return ids;
    }

    private static FeatureQuery query(
            @Nullable BoundingBox bbox, @Nullable TimeInterval time, Map<String, String> equal) {
        return new FeatureQuery(bbox, time, equal, null, 100);
    }

    @Test
    void eachIndicatorIsALayerOnTheShapesOfItsTerritories() {
        assertThat(room.layers())
                .extracting(layer -> layer.description().id().value())
                .containsExactly("indicator-pob", "indicator-pobreza", "indicator-indice", "indicator-casos");
        Layer poverty = layer("indicator-pobreza");
        Feature two = poverty.find("EX002-2018-total").orElseThrow();
        assertThat(two.properties())
                .containsEntry("code", "EX002")
                .containsEntry("name", "Dos")
                .containsEntry("strip", "FRANJA-SUR")
                .containsEntry("period", "2018")
                .containsEntry("breakdown", "total")
                .containsEntry("value", 40.0)
                .containsEntry("source", "PRUEBA");
        assertThat(two.geometry().getEnvelopeInternal().getMinX()).isEqualTo(-76.0);
        assertThat(poverty.description().timeSpan().first()).isEqualTo("2017");
        assertThat(poverty.count(FeatureQuery.all())).isEqualTo(9);
        assertThat(ids(poverty, FeatureQuery.all())).isSorted().hasSize(9);
        assertThat(poverty.version()).matches("[A-Za-z0-9.-]+");
    }

    @Test
    void aLayerFiltersByTimeBreakdownAndBox() {
        Layer poverty = layer("indicator-pobreza");
        TimeInterval in2017 = new TimeInterval(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));

        assertThat(ids(poverty, query(null, in2017, Map.of()))).containsExactly("EX001-2017-total");
        assertThat(ids(poverty, query(null, null, Map.of("breakdown", "rural", "value", "45"))))
                .containsExactly("EX002-2018-rural");
        BoundingBox northEast = new BoundingBox(-75.95, 4.15, -75.94, 4.16);
        assertThat(ids(poverty, query(northEast, null, Map.of())))
                .containsExactly("EX004-2018-rural", "EX004-2018-total");
    }
}
