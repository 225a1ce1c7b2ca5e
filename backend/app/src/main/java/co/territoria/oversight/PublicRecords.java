package co.territoria.oversight;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanDocument;
import co.territoria.plan.PlanNode;
import co.territoria.plan.PlanWord;
import co.territoria.plan.Plans;
import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectTheme;
import co.territoria.project.Projects;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Gathers what the public may know of a project from the rooms that know it. */
@Component
class PublicRecords {

    private static final String KIND = "projects";

    private final Projects projects;
    private final Plans plans;
    private final Territories territories;
    private final CitizenReports reports;
    private final Datasets datasets;
    private final Clock clock;

    PublicRecords(
            Projects projects,
            Plans plans,
            Territories territories,
            CitizenReports reports,
            Datasets datasets,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.territories = territories;
        this.reports = reports;
        this.datasets = datasets;
        this.clock = clock;
    }

    /**
     * The record of a project.
     *
     * @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such project
     */
    PublicRecord get(String code, Language language) {
        Project project = projects.get(code);
        Pack pack = territories.findPack(project.pack()).orElseThrow();
        ProjectDetails details = projects.details(project);
        List<PublicRecord.Named> found = named(project.places().found());
        List<PublicRecord.Named> stated = named(project.places().stated());
        List<Mention> mentions = mentions(project, language);
        Optional<ProjectTheme> theme =
                Optional.ofNullable(project.theme()).flatMap(id -> projects.findTheme(project.pack(), id));
        return new PublicRecord(
                project,
                details,
                pack,
                pack.name().in(language),
                pack.currency(),
                theme.map(one -> one.name().in(language)).orElse(null),
                found,
                stated,
                map(project, pack, theme.map(ProjectTheme::symbol).orElse("circle")),
                mentions,
                new AnnouncedRecorded(language, pack.currency())
                        .rows(
                                project,
                                details,
                                mentions,
                                PublicRecord.Named.names(found),
                                PublicRecord.Named.names(stated)),
                projects.history(project),
                reports.listOf(project),
                today(),
                version(project.pack()).orElse(null));
    }

    /** The day on which what is overdue is judged. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest version of the pack's projects. */
    Optional<DatasetVersion> version(String pack) {
        return datasets.listPublished().stream()
                .filter(version -> version.pack().equals(pack) && version.kind().equals(KIND))
                .max(java.util.Comparator.comparing(DatasetVersion::loadedAt));
    }

    private List<PublicRecord.Named> named(List<TerritoryCode> codes) {
        return codes.stream()
                .map(code -> new PublicRecord.Named(
                        code.value(),
                        territories.find(code).map(Territory::name).orElse(code.value())))
                .toList();
    }

    private MapDrawing map(Project project, Pack pack, String symbol) {
        Set<TerritoryCode> own = new HashSet<>(
                project.places().found().isEmpty()
                        ? project.places().stated()
                        : project.places().found());
        List<MapDrawing.Place> places = new ArrayList<>();
        for (Territory one : territories.list(pack.id(), pack.lowestLevel().id())) {
            places.add(new MapDrawing.Place(
                    one.shortName(),
                    territories.geometry(one.code()),
                    one.label().lon(),
                    one.label().lat(),
                    own.contains(one.code())));
        }
        Project.Drawn drawn = project.line() == null ? project.area() : project.line();
        @Nullable Geometry course = drawn == null ? null : drawn.shape();
        return new MapDrawing(
                places,
                territories.geometry(pack.root()),
                course,
                project.location().point() == null
                        ? null
                        : project.location().point().getCoordinate(),
                symbol,
                project.location().approximate());
    }

    /** Elements of plans that the project is linked with, in the order of the plans. */
    private List<Mention> mentions(Project project, Language language) {
        if (project.planNodes().isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>(project.planNodes());
        List<Mention> found = new ArrayList<>();
        for (Plan plan : plans.list(project.pack())) {
            Map<String, PlanNode> byCode = new HashMap<>();
            plan.nodes().forEach(node -> byCode.put(node.code(), node));
            for (PlanNode node : plan.nodes()) {
                if (wanted.contains(node.code())) {
                    found.add(mention(plan, node, byCode, language));
                }
            }
        }
        return found;
    }

    private Mention mention(Plan plan, PlanNode node, Map<String, PlanNode> byCode, Language language) {
        LinkedList<String> path = new LinkedList<>();
        PlanNode at = node.parent() == null ? null : byCode.get(node.parent());
        while (at != null && path.size() < byCode.size()) {
            path.addFirst(at.name());
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        LocalText note = plan.note();
        String document = plans.documents(plan.pack()).stream()
                .filter(one -> one.code().equals(node.document()))
                .map(PlanDocument::date)
                .filter(date -> date != null)
                .findFirst()
                .map(date -> plan.name() + ", " + date)
                .orElse(plan.name());
        return new Mention(
                plan.code().value(),
                plan.name() + (note == null ? "" : ". " + note.in(language)),
                node.code(),
                plans.findWord(plan.pack(), PlanWord.Kind.NODE_KIND, node.kind())
                        .map(word -> word.name().in(language))
                        .orElse(node.kind()),
                node.name(),
                path,
                PublicRecord.Named.names(named(node.places())),
                document);
    }
}
