package co.territoria.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.web.ApiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAssumptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none     | 1    | 2030  | rule
            mejor    | 1    | 2030  | rule
            value    | 1    | 2030  | rule
            absolute | none | 2030  | amount
            absolute | 1,5  | 2030  | amount
            absolute | NaN  | 2030  | amount
            absolute | 1e9  | 2030  | amount
            relative | -100 | 2030  | amount
            relative | 400  | 2030  | amount
            trend    | 2    | 2030  | amount
            absolute | 1    | none  | to
            absolute | 1    | 2022  | to
            absolute | 1    | 2053  | to
            absolute | 1    | luego | to
            """)
    void tellsWhichParameterIsWrong(String rule, String amount, String to, String parameter) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> OwnAssumption.of(rule, amount, to, 2022));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.parameter()).isEqualTo(parameter);
        assertThat(problem.detail().en()).isNotBlank();
    }

    @Test
    void takesWhatIsRight() {
        assertThat(OwnAssumption.of("relative", "-1.5", "2030", 2022))
                .isEqualTo(new OwnAssumption(Rule.RELATIVE, -1.5, 2030));
        assertThat(OwnAssumption.of("trend", null, "2030", 2022)).isEqualTo(new OwnAssumption(Rule.TREND, null, 2030));
    }

    @Test
    void withoutYearsNothingIsProjected() {
        ApiProblem problem =
                catchThrowableOfType(ApiProblem.class, () -> OwnAssumption.of("trend", null, "2030", null));

        assertThat(problem.parameter()).isEqualTo("indicator");
    }
}
