package co.territoria.landuse;

import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.RuleResult;
import co.territoria.landuse.validation.Severity;
import co.territoria.landuse.validation.Text;
import co.territoria.landuse.validation.Tolerances;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A report in one language.
 *
 * @param counts faults of the whole report by severity, and rules by outcome, whatever the filters
 */
record ValidationJson(
        String plan,
        LandUsePlanJson.Named territory,
        String verdict,
        String verdictName,
        LimitItem limit,
        List<ToleranceItem> tolerances,
        Map<String, Integer> counts,
        int zones,
        int leftOut,
        List<RuleItem> rules,
        List<FindingItem> findings,
        LandUsePlanJson.Area area,
        boolean example) {

    /** @param accuracyMetres absent where it is not known */
    record LimitItem(String territory, @Nullable Double accuracyMetres) {}

    record ToleranceItem(String id, String name, double metres) {}

    /** @param fromDate of the act from which on the rule binds */
    record RuleItem(
            String id,
            String title,
            String source,
            String severity,
            @Nullable String fromDate,
            String outcome,
            String outcomeName,
            @Nullable String reason,
            int checked,
            int findings) {}

    /**
     * @param rung     first width of the ladder that sees the fault, with its unit
     * @param geometry absent where it was not asked for; null where the fault has no place
     */
    record FindingItem(
            String id,
            String rule,
            List<String> alsoRules,
            String severity,
            String kind,
            String kindName,
            @Nullable String theme,
            List<String> zones,
            String message,
            @Nullable Double widthMetres,
            @Nullable Double areaSquareMetres,
            @Nullable Double lengthMetres,
            @Nullable String rung,
            List<String> tools,
            @Nullable List<Double> bbox,

            @JsonInclude(JsonInclude.Include.NON_NULL) PlaneShape.@Nullable Json geometry) {}

    static ValidationJson of(
            Report report,
            LandUsePlanJson.Named territory,
            List<Finding> shown,
            boolean withGeometry,
            boolean example,
            Language language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.id(), (int) report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count());
        }
        for (var outcome : co.territoria.landuse.validation.Outcome.values()) {
            counts.put(outcome.id(), (int) report.rules().stream()
                    .filter(rule -> rule.outcome() == outcome)
                    .count());
        }
        Double accuracy = report.limitAccuracyMetres();
        return new ValidationJson(
                report.plan(),
                territory,
                report.verdict().id(),
                in(report.verdict().title(), language),
                new LimitItem(territory.code(), accuracy == null || accuracy.isInfinite() ? null : accuracy),
                Tolerances.steps().stream()
                        .map(step -> new ToleranceItem(step.id(), in(step.name(), language), step.metres()))
                        .toList(),
                counts,
                report.zones(),
                report.leftOut(),
                report.rules().stream().map(rule -> rule(rule, language)).toList(),
                shown.stream()
                        .map(finding -> finding(finding, withGeometry, language))
                        .toList(),
                LandUsePlanAnswers.area(language),
                example);
    }

    private static RuleItem rule(RuleResult result, Language language) {
        return new RuleItem(
                result.rule().id(),
                in(result.rule().title(), language),
                in(result.rule().source().title(), language),
                result.rule().severity().id(),
                result.rule().fromDate() == null
                        ? null
                        : result.rule().fromDate().toString(),
                result.outcome().id(),
                in(result.outcome().title(), language),
                result.reason() == null ? null : in(result.reason(), language),
                result.checked(),
                result.findings());
    }

    private static FindingItem finding(Finding finding, boolean withGeometry, Language language) {
        Geometry lonLat = lonLat(finding);
        return new FindingItem(
                finding.id(),
                finding.rule(),
                finding.alsoBreaks(),
                finding.severity().id(),
                finding.kind().id(),
                in(finding.kind().title(), language),
                finding.theme() == null ? null : finding.theme().id(),
                finding.zones(),
                in(finding.message(), language),
                rounded(finding.widthMetres()),
                rounded(finding.areaSquareMetres()),
                rounded(finding.lengthMetres()),
                rung(finding, language),
                finding.tools(),
                PlaneShape.bbox(lonLat),
                withGeometry ? PlaneShape.json(lonLat) : null);
    }

    static @Nullable String rung(Finding finding, Language language) {
        Double metres = finding.rungMetres();
        if (metres == null) {
            return null;
        }
        co.territoria.web.Numbers numbers = new co.territoria.web.Numbers(language);
        return metres < 0.1
                ? numbers.number(metres * 1000, 0) + "\u00a0mm"
                : numbers.number(metres, metres < 1 ? 1 : 0) + "\u00a0m";
    }

    /** The place of a fault on the map; nowhere, where its coordinates are no place at all. */
    static Geometry lonLat(Finding finding) {
        Geometry plane = finding.geometry();
        return plane.isEmpty() ? plane : PlaneShape.toLonLat(plane);
    }

    /** To a tenth of a millimetre, or of its square: finer is arithmetic. */
    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 10_000) / 10_000.0;
    }

    static String in(Text text, Language language) {
        return language == Language.ES ? text.es() : text.en();
    }

    /** The faults as a table, with a point of each place. */
    Csv findingsCsv() {
        Csv csv = new Csv(List.of(
                "id",
                "plan",
                "rule",
                "also_rules",
                "severity",
                "kind",
                "theme",
                "zones",
                "message",
                "width_m",
                "area_m2",
                "length_m",
                "rung",
                "tools",
                "lon",
                "lat",
                "example"));
        for (FindingItem finding : findings) {
            Coordinate middle = middle(finding.bbox);
            csv.row(new ArrayList<>(Arrays.<@Nullable Object>asList(
                    finding.id,
                    plan,
                    finding.rule,
                    String.join(";", finding.alsoRules),
                    finding.severity,
                    finding.kind,
                    finding.theme,
                    String.join(";", finding.zones),
                    finding.message,
                    finding.widthMetres,
                    finding.areaSquareMetres,
                    finding.lengthMetres,
                    finding.rung,
                    String.join(";", finding.tools),
                    middle == null ? null : middle.x,
                    middle == null ? null : middle.y,
                    example)));
        }
        return csv;
    }

    /** What became of each rule, as a table. */
    Csv rulesCsv() {
        Csv csv = new Csv(List.of(
                "id",
                "plan",
                "title",
                "source",
                "severity",
                "from_date",
                "outcome",
                "reason",
                "checked",
                "findings",
                "example"));
        for (RuleItem rule : rules) {
            csv.row(new ArrayList<>(Arrays.<@Nullable Object>asList(
                    rule.id,
                    plan,
                    rule.title,
                    rule.source,
                    rule.severity,
                    rule.fromDate,
                    rule.outcome,
                    rule.reason,
                    rule.checked,
                    rule.findings,
                    example)));
        }
        return csv;
    }

    private static @Nullable Coordinate middle(@Nullable List<Double> bbox) {
        return bbox == null ? null : new Coordinate((bbox.get(0) + bbox.get(2)) / 2, (bbox.get(1) + bbox.get(3)) / 2);
    }
}
