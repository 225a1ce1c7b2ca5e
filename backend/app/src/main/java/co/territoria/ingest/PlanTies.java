package co.territoria.ingest;

import co.territoria.indicator.IndicatorCode;
import co.territoria.plan.Alignment;
import co.territoria.plan.Driver;
import co.territoria.plan.PlanNode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what ties elements of plans to figures and to each other: {@code plans/drivers.csv} and
 * {@code plans/alignment.csv}, each of which may be missing.
 */
final class PlanTies {

    static final String DRIVERS = "plans/drivers.csv";
    static final String ALIGNMENT = "plans/alignment.csv";

    private final PackFiles pack;
    private final PlanGoals.Cited cited;
    private final Notices notices;
    private final Set<String> documents;

    PlanTies(PackFiles pack, PlanGoals.Cited cited, Set<String> documents, Notices notices) {
        this.pack = pack;
        this.cited = cited;
        this.documents = documents;
        this.notices = notices;
    }

    /** @param nodes by code of the plan @return by code of the plan */
    Map<String, List<Driver>> drivers(Map<String, List<PlanNode>> nodes) {
        Map<String, String> planOf = planOf(nodes);
        Map<String, List<Driver>> drivers = new HashMap<>();
        for (Table.Row row : rows(DRIVERS, Set.of("node", "name_es", "document"), Set.of("indicator", "name_en"))) {
            String node = row.required("node");
            String plan = planOf.get(node);
            if (!node.isEmpty() && plan == null) {
                PlanNodes.unknown(row, "unknown-node", "node", node, planOf.keySet(), "ningún elemento", "no node");
            }
            IndicatorCode indicator = cited.indicator(row);
            LocalText name = LocalText.ofNullable(row.required("name_es"), row.text("name_en"));
            String document = PlanFiles.document(row, documents);
            if (plan != null && name != null) {
                drivers.computeIfAbsent(plan, key -> new ArrayList<>())
                        .add(new Driver(node, indicator, name, document));
            }
        }
        return drivers;
    }

    /** @param nodes by code of the plan @param plans codes */
    List<Alignment> alignments(Map<String, List<PlanNode>> nodes, Set<String> plans) {
        Set<String> known = new TreeSet<>(planOf(nodes).keySet());
        known.addAll(plans);
        List<Alignment> alignments = new ArrayList<>();
        Map<String, Table.Row> seen = new HashMap<>();
        for (Table.Row row :
                rows(ALIGNMENT, Set.of("node", "other", "kind", "document"), Set.of("note_es", "note_en"))) {
            String node = end(row, "node", known);
            String other = end(row, "other", known);
            String kind = row.oneOf("kind", Alignment.Kind.ids(), "");
            String document = PlanFiles.document(row, documents);
            if (!node.isEmpty() && node.equals(other)) {
                row.error(
                        "aligned-with-itself",
                        "other",
                        "«%s» no se alinea consigo mismo".formatted(other),
                        "“%s” is not aligned with itself".formatted(other));
            }
            Table.Row first = seen.putIfAbsent(String.join(" ", node, other, kind), row);
            if (first != null) {
                row.duplicate("other", other, first);
            }
            Alignment.Kind.find(kind)
                    .ifPresent(found -> alignments.add(new Alignment(
                            node,
                            other,
                            found,
                            document,
                            LocalText.ofNullable(row.text("note_es"), row.text("note_en")))));
        }
        return alignments;
    }

    private static String end(Table.Row row, String column, Set<String> known) {
        String code = row.required(column);
        if (!code.isEmpty() && !known.contains(code)) {
            PlanNodes.unknown(
                    row, "unknown-node", column, code, known, "ningún plan ni elemento", "no plan and no node");
        }
        return code;
    }

    private static Map<String, String> planOf(Map<String, List<PlanNode>> nodes) {
        Map<String, String> planOf = new HashMap<>();
        nodes.forEach((plan, its) -> its.forEach(node -> planOf.put(node.code(), plan)));
        return planOf;
    }

    private List<Table.Row> rows(String path, Set<String> columns, Set<String> optional) {
        return pack.find(path)
                .flatMap(file -> Table.read(file, columns, optional, notices))
                .map(Table::rows)
                .orElse(List.of());
    }
}
