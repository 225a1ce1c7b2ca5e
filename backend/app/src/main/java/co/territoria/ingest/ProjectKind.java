package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDelivery;
import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Map;
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
                .filter(read -> hasItsCodesAlone(pack, delivery, read, notices))
                .map(read -> (dataset, version) -> projects.write(dataset, version, read));
    }

    /** Projects may have come by import too; a code is that of one project of the pack. */
    private boolean hasItsCodesAlone(PackFiles pack, Delivery delivery, ProjectDelivery read, Notices notices) {
        Map<ProjectCode, String> taken = projects.datasets(pack.pack(), delivery.name());
        for (Project project : read.projects()) {
            String other = taken.get(project.code());
            if (other != null) {
                notices.error(
                        "code-in-other-dataset",
                        "projects/projects.csv",
                        null,
                        "code",
                        "el código %s ya es de un proyecto de «%s»; un código es único en el paquete"
                                .formatted(project.code(), other),
                        "the code %s already is that of a project of “%s”; a code is unique in the pack"
                                .formatted(project.code(), other));
            }
        }
        return !notices.hasErrors();
    }
}
