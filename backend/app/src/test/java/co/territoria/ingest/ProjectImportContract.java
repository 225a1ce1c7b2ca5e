package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.ingest.landuse.FileLimits;
import co.territoria.ingest.source.Workbook;
import co.territoria.landuse.LandUseRoom;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectRoom;
import co.territoria.project.Stage;
import co.territoria.project.oc4ids.Oc4idsRoom;
import co.territoria.project.oc4ids.PackageConstraints;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a file of others to projects in force beside those of the pack, by the command line; on both engines. */
abstract class ProjectImportContract {

    private static final String MAPPING = """
            missing: [sd]
            projects:
              code: Código
              name: Nombre
              municipalities: Municipio
              stage: {column: Estado, values: {En ejecución: execution, Terminado: finished}, otherwise: blank}
              value: {column: Valor, decimal: ",", thousands: "."}
              start: {column: Inicio, date: dd/MM/yyyy}
              end: {column: Fin, date: dd/MM/yyyy}
              lon: Lon
              lat: Lat
              location_confidence: {constant: low}
              confidence: {constant: medium}
              source_es: {constant: Alcaldía de Uno}
            progress:
              - date: {constant: 2024-12-31}
                physical: {column: Avance, scale: 100}
                paid: {column: Pagado, decimal: ",", thousands: "."}
            """;

    private static final String HEADER = "Código;Nombre;Municipio;Estado;Valor;Inicio;Fin;Lon;Lat;Avance;Pagado\n";

    private static final String GOOD = """
            I-1;Puente;EX001;En ejecución;1.200.000,00;01/02/2024;01/02/2025;-76.05;4.05;0.45;300.000
            I-2;Parque;EX004;Quieta;sd;;;;;sd;0
            I-3;Plaza;EX002;Terminado;;;;;;;
            """;

