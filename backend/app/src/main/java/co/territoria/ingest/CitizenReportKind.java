package co.territoria.ingest;

import co.territoria.oversight.CitizenReports;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code oversight/reports.csv}: what citizens report and propose, in every state of moderation. */
@Component
@Order(72)
final class CitizenReportKind implements DatasetKind {

    private final CitizenReports reports;
    private final Projects projects;
    private final Territories territories;

    CitizenReportKind(CitizenReports reports, Projects projects, Territories territories) {
        this.reports = reports;
        this.projects = projects;
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        return pack.find(CitizenReportReader.FILE)
                .map(file -> List.of(new Delivery("oversight/reports", List.of(file))))
                .orElse(List.of());
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Set<String> known = projects.list(pack.pack()).stream()
                .map(Project::code)
                .map(ProjectCode::value)
                .collect(Collectors.toCollection(TreeSet::new));
        return new CitizenReportReader(Places.of(pack, territories), known, notices)
                .read(delivery.files().get(0))
                .map(read -> (dataset, version) -> reports.write(dataset, version, read));
    }
}
