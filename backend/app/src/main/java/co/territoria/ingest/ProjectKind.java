package co.territoria.ingest;

import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code projects/}: the projects of a pack, their themes and their courses. */
@Component
@Order(50)
final class ProjectKind implements DatasetKind {

    private final Projects projects;
    private final Territories territories;

    ProjectKind(Projects projects, Territories territories) {
        this.projects = projects;
        this.territories = territories;
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
        return new ProjectFiles(pack, Places.of(pack, territories), notices)
                .read()
                .map(read -> (dataset, version) -> projects.write(dataset, version, read));
    }
}
