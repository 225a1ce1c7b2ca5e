package co.territoria.profile;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendVerdictTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "5.0, 3.0, CLOSING",
                "3.0, 5.0, OPENING",
                "3.0, -1.0, CLOSED",
                "-1.0, 3.0, OPENED",
                "0.0, 0.04, AHEAD",
                "-2.0, -5.0, AHEAD",
                "3.01, 3.04, STEADY",
                "none, 3.0, UNKNOWN",
                "3.0, none, UNKNOWN"
            })
    void tellsWhatBecameOfAGap(Double from, Double to, TrendVerdict verdict) {
        assertThat(TrendVerdict.of(from, to, 1)).isEqualTo(verdict);
    }

    @Test
    void saysItInBothLanguages() {
        LocalText department = new LocalText("el departamento", "the department");

        assertThat(TrendVerdict.AHEAD.sentence("2018", "2022", department, Language.ES))
                .isEqualTo("No está rezagado del departamento: ni en 2018 ni en 2022.");
        assertThat(TrendVerdict.CLOSING.sentence("2018", "2022", department, Language.EN))
                .isEqualTo("The gap from the department is closing: 2018–2022.");
    }
}
