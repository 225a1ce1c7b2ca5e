package co.territoria.ingest;

import co.territoria.ingest.ProjectDetailRows.Numbered;
import co.territoria.project.Project;
import co.territoria.project.ProjectDetails.StageChange;
import co.territoria.project.Stage;
import co.territoria.project.Viability;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code stages.csv} and {@code viabilities.csv}: where projects stand and what was found of them. */
final class ProjectStates {

    private final ProjectDetailRows<StageChange> stages;
    private final ProjectDetailRows<Viability> viabilities;

    ProjectStates(ProjectDetailRows.Source source) {
        this.stages = ProjectDetailRows.read(
                        source, "stages.csv", Set.of("date", "stage"), Set.of("note", "source"), ProjectStates::stage)
                .unique("date", StageChange::date)
                .sortedBy(StageChange::date);
        this.viabilities = ProjectDetailRows.read(
                        source,
                        "viabilities.csv",
                        Set.of("kind", "state"),
                        Set.of("date", "note"),
                        ProjectStates::viability)
                .unique("kind", found -> found.kind().id());
    }

    List<StageChange> stages(String project) {
        return stages.of(project);
    }

    List<Viability> viabilities(String project) {
        return viabilities.of(project);
    }

    private static Optional<StageChange> stage(Table.Row row) {
        LocalDate date = ProjectCells.requiredDay(row, "date");
        Stage stage = Stage.find(row.oneOf("stage", Stage.ids(), "")).orElse(null);
        return date == null || stage == null
                ? Optional.empty()
                : Optional.of(new StageChange(date, stage, row.text("note"), row.text("source")));
    }

    private static Optional<Viability> viability(Table.Row row) {
        Viability.Kind kind =
                Viability.Kind.find(row.oneOf("kind", Viability.Kind.ids(), "")).orElse(null);
        Viability.State state = Viability.State.find(row.oneOf("state", Viability.State.ids(), ""))
                .orElse(null);
        LocalDate date = ProjectCells.day(row, "date");
        return kind == null || state == null
                ? Optional.empty()
                : Optional.of(new Viability(kind, state, date, row.text("note")));
    }

    /**
     * A history goes only where a stage may go, and ends where the project is.
     *
     * @param rows of {@code projects.csv}, by code
     */
    void check(Map<String, Project> projects, Map<String, Table.Row> rows) {
        stages.forEachProject(code -> {
            List<Numbered<StageChange>> history = stages.numbered(code);
            for (int i = 1; i < history.size(); i++) {
                checkStep(code, history.get(i - 1).value(), history.get(i));
            }
            Project project = projects.get(code);
            if (project != null) {
                checkEnd(project.stage(), history.get(history.size() - 1).value(), rows.get(code));
            }
        });
    }

    private void checkStep(String code, StageChange before, Numbered<StageChange> after) {
        Stage next = after.value().stage();
        if (before.stage().next().contains(next)) {
            return;
        }
        List<String> allowed = before.stage().next().stream().map(Stage::id).toList();
        stages.error(
                "stage-not-next",
                after.line(),
                "stage",
                "%s no pasa de %s a %s; de %s %s"
                        .formatted(
                                code,
                                before.stage().id(),
                                next.id(),
                                before.stage().id(),
                                allowed.isEmpty() ? "no se sale" : "se pasa a " + allowed),
                "%s does not go from %s to %s; from %s %s"
                        .formatted(
                                code,
                                before.stage().id(),
                                next.id(),
                                before.stage().id(),
                                allowed.isEmpty() ? "there is no way on" : "one goes to " + allowed));
    }

    private static void checkEnd(@Nullable Stage stated, StageChange last, Table.Row row) {
        if (stated != last.stage()) {
            String now = stated == null ? "" : stated.id();
            row.error(
                    "stage-differs",
                    "stage",
                    "dice «%s» y su historia termina en %s el %s: la etapa es la última de stages.csv"
                            .formatted(now, last.stage().id(), last.date()),
                    "it says “%s” and its history ends in %s on %s: the stage is the last one of stages.csv"
                            .formatted(now, last.stage().id(), last.date()));
        }
    }
}
