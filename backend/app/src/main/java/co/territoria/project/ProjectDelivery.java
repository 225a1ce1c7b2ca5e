package co.territoria.project;

import java.util.List;
import java.util.Map;

/**
 * Everything that one dataset of projects publishes.
 *
 * @param projects in the order of the file; their {@link Project#standing()} is not read, it follows from the details
 * @param details  of those projects of which more is known
 */
public record ProjectDelivery(
        List<ProjectTheme> themes, List<Project> projects, Map<ProjectCode, ProjectDetails> details) {

    public ProjectDelivery {
        themes = List.copyOf(themes);
        projects = List.copyOf(projects);
        details = Map.copyOf(details);
    }

    /** Projects of which only the record is known. */
    public ProjectDelivery(List<ProjectTheme> themes, List<Project> projects) {
        this(themes, projects, Map.of());
    }
}
