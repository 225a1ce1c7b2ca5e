package co.territoria.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorCode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectedPathTest {

    private static final List<Integer> NO_BREAK = List.of();

    private static Assumption assume(
            Rule rule, @Nullable Integer base, @Nullable Integer until, @Nullable Double amount) {
        return new Assumption(new IndicatorCode("x"), null, null, rule, base, until, amount, null, null);
    }

    private static NavigableMap<Integer, Double> years(Object... pairs) {
        NavigableMap<Integer, Double> years = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            years.put((Integer) pairs[i], ((Number) pairs[i + 1]).doubleValue());
        }
        return years;
    }

    private static ProjectedPath path(NavigableMap<Integer, Double> observed, Assumption... assumptions) {
        return ProjectedPath.of(observed, NO_BREAK, List.of(assumptions), Bounds.NONE);
    }

    @Test
    void theSameAmountEachYear() {
        ProjectedPath path = path(years(2018, 10, 2020, 20), assume(Rule.ABSOLUTE, null, 2023, -2.5));

        assertThat(path.base()).isEqualTo(new ProjectedPath.Base(2020, 20));
        assertThat(path.points())
                .extracting(ProjectedPath.Point::year, ProjectedPath.Point::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2021, 17.5),
                        org.assertj.core.groups.Tuple.tuple(2022, 15.0),
                        org.assertj.core.groups.Tuple.tuple(2023, 12.5));
        assertThat(path.reason()).isNull();
    }

    @Test
    void theSamePerCentEachYear() {
        ProjectedPath path = path(years(2020, 100), assume(Rule.RELATIVE, null, 2022, 10.0));

        assertThat(path.points().get(1).value()).isCloseTo(121, within(1e-9));
    }

    @Test
    void aTargetIsMetExactly() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            double target = random.nextDouble() * 1000;
            int until = 2021 + random.nextInt(20);
            ProjectedPath path =
                    path(years(2020, random.nextDouble() * 1000), assume(Rule.TARGET, null, until, target));

            assertThat(path.points()).as("seed 11, run %d", run).hasSize(until - 2020);
            assertThat(path.points().get(path.points().size() - 1).value()).isEqualTo(target);
        }
    }

    @Test
    void noChangeChangesNothing() {
        NavigableMap<Integer, Double> observed = years(2018, 3, 2019, 7);
        for (Assumption still : List.of(
                assume(Rule.ABSOLUTE, null, 2025, 0.0),
                assume(Rule.RELATIVE, null, 2025, 0.0),
                assume(Rule.TARGET, null, 2025, 7.0))) {
            assertThat(path(observed, still).points()).allMatch(point -> Math.abs(point.value() - 7) < 1e-12);
        }
    }

    @Test
    void aTrendNeedsFourComparableYears() {
        NavigableMap<Integer, Double> observed = years(2015, 1, 2016, 2, 2017, 3, 2018, 50, 2019, 51, 2020, 52);
        Assumption trend = assume(Rule.TREND, null, 2022, null);

        ProjectedPath across = ProjectedPath.of(observed, NO_BREAK, List.of(trend), Bounds.NONE);
        ProjectedPath broken = ProjectedPath.of(observed, List.of(2018), List.of(trend), Bounds.NONE);

        assertThat(across.points()).hasSize(2);
        assertThat(across.points().get(0).lower())
                .isLessThan(across.points().get(0).value());
        assertThat(broken.points()).isEmpty();
        assertThat(broken.base()).isEqualTo(new ProjectedPath.Base(2020, 52));
        assertThat(broken.reason().es())
                .isEqualTo("no se puede estimar: hay 3 periodos observados comparables y hacen falta 4");
    }

    @Test
    void aTrendDoesNotSeeWhatLiesBeforeTheBreak() {
        NavigableMap<Integer, Double> observed = years(2016, 900, 2017, 900, 2018, 10, 2019, 11, 2020, 12, 2021, 13);
        ProjectedPath path =
                ProjectedPath.of(observed, List.of(2018), List.of(assume(Rule.TREND, null, 2022, null)), Bounds.NONE);

        assertThat(path.points().get(0).value()).isCloseTo(14, within(1e-9));
    }

    @Test
    void itStopsBeforeTheImpossible() {
        Bounds share = Bounds.of("porcentaje de hogares", List.of(20.0, 90.0));
        ProjectedPath path =
                ProjectedPath.of(years(2020, 90), NO_BREAK, List.of(assume(Rule.ABSOLUTE, null, 2030, 4.0)), share);

        assertThat(path.points()).extracting(ProjectedPath.Point::year).containsExactly(2021, 2022);
        assertThat(path.reason().es()).contains("2023");
    }

    @Test
    void theIntervalStaysWithinThePossible() {
        Bounds share = Bounds.of("porcentaje", List.of(1.0, 99.0));
        NavigableMap<Integer, Double> restless = years(2018, 60, 2019, 90, 2020, 60, 2021, 80);
        ProjectedPath path = ProjectedPath.of(restless, NO_BREAK, List.of(assume(Rule.TREND, null, 2022, null)), share);

        assertThat(path.points().get(0).upper()).isEqualTo(100);
        assertThat(path.points().get(0).lower()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void theYearsAfterTheBaseOfAPublishedSeriesAreItsProjection() {
        ProjectedPath path = path(years(2018, 100, 2019, 101, 2026, 108), assume(Rule.SERIES, 2018, null, null));

        assertThat(path.base()).isEqualTo(new ProjectedPath.Base(2018, 100));
        assertThat(path.points()).extracting(ProjectedPath.Point::year).containsExactly(2019, 2026);
        assertThat(path(years(2018, 100), assume(Rule.SERIES, 2018, null, null)).reason())
                .isNotNull();
        assertThat(path(years(2019, 100), assume(Rule.SERIES, 2018, null, null))
                        .reason()
                        .en())
                .isEqualTo("there is no value of 2018");
    }

    @Test
    void valuesAreTakenAsTheyAre() {
        ProjectedPath path =
                path(years(2020, 5), assume(Rule.VALUE, null, 2035, 9.0), assume(Rule.VALUE, null, 2030, 7.0));

        assertThat(path.points()).extracting(ProjectedPath.Point::value).containsExactly(7.0, 9.0);
    }

    @Test
    void withoutValueOrAssumptionThereIsAReasonAndNeverAZero() {
        assertThat(path(years(), assume(Rule.ABSOLUTE, null, 2030, 1.0)).points())
                .isEmpty();
        assertThat(path(years(), assume(Rule.ABSOLUTE, null, 2030, 1.0))
                        .reason()
                        .es())
                .isEqualTo("no hay dato observado del que partir");
        assertThat(path(years(2020, 1)).reason().es()).contains("no supone nada");
        assertThat(path(years(2031, 1), assume(Rule.ABSOLUTE, null, 2030, 1.0))
                        .reason()
                        .es())
                .contains("2031");
    }

    @Test
    void boundsComeFromUnitAndData() {
        assertThat(Bounds.of("porcentaje de personas", List.of(3.0))).isEqualTo(new Bounds(0.0, 100.0));
        // a net coverage may exceed 100: then the unit implies nothing
        assertThat(Bounds.of("porcentaje", List.of(104.0))).isEqualTo(new Bounds(0.0, null));
        assertThat(Bounds.of("puntos 0-100", List.of(3.0)).upper()).isEqualTo(100);
        assertThat(Bounds.of("proporción 0-1", List.of(0.3)).upper()).isEqualTo(1);
        assertThat(Bounds.of("grados", List.of(-3.0))).isEqualTo(Bounds.NONE);
    }
}
