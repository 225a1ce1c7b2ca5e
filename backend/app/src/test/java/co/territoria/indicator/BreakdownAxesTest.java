package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.territoria.indicator.BreakdownAxes.Axis;
import co.territoria.indicator.BreakdownAxes.Category;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownAxesTest {

    private static final BreakdownAxes AXES = BreakdownAxes.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        "total,        total,        total",
        "rural,        rural,        rural",
        "female.rural, female.rural, 'mujeres, rural'",
        "rural.female, female.rural, 'mujeres, rural'"
    })
    void readsCategoriesInAnyOrder(String id, String canonical, String name) {
        Breakdown breakdown = AXES.find(id).orElseThrow();

        assertThat(breakdown.id()).isEqualTo(canonical);
        assertThat(AXES.name(breakdown).in(Language.ES)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "urban.rural", "rural.rural", "total.rural", "rural.", "Rural", "elsewhere"})
    void refusesWhatIsNoBreakdown(String id) {
        assertThat(AXES.find(id)).isEmpty();
    }

    @Test
    void ordersTheTotalFirstAndThenAsDeclared() {
        List<String> ids = Stream.of("female.rural", "rural", "male", "total", "urban", "female", "female.urban")
                .map(id -> AXES.find(id).orElseThrow())
                .sorted(AXES.order())
                .map(Breakdown::id)
                .toList();

        assertThat(ids).containsExactly("total", "female", "male", "urban", "rural", "female.urban", "female.rural");
    }

    @Test
    void keepsWhatIsNotDeclaredAnyMoreReadable() {
        Breakdown breakdown = AXES.read("indigenous.rural");

        assertThat(breakdown.id()).isEqualTo("indigenous.rural");
        assertThat(AXES.name(breakdown).es()).isEqualTo("indigenous, rural");
    }

    @Test
    void takesACategoryOnce() {
        LocalText name = new LocalText("x", null);
        Axis one = new Axis("one", name, List.of(new Category("same", name)));
        Axis other = new Axis("other", name, List.of(new Category("same", name)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BreakdownAxes(List.of(one, other)))
                .withMessageContaining("same");
    }
}
