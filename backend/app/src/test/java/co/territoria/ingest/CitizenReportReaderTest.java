package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.oversight.CitizenReport;
import co.territoria.oversight.Moderation;
import co.territoria.store.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenReportReaderTest {

    private static final String HEADER =
            "id,kind,project,territory,text,date,lon,lat,state,answer,answer_date,answer_organisation\n";

    private final Notices notices = new Notices();

    private Optional<List<CitizenReport>> read(String text) {
        DataFile file = new DataFile(CitizenReportReader.FILE, text.getBytes(StandardCharsets.UTF_8));
        return new CitizenReportReader(ProjectSquares.places(), Set.of("P-1", "P-2"), notices).read(file);
    }

    @Test
    void readsReportsInEveryStateAndRoundsTheirPlace() {
        List<CitizenReport> reports = read(HEADER + """
                        R1,report,P-1,,Hay huecos,2026-01-03,-76.01251,4.05649,submitted,,,
                        R2,proposal,,EX003,Un parque,2026-01-04,,,answered,Se estudiará,2026-02-01,Alcaldía
                        """).orElseThrow();

        assertThat(reports.get(0).place()).isEqualTo(new CitizenReport.Place(-76.013, 4.056));
        assertThat(reports.get(0).state()).isEqualTo(Moderation.SUBMITTED);
        assertThat(reports.get(1).answer().organisation()).isEqualTo("Alcaldía");
        assertThat(notices.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R1,report,P-9,,Algo,2026-01-01,,,submitted,,,             | unknown-project
            R1,report,,EX9,Algo,2026-01-01,,,submitted,,,             | unknown-territory
            R1,report,,,Algo,2026-01-01,,,submitted,,,                | missing-value
            R1,report,P-1,,,2026-01-01,,,submitted,,,                 | missing-value
            R1,rumour,P-1,,Algo,2026-01-01,,,submitted,,,             | value-not-in-list
            R1,report,P-1,,Algo,2026-01-01,,,open,,,                  | value-not-in-list
            R1,report,P-1,,Algo,1 de enero,,,submitted,,,             | invalid-date
            R1,report,P-1,,Algo,,,,submitted,,,                       | missing-value
            R1,report,P-1,,Algo,2026-01-01,4.05,-76.05,submitted,,,   | outside-pack
            R1,report,P-1,,Algo,2026-01-01,-76.05,,submitted,,,       | missing-value
            R1,report,P-1,,Algo,2026-01-01,,,answered,,,              | missing-value
            R1,report,P-1,,Algo,2026-01-01,,,published,Sí,2026-01-02,Alcaldía    | unexpected-value
            R1,report,P-1,,Algo,2026-01-03,,,answered,Sí,2026-01-02,Alcaldía     | invalid-date
            R1,report,P-1,,Escríbame a ana@example.org,2026-01-01,,,submitted,,, | personal-data
            R1,report,P-1,,Mi teléfono es 310 555 1234,2026-01-01,,,submitted,,, | personal-data
            R_ñ,report,P-1,,Algo,2026-01-01,,,submitted,,,            | invalid-id
            """)
    void aFaultIsToldWithItsRow(String row, String rule) {
        assertThat(read(HEADER + row + "\n")).isEmpty();

        assertThat(notices.list()).extracting(Notice::rule, Notice::row).containsExactly(Tuple.tuple(rule, 2));
    }

    @Test
    void aColumnForWhoWroteIsRefused() {
        assertThat(read("id,kind,project,text,date,state,email\nR1,report,P-1,Algo,2026-01-01,published,\n"))
                .isEmpty();

        assertThat(notices.list())
                .extracting(Notice::rule, Notice::field)
                .contains(Tuple.tuple("column-not-allowed", "email"));
    }

    @Test
    void moneyIsNoTelephone() {
        assertThat(read(HEADER + "R1,report,P-1,,Costó 9400000000 pesos en 2025,2026-01-01,,,published,,,\n"))
                .isPresent();
    }
}
