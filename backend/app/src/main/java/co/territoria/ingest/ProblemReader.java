package co.territoria.ingest;

import co.territoria.indicator.IndicatorCode;
import co.territoria.priority.Problem;
import co.territoria.priority.Problem.Node;
import co.territoria.priority.Problem.Side;
import co.territoria.priority.Provenance;
import co.territoria.priority.Standing;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one problem: {@code problems/<id>.yaml}, its head, and {@code <id>.csv}, its causes and effects. */
final class ProblemReader {

    private static final Set<String> REQUIRED = Set.of("node", "side", "name_es");
    private static final Set<String> OPTIONAL = Set.of("parent", "name_en", "indicators", "note_es", "note_en");
    private static final int LONGEST_TEXT = 1_000;

    private final String pack;
    private final CitedNames cited;
    private final Set<String> planNodes;
    private final Notices notices;

    /** @param planNodes codes of the elements of the plans in force */
    ProblemReader(String pack, CitedNames cited, Set<String> planNodes, Notices notices) {
        this.pack = pack;
        this.cited = cited;
        this.planNodes = planNodes;
        this.notices = notices;
    }

    /** The YAML as it is written. */
    record Meta(
            Yaml.@Nullable Text title,
            Yaml.@Nullable Text description,
            Yaml.@Nullable Text author,
            @Nullable String date,
            @Nullable String standing,
            @Nullable String source,
            @Nullable String planNode) {}