    @TempDir
    Path folder;

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private ProjectRoom project;
    private ImportCommand command;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        store = start();
        territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        load(ProjectSquares.whole());
        command = new ImportCommand(
                new ProjectImports(
                        store.datasets(),
                        project.projects(),
                        territory.territories(),
                        pack -> Set.of("pobreza"),
                        pack -> Optional.of(ProjectSquares.whole().files())),
                new LandUseImports(
                        store.datasets(),
                        new LandUseRoom(store, territory).plans(),
                        territory.territories(),
                        FileLimits.DEFAULT),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        int loaded = 0;
        int unchanged = 0;
        int refused = 0;
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new ProjectKind(project.projects(), territory.territories(), pack1 -> Set.of("pobreza")))) {
            PackLoader.Outcome outcome = new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            loaded += outcome.loaded();
            unchanged += outcome.unchanged();
            refused += outcome.refused();
            forget();
        }
        return new PackLoader.Outcome(loaded, unchanged, refused);
    }

    private void forget() {
        territory.forget();
        project.forget();
    }

    private int run(String file, Object content, String... options) throws IOException {
        Path path = folder.resolve(file);
        Files.write(
                path,
                content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("mapeo.yaml"), MAPPING);
        List<String> arguments = new ArrayList<>(List.of("import", "projects", path.toString()));
        if (!file.endsWith(".json")) {
            arguments.addAll(List.of("--mapping", folder.resolve("mapeo.yaml").toString()));
        }
        arguments.addAll(List.of(options));
        printed.reset();
        int code = command.run(arguments);
        forget();
        return code;
    }

    private String told() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> codes() {
        return project.projects().list("squares").stream()
                .map(one -> one.code().value())
                .toList();
    }

    private Project get(String code) {
        return project.projects().get(code);
    }

    @Test
    void publishesProjectsBesideThoseOfThePack() throws IOException {
        assertThat(run("Obras 2024.csv", HEADER + GOOD)).as(told()).isZero();

        assertThat(codes()).containsExactly("P-1", "P-2", "P-3", "I-1", "I-2", "I-3");
        Project bridge = get("I-1");
        assertThat(bridge.value()).isEqualTo(1_200_000L);
        assertThat(bridge.stage()).isEqualTo(Stage.EXECUTION);
        assertThat(bridge.location().approximate()).isTrue();
        assertThat(get("I-2").location().point()).isNull();
        assertThat(bridge.places().found()).extracting(Object::toString).containsExactly("EX001");
        assertThat(bridge.source().es()).isEqualTo("Alcaldía de Uno");
        assertThat(project.projects().details(bridge).reports()).singleElement().satisfies(report -> {
            assertThat(report.physical()).isEqualTo(45);
            assertThat(report.paid()).isEqualTo(300_000L);
        });
        // blank is not zero, and a zero that is written is one
        Project park = get("I-2");
        assertThat(park.value()).isNull();
        assertThat(park.stage()).isNull();
        assertThat(project.projects().details(park).reports()).singleElement().satisfies(report -> {
            assertThat(report.physical()).isNull();
            assertThat(report.paid()).isZero();
        });
        assertThat(project.projects().details(get("I-3")).reports()).isEmpty();
        assertThat(told())
                .contains("imported/projects/obras-2024")
                .contains("CSV, UTF-8, «;»; 3 filas")
                .contains("[counts-as-unknown] «Quieta»")
                .contains("Leído: progress 2, projects 3")
                .contains("Publicado: versión 1.");
    }

    @Test
    void aStartKeepsWhatWasImported() throws IOException {
        assertThat(run("obras.csv", HEADER + GOOD)).isZero();

        assertThat(load(ProjectSquares.whole())).isEqualTo(new PackLoader.Outcome(0, 3, 0));
        assertThat(codes()).contains("I-1");
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        String bad = HEADER + GOOD.replace("0.45", "1.25");
        List<DatasetVersion> before = store.datasets().listPublished();

        assertThat(run("obras.csv", bad, "--dry-run")).isEqualTo(ImportCommand.REFUSED);
        String tried = told();
        assertThat(store.datasets().listRefusal("squares", "imported/projects/obras"))
                .isEmpty();
        assertThat(run("obras.csv", HEADER + GOOD, "--dry-run")).isZero();
        assertThat(told()).contains("no se escribió nada");
        assertThat(store.datasets().listPublished()).isEqualTo(before);
        assertThat(codes()).containsExactly("P-1", "P-2", "P-3");

        assertThat(run("obras.csv", bad)).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).isEqualTo(tried);
    }

    @Test
    void anErrorRefusesAllAndNamesRowAndColumn() throws IOException {
        assertThat(run("obras.csv", HEADER + GOOD.replace("0.45", "1.25"))).isEqualTo(ImportCommand.REFUSED);

        assertThat(told())
                .contains("ERROR fila 2 «Avance» [progress-above-100]")
                .contains("Rechazado");
        assertThat(codes()).containsExactly("P-1", "P-2", "P-3");
        assertThat(store.datasets().listRefusal("squares", "imported/projects/obras"))
                .anySatisfy(notice -> {
                    assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
                    assertThat(notice.file()).isEqualTo("obras.csv");
                    assertThat(notice.row()).isEqualTo(2);
                    assertThat(notice.field()).isEqualTo("Avance");
                });
    }

    /** The report goes and the project stays; a project goes with its report. */
    @Test
    void badRowsAreLeftOutByName() throws IOException {
        String bad = HEADER + GOOD.replace("0.45", "1.25").replace("EX002", "EX009") + "I-1;Otra;EX001;;;;;;;0.1;\n";

        assertThat(run("obras.csv", bad, "--skip-bad-rows")).isZero();

        assertThat(codes()).containsExactly("P-1", "P-2", "P-3", "I-1", "I-2");
        assertThat(get("I-1").name()).isEqualTo("Puente");
        assertThat(project.projects().details(get("I-1")).reports()).isEmpty();
        assertThat(told())
                .contains(
                        "AVISO fila 2 «Avance» [progress-above-100] esta fila de progress queda fuera y el proyecto I-1 sigue")
                .contains("AVISO fila 4 «Municipio» [unknown-territory] el proyecto I-3 queda fuera")
                .contains(
                        "AVISO fila 5 «Código» [duplicate-key] el proyecto I-1 queda fuera con todo lo suyo: «I-1» ya está en la fila 2")
                .contains("Queda fuera: progress 2, projects 2");
        assertThat(store.datasets().listNotices("squares", "imported/projects/obras"))
                .filteredOn(notice -> notice.severity() == Notice.Severity.WARNING)
                .hasSize(3);
    }

    @Test
    void aCodeOfThePackIsRefusedWithItsDataset() throws IOException {
        assertThat(run("obras.csv", HEADER + GOOD + "P-2;Otro muelle;EX003;;;;;;;;\n"))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(told())
                .contains(
                        "ERROR fila 5 «Código» [code-in-other-dataset] el código P-2 ya es de un proyecto de «projects»");

        assertThat(run("obras.csv", HEADER + GOOD)).isZero();
        assertThat(run("mas.csv", HEADER + "I-2;Parque;EX004;;;;;;;;\n")).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).contains("«imported/projects/obras»");
        // nor does the pack take a code that came by import
        SquaresPack clashing = ProjectSquares.whole().edit(ProjectSquares.PROJECTS, "P-3,,Centro", "I-3,,Centro");
        assertThat(load(clashing)).isEqualTo(new PackLoader.Outcome(0, 2, 1));
        assertThat(codes()).contains("P-3", "I-3");
    }

    @Test
    void theSameNameReplacesAndTheSameFileChangesNothing() throws IOException {
        assertThat(run("obras.csv", HEADER + GOOD)).isZero();
        assertThat(run("obras.csv", HEADER + GOOD)).isZero();
        assertThat(told()).contains("Nada cambió desde la versión 1");

        assertThat(run("otro.csv", HEADER + "I-9;Escuela;EX001;;;;;;;;\n", "--name=obras"))
                .isZero();
        assertThat(told()).contains("versión 2");
        assertThat(codes()).containsExactly("P-1", "P-2", "P-3", "I-9");

        printed.reset();
        assertThat(command.run(List.of("import", "projects", "--withdraw", "--name", "obras")))
                .isZero();
        forget();
        assertThat(codes()).containsExactly("P-1", "P-2", "P-3");
        assertThat(command.run(List.of("import", "projects", "--withdraw", "--name", "obras")))
                .isEqualTo(ImportCommand.REFUSED);
    }

    @Test
    void aBpinThatIsThereAlreadyIsTold() throws IOException {
        Files.writeString(folder.resolve("m.yaml"), """
                projects: {code: c, bpin: b, name: n, confidence: {constant: low}, source_es: {constant: Otra}}
                """);
        Path file = Files.writeString(folder.resolve("b.csv"), "c,b,n\nI-1,2024000000001,Vía\n");

        assertThat(command.run(List.of(
                        "import",
                        "projects",
                        file.toString(),
                        "--mapping",
                        folder.resolve("m.yaml").toString())))
                .isZero();
        assertThat(told()).contains("[bpin-of-other-project]").contains("P-1");
    }

    @Test
    void readsAWorkbookAlike() throws IOException {
        byte[] workbook = new Workbook("Obras")
                .row(
                        Workbook.text("Código"),
                        Workbook.text("Nombre"),
                        Workbook.text("Municipio"),
                        Workbook.text("Estado"),
                        Workbook.text("Valor"),
                        Workbook.text("Inicio"),
                        Workbook.text("Fin"),
                        Workbook.text("Lon"),
                        Workbook.text("Lat"),
                        Workbook.text("Avance"),
                        Workbook.text("Pagado"))
                .row(
                        Workbook.text("I-1"),
                        Workbook.text("Puente"),
                        Workbook.text("EX001"),
                        Workbook.text("Terminado"),
                        Workbook.formula("600000*2", "1200000"),
                        Workbook.day(45_323),
                        Workbook.day(45_689),
                        "",
                        "",
                        Workbook.percent("0.45"),
                        Workbook.number("0"))
                .bytes();

        assertThat(run("obras.xlsx", workbook)).as(told()).isZero();

        Project bridge = get("I-1");
        assertThat(bridge.value()).isEqualTo(1_200_000L);
        assertThat(bridge.start()).hasToString("2024-02-01");
        assertThat(bridge.end()).hasToString("2025-02-01");
        assertThat(project.projects().details(bridge).reports().get(0).physical())
                .isEqualTo(45);
    }

    /** What goes out as OC4IDS comes in again as it was, with every detail. */
    @Test
    void aPackageOfOursComesBackWhole() throws IOException {
        Oc4idsRoom room = new Oc4idsRoom(project, territory.territories(), store.datasets());
        List<Project> before = project.projects().list("squares");
        Map<ProjectCode, ProjectDetails> details = project.projects().details("squares", before);
        JsonNode out = room.all();
        assertThat(PackageConstraints.faults(out)).isEmpty();
        // the same projects under codes of their own
        String text = out.toString()
                .replace("oc4ids-xxxxxx-P-", "oc4ids-abc123-q-")
                .replace("2024000000001", "2024000000009");

        assertThat(run("paquete.json", text)).as(told()).isZero();

        for (Project one : before) {
            ProjectCode code = new ProjectCode(one.code().value().replace("P-", "Q-"));
            Project read = get(code.value());
            assertThat(under(one.code(), one.bpin(), read)).isEqualTo(one);
            assertThat(under(one.code(), project.projects().details(read))).isEqualTo(details.get(one.code()));
        }
        assertThat(PackageConstraints.faults(room.all())).isEmpty();
    }

    private static Project under(ProjectCode code, @Nullable String bpin, Project p) {
        return new Project(
                p.pack(),
                code,
                bpin,
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
                p.stage(),
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
                p.source());
    }

    private static ProjectDetails under(ProjectCode code, ProjectDetails d) {
        return new ProjectDetails(
                code,
                d.stages(),
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
                d.roads());
    }

    @Test
    void packagesArePagedAndBounded() {
        Oc4idsRoom room = new Oc4idsRoom(project, territory.territories(), store.datasets());

        ObjectNode first = room.answer(null, "2", "0").getBody();
        assertThat(first.get("projects")).hasSize(2);
        assertThat(room.answer(null, "2", "0").getHeaders().getFirst("Link"))
                .endsWith("/api/v1/projects/oc4ids.json?limit=2&offset=2>; rel=\"next\"");
        assertThat(room.answer(null, "2", "2").getHeaders().getFirst("Link")).isNull();
        assertThat(room.answer("EX003", "1000", "0").getBody().get("projects")).hasSize(1);
        for (String[] wrong :
                new String[][] {{null, "0", "0"}, {null, "1001", "0"}, {null, "x", "0"}, {null, "1", "-1"}}) {
            assertThatThrownBy(() -> room.answer(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                            .isEqualTo(400));
        }
        for (String[] nothing : new String[][] {{"EX004", "10", "0"}, {null, "10", "3"}, {"EX999", "10", "0"}}) {
            assertThatThrownBy(() -> room.answer(nothing[0], nothing[1], nothing[2]))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                            .isEqualTo(404));
        }
    }

    @Test
    void whatCannotBeginSaysWhy() throws IOException {
        assertThat(run("nada.csv", "")).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).contains("[empty-file]").contains("No se importó nada");
        assertThat(run("obras.csv", HEADER + GOOD, "--pack", "otro")).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).contains("[unknown-pack] no hay paquete «otro»; hay [squares]");
        assertThat(run("obras.csv", "a,b\n1,2\n")).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).contains("[mapping] el archivo no tiene esta columna");
        assertThat(run("p.json", "{\"projects\":[]}")).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).contains("[no-projects]");
        assertThat(run("obras.csv", HEADER)).isEqualTo(ImportCommand.REFUSED);
        assertThat(told()).contains("[nothing-left]");
        assertThat(run("obras.csv", HEADER + GOOD, "--lang=en")).isZero();
        assertThat(told()).contains("Published: version 1.");
    }
}
