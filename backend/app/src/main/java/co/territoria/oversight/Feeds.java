package co.territoria.oversight;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanNode;
import co.territoria.plan.Plans;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDetails;
import co.territoria.project.Projects;
import co.territoria.store.DatasetVersion;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What changed, to be followed: of one project, of the projects of a territory, of those that a plan names. */
@Component
class Feeds {

    /** A feed of a whole department looks into the details of so many projects, those reported last first. */
    private static final int MOST_PROJECTS = 400;

    private final PublicRecords records;
    private final Projects projects;
    private final Plans plans;
    private final Territories territories;
    private final PublicAddress address;

    Feeds(PublicRecords records, Projects projects, Plans plans, Territories territories, PublicAddress address) {
        this.records = records;
        this.projects = projects;
        this.plans = plans;
        this.territories = territories;
        this.address = address;
    }

    /** @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such project */
    Feed ofProject(String code, Language language) {
        Project project = projects.get(code);
        return feed(
                "project/" + project.pack() + "/" + project.code(),
                project.name(),
                language == Language.ES ? "Qué cambió y cuándo" : "What changed and when",
                "/projects/" + project.code(),
                "/projects/" + project.code(),
                project.pack(),
                entries(List.of(project), false, language),
                language);
    }

    /** @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such territory */
    Feed ofTerritory(String code, Language language) {
        Territory territory = territories.get(code);
        return feed(
                "territory/" + territory.pack() + "/" + territory.code(),
                (language == Language.ES ? "Proyectos de " : "Projects of ") + territory.name(),
                language == Language.ES
                        ? "Cambios de los proyectos que las fuentes ubican aquí"
                        : "Changes of the projects that the sources locate here",
                "/territories/" + territory.code(),
                "/?sala=ficha&territorio=" + territory.code() + "&vista=proyectos",
                territory.pack(),
                entries(projects.listWithin(territory), true, language),
                language);
    }

    /** @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such plan */
    Feed ofPlan(String code, Language language) {
        Plan plan = plans.get(code);
        Set<String> nodes = plan.nodes().stream().map(PlanNode::code).collect(Collectors.toSet());
        List<Project> named = projects.list(plan.pack()).stream()
                .filter(project -> !Collections.disjoint(project.planNodes(), nodes))
                .toList();
        return feed(
                "plan/" + plan.pack() + "/" + plan.code(),
                plan.name(),
                language == Language.ES
                        ? "Cambios de los proyectos enlazados con elementos de este plan"
                        : "Changes of the projects linked with elements of this plan",
                "/plans/" + plan.code(),
                "/?sala=proyectos&estudio=planes&plan=" + plan.code(),
                plan.pack(),
                entries(named, true, language),
                language);
    }

    private Feed feed(
            String key,
            String title,
            String subtitle,
            String path,
            String page,
            String packId,
            List<Feed.Entry> entries,
            Language language) {
        Pack pack = territories.findPack(packId).orElseThrow();
        String lang = language == Language.ES ? "" : "lang=" + language.tag();
        return new Feed(
                key + "/" + language.tag(),
                (pack.example() ? (language == Language.ES ? "Ejemplo ficticio: " : "Fictional example: ") : "")
                        + title,
                subtitle,
                "Territoria, " + pack.name().in(language),
                address.of(path + "/feed.atom" + (lang.isEmpty() ? "" : "?" + lang)),
                address.of(page + (lang.isEmpty() ? "" : (page.contains("?") ? "&" : "?") + lang)),
                records.version(packId).map(DatasetVersion::loadedAt).orElse(Instant.EPOCH),
                pack.example(),
                entries);
    }

    /** @param named each title begins with the project's name */
    private List<Feed.Entry> entries(List<Project> list, boolean named, Language language) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<Project> read = list.stream()
                .sorted(Comparator.comparing(Feeds::lastReport).reversed().thenComparing(Project::code))
                .limit(MOST_PROJECTS)
                .toList();
        Map<ProjectCode, ProjectDetails> details = projects.details(read.get(0).pack(), read);
        List<Feed.Entry> entries = new ArrayList<>();
        for (Project project : read) {
            ProjectDetails known = details.getOrDefault(project.code(), ProjectDetails.none(project.code()));
            entries.addAll(entries(project, known, named, language));
        }
        return entries;
    }

    private static LocalDate lastReport(Project project) {
        return project.standing() == null ? LocalDate.MIN : project.standing().date();
    }

    private List<Feed.Entry> entries(Project project, ProjectDetails details, boolean named, Language language) {
        String page = address.of("/projects/" + project.code()
                + (language == Language.ES ? "" : "?lang=" + language.tag()) + "#cambios");
        // two changes of one kind on one day are told apart by their order, oldest first, which later changes do not
        // move
        Map<String, Integer> counts = new HashMap<>();
        List<Change> changes = new ArrayList<>(records.changes(project, details, language));
        Collections.reverse(changes);
        List<Feed.Entry> entries = new ArrayList<>();
        for (Change change : changes) {
            String key = "change/%s/%s/%s/%s".formatted(project.pack(), project.code(), change.kind(), change.date());
            int count = counts.merge(key, 1, Integer::sum);
            entries.add(new Feed.Entry(
                    key + "/" + count + "/" + language.tag(),
                    named ? project.name() + ": " + change.title() : change.title(),
                    summary(change, language),
                    change.date(),
                    page,
                    change.kind()));
        }
        return entries;
    }

    private static String summary(Change change, Language language) {
        String said = Stream.of(
                        change.before() == null
                                ? null
                                : (language == Language.ES ? "Antes: " : "Before: ") + change.before(),
                        change.after(),
                        change.source() == null
                                ? null
                                : (language == Language.ES ? "Fuente: " : "Source: ") + change.source())
                .filter(text -> text != null)
                .collect(Collectors.joining(". "));
        return said.isEmpty() ? change.title() : said;
    }
}
