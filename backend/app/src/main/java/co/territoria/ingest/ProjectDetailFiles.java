package co.territoria.ingest;

import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads all files of details of {@code projects/}; none of them has to be there. */
final class ProjectDetailFiles {

    private final ProjectStates states;
    private final ProjectMoney money;
    private final ProjectProgress progress;
    private final ProjectContext context;

    /**
     * @param projects   codes of {@code projects.csv}
     * @param indicators codes that an effect may name
     */
    ProjectDetailFiles(PackFiles pack, Set<String> projects, Set<String> indicators, Notices notices) {
        ProjectDetailRows.Source source = new ProjectDetailRows.Source(pack, projects, notices);
        this.states = new ProjectStates(source);
        this.money = new ProjectMoney(source);
        this.progress = new ProjectProgress(source);
        this.context = new ProjectContext(source, indicators);
    }

    /** Holds the details against the record of each project; what does not fit is told. */
    void check(Map<String, Project> projects, Map<String, Table.Row> rows) {
        states.check(projects, rows);
        money.check(projects);
        progress.check(projects);
    }

    /** Of the projects of which some detail is known. */
    Map<ProjectCode, ProjectDetails> details(Set<String> projects) {
        Map<ProjectCode, ProjectDetails> details = new HashMap<>();
        for (String project : projects) {
            ProjectDetails one = one(project);
            if (!one.equals(ProjectDetails.none(one.code()))) {
                details.put(one.code(), one);
            }
        }
        return details;
    }

    private ProjectDetails one(String project) {
        return new ProjectDetails(
                new ProjectCode(project),
                states.stages(project),
                states.viabilities(project),
                money.funding(project),
                context.beneficiaries(project),
                context.effects(project),
                context.documents(project),
                context.origins(project),
                context.announcements(project),
                progress.milestones(project),
                progress.planned(project),
                progress.reports(project),
                money.contracts(project),
                money.valueChanges(project),
                context.roads(project));
    }
}
