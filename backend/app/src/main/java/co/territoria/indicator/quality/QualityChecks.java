package co.territoria.indicator.quality;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs all rules over a delivery. What one rule finds of one indicator is told value by value while it is little, and
 * as one finding that names the oddest when it is more: a reader who gets hundreds reads none. Pure.
 */
public final class QualityChecks {

    /** So many findings of one rule and indicator are told one by one. */
    static final int TOLD_ONE_BY_ONE = 3;

    private static final int BRIEFS = 6;

    private QualityChecks() {}

    /**
     * @param delivered indicators of the delivery, by code
     * @param others    an indicator that is not in the delivery, absent when there is none
     */
    public static List<Finding> check(
            Map<String, Measured> delivered,
            Declarations declared,
            Function<String, @Nullable Measured> others,
            Surroundings places) {
        Function<String, @Nullable Measured> any =
                code -> delivered.containsKey(code) ? delivered.get(code) : others.apply(code);
        List<Finding> told = new ArrayList<>();
        new TreeMap<>(delivered).values().forEach(one -> {
            Declarations.Limits limits = declared.limits().get(one.code());
            Measured measured = limits == null ? one : one.within(limits.least(), limits.most());
            List<Finding> found = new ArrayList<>();
            found.addAll(Range.check(measured, places));
            found.addAll(Totals.check(measured, places));
            declared(measured, declared, any, places, found);
            found.addAll(UnitSlips.check(measured, places));
            found.addAll(Jumps.check(measured, places));
            found.addAll(Outliers.check(measured, places));
            found.addAll(MissingPlaces.check(measured, places));
            told.addAll(digest(measured, withoutEchoes(found)));
        });
        return told;
    }

    private static void declared(
            Measured measured,
            Declarations declared,
            Function<String, @Nullable Measured> any,
            Surroundings places,
            List<Finding> found) {
        declared.parts().stream()
                .filter(parts -> parts.whole().equals(measured.code()))
                .forEach(parts -> found.addAll(Totals.check(measured, parts, any, places)));
        declared.sums().stream()
                .filter(sum -> sum.indicator().equals(measured.code()))
                .forEach(sum -> found.addAll(Totals.check(measured, sum, places)));
        declared.same().stream()
                .filter(same -> same.indicator().equals(measured.code()))
                .forEach(same -> {
                    Measured other = any.apply(same.as());
                    if (other != null) {
                        found.addAll(Contradictions.check(measured, same, other, places));
                    }
                });
        declared.areas().stream()
                .filter(area -> area.indicator().equals(measured.code()))
                .forEach(area -> found.addAll(Contradictions.check(measured, area, places)));
    }

    /** A slip of unit leaps and stands out besides: told once, as the slip. A spatial outlier is no outlier again. */
    private static List<Finding> withoutEchoes(List<Finding> found) {
        List<Cell> slipped = cells(found, QualityRule.UNIT_SLIP);
        List<Cell> apart = cells(found, QualityRule.SPATIAL_OUTLIER);
        Set<List<Object>> seen = new HashSet<>();
        return found.stream()
                .filter(finding -> finding.rule() != QualityRule.UNIT_SLIP
                        || seen.add(List.of(finding.rule(), finding.cells().get(0))))
                .filter(finding -> switch (finding.rule()) {
                    case JUMP, SPATIAL_OUTLIER ->
                        !slipped.contains(finding.cells().get(0));
                    case OUTLIER ->
                        !slipped.contains(finding.cells().get(0))
                                && !apart.contains(finding.cells().get(0));
                    case OUT_OF_RANGE, PARTS_AND_TOTAL, MISSING_TERRITORIES, UNIT_SLIP, SOURCES_DISAGREE -> true;
                })
                .toList();
    }

    private static List<Cell> cells(List<Finding> found, QualityRule rule) {
        return found.stream()
                .filter(finding -> finding.rule() == rule)
                .flatMap(finding -> finding.cells().stream())
                .toList();
    }

    private static List<Finding> digest(Measured measured, List<Finding> found) {
        Map<QualityRule, List<Finding>> byRule = new EnumMap<>(QualityRule.class);
        found.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        List<Finding> told = new ArrayList<>();
        byRule.forEach((rule, its) -> {
            List<Finding> oddestFirst = its.stream()
                    .sorted(Comparator.comparingDouble(Finding::strength).reversed())
                    .toList();
            if (its.size() <= TOLD_ONE_BY_ONE) {
                oddestFirst.forEach(finding -> told.add(named(measured, finding)));
            } else {
                told.add(together(measured, rule, oddestFirst));
            }
        });
        return told;
    }

    /** The message begins with the indicator and ends with what to do. */
    private static Finding named(Measured measured, Finding finding) {
        QualityRule rule = finding.rule();
        return new Finding(
                rule,
                finding.indicator(),
                finding.cells(),
                finding.strength(),
                finding.brief(),
                Words.text("«%s»: %s %s", "“%s”: %s %s", measured.name(), finding.message(), rule.advice()));
    }

    private static Finding together(Measured measured, QualityRule rule, List<Finding> oddestFirst) {
        List<Finding> first = oddestFirst.stream().limit(BRIEFS).toList();
        LocalText list = new LocalText(
                first.stream().map(finding -> finding.brief().es()).collect(Collectors.joining("; ")),
                first.stream().map(finding -> finding.brief().in(Language.EN)).collect(Collectors.joining("; ")));
        int more = oddestFirst.size() - first.size();
        return new Finding(
                rule,
                measured.code(),
                oddestFirst.stream()
                        .flatMap(finding -> finding.cells().stream())
                        .distinct()
                        .toList(),
                first.get(0).strength(),
                first.get(0).brief(),
                Words.text(
                        "«%s»: %s en %d casos; primero los más marcados: %s%s. %s",
                        "“%s”: %s in %d cases; the most marked first: %s%s. %s",
                        measured.name(),
                        rule.title(),
                        oddestFirst.size(),
                        list,
                        more == 0 ? "" : Words.text(" y %d más", " and %d more", more),
                        rule.advice()));
    }
}
