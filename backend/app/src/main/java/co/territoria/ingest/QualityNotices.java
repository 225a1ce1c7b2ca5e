package co.territoria.ingest;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorDelivery;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.quality.Cell;
import co.territoria.indicator.quality.Declarations;
import co.territoria.indicator.quality.Finding;
import co.territoria.indicator.quality.Measured;
import co.territoria.indicator.quality.Measured.Slice;
import co.territoria.indicator.quality.QualityChecks;
import co.territoria.indicator.quality.QualityRule;
import co.territoria.indicator.quality.Surroundings;
import co.territoria.layer.Period;
import co.territoria.store.Notice;
import co.territoria.territory.Neighbour;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at the values of a delivery with the rules of quality, and tells what they find as notices that refuse nothing. */
final class QualityNotices {

    private static final String VALUES = "values.csv";
    private static final String DECLARATIONS = "quality.yaml";
    private static final Set<String> KEY = Set.of("indicator", "code", "period", "breakdown");

    private final Indicators indicators;
    private final Territories territories;

    QualityNotices(Indicators indicators, Territories territories) {
        this.indicators = indicators;
        this.territories = territories;
    }

    /** Checks values that were read without error; a broken {@code quality.yaml} is an error. */
    void add(DatasetKind.Delivery delivery, IndicatorDelivery read, Notices notices) {
        Optional<Pack> pack = territories.findPack(read.family().pack());
        if (pack.isEmpty()) {
            return;
        }
        Declarations declared = delivery.find(DECLARATIONS)
                .map(file -> QualityYaml.read(file, notices))
                .orElse(Declarations.NONE);
        List<Finding> findings = new ArrayList<>();
        byLevel(read)
                .forEach((level, its) -> findings.addAll(QualityChecks.check(
                        measured(its, read.values()),
                        declared,
                        code -> measured(pack.get(), code, read.values()),
                        surroundings(
                                pack.get(),
                                level == null ? pack.get().lowestLevel().id() : level))));
        if (findings.isEmpty()) {
            return;
        }
        Optional<DataFile> values = delivery.find(VALUES);
        Map<List<String>, Integer> lines = values.map(QualityNotices::lines).orElse(Map.of());
        String path = values.map(DataFile::path).orElse(delivery.name());
        findings.forEach(finding -> notices.add(notice(finding, path, lines)));
    }

    /** Indicators of one level are looked at together; the level is absent for the lowest. */
    private static Map<@Nullable String, List<Indicator>> byLevel(IndicatorDelivery read) {
        Map<@Nullable String, List<Indicator>> byLevel = new HashMap<>();
        read.indicators().forEach(indicator -> byLevel.computeIfAbsent(
                        indicator.definition().level(), level -> new ArrayList<>())
                .add(indicator));
        return byLevel;
    }

    private static Map<String, Measured> measured(List<Indicator> indicators, List<IndicatorDelivery.Row> rows) {
        Map<String, Map<Slice, Map<String, Double>>> values = new HashMap<>();
        Map<String, List<Cell>> told = new HashMap<>();
        for (IndicatorDelivery.Row row : rows) {
            String code = row.indicator().value();
            String territory = row.observation().territory().value();
            Double value = row.observation().value();
            if (value == null) {
                told.computeIfAbsent(code, key -> new ArrayList<>())
                        .add(new Cell(territory, row.period(), row.breakdown().id(), null));
            } else {
                values.computeIfAbsent(code, key -> new HashMap<>())
                        .computeIfAbsent(new Slice(row.breakdown(), row.period()), key -> new HashMap<>())
                        .put(territory, value);
            }
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        indicators.forEach(indicator -> measured.put(
                indicator.code().value(),
                Measured.of(
                        indicator,
                        values.getOrDefault(indicator.code().value(), Map.of()),
                        told.getOrDefault(indicator.code().value(), List.of()))));
        return measured;
    }

    /** An indicator of another family, in the periods and breakdowns of this delivery; absent when not in force. */
    private @Nullable Measured measured(Pack pack, String code, List<IndicatorDelivery.Row> rows) {
        Optional<Indicator> indicator = indicators.find(pack.id(), code);
        if (indicator.isEmpty()) {
            return null;
        }
        Set<Slice> wanted = new HashSet<>();
        rows.forEach(row -> wanted.add(new Slice(row.breakdown(), row.period())));
        Map<Slice, Map<String, Double>> values = new HashMap<>();
        wanted.forEach(slice -> {
            Map<String, Double> its = new TreeMap<>();
            indicators
                    .numbers(indicator.get(), slice.period(), slice.breakdown())
                    .forEach((territory, value) -> its.put(territory.value(), value));
            values.put(slice, its);
        });
        return Measured.of(indicator.get(), values, List.of());
    }

    private Surroundings surroundings(Pack pack, String level) {
        TreeMap<String, String> names = new TreeMap<>();
        Map<String, List<String>> neighbours = new HashMap<>();
        Map<String, Double> areas = new HashMap<>();
        for (Territory territory : territories.list(pack.id(), level)) {
            String code = territory.code().value();
            names.put(code, territory.name());
            areas.put(code, territory.measures().areaKm2());
            neighbours.put(
                    code,
                    territories.neighbours(territory).stream()
                            .map(Neighbour::code)
                            .map(Object::toString)
                            .toList());
        }
        return new Surroundings(names, neighbours, areas);
    }

    private static Notice notice(Finding finding, String path, Map<List<String>, Integer> lines) {
        QualityRule rule = finding.rule();
        List<Cell> cells = finding.cells();
        Cell first = cells.get(0);
        return new Notice(
                switch (rule.weight()) {
                    case WARNING -> Notice.Severity.WARNING;
                    case INFORMATION -> Notice.Severity.INFORMATION;
                },
                rule.id(),
                path,
                cells.size() == 1 && first.value() != null
                        ? lines.get(List.of(finding.indicator(), first.territory(), first.period(), first.breakdown()))
                        : null,
                first.value() == null ? null : "value",
                finding.message().es(),
                finding.message().in(Language.EN),
                new Notice.About(
                        finding.indicator(),
                        cells.stream()
                                .map(cell -> new Notice.Cell(
                                        cell.territory(), cell.period(), cell.breakdown(), cell.value()))
                                .toList()));
    }

    /** Line of each value in the file; a breakdown is told by the words of the file. */
    private static Map<List<String>, Integer> lines(DataFile values) {
        Map<List<String>, Integer> lines = new HashMap<>();
        Table.stream(values, KEY, Set.of("value", "source", "status", "note_es", "note_en"), new Notices(), row -> {
            String period = row.text("period");
            lines.put(
                    List.of(
                            String.valueOf(row.text("indicator")),
                            String.valueOf(row.text("code")),
                            period == null
                                    ? ""
                                    : Period.find(period).map(Period::id).orElse(period),
                            String.valueOf(row.text("breakdown"))),
                    row.line());
        });
        return lines;
    }
}
