package co.territoria.project;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One project whole, and what became of it. */
@RestController
@RequestMapping("/api/v1/projects/{code}")
class ProjectController {

    private final Projects projects;
    private final Territories territories;
    private final Clock clock;

    ProjectController(Projects projects, Territories territories, Clock clock) {
        this.projects = projects;
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping
    WholeProjectJson get(@PathVariable String code, Language language) {
        Project project = projects.get(code);
        return WholeProjectJson.of(
                project,
                projects.details(project),
                ProjectJson.item(
                        project, projects.themeName(project, language), LocalDate.now(clock), territories, language),
                pack(project),
                language);
    }

    /** Newest first. */
    @GetMapping("/history")
    ProjectHistoryJson history(@PathVariable String code, Language language) {
        Project project = projects.get(code);
        return ProjectHistoryJson.of(
                project, projects.history(project), pack(project).example(), language);
    }

    private Pack pack(Project project) {
        return territories.findPack(project.pack()).orElseThrow();
    }
}
