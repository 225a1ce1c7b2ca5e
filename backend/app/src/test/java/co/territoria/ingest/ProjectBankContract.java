package co.territoria.ingest;

import static co.territoria.ingest.ProjectSquares.PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.project.ProjectChange;
import co.territoria.project.ProjectRoom;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One project from its files to what is answered of it, and what its history tells when the files change. */
abstract class ProjectBankContract {

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private ProjectRoom project;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        store = start();
        territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        load(new SourceKind(territory.sources()), ProjectSquares.whole());
        load(new TerritoryKind(territory.territories()), ProjectSquares.whole());
        assertThat(load(ProjectSquares.whole()).loaded()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        return load(new ProjectKind(project.projects(), territory.territories(), any -> Set.of("pobreza")), pack);
    }

    private PackLoader.Outcome load(DatasetKind kind, SquaresPack pack) {
        Datasets datasets = store.datasets();
        PackLoader.Outcome outcome = new PackLoader(datasets, List.of(kind)).load(List.of(pack.files()));
        territory.forget();
        project.forget();
        return outcome;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item ->
                texts.add(item.get(field).isNull() ? null : item.get(field).asString()));
        return texts;
    }

    @Test
    void answersTheWholeProject() {
        JsonNode road = project.get("P-1", Language.ES);

        assertThat(road.get("bpin").asString()).isEqualTo("2024000000001");
        assertThat(road.get("objective").asString()).isEqualTo("Acercar los dos municipios");
        assertThat(road.get("stageName").asString()).isEqualTo("Ejecución");
        assertThat(road.get("horizon").asString()).isEqualTo("short");
        assertThat(road.get("horizonName").asString()).isEqualTo("Corto plazo");
        assertThat(road.get("value").asLong()).isEqualTo(12_000_000_000L);
        assertThat(road.get("currency").asString()).isEqualTo("COP");
        assertThat(road.get("sdgs").toString()).isEqualTo("[9,11]");
        assertThat(road.get("planNodes").toString()).isEqualTo("[\"PM.L1\",\"PM.L1.M1\"]");
        assertThat(road.get("start").asString()).isEqualTo("2024-01-15");
        // between 2024-01-15 (0 %) and 2024-12-31 (40 %) the plan gives 40 on the day of the last report with a value
        assertThat(road.get("standing").toString())
                .isEqualTo(
                        "{\"date\":\"2024-12-31\",\"physical\":25.5,\"financial\":40.0,\"planned\":40.0,\"deviation\":-14.5,\"moneyAhead\":true,\"behind\":true}");
        assertThat(texts(road.get("stages"), "stageName"))
                .containsExactly("Idea", "Factibilidad", "Contratación", "Ejecución");
        assertThat(texts(road.get("viabilities"), "kind"))
                .containsExactly("social", "economic", "technical", "financial", "environmental");
        assertThat(texts(road.get("viabilities"), "state")).containsExactly("met", null, null, null, "in_progress");
        assertThat(texts(road.get("viabilities"), "stateName"))
                .containsExactly("Cumple", "sin dato", "sin dato", "sin dato", "En trámite");
        assertThat(road.get("funding").get(0).toString())
                .isEqualTo("{\"source\":\"Recursos propios\",\"year\":2024,\"amount\":2000000000}");
        assertThat(road.get("beneficiaries").get(1).toString())
                .isEqualTo("{\"group\":\"Transportadores\",\"count\":null}");
        assertThat(road.get("effects").get(0).get("indicator").asString()).isEqualTo("pobreza");
        assertThat(road.get("documents").get(0).get("date").asString()).isEqualTo("2024-01-15");
        assertThat(road.get("origins").get(0).get("budgetYear").asInt()).isEqualTo(2023);
        assertThat(road.get("announcements").get(0).get("end").asString()).isEqualTo("2024-12-31");
        assertThat(texts(road.get("milestones"), "name")).containsExactly("Explanación", "Puente");
        assertThat(texts(road.get("contracts"), "contract")).containsExactly("C-001", "C-002");
        assertThat(road.get("valueChanges").get(0).get("after").asLong()).isEqualTo(12_000_000_000L);
        assertThat(road.get("roads").get(0).get("lengthKm").asDouble()).isEqualTo(11.1);
        assertThat(road.get("example").asBoolean()).isFalse();
    }

    @Test
    void saysOfAProjectWithoutDetailsThatNothingIsKnown() {
        JsonNode nowhere = project.get("P-3", Language.EN);

        assertThat(nowhere.get("standing").isNull()).isTrue();
        assertThat(nowhere.get("value").isNull()).isTrue();
        assertThat(nowhere.get("stages").isEmpty()).isTrue();
        assertThat(texts(nowhere.get("viabilities"), "stateName"))
                .containsExactly("no data", "no data", "no data", "no data", "no data");
        assertThat(project.history("P-3", Language.EN).get("total").asInt()).isZero();
        assertThatThrownBy(() -> project.history("P-9", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.nearest())
                        .contains("P-1"));
    }

    @Test
    void drawsAnAreaAndPublishesIt() {
        JsonNode quay = project.get("P-2", Language.ES);

        assertThat(quay.get("hasArea").asBoolean()).isTrue();
        assertThat(quay.get("geometry").get("type").asString()).isEqualTo("Polygon");
        assertThat(quay.get("area").get("source").asString()).isEqualTo("Propio");
        Layer areas = layer("project-areas");
        List<Feature> features = new ArrayList<>();
        areas.stream(FeatureQuery.all(), features::add);
        assertThat(features).singleElement().satisfies(area -> {
            assertThat(area.id()).isEqualTo("P-2");
            assertThat(area.geometry().getGeometryType()).isEqualTo("Polygon");
            assertThat(area.properties())
                    .containsEntry("name", "Muelle")
                    .containsEntry("sector", "24")
                    .containsEntry("value", null);
        });
        assertThat(layer("project-lines").find("P-1").orElseThrow().properties())
                .containsEntry("stage", "execution")
                .containsEntry("bpin", "2024000000001");
        assertThat(layer("projects").find("P-1").orElseThrow().properties())
                .containsEntry("value", 12_000_000_000L)
                .containsEntry("value_year", 2024)
                .containsEntry("sdgs", List.of("9", "11"))
                .containsEntry("start", LocalDate.of(2024, 1, 15))
                .containsEntry("theme_name", "Vías");
        // a project without theme is a feature all the same
        assertThat(layer("projects").find("P-3").orElseThrow().properties()).containsEntry("theme_name", null);
    }

    private Layer layer(String id) {
        return project.layers().stream()
                .filter(layer -> layer.description().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTheDatedHistoryNewestFirst() {
        JsonNode history = project.history("P-1", Language.ES);

        assertThat(texts(history.get("items"), "kind"))
                .containsExactly(
                        "report", "report", "value", "report", "stage", "stage", "stage", "stage", "announcement");
        JsonNode value = history.get("items").get(2);
        assertThat(value.toString()).isEqualTo("""
                        {"date":"2024-09-01","kind":"value","title":"Cambió el valor: Más obras de drenaje",\
                        "before":"11.000.000.000 COP","after":"12.000.000.000 COP","source":null}""");
        JsonNode report = project.history("P-1", Language.EN).get("items").get(1);
        assertThat(report.get("before").asString()).isEqualTo("physical 10%, financial 12%, paid 1,400,000,000 COP");
        assertThat(report.get("after").asString()).isEqualTo("physical 25.5%, financial 40%, paid 4,800,000,000 COP");
        assertThat(report.get("source").asString()).isEqualTo("Interventoría");
    }

    /** What a later version says differently is a change of the record, figures of the past among them. */
    @Test
    void tellsWhatChangedBetweenVersions() {
        load(ProjectSquares.whole()
                .edit(PROJECTS, "Instituto de Vías", "Gobernación")
                .edit(PROJECTS, "2024-01-15,2025-12-31", "2024-01-15,2026-12-31")
                .edit("projects/progress.csv", "10,12,1400000000", "8,12,1400000000")
                .edit("projects/planned.csv", "2025-12-31,100,100", "2026-12-31,100,100")
                .edit("projects/contracts.csv", "4300000000", "4400000000")
                .edit("projects/milestones.csv", "P-1,Puente,2024-10-01,\n", ""));

        List<ProjectChange> changes = record("P-1");
        assertThat(changes)
                .extracting(change -> change.title().es())
                .containsExactly(
                        "Cambió en la ficha: el ejecutor",
                        "Cambió en la ficha: la fecha de fin",
                        "Cambió el avance planeado",
                        "Cambió: informe del 2024-06-30",
                        "Cambió: contrato C-001",
                        "Se retiró: hito Puente");
        assertThat(changes.get(0).before().es()).isEqualTo("Instituto de Vías");
        assertThat(changes.get(0).after().es()).isEqualTo("Gobernación");
        assertThat(changes.get(2).before().es()).isEqualTo("100 % el 2025-12-31, en 3 puntos");
        assertThat(changes.get(2).after().en()).isEqualTo("100% on 2026-12-31, in 3 points");
        assertThat(changes.get(3).before().es()).startsWith("físico 10 %");
        assertThat(changes.get(3).after().es()).startsWith("físico 8 %");
        // the others are as they were
        assertThat(record("P-2")).isEmpty();
    }

    @Test
    void tellsWhoComesAndGoesAndForgetsWhatIsRolledBack() {
        SquaresPack without = ProjectSquares.whole().edit(PROJECTS, "P-3,,Centro de acopio", "P-4,,Centro de acopio");
        load(without);

        assertThat(record("P-4"))
                .singleElement()
                .satisfies(change -> assertThat(change.title().en()).isEqualTo("Entered the bank of projects"));
        load(ProjectSquares.whole());
        assertThat(record("P-3"))
                .extracting(change -> change.title().es())
                .containsExactly("Salió del banco de proyectos", "Entró al banco de proyectos");

        store.datasets().pointTo("squares", "projects", 1);
        project.forget();

        assertThat(record("P-3")).isEmpty();
    }

    private List<ProjectChange> record(String code) {
        return project.projects().history(project.projects().get(code)).stream()
                .filter(change -> change.kind() == ProjectChange.Kind.RECORD)
                .toList();
    }

    @Test
    void refusesADeliveryWholeAndKeepsTheLastGoodOne() {
        PackLoader.Outcome outcome = load(ProjectSquares.whole()
                .edit(PROJECTS, "Muelle", "Muelle nuevo")
                .edit("projects/progress.csv", "25.5,40", "125,40"));

        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(project.get("P-2", Language.ES).get("name").asString()).isEqualTo("Muelle");
        assertThat(store.datasets().listRefusal("squares", "projects"))
                .extracting(Notice::rule)
                .containsExactly("progress-above-100");
    }
}
