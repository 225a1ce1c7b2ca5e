package co.territoria.project;

import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** All projects in force, held in memory. */
@Service
public class Projects {

    /** In a larger bank only codes that begin alike are compared: a wrong code has to stay cheap to answer. */
    private static final int COMPARED = 5_000;

    private static final LocalText A_PROJECT = new LocalText("el proyecto", "project");

    private final JdbcProjects store;
    private final Territories territories;
    private volatile @Nullable ProjectSnapshot snapshot;

    Projects(JdbcProjects store, Territories territories) {
        this.store = store;
        this.territories = territories;
    }

    /** Writes a version of a pack's projects; to be called inside the publishing transaction. */
    public int write(int dataset, int version, ProjectDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    /** Projects of a pack, in the order of its file. */
    public List<Project> list(String pack) {
        return snapshot().projects().getOrDefault(pack, List.of());
    }

    /**
     * Projects that the sources locate in a territory. The root has all of its pack, those without a confirmed
     * municipality too.
     */
    public List<Project> listWithin(Territory whole) {
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        if (whole.code().equals(pack.root())) {
            return list(pack.id());
        }
        Set<TerritoryCode> inside = territories
                .listWithin(whole, pack.lowestLevel().id())
                .stream()
                .map(Territory::code)
                .collect(Collectors.toSet());
        return list(pack.id()).stream()
                .filter(project -> project.places().found().stream().anyMatch(inside::contains))
                .toList();
    }

    /**
     * The dataset that each project in force of a pack came with; read from the store, so that whoever publishes sees what
     * is there now.
     *
     * @param except a dataset that does not count, since it is about to be replaced
     */
    public Map<ProjectCode, String> datasets(String pack, String except) {
        Map<ProjectCode, String> datasets = store.datasets(pack);
        datasets.values().removeIf(except::equals);
        return datasets;
    }

    /** All that is known of a project beyond its record, read from the store. */
    public ProjectDetails details(Project project) {
        return store.details(project.pack(), project.code());
    }

    /** The same of several projects of one pack, read together. */
    public Map<ProjectCode, ProjectDetails> details(String pack, List<Project> projects) {
        return store.details(pack, projects.stream().map(Project::code).toList());
    }

    /**
     * The same by code; the default pack is asked first.
     *
     * @throws ApiProblem 404 when there is no such project
     */
    public ProjectDetails details(ProjectCode code) {
        return details(get(code.value()));
    }

    /** What became of a project and of its record, newest first. */
    public List<ProjectChange> history(Project project) {
        Pack pack = territories.findPack(project.pack()).orElseThrow();
        return new ProjectHistory(new ProjectWords(
                        pack.currency(),
                        code -> territories.find(code).map(Territory::name).orElse(code.value()),
                        id -> findTheme(project.pack(), id)
                                .map(ProjectTheme::name)
                                .orElse(new LocalText(id, null))))
                .of(details(project), store.versions(project.pack(), project.code()));
    }

    /** Themes of a pack, in their order. */
    public List<ProjectTheme> themes(String pack) {
        return snapshot().themes().getOrDefault(pack, List.of());
    }

    public Optional<ProjectTheme> findTheme(String pack, String id) {
        return themes(pack).stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** What the theme of a project is called; absent when it has none. */
    @Nullable
    String themeName(Project project, Language language) {
        return project.theme() == null
                ? null
                : findTheme(project.pack(), project.theme())
                        .map(theme -> theme.name().in(language))
                        .orElse(project.theme());
    }

    /** The project with this code; the default pack is asked first. */
    public Optional<Project> find(ProjectCode code) {
        ProjectSnapshot now = snapshot();
        return territories.packs().stream()
                .flatMap(pack -> now.find(pack.id(), code).stream())
                .findFirst();
    }

    /**
     * The project with this code.
     *
     * @throws ApiProblem 404 with the codes that come nearest, or whose names do
     */
    public Project get(String code) {
        if (ProjectCode.isValid(code)) {
            Optional<Project> found = find(new ProjectCode(code));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw ApiProblem.unknown("project", A_PROJECT, code, nearest(code));
    }

    private List<String> nearest(String code) {
        Map<String, String> codesByText = new TreeMap<>();
        for (Pack pack : territories.packsMeantBy(code)) {
            List<Project> all = list(pack.id());
            if (all.size() > COMPARED) {
                String beginning = code.substring(0, Math.min(code.length(), 3)).toUpperCase(Locale.ROOT);
                all.stream()
                        .map(project -> project.code().value())
                        .filter(known -> known.startsWith(beginning))
                        .limit(COMPARED)
                        .forEach(known -> codesByText.put(known, known));
            } else {
                all.forEach(project -> {
                    codesByText.put(project.code().value(), project.code().value());
                    codesByText.put(project.name(), project.code().value());
                });
            }
        }
        List<String> found = new ArrayList<>();
        Nearest.to(code, codesByText.keySet()).forEach(text -> found.add(codesByText.get(text)));
        return found.stream().distinct().toList();
    }

    /** Changes with every publication of a dataset of projects. */
    public String version() {
        return snapshot().version();
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized ProjectSnapshot read() {
        ProjectSnapshot now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private ProjectSnapshot snapshot() {
        ProjectSnapshot now = snapshot;
        return now == null ? read() : now;
    }
}
