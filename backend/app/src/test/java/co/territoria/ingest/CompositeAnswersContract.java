package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.composite.CompositeRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Recipes from file to answer, over the four squares, on both engines. */
abstract class CompositeAnswersContract {

    private static final String GOOD = """
            name: {es: Bienestar, en: Well-being}
            components:
              - indicator: pobreza
              - indicator: indice
            """;

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private CompositeRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        room = new CompositeRoom(store, territory, indicator);
    }

    /** In two steps, since nobody tells the rooms here that something was published. */
    private void load(SquaresPack pack) {
        DatasetKind composite = new CompositeKind(room.composites());
        List<DatasetKind> before = List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()));
        for (List<DatasetKind> kinds : List.of(before, List.of(composite))) {
            new PackLoader(store.datasets(), kinds).load(List.of(pack.files()));
            territory.forget();
            indicator.forget();
            room.forget();
        }
    }

    private static SquaresPack with(String recipe) {
        return IndicatorSquares.pack().with("indices/bienestar.yaml", recipe);
    }

    private static Map<String, String> map(String... query) {
        Map<String, String> map = new HashMap<>();
        for (String part : query) {
            map.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return map;
    }

    private JsonNode compute(String... query) {
        return room.compute(map(query), Language.ES);
    }

    private static JsonNode of(JsonNode list, String code) {
        for (JsonNode each : list) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code + " in " + list);
    }

    private List<String> notices() {
        List<Notice> all = new ArrayList<>(store.datasets().listNotices("squares", "indices/bienestar"));
        all.addAll(store.datasets().listRefusal("squares", "indices/bienestar"));
        return all.stream().map(Notice::rule).toList();
    }

    @Test
    void aRecipeIsLoadedAndComputed() {
        load(with(GOOD));

        JsonNode answer = room.get("bienestar", Map.of(), Language.ES);

        assertThat(notices()).isEmpty();
        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("computed").asBoolean()).isTrue();
        // poverty 10, 40, 20 of 10 to 40 where less is better; index 80, 60, 80 of 60 to 80
        assertThat(of(answer.get("items"), "EX001").get("score").asDouble()).isEqualTo(100);
        assertThat(of(answer.get("items"), "EX002").get("score").asDouble()).isZero();
        JsonNode three = of(answer.get("items"), "EX003");
        assertThat(three.get("score").asDouble()).isEqualTo((100 * (1 - 10 / 30.0)) / 2 + 50);
        assertThat(three.get("rank").asInt()).isEqualTo(2);
        assertThat(three.get("rankOf").asInt()).isEqualTo(3);
        double sum = 0;
        for (JsonNode part : three.get("parts")) {
            sum += part.get("contribution").asDouble();
        }
        assertThat(sum).isEqualTo(three.get("score").asDouble());
        // the fourth lacks the index
        JsonNode four = of(answer.get("items"), "EX004");
        assertThat(four.get("score").isNull()).isTrue();
        assertThat(four.get("reason").asString()).isEqualTo("falta: Índice");
        assertThat(answer.get("missing").asInt()).isEqualTo(1);
        assertThat(answer.get("sources").get(0).get("key").asString()).isEqualTo("PRUEBA");
        assertThat(answer.get("components").get(0).get("period").asString()).isEqualTo("2018");
        assertThat(answer.get("classes").get("count").asInt()).isEqualTo(3);
        assertThat(answer.get("layer").asString()).isEqualTo("index-bienestar");
        assertThat(room.get("bienestar", Map.of(), Language.EN).get("name").asString())
                .isEqualTo("Well-being");
    }

    @Test
    void withinShowsAPartButKeepsScaleAndRank() {
        load(with(GOOD));

        JsonNode answer = room.get("bienestar", map("within=EX003"), Language.ES);

        assertThat(answer.get("items")).hasSize(1);
        assertThat(answer.get("items").get(0).get("rank").asInt()).isEqualTo(2);
        assertThat(answer.get("items").get(0).get("rankOf").asInt()).isEqualTo(3);
    }

    @Test
    void anAwaitedComponentIsNamedAndNothingIsComputed() {
        load(with(GOOD + """
                  - indicator: esperanza
                    name: {es: Esperanza de vida, en: Life expectancy}
                    direction: higher_is_better
                    awaits: {es: Cargue esperanza, en: Load esperanza}
                """));

        JsonNode answer = room.get("bienestar", Map.of(), Language.ES);
        JsonNode entry = of(room.list().get("items"), "bienestar");

        assertThat(notices()).containsExactly("index-awaits-data");
        assertThat(answer.get("computable").asBoolean()).isFalse();
        assertThat(answer.get("reason").asString()).isEqualTo("faltan datos de 1 de 3 componentes: Esperanza de vida");
        assertThat(answer.get("components").get(2).get("awaits").asString()).isEqualTo("Cargue esperanza");
        assertThat(answer.get("items").get(0).get("score").isNull()).isTrue();
        assertThat(answer.get("layer").isNull()).isTrue();
        assertThat(entry.get("complete").asBoolean()).isFalse();
        assertThat(entry.get("missingComponents").get(0).get("name").asString()).isEqualTo("Esperanza de vida");
        assertThat(room.layers()).isEmpty();
        assertThat(room.sensitivity("bienestar", Map.of()).get("computable").asBoolean())
                .isFalse();
    }

    @Test
    void whatIsAwaitedIsComputedOnceItIsLoaded() {
        String recipe = GOOD.replace(
                "- indicator: indice",
                "- indicator: nuevo\n    direction: higher_is_better\n"
                        + "    awaits: {es: Cargue nuevo, en: Load nuevo}");
        load(with(recipe));
        assertThat(room.get("bienestar", Map.of(), Language.ES)
                        .get("computable")
                        .asBoolean())
                .isFalse();

        load(with(recipe)
                .with("indicators/nuevo/family.yaml", "name: {es: Nuevo, en: New}\ndimension: social\n")
                .with(
                        "indicators/nuevo/indicators.csv",
                        "code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,"
                                + "aggregation_note_es,aggregation_note_en,source\n"
                                + "nuevo,Nuevo,New,años,years,1,social,higher_is_better,none,no,no,PRUEBA\n")
                .with("indicators/nuevo/values.csv", """
                        indicator,code,period,breakdown,value,source
                        nuevo,EX001,2020,total,70,PRUEBA
                        nuevo,EX002,2020,total,71,PRUEBA
                        nuevo,EX003,2020,total,72,PRUEBA
                        """));

        JsonNode answer = room.get("bienestar", Map.of(), Language.ES);
        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("notes").get(0).asString()).contains("2018, 2020");
    }

    @Test
    void weightsThatDoNotSumRefuseTheRecipe() {
        String table = """
            weight: 0.5           | weight: 0.4           | index-weights-do-not-sum
            weight: 0.5           |                       | index-weight-missing
            weight: 1             | weight: 0             | index-weight-not-positive
                """;
        table.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            String first = cells[0].strip();
            String second = cells[1].strip();
            String rule = cells[2].strip();
            load(with("""
                    name: {es: Bienestar}
                    weights: given
                    components:
                      - indicator: pobreza
                        %s
                      - indicator: indice
                        %s
                    """.formatted(first, second)));

            assertThat(notices()).as(line).containsExactly(rule);
            assertThat(room.list().get("total").asInt()).isZero();
        });
    }

    @Test
    void weightsMayAddUpToAHundred() {
        load(with("""
                name: {es: Bienestar}
                weights: given
                components:
                  - {indicator: pobreza, weight: 75}
                  - {indicator: indice, weight: 25}
                """));

        assertThat(room.get("bienestar", Map.of(), Language.ES)
                        .get("components")
                        .get(0)
                        .get("weight")
                        .asDouble())
                .isEqualTo(0.75);
    }

    @Test
    void aBadComponentRefusesTheRecipe() {
        String table = """
            indicator: pobresa                                  | index-unknown-component
            {indicator: pobreza, period: 2016}                  | index-component-without-data
            {indicator: pobreza, breakdown: urban}              | index-component-without-data
            indicator: pob                                      | index-direction-missing
            indicator: indice                                   | index-repeated-component
            {indicator: indice, period: 2017}                   | index-across-a-break
            {indicator: pobreza, goalposts: [0, 1]}             | index-goalposts-off-unit
            {indicator: pobreza, goalposts: [85, 20]}           | malformed-index
            {indicator: pobreza, direction: up}                 | malformed-index
            {indicator: casos, log: true}                       | index-log-of-zero
            {breakdown: total}                                  | malformed-index
                """;
        table.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            String component = cells[0].strip();
            String rule = cells[1].strip();
            load(with("""
                    name: {es: Bienestar}
                    components:
                      - indicator: indice
                        period: 2018
                      - %s
                    """.formatted(component)));

            assertThat(notices()).as(line).contains(rule);
            assertThat(room.list().get("total").asInt()).isZero();
        });
    }

    @Test
    void whatIsOddIsToldAndComputed() {
        load(with("""
                name: {es: Bienestar}
                components:
                  - indicator: casos
                  - {indicator: pobreza, goalposts: [-5, 120], weight: 0.5}
                """));

        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "index-component-is-a-total", "index-goalposts-odd-unit", "index-weights-unused");
        JsonNode answer = room.get("bienestar", Map.of(), Language.ES);
        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("notices")).hasSize(3);
    }

    @Test
    void aRecipeWithOneComponentOrAWrongMethodIsRefused() {
        load(with("name: {es: Bienestar}\ncomponents: [{indicator: pobreza}]\n"));
        assertThat(notices()).containsExactly("index-number-of-components");
        load(with(GOOD + "normalisation: zscore\nmean: geometric\n"));
        assertThat(notices()).containsExactly("index-geometric-of-zscores");
        load(with(GOOD + "normalisation: percent\n"));
        assertThat(notices()).containsExactly("malformed-index");
        load(with(GOOD + "missing: renormalise\n"));
        assertThat(notices()).containsExactly("malformed-index");
        load(with("components: ["));
        assertThat(notices()).containsExactly("unreadable-yaml");
    }

    @Test
    void theLayerHasScoresAndTheMissingOnes() {
        load(with(GOOD));

        Layer layer = room.layers().get(0);
        List<Feature> features = new ArrayList<>();
        layer.stream(new FeatureQuery(null, null, Map.of(), null, 10), features::add);

        assertThat(layer.description().id().value()).isEqualTo("index-bienestar");
        assertThat(features).hasSize(4);
        assertThat(features.get(0).properties()).containsEntry("score", 100.0).containsEntry("rank", 1L);
        assertThat(features.get(3).properties())
                .containsEntry("status", "missing")
                .containsEntry("score", null);
        assertThat(layer.version()).matches("[A-Za-z0-9.-]+");
    }

    @Test
    void triesAnIndexOut() {
        load(IndicatorSquares.pack());

        JsonNode answer = compute("components=pobreza,indice@total@2018", "weights=0.75,0.25", "sensitivity=true");

        assertThat(of(answer.get("items"), "EX003").get("score").asDouble())
                .isEqualTo(100 * (1 - 10 / 30.0) * 0.75 + 25);
        assertThat(answer.get("weighting").get("id").asString()).isEqualTo("given");
        assertThat(answer.get("code").isNull()).isTrue();
        JsonNode ranges = answer.get("sensitivity");
        assertThat(of(ranges.get("items"), "EX001").get("all").toString()).isEqualTo("{\"best\":1,\"worst\":1}");
        assertThat(ranges.get("draws").asInt()).isEqualTo(1_000);
        assertThat(of(ranges.get("items"), "EX004").get("rank").isNull()).isTrue();
    }

    @Test
    void triesARecipeWithOtherWeights() {
        load(with(GOOD));

        JsonNode answer = compute("recipe=bienestar", "weights=0.2,0.8");

        assertThat(answer.get("components").get(1).get("weight").asDouble()).isEqualTo(0.8);
        assertThat(answer.get("name").asString()).isEqualTo("Bienestar, con otra receta");
        assertThat(compute("recipe=bienestar").get("code").asString()).isEqualTo("bienestar");
        assertThat(compute("recipe=bienestar", "mean=geometric")
                        .get("mean")
                        .get("id")
                        .asString())
                .isEqualTo("geometric");
    }

    @Test
    void theRuleForMissingComponentsIsKept() {
        load(IndicatorSquares.pack());

        assertThat(compute("components=pobreza,indice", "missing=incomplete")
                        .get("reason")
                        .asString())
                .isEqualTo("la regla es no calcular si falta un dato, y le falta a 1 de 4 municipios: Ñandú");
        JsonNode shared = compute("components=pobreza,indice", "missing=renormalise", "at_least=1");
        assertThat(of(shared.get("items"), "EX004").get("score").asDouble()).isEqualTo(100 * (1 - 10 / 30.0));
        assertThat(of(shared.get("items"), "EX004")
                        .get("parts")
                        .get(0)
                        .get("weight")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void oneTerritoryMakesNoRanking() {
        load(IndicatorSquares.pack());

        JsonNode answer = compute("components=pobreza@total@2017,indice");

        assertThat(answer.get("computable").asBoolean()).isFalse();
        assertThat(answer.get("reason").asString())
                .isEqualTo(
                        "un ordenamiento necesita al menos 2 municipios con puntaje; hay 1 de 4 con los datos que pide la"
                                + " regla");
        assertThat(answer.get("items").get(0).get("rank").isNull()).isTrue();
        assertThat(answer.get("classes").get("count").asInt()).isZero();
    }

    @Test
    void allEqualIsTold() {
        load(IndicatorSquares.pack()
                .edit(
                        IndicatorSquares.POVERTY_VALUES,
                        "pobreza,EX002,2018,total,40,PRUEBA,\"=rara, pero cierta\"",
                        "pobreza,EX002,2018,total,20,PRUEBA,")
                .edit(IndicatorSquares.POVERTY_VALUES, "pobreza,EX001,2018,total,10", "pobreza,EX001,2018,total,20"));

        JsonNode answer = compute("components=pobreza,casos");

        assertThat(answer.get("notes").get(0).asString())
                .isEqualTo(
                        "«Tasa de pobreza» vale lo mismo en todas partes: todos reciben el punto medio y no cambia el"
                                + " orden");
    }

    @Test
    void geometricWithAZeroIsZeroAndSaysSo() {
        load(IndicatorSquares.pack());

        JsonNode answer = compute("components=pobreza,indice", "goalposts=0:40,0:100", "mean=geometric");

        JsonNode two = of(answer.get("items"), "EX002");
        assertThat(two.get("score").asDouble()).isZero();
        assertThat(two.get("rank").asInt()).isEqualTo(3);
        assertThat(two.get("parts").get(0).get("contribution").isNull()).isTrue();
        assertThat(answer.get("notes").toString()).contains("la media geométrica con un cero es cero");
    }

    @Test
    void theFileThatIsDownloadedIsTheFileThatThePackTakes() {
        load(with(GOOD.replace("name: {es: Bienestar", "name: {es: 'Bienestar: \"todo\" #1'")
                + "normalisation: minmax\nweights: given\nmean: geometric\nmissing: renormalise\natLeast: 1\n"));
        assertThat(notices()).containsExactly("index-weight-missing");
        String written = room.computedText(map(
                "components=pobreza,indice",
                "weights=0.25,0.75",
                "directions=,higher_is_better",
                "goalposts=0:100,",
                "mean=geometric",
                "missing=renormalise",
                "at_least=1",
                "f=yaml"));

        load(with(written));

        assertThat(notices()).isEmpty();
        assertThat(room.text("bienestar", map("f=yaml")).lines().skip(1).toList())
                .isEqualTo(written.lines().skip(1).toList());
        JsonNode stored = room.get("bienestar", Map.of(), Language.ES);
        assertThat(stored.get("atLeast").asInt()).isEqualTo(1);
        assertThat(stored.get("components").get(0).get("given").asBoolean()).isTrue();
        assertThat(stored.get("components").get(1).get("weight").asDouble()).isEqualTo(0.75);
    }

    @Test
    void csvHasEveryComponentAndItsMethod() {
        load(with(GOOD));

        String csv = room.text("bienestar", map("f=csv"));

        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("pobreza_value,pobreza_period,pobreza_normalised,pobreza_weight,pobreza_contribution")
                .contains("sources,method");
        assertThat(csv).contains("EX004").contains("falta: Índice");
    }

    @Test
    void aBadQuestionNamesItsParameter() {
        String table = """
            none                        | none                 | components
            components=pobreza          | none                 | components
            components=pobresa,indice   | none                 | components
            components=Pobreza,indice   | none                 | components
            components=pobreza@a@b@c,x  | none                 | components
            components=pobreza,indice   | weights=0.5,0.6      | weights
            components=pobreza,indice   | weights=0.5          | weights
            components=pobreza,indice   | weights=a,b          | weights
            components=pobreza,indice   | weights=1.5,-0.5     | weights
            components=pobreza,indice   | normalisation=max    | normalisation
            components=pobreza,indice   | mean=median          | mean
            components=pobreza,indice   | missing=zero         | missing
            components=pobreza,indice   | goalposts=1,2        | goalposts
            components=pobreza,indice   | goalposts=0:1,       | goalposts
            components=pobreza,indice   | directions=up,       | directions
            components=pobreza,pob      | none                 | directions
            components=pobreza,pobreza  | none                 | components
            components=pobreza@urban,indice   | none           | components
            components=indice@total@2017,indice | none         | components
            components=pobreza,indice   | sensitivity=yes      | sensitivity
            components=pobreza,indice   | draws=10             | draws
            components=pobreza,indice   | seed=x               | seed
            components=pobreza,indice   | method=pretty2       | method
            components=pobreza,indice   | count=1              | count
            components=pobreza,indice   | f=xls                | f
                """;
        table.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            String one = cells[0].strip();
            String other = cells[1].strip();
            String parameter = cells[2].strip();
            load(IndicatorSquares.pack());
            List<String> query = new ArrayList<>();
            if (!one.equals("none")) {
                query.add(one);
            }
            if (!other.equals("none")) {
                query.add(other);
            }

            ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> compute(query.toArray(String[]::new)));

            assertThat(problem).as(line).isNotNull();
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.parameter()).as(line).isEqualTo(parameter);
            assertThat(problem.detail().es()).isNotBlank();
            assertThat(problem.detail().en()).isNotBlank();
        });
    }

    @Test
    void tellsWhichIndexIsUnknownAndWhichComponentWasMeant() {
        load(with(GOOD));

        ApiProblem index = catchThrowableOfType(ApiProblem.class, () -> room.get("bienester", Map.of(), Language.ES));
        ApiProblem component = catchThrowableOfType(ApiProblem.class, () -> compute("components=pobresa,indice"));

        assertThat(index.code()).isEqualTo("unknown-index");
        assertThat(index.nearest()).containsExactly("bienestar");
        assertThat(component.detail().es()).contains("¿Quiso decir pobreza?");
    }
}
