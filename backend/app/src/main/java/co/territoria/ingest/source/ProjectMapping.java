package co.territoria.ingest.source;

import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How the columns of a file of others become the files of our projects, as an operator writes it in YAML;
 * docs/import.md explains every key.
 */
public final class ProjectMapping {

    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    private static final String PROJECTS = "projects";

    private static final String LOCATION_CONFIDENCE = "location_confidence";

    private static final Set<String> HEAD = Set.of(
            "about",
            "sheet",
            "header-row",
            "encoding",
            "separator",
            "decimal",
            "thousands",
            "missing",
            "skip",
            "oc4ids");

    private final Form form;
    private final List<Skip> skips;
    private final Map<String, CellRule> record;
    private final Map<String, List<Map<String, CellRule>>> details;
    private final Oc4idsRules oc4ids;

    /**
     * How the file is read.
     *
     * @param sheet     of a spreadsheet; the first when absent
     * @param encoding  of text; found when absent
     * @param separator of text; found when absent
     */
    public record Form(
            @Nullable String sheet,
            int headerRow,
            @Nullable String encoding,
            @Nullable Character separator) {}

    /**
     * How a package of OC4IDS is read, whose fields have their meaning already.
     *
     * @param gazetteer whose codes are ours; any when absent
     * @param stages    id of our stage by their status
     */
    public record Oc4idsRules(@Nullable String gazetteer, Map<String, String> stages) {}

    /**
     * Rows that are not wanted.
     *
     * @param values folded; blank cells when empty
     */
    private record Skip(String column, Set<String> values, String reason) {

        boolean holds(SourceRow row) {
            String text = row.text(column);
            return values.isEmpty() ? text == null : text != null && values.contains(CellRule.fold(text));
        }
    }

    /**
     * What a table became.
     *
     * @param rows    in the order of the table
     * @param faults  cells that make no sense; their rows are among {@code rows}
     * @param skipped numbers of the rows that were not wanted, by reason
     * @param told    what was done to cells and is worth knowing, by what it was
     * @param unread  columns that the mapping does not name
     */
    public record Result(
            List<MappedRow> rows,
            List<CellFault> faults,
            Map<String, List<Integer>> skipped,
            Map<Told, List<Integer>> told,
            List<String> unread) {}

    /** A change to cells of a column: a value that the list lacks and that counts as unknown, or a rounding. */
    public record Told(String kind, String column, String value) implements Comparable<Told> {

        @Override
        public int compareTo(Told other) {
            int byKind = kind.compareTo(other.kind);
            int byColumn = byKind == 0 ? column.compareTo(other.column) : byKind;
            return byColumn == 0 ? value.compareTo(other.value) : byColumn;
        }
    }

    private ProjectMapping(
            Form form,
            List<Skip> skips,
            Map<String, CellRule> record,
            Map<String, List<Map<String, CellRule>>> details,
            Oc4idsRules oc4ids) {
        this.form = form;
        this.skips = skips;
        this.record = record;
        this.details = details;
        this.oc4ids = oc4ids;
    }

    /**
     * Reads a mapping.
     *
     * @param files columns of each of our files by its name, {@code projects} among them; those of details without
     *              {@code code}
     */
    public static ProjectMapping read(String yaml, Map<String, Set<String>> files) throws MappingFault {
        JsonNode root;
        try {
            root = MAPPER.readTree(yaml);
        } catch (JacksonException fault) {
            throw new MappingFault(
                    "line "
                            + (fault.getLocation() == null
                                    ? "?"
                                    : fault.getLocation().getLineNr()),
                    "no se puede leer como YAML: " + fault.getOriginalMessage(),
                    "cannot be read as YAML: " + fault.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw new MappingFault("", "el mapeo está vacío", "the mapping is empty");
        }
        Set<String> known = new HashSet<>(HEAD);
        known.addAll(files.keySet());
        Fields.requireKnown(root, known, "");
        CellRule.Defaults defaults = new CellRule.Defaults(
                root.has("decimal") ? Fields.text(root.get("decimal"), "decimal") : ".",
                root.has("thousands") ? Fields.text(root.get("thousands"), "thousands") : "",
                root.has("missing") ? CellRule.folded(Fields.texts(root.get("missing"), "missing")) : Set.of());
        Map<String, CellRule> record = root.has(PROJECTS)
                ? rules(root.get(PROJECTS), PROJECTS, files.getOrDefault(PROJECTS, Set.of()), defaults)
                : Map.of();
        Map<String, List<Map<String, CellRule>>> details = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> file : new TreeMap<>(files).entrySet()) {
            if (!file.getKey().equals(PROJECTS) && root.has(file.getKey())) {
                details.put(file.getKey(), rows(root.get(file.getKey()), file.getKey(), file.getValue(), defaults));
            }
        }
        return new ProjectMapping(form(root), skips(root.get("skip")), record, details, oc4ids(root.get("oc4ids")));
    }

