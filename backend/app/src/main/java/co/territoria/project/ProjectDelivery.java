package co.territoria.project;

import java.util.List;

/**
 * Everything that one dataset of projects publishes.
 *
 * @param projects in the order of the file
 */
public record ProjectDelivery(List<ProjectTheme> themes, List<Project> projects) {

    public ProjectDelivery {
        themes = List.copyOf(themes);
        projects = List.copyOf(projects);
    }
}
