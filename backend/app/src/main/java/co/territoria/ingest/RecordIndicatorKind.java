package co.territoria.ingest;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorDelivery;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Observation;
import co.territoria.indicator.ValueStatus;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.record.Measure;
import co.territoria.landuse.record.PlanRecords;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Each folder {@code land-use/indicators/<family>/} is a family of indicators whose values are the measures of the record of
 * plans, computed and published like any others. There is none where no plan has polygons. It is computed again when a plan,
 * what is reported, or the territories change.
 */
@Component
@Order(56)
final class RecordIndicatorKind implements DatasetKind {

    private static final String FOLDER = LandUseKind.FOLDER + "indicators/";

    private static final String MEASURE = "measure";

    /** To be raised when a formula changes: what was computed before is computed again. */
    private static final String FORMULAS = "1";

    private final Indicators indicators;
    private final LandUsePlans plans;
    private final PlanRecords records;
    private final Territories territories;
    private final Sources sources;

    RecordIndicatorKind(
            Indicators indicators, LandUsePlans plans, PlanRecords records, Territories territories, Sources sources) {
        this.indicators = indicators;
        this.plans = plans;
        this.records = records;
        this.territories = territories;
        this.sources = sources;
    }

    /** Does not begin as the kinds of the land-use room do, which change that room's version. */
    @Override
    public String kind() {
        return "record-indicators";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        if (plans.list(pack.pack()).stream()
                .allMatch(plan -> plans.zoneCounts(plan).isEmpty())) {
            return List.of();
        }
        List<Delivery> deliveries = new ArrayList<>();
        String basis = FORMULAS + "\n" + plans.version(pack.pack());
        pack.foldersIn(FOLDER)
                .forEach((family, files) -> deliveries.add(new Delivery(Family.datasetOf(family), files, basis)));
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles files, Delivery delivery, Notices notices) {
        Optional<Pack> pack = territories.findPack(files.pack());
        if (pack.isEmpty()) {
            return Optional.empty();
        }
        String family = delivery.name().substring(Family.datasetOf("").length());
        Map<String, Measure> measures = measures(delivery, notices);
        IndicatorReader.Known known = IndicatorKind.known(files, indicators, territories, sources);
        // a share is weighted by the hectares of the same family, which may be published for the first time
        Map<String, String> familyOf = new HashMap<>(known.familyOf());
        measures.keySet().forEach(code -> familyOf.putIfAbsent(code, family));
        Optional<IndicatorDelivery> definitions = new IndicatorReader(
                        files.pack(),
                        family,
                        new IndicatorReader.Known(
                                known.lowest(), known.places(), known.sources(), known.axes(), familyOf),
                        notices,
                        Set.of(MEASURE))
                .readDefinitions(delivery);
        if (definitions.isEmpty() || notices.hasErrors()) {
            return Optional.empty();
        }
        IndicatorDelivery computed = computed(pack.get(), definitions.get(), measures, delivery, notices);
        if (computed.indicators().isEmpty()) {
            notices.error(
                    "definition-without-values",
                    delivery.name(),
                    null,
                    MEASURE,
                    "ningún plan con polígonos tiene fecha de adopción: no se sabe de qué año son las cifras",
                    "no plan with polygons has a date of adoption: nobody knows which year the figures are of");
            return Optional.empty();
        }
        return Optional.of((dataset, version) -> indicators.write(dataset, version, computed));
    }

    private static Map<String, Measure> measures(Delivery delivery, Notices notices) {
        Map<String, Measure> measures = new HashMap<>();
        Map<Measure, Table.Row> seen = new EnumMap<>(Measure.class);
        delivery.find(IndicatorReader.DEFINITIONS)
                .flatMap(file ->
                        Table.read(file, Set.of("code", MEASURE), IndicatorReader.DEFINITION_COLUMNS, new Notices()))
                .ifPresent(table -> table.rows().forEach(row -> {
                    String code = row.text("code");
                    Optional<Measure> measure =
                            Optional.ofNullable(row.text(MEASURE)).flatMap(Measure::find);
                    if (measure.isEmpty()) {
                        notices.error(
                                "value-not-in-list",
                                table.file().path(),
                                row.line(),
                                MEASURE,
                                "no es uno de %s".formatted(Measure.ids()),
                                "none of %s".formatted(Measure.ids()));
                    } else if (code != null) {
                        measures.put(code, measure.get());
                        Table.Row first = seen.putIfAbsent(measure.get(), row);
                        if (first != null) {
                            notices.error(
                                    "duplicate-key",
                                    table.file().path(),
                                    row.line(),
                                    MEASURE,
                                    "ya está en la fila %d".formatted(first.line()),
                                    "already in row %d".formatted(first.line()));
                        }
                    }
                }));
        return measures;
    }

    private IndicatorDelivery computed(
            Pack pack,
            IndicatorDelivery definitions,
            Map<String, Measure> measures,
            Delivery delivery,
            Notices notices) {
        Map<Measure, List<PlanRecords.Told>> told = new EnumMap<>(Measure.class);
        records.series(pack).forEach(one -> told.computeIfAbsent(one.measure(), any -> new ArrayList<>())
                .add(one));
        List<Indicator> complete = new ArrayList<>();
        List<IndicatorDelivery.Row> rows = new ArrayList<>();
        for (Indicator indicator : definitions.indicators()) {
            Measure measure = measures.get(indicator.code().value());
            List<PlanRecords.Told> its = told.getOrDefault(measure, List.of());
            if (its.isEmpty()) {
                notices.information(
                        "measure-without-values",
                        delivery.name(),
                        null,
                        MEASURE,
                        "«%s» no se pudo calcular de ningún plan: la página del expediente dice por qué"
                                .formatted(measure.id()),
                        "“%s” could not be computed of any plan: the record's page says why".formatted(measure.id()));
                continue;
            }
            complete.add(indicator);
            its.forEach(
                    one -> rows.add(row(indicator.code(), indicator.definition().source(), one)));
        }
        return new IndicatorDelivery(headed(definitions.family(), complete), complete, rows);
    }

    /** A family cannot be headed by an indicator that has no value. */
    private static Family headed(Family family, List<Indicator> complete) {
        IndicatorCode head = family.head();
        return head == null || complete.stream().anyMatch(one -> one.code().equals(head)) ? family : family.headless();
    }

    /** What is calculated from polygons and reports is an estimate, and says how it was made. */
    private static IndicatorDelivery.Row row(IndicatorCode code, String source, PlanRecords.Told one) {
        return new IndicatorDelivery.Row(
                code,
                String.valueOf(one.year()),
                Breakdown.TOTAL,
                new Observation(
                        one.territory(),
                        one.value(),
                        one.value() == null ? ValueStatus.NOT_COLLECTED : ValueStatus.ESTIMATED,
                        source,
                        one.note()));
    }
}
