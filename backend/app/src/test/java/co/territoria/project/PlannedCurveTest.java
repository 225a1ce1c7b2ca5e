package co.territoria.project;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedCurveTest {

    private static final List<PlannedPoint> CURVE = List.of(
            new PlannedPoint(LocalDate.of(2024, 1, 1), 0, 0.0),
            new PlannedPoint(LocalDate.of(2024, 1, 11), 20, null),
            new PlannedPoint(LocalDate.of(2024, 1, 21), 100, 50.0));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-12-01 | 0   | 0
            2024-01-01 | 0   | 0
            2024-01-06 | 10  | 12.5
            2024-01-11 | 20  | 25
            2024-01-16 | 60  | 37.5
            2024-01-21 | 100 | 50
            2025-01-01 | 100 | 50
            """, delimiter = '|')
    void interpolatesBetweenThePointsThatSayIt(LocalDate day, double physical, double financial) {
        assertThat(PlannedCurve.physical(CURVE, day)).isEqualTo(physical);
        assertThat(PlannedCurve.financial(CURVE, day)).isEqualTo(financial);
    }

    @Test
    void knowsNothingBeforeAFirstPointThatIsNotZero() {
        List<PlannedPoint> late = CURVE.subList(1, 3);

        assertThat(PlannedCurve.physical(late, LocalDate.of(2024, 1, 10))).isNull();
        assertThat(PlannedCurve.financial(CURVE.subList(1, 2), LocalDate.of(2024, 1, 11)))
                .isNull();
        assertThat(PlannedCurve.physical(List.of(), LocalDate.of(2024, 1, 10))).isNull();
    }

    @Test
    void standsWhereTheLastReportWithAValueSaysIt() {
        Report told = new Report(LocalDate.of(2024, 1, 16), 41.5, null, null, null, null);
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
                        List.of(silent, told),
                        none.contracts(),
                        none.valueChanges(),
                        none.roads())))
                .isEqualTo(new Standing(LocalDate.of(2024, 1, 16), 41.5, null, 60.0));
    }
}
