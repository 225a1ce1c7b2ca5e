package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.actor.ActorMesh;
import co.territoria.indicator.BreakdownAxes;
import co.territoria.indicator.Direction;
import co.territoria.plan.Plan;
import co.territoria.plan.PlanDelivery;
import co.territoria.plan.PlanNode;
import co.territoria.project.Project;
import co.territoria.project.ProjectDelivery;
import co.territoria.store.Notice;
import co.territoria.territory.TerritoryCode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The projects, plans and actors that ship: counted as their files have them, and nothing in them is an error. */
class FoundingPackTest {

    private static final Path ROOT = Path.of("..", "..");

    private final Notices notices = new Notices();
    private final PackFiles pack = PackFiles.list(uri("data"), uri("gis-layers")).stream()
            .filter(found -> found.pack().equals("valle-del-cauca"))
            .findFirst()
            .orElseThrow();
    private final Places places = places();

    private static String uri(String folder) {
        return ROOT.resolve(folder).toUri().toString();
    }

    private Places places() {
        Map<String, Geometry> shapes = new HashMap<>();
        GeoJsonFile.read(pack.find("territories/municipalities.geojson").orElseThrow(), new Notices())
                .forEach(feature -> shapes.put(feature.id(), feature.geometry()));
        Set<String> codes = new TreeSet<>(shapes.keySet());
        codes.add("76");
        return new Places(shapes, codes, 9377);
    }

    /** The indicators of the pack as their definitions have them, without loading a value. */
    private PlanGoals.Cited cited() {
        Map<String, Direction> indicators = new HashMap<>();
        pack.foldersIn("indicators/").values().stream()
                .flatMap(List::stream)
                .filter(file -> file.name().equals("indicators.csv"))
                .forEach(file -> Table.read(file, Set.of(), Set.of(), new Notices())
                        .orElseThrow()
                        .rows()
                        .forEach(row -> indicators.put(
                                row.text("code"),
                                Direction.find(row.text("direction")).orElseThrow())));
        return new PlanGoals.Cited(indicators, Set.of(), BreakdownAxes.DEFAULT);
    }

    private ProjectDelivery projects() {
        return new ProjectFiles(pack, places, notices).read().orElseThrow(() -> new AssertionError(notices.list()));
    }

    /** Every strategic project is named by the department's programme, two of them twice; nothing more is known of them. */
    @Test
    void namesTheElementsOfTheProgrammeThatNameEachProject() {
        ProjectDelivery read = projects();

        assertThat(read.projects())
                .allSatisfy(project ->
                        assertThat(project.planNodes()).isNotEmpty().allMatch(node -> node.startsWith("PGD-2024.")));
        assertThat(read.projects())
                .filteredOn(project -> project.planNodes().size() > 1)
                .extracting(project -> project.code().value())
                .containsExactly("PE-04", "PE-10");
        assertThat(notices.list()).extracting(Notice::rule).doesNotContain("unknown-plan-node");
        assertThat(read.projects()).allMatch(project -> project.value() == null && project.stage() == null);
        assertThat(read.details()).isEmpty();
    }

    @Test
    void hasTwentyFiveProjectsOfWhichTwoHaveNoPlace() {
        List<Project> projects = projects().projects();

        assertThat(projects).hasSize(25);
        assertThat(projects)
                .filteredOn(project -> project.location().point() == null)
                .extracting(project -> project.code().value())
                .containsExactly("PE-20A", "PE-20B");
        assertThat(projects).filteredOn(project -> project.line() != null).hasSize(10);
        assertThat(projects)
                .filteredOn(project -> project.places().differ())
                .extracting(project -> project.code().value())
                .containsExactly("PE-02C");
    }

    @Test
    void warnsOfThePointsThatLieInWaterWithTheirDistance() {
        projects();

        assertThat(notices.list())
                .extracting(notice -> notice.rule() + " " + notice.row())
                // PE-04 lies in the bay and PE-05 in an inlet; PE-08 and PE-10 share a station
                .containsExactly("point-outside 8", "point-outside 9", "shared-point 15");
        assertThat(notices.list().get(0).messageEs()).contains("a 2452 m del límite");
        assertThat(notices.list().get(1).messageEs()).contains("a 392 m del límite");
    }

    @Test
    void hasThePlansTheirTreesAndTheActorsOfTheFoundingDocuments() {
        PlanDelivery plans = new PlanFiles(pack, places, cited(), notices)
                .read()
                .orElseThrow(() -> new AssertionError(notices.list()));
        Set<String> documents =
                plans.documents().stream().map(document -> document.code()).collect(Collectors.toSet());
        Map<String, Set<String>> nodes = new HashMap<>();
        plans.plans()
                .forEach(plan -> nodes.put(
                        plan.code().value(),
                        plan.nodes().stream().map(PlanNode::code).collect(Collectors.toSet())));
        ActorMesh mesh = ActorKind.read(pack, new ActorReferences(documents, nodes, Set.of()), notices)
                .orElseThrow(() -> new AssertionError(notices.list()));

        assertThat(notices.list()).isEmpty();
        assertThat(documents).containsExactlyInAnyOrder("000", "001", "002", "003");
        assertThat(plans.plans()).hasSize(47);
        assertThat(plans.plans().stream().mapToInt(plan -> plan.nodes().size()).sum())
                .isEqualTo(936);
        assertThat(plans.plans())
                .filteredOn(plan -> "programa_de_gobierno".equals(plan.kind()))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.note().es()).contains("no es un plan adoptado"));
        assertThat(mesh.actors()).hasSize(231);
        assertThat(mesh.roles()).hasSize(5);
        // the documents name two pacts and state nothing of them: no party and no commitment is invented
        assertThat(mesh.agreements()).hasSize(2).allSatisfy(agreement -> {
            assertThat(agreement.parties()).isEmpty();
            assertThat(agreement.commitments()).isEmpty();
            assertThat(agreement.date()).isNull();
        });
    }

    @Test
    void theProgrammeOfTheDepartmentNamesFifteenMunicipalities() {
        Plan programme = new PlanFiles(pack, places, cited(), notices)
                .read().orElseThrow().plans().stream()
                        .filter(plan -> plan.code().value().equals("PGD-2024"))
                        .findFirst()
                        .orElseThrow();

        Map<TerritoryCode, List<PlanNode>> commitments = programme.commitments();

        // counted in plans/nodes.csv
        assertThat(commitments).hasSize(15);
        assertThat(commitments.get(new TerritoryCode("76109"))).hasSize(32);
        assertThat(commitments).doesNotContainKey(new TerritoryCode("76246"));
    }
}
