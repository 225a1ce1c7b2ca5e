package co.territoria.profile;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.gap.GapPace;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendSentenceTest {

    private static final LocalText DEPARTMENT = new LocalText("el departamento", "the department");

    private static GapPace pace(double... gaps) {
        java.util.ArrayList<GapPace.Moment> moments = new java.util.ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            moments.add(new GapPace.Moment(String.valueOf(2018 + i), gaps[i]));
        }
        return GapPace.of(List.copyOf(moments), 1);
    }

    @Test
    void saysTheYearsThatWereComparedAndWhenItWouldClose() {
        assertThat(TrendSentence.of(pace(5, 4.1, 2.9, 2), DEPARTMENT, Language.ES))
                .startsWith(
                        "La brecha con el departamento se cierra: 2018–2021; al ritmo de estos periodos se cerraría en 202");
        assertThat(TrendSentence.of(pace(5, 4), DEPARTMENT, Language.ES))
                .isEqualTo("La brecha con el departamento se cierra: 2018–2019; cuándo se cerraría no se puede estimar:"
                        + " hacen falta 4 periodos comparables o más y hay 2.");
        assertThat(TrendSentence.of(pace(-1, -2), DEPARTMENT, Language.ES))
                .isEqualTo("No está rezagado frente al departamento: ni en 2018 ni en 2019.");
        assertThat(TrendSentence.of(pace(-1, -2), DEPARTMENT, Language.EN))
                .isEqualTo("It is not behind the department: neither in 2018 nor in 2019.");
    }

    @Test
    void saysThatNothingCanBeToldFromOnePeriod() {
        assertThat(TrendSentence.of(pace(5), DEPARTMENT, Language.ES))
                .startsWith("No se puede estimar: hacen falta dos");
    }
}
