package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.priority.Priorities;
import co.territoria.store.Datasets;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code alerts/rules.csv}: the alert rules of a pack. */
@Component
@Order(75)
final class AlertKind implements DatasetKind {

    private final Priorities priorities;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;

    AlertKind(Priorities priorities, Indicators indicators, Territories territories, Sources sources) {
        this.priorities = priorities;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "alerts";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        return pack.find(AlertReader.FILE)
                .map(file -> List.of(new Delivery("alerts", List.of(file))))
                .orElse(List.of());
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        return new AlertReader(pack.pack(), CitedNames.of(pack.pack(), indicators, territories, sources), notices)
                .read(delivery.files().get(0))
                .map(read -> (dataset, version) -> priorities.writeRules(dataset, version, read));
    }
}
