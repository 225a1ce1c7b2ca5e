package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MiddleTest {

    @Test
    void isTheMiddleOneOrTheMeanOfTheTwo() {
        assertThat(Middle.of(List.of(9.0, 1.0, 4.0))).hasValue(4);
        assertThat(Middle.of(List.of(9.0, 1.0, 4.0, 5.0))).hasValue(4.5);
        assertThat(Middle.of(List.of())).isEmpty();
    }
}
