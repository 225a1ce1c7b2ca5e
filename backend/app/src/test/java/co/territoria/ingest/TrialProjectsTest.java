package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectRoom;
import co.territoria.project.oc4ids.Oc4idsRoom;
import co.territoria.project.oc4ids.PackageConstraints;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real table of a city's projects goes through the import with the mapping of the documentation, into a scratch store;
 * what is expected is computed from the table itself. It is not part of the project: without its folder this is skipped
 * in plain sight ({@link TrialDataTest} says how the folder is told).
 */
class TrialProjectsTest {

    private static final String SETTING = "TERRITORIA_TRIAL_DATA";
    private static final String FILE = "projects_real.csv";

    private static List<CSVRecord> table;
    private static byte[] bytes;
    private static String mapping;
    private static StoreUnderTest store;
    private static TerritoryRoom territory;
    private static ProjectRoom project;
    private static ProjectImports imports;
    private static ProjectImports.Report strict;
    private static ProjectImports.Report lenient;

    @BeforeAll
    static void load() throws IOException, ProjectImports.Refusal {
        Path root = Path.of("..", "..").toAbsolutePath().normalize();
        String told = System.getProperty(SETTING, System.getenv(SETTING));
        Path folder = told == null ? root.resolve(Path.of("..", "shared", "trial")) : Path.of(told);
        assumeTrue(
                Files.isReadable(folder.resolve(FILE)),
                "no trial data in " + folder.normalize() + " (" + SETTING + " tells another folder)");
        bytes = Files.readAllBytes(folder.resolve(FILE));
        try (CSVParser parser = CSVParser.parse(
                new String(bytes, StandardCharsets.UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            table = parser.getRecords();
        }
        mapping = Files.readString(root.resolve("docs/import/seguimiento-municipal.yaml"));
        PackFiles pack =
                PackFiles.list(
                                root.resolve("data").toUri().toString(),
                                root.resolve("gis-layers").toUri().toString())
                        .stream()
                        .filter(found -> found.pack().equals("valle-del-cauca"))
                        .findFirst()
                        .orElseThrow();
        store = StoreUnderTest.h2();
        territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        new PackLoader(
                        store.datasets(),
                        List.of(new SourceKind(territory.sources()), new TerritoryKind(territory.territories())))
                .load(List.of(pack));
        territory.forget();
        imports = new ProjectImports(
                store.datasets(), project.projects(), territory.territories(), id -> Set.of(), id -> Optional.of(pack));
        strict = imports.run(arguments(Set.of()), FILE, bytes, mapping);
        lenient = imports.run(arguments(Set.of(ImportArguments.Choice.SKIP_BAD_ROWS)), FILE, bytes, mapping);
        project.forget();
    }

    private static ImportArguments arguments(Set<ImportArguments.Choice> choices) {
        return new ImportArguments(
                Path.of(FILE),
                Path.of("seguimiento-municipal.yaml"),
                null,
                "seguimiento",
                ImportArguments.Format.CSV,
                choices,
                null,
                Language.ES);
    }

    private static @Nullable Double number(CSVRecord row, String column) {
        return row.get(column).isBlank() ? null : Double.valueOf(row.get(column));
    }

    private static List<Notice> notices(ProjectImports.Report report, String rule) {
        return report.notices().stream()
                .filter(notice -> notice.rule().equals(rule))
                .toList();
    }

    /** The source has one progress of 1.25: a fraction above one is no progress, and nobody knows what it should be. */
    @Test
    void progressAboveTheWholeRefusesAllUnlessItsRowIsLeftOut() {
        List<CSVRecord> above = table.stream()
                .filter(row -> {
                    Double physical = number(row, "physical_progress_2024_12");
                    return physical != null && physical > 1;
                })
                .toList();

        assertThat(above).hasSize(1);
        assertThat(strict.state()).isEqualTo(ProjectImports.State.REFUSED);
        assertThat(notices(strict, "progress-above-100")).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.field()).isEqualTo("physical_progress_2024_12");
            assertThat(notice.row()).isEqualTo(line(above.get(0)));
            assertThat(notice.messageEs()).contains("125");
        });
        assertThat(lenient.state()).isEqualTo(ProjectImports.State.PUBLISHED);
        assertThat(lenient.leftOut()).isEqualTo(Map.of("progress", 1));
        assertThat(notices(lenient, "progress-above-100")).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.WARNING);
            assertThat(notice.messageEs())
                    .contains("queda fuera")
                    .contains(above.get(0).get("bpin"));
        });
    }

    private static int line(CSVRecord row) throws AssertionError {
        String before = new String(bytes, StandardCharsets.UTF_8).substring(0, (int) row.getCharacterPosition());
        return 1 + (int) before.chars().filter(letter -> letter == '\n').count();
    }

    @Test
    void everyProjectIsThereWithEveryReport() {
        List<Project> projects = project.projects().list("valle-del-cauca");
        long reports = table.stream()
                .mapToLong(row -> List.of("2024_12", "2025_03").stream()
                        .filter(cut -> !row.get("physical_progress_" + cut).isBlank()
                                || !row.get("budget_executed_cop_" + cut).isBlank())
                        .count())
                .sum();

        assertThat(projects).hasSize(table.size());
        assertThat(lenient.counts()).isEqualTo(Map.of("projects", table.size(), "progress", (int) reports - 1));
    }

    /** No value, no stage and, for almost half, no sector: unknown, not zero. */
    @Test
    void whatTheTableDoesNotSayIsUnknown() {
        List<Project> projects = project.projects().list("valle-del-cauca");

        assertThat(projects).allSatisfy(one -> {
            assertThat(one.value()).isNull();
            assertThat(one.stage()).isNull();
            assertThat(one.places().found()).extracting(Object::toString).containsExactly("76001");
        });
        long without = table.stream()
                .filter(row -> row.get("mga_sector_code").isBlank())
                .count();
        assertThat(projects.stream().filter(one -> one.sector() == null)).hasSize((int) without);
        assertThat(without).isEqualTo(558);
    }

    @Test
    void reportsSayWhatTheTableSaysAndNoMore() {
        Map<String, CSVRecord> byBpin = table.stream().collect(Collectors.toMap(row -> row.get("bpin"), row -> row));
        List<Project> projects = project.projects().list("valle-del-cauca");
        Map<?, ProjectDetails> details = project.projects().details("valle-del-cauca", projects);

        for (Project one : projects) {
            CSVRecord row = Objects.requireNonNull(byBpin.get(one.code().value()));
            for (ProjectDetails.Report report :
                    Objects.requireNonNull(details.get(one.code())).reports()) {
                String cut = report.date().toString().substring(0, 7).replace('-', '_');
                Double physical = number(row, "physical_progress_" + cut);
                Double paid = number(row, "budget_executed_cop_" + cut);
                assertThat(report.physical())
                        .as(one.code() + " " + cut)
                        .isCloseTo(Objects.requireNonNull(physical) * 100, org.assertj.core.data.Offset.offset(1e-9));
                assertThat(report.paid()).isEqualTo(Objects.requireNonNull(paid).longValue());
                assertThat(report.financial()).isNull();
            }
        }
    }

    /** Many figures of March are below those of December: each is told with its row. */
    @Test
    void whatFallsIsTold() {
        long falls = table.stream()
                .filter(row -> !lenientlyLeftOut(row))
                .mapToLong(row -> falls(row, "physical_progress") + falls(row, "budget_executed_cop"))
                .sum();

        assertThat(falls).isPositive();
        assertThat(notices(lenient, "progress-falls"))
                .hasSize((int) falls)
                .allSatisfy(notice -> assertThat(notice.row()).isNotNull());
    }

    private static boolean lenientlyLeftOut(CSVRecord row) {
        Double physical = number(row, "physical_progress_2024_12");
        return physical != null && physical > 1;
    }

    private static long falls(CSVRecord row, String column) {
        Double before = number(row, column + "_2024_12");
        Double after = number(row, column + "_2025_03");
        return before != null && after != null && after < before ? 1 : 0;
    }

    @Test
    void theReaderIsToldWhatIsNotKept() {
        assertThat(notices(lenient, "unread-columns"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.messageEs()).contains("fund_class", "plan_program"));
    }

    @Test
    void theyGoOutAsAPackageThatMeetsTheStandard() {
        Oc4idsRoom room = new Oc4idsRoom(project, territory.territories(), store.datasets());

        assertThat(PackageConstraints.faults(room.all())).isEmpty();
    }
}
