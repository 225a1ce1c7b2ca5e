package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.comparison.ComparisonRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What plans of the four squares say beside each other, on both engines. */
abstract class ComparisonAnswersContract {

    /** A tenth of a square is not exactly a tenth of its area: its sides are not parallel in the plane. */
    private static final double SHAPE = 2e-3;

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private LandUseRoom landUse;
    private ComparisonRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void prepare() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        landUse = new LandUseRoom(store, territory);
        room = new ComparisonRoom(landUse, indicator, territory);
        load(LandUseSquares.pack());
        LandUseSquares.deliver(store, landUse, territory);
    }

    private void load(SquaresPack pack) {
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories())))
                .load(List.of(pack.files()));
        territory.forget();
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()),
                                new LandUseKind(landUse.plans(), territory.territories())))
                .load(List.of(pack.files()));
        indicator.forget();
        landUse.forget();
    }

    private double hectares(String place) {
        return LandUseSquares.strip(place, 0, 10, territory).getArea() / 10_000;
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.get(field).asString().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private static Offset<Double> about(double value) {
        return within(Math.abs(value) * SHAPE);
    }

    @Test
    void compositionTellsHectaresTwiceAndPerInhabitant() {
        JsonNode places = room.get("composition", Map.of()).get("places");

        JsonNode two = of(places, "code", "EX002");
        assertThat(two.get("plan").asString()).isEqualTo("EX002-2021");
        assertThat(two.get("comparable").asBoolean()).isTrue();
        JsonNode suburban = of(two.get("classes"), "id", "suburban");
        double tenth = hectares("EX002") / 10;
        assertThat(suburban.get("hectares").asDouble()).isCloseTo(tenth, about(tenth));
        // 76° W lies 1.2e-3 above the ground
        assertThat(suburban.get("groundHectares").asDouble()
                                / suburban.get("hectares").asDouble()
                        - 1)
                .isCloseTo(-0.0011, within(3e-4));
        assertThat(suburban.get("share").asDouble()).isCloseTo(0.1, within(1e-3));
        // 110 people in 2019, the newest period
        assertThat(two.get("population").get("value").asDouble()).isEqualTo(110);
        assertThat(two.get("population").get("period").asString()).isEqualTo("2019");
        assertThat(two.get("population").get("source").asString()).isEqualTo("PRUEBA");
        assertThat(suburban.get("perInhabitantSquareMetres").asDouble())
                .isCloseTo(suburban.get("hectares").asDouble() * 10_000 / 110, within(1e-6));
        double sum = 0;
        for (JsonNode one : two.get("classes")) {
            sum += one.get("hectares").asDouble();
        }
        assertThat(sum).isCloseTo(hectares("EX002"), within(1e-3));
        assertThat(two.get("coveredHectares").asDouble()).isCloseTo(hectares("EX002"), within(1.0));
    }

    @Test
    void aPlaceWithoutPolygonsSaysSoAndIsNeverZero() {
        JsonNode places = room.get("composition", Map.of()).get("places");

        JsonNode three = of(places, "code", "EX003");
        assertThat(three.get("plan").asString()).isEqualTo("EX003");
        assertThat(three.get("comparable").asBoolean()).isFalse();
        assertThat(three.get("reason").asString()).isEqualTo("no hay polígonos cargados de este plan");
        assertThat(three.get("classes").size()).isZero();
        assertThat(three.get("coveredHectares").isNull()).isTrue();
        assertThat(of(places, "code", "EX004").get("reason").asString())
                .isEqualTo("el registro no tiene un plan de este territorio");
        assertThat(room.csv("composition", Map.of()))
                .contains("EX003,Tres,EX003,EOT,,class,,,,,,,")
                .contains("no hay polígonos cargados de este plan");
    }

    @Test
    void wholesAddUpWhatThereIsAndNameWhatIsMissing() {
        JsonNode strips = room.get("composition", Map.of("by", "strip")).get("places");

        JsonNode south = strips.get(0);
        JsonNode north = strips.get(1);
        if (south.get("name").asString().equals("Franja Norte")) {
            south = strips.get(1);
            north = strips.get(0);
        }
        assertThat(south.get("comparable").asBoolean()).isTrue();
        assertThat(of(south.get("classes"), "id", "expansion").get("hectares").asDouble())
                .isCloseTo(hectares("EX001") / 10 + hectares("EX002") * 0.15, about(hectares("EX001") / 4));
        assertThat(south.get("population").get("value").asDouble()).isEqualTo(420);
        assertThat(north.get("comparable").asBoolean()).isFalse();
        assertThat(north.get("reason").asString()).isEqualTo("faltan 2 de 2 municipios");
        assertThat(north.get("classes").size()).isZero();
        assertThat(north.get("municipalities").get("leftOut").size()).isEqualTo(2);
        JsonNode whole = room.get("composition", Map.of("by", "department"))
                .get("places")
                .get(0);
        assertThat(whole.get("municipalities").get("counted").asInt()).isEqualTo(2);
        assertThat(whole.get("comparable").asBoolean()).isFalse();
    }

    @Test
    void anOlderVersionIsComparedByItsDate() {
        JsonNode places = room.get("composition", Map.of("plans", "EX001-2004,EX001-2016"))
                .get("places");

        assertThat(places.size()).isEqualTo(2);
        assertThat(places.get(0).get("comparable").asBoolean()).isFalse();
        assertThat(places.get(0).get("reason").asString()).contains("2004-06-30", "2007-09-20", "suburbano");
        // what it has is told all the same
        assertThat(of(places.get(0).get("classes"), "id", "rural").get("share").asDouble())
                .isCloseTo(0.8, within(1e-3));
        JsonNode categories = room.get(
                        "composition", Map.of("plans", "EX001-2004,EX001-2016", "theme", "rural_category"))
                .get("places");
        assertThat(categories.get(0).get("classes").size()).isZero();
        assertThat(categories.get(1).get("classes").get(0).get("id").asString()).isEqualTo("Agropecuario");
    }

    @Test
    void changesTellFarmlandAndExpansion() {
        JsonNode changes = room.get("changes", Map.of("id", "EX002-2021", "from", "EX002-2009"));

        double whole = hectares("EX002");
        assertThat(changes.get("comparable").asBoolean()).isTrue();
        JsonNode agricultural = changes.get("agricultural");
        assertThat(agricultural.get("lostHectares").asDouble()).isCloseTo(whole * 0.2, about(whole * 0.2));
        assertThat(agricultural.get("gainedHectares").asDouble()).isCloseTo(whole * 0.05, about(whole * 0.2));
        assertThat(agricultural.get("netHectares").asDouble()).isCloseTo(-whole * 0.15, about(whole * 0.2));
        double lostTo = 0;
        for (JsonNode one : agricultural.get("lostTo")) {
            lostTo += one.get("hectares").asDouble();
        }
        assertThat(lostTo).isCloseTo(agricultural.get("lostHectares").asDouble(), within(1e-6));
        assertThat(changes.get("expansion").get("grantedHectares").asDouble())
                .isCloseTo(whole * 0.1, about(whole * 0.1));
        assertThat(changes.get("expansion").get("usedHectares").asDouble()).isCloseTo(whole * 0.05, about(whole * 0.1));
        assertThat(changes.get("expansion").get("withdrawnHectares").asDouble()).isZero();
        double share = 0;
        for (JsonNode cell : changes.get("matrix")) {
            share += cell.get("share").asDouble();
        }
        assertThat(share).isCloseTo(1, within(1e-9));
        assertThat(changes.get("filtered").get("widthMetres").asDouble()).isEqualTo(1);
        assertThat(changes.get("filtered").get("note").asString())
                .contains("EX002-2009")
                .doesNotContain("EX002-2021");
        assertThat(changes.has("changes")).isFalse();
        JsonNode features = room.get("changes", Map.of("id", "EX002-2021", "geometry", "true"))
                .get("changes")
                .get("features");
        assertThat(features.size()).isGreaterThan(3);
        assertThat(features.get(0).get("geometry").get("type").asString()).isEqualTo("Polygon");
        assertThat(features.get(0).get("bbox").get(0).asDouble()).isBetween(-76.1, -75.8);
        assertThat(room.csv("changes", Map.of("id", "EX002-2021")).lines()).hasSizeGreaterThan(5);
    }

    @Test
    void versionsBeforeTheCategoriesAreNotComparableAndSayTheDate() {
        JsonNode changes = room.get("changes", Map.of("id", "EX001-2016"));

        assertThat(changes.get("from").get("id").asString()).isEqualTo("EX001-2004");
        assertThat(changes.get("comparable").asBoolean()).isFalse();
        assertThat(changes.get("reason").asString()).contains("EX001-2004", "2004-06-30", "2007-09-20");
        assertThat(changes.get("matrix").size()).isZero();
        assertThat(changes.get("agricultural").isNull()).isTrue();
        assertThat(changes.get("agriculturalReason").asString()).contains("2007-09-20");
        // what both classify compares
        assertThat(changes.get("expansion").get("grantedHectares").asDouble())
                .isCloseTo(hectares("EX001") / 10, about(hectares("EX001") / 10));
        assertThat(room.get("changes", Map.of("id", "EX001-2016", "theme", "soil_class"))
                        .get("comparable")
                        .asBoolean())
                .isTrue();
        assertThat(room.csv("changes", Map.of("id", "EX001-2016"))).contains("2007-09-20");
    }

    @Test
    void determinantsAreToldByRankAndWhatHasNoLayerIsNotEvaluated() {
        JsonNode answer = room.get("determinants", Map.of("plan", "EX002-2021"));

        int before = 0;
        for (JsonNode kind : answer.get("kinds")) {
            assertThat(kind.get("rank").asInt()).isGreaterThanOrEqualTo(before);
            before = kind.get("rank").asInt();
        }
        JsonNode hazard = of(answer.get("kinds"), "kind", "hazard");
        assertThat(hazard.get("state").asString()).isEqualTo("not_evaluated");
        assertThat(hazard.get("reason").asString()).isEqualTo("no evaluado: falta la capa");
        assertThat(hazard.get("conflicts").isNull()).isTrue();
        assertThat(hazard.get("hectares").isNull()).isTrue();
        JsonNode area = of(answer.get("kinds"), "kind", "protected_area");
        assertThat(area.get("state").asString()).isEqualTo("evaluated");
        assertThat(area.get("layers").get(0).get("act").asString()).isEqualTo("Resolución 1");
        // expansion from 3.5 to 4, suburban from 4 to 4.5
        assertThat(answer.get("conflicts").size()).isEqualTo(2);
        double half = hectares("EX002") / 20;
        double sum = 0;
        for (JsonNode conflict : answer.get("conflicts")) {
            assertThat(conflict.get("severity").asString()).isEqualTo("severe");
            assertThat(conflict.get("hectares").asDouble()).isCloseTo(half, about(half));
            assertThat(conflict.get("geometry").get("type").asString()).isEqualTo("Polygon");
            sum += conflict.get("hectares").asDouble();
        }
        assertThat(answer.get("totals").get("hectares").asDouble()).isCloseTo(sum, within(1e-9));
        assertThat(room.csv("determinants", Map.of("plan", "EX002-2021")))
                .contains("bosque,Bosque de prueba,Resolución 1,2001")
                .contains("hazard,1,not_evaluated,,,,,,,,,,,,no evaluado: falta la capa");
    }

    @Test
    void determinantsOfAllPlansNameThoseThatCouldNotBeEvaluated() {
        JsonNode answer = room.get("determinants", Map.of());

        assertThat(answer.get("plan").isNull()).isTrue();
        assertThat(answer.get("plans").size()).isEqualTo(3);
        JsonNode three = answer.get("plans").get(2);
        assertThat(three.get("plan").get("id").asString()).isEqualTo("EX003");
        assertThat(three.get("state").asString()).isEqualTo("not_evaluated");
        assertThat(three.get("totals").isNull()).isTrue();
        assertThat(answer.get("conflicts").get(0).has("geometry")).isFalse();
        // EX001 was laid under the protected area of its neighbour: it does not touch it, and that is told
        JsonNode one = room.get("determinants", Map.of("plan", "EX001-2016", "kind", "protected_area"));
        assertThat(one.get("kinds").get(0).get("state").asString()).isEqualTo("evaluated");
        assertThat(one.get("kinds").get(0).get("conflicts").asInt()).isZero();
        assertThat(one.get("kinds").get(0).get("reason").asString()).contains("no toca");
    }

    @Test
    void theMosaicSaysWhereThereIsNoPlanAndWhereNoneCompares() {
        JsonNode mosaic = room.get("mosaic", Map.of());

        assertThat(mosaic.get("totals").get("zoned").asInt()).isEqualTo(2);
        assertThat(mosaic.get("totals").get("none").asInt()).isEqualTo(2);
        assertThat(of(mosaic.get("items"), "code", "EX001").get("covered").asDouble())
                .isCloseTo(1, within(1e-4));
        assertThat(of(mosaic.get("items"), "code", "EX003").get("covered").isNull())
                .isTrue();
        assertThat(of(mosaic.get("legend"), "id", "none").get("name").asString())
                .isEqualTo("Sin plan");
        assertThat(room.csv("mosaic", Map.of())).contains("EX003,Tres,EX003,EOT,,false,none,false");
    }

    private List<Feature> features(String layer) {
        Layer found = room.layers().stream()
                .filter(one -> one.description().id().value().equals(layer))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        found.stream(FeatureQuery.all(), features::add);
        return features;
    }

    @Test
    void layersHoldEveryVersionTheMosaicAndTheConflicts() {
        assertThat(features("land-use-classes"))
                .extracting(feature -> feature.properties().get("plan"))
                .contains("EX001-2004", "EX001-2016", "EX002-2009", "EX002-2021");
        List<Feature> mosaic = features("land-use-mosaic");
        assertThat(mosaic)
                .extracting(feature -> feature.properties().get("plan"))
                .contains("EX001-2016", "EX003")
                .doesNotContain("EX001-2004");
        assertThat(mosaic)
                .filteredOn(feature -> "none".equals(feature.properties().get("class")))
                .extracting(Feature::id)
                .containsExactly("EX003:none", "EX004:none");
        assertThat(features("land-use-determinant-conflicts"))
                .filteredOn(feature -> Boolean.TRUE.equals(feature.properties().get("in_force")))
                .hasSize(2)
                .allSatisfy(feature -> {
                    assertThat(feature.geometry().getEnvelopeInternal().getMinX())
                            .isBetween(-76.1, -75.8);
                    assertThat(feature.properties()).containsEntry("severity", "severe");
                    assertThat(feature.properties())
                            .containsEntry("rank", feature.id().endsWith(".1") ? 1 : 2);
                });
    }

    @Test
    void withoutPolygonsThereIsNoLayerAndEveryPlaceSaysWhy() {
        store = start();
        prepareWithoutPolygons();

        assertThat(room.layers()).isEmpty();
        for (JsonNode place : room.get("composition", Map.of()).get("places")) {
            assertThat(place.get("comparable").asBoolean()).isFalse();
        }
        JsonNode answer = room.get("determinants", Map.of("plan", "EX001-2016"));
        assertThat(answer.get("kinds"))
                .allSatisfy(kind -> assertThat(kind.get("state").asString()).isEqualTo("not_evaluated"));
        JsonNode changes = room.get("changes", Map.of("id", "EX002-2021"));
        assertThat(changes.get("comparable").asBoolean()).isFalse();
        assertThat(changes.get("expansion").isNull()).isTrue();
        assertThat(changes.get("expansionReason").asString()).contains("no hay polígonos");
    }

    private void prepareWithoutPolygons() {
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        landUse = new LandUseRoom(store, territory);
        room = new ComparisonRoom(landUse, indicator, territory);
        load(LandUseSquares.pack());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            composition  | theme=clase                    | 400 | theme
            composition  | by=municipio                   | 400 | by
            composition  | within=EX009                   | 404 | territory
            composition  | plans=EX001-2015               | 404 | land-use-plan
            composition  | plans=EX001-2016,              | 404 | land-use-plan
            composition  | plans=EX001-2016;by=strip      | 400 | by
            composition  | f=xml                          | 400 | f
            changes      | id=EX001-2017                  | 404 | land-use-plan
            changes      | id=EX001-2016;from=EX001-2016  | 400 | from
            changes      | id=EX001-2016;from=EX002-2009  | 400 | from
            changes      | id=EX001-2016;from=EX001-1999  | 404 | land-use-plan
            changes      | id=EX001-2016;within=EX009     | 404 | territory
            changes      | id=EX001-2004                  | 400 | from
            changes      | id=EX001-2016;theme=hazard     | 400 | theme
            determinants | plan=EX001-2017                | 404 | land-use-plan
            determinants | kind=hazards                   | 400 | kind
            determinants | within=EX009                   | 404 | territory
            mosaic       | region=FRANJA                  | 404 | region
            """)
    void badInputIsNamedInBothLanguages(String address, String query, int status, String parameter) {
        Map<String, String> parameters = new java.util.HashMap<>();
        for (String one : query.split(";")) {
            parameters.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> room.get(address, parameters));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.parameter()).isEqualTo(parameter);
        assertThat(problem.detail().es()).isNotBlank();
        assertThat(problem.detail().in(Language.EN))
                .isNotEqualTo(problem.detail().es());
    }

    @Test
    void aMistypedPlanOrVersionIsOfferedTheNearest() {
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get("changes", Map.of("id", "EX001-2017")))
                        .nearest())
                .contains("EX001-2016");
        assertThat(catchThrowableOfType(
                                ApiProblem.class,
                                () -> room.get("changes", Map.of("id", "EX001-2016", "from", "EX002-2009")))
                        .nearest())
                .containsExactly("EX001-2004");
    }

    @Test
    void whatWasComputedIsKeptUntilSomethingIsPublished() {
        Object first = room.comparisons().classes(landUse.plans().get("EX001-2016"));

        assertThat(room.comparisons().classes(landUse.plans().get("EX001-2016")))
                .isSameAs(first);
        LandUseSquares.deliver(store, landUse, territory);
        assertThat(room.comparisons().classes(landUse.plans().get("EX001-2016")))
                .isNotSameAs(first);
    }

    @Test
    void manyWhoAskAtOnceGetWhatOneOfThemComputed() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> questions = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                String plan = i % 2 == 0 ? "EX001-2016" : "EX002-2021";
                questions.add(() -> room.comparisons().conflicts(landUse.plans().get(plan)));
            }
            Set<Object> answers = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<Object> answer : many.invokeAll(questions)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(2);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aPackMayHaveRulesOfItsOwnAndABrokenTableIsRefused() {
        String header = "version,kind,class,severity,reason_es,reason_en,source\n";
        SquaresPack own = LandUseSquares.pack()
                .with(
                        "land-use/determinant_rules.csv",
                        header + "7,protected_area,expansion,slight,Prueba,Test,Nadie\n");
        load(own);

        JsonNode answer = room.get("determinants", Map.of("plan", "EX002-2021"));
        assertThat(answer.get("rulesVersion").asString()).isEqualTo("7");
        assertThat(answer.get("conflicts").size()).isEqualTo(1);
        assertThat(answer.get("conflicts").get(0).get("severity").asString()).isEqualTo("slight");

        load(LandUseSquares.pack()
                .with("land-use/determinant_rules.csv", header + "8,protected_area,urbano,grave,Prueba,Test,Nadie\n"));
        assertThat(store.datasets().listRefusal("squares", "land-use"))
                .extracting(Notice::rule)
                .contains("unreadable-csv");
        assertThat(room.get("determinants", Map.of("plan", "EX002-2021"))
                        .get("rulesVersion")
                        .asString())
                .isEqualTo("7");
    }

    @Test
    void answersAreInTheLanguageAsked() {
        JsonNode english = room.get("determinants", Map.of("plan", "EX002-2021"), Language.EN);

        assertThat(english.toString()).doesNotContain("no evaluado", "Protección", "plano");
        assertThat(room.get("composition", Map.of(), Language.EN).get("places").toString())
                .doesNotContain("polígonos", "Expansión");
    }
}
