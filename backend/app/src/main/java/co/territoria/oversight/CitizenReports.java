package co.territoria.oversight;

import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.Projects;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The reports and proposals of citizens that are public, held in memory; all others stay in the store. */
@Service
public class CitizenReports {

    private final JdbcCitizenReports store;
    private final Territories territories;
    private final Projects projects;
    private volatile @Nullable Map<String, List<CitizenReport>> snapshot;

    CitizenReports(JdbcCitizenReports store, Territories territories, Projects projects) {
        this.store = store;
        this.territories = territories;
        this.projects = projects;
    }

    /** Writes a version of a pack's reports; to be called inside the publishing transaction. */
    public int write(int dataset, int version, List<CitizenReport> reports) {
        return store.write(dataset, version, reports);
    }

    /** About one project, newest first. */
    public List<CitizenReport> listOf(Project project) {
        return list(project.pack()).stream()
                .filter(report -> project.code().equals(report.project()))
                .toList();
    }

    /** About a territory, a part of it, or a project that is located in it; newest first. */
    public List<CitizenReport> listWithin(Territory whole) {
        Set<TerritoryCode> places = territories.listWithin(whole, null).stream()
                .map(Territory::code)
                .collect(Collectors.toSet());
        Set<ProjectCode> inside =
                projects.listWithin(whole).stream().map(Project::code).collect(Collectors.toSet());
        return list(whole.pack()).stream()
                .filter(report -> report.territory() != null && places.contains(report.territory())
                        || report.project() != null && inside.contains(report.project()))
                .toList();
    }

    private List<CitizenReport> list(String pack) {
        return snapshot().getOrDefault(pack, List.of());
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(30)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, List<CitizenReport>> read() {
        Map<String, List<CitizenReport>> now = snapshot;
        if (now == null) {
            now = store.readPublic();
            snapshot = now;
        }
        return now;
    }

    private Map<String, List<CitizenReport>> snapshot() {
        Map<String, List<CitizenReport>> now = snapshot;
        return now == null ? read() : now;
    }
}
