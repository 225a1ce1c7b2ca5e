package co.territoria.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectMappingTest {

    private static final Map<String, Set<String>> FILES = Map.of(
            "projects", Set.of("code", "name", "stage", "value", "start", "municipalities", "sdgs"),
            "progress", Set.of("date", "physical", "paid", "source"));

    private static ProjectMapping.Result apply(String yaml, SourceTable table) throws MappingFault {
        return ProjectMapping.read(yaml, FILES).apply(table);
    }

    /** A table of one column {@code x} beside the code. */
    private static SourceTable table(String... values) {
        List<SourceRow> rows = new java.util.ArrayList<>();
        for (String value : values) {
            Map<String, String> cells = new HashMap<>(Map.of("k", "P-" + (rows.size() + 1)));
            if (!value.isEmpty()) {
                cells.put("x", value);
            }
            rows.add(new SourceRow(rows.size() + 2, cells));
        }
        return new SourceTable("t", "test", List.of("k", "x"), rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', nullValues = "none", textBlock = """
            name: x                                                    ! Vía         ! Vía
            name: x                                                    ! ~~          ! none
            name: {column: x, missing: [sin dato]}                     ! Sin  Dato   ! none
            name: {constant: 7}                                        ! Vía         ! 7
            name: {columns: [k, x], join: " · "}                       ! Vía         ! P-1 · Vía
            name: {column: x, upper: true}                             ! vía         ! VÍA
            municipalities: {column: x, pad: 5}                        ! 5001        ! 05001
            municipalities: {column: x, split: ",", pad: 5}            ! 5001, 5002  ! 05001;05002
            stage: {column: x, values: {"En ejecución": execution}}    ! EN EJECUCION ! execution
            stage: {column: x, values: {"En ejecución": execution}, otherwise: blank} ! Quieta ! none
            stage: {column: x, values: {"En ejecución": execution}, otherwise: keep}  ! idea   ! idea
            stage: {column: x, values: {"no aplica": null}}            ! No aplica   ! none
            value: {column: x, number: true}                           ! 559472020.0 ! 559472020
            value: {column: x, scale: 1000000}                         ! 1.25        ! 1250000
            value: {column: x, scale: 100}                             ! 0.07        ! 7
            value: {column: x, scale: 100}                             ! 45%         ! 45
            value: {column: x, decimal: ",", thousands: "."}           ! $ 1.234.567,00 ! 1234567
            value: {column: x, round: true}                            ! 10.5        ! 11
            value: {column: x, number: true}                           ! 0           ! 0
            start: {column: x, date: dd/MM/yyyy}                       ! 31/12/2024  ! 2024-12-31
            start: {column: x, date: [dd/MM/yyyy, "d 'de' MMMM 'de' yyyy"]} ! 3 de marzo de 2024 ! 2024-03-03
            start: {column: x, date: yyyy-MM, day: last}               ! 2024-02     ! 2024-02-29
            start: {column: x, date: yyyy, day: first}                 ! 2024        ! 2024-01-01
            start: {column: x, date: dd/MM/yyyy}                       ! 2024-12-31T18:00 ! 2024-12-31
            sdgs: {column: x, split: "-"}                              ! 9 - 11      ! 9;11
            """)
    void makesACell(String rule, String cell, String expected) throws MappingFault {
        ProjectMapping.Result result = apply("projects:\n  code: k\n  " + rule, table(cell));

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows().get(0).cells().get(rule.substring(0, rule.indexOf(':'))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            stage: {column: x, values: {"En ejecución": execution}} ! Quieta      ! value-not-mapped
            value: {column: x, number: true}                        ! mucho       ! not-a-number
            value: {column: x, number: true}                        ! 1.234,5     ! not-a-number
            value: {column: x, decimal: ","}                        ! 1.234,5     ! not-a-number
            value: {column: x, number: true}                        ! 1e99999     ! not-a-number
            start: {column: x, date: dd/MM/yyyy}                    ! 31/02/2024  ! invalid-date
            start: {column: x, date: dd/MM/yyyy}                    ! 12/31/2024  ! invalid-date
            name: x                                                 ! #N/D        ! spreadsheet-error
            name: x                                                 ! #N/A        ! spreadsheet-error
            """)
    void tellsTheRowOfACellThatMakesNoSense(String rule, String cell, String expected) throws MappingFault {
        ProjectMapping.Result result = apply("projects:\n  code: k\n  " + rule, table("", cell));

        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo(expected);
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("x");
            assertThat(fault.at()).isSameAs(result.rows().get(1));
            assertThat(fault.es()).contains(cell);
        });
    }

    /** A blank cell is no report; a zero that is written is one. */
    @Test
    void wideColumnsBecomeRows() throws MappingFault {
        SourceTable table = new SourceTable(
                "t",
                "test",
                List.of("k", "a", "b", "c"),
                List.of(
                        new SourceRow(2, Map.of("k", "P-1", "a", "0.45", "b", "10")),
                        new SourceRow(3, Map.of("k", "P-2", "c", "0")),
                        new SourceRow(4, Map.of("k", "P-3"))));

        ProjectMapping.Result result = apply("""
                projects: {code: k}
                progress:
                  - date: {constant: 2024-12-31}
                    physical: {column: a, scale: 100}
                    paid: b
                    source: {constant: Informe}
                  - date: {constant: 2025-03-31}
                    physical: {column: c, scale: 100}
                """, table);

        assertThat(result.rows().stream().filter(row -> row.file().equals("progress")))
                .extracting(MappedRow::cells)
                .containsExactly(
                        Map.of(
                                "code",
                                "P-1",
                                "date",
                                "2024-12-31",
                                "physical",
                                "45",
                                "paid",
                                "10",
                                "source",
                                "Informe"),
                        Map.of("code", "P-2", "date", "2025-03-31", "physical", "0"));
        assertThat(result.rows().get(1).from()).isEqualTo(Map.of("physical", "a", "paid", "b"));
    }

    @Test
    void whatIsNotWantedOrCountsAsUnknownIsTold() throws MappingFault {
        ProjectMapping.Result result = apply("""
                skip:
                  - {column: x, values: [Anulado], reason: anulados}
                  - {column: k, blank: true}
                projects:
                  code: k
                  stage: {column: x, values: {Idea: idea}, otherwise: blank}
                """, table("ANULADO", "idea", "quieta", "Quieta"));

        assertThat(result.skipped()).isEqualTo(Map.of("anulados", List.of(2)));
        assertThat(result.rows()).hasSize(3);
        assertThat(result.told().keySet())
                .extracting(ProjectMapping.Told::value)
                .containsExactlyInAnyOrder("quieta", "Quieta");
        assertThat(apply("projects: {code: k}", table("1")).unread()).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', nullValues = "none", textBlock = """
            ~~                                                  ! ~~
            - a                                                 ! ~~
            projects: {code: k, nombre: x}                      ! projects.nombre
            proyectos: {code: k}                                ! proyectos
            projects: {name: x}                                 ! projects.code
            projects: {code: k, name: {colum: x}}               ! projects.name.colum
            projects: {code: k, name: {}}                       ! projects.name
            projects: {code: k, name: {column: x, constant: y}} ! projects.name
            projects: {code: k, name: {column: x, scale: cien}} ! projects.name.scale
            projects: {code: k, name: {column: x, scale: 0}}    ! projects.name.scale
            projects: {code: k, name: {column: x, upper: 1}}    ! projects.name.upper
            projects: {code: k, name: {column: x, date: "{{"}}  ! projects.name.date
            projects: {code: k, name: {column: x, day: middle}} ! projects.name.day
            projects: {code: k, name: {column: x, pad: 99}}     ! projects.name.pad
            projects: {code: k, name: {column: x, values: [1]}} ! projects.name.values
            projects: {code: k, name: {column: x, otherwise: x}} ! projects.name.otherwise
            projects: {code: k, name: z}                        ! z
            {header-row: 0, projects: {code: k}}                ! header-row
            {separator: ab, projects: {code: k}}                ! separator
            {skip: {column: x}, projects: {code: k}}            ! skip[0]
            {projects: {code: k}, progress: {date: {constant: 2024-01-01}}} ! progress[0]
            """)
    void refusesAMappingThatCannotBeMeant(String yaml, String key) {
        assertThatThrownBy(() -> apply(yaml, table("1"))).isInstanceOfSatisfying(MappingFault.class, fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.es()).isNotBlank();
            assertThat(fault.en()).isNotBlank();
        });
    }

    @Test
    void readsHowTheFileIsWritten() throws MappingFault {
        ProjectMapping mapping = ProjectMapping.read("""
                {sheet: Obras, header-row: 3, encoding: windows-1252, separator: tab, projects: {code: k}}
                """, FILES);

        assertThat(mapping.form()).isEqualTo(new ProjectMapping.Form("Obras", 3, "windows-1252", '\t'));
        assertThat(Arrays.asList(mapping.oc4ids().gazetteer())).containsExactly((String) null);
    }
}
