package co.territoria.ingest;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorDelivery;
import co.territoria.indicator.Indicators;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each folder {@code indicators/<family>/} is a dataset of its own. */
@Component
@Order(40)
final class IndicatorKind implements DatasetKind {

    private static final String FOLDER = "indicators/";

    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;

    IndicatorKind(Indicators indicators, Territories territories, Sources sources) {
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "indicators";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        pack.foldersIn(FOLDER).forEach((family, files) -> deliveries.add(new Delivery(FOLDER + family, files)));
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        String family = delivery.name().substring(FOLDER.length());
        Optional<IndicatorDelivery> values =
                new IndicatorReader(pack.pack(), family, known(pack), notices).read(delivery);
        values.ifPresent(read -> new QualityNotices(indicators, territories).add(delivery, read, notices));
        return values.map(read -> (dataset, version) -> indicators.write(dataset, version, read));
    }

    private IndicatorReader.Known known(PackFiles files) {
        return known(files, indicators, territories, sources);
    }

    /** What rows of indicators of the pack may refer to. */
    static IndicatorReader.Known known(
            PackFiles files, Indicators indicators, Territories territories, Sources sources) {
        String pack = files.pack();
        Map<String, Set<String>> places = new LinkedHashMap<>();
        Optional<Pack> known = territories.findPack(pack);
        known.ifPresent(its -> its.levels()
                .forEach(level -> places.put(
                        level.id(),
                        territories.list(pack, level.id()).stream()
                                .map(place -> place.code().value())
                                .collect(Collectors.toCollection(TreeSet::new)))));
        String lowest = known.map(its -> its.lowestLevel().id()).orElse("");
        Map<String, String> familyOf = new LinkedHashMap<>();
        for (Indicator indicator : indicators.list(pack)) {
            familyOf.put(indicator.code().value(), indicator.family());
        }
        // families load one after another and may weigh with each other: what is delivered counts as known
        familyOf.putAll(delivered(files));
        Set<String> keys = sources.list(pack).stream().map(Source::key).collect(Collectors.toCollection(TreeSet::new));
        return new IndicatorReader.Known(lowest, places, keys, indicators.axes(pack), familyOf);
    }

    /**
     * Family of each indicator that the files of the pack define, before any of them is checked; a code that two
     * folders define belongs to the first.
     */
    static Map<String, String> delivered(PackFiles files) {
        Map<String, String> familyOf = new LinkedHashMap<>();
        files.foldersIn(FOLDER).forEach((family, its) -> new Delivery(FOLDER + family, its)
                .find(IndicatorReader.DEFINITIONS)
                .flatMap(file -> Table.read(file, Set.of("code"), IndicatorReader.DEFINITION_COLUMNS, new Notices()))
                .ifPresent(table -> table.rows().forEach(row -> {
                    String code = row.text("code");
                    if (code != null) {
                        familyOf.putIfAbsent(code, family);
                    }
                })));
        return familyOf;
    }
}
