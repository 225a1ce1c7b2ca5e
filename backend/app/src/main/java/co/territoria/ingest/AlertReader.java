package co.territoria.ingest;

import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.Reference;
import co.territoria.priority.AlertRule;
import co.territoria.priority.AlertRule.Condition;
import co.territoria.priority.AlertRule.Kind;
import co.territoria.priority.AlertRule.Measure;
import co.territoria.priority.AlertRule.Side;
import co.territoria.priority.Provenance;
import co.territoria.priority.Severity;
import co.territoria.priority.Standing;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code alerts/rules.csv}. */
final class AlertReader {

    static final String FILE = "alerts/rules.csv";

    private static final Set<String> REQUIRED =
            Set.of("id", "name_es", "severity", "indicator", "kind", "reason_es", "author_es", "date", "standing");

    private static final Set<String> OPTIONAL = Set.of(
            "name_en", "breakdown", "side", "amount", "reference", "measure", "reason_en", "author_en", "source");

    private static final int LONGEST_TEXT = 2_000;

    private final String pack;
    private final CitedNames cited;
    private final Notices notices;

    AlertReader(String pack, CitedNames cited, Notices notices) {
        this.pack = pack;
        this.cited = cited;
        this.notices = notices;
    }

    /** @return absent when a notice is an error */
    Optional<List<AlertRule>> read(DataFile file) {
        Optional<Table> table = Table.read(file, REQUIRED, OPTIONAL, notices);
        List<AlertRule> rules = new ArrayList<>();
        Map<String, Table.Row> rows =
                table.map(read -> read.uniqueBy("id", notices)).orElse(Map.of());
        rows.forEach((id, row) -> rule(id, row, rules.size()).ifPresent(rules::add));
        return table.isEmpty() || notices.hasErrors() ? Optional.empty() : Optional.of(rules);
    }

    private Optional<AlertRule> rule(String id, Table.Row row, int position) {
        if (!CitedNames.ID.matcher(id).matches()) {
            row.error(
                    "invalid-id",
                    "id",
                    "«%s» no es un identificador: minúsculas sin tilde, cifras, «_» y «-»".formatted(id),
                    "“%s” is no id: lower-case letters, digits, “_” and “-”".formatted(id));
        }
        IndicatorReader.checkLength(row, REQUIRED, LONGEST_TEXT);
        IndicatorReader.checkLength(row, OPTIONAL, LONGEST_TEXT);
        LocalText name = LocalText.ofNullable(row.required("name_es"), row.text("name_en"));
        LocalText reason = LocalText.ofNullable(row.required("reason_es"), row.text("reason_en"));
        Severity severity =
                Severity.find(row.oneOf("severity", Severity.ids(), "")).orElse(null);
        Indicator indicator = cited.indicator(row, "indicator");
        String breakdown = cited.breakdown(row);
        Condition condition = condition(row, indicator);
        Provenance provenance = provenance(row, cited);
        if (name == null
                || reason == null
                || severity == null
                || indicator == null
                || condition == null
                || provenance == null) {
            return Optional.empty();
        }
        return Optional.of(new AlertRule(
                pack, id, position, name, severity, indicator.code(), breakdown, condition, reason, provenance));
    }

    private static @Nullable Condition condition(Table.Row row, @Nullable Indicator indicator) {
        Kind kind = Kind.find(row.oneOf("kind", Kind.ids(), "")).orElse(null);
        if (kind == null) {
            return null;
        }
        if (kind != Kind.THRESHOLD
                && indicator != null
                && indicator.definition().direction() == Direction.NEUTRAL) {
            row.error(
                    "neutral-indicator",
                    "kind",
                    "en «%s» ni más ni menos es peor: solo admite un umbral (threshold)".formatted(indicator.code()),
                    "neither more nor less of “%s” is worse: it takes a threshold only".formatted(indicator.code()));
            return null;
        }
        Double amount = row.number("amount");
        boolean amountMissing = kind != Kind.WORSENING && row.text("amount") == null;
        if (amountMissing) {
            row.error(
                    "missing-value",
                    "amount",
                    "falta el número: el umbral (threshold) o la brecha que se rebasa (gap)",
                    "the number is missing: the threshold, or the gap that is exceeded");
        }
        if (kind != Kind.THRESHOLD && amount != null && amount < 0) {
            row.error(
                    "value-out-of-range",
                    "amount",
                    "una brecha o un empeoramiento mínimo no es negativo",
                    "a least gap or worsening is not negative");
            amount = null;
        }
        Side side = null;
        String reference = null;
        Measure measure = null;
        if (kind == Kind.THRESHOLD) {
            side = Side.find(row.oneOf("side", Side.ids(), "")).orElse(null);
        } else {
            unexpected(row, "side", kind);
        }
        if (kind == Kind.GAP) {
            String known = row.oneOf("reference", Reference.ids(), "");
            reference = known.isEmpty() ? null : known;
            measure = row.text("measure") == null
                    ? Measure.ABSOLUTE
                    : Measure.find(row.oneOf("measure", Measure.ids(), "")).orElse(null);
        } else {
            unexpected(row, "reference", kind);
            unexpected(row, "measure", kind);
        }
        boolean whole =
                switch (kind) {
                    case THRESHOLD -> amount != null && side != null;
                    case WORSENING -> row.text("amount") == null || amount != null;
                    case GAP -> amount != null && reference != null && measure != null;
                };
        return whole ? new Condition(kind, amount, side, reference, measure) : null;
    }

    private static void unexpected(Table.Row row, String column, Kind kind) {
        if (row.text(column) != null) {
            row.error(
                    "unexpected-value",
                    column,
                    "una regla %s no lleva «%s»".formatted(kind.id(), column),
                    "a rule of kind %s has no “%s”".formatted(kind.id(), column));
        }
    }

    private static @Nullable Provenance provenance(Table.Row row, CitedNames cited) {
        LocalText author = LocalText.ofNullable(row.required("author_es"), row.text("author_en"));
        Standing standing =
                Standing.find(row.oneOf("standing", Standing.ids(), "")).orElse(null);
        String date = row.text("date");
        if (!CitedNames.isDate(date)) {
            row.error(
                    "invalid-date",
                    "date",
                    "«%s» no es una fecha: año, año-mes o año-mes-día, por ejemplo 2025-08-08"
                            .formatted(date == null ? "" : date),
                    "“%s” is no date: year, year-month or year-month-day, for example 2025-08-08"
                            .formatted(date == null ? "" : date));
        }
        String source = cited.source(row);
        if (standing == Standing.SOURCED && source == null) {
            row.error(
                    "missing-value",
                    "source",
                    "lo que respalda una fuente la cita: una clave de sources.csv; si no la hay, standing es proposal",
                    "what a source backs cites it: a key of sources.csv; without one standing is proposal");
            return null;
        }
        return author == null || standing == null || date == null
                ? null
                : new Provenance(author, date, standing, source);
    }
}
