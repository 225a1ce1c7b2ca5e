package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.territoria.indicator.Classification.Method;
import co.territoria.web.ApiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsParameterTest {

    @Test
    void readsAscendingNumbers() {
        assertThat(BoundsParameter.read("-1.5, 20,30.25", Method.OWN)).containsExactly(-1.5, 20.0, 30.25);
        assertThat(BoundsParameter.read(null, Method.JENKS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "1,",
                "1,,2",
                "2,1",
                "1,1",
                "NaN",
                "Infinity",
                "1e99",
                "0x1p3",
                "1;2",
                "1,2,3,4,5,6,7,8,9",
                "1234567890123456"
            })
    void refusesWhatIsNoListOfAscendingNumbers(String text) {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> BoundsParameter.read(text, Method.OWN))
                .satisfies(problem -> {
                    assertThat(problem.parameter()).isEqualTo("bounds");
                    assertThat(problem.detail().es()).contains("orden ascendente");
                });
    }

    @Test
    void refusesBoundsThatNoMethodUses() {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> BoundsParameter.read("1,2", Method.JENKS))
                .satisfies(problem -> assertThat(problem.detail().es()).contains("method=own"));
        assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> BoundsParameter.read(null, Method.OWN));
    }
}
