package co.territoria.ingest;

import static co.territoria.ingest.ProjectSquares.AREAS;
import static co.territoria.ingest.ProjectSquares.PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.project.Horizon;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDelivery;
import co.territoria.project.ProjectDetails;
import co.territoria.project.Stage;
import co.territoria.project.Viability;
import co.territoria.store.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectDetailFilesTest {

    private final Notices notices = new Notices();

    private Optional<ProjectDelivery> read(SquaresPack pack) {
        return new ProjectFiles(pack.files(), ProjectSquares.places(), Set.of("pobreza", "cobertura"), notices).read();
    }

    @Test
    void readsTheWholeRecord() {
        ProjectDelivery read = read(ProjectSquares.whole()).orElseThrow(() -> new AssertionError(notices.list()));

        assertThat(notices.list()).isEmpty();
        Project road = read.projects().get(0);
        assertThat(road.bpin()).isEqualTo("2024000000001");
        assertThat(road.objective()).isEqualTo("Acercar los dos municipios");
        assertThat(road.sector()).isEqualTo("24");
        assertThat(road.programme()).isEqualTo("2402");
        assertThat(road.planNodes()).containsExactly("PM.L1", "PM.L1.M1");
        assertThat(road.sdgs()).containsExactly(9, 11);
        assertThat(road.horizon()).isEqualTo(Horizon.SHORT);
        assertThat(road.stage()).isEqualTo(Stage.EXECUTION);
        assertThat(road.value()).isEqualTo(12_000_000_000L);
        assertThat(road.valueYear()).isEqualTo(2024);
        assertThat(road.executor()).isEqualTo("Instituto de Vías");
        assertThat(road.end()).isEqualTo(LocalDate.of(2025, 12, 31));
        Project quay = read.projects().get(1);
        assertThat(quay.area().shape().getGeometryType()).isEqualTo("Polygon");
        assertThat(quay.value()).isNull();
        assertThat(quay.stage()).isNull();
        Project nowhere = read.projects().get(2);
        assertThat(nowhere.theme()).isNull();
        assertThat(nowhere.dimension()).isNull();
    }

    @Test
    void readsEveryFileOfDetails() {
        ProjectDelivery read = read(ProjectSquares.whole()).orElseThrow(() -> new AssertionError(notices.list()));

        assertThat(read.details()).containsOnlyKeys(new ProjectCode("P-1"));
        ProjectDetails road = read.details().get(new ProjectCode("P-1"));
        assertThat(road.stages())
                .extracting(ProjectDetails.StageChange::stage)
                .containsExactly(Stage.IDEA, Stage.FEASIBILITY, Stage.PROCUREMENT, Stage.EXECUTION);
        assertThat(road.viabilities())
                .containsExactly(
                        new Viability(Viability.Kind.SOCIAL, Viability.State.MET, LocalDate.of(2023, 8, 1), null),
                        new Viability(
                                Viability.Kind.ENVIRONMENTAL, Viability.State.IN_PROGRESS, null, "Falta la licencia"));
        assertThat(road.funding().stream()
                        .mapToLong(ProjectDetails.Funding::amount)
                        .sum())
                .isEqualTo(12_000_000_000L);
        assertThat(road.beneficiaries())
                .containsExactly(
                        new ProjectDetails.Beneficiaries("Habitantes de los dos municipios", 18_000L),
                        new ProjectDetails.Beneficiaries("Transportadores", null));
        assertThat(road.effects()).containsExactly(new ProjectDetails.Effect("pobreza", -1.5, 2027, null));
        assertThat(road.documents())
                .extracting(ProjectDetails.Document::url)
                .containsExactly("https://example.org/acta", null);
        assertThat(road.origins())
                .containsExactly(new ProjectDetails.Origin("Mesa de Uno", LocalDate.of(2022, 10, 10), 1, 2023));
        assertThat(road.announcements())
                .containsExactly(new ProjectDetails.Announcement(
                        LocalDate.of(2023, 2, 1),
                        "Habrá vía en un año",
                        9_000_000_000L,
                        LocalDate.of(2024, 12, 31),
                        "Un periódico"));
        assertThat(road.milestones())
                .extracting(ProjectDetails.Milestone::name)
                .containsExactly("Explanación", "Puente");
        assertThat(road.planned()).hasSize(3);
        assertThat(road.reports()).hasSize(3);
        assertThat(road.reports().get(1).paid()).isEqualTo(4_800_000_000L);
        assertThat(road.contracts())
                .extracting(ProjectDetails.Contract::supplier)
                .containsExactly("Consorcio Ñandú", null);
        assertThat(road.valueChanges()).hasSize(1);
        assertThat(road.roads()).containsExactly(new ProjectDetails.Road("EX-01", "Uno", "Dos", 11.1, 1, "En obra"));
    }

    /** Each fault refuses the dataset whole and says where it is. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            projects.csv      | ,,Muelle                    | ,2024000000001,Muelle        | duplicate-bpin            | 3 | bpin
            projects.csv      | 2024000000001               | 2024-0000                    | malformed-code            | 2 | bpin
            projects.csv      | 24,2402                     | 2,2402                       | malformed-code            | 2 | sector
            projects.csv      | 24,2402                     | 24,240                       | malformed-code            | 2 | programme
            projects.csv      | 24,2402                     | 25,2402                      | programme-of-other-sector | 2 | programme
            projects.csv      | 9;11                        | 9;18                         | sdg-out-of-range          | 2 | sdgs
            projects.csv      | 9;11                        | 0;11                         | sdg-out-of-range          | 2 | sdgs
            projects.csv      | 9;11                        | 9;9                          | duplicate-key             | 2 | sdgs
            projects.csv      | 9;11                        | 9;;11                        | missing-value             | 2 | sdgs
            projects.csv      | ,short,                     | ,soon,                       | value-not-in-list         | 2 | horizon
            projects.csv      | ,execution,                 | ,ejecución,                  | value-not-in-list         | 2 | stage
            projects.csv      | 12000000000                 | 12000000000.50               | amount-with-decimals      | 2 | value
            projects.csv      | 12000000000                 | '"12,000"'                   | amount-with-decimals      | 2 | value
            projects.csv      | 12000000000                 | -12000000000                 | negative-amount           | 2 | value
            projects.csv      | 12000000000                 | $12000000000                 | not-an-amount             | 2 | value
            projects.csv      | 12000000000                 | 12000000000000000000         | not-an-amount             | 2 | value
            projects.csv      | 12000000000,2024            | 12000000000,24               | year-out-of-range         | 2 | value_year
            projects.csv      | 12000000000,2024            | ,2024                        | year-without-value        | 2 | value_year
            projects.csv      | 2024-01-15,2025-12-31       | 2024-01-15,2023-12-31        | end-before-start          | 2 | end
            projects.csv      | 2024-01-15,2025-12-31       | 15/01/2024,2025-12-31        | invalid-date              | 2 | start
            projects.csv      | 2024-01-15,2025-12-31       | 2024-02-30,2025-12-31        | invalid-date              | 2 | start
            projects.csv      | 2024-01-15,2025-12-31       | 2024-01-15,3025-12-31        | year-out-of-range         | 2 | end
            projects.csv      | ,execution,                 | ,procurement,                | stage-differs             | 2 | stage
            projects.csv      | ,execution,                 | ,,                           | stage-differs             | 2 | stage
            projects.csv      | -76.05,4.15                 | 4.15,-76.05                  | swapped-coordinates       | 3 | lon
            projects.csv      | -76.05,4.15                 | 76.05,4.15                   | sign-of-longitude         | 3 | lon
            stages.csv        | P-1,2023-03-01              | P-9,2023-03-01               | unknown-project           | 2 | code
            stages.csv        | P-1,2023-03-01              | ,2023-03-01                  | missing-value             | 2 | code
            stages.csv        | 2023-03-01                  | 2023                         | invalid-date              | 2 | date
            stages.csv        | 2023-03-01                  | ''                           | missing-value             | 2 | date
            stages.csv        | 2023-09-01                  | 2023-03-01                   | duplicate-key             | 3 | date
            stages.csv        | feasibility                 | factibilidad                 | value-not-in-list         | 3 | stage
            stages.csv        | feasibility                 | execution                    | stage-not-next            | 3 | stage
            stages.csv        | feasibility                 | cancelled                    | stage-not-next            | 4 | stage
            viabilities.csv   | P-1,environmental           | P-1,ambiental                | value-not-in-list         | 3 | kind
            viabilities.csv   | P-1,environmental           | P-1,social                   | duplicate-key             | 3 | kind
            viabilities.csv   | in_progress                 | maybe                        | value-not-in-list         | 3 | state
            viabilities.csv   | 2023-08-01                  | 2023-13-01                   | invalid-date              | 2 | date
            funding.csv       | 7000000000                  | -7000000000                  | negative-amount           | 2 | amount
            funding.csv       | 7000000000                  | ''                           | missing-value             | 2 | amount
            funding.csv       | Regalías,2024               | Regalías,                    | missing-value             | 2 | year
            funding.csv       | propios,2025                | propios,2024                 | duplicate-key             | 4 | source
            beneficiaries.csv | 18000                       | -1                           | negative-count            | 2 | count
            beneficiaries.csv | 18000                       | muchos                       | not-a-whole-number        | 2 | count
            effects.csv       | pobreza                     | pobresa                      | unknown-indicator         | 2 | indicator
            effects.csv       | -1.5                        | menos                        | not-a-number              | 2 | expected
            documents.csv     | https://example.org/acta    | javascript:alert(1)          | not-a-web-address         | 2 | url
            documents.csv     | P-1,Estudio de suelos       | P-1,                         | missing-value             | 3 | title
            origins.csv       | ,1,2023                     | ,0,2023                      | value-out-of-range        | 2 | priority
            announcements.csv | 9000000000                  | 9.000.000.000                | not-an-amount             | 2 | value
            announcements.csv | ,Un periódico               | ,                            | missing-value             | 2 | source
            announcements.csv | 2024-12-31                  | 2024-12-32                   | invalid-date              | 2 | end
            milestones.csv    | 2024-06-01                  | junio                        | invalid-date              | 3 | planned
            planned.csv       | 2024-12-31,40               | 2024-12-31,140               | progress-above-100        | 3 | physical
            planned.csv       | 2024-12-31,40               | 2024-12-31,                  | missing-value             | 3 | physical
            planned.csv       | 2024-12-31                  | 2024-01-15                   | duplicate-key             | 3 | date
            progress.csv      | 25.5,40                     | 125,40                       | progress-above-100        | 3 | physical
            progress.csv      | 25.5,40                     | 25.5,100.1                   | progress-above-100        | 3 | financial
            progress.csv      | 25.5,40                     | -1,40                        | progress-below-0          | 3 | physical
            progress.csv      | 4800000000                  | 12000000001                  | paid-above-value          | 3 | paid
            progress.csv      | P-1,2024-12-31              | P-1,2024-06-30               | duplicate-key             | 3 | date
            contracts.csv     | 4300000000                  | 10000000001                  | paid-above-value          | 2 | paid
            contracts.csv     | 900000000,500000000         | 9000000000,8000000000        | paid-above-value          | 3 | paid
            contracts.csv     | 2024-01-15,2025-12-31       | 2024-01-15,2024-01-14        | end-before-start          | 2 | end
            contracts.csv     | C-002                       | C-001                        | duplicate-key             | 3 | contract
            value_changes.csv | 11000000000,12000000000     | 11000000000,                 | missing-value             | 2 | after
            roads.csv         | 11.1                        | 0                            | value-out-of-range        | 2 | length_km
            roads.csv         | code,route                  | code,ruta                    | missing-column            | 1 | route
            """, delimiter = '|', quoteCharacter = '\'')
    void tellsWhatIsWrongWithARow(String file, String piece, String replacement, String rule, int row, String field) {
        assertThat(read(ProjectSquares.whole().edit("projects/" + file, piece, replacement)))
                .isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo("projects/" + file);
            assertThat(notice.row()).isEqualTo(row);
            assertThat(notice.field()).isEqualTo(field);
            assertThat(notice.messageEs()).isNotBlank();
            assertThat(notice.messageEn()).isNotBlank();
        });
    }

    @Test
    void namesWhatWouldBeRight() {
        read(ProjectSquares.whole()
                .edit("projects/stages.csv", "feasibility", "execution")
                .edit("projects/viabilities.csv", "P-1,social", "P1,social")
                .edit("projects/effects.csv", "pobreza", "pobresa")
                .edit(PROJECTS, "-76.05,4.15", "4.15,-76.05"));

        assertThat(notices.list())
                .extracting(Notice::messageEs)
                .anyMatch(text -> text.contains("de idea se pasa a [prefeasibility, feasibility, procurement,"))
                .anyMatch(text -> text.contains("cerca: [P-1, P-2, P-3]"))
                .anyMatch(text -> text.contains("cerca: [pobreza]"))
                .anyMatch(text -> text.contains("se escribe lon -76.05 y lat 4.15"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            progress.csv | 25.5,40    | 9,40       | progress-falls    | 3 | physical
            progress.csv | 4800000000 | 1300000000 | progress-falls    | 3 | paid
            planned.csv  | 100,100    | 39,100     | progress-falls    | 4 | physical
            projects.csv | PM.L1;     | PM.L3;     | unknown-plan-node | 2 | plan_nodes
            """, delimiter = '|')
    void warnsAndGoesOn(String file, String piece, String replacement, String rule, int row, String field) {
        assertThat(read(ProjectSquares.whole().edit("projects/" + file, piece, replacement)))
                .isPresent();

        assertThat(notices.list()).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.WARNING);
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo("projects/" + file);
            assertThat(notice.row()).isEqualTo(row);
            assertThat(notice.field()).isEqualTo(field);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            "id":"P-2"           | "id":"P-9"           | unknown-project     | id
            "schematic":true     | "schematic":"yes"    | wrong-type          | schematic
            "type":"Polygon","coordinates":[[[-76.06,4.14],[-76.04,4.14],[-76.04,4.16],[-76.06,4.16],[-76.06,4.14]]] | "type":"Point","coordinates":[-76,4.05] | wrong-geometry | geometry
            [[[-76.06,4.14],[-76.04,4.14],[-76.04,4.16],[-76.06,4.16],[-76.06,4.14]]] | [[[4.14,-76.06],[4.16,-76.04],[4.14,-76.04],[4.14,-76.06]]] | swapped-coordinates | geometry
            """, delimiter = '|', quoteCharacter = '\'')
    void tellsWhatIsWrongWithAnArea(String piece, String replacement, String rule, String field) {
        assertThat(read(ProjectSquares.whole().edit(AREAS, piece, replacement))).isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo(AREAS);
            assertThat(notice.field()).isEqualTo(field);
        });
    }

    @Test
    void needsNoThemesWhereNoProjectHasOne() {
        SquaresPack pack = new SquaresPack().with(PROJECTS, """
                        code,name,municipalities,confidence,source_es
                        P-1,Solo lo mínimo,,low,Un periódico
                        """);

        ProjectDelivery read = read(pack).orElseThrow(() -> new AssertionError(notices.list()));

        assertThat(read.themes()).isEmpty();
        assertThat(read.projects()).singleElement().satisfies(project -> assertThat(project.stage())
                .isNull());
        assertThat(List.of(read.details().size())).containsExactly(0);
    }

    @Test
    void saysWhereAPointLiesThatIsOutsideItsMunicipality() {
        read(ProjectSquares.pack().edit(PROJECTS, "-76.05,4.15", "-75.99,4.15"));

        assertThat(notices.list()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo("point-outside");
            assertThat(notice.messageEs()).endsWith("cae en EX004");
        });
    }
}
