package co.territoria.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Breakdown.Part;
import co.territoria.indicator.Indicator.Break;
import co.territoria.indicator.quality.Measured.Nature;
import co.territoria.indicator.quality.Measured.Slice;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen squares in four rows, each a neighbour of those beside, above and below it. */
class QualityChecksTest {

    private static final int SIDE = 4;
    private static final Breakdown URBAN = new Breakdown(List.of(new Part("area", "urban")));
    private static final Breakdown RURAL = new Breakdown(List.of(new Part("area", "rural")));

    /** Calm values with a little unrest, all between 20 and 30. */
    private static final double[] CALM = {24, 25, 26, 25, 23, 24, 27, 26, 25, 24, 26, 28, 24, 22, 25, 26};

    /** What each rule must find: a fixture for every entry of the catalogue. */
    private static final Map<QualityRule, List<Finding>> FIXTURES = fixtures();

    private static Map<QualityRule, List<Finding>> fixtures() {
        Map<QualityRule, List<Finding>> found = new HashMap<>();
        found.put(QualityRule.OUT_OF_RANGE, check(rate(Map.of("2018", with(CALM, 3, 104.5)))));
        found.put(
                QualityRule.PARTS_AND_TOTAL,
                check(measured(
                        Nature.PERCENTAGE,
                        Map.of(
                                slice("2018"),
                                values(with(CALM, 5, 50)),
                                new Slice(URBAN, "2018"),
                                values(plus(CALM, -3)),
                                new Slice(RURAL, "2018"),
                                values(plus(CALM, 3))))));
        Map<String, double[]> years = calmYears(2015, 2020);
        years.put("2018", with(CALM, 6, 75));
        found.put(QualityRule.JUMP, check(rate(years)));
        double[] slope = new double[SIDE * SIDE];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = CALM[i] + 10 * (i / SIDE);
        }
        found.put(QualityRule.SPATIAL_OUTLIER, check(rate(Map.of("2018", with(slope, 1, 54)))));
        // a corner has two neighbours only, too few to be compared with
        found.put(QualityRule.OUTLIER, check(rate(Map.of("2018", with(CALM, 0, 80)))));
        SortedMap<String, Double> partial = values(CALM);
        partial.remove("E07");
        found.put(QualityRule.MISSING_TERRITORIES, check(measured(Nature.PERCENTAGE, Map.of(slice("2018"), partial))));
        Map<String, double[]> slipped = calmYears(2015, 2019);
        slipped.put("2017", with(CALM, 9, 0.24));
        found.put(QualityRule.UNIT_SLIP, check(rate(slipped)));
        found.put(
                QualityRule.SOURCES_DISAGREE,
                QualityChecks.check(
                        Map.of("x", measured(Nature.OTHER, Map.of(slice("2018"), values(with(CALM, 2, 40))))),
                        new Declarations(
                                Map.of(), List.of(), List.of(), List.of(), List.of(new Declarations.Area("x", 0.05))),
                        code -> null,
                        places()));
        return found;
    }

    @ParameterizedTest
    @EnumSource(QualityRule.class)
    void eachRuleFindsItsFixtureAndSaysWhatToDo(QualityRule rule) {
        assertThat(FIXTURES).containsKey(rule);
        List<Finding> found = FIXTURES.get(rule).stream()
                .filter(finding -> finding.rule() == rule)
                .toList();

        assertThat(found).as(FIXTURES.get(rule).toString()).isNotEmpty();
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message().es())
                    .contains("«Medida»")
                    .endsWith(rule.advice().es());
            assertThat(finding.message().in(Language.EN))
                    .contains("“Measure”")
                    .endsWith(rule.advice().in(Language.EN));
        });
    }

    @ParameterizedTest
    @EnumSource(QualityRule.class)
    void eachRuleIsDocumented(QualityRule rule) throws Exception {
        String document = Files.readString(Path.of("..", "..", "docs", "quality-rules.md"));

        assertThat(document)
                .contains("## `" + rule.id() + "`")
                .contains(rule.title().es());
    }

    @Test
    void namesTerritoryPeriodValueAndReason() {
        Finding finding = first(QualityRule.SPATIAL_OUTLIER);

        assertThat(finding.cells()).containsExactly(new Cell("E01", "2018", "total", 54.0));
        assertThat(finding.message().es()).contains("Lugar 01, 2018: 54,0; la mediana de sus vecinos es");
        assertThat(finding.message().in(Language.EN)).contains("Lugar 01, 2018: 54.0; the median of its neighbours is");
    }

    @Test
    void aLeapAwayAndBackIsToldOnce() {
        Finding finding = first(QualityRule.JUMP);

        assertThat(finding.cells()).extracting(Cell::period).containsExactly("2018");
        assertThat(finding.message().es()).contains("pasa de 27,0 en 2017 a 75,0 en 2018 y vuelve a 27,0 en 2019");
    }

    @Test
    void aSlipOfUnitIsNotToldAgainAsJumpOrOutlier() {
        assertThat(FIXTURES.get(QualityRule.UNIT_SLIP))
                .extracting(Finding::rule)
                .containsExactly(QualityRule.UNIT_SLIP);
        assertThat(first(QualityRule.UNIT_SLIP).message().es()).contains("unas 0,010 veces su valor");
    }

    @Test
    void noChangeIsLookedForAcrossABreakOfTheSeries() {
        Map<String, double[]> years = calmYears(2015, 2020);
        years.replaceAll((year, values) -> year.compareTo("2018") < 0 ? values : with(plus(values, 40), 3, 60));
        Measured series = rate(years);
        Measured broken = new Measured(
                series.code(),
                series.name(),
                series.unit(),
                series.nature(),
                1,
                0.0,
                100.0,
                List.of(new Break("2017", "2018")),
                series.slices(),
                List.of());

        assertThat(check(broken)).extracting(Finding::rule).doesNotContain(QualityRule.JUMP, QualityRule.UNIT_SLIP);
    }

    @Test
    void aWholeYearInFractionsIsToldOnce() {
        Map<String, double[]> years = calmYears(2015, 2019);
        years.replaceAll((year, values) -> year.equals("2017") ? times(values, 0.01) : values);
        List<Finding> found = check(rate(years));

        assertThat(found).extracting(Finding::rule).containsExactly(QualityRule.UNIT_SLIP);
        assertThat(found.get(0).cells()).hasSize(SIDE * SIDE);
    }

    @Test
    void countsThatDoNotAddUpAreFoundAndPartsThatNeverCoverEverybodyAreNot() {
        double[] people = times(CALM, 100);
        Map<Slice, SortedMap<String, Double>> slices = Map.of(
                slice("2018"),
                values(people),
                new Slice(URBAN, "2018"),
                values(times(people, 0.7)),
                new Slice(RURAL, "2018"),
                values(with(times(people, 0.3), 4, 900)));
        Map<Slice, SortedMap<String, Double>> partial = new HashMap<>(slices);
        partial.put(new Slice(URBAN, "2018"), values(times(people, 0.2)));

        assertThat(check(measured(Nature.AMOUNT, slices)))
                .filteredOn(finding -> finding.rule() == QualityRule.PARTS_AND_TOTAL)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cells().get(0).territory()).isEqualTo("E04"));
        assertThat(check(measured(Nature.AMOUNT, partial)))
                .extracting(Finding::rule)
                .doesNotContain(QualityRule.PARTS_AND_TOTAL);
    }

    @Test
    void declaredPartsSumsAndLimitsAreHeld() {
        Measured whole = renamed(rate(Map.of("2018", CALM)), "whole");
        Measured one = renamed(rate(Map.of("2018", plus(CALM, -10))), "one");
        Measured other = renamed(rate(Map.of("2018", with(plus(times(CALM, 0), 10), 2, 15))), "other");
        List<Finding> found = QualityChecks.check(
                Map.of("whole", whole, "one", one),
                new Declarations(
                        Map.of("one", new Declarations.Limits(null, 15.5)),
                        List.of(new Declarations.Parts("whole", List.of("one", "other"), 0.05)),
                        List.of(new Declarations.Sum("whole", 100, 0.5)),
                        List.of(),
                        List.of()),
                code -> code.equals("other") ? other : null,
                places());

        assertThat(found)
                .filteredOn(finding -> finding.rule() == QualityRule.PARTS_AND_TOTAL)
                .hasSize(2)
                .anySatisfy(
                        finding -> assertThat(finding.message().es()).contains("sus partes (one + other) suman 31,0"))
                .anySatisfy(finding -> assertThat(finding.message().es()).contains("deben sumar 100,0"));
        assertThat(found)
                .filteredOn(finding -> finding.rule() == QualityRule.OUT_OF_RANGE)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.indicator()).isEqualTo("one"));
    }

    @Test
    void manyFindingsOfOneRuleAreToldTogetherTheOddestFirst() {
        List<Finding> found = check(rate(Map.of("2018", times(CALM, 5))));

        assertThat(found)
                .filteredOn(finding -> finding.rule() == QualityRule.OUT_OF_RANGE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cells()).hasSize(16);
                    assertThat(finding.message().es()).contains("en 16 casos").contains("Lugar 11, 2018: 140,0");
                });
    }

    @Test
    void nothingIsFoundInEqualCalmOrAbsentValues() {
        assertThat(check(rate(Map.of("2018", plus(times(CALM, 0), 7))))).isEmpty();
        assertThat(check(rate(calmYears(2010, 2020)))).isEmpty();
        assertThat(check(measured(Nature.PERCENTAGE, Map.of()))).isEmpty();
    }

    @Test
    void yesAndNoHaveNoOutliers() {
        assertThat(check(measured(Nature.OTHER, Map.of(slice("2017"), values(with(times(CALM, 0), 5, 1))))))
                .isEmpty();
    }

    /** Only names change, not what is odd. */
    @Test
    void permutingTerritoriesChangesNoFindingAmongAll() {
        long seed = 1993;
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            double[] values = random.doubles(SIDE * SIDE, 20, 30).toArray();
            values[random.nextInt(values.length)] = 95;
            List<Double> shuffled =
                    new ArrayList<>(java.util.Arrays.stream(values).boxed().toList());
            java.util.Collections.shuffle(shuffled, random);
            Spread one = Spread.of(java.util.Arrays.stream(values).boxed().toList());
            Spread other = Spread.of(shuffled);
            assertThat(other.votes(95))
                    .as("seed %d", seed)
                    .isEqualTo(one.votes(95))
                    .isEqualTo(3);
        }
    }

    /**
     * The worked example of the NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.17 gives the modified Z
     * score as 0.6745 (x − median) / MAD; for 1, 2, 3, 4, 100 median 3 and MAD 1, so 65.4265.
     */
    @Test
    void theModifiedZScoreIsThatOfTheHandbook() {
        Spread spread = Spread.of(List.of(1.0, 2.0, 3.0, 4.0, 100.0));

        assertThat(spread.modifiedZ(100)).isCloseTo(65.4265, within(1e-9));
        assertThat(spread.z(100)).isCloseTo(78 / Math.sqrt(7_610 / 4.0), within(1e-9));
        assertThat(spread.isFarOut(100)).isTrue();
        assertThat(spread.isFarOut(10)).isFalse();
    }

    private static Finding first(QualityRule rule) {
        List<Finding> found = FIXTURES.get(rule).stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
        // of several the oddest is told first: a place beside an odd one may look odd by it
        assertThat(found).isNotEmpty();
        return found.get(0);
    }

    private static List<Finding> check(Measured measured) {
        return QualityChecks.check(Map.of(measured.code(), measured), Declarations.NONE, code -> null, places());
    }

    private static Measured rate(Map<String, double[]> years) {
        Map<Slice, SortedMap<String, Double>> slices = new HashMap<>();
        years.forEach((year, values) -> slices.put(slice(year), values(values)));
        return measured(Nature.PERCENTAGE, slices);
    }

    private static Measured measured(Nature nature, Map<Slice, SortedMap<String, Double>> slices) {
        @Nullable Double most = nature == Nature.PERCENTAGE ? Double.valueOf(100) : null;
        return new Measured(
                "x",
                new LocalText("Medida", "Measure"),
                new LocalText("porcentaje", "percentage"),
                nature,
                1,
                0.0,
                most,
                List.of(),
                new TreeMap<>(slices),
                List.of());
    }

    private static Measured renamed(Measured measured, String code) {
        return new Measured(
                code,
                measured.name(),
                measured.unit(),
                measured.nature(),
                1,
                measured.least(),
                measured.most(),
                List.of(),
                measured.slices(),
                List.of());
    }

    private static Map<String, double[]> calmYears(int from, int to) {
        Map<String, double[]> years = new HashMap<>();
        for (int year = from; year <= to; year++) {
            years.put(String.valueOf(year), CALM);
        }
        return years;
    }

    private static Slice slice(String period) {
        return new Slice(Breakdown.TOTAL, period);
    }

    private static SortedMap<String, Double> values(double[] values) {
        SortedMap<String, Double> byCode = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            byCode.put("E%02d".formatted(i), values[i]);
        }
        return byCode;
    }

    private static double[] with(double[] values, int at, double value) {
        double[] copy = values.clone();
        copy[at] = value;
        return copy;
    }

    private static double[] plus(double[] values, double more) {
        return java.util.Arrays.stream(values).map(value -> value + more).toArray();
    }

    private static double[] times(double[] values, double factor) {
        return java.util.Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static Surroundings places() {
        SortedMap<String, String> names = new TreeMap<>();
        Map<String, List<String>> neighbours = new HashMap<>();
        Map<String, Double> areas = new HashMap<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            Set<Integer> beside = new HashSet<>();
            if (i % SIDE > 0) {
                beside.add(i - 1);
            }
            if (i % SIDE < SIDE - 1) {
                beside.add(i + 1);
            }
            if (i >= SIDE) {
                beside.add(i - SIDE);
            }
            if (i < SIDE * (SIDE - 1)) {
                beside.add(i + SIDE);
            }
            String code = "E%02d".formatted(i);
            names.put(code, "Lugar %02d".formatted(i));
            areas.put(code, CALM[i]);
            neighbours.put(code, beside.stream().map("E%02d"::formatted).collect(Collectors.toList()));
        }
        return new Surroundings(names, neighbours, areas);
    }
}
