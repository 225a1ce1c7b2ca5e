package co.territoria.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aBreakdownIsNamedInTheLanguageOfTheSentence() {
        LocalText said = Words.text("IPM%s", "MPI%s", Words.of("urban"));

        assertThat(said.es()).isEqualTo("IPM [urbano]");
        assertThat(said.in(Language.EN)).isEqualTo("MPI [urban]");
    }

    @Test
    void theTotalIsNotSaidAndAnAxisOfThePackByItsId() {
        assertThat(Words.text("IPM%s", "MPI%s", Words.of("total")).es()).isEqualTo("IPM");
        assertThat(Words.text("IPM%s", "MPI%s", Words.of("madre_comunitaria")).es())
                .isEqualTo("IPM [madre_comunitaria]");
    }
}
