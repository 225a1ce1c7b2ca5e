package co.territoria.ingest;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanDocument;
import co.territoria.plan.PlanNode;
import co.territoria.plan.Plans;
import co.territoria.project.Project;
import co.territoria.project.Projects;
import co.territoria.web.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rows about actors may cite: the codes of their pack that are in force when they are read.
 *
 * @param documents codes of founding documents
 * @param nodes     codes of elements, by the code of their plan
 * @param projects  codes
 */
record ActorReferences(Set<String> documents, Map<String, Set<String>> nodes, Set<String> projects) {

    static ActorReferences of(String pack, Plans plans, Projects projects) {
        Map<String, Set<String>> nodes = new HashMap<>();
        for (Plan plan : plans.list(pack)) {
            nodes.put(
                    plan.code().value(),
                    plan.nodes().stream().map(PlanNode::code).collect(Collectors.toCollection(TreeSet::new)));
        }
        return new ActorReferences(
                plans.documents(pack).stream().map(PlanDocument::code).collect(Collectors.toCollection(TreeSet::new)),
                nodes,
                projects.list(pack).stream()
                        .map(Project::code)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The plan that a row cites, absent when the cell is empty; an error notice when there is none with that code. */
    @Nullable
    String plan(Table.Row row) {
        return cited(row, "plan", nodes.keySet(), "ningún plan", "no plan");
    }

    /** The element of a plan that a row cites; its plan must be cited too. */
    @Nullable
    String node(Table.Row row, @Nullable String plan) {
        if (row.text("node") != null && plan == null) {
            row.error(
                    "node-without-plan",
                    "node",
                    "un elemento se cita con su plan: falta la columna «plan»",
                    "an element is cited with its plan: the column “plan” is empty");
            return null;
        }
        return cited(
                row, "node", nodes.getOrDefault(plan, Set.of()), "ningún elemento de ese plan", "no element of it");
    }

    @Nullable
    String project(Table.Row row) {
        return cited(row, "project", projects, "ningún proyecto", "no project");
    }

    /** An organisation of the mesh; an error notice that names the nearest when it is not in {@code actors.csv}. */
    static @Nullable String organisation(Table.Row row, String column, Set<String> organisations) {
        return cited(row, column, organisations, "ninguna organización de actors.csv", "no organisation of actors.csv");
    }

    private static @Nullable String cited(
            Table.Row row, String column, Collection<String> known, String noneEs, String noneEn) {
        String code = row.text(column);
        if (code == null || known.contains(code)) {
            return code;
        }
        List<String> nearest = Nearest.to(code, known);
        row.error(
                "unknown-" + column,
                column,
                "%s se llama «%s»%s".formatted(noneEs, code, nearest.isEmpty() ? "" : "; cerca: " + nearest),
                "%s is called “%s”%s".formatted(noneEn, code, nearest.isEmpty() ? "" : "; near: " + nearest));
        return null;
    }
}
