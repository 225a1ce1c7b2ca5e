package co.territoria.project.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.web.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

    /** A year from nothing to everything. */
    private static final PlannedCurve YEAR = curve("2025-01-01 0, 2026-01-01 100");

    /** The example of docs/progress-rules.md. */
    private static final Progress EXAMPLE =
            new Progress(YEAR, readings("2025-04-01 20 -, 2025-07-02 40 60"), 1_000_000_000L, true, Thresholds.USUAL);

    private static PlannedCurve curve(String points) {
        return new PlannedCurve(parts(points).stream()
                .map(part -> new PlannedCurve.Point(LocalDate.parse(part[0]), Double.parseDouble(part[1])))
                .toList());
    }

    private static List<Reading> readings(String reports) {
        return parts(reports).stream()
                .map(part -> new Reading(LocalDate.parse(part[0]), number(part[1]), number(part[2])))
                .toList();
    }

    private static List<String[]> parts(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.split(",")).stream()
                        .map(part -> part.strip().split(" "))
                        .toList();
    }

    private static @Nullable Double number(String text) {
        return text.equals("-") ? null : Double.valueOf(text);
    }

    private static Map<ProgressRule, Derived> all(Progress progress, LocalDate today) {
        return progress.on(today).stream().collect(Collectors.toMap(Derived::rule, Function.identity()));
    }

    private static Derived of(ProgressRule rule, String plan, String reports) {
        return all(new Progress(curve(plan), readings(reports), null, true, Thresholds.USUAL), TODAY)
                .get(rule);
    }

    /** By hand, see docs/progress-rules.md. */
    @ParameterizedTest
    @CsvSource({
        "PLANNED, 58.0822, none",
        "DEVIATION, -9.8630, false",
        "EARNED_VALUE, 400000000, none",
        "SPI, 0.8022, none",
        "CPI, 0.6667, none",
        "SPI_TIME, 0.8022, none",
        "STALLED, 0, false",
        "UNREPORTED, 30, false",
        "MONEY_AHEAD, 20, true"
    })
    void worksTheExampleOut(ProgressRule rule, double value, String flagged) {
        Derived derived = all(EXAMPLE, TODAY).get(rule);

        assertThat(derived.value().number()).isCloseTo(value, within(0.00005));
        assertThat(String.valueOf(derived.flagged())).isEqualTo(flagged.equals("none") ? "null" : flagged);
        assertThat(derived.inputs()).isNotEmpty();
    }

    @Test
    void endsLaterAsTheWorksAreSlower() {
        assertThat(all(EXAMPLE, TODAY).get(ProgressRule.EXPECTED_END).value().date())
                .isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(EXAMPLE.flagsOn(TODAY)).containsExactly(Flag.MONEY_AHEAD);
    }

    /** Why a figure is not there, in words that name what is missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEVIATION    | 2025-01-01 0, 2026-01-01 100 |                                   | no progress report
            DEVIATION    |                              | 2025-04-01 20 -                   | no planned curve
            DEVIATION    | 2025-05-01 5, 2026-01-01 100 | 2025-04-01 20 -                   | begins on 2025-05-01
            DEVIATION    | 2025-01-01 0, 2026-01-01 100 | 2025-04-01 - 30                   | does not say the physical
            SPI          | 2025-05-01 0, 2026-01-01 100 | 2025-04-01 20 -                   | dividing by zero
            CPI          |                              | 2025-04-01 20 -                   | does not say the financial
            CPI          |                              | 2025-04-01 20 0                   | nothing has been spent
            SPI_TIME     | 2025-01-01 0, 2026-01-01 100 | 2025-04-01 20 -                   | at least two reports
            EXPECTED_END | 2025-01-01 0, 2026-01-01 100 | 2025-03-01 0 -, 2025-04-01 0 -    | no pace yet
            EXPECTED_END | 2025-05-01 0, 2026-01-01 100 | 2025-03-01 1 -, 2025-04-01 2 -    | not of after the planned start
            EXPECTED_END | 2025-01-01 0, 2026-01-01 80  | 2025-03-01 10 -, 2025-04-01 20 -  | does not reach 100%
            EXPECTED_END | 2025-01-01 0, 2026-01-01 80  | 2025-03-01 10 -, 2025-04-01 90 -  | does not reach the present
            EXPECTED_END | 2025-01-01 9, 2026-01-01 100 | 2025-03-01 2 -, 2025-04-01 5 -    | begins at that progress
            EXPECTED_END | 2025-01-01 0, 2026-01-01 100 | 2025-03-01 90 -, 2025-04-01 100 - | finished since the report of 2025-04-01
            EXPECTED_END | 2025-01-01 0, 2026-01-01 100 | 2025-03-01 .01 -, 2025-07-01 .02 -| over a hundred years
            STALLED      |                              | 2025-03-01 90 -                   | at least two reports
            UNREPORTED   |                              | 2026-03-01 90 -                   | after today
            EARNED_VALUE |                              | 2025-03-01 90 -                   | value of the project is not known
            """)
    void saysWhyThereIsNoFigure(ProgressRule rule, @Nullable String plan, @Nullable String reports, String reason) {
        Derived derived = of(rule, plan == null ? "" : plan, reports == null ? "" : reports);

        assertThat(derived.value()).isNull();
        assertThat(derived.flagged()).isNull();
        assertThat(derived.reason().in(Language.EN)).contains(reason);
        assertThat(derived.reason().es()).isNotEqualTo(derived.reason().en());
    }

    /** Growth is looked for between reports; what a report takes back is no growth. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01-01 10 -, 2025-03-01 10 -, 2025-04-01 10 - | 90  | true
            2025-01-01 10 -, 2025-03-01 10 -, 2025-03-31 10 - | 89  | false
            2025-01-01 10 -, 2025-03-01 20 -, 2025-04-01 30 - | 0   | false
            2025-01-01 50 -, 2025-06-01 45 -                  | 151 | true
            2025-01-01 100 -, 2025-06-01 100 -                | 151 | false
            2025-06-01 10 -, 2025-01-01 10 -                  | 151 | true
            """)
    void countsDaysWithoutGrowth(String reports, double days, boolean flagged) {
        Derived derived = of(ProgressRule.STALLED, "", reports);

        assertThat(derived.value().number()).isEqualTo(days);
        assertThat(derived.flagged()).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"2025-05-03, true", "2025-05-04, false"})
    void countsDaysWithoutReport(String report, boolean flagged) {
        assertThat(of(ProgressRule.UNREPORTED, "", report + " 50 -").flagged()).isEqualTo(flagged);
        assertThat(of(ProgressRule.UNREPORTED, "", report + " 100 -").flagged()).isFalse();
    }

    @Test
    void asksForNoReportsWhereNothingIsUnderWay() {
        Progress suspended =
                new Progress(YEAR, readings("2024-01-01 20 -, 2024-09-01 20 -"), null, false, Thresholds.USUAL);

        assertThat(suspended.flagsOn(TODAY)).isEmpty();
        assertThat(all(suspended, TODAY).get(ProgressRule.STALLED).reason().es())
                .contains("en ejecución");
    }

    @ParameterizedTest
    @CsvSource({"50, 60, false", "50, 60.1, true", "60, 50, false"})
    void flagsMoneyBeyondTheThreshold(double physical, double financial, boolean flagged) {
        assertThat(of(ProgressRule.MONEY_AHEAD, "", "2025-05-03 %s %s".formatted(physical, financial))
                        .flagged())
                .isEqualTo(flagged);
    }

    @Test
    void readsTheCurveBetweenItsPoints() {
        PlannedCurve curve = curve("2025-03-02 60, 2025-01-01 0, 2025-01-31 30, 2025-03-02 55");

        assertThat(curve.at(LocalDate.of(2024, 1, 1))).hasValue(0);
        assertThat(curve.at(LocalDate.of(2025, 1, 11))).hasValue(10);
        assertThat(curve.at(LocalDate.of(2025, 2, 15))).hasValue(45);
        assertThat(curve.at(LocalDate.of(2027, 1, 1))).hasValue(60);
        assertThat(curve.daysUntil(45)).hasValue(45);
        assertThat(curve.end()).isEmpty();
        assertThat(YEAR.end()).hasValue(LocalDate.of(2026, 1, 1));
        assertThat(PlannedCurve.NONE.at(START)).isEmpty();
        assertThat(PlannedCurve.NONE.daysUntil(0)).isEmpty();
    }

    /** Works that do exactly what the plan says are neither behind nor ahead, and end on the planned day. */
    @Test
    void keepsTimeWhereTheWorksKeepToThePlan() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            PlannedCurve curve = randomCurve(random);
            List<Reading> readings = new ArrayList<>();
            long length = START.until(curve.end().orElseThrow(), java.time.temporal.ChronoUnit.DAYS);
            for (int i = 0; i < 5; i++) {
                LocalDate date = START.plusDays(1 + random.nextLong(Math.max(1, length - 1)));
                double planned = curve.at(date).orElseThrow();
                readings.add(new Reading(date, planned, planned));
            }
            Map<ProgressRule, Derived> all = all(new Progress(curve, readings, 5L, true, Thresholds.USUAL), TODAY);

            String trial = "seed " + seed;
            assertThat(all.get(ProgressRule.DEVIATION).value().number())
                    .as(trial)
                    .isZero();
            assertThat(all.get(ProgressRule.SPI).value().number()).as(trial).isCloseTo(1, within(1e-9));
            assertThat(all.get(ProgressRule.CPI).value().number()).as(trial).isCloseTo(1, within(1e-9));
            Derived pace = all.get(ProgressRule.SPI_TIME);
            if (pace.value() != null) {
                assertThat(pace.value().number()).as(trial).isCloseTo(1, within(1e-9));
                LocalDate end = all.get(ProgressRule.EXPECTED_END).value().date();
                assertThat(end)
                        .as(trial)
                        .isBetween(curve.end().get(), curve.end().get().plusDays(1));
            }
        }
    }

    /** There and back: the plan reaches what it gives for a day on that day. */
    @Test
    void reachesWhatItGives() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            PlannedCurve curve = randomCurve(random);
            for (int i = 0; i < 20; i++) {
                int day = random.nextInt(900);
                double percent = curve.at(START.plusDays(day)).orElseThrow();
                assertThat(percent).as("seed %d day %d", seed, day).isBetween(0.0, 100.0);
                assertThat(curve.daysUntil(percent).orElseThrow())
                        .as("seed %d day %d", seed, day)
                        .isLessThanOrEqualTo(day + 1e-6);
                double reached = curve.daysUntil(percent).orElseThrow();
                assertThat(curve.at(START.plusDays((long) Math.ceil(reached - 1e-6)))
                                .orElseThrow())
                        .as("seed %d day %d", seed, day)
                        .isGreaterThanOrEqualTo(percent - 1e-6);
            }
        }
    }

    /** Whatever is given: a figure or a reason, never both, and the order of the reports does not matter. */
    @Test
    void tellsAFigureOrAReasonInAnyOrderOfReports() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Reading> readings = new ArrayList<>();
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                // dates differ: of two on one day the order decides
                readings.add(new Reading(
                        START.plusDays(i * 40L + random.nextInt(40)),
                        random.nextInt(4) == 0 ? null : (double) random.nextInt(101),
                        random.nextInt(4) == 0 ? null : (double) random.nextInt(101)));
            }
            PlannedCurve curve = random.nextInt(4) == 0 ? PlannedCurve.NONE : randomCurve(random);
            Progress progress = new Progress(curve, readings, null, random.nextBoolean(), Thresholds.USUAL);
            List<Reading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, random);

            List<Derived> derived = progress.on(TODAY);

            assertThat(derived).as("seed " + seed).hasSize(ProgressRule.values().length);
            assertThat(new Progress(curve, shuffled, null, progress.underWay(), Thresholds.USUAL).on(TODAY))
                    .as("seed " + seed)
                    .isEqualTo(derived);
            for (Derived one : derived) {
                boolean finite = one.value() == null
                        || one.value().number() == null
                        || Double.isFinite(one.value().number());
                assertThat(finite).as("seed %d %s", seed, one).isTrue();
            }
        }
    }

    private static PlannedCurve randomCurve(Random random) {
        List<PlannedCurve.Point> points = new ArrayList<>();
        points.add(new PlannedCurve.Point(START, 0));
        LocalDate date = START;
        double percent = 0;
        int stretches = 1 + random.nextInt(5);
        for (int i = 0; i < stretches; i++) {
            date = date.plusDays(20 + random.nextInt(150));
            percent = i == stretches - 1 ? 100 : Math.min(99, percent + 1 + random.nextInt(30));
            points.add(new PlannedCurve.Point(date, percent));
        }
        return new PlannedCurve(points);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-04-20, REACHED, -11",
        "2025-05-01, 2025-05-01, REACHED, 0",
        "2025-05-01, 2025-05-11, REACHED_LATE, 10",
        "2025-08-01, , PENDING, 0",
        "2025-07-31, , OVERDUE, 1"
    })
    void tellsTheStateOfAMilestone(LocalDate planned, @Nullable LocalDate actual, MilestoneState state, long late) {
        assertThat(MilestoneState.of(planned, actual, TODAY)).isEqualTo(state);
        assertThat(MilestoneState.daysLate(planned, actual, TODAY)).isEqualTo(late);
    }

    @ParameterizedTest
    @EnumSource
    void documentsEachRule(ProgressRule rule) throws Exception {
        String page = Files.readString(Path.of("..", "..", "docs", "progress-rules.md"));

        assertThat(page).contains("## `" + rule.id() + "`");
        assertThat(rule.formula().en()).isNotBlank().isNotEqualTo(rule.formula().es());
    }

    @ParameterizedTest
    @EnumSource
    void documentsEachFlag(Flag flag) throws Exception {
        assertThat(Files.readString(Path.of("..", "..", "docs", "progress-rules.md")))
                .containsIgnoringCase("flag `" + flag.id() + "`");
        assertThat(Flag.find(flag.id())).contains(flag);
    }
}
