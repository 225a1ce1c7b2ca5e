package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.city.CityRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
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

/** The system of cities of the four squares, on both engines. */
abstract class CityContract {

    private static final String RECIPE = "cities/cities.yaml";
    private static final String FUNCTIONS = "cities/functions.csv";
    private static final String LINKS = "cities/links.csv";

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private CityRoom room;

    abstract StoreUnderTest start();

    private static SquaresPack pack() {
        return IndicatorSquares.pack().with(RECIPE, """
                        populations: [{indicator: pob, of: {es: todo el municipio, en: the whole municipality}}]
                        classes:
                          - {id: chico, name: {es: Chico, en: Small}, from: 0}
                          - {id: grande, name: {es: Grande, en: Large}, from: 200}
                        areasOf: grande
                        functions: [{id: casos, name: {es: Casos, en: Cases}, indicator: indice}]
                        author: {es: Prueba, en: Test}
                        date: "2026-11-21"
                        """).with(FUNCTIONS, """
                        function,name_es,code,source
                        mercado,Mercado,EX002,PRUEBA
                        """).with(LINKS, """
                        origin,destination,kind,period,value,unit,source
                        EX002,EX001,viajes,2018,120,viajes al día,PRUEBA
                        EX003,EX001,viajes,2018,0,viajes al día,PRUEBA
                        """);
    }

    @BeforeEach
    void prepare() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        room = new CityRoom(store, territory, indicator);
    }

    /** In two steps: nothing tells the rooms of a publication here, so they are made to forget in between. */
    private PackLoader.Outcome load(SquaresPack pack) {
        List<DatasetKind> kinds = List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()));
        new PackLoader(store.datasets(), kinds).load(List.of(pack.files()));
        forget();
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(),
                        List.of(new CityKind(room.cities(), territory.territories(), territory.sources())))
                .load(List.of(pack.files()));
        forget();
        return outcome;
    }

    private void forget() {
        territory.forget();
        indicator.forget();
        room.forget();
    }

    private static JsonNode of(JsonNode items, String code) {
        for (JsonNode item : items) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no " + code + " in " + items);
    }

    @Test
    void ranksTheSeatsAndSaysOfWhomAndWhen() {
        load(pack());

        JsonNode system = room.get(Map.of("period", "2018"), Language.ES);

        assertThat(system.get("population").get("of").asString()).isEqualTo("todo el municipio");
        assertThat(system.get("population").get("period").asString()).isEqualTo("2018");
        JsonNode largest = of(system.get("items"), "EX001");
        assertThat(largest.get("rank").asInt()).isEqualTo(1);
        assertThat(largest.get("sizeClass").asString()).isEqualTo("grande");
        assertThat(largest.get("share").asDouble()).isEqualTo(0.5);
        // primacy of two: 300 over 100
        assertThat(system.get("rankSize").get("primacyOfTwo").asDouble()).isEqualTo(3);
        assertThat(system.get("rankSize").get("slope").isNull()).isTrue();
        assertThat(of(system.get("items"), "EX002").get("functions").toString()).contains("mercado");
        assertThat(of(system.get("items"), "EX003").get("functions").toString()).doesNotContain("mercado");
        assertThat(system.get("sources").size()).isPositive();
    }

    @Test
    void aSeatWithoutFigureHasNoClassAndAFunctionThatLacksOneDoesNotCount() {
        load(pack());

        // EX004 has no population in 2019 and no index at all
        JsonNode system = room.get(Map.of("period", "2019"), Language.ES);

        JsonNode without = of(system.get("items"), "EX004");
        assertThat(without.get("population").isNull()).isTrue();
        assertThat(without.get("rank").isNull()).isTrue();
        assertThat(without.get("sizeClass").isNull()).isTrue();
        JsonNode cases = system.get("functions").get(0);
        assertThat(cases.get("counts").asBoolean()).isFalse();
        assertThat(cases.get("missing").get(0).asString()).isEqualTo("EX004");
    }

    @Test
    void publishesSeatsAreasAndLinksAsLayers() {
        load(pack());

        List<Layer> layers = room.layers();

        assertThat(layers.stream().map(layer -> layer.description().id().value()))
                .containsExactly("cities", "city-areas", "city-links");
        List<Feature> areas = new ArrayList<>();
        layers.get(1).stream(FeatureQuery.all(), areas::add);
        assertThat(areas.stream()
                        .mapToInt(area -> (int) area.properties().get("municipalities"))
                        .sum())
                .isEqualTo(4);
        assertThat(areas.get(0).geometry().getArea()).isPositive();
        List<Feature> links = new ArrayList<>();
        layers.get(2).stream(FeatureQuery.all(), links::add);
        assertThat(links).hasSize(2);
        assertThat(links.get(0).geometry().getGeometryType()).isEqualTo("LineString");
        // a true zero is a link of zero
        assertThat(links.get(1).properties().get("value")).isEqualTo(0.0);
    }

    @Test
    void saysHowToDeliverLinksWhereThereAreNone() {
        load(pack().without(LINKS));

        assertThat(room.links().get("note").asString()).contains("cities/links.csv");
        assertThat(room.layers()).hasSize(2);
    }

    @Test
    void answersWhatIsNoneOfItsChoices() {
        load(pack());

        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get(Map.of("population", "pobreza"), Language.ES))
                        .allowed())
                .containsExactly("pob");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get(Map.of("centres", "enorme"), Language.ES))
                        .allowed())
                .containsExactly("chico", "grande");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get(Map.of("period", "1900"), Language.ES))
                        .parameter())
                .isEqualTo("period");
    }

    @Test
    void answersAPackWithoutSystemWithWhatToDeliver() {
        load(pack().without(RECIPE).without(FUNCTIONS).without(LINKS));

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> room.get(Map.of(), Language.ES));
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.detail().es()).contains("cities/cities.yaml");
        assertThat(room.layers()).isEmpty();
    }

    @Test
    void writesATable() {
        load(pack());

        assertThat(room.csv().lines()).hasSize(5);
        assertThat(room.csv()).contains("nearest_higher_centre_km_geodesic", "EX001,Uno,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cities/cities.yaml   | indicator: pob,          | indicator: nada,         | unknown-indicator
            cities/cities.yaml   | from: 200                | from: -1                 | classes-not-ascending
            cities/cities.yaml   | areasOf: grande          | areasOf: otra            | value-not-in-list
            cities/cities.yaml   | 'author: {es: Prueba, en: Test}' | 'nobody: yes'    | missing-value
            cities/functions.csv | EX002                    | EX999                    | unknown-seat
            cities/functions.csv | PRUEBA                   | NADIE                    | unknown-source
            cities/links.csv     | EX002,EX001              | EX001,EX001              | link-to-itself
            cities/links.csv     | 120                      | -1                       | negative-link
            cities/links.csv     | 120                      | ''                       | missing-value
            cities/links.csv     | EX003,EX001              | EX002,EX001              | duplicate-key
            """)
    void refusesABadDeliveryAndNamesWhere(String file, String piece, String replacement, String rule) {
        load(pack());

        PackLoader.Outcome outcome = load(pack().edit(file, piece, replacement));

        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(store.datasets().listNotices("squares", "cities")).isEmpty();
        // what was there stays in force
        assertThat(room.get(Map.of(), Language.ES).get("items").size()).isEqualTo(4);
        assertThat(refusal(rule)).as("notices of the refusal").isTrue();
    }

    private boolean refusal(String rule) {
        Integer found = store.database()
                .jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM notice WHERE version IS NULL AND rule_id = ?", Integer.class, rule);
        return found != null && found > 0;
    }
}
