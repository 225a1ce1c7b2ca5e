package co.territoria.project.oc4ids;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class Oc4idsProjectTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Oc4idsProject.Names NAMES =
            new Oc4idsProject.Names("oc4ids-xxxxxx", "ejemplo", "COP", code -> "Lugar " + code, theme -> "Vías");

    private static ObjectNode write(FictionalProject.Both both) {
        return Oc4idsProject.of(NAMES, both.project(), both.details());
    }

    /** Read back from text, as a validator of another house would. */
    private static JsonNode packageOf(ObjectNode project) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("uri", "http://localhost:8080/api/v1/projects/oc4ids.json?within=EX&limit=10&offset=0");
        out.put("version", Oc4ids.VERSION);
        out.put("publishedDate", "2026-11-21T15:00:00Z");
        out.putObject("publisher").put("name", "Nadie");
        out.putArray("projects").add(project);
        return MAPPER.readTree(MAPPER.writeValueAsString(out));
    }

    @Test
    void aProjectOfWhichAllIsKnownMeetsTheStandard() {
        ObjectNode project = write(FictionalProject.whole());

        assertThat(PackageConstraints.faults(packageOf(project))).isEmpty();
        assertThat(project.get("id").asString()).isEqualTo("oc4ids-xxxxxx-EX-1");
        assertThat(project.get("identifiers").toString()).isEqualTo("[{\"id\":\"202400000008\",\"scheme\":\"BPIN\"}]");
        assertThat(project.get("locations").findValuesAsString("id"))
                .containsExactly("EX001", "EX002", "stated-EX003", "point", "line", "area");
        assertThat(project.at("/locations/0/gazetteer").toString())
                .isEqualTo("{\"scheme\":\"ejemplo\",\"identifiers\":[\"EX001\"]}");
        assertThat(project.at("/locations/3/geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-76.05,4.15]}");
        assertThat(project.at("/budget/amount").toString()).isEqualTo("{\"amount\":1000999,\"currency\":\"COP\"}");
        assertThat(project.at("/budget/budgetBreakdowns/0/budgetBreakdown/1/period")
                        .toString())
                .isEqualTo("{\"startDate\":\"2025-01-01T00:00:00Z\",\"endDate\":\"2025-12-31T00:00:00Z\"}");
    }

    @Test
    void progressIsMetricsAndThePlanIsForecasts() {
        ObjectNode project = write(FictionalProject.whole());

        assertThat(project.get("metrics").values().stream()
                        .map(metric -> metric.get("id").asString()))
                .containsExactly("physicalProgress", "financialProgress", "paidToDate");
        assertThat(project.get("forecasts").values().stream()
                        .map(metric -> metric.get("id").asString()))
                .containsExactly("physicalProgress", "financialProgress");
        assertThat(project.at("/metrics/0/observations/1").toString()).isEqualTo("""
                        {"id":"physicalProgress-2024-04-01","period":{"endDate":"2024-04-01T00:00:00Z"},"measure":10.25,\
                        "unit":{"name":"%","scheme":"UNCEFACT","id":"P1"},"notes":"sin novedad"}""");
        assertThat(project.at("/metrics/2/observations/0/value").toString())
                .isEqualTo("{\"amount\":100,\"currency\":\"COP\"}");
    }

    @Test
    void everyReferenceToAPartyIsInTheParties() {
        ObjectNode project = write(FictionalProject.whole());

        assertThat(project.get("parties").toString()).isEqualTo("""
                        [{"id":"1","name":"Fondo 0","roles":["funder"]},{"id":"2","name":"Fondo 1","roles":["funder"]},\
                        {"id":"3","name":"Entidad A","roles":["publicAuthority"]},\
                        {"id":"4","name":"Consorcio B","roles":["supplier"]}]""");
        assertThat(project.at("/publicAuthority/id").asString()).isEqualTo("3");
        assertThat(project.at("/contractingProcesses/1/summary/suppliers/0/id").asString())
                .isEqualTo("4");
    }

    @Test
    void whatIsNotKnownIsNotThere() {
        ObjectNode project = write(FictionalProject.bare());

        assertThat(PackageConstraints.faults(packageOf(project))).isEmpty();
        assertThat(project.propertyNames()).containsExactly("id", "title", "language", "territoria");
        assertThat(project.get("territoria").propertyNames()).containsExactly("confidence", "source_es");
    }

    @Test
    void anyProjectMeetsTheStandard() {
        for (long seed = 0; seed < 300; seed++) {
            ObjectNode project = write(FictionalProject.any(new Random(seed), "EX-" + seed));

            assertThat(PackageConstraints.faults(packageOf(project)))
                    .as("seed %d: %s", seed, project)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA, identification",
        "PREFEASIBILITY, preparation",
        "FEASIBILITY, preparation",
        "PROCUREMENT, implementation",
        "EXECUTION, implementation",
        "FINISHED, completed",
        "CANCELLED, cancelled"
    })
    void stagesHaveAStatus(Stage stage, String status) {
        assertThat(write(at(stage, List.of())).get("status").asString()).isEqualTo(status);
    }

    @Test
    void whatIsSuspendedStaysInThePhaseInWhichItStopped() {
        assertThat(write(at(Stage.SUSPENDED, List.of())).has("status")).isFalse();
        List<ProjectDetails.StageChange> history = List.of(
                new ProjectDetails.StageChange(LocalDate.of(2024, 1, 1), Stage.EXECUTION, null, null),
                new ProjectDetails.StageChange(LocalDate.of(2024, 2, 1), Stage.SUSPENDED, null, null));
        assertThat(write(at(Stage.SUSPENDED, history)).get("status").asString()).isEqualTo("implementation");
    }

    @Test
    void addressesOfDocumentsThatAreNoneAreLeftOut() {
        FictionalProject.Both bare = FictionalProject.bare();
        ProjectDetails none = bare.details();
        ProjectDetails withDocuments = new ProjectDetails(
                none.code(),
                none.stages(),
                none.viabilities(),
                none.funding(),
                none.beneficiaries(),
                none.effects(),
                List.of(
                        new ProjectDetails.Document("uno", null, null, "carpeta 3, folio 12"),
                        new ProjectDetails.Document("dos", null, null, "https://example.org/a b")),
                none.origins(),
                none.announcements(),
                none.milestones(),
                none.planned(),
                none.reports(),
                none.contracts(),
                none.valueChanges(),
                none.roads());

        ObjectNode project = write(new FictionalProject.Both(bare.project(), withDocuments));

        assertThat(project.get("documents").toString())
                .isEqualTo("[{\"id\":\"1\",\"title\":\"uno\"},{\"id\":\"2\",\"title\":\"dos\"}]");
    }

    /** The check must be able to fail. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "title":"Muelle            | "title":"","x":"
            "status":"implementation"  | "status":"execution"
            "currency":"COP"           | "currency":"pesos"
            T00:00:00Z                 | ' '
            "locations":[              | "sector":[],"locations":[
            "version":"0.9"            | "version":"0.9.5"
            "id":"point",              | ''
            """)
    void theCheckFindsFaults(String piece, String replacement) {
        FictionalProject.Both whole = FictionalProject.whole();
        String text = MAPPER.writeValueAsString(packageOf(write(whole)))
                .replace("\"status\":\"completed\"", "\"status\":\"implementation\"");
        assertThat(text).contains(piece);

        assertThat(PackageConstraints.faults(MAPPER.readTree(text.replaceFirst(
                        java.util.regex.Pattern.quote(piece), java.util.regex.Matcher.quoteReplacement(replacement)))))
                .isNotEmpty();
    }

    private static FictionalProject.Both at(Stage stage, List<ProjectDetails.StageChange> history) {
        FictionalProject.Both bare = FictionalProject.bare();
        Project p = bare.project();
        ProjectDetails d = bare.details();
        return new FictionalProject.Both(
                new Project(
                        p.pack(),
                        p.code(),
                        p.bpin(),
                        p.name(),
                        p.objective(),
                        p.theme(),
                        p.dimension(),
                        p.sector(),
                        p.programme(),
                        p.planNodes(),
                        p.sdgs(),
                        p.places(),
                        p.horizon(),
                        stage,
                        p.value(),
                        p.valueYear(),
                        p.executor(),
                        p.start(),
                        p.end(),
                        p.location(),
                        p.line(),
                        p.area(),
                        p.standing(),
                        p.confidence(),
                        p.source()),
                new ProjectDetails(
                        d.code(),
                        history,
                        d.viabilities(),
                        d.funding(),
                        d.beneficiaries(),
                        d.effects(),
                        d.documents(),
                        d.origins(),
                        d.announcements(),
                        d.milestones(),
                        d.planned(),
                        d.reports(),
                        d.contracts(),
                        d.valueChanges(),
                        d.roads()));
    }
}
