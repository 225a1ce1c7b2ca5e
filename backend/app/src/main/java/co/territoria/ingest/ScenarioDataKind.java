package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.scenario.Scenarios;
import co.territoria.store.Datasets;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each folder {@code scenarios/<id>/} is a dataset of its own. */
@Component
@Order(47)
final class ScenarioDataKind implements DatasetKind {

    private static final String FOLDER = "scenarios/";

    private final Scenarios scenarios;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;

    ScenarioDataKind(Scenarios scenarios, Indicators indicators, Territories territories, Sources sources) {
        this.scenarios = scenarios;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "scenarios";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        pack.foldersIn(FOLDER).forEach((id, files) -> deliveries.add(new Delivery(FOLDER + id, files)));
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        String id = delivery.name().substring(FOLDER.length());
        return new ScenarioReader(
                        pack.pack(), id, CitedNames.of(pack.pack(), indicators, territories, sources), notices)
                .read(delivery)
                .map(read -> (dataset, version) -> scenarios.write(dataset, version, read));
    }
}
