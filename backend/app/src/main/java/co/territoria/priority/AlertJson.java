package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.SourceJson;
import co.territoria.territory.Territory;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alerts as the client receives them: for each rule the territories, and why. */
record AlertJson(
        int total,
        int alerts,
        int notEvaluable,
        String within,
        String method,
        List<RuleItem> items,
        List<SourceJson> sources) {

    private static final LocalText METHOD = new LocalText(
            "Cada regla se evalúa con el periodo más reciente del indicador. «Peor tres periodos seguidos» pide cuatro periodos comparables y seguidos, sin corte entre ellos, con dato en los cuatro. Sin dato no hay alerta ni se descarta: se dice que no se pudo evaluar.",
            "Each rule is evaluated at the latest period of the indicator. “Worse three periods running” needs four comparable periods that follow each other, with no break among them and a value in all four. Without a value there is neither an alert nor an all-clear: it is told that it could not be evaluated.");

    record RuleItem(
            String id,
            String name,
            String kind,
            String severity,
            String severityName,
            IndicatorItem indicator,
            @Nullable String breakdown,
            String statement,
            @Nullable Double threshold,
            @Nullable String measure,
            @Nullable ReferenceItem reference,
            String reason,
            String author,
            String date,
            String standing,
            String standingName,
            @Nullable String source,
            boolean evaluable,
            @Nullable String obstacle,
            List<String> periods,
            int judged,
            List<Hit> triggered,
            List<Unknown> notEvaluated,
            List<String> sources) {}

    /** @param name absent when the indicator is no longer in force */
    record IndicatorItem(
            String code,
            @Nullable String name,
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable String dimension,
            @Nullable String direction) {}

    record ReferenceItem(
            String kind,
            @Nullable String name,
            @Nullable Double value,
            @Nullable String method) {}

    record Hit(
            String code,
            String name,
            List<AlertReading.Value> values,
            @Nullable Double gap,
            double beyond,
            String why) {}

    record Unknown(String code, String name, String reason) {}

    static AlertJson of(List<AlertReading> readings, Territory whole, IndicatorSources sources, Language language) {
        TreeSet<String> keys = new TreeSet<>();
        for (AlertReading reading : readings) {
            keys.addAll(reading.sources());
            if (reading.rule().provenance().source() != null) {
                keys.add(reading.rule().provenance().source());
            }
        }
        return new AlertJson(
                readings.size(),
                readings.stream().mapToInt(reading -> reading.hits().size()).sum(),
                (int) readings.stream()
                        .filter(reading -> reading.obstacle() != null)
                        .count(),
                whole.code().value(),
                METHOD.in(language),
                readings.stream().map(reading -> rule(reading, language)).toList(),
                sources.list(whole.pack(), List.copyOf(keys), language));
    }

    private static RuleItem rule(AlertReading reading, Language language) {
        AlertRule rule = reading.rule();
        AlertRule.Condition condition = rule.condition();
        AlertReading.ReferenceValue reference = reading.reference();
        return new RuleItem(
                rule.id(),
                rule.name().in(language),
                condition.kind().id(),
                rule.severity().id(),
                rule.severity().title().in(language),
                indicator(rule, reading.indicator(), language),
                reading.breakdown(),
                reading.statement().in(language),
                condition.amount(),
                condition.measure() == null ? null : condition.measure().id(),
                reference == null
                        ? null
                        : new ReferenceItem(
                                reference.kind(),
                                text(reference.name(), language),
                                reference.value(),
                                text(reference.method(), language)),
                rule.reason().in(language),
                rule.provenance().author().in(language),
                rule.provenance().date(),
                rule.provenance().standing().id(),
                rule.provenance().standing().title().in(language),
                rule.provenance().source(),
                reading.obstacle() == null,
                text(reading.obstacle(), language),
                reading.periods(),
                reading.judged(),
                reading.hits().stream()
                        .map(hit -> new Hit(
                                hit.code(),
                                hit.name(),
                                hit.values(),
                                hit.gap(),
                                hit.beyond(),
                                hit.why().in(language)))
                        .toList(),
                reading.unknown().stream()
                        .map(each -> new Unknown(
                                each.code(), each.name(), each.reason().in(language)))
                        .toList(),
                reading.sources());
    }

    private static IndicatorItem indicator(AlertRule rule, @Nullable Indicator indicator, Language language) {
        if (indicator == null) {
            return new IndicatorItem(rule.indicator().value(), null, null, null, null, null);
        }
        Indicator.Definition definition = indicator.definition();
        return new IndicatorItem(
                indicator.code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.dimension().id(),
                definition.direction().id());
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** One row for each alert; what could not be evaluated has a row that says why. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "rule",
                "rule_name",
                "severity",
                "state",
                "code",
                "name",
                "why",
                "indicator",
                "indicator_name",
                "unit",
                "breakdown",
                "periods",
                "values",
                "statement",
                "threshold",
                "reference",
                "reference_value",
                "gap",
                "reason",
                "author",
                "date",
                "standing",
                "rule_source",
                "sources"));
        for (RuleItem rule : items) {
            if (!rule.evaluable) {
                row(csv, rule, "rule_not_evaluable", null, null, rule.obstacle, null, null);
            }
            for (Hit hit : rule.triggered) {
                row(
                        csv,
                        rule,
                        "alert",
                        hit.code,
                        hit.name,
                        hit.why,
                        hit.values.stream()
                                .map(each -> new java.math.BigDecimal(String.valueOf(each.value())).toPlainString())
                                .collect(Collectors.joining(" ")),
                        hit.gap);
            }
            for (Unknown each : rule.notEvaluated) {
                row(csv, rule, "not_evaluated", each.code, each.name, each.reason, null, null);
            }
        }
        return csv;
    }

    private static void row(
            Csv csv,
            RuleItem rule,
            String state,
            @Nullable String code,
            @Nullable String name,
            @Nullable String why,
            @Nullable String values,
            @Nullable Double gap) {
        csv.row(Arrays.asList(
                rule.id,
                rule.name,
                rule.severity,
                state,
                code,
                name,
                why,
                rule.indicator.code(),
                rule.indicator.name(),
                rule.indicator.unit(),
                rule.breakdown,
                String.join(" ", rule.periods),
                values,
                rule.statement,
                rule.threshold,
                rule.reference == null ? null : rule.reference.name(),
                rule.reference == null ? null : rule.reference.value(),
                gap,
                rule.reason,
                rule.author,
                rule.date,
                rule.standingName,
                rule.source,
                String.join(" ", rule.sources)));
    }
}
