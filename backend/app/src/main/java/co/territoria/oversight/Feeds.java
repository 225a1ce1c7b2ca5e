package co.territoria.oversight;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanNode;
import co.territoria.plan.Plans;
import co.territoria.project.Project;
import co.territoria.project.ProjectChange;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed, to be followed: of one project, of the projects of a territory, of those that a plan names. */
@Component
class Feeds {

    /** A feed of a whole department looks into the details of so many projects, those reported last first. */
    private static final int MOST_PROJECTS = 100;

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
        List<Project> read = list.stream()
                .sorted(Comparator.comparing(Feeds::lastReport).reversed().thenComparing(Project::code))
                .limit(MOST_PROJECTS)
                .toList();
        List<Feed.Entry> entries = new ArrayList<>();
        read.forEach(project -> entries.addAll(entries(project, named, language)));
        return entries;
    }

    private static LocalDate lastReport(Project project) {
        return project.standing() == null ? LocalDate.MIN : project.standing().date();
    }

    private List<Feed.Entry> entries(Project project, boolean named, Language language) {
        String page = address.of("/projects/" + project.code()
                + (language == Language.ES ? "" : "?lang=" + language.tag()) + "#cambios");
        // two changes of one kind on one day are told apart by their order, oldest first, which later changes do not
        // move
        Map<String, Integer> counts = new HashMap<>();
        List<ProjectChange> changes = new ArrayList<>(projects.history(project));
        Collections.reverse(changes);
        List<Feed.Entry> entries = new ArrayList<>();
        for (ProjectChange change : changes) {
            String key = "change/%s/%s/%s/%s"
                    .formatted(project.pack(), project.code(), change.kind().id(), change.date());
            int count = counts.merge(key, 1, Integer::sum);
            entries.add(new Feed.Entry(
                    key + "/" + count + "/" + language.tag(),
                    (named ? project.name() + ": " : "") + title(change, language),
                    summary(change, language),
                    change.date(),
                    page,
                    change.kind().id()));
        }
        return entries;
    }

    private static String title(ProjectChange change, Language language) {
        return change.title().in(language)
                + (change.after() == null ? "" : ": " + change.after().in(language));
    }

    private static @Nullable String summary(ProjectChange change, Language language) {
        String said = Stream.of(
                        change.before() == null
                                ? null
                                : (language == Language.ES ? "Antes: " : "Before: ")
                                        + change.before().in(language),
                        change.source() == null
                                ? null
                                : (language == Language.ES ? "Fuente: " : "Source: ")
                                        + change.source().in(language))
                .filter(text -> text != null)
                .collect(Collectors.joining(". "));
        return said.isEmpty() ? null : said;
    }
}
