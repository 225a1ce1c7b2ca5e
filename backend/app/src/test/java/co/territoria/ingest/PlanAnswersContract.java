package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** From the files of plans to what their addresses answer; on both engines, on the fictional squares. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanAnswersContract {

    private PlanRoom plan;

    abstract StoreUnderTest start();

    @BeforeAll
    void load() {
        StoreUnderTest store = start();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        IndicatorRoom indicator = new IndicatorRoom(store, territory);
        ProjectRoom project = new ProjectRoom(store.database(), territory);
        plan = new PlanRoom(indicator, project);
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()),
                new ProjectKind(project.projects(), territory.territories()),
                new PlanKind(plan.plans(), territory.territories(), indicator.indicators(), territory.sources()))) {
            PackLoader.Outcome outcome = new PackLoader(store.datasets(), List.of(kind))
                    .load(List.of(PlanSquares.pack().files()));
            assertThat(outcome.refused()).as(kind.kind()).isZero();
            territory.forget();
            indicator.forget();
            project.forget();
            plan.forget();
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
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
    void saysOfEachPlanWhetherAnActAdoptedIt() {
        JsonNode page = plan.list(null, Language.EN);

        JsonNode adopted = of(page.get("items"), "PD");
        assertThat(adopted.get("adopted").asBoolean()).isTrue();
        assertThat(adopted.get("adoption").asString()).isEqualTo("adopted plan: ordinance 7 of 2016");
        assertThat(adopted.get("act").get("number").asString()).isEqualTo("7");
        assertThat(adopted.get("goalCount").asInt()).isEqualTo(4);
        assertThat(adopted.get("placeCount").asInt()).isEqualTo(2);
        JsonNode programme = of(page.get("items"), "PG");
        assertThat(programme.get("adopted").asBoolean(true)).isFalse();
        assertThat(programme.get("adoption").asString()).isEqualTo("not an adopted plan");
        assertThat(programme.get("act").isNull()).isTrue();
        JsonNode cited = of(page.get("items"), "CITADO");
        assertThat(cited.get("adopted").isNull()).isTrue();
        assertThat(of(plan.list(null, Language.ES).get("items"), "CITADO")
                        .get("adoption")
                        .asString())
                .isEqualTo("no consta si fue adoptado");
        assertThat(plan.listCsv()).contains("PG,Programa de los Cuadros").contains(",false,no es un plan adoptado,");
        assertThat(plan.csv("PG")).contains("\r\nPG,false,no es un plan adoptado,PG.L1,");
        assertThat(plan.followUp("PG", Language.ES).get("plan").get("adopted").asBoolean(true))
                .isFalse();
    }

    @Test
    void narrowsTheListByKindLevelTerritoryAndWords() {
        assertThat(texts(
                        plan.list(null, Map.of("kind", "programa_de_gobierno"), Language.ES)
                                .get("items"),
                        "code"))
                .containsExactly("PG");
        assertThat(texts(plan.list(null, Map.of("kind", "none"), Language.ES).get("items"), "code"))
                .containsExactly("CITADO");
        assertThat(texts(
                        plan.list(null, Map.of("level", "departamental"), Language.ES)
                                .get("items"),
                        "code"))
                .containsExactly("PD", "PG");
        JsonNode found = plan.list(null, Map.of("q", "canalizacion VIAS"), Language.ES);
        assertThat(texts(found.get("items"), "code")).containsExactly("PD");
        assertThat(found.get("items").get(0).get("nodeMatches").asInt()).isEqualTo(1);
        assertThat(texts(plan.list(null, Language.ES).get("kinds"), "id"))
                .containsExactly("de_desarrollo", "programa_de_gobierno", "none");
        assertThatThrownBy(() -> plan.list(null, Map.of("kind", "maestro"), Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.parameter()).isEqualTo("kind");
                    assertThat(problem.allowed()).containsExactly("de_desarrollo", "programa_de_gobierno", "none");
                });
        assertThatThrownBy(() -> plan.list(null, Map.of("level", "comarcal"), Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.parameter())
                        .isEqualTo("level"));
        assertThatThrownBy(() -> plan.list("EX9", Language.ES)).isInstanceOf(ApiProblem.class);
    }

    @Test
    void answersAPlanWithAllThatIsTiedToItsElements() {
        JsonNode whole = plan.get("PD", Language.EN);

        JsonNode programme = of(whole.get("nodes"), "PD.L1.P1");
        assertThat(programme.get("places").toString()).isEqualTo("[\"EX001\",\"EX002\"]");
        assertThat(programme.get("goals").toString()).isEqualTo("[\"G1\"]");
        assertThat(programme.get("projects").toString()).isEqualTo("[\"P-1\"]");
        assertThat(of(whole.get("nodes"), "PD.L1").get("sdgs").toString()).isEqualTo("[1,10]");
        assertThat(of(whole.get("nodes"), "PD.L2").get("sdgs")).isEmpty();
        assertThat(texts(whole.get("sdgs"), "name")).containsExactly("No poverty", "Reduced inequalities");
        assertThat(texts(whole.get("projects"), "code")).containsExactly("P-1");
        assertThat(whole.get("projects").get(0).get("physical").isNull()).isTrue();
        JsonNode driver = whole.get("drivers").get(0);
        // weighted by population: (300 × 10 + 100 × 40 + 100 × 20 + 100 × 20) ÷ 600
        assertThat(driver.get("value").asDouble()).isCloseTo(11_000.0 / 600, within(1e-9));
        assertThat(driver.get("period").asString()).isEqualTo("2018");
        assertThat(driver.get("computed").asBoolean()).isTrue();
        assertThat(driver.get("sources")).isNotEmpty();
        JsonNode unknown = whole.get("drivers").get(1);
        assertThat(unknown.get("value").isNull()).isTrue();
        assertThat(unknown.get("reason").asString()).isEqualTo("no data in this system");
        JsonNode aligned = whole.get("alignments").get(0);
        assertThat(aligned.get("node").asString()).isEqualTo("PD.L1");
        assertThat(aligned.get("kindName").asString()).isEqualTo("is served by");
        assertThat(aligned.get("other").get("node").asString()).isEqualTo("PG.L1");
        assertThat(aligned.get("other").get("adopted").asBoolean(true)).isFalse();
        assertThat(plan.get("CITADO", Language.ES)
                        .get("alignments")
                        .get(0)
                        .get("kindName")
                        .asString())
                .isEqualTo("es nombrado por");
    }

    @Test
    void countsWhatAPlanNamesOfEachPlaceAndListsWhomItDoesNot() {
        JsonNode commitments = plan.get("PD", Language.ES).get("commitments");

        assertThat(commitments.get("named").asInt()).isEqualTo(2);
        assertThat(commitments.get("of").asInt()).isEqualTo(4);
        assertThat(of(commitments.get("places"), "EX001").get("nodes").asInt()).isEqualTo(2);
        assertThat(of(commitments.get("places"), "EX003").get("nodes").asInt()).isZero();
        assertThat(texts(commitments.get("unnamed"), "name")).containsExactly("Tres", "Ñandú");
        assertThat(commitments.get("classes").toString())
                .isEqualTo(
                        "[{\"from\":0,\"to\":0,\"places\":2},{\"from\":1,\"to\":1,\"places\":1},{\"from\":2,\"to\":2,\"places\":1}]");
        // a plan of which only the name is kept says nothing of whom it names
        assertThat(plan.get("CITADO", Language.ES).get("commitments").isNull()).isTrue();
        assertThat(texts(plan.get("PD", "EX001", Language.ES).get("nodes"), "code"))
                .containsExactly("PD.L1", "PD.L1.P1", "PD.L1.P1.M1");
        assertThat(plan.get("PD", "EX003", Language.ES).get("nodes")).isEmpty();
        assertThat(plan.get("PD", "EX", Language.ES).get("nodes")).hasSize(4);
    }

    @Test
    void followsEachGoalWithItsArithmetic() {
        JsonNode followed = plan.followUp("PD", Language.ES);
        JsonNode goals = followed.get("goals");

        // (18.333… − 20) ÷ (10 − 20), half of the way expected in 2018
        JsonNode poverty = of(goals, "G1");
        assertThat(poverty.get("progress").asDouble()).isCloseTo(100 * (11_000.0 / 600 - 20) / -10, within(1e-9));
        assertThat(poverty.get("expected").asDouble()).isCloseTo(50, within(1e-9));
        assertThat(poverty.get("state").asString()).isEqualTo("behind");
        assertThat(poverty.get("stateName").asString()).isEqualTo("rezagado");
        assertThat(poverty.get("arithmetic").asString()).isEqualTo("(18,3 − 20) ÷ (10 − 20) = 16,7\u202f%");
        assertThat(poverty.get("term").asString()).isEqualTo("2020");
        assertThat(texts(poverty.get("sources"), "key")).containsExactly("PRUEBA");
        JsonNode cases = of(goals, "G2");
        assertThat(cases.get("progress").asDouble()).isEqualTo(100);
        assertThat(cases.get("state").asString()).isEqualTo("achieved");
        JsonNode tables = of(goals, "G3");
        assertThat(tables.get("progress").isNull()).isTrue();
        assertThat(tables.get("value").isNull()).isTrue();
        assertThat(tables.get("baseline").isNull()).isTrue();
        assertThat(tables.get("baselineText").asString()).isEqualTo("sin línea base");
        assertThat(tables.get("term").asString()).isEqualTo("2020 (plazo: vigencia del plan)");
        assertThat(tables.get("targets").get(0).get("basis").asString()).isEqualTo("plan");
        assertThat(texts(tables.get("reasons"), "id")).containsExactly("no_baseline", "no_indicator");
        JsonNode one = of(goals, "G4");
        assertThat(one.get("progress").asDouble()).isEqualTo(50);
        assertThat(one.get("computed").asBoolean()).isFalse();
        assertThat(one.get("state").asString()).isEqualTo("under_way");
        assertThat(one.get("version").asInt()).isEqualTo(2);
        assertThat(texts(one.get("versions"), "act")).containsExactly("Ordenanza 7", "Ordenanza 9");
        assertThat(one.get("versions").get(0).get("targets").get(0).get("value").asDouble())
                .isEqualTo(9);
        assertThat(followed.get("states").toString())
                .contains("\"id\":\"achieved\",\"name\":\"logrado\"")
                .contains("\"goals\":1");
        assertThat(followed.get("method").get("achievedFrom").asDouble()).isEqualTo(100);
        assertThat(followed.get("method").get("paceFrom").asDouble()).isEqualTo(90);
        assertThat(followed.get("projects").get(0).get("code").asString()).isEqualTo("P-1");
        assertThat(plan.followUpCsv("PD"))
                .contains("\r\nPD,true,plan adoptado: ordenanza 7 de 2016,G3,")
                .contains("sin línea base; sin indicador en este sistema");
    }

    @Test
    void rollsUpWithWeightsAndNeverAboveItsParts() {
        JsonNode followed = plan.followUp("PD", Language.EN);
        double first = (20 - 11_000.0 / 600) / 10;

        JsonNode programme = of(followed.get("nodes"), "PD.L1.P1").get("rollUp");
        assertThat(programme.get("numerator").asDouble()).isCloseTo(first + 3, within(1e-9));
        assertThat(programme.get("denominator").asDouble()).isEqualTo(4);
        assertThat(programme.get("percent").asDouble()).isCloseTo(25 * (first + 3), within(1e-9));
        JsonNode total = followed.get("total");
        assertThat(total.get("percent").asDouble()).isCloseTo(20 * (first + 3 + 0.5), within(1e-9));
        assertThat(total.get("measurable").asInt()).isEqualTo(3);
        assertThat(total.get("goals").asInt()).isEqualTo(4);
        assertThat(total.get("text").asString()).isEqualTo("3.67 ÷ 5 = 73.3%; 3 of 4 goals can be measured");
        JsonNode second = of(followed.get("nodes"), "PD.L2").get("rollUp");
        assertThat(second.get("percent").isNull()).isTrue();
        assertThat(second.get("text").asString())
                .isEqualTo("0 of 1 goal can be measured: there is no progress to add up");
        assertThat(plan.followUp("PG", Language.ES).get("goals")).isEmpty();
        assertThatThrownBy(() -> plan.followUp("PX", Language.ES)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.nearest()).contains("PD", "PG");
        });
    }

    @Test
    void publishesWhatAPlanNamesAsALayer() {
        Layer layer = plan.layers().stream()
                .filter(each -> each.description().id().value().equals("commitments-pd"))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        layer.stream(FeatureQuery.all(), features::add);

        assertThat(features).extracting(Feature::id).containsExactly("EX001", "EX002", "EX003", "EX004");
        assertThat(features.get(0).properties())
                .containsEntry("nodes", 2L)
                .containsEntry("adopted", "true")
                .containsEntry("node_codes", List.of("PD.L1.P1", "PD.L1.P1.M1"));
        assertThat(features.get(2).properties()).containsEntry("nodes", 0L);
        // the programme names nobody: a map of it would be empty
        assertThat(plan.layers()).hasSize(1);
    }
}
