package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code projects/}: the bank of projects of a pack. */
@Component
@Order(50)
final class ProjectKind implements DatasetKind {

    private final Projects projects;
    private final Territories territories;
    private final Function<String, Set<String>> indicators;

    @Autowired
    ProjectKind(Projects projects, Territories territories, Indicators indicators) {
        this(projects, territories, pack -> indicators.list(pack).stream()
                .map(indicator -> indicator.code().value())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** For packs without indicators. */
    ProjectKind(Projects projects, Territories territories) {
        this(projects, territories, pack -> Set.of());
    }

    /** @param indicators codes that an effect may name, by pack */
    ProjectKind(Projects projects, Territories territories, Function<String, Set<String>> indicators) {
        this.projects = projects;
        this.territories = territories;
        this.indicators = indicators;
    }

    @Override
    public String kind() {
        return "projects";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = pack.in("projects/");
        return files.isEmpty() ? List.of() : List.of(new Delivery("projects", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        return new ProjectFiles(pack, Places.of(pack, territories), indicators.apply(pack.pack()), notices)
                .read()
                .map(read -> (dataset, version) -> projects.write(dataset, version, read));
    }
}
