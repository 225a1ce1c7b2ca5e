package co.territoria.priority;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.Language;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void writesAsTheScreenDoes() {
        assertThat(Figures.number(1234.56, 1, Language.ES)).isEqualTo("1.234,6");
        assertThat(Figures.number(1234.56, 1, Language.EN)).isEqualTo("1,234.6");
        assertThat(Figures.number(-0.8, 1, Language.ES)).isEqualTo("\u22120,8");
        assertThat(Figures.number(-0.04, 1, Language.ES)).isEqualTo("0,0");
    }
}
