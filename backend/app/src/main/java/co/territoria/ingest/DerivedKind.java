package co.territoria.ingest;

import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.DerivedIndicators;
import co.territoria.indicator.Family;
import co.territoria.indicator.FormulaUnits;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorDelivery;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.formula.Formula;
import co.territoria.indicator.formula.FormulaFault;
import co.territoria.indicator.formula.Input;
import co.territoria.indicator.formula.Unit;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Each folder {@code derived/<family>/} is a family whose values are computed by formula and published like delivered
 * ones. It is computed again when its files, a family that it is computed from, or the territories change.
 */
@Component
@Order(45)
final class DerivedKind implements DatasetKind {

    private static final String FOLDER = "derived/";
    private static final LocalText INHERITED = new LocalText(
            "Hereda los cortes de las series con que se calcula.",
            "It inherits the breaks of the series that it is computed from.");

    private final Indicators indicators;
    private final DerivedIndicators derived;
    private final Territories territories;
    private final Sources sources;
    private final Datasets datasets;

    DerivedKind(
            Indicators indicators,
            DerivedIndicators derived,
            Territories territories,
            Sources sources,
            Datasets datasets) {
        this.indicators = indicators;
        this.derived = derived;
        this.territories = territories;
        this.sources = sources;
        this.datasets = datasets;
    }

    /** A formula as it stands in a file, with the unit that its result is declared in. */
    private record Written(
            String family, String formula, @Nullable Unit unit) {}

    @Override
    public String kind() {
        return "derived";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        Map<String, Written> written = written(pack);
        pack.foldersIn(FOLDER)
                .forEach((family, files) -> deliveries.add(
                        new Delivery(Family.datasetOf(family), files, basis(pack.pack(), family, written))));
        return deliveries;
    }