    private static Form form(JsonNode root) throws MappingFault {
        String separator = root.has("separator") ? Fields.text(root.get("separator"), "separator") : null;
        if (separator != null) {
            separator = separator.equals("tab") ? "\t" : separator;
            if (separator.length() != 1) {
                throw new MappingFault("separator", "es una letra, o tab", "is one character, or tab");
            }
        }
        return new Form(
                root.has("sheet") ? Fields.text(root.get("sheet"), "sheet") : null,
                root.has("header-row") ? Fields.whole(root.get("header-row"), "header-row", 1, 1_000) : 1,
                root.has("encoding") ? Fields.text(root.get("encoding"), "encoding") : null,
                separator == null ? null : separator.charAt(0));
    }

    private static Map<String, CellRule> rules(
            JsonNode node, String key, Set<String> columns, CellRule.Defaults defaults) throws MappingFault {
        if (!node.isObject() || node.isEmpty()) {
            throw new MappingFault(
                    key,
                    "se espera «columna nuestra: de dónde sale»",
                    "“column of ours: where it comes from” is expected");
        }
        Fields.requireKnown(node, columns, key);
        Map<String, CellRule> rules = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            rules.put(entry.getKey(), CellRule.of(entry.getValue(), key + "." + entry.getKey(), defaults));
        }
        return rules;
    }

    private static List<Map<String, CellRule>> rows(
            JsonNode node, String key, Set<String> columns, CellRule.Defaults defaults) throws MappingFault {
        List<Map<String, CellRule>> rows = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String place = key + "[" + rows.size() + "]";
            Map<String, CellRule> rules = rules(one, place, columns, defaults);
            if (rules.values().stream().allMatch(CellRule::isConstant)) {
                throw new MappingFault(
                        place,
                        "todo es constante: ninguna columna del archivo dice cuándo hay fila",
                        "everything is constant: no column of the file tells when there is a row");
            }
            rows.add(rules);
        }
        return rows;
    }

    private static List<Skip> skips(@Nullable JsonNode node) throws MappingFault {
        List<Skip> skips = new ArrayList<>();
        if (node == null) {
            return skips;
        }
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String key = "skip[" + skips.size() + "]";
            Fields.requireKnown(one, Set.of("column", "values", "blank", "reason"), key);
            if (!one.has("column") || one.has("values") == one.has("blank")) {
                throw new MappingFault(
                        key, "lleva column y, o values o blank: true", "has column, and either values or blank: true");
            }
            String column = Fields.text(one.get("column"), key + ".column");
            Set<String> values =
                    one.has("values") ? CellRule.folded(Fields.texts(one.get("values"), key + ".values")) : Set.of();
            skips.add(new Skip(
                    column,
                    values,
                    one.has("reason")
                            ? Fields.text(one.get("reason"), key + ".reason")
                            : values.isEmpty() ? column + " = ∅" : column + " ∈ " + values));
        }
        return skips;
    }

    private static Oc4idsRules oc4ids(@Nullable JsonNode node) throws MappingFault {
        if (node == null) {
            return new Oc4idsRules(null, Map.of());
        }
        Fields.requireKnown(node, Set.of("gazetteer", "stages"), "oc4ids");
        Map<String, String> stages = new LinkedHashMap<>();
        if (node.has("stages")) {
            for (Map.Entry<String, JsonNode> entry : node.get("stages").properties()) {
                stages.put(entry.getKey(), Fields.text(entry.getValue(), "oc4ids.stages." + entry.getKey()));
            }
        }
        return new Oc4idsRules(
                node.has("gazetteer") ? Fields.text(node.get("gazetteer"), "oc4ids.gazetteer") : null, stages);
    }

    public Form form() {
        return form;
    }

    public Oc4idsRules oc4ids() {
        return oc4ids;
    }

    /** Columns of {@code projects.csv} that it fills. */
    public Set<String> filled() {
        return Set.copyOf(record.keySet());
    }

    /** What the mapping states for every project, by our column. */
    public Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        SourceRow nothing = new SourceRow(0, Map.of());
        record.forEach((column, rule) -> {
            String text = rule.isConstant() ? rule.make(nothing).text() : null;
            if (text != null) {
                constants.put(column, text);
            }
        });
        return constants;
    }

    /** @throws MappingFault when it names columns that the table does not have, or tells no code */
    public Result apply(SourceTable table) throws MappingFault {
        if (!record.containsKey("code")) {
            throw new MappingFault(
                    PROJECTS + ".code",
                    "el mapeo no dice de dónde sale el código del proyecto",
                    "the mapping does not tell where the code of a project comes from");
        }
        checkColumns(table);
        Result result =
                new Result(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new TreeMap<>(), unread(table));
        for (SourceRow row : table.rows()) {
            Skip skip = skips.stream().filter(one -> one.holds(row)).findFirst().orElse(null);
            if (skip == null) {
                one(row, result);
            } else {
                result.skipped()
                        .computeIfAbsent(skip.reason(), reason -> new ArrayList<>())
                        .add(row.number());
            }
        }
        return result;
    }

    private void one(SourceRow row, Result result) {
        MappedRow project = make(PROJECTS, record, row, "", result);
        String code = project.project();
        result.rows().add(project);
        if (code.isEmpty()) {
            // without a code nothing can belong to it; the reader of projects tells that it is missing
            return;
        }
        details.forEach((file, templates) -> {
            for (Map<String, CellRule> template : templates) {
                int faults = result.faults().size();
                MappedRow made = make(file, template, row, code, result);
                if (!made.from().isEmpty() || result.faults().size() > faults) {
                    result.rows().add(made);
                }
            }
        });
    }

    private static MappedRow make(String file, Map<String, CellRule> rules, SourceRow row, String code, Result result) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> from = new LinkedHashMap<>();
        Map<String, CellRule.Made> faults = new LinkedHashMap<>();
        rules.forEach((column, rule) -> {
            CellRule.Made made = rule.make(row);
            String source = String.join(" + ", rule.columns());
            if (made.isFault()) {
                faults.put(source, made);
            }
            if (made.told() != null) {
                Told told = made.text() == null
                        ? new Told("counts-as-unknown", source, made.told())
                        : new Told("rounded", source, "");
                result.told().computeIfAbsent(told, one -> new ArrayList<>()).add(row.number());
            }
            if (made.text() != null) {
                cells.put(column, made.text());
                if (!rule.isConstant()) {
                    from.put(column, source);
                }
            }
        });
        if (!cells.containsKey("lon") && !cells.containsKey("lat") && !from.containsKey(LOCATION_CONFIDENCE)) {
            // stated for all, and this one has no point to be sure of
            cells.remove(LOCATION_CONFIDENCE);
        }
        String project = file.equals(PROJECTS) ? cells.getOrDefault("code", "") : code;
        if (!file.equals(PROJECTS)) {
            cells.put("code", code);
        }
        MappedRow mapped = new MappedRow(file, project, row.number(), cells, from);
        faults.forEach((source, made) -> result.faults()
                .add(new CellFault(
                        mapped,
                        row.number(),
                        source,
                        String.valueOf(made.rule()),
                        String.valueOf(made.es()),
                        String.valueOf(made.en()))));
        return mapped;
    }

    private Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        record.values().forEach(rule -> named.addAll(rule.columns()));
        details.values()
                .forEach(rows -> rows.forEach(rules -> rules.values().forEach(rule -> named.addAll(rule.columns()))));
        skips.forEach(skip -> named.add(skip.column()));
        return named;
    }

    private void checkColumns(SourceTable table) throws MappingFault {
        for (String column : named()) {
            if (!table.header().contains(column)) {
                List<String> nearest = Nearest.to(column, table.header());
                throw new MappingFault(
                        column,
                        "el archivo no tiene esta columna; tiene %s%s"
                                .formatted(table.header(), nearest.isEmpty() ? "" : "; cerca: " + nearest),
                        "the file has no such column; it has %s%s"
                                .formatted(table.header(), nearest.isEmpty() ? "" : "; near: " + nearest));
            }
        }
    }

    private List<String> unread(SourceTable table) {
        Set<String> named = named();
        return table.header().stream().filter(column -> !named.contains(column)).toList();
    }
}
