package co.territoria.ingest;

import static co.territoria.ingest.ProjectSquares.LINES;
import static co.territoria.ingest.ProjectSquares.PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.project.Confidence;
import co.territoria.project.Project;
import co.territoria.project.ProjectDelivery;
import co.territoria.project.ProjectTheme;
import co.territoria.store.Notice;
import co.territoria.territory.TerritoryCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFilesTest {

    private final Notices notices = new Notices();

    private Optional<ProjectDelivery> read(SquaresPack pack) {
        return new ProjectFiles(pack.files(), ProjectSquares.places(), notices).read();
    }

    @Test
    void readsProjectsWithTheirThemesAndLines() {
        ProjectDelivery read = read(ProjectSquares.pack()).orElseThrow();

        assertThat(notices.list()).isEmpty();
        assertThat(read.themes()).extracting(ProjectTheme::id).containsExactly("roads", "ports");
        assertThat(read.projects())
                .extracting(project -> project.code().value())
                .containsExactly("P-1", "P-2", "P-3");
        Project road = read.projects().get(0);
        assertThat(road.line()).satisfies(line -> {
            assertThat(line.schematic()).isTrue();
            assertThat(line.lengthDrawnKm()).isEqualTo(11.1);
            assertThat(line.anchorPoints().en()).isEqualTo("One; Two");
        });
        assertThat(road.location().approximate()).isFalse();
        Project quay = read.projects().get(1);
        assertThat(quay.location().approximate()).isTrue();
        assertThat(quay.places().differ()).isTrue();
        assertThat(quay.places().stated()).containsExactly(new TerritoryCode("EX003"), new TerritoryCode("EX004"));
        Project nowhere = read.projects().get(2);
        assertThat(nowhere.location().point()).isNull();
        assertThat(nowhere.location().confidence()).isNull();
        assertThat(nowhere.confidence()).isEqualTo(Confidence.LOW);
        assertThat(nowhere.places().found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            P-2,Muelle                 | P-1,Muelle                  | duplicate-key            | 3 | code
            P-2,Muelle                 | p 2,Muelle                  | malformed-code           | 3 | code
            P-2,Muelle                 | P-2,                        | missing-value            | 3 | name
            Muelle,ports               | Muelle,harbours             | value-not-in-list        | 3 | theme
            ports,economica            | ports,cultural              | value-not-in-list        | 3 | dimension
            medium,low                 | maybe,low                   | value-not-in-list        | 3 | confidence
            medium,low                 | medium,maybe                | value-not-in-list        | 3 | location_confidence
            medium,low                 | medium,                     | value-not-in-list        | 3 | location_confidence
            EX003,EX003;EX004          | EX005,EX003;EX004           | unknown-territory        | 3 | municipalities
            EX003,EX003;EX004          | FRANJA-NORTE,EX004          | unknown-territory        | 3 | municipalities
            EX003,EX003;EX004          | EX003,EX003;EX00            | unknown-territory        | 3 | stated_municipalities
            EX001;EX002                | EX001;EX001                 | duplicate-key            | 2 | municipalities
            -76.05,4.15                | -76,05,4,15                 | wrong-number-of-columns  | 3 |
            -76.05,4.15                | -76.05,4.15.0               | not-a-number             | 3 | lat
            -76.05,4.15                | oeste,4.15                  | not-a-number             | 3 | lon
            -76.05,4.15                | NaN,4.15                    | not-a-number             | 3 | lon
            -76.05,4.15                | -76.05,                     | missing-value            | 3 | lat
            -76.05,4.15                | 4.15,-76.05                 | swapped-coordinates      | 3 | lon
            -76.05,4.15                | -7605,4.15                  | coordinate-out-of-range  | 3 | lon
            -76.05,4.15                | -76.05,415                  | coordinate-out-of-range  | 3 | lat
            -76.05,4.15                | 120,-40                     | misplaced-point          | 3 | lon
            -76.05,4.15                | -74.05,4.15                 | misplaced-point          | 3 | lon
            low,,Sitio                 | low,low,Sitio               | confidence-without-point | 4 | location_confidence
            Un periódico               | ''                          | missing-value            | 2 | source_es
            code,name                  | codigo,name                 | missing-column           | 1 | code
            """, delimiter = '|')
    void tellsWhatIsWrongWithARow(String piece, String replacement, String rule, int row, String field) {
        assertThat(read(ProjectSquares.pack().edit(PROJECTS, piece, replacement)))
                .isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo(PROJECTS);
            assertThat(notice.row()).isEqualTo(row);
            assertThat(notice.field()).isEqualTo(field);
            assertThat(notice.messageEs()).isNotBlank();
            assertThat(notice.messageEn()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            "id":"P-1"                        | "id":"P-9"                         | unknown-project     | id
            "id":"P-1",                       | ''                                 | missing-id          | id
            "confidence":"medium"             | "confidence":"sure"                | value-not-in-list   | confidence
            "schematic":true                  | "schematic":"yes"                  | wrong-type          | schematic
            "length_drawn_km":11.1            | "length_drawn_km":"11,1"           | not-a-number        | length_drawn_km
            "length_drawn_km":11.1            | "length_drawn_km":-3               | not-a-number        | length_drawn_km
            "source_es":"Propio"              | "source_es":""                     | missing-value       | source_es
            [[-76.05,4.05],[-75.95,4.05]]     | [[-76.05,4.05]]                    | invalid-geometry    | geometry
            [[-76.05,4.05],[-75.95,4.05]]     | [[-76.05,4.05],[-76.05,4.05]]      | invalid-geometry    | geometry
            [[-76.05,4.05],[-75.95,4.05]]     | [[4.05,-76.05],[4.05,-75.95]]      | swapped-coordinates | geometry
            [[-76.05,4.05],[-75.95,4.05]]     | [[-73.05,4.05],[-72.95,4.05]]      | misplaced-line      | geometry
            "LineString","coordinates":[[-76.05,4.05],[-75.95,4.05]] | "Point","coordinates":[-76,4.05] | wrong-geometry | geometry
            """, delimiter = '|', quoteCharacter = '\'')
    void tellsWhatIsWrongWithALine(String piece, String replacement, String rule, String field) {
        assertThat(read(ProjectSquares.pack().edit(LINES, piece, replacement))).isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo(LINES);
            assertThat(notice.row()).isEqualTo(1);
            assertThat(notice.field()).isEqualTo(field);
        });
    }

    @Test
    void warnsOfAPointOutsideItsMunicipalitiesWithTheDistance() {
        // 0.01 degrees west of EX003, about 1.1 km
        assertThat(read(ProjectSquares.pack().edit(PROJECTS, "-76.05,4.15", "-76.11,4.15")))
                .isPresent();

        assertThat(notices.list()).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.WARNING);
            assertThat(notice.rule()).isEqualTo("point-outside");
            assertThat(notice.row()).isEqualTo(3);
            assertThat(notice.messageEn()).matches(".*\\b11[0-9][0-9] m\\b.*");
        });
    }

    @Test
    void warnsOfAnInnerContradiction() {
        assertThat(read(ProjectSquares.pack()
                        .edit(PROJECTS, "EX003,EX003;EX004", "EX003,EX003")
                        .edit(PROJECTS, "-76.05,4.15", "-76.0,4.05")
                        .edit(LINES, "11.1", "31.8")))
                .isPresent();

        assertThat(notices.list())
                .extracting(Notice::rule)
                .containsExactlyInAnyOrder("length-differs", "places-agree", "point-outside", "shared-point");
    }

    @Test
    void needsTheListOfThemes() {
        assertThat(read(ProjectSquares.pack().without("projects/themes.csv"))).isEmpty();
        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo("missing-file");
            assertThat(notice.file()).isEqualTo("projects/themes.csv");
        });
        assertThat(read(ProjectSquares.pack().edit("projects/themes.csv", "triangle", "star")))
                .isEmpty();
        assertThat(notices.list())
                .anySatisfy(notice -> assertThat(notice.field()).isEqualTo("symbol"));
    }

    @Test
    void readsProjectsWithoutLines() {
        assertThat(read(ProjectSquares.pack().without(LINES)).orElseThrow().projects())
                .extracting(Project::line)
                .isEqualTo(java.util.Arrays.asList(null, null, null));
        assertThat(List.of(notices.errors())).containsExactly(0);
    }
}
