package co.territoria.project;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects with their themes, and one project. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    private final Projects projects;
    private final Territories territories;

    ProjectController(Projects projects, Territories territories) {
        this.projects = projects;
        this.territories = territories;
    }

    /**
     * @param within       a territory of any level; default the root of the default pack
     * @param municipality a territory of the lowest level; narrows {@code within}
     */
    @GetMapping
    ProjectJson.Page list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String theme,
            Language language) {
        Territory part = municipality == null ? null : lowest(municipality);
        Territory whole = within != null
                ? territories.get(within)
                : part != null
                        ? territories.get(pack(part).root().value())
                        : territories.get(territories.defaultPack().root().value());
        List<ProjectTheme> themes = projects.themes(whole.pack());
        if (theme != null && projects.findTheme(whole.pack(), theme).isEmpty()) {
            throw ApiProblem.notAllowed(
                    "theme", theme, themes.stream().map(ProjectTheme::id).toList());
        }
        List<Project> there = projects.listWithin(whole).stream()
                .filter(project -> part == null || project.places().found().contains(part.code()))
                .toList();
        List<Project> shown = there.stream()
                .filter(project -> theme == null || theme.equals(project.theme()))
                .toList();
        long located = shown.stream()
                .filter(project -> project.location().point() != null)
                .count();
        return new ProjectJson.Page(
                shown.size(),
                located,
                shown.size() - located,
                themes.stream().map(one -> themeItem(one, there, language)).toList(),
                shown.stream().map(project -> item(project, language)).toList(),
                pack(whole).example());
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

    private Territory lowest(String code) {
        Territory territory = territories.get(code);
        Pack pack = pack(territory);
        if (!territory.level().equals(pack.lowestLevel().id())) {
            LocalText level = pack.lowestLevel().name();
            throw ApiProblem.invalidParameter(
                    "municipality",
                    code,
                    new LocalText(
                            "«%s» es %s; se espera un código de %s. Para otros niveles está el parámetro «within»."
                                    .formatted(code, territory.name(), level.es()),
                            "“%s” is %s; the code of a %s is expected. For other levels there is the parameter “within”."
                                    .formatted(code, territory.name(), level.in(Language.EN))));
        }
        return territory;
    }

    private Pack pack(Territory territory) {
        return territories.findPack(territory.pack()).orElseThrow();
    }

    private static ProjectJson.ThemeItem themeItem(ProjectTheme theme, List<Project> there, Language language) {
        return new ProjectJson.ThemeItem(
                theme.id(),
                theme.name().in(language),
                there.stream()
                        .filter(project -> theme.id().equals(project.theme()))
                        .count(),
                theme.symbol());
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
