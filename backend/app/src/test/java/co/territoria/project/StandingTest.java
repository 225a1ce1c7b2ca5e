package co.territoria.project;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final List<PlannedPoint> CURVE = List.of(
            new PlannedPoint(LocalDate.of(2024, 1, 1), 0, 0.0),
            new PlannedPoint(LocalDate.of(2024, 1, 11), 20, null),
            new PlannedPoint(LocalDate.of(2024, 1, 21), 100, 50.0));

    @Test
    void standsWhereTheLastReportWithAValueSaysIt() {
        Report told = new Report(LocalDate.of(2024, 1, 16), 41.5, null, null, null, null);
        Report before = new Report(LocalDate.of(2024, 1, 6), 41.5, null, null, null, null);
        Report silent = new Report(LocalDate.of(2024, 1, 18), null, null, null, "Sin visita", null);
        ProjectCode code = new ProjectCode("P-1");
        ProjectDetails none = ProjectDetails.none(code);

        assertThat(Standing.of(none)).isNull();
        assertThat(Standing.of(new ProjectDetails(
                        code,
                        none.stages(),
                        none.viabilities(),
                        none.funding(),
                        none.beneficiaries(),
                        none.effects(),
                        none.documents(),
                        none.origins(),
                        none.announcements(),
                        none.milestones(),
                        CURVE,
                        List.of(before, silent, told),
                        none.contracts(),
                        none.valueChanges(),
                        none.roads())))
                .isEqualTo(new Standing(LocalDate.of(2024, 1, 16), 41.5, null, 60.0, LocalDate.of(2024, 1, 6)));
    }
}
