package co.territoria.landuse.comparison;

import co.territoria.landuse.border.Compatibility;
import co.territoria.landuse.border.Verdict;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matrix that borders are judged by.
 *
 * @param origin {@code shipped} or {@code pack}
 */
record CompatibilityJson(String version, String origin, String note, List<Row> rows, boolean example) {

    private static final LocalText NOTE = new LocalText(
            "La ley dice para qué es cada clase; la gravedad es un criterio razonado que un paquete puede cambiar con su propio land-use/compatibility.csv. Vale en los dos sentidos.",
            "The law says what each class is for; the severity is a reasoned judgement that a pack can change with its own land-use/compatibility.csv. It holds in both directions.");

    /**
     * A pair; its mirror is not repeated.
     *
     * @param verdict  {@code compatible}, {@code conflict} or {@code not_evaluated}
     * @param severity of a conflict, null otherwise
     */
    record Row(
            String first,
            String firstName,
            String second,
            String secondName,
            String verdict,
            @Nullable String severity,
            @Nullable String severityName,
            String reason,
            @Nullable String source) {}

    static CompatibilityJson of(Borders.Matrix matrix, Language language) {
        return new CompatibilityJson(
                matrix.compatibility().version(),
                matrix.shipped() ? "shipped" : "pack",
                NOTE.in(language),
                matrix.compatibility().rules().stream()
                        .map(rule -> row(rule, language))
                        .toList(),
                matrix.pack().example());
    }

    private static Row row(Compatibility.Rule rule, Language language) {
        return new Row(
                rule.first(),
                Legend.className(rule.first()).in(language),
                rule.second(),
                Legend.className(rule.second()).in(language),
                rule.verdict().id(),
                rule.severity() == null ? null : rule.severity().id(),
                rule.severity() == null
                        ? null
                        : Legend.severityName(rule.severity()).in(language),
                reason(rule, language),
                rule.source().isEmpty() ? null : rule.source());
    }

    static String reason(Compatibility.Rule rule, Language language) {
        return language == Language.ES ? rule.reasonEs() : rule.reasonEn();
    }

    /** As the file of a pack is written: what is downloaded can be edited and brought back. */
    static Csv toCsv(Borders.Matrix matrix) {
        Csv csv = new Csv(Compatibility.COLUMNS);
        for (Compatibility.Rule rule : matrix.compatibility().rules()) {
            String severity = rule.severity() != null
                    ? rule.severity().id()
                    : rule.verdict() == Verdict.COMPATIBLE ? "" : Compatibility.NOT_EVALUATED;
            csv.row(List.of(
                    matrix.compatibility().version(),
                    rule.first(),
                    rule.second(),
                    severity,
                    rule.reasonEs(),
                    rule.reasonEn(),
                    rule.source()));
        }
        return csv;
    }
}
