package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.plan.PlanNode;
import co.territoria.plan.Plans;
import co.territoria.priority.Priorities;
import co.territoria.store.Datasets;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each {@code problems/<id>.yaml} with its {@code <id>.csv} is a dataset of its own. */
@Component
@Order(76)
final class ProblemKind implements DatasetKind {

    private static final String FOLDER = "problems/";

    private final Priorities priorities;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;
    private final Plans plans;

    ProblemKind(Priorities priorities, Indicators indicators, Territories territories, Sources sources, Plans plans) {
        this.priorities = priorities;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "problems";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        for (DataFile yaml : pack.in(FOLDER)) {
            if (yaml.name().endsWith(".yaml")) {
                List<DataFile> files = new ArrayList<>(List.of(yaml));
                pack.find(FOLDER + yaml.stem() + ".csv").ifPresent(files::add);
                deliveries.add(new Delivery(FOLDER + yaml.stem(), files));
            }
        }
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Set<String> planNodes = plans.list(pack.pack()).stream()
                .flatMap(plan -> plan.nodes().stream())
                .map(PlanNode::code)
                .collect(Collectors.toSet());
        return new ProblemReader(
                        pack.pack(), CitedNames.of(pack.pack(), indicators, territories, sources), planNodes, notices)
                .read(delivery)
                .map(read -> (dataset, version) -> priorities.writeProblem(dataset, version, read));
    }
}