    /** @return absent when a notice is an error */
    Optional<Problem> read(DatasetKind.Delivery delivery) {
        DataFile yaml = delivery.files().get(0);
        if (!CitedNames.ID.matcher(yaml.stem()).matches()) {
            notices.error(
                    "invalid-id",
                    yaml.path(),
                    null,
                    null,
                    "el nombre del archivo lleva minúsculas sin tilde, cifras, «_» y «-»",
                    "the name of the file has lower-case letters, digits, “_” and “-”");
        }
        if (delivery.files().size() < 2) {
            notices.error(
                    "missing-file",
                    delivery.name() + ".csv",
                    null,
                    null,
                    "falta el archivo; un problema tiene <id>.yaml y <id>.csv",
                    "the file is missing; a problem has <id>.yaml and <id>.csv");
            return Optional.empty();
        }
        Optional<Meta> meta = Yaml.read(yaml, Meta.class, notices);
        Optional<Table> table = Table.read(delivery.files().get(1), REQUIRED, OPTIONAL, notices);
        if (meta.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        LocalText title = CitedNames.required(meta.get().title(), "title", yaml, notices);
        Provenance provenance = provenance(meta.get(), yaml);
        String planNode = meta.get().planNode();
        if (planNode != null && !planNodes.contains(planNode)) {
            notices.error(
                    "unknown-plan-node",
                    yaml.path(),
                    null,
                    "planNode",
                    "ningún plan en vigor tiene el elemento %s%s"
                            .formatted(planNode, IndicatorReader.near(planNode, planNodes, "cerca")),
                    "no plan in force has the element %s%s"
                            .formatted(planNode, IndicatorReader.near(planNode, planNodes, "near")));
        }
        List<Node> nodes = nodes(table.get());
        if (notices.hasErrors() || title == null || provenance == null) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                pack, yaml.stem(), title, Yaml.Text.of(meta.get().description()), provenance, planNode, nodes));
    }

    private @Nullable Provenance provenance(Meta meta, DataFile yaml) {
        LocalText author = CitedNames.required(meta.author(), "author", yaml, notices);
        CitedNames.checkDate(meta.date(), yaml, notices);
        cited.checkSource(meta.source(), yaml, notices);
        String told = meta.standing() == null ? "" : meta.standing();
        Standing standing = Standing.find(told).orElse(null);
        if (standing == null) {
            notices.error(
                    "value-not-in-list",
                    yaml.path(),
                    null,
                    "standing",
                    "«%s» no es uno de %s".formatted(told, Standing.ids()),
                    "“%s” is none of %s".formatted(told, Standing.ids()));
        }
        if (standing == Standing.SOURCED && meta.source() == null) {
            notices.error(
                    "missing-value",
                    yaml.path(),
                    null,
                    "source",
                    "lo que respalda una fuente la cita: una clave de sources.csv; si no la hay, standing es proposal",
                    "what a source backs cites it: a key of sources.csv; without one standing is proposal");
            return null;
        }
        return author == null || standing == null || meta.date() == null
                ? null
                : new Provenance(author, meta.date(), standing, meta.source());
    }

    private List<Node> nodes(Table table) {
        Map<String, Table.Row> rows = table.uniqueBy("node", notices);
        if (rows.isEmpty()) {
            notices.error(
                    "empty-file",
                    table.file().path(),
                    null,
                    null,
                    "el problema no tiene causas ni efectos",
                    "the problem has neither causes nor effects");
        }
        if (rows.size() > Problem.MOST_NODES) {
            notices.error(
                    "too-many",
                    table.file().path(),
                    null,
                    null,
                    "el árbol tiene %d nodos y caben %d".formatted(rows.size(), Problem.MOST_NODES),
                    "the tree has %d nodes and there is room for %d".formatted(rows.size(), Problem.MOST_NODES));
        }
        Map<String, Integer> depth = new TreeMap<>();
        Map<String, Side> sides = new TreeMap<>();
        List<Node> nodes = new ArrayList<>();
        rows.forEach((id, row) -> {
            IndicatorReader.checkLength(row, REQUIRED, LONGEST_TEXT);
            IndicatorReader.checkLength(row, OPTIONAL, LONGEST_TEXT);
            LocalText name = LocalText.ofNullable(row.required("name_es"), row.text("name_en"));
            Side side = Side.find(row.oneOf("side", Side.ids(), "")).orElse(null);
            String parent = row.text("parent");
            if (parent != null) {
                checkParent(row, parent, side, sides);
            }
            depth.put(id, parent == null ? 1 : depth.getOrDefault(parent, 0) + 1);
            if (depth.get(id) > Problem.DEEPEST) {
                row.error(
                        "too-deep",
                        "parent",
                        "el árbol tiene hasta %d niveles a cada lado".formatted(Problem.DEEPEST),
                        "the tree has up to %d levels on each side".formatted(Problem.DEEPEST));
            }
            List<IndicatorCode> indicators = indicators(row);
            if (side != null) {
                sides.put(id, side);
            }
            if (name != null && side != null) {
                nodes.add(new Node(
                        id,
                        parent,
                        side,
                        name,
                        indicators,
                        LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
            }
        });
        return notices.hasErrors() ? List.of() : nodes;
    }

    /** A parent stands above its children, so that no circle can be. */
    private static void checkParent(Table.Row row, String parent, @Nullable Side side, Map<String, Side> above) {
        if (!above.containsKey(parent)) {
            row.error(
                    "unknown-parent",
                    "parent",
                    "ninguna fila de arriba tiene el nodo «%s»; el padre va antes que sus hijos: %s"
                            .formatted(parent, above.keySet()),
                    "no row above has the node “%s”; a parent stands before its children: %s"
                            .formatted(parent, above.keySet()));
        } else if (side != null && above.get(parent) != side) {
            row.error(
                    "wrong-side",
                    "side",
                    "el nodo «%s» está al otro lado del problema".formatted(parent),
                    "the node “%s” is on the other side of the problem".formatted(parent));
        }
    }

    private List<IndicatorCode> indicators(Table.Row row) {
        String cell = row.text("indicators");
        Set<IndicatorCode> codes = new LinkedHashSet<>();
        for (String part : cell == null ? new String[0] : cell.split(";")) {
            IndicatorCode code = cited.code(row, "indicators", part.strip());
            if (code != null && !codes.add(code)) {
                row.error(
                        "duplicate-key",
                        "indicators",
                        "%s está dos veces".formatted(code),
                        "%s is there twice".formatted(code));
            }
        }
        return List.copyOf(codes);
    }
}
