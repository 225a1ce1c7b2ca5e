package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.plan.Plans;
import co.territoria.store.Datasets;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code plans/}: founding documents, plans, their trees and goals. */
@Component
@Order(60)
final class PlanKind implements DatasetKind {

    private final Plans plans;
    private final Territories territories;
    private final Indicators indicators;
    private final Sources sources;

    PlanKind(Plans plans, Territories territories, Indicators indicators, Sources sources) {
        this.plans = plans;
        this.territories = territories;
        this.indicators = indicators;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "plans";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = pack.in("plans/");
        return files.isEmpty() ? List.of() : List.of(new Delivery("plans", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        return new PlanFiles(
                        pack,
                        Places.of(pack, territories),
                        PlanGoals.Cited.of(pack.pack(), indicators, sources),
                        notices)
                .read()
                .map(read -> (dataset, version) -> plans.write(dataset, version, read));
    }
}