    /** Versions of everything that the family is computed from, through formulas of other families too. */
    private String basis(String pack, String family, Map<String, Written> written) {
        Set<String> from = new TreeSet<>();
        Set<String> codes = new LinkedHashSet<>();
        List<String> open = new ArrayList<>();
        written.forEach((code, one) -> {
            if (one.family.equals(family)) {
                open.add(code);
            }
        });
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            Written one = written.get(code);
            if (!codes.add(code)) {
                continue;
            }
            if (one != null) {
                from.add(code + " = " + one.formula);
                open.addAll(needs(one.formula));
            } else {
                indicators
                        .find(pack, code)
                        .map(Indicator::family)
                        .map(Family::datasetOf)
                        .ifPresent(dataset -> datasets.findPublished(pack, dataset)
                                .ifPresent(version -> from.add(dataset + " " + version.version())));
            }
        }
        return String.join("\n", from) + "\n" + territories.version();
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles files, Delivery delivery, Notices notices) {
        Optional<Pack> pack = territories.findPack(files.pack());
        if (pack.isEmpty()) {
            notices.error(
                    "no-territories",
                    delivery.name(),
                    null,
                    null,
                    "no hay territorios de este paquete; su hallazgo dice por qué",
                    "there are no territories of this pack; their notice says why");
            return Optional.empty();
        }
        String family = delivery.name().substring(Family.datasetOf("").length());
        Map<String, Written> written = written(files);
        IndicatorReader.Known known = IndicatorKind.known(files, indicators, territories, sources);
        Map<String, String> familyOf = new LinkedHashMap<>(known.familyOf());
        if (familyOf.containsValue(family)
                && indicators.list(files.pack()).stream()
                        .noneMatch(
                                one -> one.family().equals(family) && one.rule().kind() == AggregationKind.FORMULA)) {
            notices.error(
                    "duplicate-key",
                    delivery.name(),
                    null,
                    null,
                    "ya hay una familia «%s» en indicators/; la calculada lleva otro nombre".formatted(family),
                    "there is a family “%s” in indicators/ already; the derived one needs another name"
                            .formatted(family));
            return Optional.empty();
        }
        written.forEach((code, one) -> familyOf.putIfAbsent(code, one.family));
        Map<String, Formula> formulas = new HashMap<>();
        Map<String, FormulaFault> faults = new HashMap<>();
        build(files.pack(), written, formulas, faults);
        Optional<IndicatorDelivery> definitions = new IndicatorReader(
                        files.pack(),
                        family,
                        new IndicatorReader.Known(
                                known.lowest(), known.places(), known.sources(), known.axes(), familyOf),
                        notices,
                        (code, row) -> rule(code, row, formulas, faults))
                .readDefinitions(delivery);
        return definitions
                .map(read -> computed(pack.get(), read, formulas, delivery, notices))
                .filter(read -> !notices.hasErrors())
                .map(read -> (dataset, version) -> indicators.write(dataset, version, read));
    }

    private Map<String, Written> written(PackFiles files) {
        Map<String, Written> written = new TreeMap<>();
        files.foldersIn(FOLDER).forEach((family, its) -> its.stream()
                .filter(file -> file.name().equals(IndicatorReader.DEFINITIONS))
                .flatMap(
                        file -> Table.read(
                                file, IndicatorReader.DERIVED_REQUIRED, IndicatorReader.DERIVED_OPTIONAL, new Notices())
                                .stream())
                .flatMap(table -> table.rows().stream())
                .forEach(row -> {
                    String code = row.text("code");
                    String formula = row.text("formula");
                    LocalText unit = LocalText.ofNullable(row.text("unit_es"), null);
                    if (code != null && formula != null && IndicatorCode.isValid(code)) {
                        written.putIfAbsent(
                                code,
                                new Written(
                                        family,
                                        formula,
                                        unit == null
                                                ? null
                                                : FormulaUnits.of(
                                                        unit, LocalText.ofNullable(row.text("base_es"), null))));
                    }
                }));
        return written;
    }

    /** Names of indicators in a formula; none when it cannot be read, which is told when it is checked. */
    private static List<String> needs(String formula) {
        try {
            return Formula.inputsOf(formula).stream()
                    .filter(input -> !input.isOfTerritory())
                    .map(Input::name)
                    .distinct()
                    .toList();
        } catch (FormulaFault fault) {
            return List.of();
        }
    }

    private void build(
            String pack,
            Map<String, Written> written,
            Map<String, Formula> formulas,
            Map<String, FormulaFault> faults) {
        Map<String, List<String>> needs = new TreeMap<>();
        written.forEach((code, one) -> needs.put(code, needs(one.formula)));
        List<String> order;
        try {
            order = Formula.order(needs);
        } catch (FormulaFault cycle) {
            written.keySet().forEach(code -> faults.put(code, cycle));
            return;
        }
        // derived indicators that were published before are made anew here, not read
        Map<String, Unit> units = FormulaUnits.of(indicators.list(pack).stream()
                .filter(one -> one.rule().kind() != AggregationKind.FORMULA)
                .toList());
        for (String code : order) {
            Written one = written.get(code);
            try {
                Formula formula = Formula.of(one.formula, units, formulas);
                formulas.put(code, one.unit == null ? formula : formula.in(one.unit));
            } catch (FormulaFault fault) {
                faults.put(code, fault);
            }
        }
    }

    private static Indicator.@Nullable Rule rule(
            String code, Table.Row row, Map<String, Formula> formulas, Map<String, FormulaFault> faults) {
        String text = row.required("formula");
        Formula formula = formulas.get(code);
        if (formula == null) {
            FormulaFault fault = faults.get(code);
            if (fault != null) {
                row.error(
                        "invalid-formula",
                        "formula",
                        "«%s», posición %d: %s"
                                .formatted(
                                        text,
                                        fault.position() + 1,
                                        fault.detail().es()),
                        "“%s”, position %d: %s"
                                .formatted(
                                        text,
                                        fault.position() + 1,
                                        fault.detail().in(Language.EN)));
            }
            return null;
        }
        return new Indicator.Rule(
                AggregationKind.FORMULA,
                null,
                null,
                new Indicator.Derivation(text, needs(text), formula.unit().isAmount()));
    }

    private IndicatorDelivery computed(
            Pack pack, IndicatorDelivery read, Map<String, Formula> formulas, Delivery delivery, Notices notices) {
        List<Indicator> complete = new ArrayList<>();
        List<IndicatorDelivery.Row> values = new ArrayList<>();
        for (Indicator definition : read.indicators()) {
            Formula formula = formulas.get(definition.code().value());
            if (formula == null) {
                continue;
            }
            Indicator indicator = withBreaks(pack, definition, formula);
            List<IndicatorDelivery.Row> rows = derived.compute(pack, indicator, formula);
            if (rows.isEmpty()) {
                notices.error(
                        "definition-without-values",
                        delivery.name(),
                        null,
                        "formula",
                        "«%s»: no hay periodo ni desagregación en que todos sus indicadores tengan dato"
                                .formatted(formula.text()),
                        "“%s”: there is no period and breakdown in which all of its indicators have a value"
                                .formatted(formula.text()));
            }
            complete.add(indicator);
            values.addAll(rows);
        }
        return new IndicatorDelivery(read.family(), complete, values);
    }

    /** What does not compare in an input does not compare in the result. */
    private Indicator withBreaks(Pack pack, Indicator indicator, Formula formula) {
        Set<Indicator.Break> breaks = new LinkedHashSet<>(indicator.text().breaks());
        formula.inputs().forEach(input -> indicators
                .find(pack.id(), input.name())
                .ifPresent(found -> breaks.addAll(found.text().breaks())));
        Indicator.Text text = indicator.text();
        if (breaks.size() == text.breaks().size()) {
            return indicator;
        }
        LocalText comparability = text.comparability();
        return new Indicator(
                indicator.pack(),
                indicator.code(),
                indicator.family(),
                indicator.position(),
                indicator.definition(),
                indicator.rule(),
                new Indicator.Text(
                        text.definition(),
                        text.method(),
                        text.sdg(),
                        text.approaches(),
                        comparability == null ? INHERITED : comparability,
                        List.copyOf(breaks)));
    }
}
