package co.territoria.indicator.quality;

import co.territoria.store.DatasetVersion;
import co.territoria.store.Notice;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is odd in the values of an indicator, as the client receives it. */
record QualityJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        int total,
        Summary summary,
        List<Item> items,
        @Nullable Dataset datasetVersion) {

    /** Of all findings, whatever was asked for. */
    record Summary(int warnings, int information, List<RuleItem> rules) {}

    /** @param values that it is about */
    record RuleItem(String rule, String title, String severity, int findings, int values) {}

    /**
     * One finding.
     *
     * @param territory that it is about; absent when it is about several or about none
     * @param cells     the values that it is about, the oddest first; empty when it is about the file
     */
    record Item(
            String rule,
            String title,
            String severity,
            String message,
            @Nullable String territory,
            @Nullable String territoryName,
            @Nullable String period,
            @Nullable Double value,
            String file,
            @Nullable Integer row,
            @Nullable String field,
            List<CellItem> cells) {}

    record CellItem(
            String territory,
            String name,
            String period,
            String breakdown,
            @Nullable Double value) {}

    record Dataset(String dataset, int version, String checksum, Instant loadedAt) {

        static Dataset of(DatasetVersion version) {
            return new Dataset(version.name(), version.version(), version.checksum(), version.loadedAt());
        }
    }

    static Item item(Notice notice, UnaryOperator<String> nameOf, Language language) {
        Notice.About about = notice.about();
        List<CellItem> cells = (about == null ? List.<Notice.Cell>of() : about.cells())
                .stream()
                        .map(cell -> new CellItem(
                                cell.territory(),
                                nameOf.apply(cell.territory()),
                                cell.period(),
                                cell.breakdown(),
                                cell.value()))
                        .toList();
        CellItem only = cells.size() == 1 ? cells.get(0) : null;
        return new Item(
                notice.rule(),
                title(notice.rule(), language),
                notice.severity().name().toLowerCase(Locale.ROOT),
                language == Language.ES ? notice.messageEs() : notice.messageEn(),
                only == null ? null : only.territory(),
                only == null ? null : only.name(),
                only == null ? null : only.period(),
                only == null ? null : only.value(),
                notice.file(),
                notice.row(),
                notice.field(),
                cells);
    }

    /** Rules of loading have no title of their own; their id says enough to a publisher. */
    private static String title(String rule, Language language) {
        return QualityRule.find(rule).map(known -> known.title().in(language)).orElse(rule);
    }

    static Summary summary(List<Item> all) {
        Map<String, List<Item>> byRule = new TreeMap<>();
        all.forEach(item -> byRule.computeIfAbsent(item.rule, rule -> new java.util.ArrayList<>())
                .add(item));
        String warning = Notice.Severity.WARNING.name().toLowerCase(Locale.ROOT);
        int warnings =
                (int) all.stream().filter(item -> item.severity.equals(warning)).count();
        return new Summary(
                warnings,
                all.size() - warnings,
                byRule.values().stream()
                        .map(its -> new RuleItem(
                                its.get(0).rule,
                                its.get(0).title,
                                its.get(0).severity,
                                its.size(),
                                its.stream().mapToInt(item -> item.cells.size()).sum()))
                        .toList());
    }

    /** One row for each value; a finding about the file has one row without territory. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "unit",
                "rule",
                "severity",
                "territory",
                "name",
                "period",
                "breakdown",
                "value",
                "reason",
                "file",
                "row",
                "field",
                "dataset",
                "version"));
        for (Item item : items) {
            if (item.cells.isEmpty()) {
                row(csv, item, null);
            }
            item.cells.forEach(cell -> row(csv, item, cell));
        }
        return csv;
    }

    private void row(Csv csv, Item item, @Nullable CellItem cell) {
        csv.row(Arrays.asList(
                indicator,
                name,
                unit,
                item.rule,
                item.severity,
                cell == null ? null : cell.territory,
                cell == null ? null : cell.name,
                cell == null ? null : cell.period,
                cell == null ? null : cell.breakdown,
                cell == null ? null : cell.value,
                item.message,
                item.file,
                item.row,
                item.field,
                datasetVersion == null ? null : datasetVersion.dataset,
                datasetVersion == null ? null : datasetVersion.version));
    }
}
