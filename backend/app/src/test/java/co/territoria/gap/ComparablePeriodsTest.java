package co.territoria.gap;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparablePeriodsTest {

    private static final List<Indicator.Break> BREAKS = List.of(new Indicator.Break("2017", "2018"));

    @ParameterizedTest
    @CsvSource({
        "2016, 2017, true",
        "2017, 2018, false",
        "2018, 2017, false",
        "2015, 2022, false",
        "2018, 2022, true",
        "2018, 2018, true",
        "2019, 2019-Q4, false",
        "2019-Q1, 2019-Q4, true",
        "2018-2020, 2021-2023, true",
        "2018-2020, 2021-2022, false"
    })
    void aBreakOrAnotherLengthComesBetween(String one, String other, boolean compare) {
        assertThat(ComparablePeriods.compare(one, other, BREAKS)).isEqualTo(compare);
    }

    @Test
    void theRunEndsAtThePeriodAndBeginsAfterTheBreak() {
        List<String> periods = List.of("2015", "2016", "2017", "2018", "2019", "2020");

        assertThat(ComparablePeriods.upTo("2019", periods, BREAKS)).containsExactly("2018", "2019");
        assertThat(ComparablePeriods.before("2019", periods, BREAKS)).contains("2018");
        assertThat(ComparablePeriods.before("2018", periods, BREAKS)).isEmpty();
        assertThat(ComparablePeriods.before("2017", periods, BREAKS)).contains("2016");
    }
}
