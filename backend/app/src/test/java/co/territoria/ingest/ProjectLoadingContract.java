package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.actor.ActorRoom;
import co.territoria.geo.BoundingBox;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the files of a pack to projects, plans and actors in force, and to what is answered of them; on both engines. */
abstract class ProjectLoadingContract {

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private ProjectRoom project;
    private PlanRoom plan;
    private IndicatorRoom indicator;
    private ActorRoom actor;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        store = start();
        territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        indicator = new IndicatorRoom(store, territory);
        plan = new PlanRoom(indicator, project);
        actor = new ActorRoom(store.database(), territory, project, plan);
        assertThat(load(ProjectSquares.pack())).isEqualTo(new PackLoader.Outcome(5, 0, 0));
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        Datasets datasets = store.datasets();
        List<DatasetKind> kinds = List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new ProjectKind(project.projects(), territory.territories()),
                new PlanKind(plan.plans(), territory.territories(), indicator.indicators(), territory.sources()),
                new ActorKind(actor.actors(), plan.plans(), project.projects()));
        // one kind after the other, with what a publication tells in between
        int loaded = 0;
        int unchanged = 0;
        int refused = 0;
        for (DatasetKind kind : kinds) {
            PackLoader.Outcome outcome = new PackLoader(datasets, List.of(kind)).load(List.of(pack.files()));
            loaded += outcome.loaded();
            unchanged += outcome.unchanged();
            refused += outcome.refused();
            territory.forget();
            project.forget();
            plan.forget();
            actor.forget();
        }
        return new PackLoader.Outcome(loaded, unchanged, refused);
    }

    private Layer layer(String id) {
        return project.layers().stream()
                .filter(layer -> layer.description().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Feature> features(Layer layer, @Nullable BoundingBox box, Map<String, String> equal) {
        List<Feature> features = new ArrayList<>();
        layer.stream(new FeatureQuery(box, null, equal, null, 100), features::add);
        return features;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }

    @Test
    void listsProjectsWithBothAccountsOfTheirPlace() {
        JsonNode page = project.list(null, null, null, Language.ES);

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("located").asInt()).isEqualTo(2);
        assertThat(page.get("withoutLocation").asInt()).isEqualTo(1);
        assertThat(page.get("themes").toString()).isEqualTo("""
                        [{"id":"roads","name":"Vías","count":2,"symbol":"diamond"},\
                        {"id":"ports","name":"Puertos","count":1,"symbol":"triangle"}]""");
        JsonNode quay = page.get("items").get(1);
        assertThat(quay.get("placesDiffer").asBoolean()).isTrue();
        assertThat(quay.get("placesDifferNote").asString())
                .isEqualTo("El programa dice Tres, Ñandú; las fuentes ubican la obra en Tres.");
        assertThat(quay.get("approximate").asBoolean()).isTrue();
        assertThat(texts(quay.get("statedMunicipalities"), "name")).containsExactly("Tres", "Ñandú");
        JsonNode nowhere = page.get("items").get(2);
        assertThat(nowhere.get("point").isNull()).isTrue();
        assertThat(nowhere.get("statedMunicipalities").isNull()).isTrue();
        assertThat(nowhere.get("approximate").asBoolean()).isFalse();
    }

    @Test
    void answersOneProjectWithItsGeometryInTheLanguageOfTheCaller() {
        JsonNode road = project.get("P-1", Language.EN);

        assertThat(road.get("themeName").asString()).isEqualTo("Roads");
        assertThat(road.get("geometryNote").asString()).isEqualTo("Middle of the line");
        assertThat(road.get("geometry").toString())
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[-76.05,4.05],[-75.95,4.05]]}");
        assertThat(road.get("line").get("anchorPoints").asString()).isEqualTo("One; Two");
        assertThat(project.get("P-2", Language.EN).get("geometry").get("type").asString())
                .isEqualTo("Point");
        assertThat(project.get("P-3", Language.EN).get("geometry").isNull()).isTrue();
        assertThatThrownBy(() -> project.get("P-12", Language.ES)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("unknown-project");
            assertThat(problem.nearest()).contains("P-1", "P-2");
        });
        assertThatThrownBy(() -> project.get("muelle", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.nearest())
                        .contains("P-2"));
    }

    @Test
    void narrowsByTerritoryMunicipalityAndTheme() {
        assertThat(texts(project.list("FRANJA-SUR", null, null, Language.ES).get("items"), "code"))
                .containsExactly("P-1");
        // EX004 is only what the programme says: the sources know no project there
        assertThat(project.list("EX004", null, null, Language.ES).get("total").asInt())
                .isZero();
        assertThat(texts(project.list(null, "EX002", null, Language.ES).get("items"), "code"))
                .containsExactly("P-1");
        JsonNode ports = project.list(null, null, "ports", Language.ES);
        assertThat(texts(ports.get("items"), "code")).containsExactly("P-2");
        assertThat(ports.get("themes").get(0).get("count").asInt()).isEqualTo(2);
        assertThatThrownBy(() -> project.list(null, null, "harbours", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("invalid-parameter");
                    assertThat(problem.allowed()).containsExactly("roads", "ports", "none");
                });
        assertThatThrownBy(() -> project.list(null, "FRANJA-SUR", null, Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.parameter())
                        .isEqualTo("municipality"));
        assertThatThrownBy(() -> project.list("EX00", null, null, Language.ES))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.code()).isEqualTo("unknown-territory"));
    }

    @Test
    void publishesPointsWithAndWithoutPlace() {
        Layer points = layer("projects");

        assertThat(features(points, null, Map.of())).extracting(Feature::id).containsExactly("P-1", "P-2", "P-3");
        assertThat(points.count(FeatureQuery.all())).isEqualTo(3);
        assertThat(points.find("P-3").orElseThrow().geometry()).isNull();
        Feature quay = points.find("P-2").orElseThrow();
        assertThat(quay.geometry().getCoordinate().x).isEqualTo(-76.05);
        assertThat(quay.properties())
                .containsEntry("code", "P-2")
                .containsEntry("name", "Muelle")
                .containsEntry("theme_name", "Puertos")
                .containsEntry("municipalities", List.of("EX003"))
                .containsEntry("stated_municipalities", List.of("EX003", "EX004"))
                .containsEntry("approximate", true);
        // a box has only what lies in it
        assertThat(features(points, new BoundingBox(-180, -90, 180, 90), Map.of()))
                .extracting(Feature::id)
                .containsExactly("P-1", "P-2");
        assertThat(features(points, null, Map.of("approximate", "false")))
                .extracting(Feature::id)
                .containsExactly("P-1", "P-3");
        assertThat(points.description().extent()).isEqualTo(new BoundingBox(-76.05, 4.05, -76.0, 4.15));
    }

    @Test
    void publishesCourses() {
        assertThat(features(
                        layer("project-lines"), new BoundingBox(-76.0, 4.0, -75.99, 4.1), Map.of("schematic", "true")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo("P-1");
                    assertThat(line.geometry().getGeometryType()).isEqualTo("LineString");
                    assertThat(line.properties())
                            .containsEntry("name", "Vía del Ñandú")
                            .containsEntry("theme", "roads")
                            .containsEntry("length_drawn_km", 11.1)
                            .containsEntry("anchor_points", "Uno; Dos");
                });
    }

    @Test
    void listsPlansWithTheirDocumentsAndNodesInOrder() {
        JsonNode page = plan.list(null, Language.EN);

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(texts(page.get("items"), "code")).containsExactly("PM", "PG", "CITADO");
        assertThat(page.get("documents").get(0).get("note").asString()).isEqualTo("Not an adopted plan.");
        assertThat(page.get("items").get(1).get("note").asString()).contains("not an adopted plan");
        assertThat(page.get("items").get(1).get("kindName").asString()).isEqualTo("Programme of government");
        assertThat(page.get("items").get(0).get("nodeCount").asInt()).isEqualTo(3);
        JsonNode whole = plan.get("PM", Language.EN);
        assertThat(texts(whole.get("nodes"), "code")).containsExactly("PM.L2", "PM.L1", "PM.L1.M1");
        assertThat(texts(whole.get("nodes"), "kindName")).containsExactly("Line", "Line", "Goal");
        assertThat(texts(plan.get("PM", Language.ES).get("nodes"), "kindName"))
                .containsExactly("Línea", "Línea", "Meta");
        assertThat(whole.get("nodes").get(2).get("places").toString()).isEqualTo("[\"EX001\",\"EX004\"]");
        assertThat(texts(plan.list("EX001", Language.ES).get("items"), "code")).containsExactly("PG");
        assertThatThrownBy(() -> plan.get("PMX", Language.ES)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("unknown-plan");
            assertThat(problem.nearest()).contains("PM");
        });
    }

    @Test
    void listsActorsByLevelAndDimension() {
        JsonNode page = actor.list(null, Language.EN);

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(texts(page.get("levels"), "name")).containsExactly("Governing", "Ally");
        assertThat(texts(page.get("dimensions"), "id")).hasSize(7).endsWith("transversal");
        assertThat(page.get("items").get(2).get("dimension").isNull()).isTrue();
        assertThat(page.get("notes").asString()).isEqualTo("The table survives damaged.");
        assertThatThrownBy(() -> actor.list("EX001", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.allowed())
                        .containsExactly("EX"));
    }

    @Test
    void loadsOnceAndClosesOnlyWhatChanged() {
        assertThat(load(ProjectSquares.pack())).isEqualTo(new PackLoader.Outcome(0, 5, 0));
        String before = layer("projects").version();

        load(ProjectSquares.pack().edit(ProjectSquares.PROJECTS, "P-3,Centro de acopio", "P-3,Centro"));

        assertThat(project.get("P-3", Language.ES).get("name").asString()).isEqualTo("Centro");
        assertThat(layer("projects").version()).isNotEqualTo(before);
        assertThat(rowsOf("project")).isEqualTo(4);
        assertThat(rowsOf("project_line")).isEqualTo(1);
        assertThat(features(layer("projects"), null, Map.of())).hasSize(3);

        store.datasets().pointTo("squares", "projects", 1);
        project.forget();
        assertThat(project.get("P-3", Language.ES).get("name").asString()).isEqualTo("Centro de acopio");
    }

    @Test
    void refusesWholeAndKeepsTheLastGoodVersion() {
        SquaresPack bad = ProjectSquares.pack()
                .edit(ProjectSquares.PROJECTS, "P-1,Vía del Ñandú", "P-1,Otra")
                .edit(ProjectSquares.PROJECTS, "-76.05,4.15", "-76.05,mucho")
                .edit(ProjectSquares.NODES, "PM.L1.M1,PM.L1,", "PM.L1.M1,PM.L9,");

        // the actors were not touched, and the territories neither
        assertThat(load(bad)).isEqualTo(new PackLoader.Outcome(0, 3, 2));

        assertThat(project.get("P-1", Language.ES).get("name").asString()).isEqualTo("Vía del Ñandú");
        assertThat(store.datasets().listRefusal("squares", "projects"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.rule()).isEqualTo("not-a-number");
                    assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
                    assertThat(notice.row()).isEqualTo(3);
                    assertThat(notice.field()).isEqualTo("lat");
                });
        assertThat(store.datasets().listRefusal("squares", "plans"))
                .extracting(Notice::rule)
                .containsExactly("unknown-parent");
        assertThat(plan.get("PM", Language.ES).get("nodeCount").asInt()).isEqualTo(3);
    }

    @Test
    void keepsNoticesOfEverySeverity() {
        String longName = "columna_".repeat(60) + "x";

        load(ProjectSquares.pack().edit(ProjectSquares.PROJECTS, "-76.05,4.15", "-76.0,4.05"));
        assertThat(store.datasets().listNotices("squares", "projects"))
                .extracting(Notice::severity)
                .containsExactlyInAnyOrder(Notice.Severity.WARNING, Notice.Severity.INFORMATION);

        load(ProjectSquares.pack()
                .edit(
                        "projects/themes.csv",
                        "theme,name_es,name_en,symbol,order",
                        "theme,name_es,name_en,symbol," + longName));
        assertThat(store.datasets().listNotices("squares", "projects"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.field()).startsWith("columna_"));
    }

    @Test
    void takesTextOfAnyLength() {
        String novel = "palabra ".repeat(5_000).strip();

        load(ProjectSquares.pack()
                .edit(ProjectSquares.PROJECTS, "Centro de acopio", novel)
                .edit(ProjectSquares.NODES, "Primera línea", novel)
                .edit("actors/actors.csv", "Fundación", novel));

        assertThat(project.get("P-3", Language.ES).get("name").asString()).isEqualTo(novel);
        assertThat(plan.get("PM", Language.ES).get("nodes").get(1).get("name").asString())
                .isEqualTo(novel);
        assertThat(actor.list(null, Language.ES)
                        .get("items")
                        .get(2)
                        .get("organisation")
                        .asString())
                .isEqualTo(novel);
    }

    private int rowsOf(String table) {
        return store.database().jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
