package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.territoria.web.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2018,      YEAR,    2018,      2018-01-01, 2018-12-31, 2018",
        "2023-Q3,   QUARTER, 2023-Q3,   2023-07-01, 2023-09-30, 2023-T3",
        "2023-T1,   QUARTER, 2023-Q1,   2023-01-01, 2023-03-31, 2023-T1",
        "2024-Q4,   QUARTER, 2024-Q4,   2024-10-01, 2024-12-31, 2024-T4",
        "2018-2020, RANGE,   2018-2020, 2018-01-01, 2020-12-31, 2018-2020"
    })
    void readsYearsQuartersAndRanges(
            String text, Period.Kind kind, String id, LocalDate first, LocalDate last, String spanish) {
        Period period = Period.parse(text);

        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.id()).isEqualTo(id);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.text(Language.ES)).isEqualTo(spanish);
        assertThat(period.text(Language.EN)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "18",
                "02018",
                "0999",
                "2018-Q5",
                "2018-Q0",
                "2018Q1",
                "2018-q1",
                "2020-2018",
                "2018-2018",
                "2018-01",
                "2018-01-01",
                "2018-2019-2020",
                "latest",
                "3000",
                " 2018"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Period.find(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageContaining("2023-Q3");
    }

    @Test
    void ordersByTheEndAndThenByTheBeginning() {
        List<String> ordered = List.of(
                "2017",
                "2018-Q1",
                "2018-Q3",
                "2016-2018",
                "2018",
                "2018-Q4",
                "2019-Q1",
                "2010-2019",
                "2018-2019",
                "2019");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Period.sorted(shuffled)).isEqualTo(ordered);
    }

    @Test
    void readsWhatItWrites() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            int first = 1000 + random.nextInt(1_990);
            int last = random.nextBoolean() ? first : Math.min(2999, first + random.nextInt(9));
            Period period = new Period(first, last, first == last ? random.nextInt(5) : 0);

            assertThat(Period.parse(period.id())).as("seed %d, %d", seed, i).isEqualTo(period);
            assertThat(Period.parse(period.text(Language.ES))).isEqualTo(period);
            assertThat(period.firstDay()).isBefore(period.lastDay());
        }
    }

    @Test
    void tellsHowFarPeriodsAreApart() {
        assertThat(Period.parse("2019").middle() - Period.parse("2018").middle())
                .isEqualTo(1);
        assertThat(Period.parse("2018-Q2").middle() - Period.parse("2018-Q1").middle())
                .isEqualTo(0.25);
        assertThat(Period.parse("2018-2020").middle())
                .isEqualTo(Period.parse("2019").middle());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-Q1, 2018, true",
        "2018-Q4, 2018, true",
        "2019-Q1, 2018, false",
        "2016-2018, 2018, true",
        "2018-2020, 2018, true",
        "2015-2020, 2018, true",
        "2015-2017, 2018, false",
        "2018-06-30, 2018-Q2, true",
        "2018-07-01, 2018-Q2, false"
    })
    void overlapsWhereADayIsShared(String one, String other, boolean expected) {
        assertThat(TimeInterval.of(one).overlaps(TimeInterval.of(other))).isEqualTo(expected);
        assertThat(TimeInterval.of(other).overlaps(TimeInterval.of(one))).isEqualTo(expected);
    }
}
