package co.territoria.ingest;

import co.territoria.indicator.SdgGoal;
import co.territoria.plan.PlanNode;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of plans and checks that they make trees. */
final class PlanNodes {

    private static final Pattern CODE = Pattern.compile("\\S{1,120}");

    private final List<String> kinds;
    private final Set<String> documents;
    private final Places places;

    PlanNodes(List<String> kinds, Set<String> documents, Places places) {
        this.kinds = kinds;
        this.documents = documents;
        this.places = places;
    }

    /**
     * @param rows by code of the node, in the order of the document
     * @return by code of the plan, in the same order
     */
    Map<String, List<PlanNode>> read(Map<String, Table.Row> rows, Set<String> plans) {
        Map<String, List<PlanNode>> nodes = new HashMap<>();
        rows.forEach((code, row) -> {
            String plan = row.required("plan");
            if (!plan.isEmpty() && !plans.contains(plan)) {
                unknown(row, "unknown-plan", "plan", plan, plans, "ningún plan", "no plan");
            }
            if (!CODE.matcher(code).matches()) {
                row.error(
                        "malformed-code",
                        "code",
                        "«%s»: un código tiene de 1 a 120 caracteres sin espacios".formatted(code),
                        "“%s”: a code has 1 to 120 characters without blanks".formatted(code));
            }
            nodes.computeIfAbsent(plan, key -> new ArrayList<>())
                    .add(new PlanNode(
                            code,
                            parent(row, plan, rows),
                            row.oneOf("kind", kinds, ""),
                            row.required("name"),
                            places.lowest(row, "places"),
                            sdgs(row),
                            PlanFiles.document(row, documents)));
        });
        tellCycles(rows);
        return nodes;
    }

    private static @Nullable String parent(Table.Row row, String plan, Map<String, Table.Row> rows) {
        String parent = row.text("parent");
        if (parent == null) {
            return null;
        }
        Table.Row parentRow = rows.get(parent);
        if (parentRow == null) {
            unknown(row, "unknown-parent", "parent", parent, rows.keySet(), "ningún elemento", "no node");
        } else if (!plan.equals(parentRow.text("plan"))) {
            row.error(
                    "parent-of-other-plan",
                    "parent",
                    "«%s» es del plan %s y este elemento es de %s".formatted(parent, parentRow.text("plan"), plan),
                    "“%s” is of the plan %s and this node of %s".formatted(parent, parentRow.text("plan"), plan));
        }
        return parent;
    }

    /** Each cycle is told once, at the first of its rows. */
    private static void tellCycles(Map<String, Table.Row> rows) {
        Set<String> settled = new HashSet<>();
        rows.forEach((start, startRow) -> {
            Set<String> path = new LinkedHashSet<>();
            String at = start;
            while (at != null && rows.containsKey(at) && !settled.contains(at) && path.add(at)) {
                at = rows.get(at).text("parent");
            }
            if (at != null && path.contains(at)) {
                List<String> cycle = new ArrayList<>(path);
                String loop = String.join(" → ", cycle.subList(cycle.indexOf(at), cycle.size())) + " → " + at;
                rows.get(at)
                        .error(
                                "cycle",
                                "parent",
                                "los elementos dan la vuelta: %s; uno de ellos debe quedar arriba, sin superior"
                                        .formatted(loop),
                                "the nodes go round: %s; one of them must be at the top, without parent"
                                        .formatted(loop));
            }
            settled.addAll(path);
        });
    }

    /** Numbers from 1 to 17, separated by semicolons. */
    private static List<Integer> sdgs(Table.Row row) {
        String cell = row.text("sdgs");
        Set<Integer> read = new LinkedHashSet<>();
        for (String part : cell == null ? List.<String>of() : Arrays.asList(cell.split(";", -1))) {
            if (!SdgGoal.ids().contains(part.strip())) {
                row.error(
                        "invalid-sdg",
                        "sdgs",
                        "«%s» no es el número de un Objetivo de Desarrollo Sostenible, de 1 a 17"
                                .formatted(part.strip()),
                        "“%s” is not the number of a Sustainable Development Goal, 1 to 17".formatted(part.strip()));
            } else {
                read.add(Integer.valueOf(part.strip()));
            }
        }
        return List.copyOf(read);
    }

    /** Tells that a row cites a code that nothing has, with those that come nearest. */
    static void unknown(
            Table.Row row, String rule, String column, String code, Collection<String> known, String es, String en) {
        List<String> nearest = Nearest.to(code, known);
        row.error(
                rule,
                column,
                "%s tiene el código «%s»%s"
                        .formatted(es, code, nearest.isEmpty() ? "" : "; cerca: " + String.join(", ", nearest)),
                "%s has the code “%s”%s"
                        .formatted(en, code, nearest.isEmpty() ? "" : "; near: " + String.join(", ", nearest)));
    }
}
