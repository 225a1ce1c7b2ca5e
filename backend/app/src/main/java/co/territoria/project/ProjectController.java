package co.territoria.project;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One project with everything that is known of it. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    private final Projects projects;
    private final Territories territories;

    ProjectController(Projects projects, Territories territories) {
        this.projects = projects;
        this.territories = territories;
    }

    @GetMapping("/{code}")
    ProjectJson.Whole get(@PathVariable String code, Language language) {
        Project project = projects.get(code);
        return new ProjectJson.Whole(
                item(project, language),
                ProjectJson.geometry(project),
                ProjectJson.line(project.line(), language),
                territories.findPack(project.pack()).map(Pack::example).orElse(false));
    }

    private ProjectJson.Item item(Project project, Language language) {
        String themeName = project.theme() == null
                ? null
                : projects.findTheme(project.pack(), project.theme())
                        .map(theme -> theme.name().in(language))
                        .orElse(project.theme());
        return ProjectJson.item(project, themeName, territories, language);
    }
}
