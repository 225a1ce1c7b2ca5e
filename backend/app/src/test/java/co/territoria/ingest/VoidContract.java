package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.composite.CompositeRoom;
import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.plan.PlanRoom;
import co.territoria.priority.VoidRoom;
import co.territoria.project.ProjectRoom;
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

/** Gaps and efforts of the four squares, from their files to the answers, on both engines. */
abstract class VoidContract {

    private static final String FILE = "voids/voids.yaml";

    /** Gap of pobreza to the whole, 110/6: EX001 −8.3, EX002 +21.7, EX003 and EX004 +1.7. */
    private static final double WHOLE = 11_000 / 600.0;

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private GapRoom gap;
    private CompositeRoom composite;
    private ProjectRoom project;
    private PlanRoom plan;
    private VoidRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        gap = new GapRoom(indicator);
        composite = new CompositeRoom(store, territory, indicator);
        project = new ProjectRoom(store.database(), territory);
        plan = new PlanRoom(store.database(), territory);
        room = new VoidRoom(store, territory, indicator, gap, composite, project, plan);
    }

    private static SquaresPack pack() {
        return IndicatorSquares.pack()
                .edit(
                        "pack.yaml",
                        "defaultIndicator: pobreza\n",
                        "defaultIndicator: pobreza\npopulationIndicator: pob\n")
                .edit(
                        IndicatorSquares.POVERTY_VALUES,
                        "casos,EX004,2018,total,1,PRUEBA,\n",
                        "casos,EX004,2018,total,1,PRUEBA,\ncasos,EX001,2019,total,9,PRUEBA,\n")
                .with("regionalisations/paz.csv", "code,region\nEX002,Paz\n")
                .with("regionalisations/paz.yaml", "name: {es: Paz, en: Peace}\npartial: true\ndate: \"2017\"\n")
                .with("indices/todo.yaml", """
                        name: {es: Todo, en: All}
                        components:
                          - indicator: pobreza
                          - {indicator: pobreza, breakdown: rural}
                        """)
                .with("plans/documents.csv", "code,title,organisation,date\n000,Programa,Una candidatura,2023\n")
                .with("plans/plan_kinds.csv", "kind,name_es,name_en,order\nprograma,Programa,Programme,1\n")
                .with("plans/levels.csv", "level,name_es,name_en,order\ndepartamental,Departamental,Departmental,1\n")
                .with("plans/kinds.csv", "kind,name_es,name_en,order\nlinea,Línea,Line,1\nobra,Obra,Work,2\n")
                .with(ProjectSquares.PLANS, """
                        code,name,kind,level,territory,from_year,to_year,document,note_es,note_en
                        VIEJO,Plan viejo,programa,departamental,EX,2002,2010,000,,
                        PG,Programa nuevo,programa,departamental,EX,2024,2027,000,No es un plan adoptado.,Not an adopted plan.
                        DEUNO,Programa de Uno,programa,departamental,EX001,2024,2027,000,,
                        NOMBRE,Solo el nombre,programa,departamental,EX,2030,,000,,
                        """)
                .with(ProjectSquares.NODES, """
                        plan,code,parent,kind,name,places,document
                        VIEJO,V.1,,linea,Línea vieja,EX002,000
                        PG,P.1,,linea,Línea,EX001;EX004,000
                        PG,P.1.1,P.1,obra,Obra en la línea,EX004,000
                        PG,P.2,,obra,Obra,EX001,000
                        PG,P.3,,linea,Para todos,,000
                        DEUNO,D.1,,linea,Línea de Uno,EX001;EX003,000
                        """)
                .with("projects/themes.csv", "theme,name_es,name_en,symbol,order\nroads,Vías,Roads,diamond,1\n")
                .with(ProjectSquares.PROJECTS, """
                        code,name,theme,dimension,municipalities,stated_municipalities,horizon,stage,value,lon,lat,confidence,location_confidence,geometry_note_es,geometry_note_en,source_es,source_en
                        P-1,Vía,roads,territorial,EX001;EX002,,short,execution,12000000000,-76.0,4.05,high,high,Punto,Point,Un periódico,A newspaper
                        P-2,Muelle,roads,economica,EX003,,,,,-76.05,4.15,medium,low,Punto,Point,Un periódico,A newspaper
                        P-3,Centro,roads,economica,,,,idea,,,,low,,Sin sitio,No site,Un periódico,A newspaper
                        P-4,Puente,roads,economica,EX002,,long,cancelled,1000000000,-75.95,4.05,high,high,Punto,Point,Un periódico,A newspaper
                        """)
                .with(FILE, """
                        plan: PG
                        investments:
                          - indicator: casos
                            measures: {es: Cuenta casos, en: Counts cases}
                            doesNot: {es: No mide dinero, en: It measures no money}
                        prioritised:
                          - {regionalisation: paz, name: {es: PAZ, en: PEACE}, meaning: {es: lugares de paz, en: places of peace}}
                          - {regionalisation: guerra, name: {es: GUERRA, en: WAR}, meaning: {es: otra lista, en: another list}}
                        notes:
                          - {es: Una nota, en: A note}
                        """);
    }

    private void load(SquaresPack pack) {
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()),
                new CompositeKind(composite.composites()),
                new ProjectKind(project.projects(), territory.territories()),
                new PlanKind(plan.plans(), territory.territories(), indicator.indicators(), territory.sources()),
                new VoidKind(room.voids(), indicator.indicators(), plan.plans()))) {
            new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            territory.forget();
            indicator.forget();
            composite.forget();
            project.forget();
            plan.forget();
            room.forget();
        }
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> query = new HashMap<>();
        for (String pair : pairs) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private JsonNode voids(String... query) {
        return room.voids(map(query), Language.ES);
    }

    private static JsonNode item(JsonNode answer, String code) {
        return by(answer.get("items"), "code", code);
    }

    private static JsonNode by(JsonNode list, String field, String value) {
        for (JsonNode each : list) {
            if (each.get(field).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private List<String> efforts(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.get("items").forEach(each -> texts.add(each.get("effort").toString()));
        return texts;
    }

    @Test
    void countsWhatThePlanNamesAgainstTheGap() {
        load(pack());

        JsonNode answer = voids();

        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("gap").get("code").asString()).isEqualTo("pobreza");
        assertThat(answer.get("reference").get("value").asDouble()).isEqualTo(WHOLE);
        assertThat(answer.get("effort").get("plan").get("code").asString()).isEqualTo("PG");
        assertThat(answer.get("effort").get("plan").get("note").asString()).isEqualTo("No es un plan adoptado.");
        // of an element that names two each has one; an element and the one below it count each
        assertThat(efforts(answer)).containsExactly("2.0", "0.0", "0.0", "2.0");
        // three behind, the deeper half begins with 1.7; of four efforts the lower third ends at the second zero
        assertThat(answer.get("thresholds").get("deep").asDouble()).isEqualTo(20 - WHOLE);
        assertThat(answer.get("thresholds").get("little").asDouble()).isZero();
        assertThat(answer.get("thresholds").get("much").asDouble()).isEqualTo(2);
        assertThat(answer.get("thresholds").get("behind").asInt()).isEqualTo(3);
        assertThat(texts(answer.get("voids"))).containsExactly("EX002", "EX003");
        assertThat(texts(answer.get("reverse"))).containsExactly("EX001");
        JsonNode two = item(answer, "EX002");
        assertThat(two.get("gap").asDouble()).isEqualTo(40 - WHOLE);
        assertThat(two.get("quadrant").asString()).isEqualTo("void");
        assertThat(two.get("voidRank").asInt()).isEqualTo(1);
        assertThat(two.get("cell").toString()).isEqualTo("{\"gap\":2,\"effort\":0}");
        assertThat(item(answer, "EX004").get("quadrant").asString()).isEqualTo("attended");
        assertThat(item(answer, "EX001").get("quadrant").asString()).isEqualTo("effort_without_gap");
        assertThat(item(answer, "EX001").get("reverseRank").asInt()).isEqualTo(1);
        assertThat(item(answer, "EX001").get("aims").findValuesAsString("code")).containsExactly("P.1", "P.2");
        assertThat(answer.get("unlocated").get("aims").findValuesAsString("name"))
                .containsExactly("Para todos");
        assertThat(answer.get("effort").get("measures").asString()).contains("elementos del plan");
        assertThat(answer.get("effort").get("doesNot").asString()).contains("No mide dinero");
        assertThat(texts(answer.get("notes"))).containsExactly("Una nota");
        assertThat(answer.get("sources").findValuesAsString("key")).containsExactly("PRUEBA");
        assertThat(answer.get("example").asBoolean()).isFalse();
    }

    @Test
    void cellsAndQuadrantsHoldEveryTerritoryOnce() {
        load(pack());

        JsonNode answer = voids();

        int inCells = 0;
        for (JsonNode cell : answer.get("cells")) {
            inCells += cell.get("count").asInt();
            assertThat(cell.get("isVoid").asBoolean())
                    .isEqualTo(
                            cell.get("gap").asInt() == 2 && cell.get("effort").asInt() == 0);
        }
        int inQuadrants = 0;
        for (JsonNode quadrant : answer.get("quadrants")) {
            inQuadrants += quadrant.get("count").asInt();
        }
        assertThat(inCells).isEqualTo(4);
        assertThat(inQuadrants).isEqualTo(4);
        assertThat(answer.get("missing").asInt()).isZero();
    }

    @Test
    void listsOfPriorityAreFlaggedAndOneThatIsNotLoadedSaysSo() {
        load(pack());

        JsonNode answer = voids();

        assertThat(texts(item(answer, "EX002").get("prioritised"))).containsExactly("paz");
        assertThat(texts(item(answer, "EX001").get("prioritised"))).isEmpty();
        JsonNode lists = answer.get("prioritised");
        assertThat(by(lists, "id", "paz").get("loaded").asBoolean()).isTrue();
        assertThat(texts(by(lists, "id", "paz").get("codes"))).containsExactly("EX002");
        assertThat(by(lists, "id", "guerra").get("loaded").asBoolean()).isFalse();
        assertThat(by(lists, "id", "guerra").get("reason").asString()).isEqualTo("lista no cargada");
    }

    @Test
    void aPlanOfOnePlaceSaysNothingOfTheOthersUnlessItNamesThem() {
        load(pack());

        JsonNode answer = voids("plan=DEUNO");

        assertThat(efforts(answer)).containsExactly("1.0", "null", "1.0", "null");
        assertThat(item(answer, "EX002").get("reason").asString())
                .isEqualTo("sin dato de inversión: el plan es de otro territorio");
        assertThat(item(answer, "EX002").get("quadrant").isNull()).isTrue();
        assertThat(answer.get("missing").asInt()).isEqualTo(2);
    }

    @Test
    void aPlanOfWhichOnlyTheNameIsKeptIsNotZero() {
        load(pack());

        JsonNode answer = voids("plan=NOMBRE");

        assertThat(answer.get("computable").asBoolean()).isFalse();
        assertThat(answer.get("reason").asString()).contains("solo se conserva el nombre");
        assertThat(efforts(answer)).containsOnly("null");
        assertThat(answer.get("cells")).isEmpty();
    }

    @Test
    void withoutSettingsTheNewestPlanOfTheWholeThatNamesPlacesCounts() {
        load(pack().without(FILE));

        JsonNode answer = voids();

        assertThat(answer.get("effort").get("plan").get("code").asString()).isEqualTo("PG");
        assertThat(answer.get("prioritised")).isEmpty();
        assertThat(by(answer.get("efforts"), "id", "indicator").get("available").asBoolean())
                .isFalse();
        assertThat(voids("effort=indicator").get("reason").asString()).contains("no marca ningún indicador");
    }

    @Test
    void theCostOfAProjectCountsWholeInEachOfItsPlaces() {
        load(pack());

        JsonNode answer = voids("effort=cost");

        // EX003 has a project of unknown value, EX004 none at all; the cancelled bridge does not count
        assertThat(efforts(answer)).containsExactly("1.2E10", "1.2E10", "null", "0.0");
        assertThat(item(answer, "EX003").get("reason").asString())
                .isEqualTo("sin dato de inversión: sus proyectos no tienen valor registrado");
        assertThat(answer.get("unlocated").get("aims").findValuesAsString("code"))
                .containsExactly("P-3");
        assertThat(answer.get("unlocated").get("unvalued").findValuesAsString("code"))
                .containsExactly("P-2");
        assertThat(item(answer, "EX002").get("aims").get(0).get("kindName").asString())
                .isEqualTo("Ejecución");
    }

    @Test
    void theCostFollowsStageAndHorizon() {
        load(pack());

        JsonNode cancelled = voids("effort=cost", "stage=cancelled");
        assertThat(efforts(cancelled)).containsExactly("0.0", "1.0E9", "null", "0.0");
        assertThat(item(cancelled, "EX003").get("reason").asString())
                .isEqualTo("sin dato de inversión: de sus proyectos no se conoce la etapa o el plazo");

        JsonNode small = voids("effort=cost", "horizon=short", "stage=execution,procurement");
        assertThat(efforts(small)).containsExactly("1.2E10", "1.2E10", "null", "0.0");
        assertThat(small.get("effort").get("kind").asString()).isEqualTo("cost");

        JsonNode unknown = voids("effort=cost", "stage=none");
        assertThat(unknown.get("computable").asBoolean()).isFalse();
        assertThat(unknown.get("reason").asString()).contains("ningún proyecto de la cartera tiene valor");
        JsonNode nobody = voids("effort=cost", "stage=finished");
        assertThat(nobody.get("reason").asString()).contains("esa etapa o ese plazo");
    }

    @Test
    void whereNoProjectHasAValueThereIsNoInvestmentData() {
        load(pack().edit(ProjectSquares.PROJECTS, "12000000000", "").edit(ProjectSquares.PROJECTS, "1000000000", ""));

        JsonNode answer = voids("effort=cost");

        assertThat(answer.get("computable").asBoolean()).isFalse();
        assertThat(answer.get("reason").asString()).isEqualTo("ningún proyecto de la cartera tiene valor registrado");
        assertThat(efforts(answer)).containsOnly("null");
        assertThat(item(answer, "EX001").get("reason").asString()).startsWith("sin dato de inversión");
        assertThat(answer.get("voids")).isEmpty();
    }

    @Test
    void anIndicatorThatIsMarkedAsInvestmentIsTakenAsItIsObserved() {
        load(pack());

        JsonNode answer = voids("effort=indicator");

        // its newest period has one place only: what is not there is not zero
        assertThat(answer.get("effort").get("period").asString()).isEqualTo("2019");
        assertThat(efforts(answer)).containsExactly("9.0", "null", "null", "null");
        assertThat(answer.get("effort").get("measures").asString()).isEqualTo("Cuenta casos");
        assertThat(answer.get("effort").get("doesNot").asString()).isEqualTo("No mide dinero");
        assertThat(item(answer, "EX002").get("reason").asString()).isEqualTo("sin dato de inversión");
    }

    @Test
    void perInhabitantsTakesThePopulationNearestInTime() {
        load(pack());

        JsonNode answer = voids("per=inhabitants");

        assertThat(answer.get("effort").get("unit").asString()).isEqualTo("compromisos por 10.000 habitantes");
        assertThat(answer.get("effort").get("population").get("period").asString())
                .isEqualTo("2019");
        assertThat(item(answer, "EX001").get("effort").asDouble()).isEqualTo(2 / 310.0 * 10_000);
        assertThat(item(answer, "EX001").get("total").asDouble()).isEqualTo(2);
        assertThat(item(answer, "EX002").get("effort").asDouble()).isZero();
        // EX004 has commitments and no population
        assertThat(item(answer, "EX004").get("effort").isNull()).isTrue();
        assertThat(item(answer, "EX004").get("reason").asString())
                .isEqualTo("sin dato de inversión: sin dato de población");
    }

    @Test
    void theGapOfAnIndexIsToItsMedianOrBest() {
        load(pack());

        JsonNode answer = voids("index=todo");

        // scores of 100 at the best and 0 at the worst of 10 to 40: 100, 0, 66.7 and 66.7
        assertThat(answer.get("gap").get("kind").asString()).isEqualTo("index");
        assertThat(answer.get("reference").get("kind").asString()).isEqualTo("median");
        assertThat(answer.get("reference").get("value").asDouble()).isCloseTo(200 / 3.0, within(1e-9));
        assertThat(item(answer, "EX002").get("gap").asDouble()).isCloseTo(200 / 3.0, within(1e-9));
        assertThat(item(answer, "EX002").get("voidRank").asInt()).isEqualTo(1);
        assertThat(by(answer.get("references"), "id", "department")
                        .get("available")
                        .asBoolean())
                .isFalse();
        assertThat(item(voids("index=todo", "reference=best"), "EX001")
                        .get("gap")
                        .asDouble())
                .isZero();
    }

    @Test
    void anIndicatorWithoutGapSaysWhyAndStillTellsTheEffort() {
        load(pack());

        JsonNode answer = voids("indicator=pob");

        assertThat(answer.get("computable").asBoolean()).isFalse();
        assertThat(answer.get("reason").asString()).contains("ni más ni menos es mejor");
        assertThat(efforts(answer)).containsExactly("2.0", "0.0", "0.0", "2.0");
        assertThat(item(answer, "EX001").get("reason").asString()).startsWith("sin dato de brecha");
    }

    @Test
    void aPartIsShownWithTheRanksOfTheWhole() {
        load(pack());

        JsonNode answer = voids("within=EX003");

        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(texts(answer.get("voids"))).containsExactly("EX003");
        assertThat(item(answer, "EX003").get("voidRank").asInt()).isEqualTo(2);
        assertThat(answer.get("thresholds").get("behind").asInt()).isEqualTo(3);
    }

    @Test
    void theReadersCutsAreUsedAndSaidToBeTheReaders() {
        load(pack());

        JsonNode answer = voids("deep=10", "little=1");

        assertThat(answer.get("thresholds").get("deepSetBy").asString()).isEqualTo("reader");
        assertThat(answer.get("thresholds").get("littleSetBy").asString()).isEqualTo("reader");
        assertThat(texts(answer.get("voids"))).containsExactly("EX002");
        assertThat(item(answer, "EX003").get("quadrant").asString()).isEqualTo("between");
    }

    @Test
    void theCsvSaysTheSameVoidsFirst() {
        load(pack());

        List<String> lines = room.csv(map("f=csv")).lines().toList();

        assertThat(lines.get(0)).startsWith("\uFEFFcode,name,region,gap_of");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1))
                .startsWith("EX002,Dos,")
                .contains(",void,vacío de inversión,1,,")
                .contains(",PG,0,0,");
        assertThat(lines.get(2)).startsWith("EX003,Tres,").contains(",void,vacío de inversión,2,,");
        List<String> unlocated =
                room.csv(map("f=csv", "part=unlocated")).lines().toList();
        assertThat(unlocated).hasSize(2);
        assertThat(unlocated.get(1)).startsWith("P.3,Para todos,linea,Línea,,unlocated,commitments");
    }

    @Test
    void englishIsEnglish() {
        load(pack());

        JsonNode answer = room.voids(map("plan=DEUNO"), Language.EN);

        assertThat(answer.get("effort").get("unit").asString()).isEqualTo("commitments");
        assertThat(item(answer, "EX002").get("reason").asString())
                .isEqualTo("no investment data: the plan is of another territory");
        assertThat(by(answer.get("quadrants"), "id", "void").get("name").asString())
                .isEqualTo("investment void");
    }

    /** query | code of the problem | what its text says */
    private static final String BAD_INPUT = """
            indicator=pobresa | unknown-indicator | pobreza
            index=toda | unknown-index | todo
            indicator=pobreza index=todo | invalid-parameter | no van juntos
            effort=plata | unknown-effort | commitments, cost, indicator
            plan=PX | unknown-plan | PG
            effort=cost plan=PG | invalid-parameter | solo va con «effort=commitments»
            stage=idea | invalid-parameter | solo va con «effort=cost»
            horizon=short effort=indicator | invalid-parameter | solo va con «effort=cost»
            effort=cost stage=ide | unknown-stage | idea
            effort=cost horizon=corto | unknown-horizon | short, medium, long
            effort=indicator investment=pob | unknown-investment | casos
            index=todo reference=department | invalid-parameter | median, best
            index=todo period=2018 | invalid-parameter | solo va con «indicator»
            reference=vecino | invalid-parameter | department
            period=1999 | unknown-period | 2018
            per=metro | invalid-parameter | inhabitants
            deep=0 | invalid-parameter | mayor que cero
            deep=muy | invalid-parameter | mayor que cero
            little=-1 | invalid-parameter | desde cero
            part=todo | invalid-parameter | unlocated
            f=xml | invalid-parameter | csv
            within=EX9 | unknown-territory | EX
            """;

    @Test
    void badInputIsToldWithWhatWouldBeRight() {
        load(pack());

        for (String line : BAD_INPUT.lines().toList()) {
            String[] cells = line.split(" \\| ");
            ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> voids(cells[0].split(" ")));

            assertThat(problem).as(cells[0]).isNotNull();
            assertThat(problem.code()).as(cells[0]).isEqualTo(cells[1]);
            assertThat(problem.detail().es()).as(cells[0]).contains(cells[2]);
        }
    }

    @Test
    void eachIndicatorWithGapsHasALayer() {
        load(pack());

        List<Layer> layers = room.layers();
        Layer layer = layers.stream()
                .filter(one -> one.description().id().value().equals("void-pobreza"))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        layer.stream(FeatureQuery.all(), features::add);

        // a total that depends on size and what is neutral have no gap, so no void
        assertThat(layers.stream().map(one -> one.description().id().value()))
                .containsExactlyInAnyOrder("void-pobreza", "void-indice");
        Feature two = features.stream()
                .filter(one -> one.id().equals("EX002-2018-total"))
                .findFirst()
                .orElseThrow();
        assertThat(two.properties())
                .containsEntry("quadrant", "void")
                .containsEntry("void_rank", 1L)
                .containsEntry("commitments", 0.0)
                .containsEntry("plan", "PG")
                .containsEntry("prioritised", "paz");
        assertThat(two.geometry()).isNotNull();
        assertThat(layer.version()).isNotBlank();
    }

    /** right | wrong | rule of the notice */
    private static final String FAULTS = """
            plan: PG | plan: PH | unknown-plan
            plan: PG | plan: NOMBRE | unknown-plan
            indicator: casos | indicator: caso | unknown-indicator
            measures: {es: Cuenta casos, en: Counts cases} | measures: {en: Counts cases} | missing-value
            regionalisation: paz | regionalisation: ¡Paz! | invalid-id
            {es: Una nota, en: A note} | {en: A note} | missing-value
            """;

    @Test
    void whatIsWrongInTheFileIsToldAndNothingOfItIsLoaded() {
        load(pack().without(FILE));

        for (String line : FAULTS.lines().toList()) {
            String[] cells = line.split(" \\| ");
            new PackLoader(store.datasets(), List.of(new VoidKind(room.voids(), indicator.indicators(), plan.plans())))
                    .load(List.of(pack().edit(FILE, cells[0], cells[1]).files()));

            assertThat(store.datasets().listRefusal("squares", "voids"))
                    .as(line)
                    .extracting(Notice::rule)
                    .contains(cells[2]);
        }
        room.forget();
        assertThat(voids().get("prioritised")).isEmpty();
    }
}
