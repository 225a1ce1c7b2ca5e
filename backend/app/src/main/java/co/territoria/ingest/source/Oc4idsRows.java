package co.territoria.ingest.source;

import co.territoria.project.oc4ids.Oc4ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One project of a package as rows of our own files. */
final class Oc4idsRows {

    private static final Pattern PREFIX = Pattern.compile("oc4ids-[a-z0-9]{6}-(.+)");

    private static final Pattern GOAL = Pattern.compile("\\D*(\\d{1,2})(\\D.*)?");

    private static final int DAY_LETTERS = 10;

    private static final int MOST_ZEROS = 100;

    /** Only where the standard's word means one of ours and no other. */
    private static final Map<String, String> STAGES =
            Map.of("identification", "idea", "completed", "finished", "cancelled", "cancelled");

    /** What is read of a project; anything else is told. */
    private static final Set<String> READ = Set.of(
            "id",
            "identifiers",
            "title",
            "status",
            "period",
            "purpose",
            "description",
            "additionalClassifications",
            "locations",
            "budget",
            "forecasts",
            "milestones",
            "publicAuthority",
            "parties",
            "documents",
            "contractingProcesses",
            "metrics",
            "completion",
            "language",
            "benefits",
            Oc4ids.OWN);

    /** Files of ours whose rows a package of ours carries as they are. */
    private static final List<String> OWN_FILES =
            List.of("stages", "viabilities", "effects", "origins", "announcements", "value_changes", "roads");

    /**
     * @param constants that the mapping states, by column of {@code projects.csv}
     * @param columns   of each of our files
     */
    record Settings(
            Map<String, String> constants,
            ProjectMapping.Oc4idsRules rules,
            String currency,
            Map<String, Set<String>> columns,
            @Nullable String publisher,
            @Nullable String published) {}

    private final int row;
    private final JsonNode project;
    private final JsonNode own;
    private final String code;
    private final Settings settings;
    private final Oc4idsSource.Result result;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> from = new LinkedHashMap<>();

    private Oc4idsRows(int row, JsonNode project, Settings settings, Oc4idsSource.Result result) {
        this.row = row;
        this.project = project;
        this.own = project.path(Oc4ids.OWN);
        this.code = code(project);
        this.settings = settings;
        this.result = result;
    }

    static void add(int row, JsonNode project, Settings settings, Oc4idsSource.Result result) {
        new Oc4idsRows(row, project, settings, result).add();
    }

    /** The identifier without its prefix; our codes have capitals only. */
    private static String code(JsonNode project) {
        String id = text(project.path("id"));
        if (id == null) {
            return "";
        }
        Matcher prefixed = PREFIX.matcher(id);
        return (prefixed.matches() ? prefixed.group(1) : id).toUpperCase(Locale.ROOT);
    }

    private void add() {
        put("code", code, "/id");
        record();
        places();
        money();
        int place = result.rows().size();
        funding();
        planned();
        progress();
        milestones();
        documents();
        contracts();
        beneficiaries();
        OWN_FILES.forEach(this::ownRows);
        completion();
        settings.constants().forEach((column, text) -> cells.putIfAbsent(column, text));
        cells.putIfAbsent("confidence", "medium");
        cells.putIfAbsent("source_es", source());
        if (cells.containsKey("lon")) {
            cells.putIfAbsent("location_confidence", "low");
        } else {
            // a mapping may state it for all, and not all have a point
            cells.remove("location_confidence");
        }
        result.rows().add(place, new MappedRow("projects", code, row, cells, from));
        for (String name : project.propertyNames()) {
            if (!READ.contains(name)) {
                tell("/" + name, "no se guarda", "is not kept");
            }
        }
    }

    private String source() {
        String who = settings.publisher() == null ? "" : " de " + settings.publisher();
        String when = settings.published() == null ? "" : ", " + day(settings.published());
        return "Paquete OC4IDS" + who + when;
    }

    private void record() {
        for (JsonNode identifier : project.path("identifiers")) {
            if (Oc4ids.BPIN.equalsIgnoreCase(text(identifier.path("scheme")))) {
                put("bpin", text(identifier.path("id")), "/identifiers");
            }
        }
        put("name", text(project.path("title")), "/title");
        String purpose = text(project.path("purpose"));
        String description = text(project.path("description"));
        put("objective", purpose == null ? description : purpose, purpose == null ? "/description" : "/purpose");
        if (purpose != null && description != null) {
            tell("/description", "no se guarda: el objetivo sale de purpose", "is not kept: the objective is purpose");
        }
        put("start", day(text(project.at("/period/startDate"))), "/period/startDate");
        put("end", day(text(project.at("/period/endDate"))), "/period/endDate");
        executor();
        classifications();
        if (!cells.containsKey("stage")) {
            status();
        }
        for (String column : List.of("confidence", "source_es", "source_en", "geometry_note_es", "geometry_note_en")) {
            put(column, text(own.path(column)), "/" + Oc4ids.OWN + "/" + column);
        }
    }

    private void executor() {
        String authority = text(project.at("/publicAuthority/name"));
        if (authority == null) {
            for (JsonNode party : project.path("parties")) {
                for (JsonNode role : party.path("roles")) {
                    if (role.isString() && role.asString().equals("publicAuthority")) {
                        authority = text(party.path("name"));
                    }
                }
            }
        }
        put("executor", authority, "/publicAuthority");
    }

    private void classifications() {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (JsonNode one : project.path("additionalClassifications")) {
            String scheme = text(one.path("scheme"));
            String id = text(one.path("id"));
            if (scheme != null && id != null) {
                ids.computeIfAbsent(scheme, unknown -> new LinkedHashSet<>()).add(id);
            }
        }
        classification(ids, Oc4ids.SECTOR, "sector");
        classification(ids, Oc4ids.PROGRAMME, "programme");
        classification(ids, Oc4ids.STAGE, "stage");
        classification(ids, Oc4ids.HORIZON, "horizon");
        classification(ids, Oc4ids.DIMENSION, "dimension");
        classification(ids, Oc4ids.THEME, "theme");
        classification(ids, Oc4ids.PLAN_NODE, "plan_nodes");
        Set<String> goals = new LinkedHashSet<>();
        for (String id : ids.getOrDefault(Oc4ids.SDG, Set.of())) {
            Matcher goal = GOAL.matcher(id);
            goals.add(goal.matches() ? String.valueOf(Integer.parseInt(goal.group(1))) : id);
        }
        put("sdgs", goals.isEmpty() ? null : String.join(";", goals), "/additionalClassifications");
        ids.remove(Oc4ids.SDG);
        ids.keySet()
                .forEach(scheme -> tell(
                        "/additionalClassifications",
                        "lista «" + scheme + "»: no se guarda",
                        "list “" + scheme + "” is not kept"));
    }

    private void classification(Map<String, Set<String>> ids, String scheme, String column) {
        Set<String> found = ids.remove(scheme);
        put(column, found == null ? null : String.join(";", found), "/additionalClassifications");
    }

    private void status() {
        String status = text(project.path("status"));
        if (status == null) {
            return;
        }
        String stage = settings.rules().stages().getOrDefault(status, STAGES.get(status));
        put("stage", stage, "/status");
        if (stage == null) {
            tell(
                    "/status",
                    "«%s» puede ser más de una etapa nuestra: queda sin etapa; dígala en oc4ids.stages"
                            .formatted(status),
                    "“%s” may be more than one stage of ours: it is left without; tell it in oc4ids.stages"
                            .formatted(status));
        }
    }

    private void places() {
        Set<String> found = new LinkedHashSet<>();
        Set<String> stated = new LinkedHashSet<>();
        for (JsonNode location : project.path("locations")) {
            String id = String.valueOf(text(location.path("id")));
            String scheme = text(location.at("/gazetteer/scheme"));
            boolean ours = settings.rules().gazetteer() == null
                    || settings.rules().gazetteer().equalsIgnoreCase(scheme);
            for (JsonNode code : location.at("/gazetteer/identifiers")) {
                if (ours && code.isString()) {
                    (id.startsWith(Oc4ids.STATED) ? stated : found).add(code.asString());
                } else {
                    tell(
                            "/locations",
                            "códigos de la lista «" + scheme + "»: no se guardan",
                            "codes of the list “" + scheme + "” are not kept");
                }
            }
            geometry(location);
        }
        put("municipalities", found.isEmpty() ? null : String.join(";", found), "/locations");
        put("stated_municipalities", stated.isEmpty() ? null : String.join(";", stated), "/locations");
    }

    private void geometry(JsonNode location) {
        JsonNode geometry = location.path("geometry");
        String type = text(geometry.path("type"));
        if (type == null) {
            return;
        }
        switch (type) {
            case "Point" -> {
                if (cells.containsKey("lon")) {
                    tell("/locations", "se guarda el primer punto; hay más", "the first point is kept; there are more");
                    return;
                }
                put("lon", plain(geometry.at("/coordinates/0")), "/locations");
                put("lat", plain(geometry.at("/coordinates/1")), "/locations");
                put("location_confidence", text(own.path("location_confidence")), "/locations");
            }
            case "LineString", "MultiLineString" -> shape("lines", Oc4ids.LINE, geometry);
            case "Polygon", "MultiPolygon" -> shape("areas", Oc4ids.AREA, geometry);
            default ->
                tell("/locations", "geometría «" + type + "»: no se guarda", "geometry “" + type + "” is not kept");
        }
    }

    private void shape(String file, String kind, JsonNode geometry) {
        boolean again = result.shapes().stream()
                .anyMatch(shape -> shape.row() == row && shape.file().equals(file));
        if (again) {
            tell(
                    "/locations",
                    "se guarda la primera forma de cada clase; hay más",
                    "the first shape of each kind is kept; there are more");
            return;
        }
        Map<String, Object> properties = new HashMap<>();
        JsonNode told = own.path(kind);
        properties.put(
                "schematic",
                told.path("schematic").isBoolean() && told.get("schematic").asBoolean());
        properties.put(
                "confidence",
                or(text(told.path("confidence")), settings.constants().getOrDefault("confidence", "medium")));
        properties.put(
                "source_es",
                or(text(told.path("source_es")), settings.constants().getOrDefault("source_es", source())));
        for (Map.Entry<String, String> name : Map.of(
                        "source_en", "source_en",
                        "anchor_points_es", "anchor_points",
                        "anchor_points_en", "anchor_points_en")
                .entrySet()) {
            String text = text(told.path(name.getKey()));
            if (text != null) {
                properties.put(name.getValue(), text);
            }
        }
        if (told.path("length_drawn_km").isNumber()) {
            properties.put("length_drawn_km", told.get("length_drawn_km").asDouble());
        }
        result.shapes().add(new MappedShape(file, code, row, "/locations", geometry, properties));
    }

    private void money() {
        JsonNode value = project.at("/budget/amount");
        put("value", amount(value, "/budget/amount"), "/budget/amount");
        put("value_year", plain(own.path("value_year")), "/" + Oc4ids.OWN + "/value_year");
    }

    /** Money in whole units; other currencies are a fault, since nobody told at what rate. */
    private @Nullable String amount(JsonNode value, String field) {
        String text = plain(value.path("amount"));
        if (text == null) {
            return null;
        }
        String currency = text(value.path("currency"));
        if (currency != null && !currency.equals(settings.currency())) {
            result.faults()
                    .add(new CellFault(
                            null,
                            row,
                            field + "/currency",
                            "other-currency",
                            "está en %s y el paquete territorial lleva %s".formatted(currency, settings.currency()),
                            "it is in %s and the pack has %s".formatted(currency, settings.currency())));
            return null;
        }
        return text;
    }

    private void funding() {
        List<JsonNode> lines = new ArrayList<>();
        project.at("/budget/budgetBreakdown").forEach(lines::add);
        project.at("/budget/budgetBreakdowns")
                .forEach(group -> group.path("budgetBreakdown").forEach(lines::add));
        for (JsonNode line : lines) {
            String source = or(text(line.at("/sourceParty/name")), text(line.path("description")));
            String start = day(text(line.at("/period/startDate")));
            String amount = amount(line.path("amount"), "/budget/budgetBreakdowns");
            if (source == null || start == null || amount == null) {
                tell(
                        "/budget/budgetBreakdowns",
                        "partidas sin fuente, sin año o sin monto: no se guardan",
                        "lines without source, year or amount are not kept");
                continue;
            }
            Map<String, String> made = new LinkedHashMap<>();
            made.put("source", source);
            made.put("year", start.substring(0, 4));
            made.put("amount", amount);
            row("funding", made, "/budget/budgetBreakdowns");
        }
    }

    private void planned() {
        Map<String, Map<String, String>> byDate = new TreeMap<>();
        for (JsonNode metric : project.path("forecasts")) {
            String column = column(metric);
            if (column == null || column.equals("paid")) {
                tell(
                        "/forecasts",
                        "«%s»: no se guarda".formatted(text(metric.path("id"))),
                        "“%s” is not kept".formatted(text(metric.path("id"))));
                continue;
            }
            observations(metric, column, "planned", "/forecasts", byDate);
        }
        byDate.forEach((date, made) -> {
            if (made.containsKey("physical")) {
                row("planned", made, "/forecasts");
            } else {
                tell(
                        "/forecasts",
                        "fechas sin avance físico programado: no se guardan",
                        "dates without planned physical progress are not kept");
            }
        });
    }

    private void progress() {
        Map<String, Map<String, String>> byDate = new TreeMap<>();
        for (JsonNode metric : project.path("metrics")) {
            String column = column(metric);
            if (column == null) {
                tell(
                        "/metrics",
                        "«%s»: no se guarda".formatted(text(metric.path("id"))),
                        "“%s” is not kept".formatted(text(metric.path("id"))));
                continue;
            }
            observations(metric, column, "progress", "/metrics", byDate);
        }
        for (JsonNode one : own.path("progress")) {
            String date = day(text(one.path("date")));
            if (date != null) {
                Map<String, String> made = byDate.computeIfAbsent(date, Oc4idsRows::dated);
                put(made, "note", text(one.path("note")));
                put(made, "source", text(one.path("source")));
            }
        }
        byDate.values().forEach(made -> row("progress", made, "/metrics"));
    }

    private static @Nullable String column(JsonNode metric) {
        String id = text(metric.path("id"));
        return Oc4ids.PHYSICAL.equals(id)
                ? "physical"
                : Oc4ids.FINANCIAL.equals(id) ? "financial" : Oc4ids.PAID.equals(id) ? "paid" : null;
    }

    private void observations(
            JsonNode metric, String column, String file, String field, Map<String, Map<String, String>> byDate) {
        for (JsonNode observation : metric.path("observations")) {
            String end = day(text(observation.at("/period/endDate")));
            String date = end == null ? day(text(observation.at("/period/startDate"))) : end;
            if (date == null) {
                tell(field, "observaciones sin fecha: no se guardan", "observations without a date are not kept");
                continue;
            }
            Map<String, String> made = byDate.computeIfAbsent(date, Oc4idsRows::dated);
            if (!column.equals("paid")) {
                put(made, column, plain(observation.path("measure")));
            }
            // money spent is a value, whatever the metric is called
            if (file.equals("progress") && !column.equals("physical")) {
                put(made, "paid", amount(observation.path("value"), field));
            }
            if (file.equals("progress")) {
                put(made, "note", text(observation.path("notes")));
            }
        }
    }

    private static Map<String, String> dated(String date) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("date", date);
        return made;
    }

    private void milestones() {
        for (JsonNode milestone : project.path("milestones")) {
            Map<String, String> made = new LinkedHashMap<>();
            put(made, "name", text(milestone.path("title")));
            put(made, "planned", day(text(milestone.path("dueDate"))));
            put(made, "actual", day(text(milestone.path("dateMet"))));
            if (made.containsKey("name") && made.containsKey("planned")) {
                row("milestones", made, "/milestones");
            } else {
                tell(
                        "/milestones",
                        "hitos sin nombre o sin fecha prevista: no se guardan",
                        "milestones without name or due date are not kept");
            }
        }
    }

    private void documents() {
        for (JsonNode document : project.path("documents")) {
            Map<String, String> made = new LinkedHashMap<>();
            put(made, "title", or(text(document.path("title")), text(document.path("description"))));
            put(made, "kind", text(document.path("documentType")));
            put(made, "date", day(text(document.path("datePublished"))));
            put(made, "url", text(document.path("url")));
            row("documents", made, "/documents");
        }
    }

    private void contracts() {
        Map<String, JsonNode> ours = new HashMap<>();
        own.path("contracts").forEach(one -> ours.put(String.valueOf(text(one.path("contract"))), one));
        for (JsonNode process : project.path("contractingProcesses")) {
            JsonNode summary = process.path("summary");
            String id = text(process.path("id"));
            Map<String, String> made = new LinkedHashMap<>();
            put(made, "contract", id);
            put(made, "object", or(text(summary.path("description")), text(summary.path("title"))));
            List<String> suppliers = new ArrayList<>();
            summary.path("suppliers").forEach(supplier -> {
                String name = text(supplier.path("name"));
                if (name != null) {
                    suppliers.add(name);
                }
            });
            put(made, "supplier", suppliers.isEmpty() ? null : String.join("; ", suppliers));
            put(made, "value", amount(summary.path("contractValue"), "/contractingProcesses"));
            put(made, "start", day(text(summary.at("/contractPeriod/startDate"))));
            put(made, "end", day(text(summary.at("/contractPeriod/endDate"))));
            JsonNode more = ours.getOrDefault(String.valueOf(id), MissingNode.getInstance());
            put(made, "paid", plain(more.path("paid")));
            put(made, "signed", day(text(more.path("signed"))));
            row("contracts", made, "/contractingProcesses");
        }
    }

    private void beneficiaries() {
        for (JsonNode benefit : project.path("benefits")) {
            for (JsonNode group : benefit.path("beneficiaries")) {
                Map<String, String> made = new LinkedHashMap<>();
                put(made, "group", text(group.path("description")));
                put(made, "count", plain(group.path("numberOfPeople")));
                if (made.containsKey("group")) {
                    row("beneficiaries", made, "/benefits");
                } else {
                    tell(
                            "/benefits",
                            "grupos sin descripción: no se guardan",
                            "groups without a description are not kept");
                }
            }
        }
    }

    private void ownRows(String file) {
        Set<String> columns = settings.columns().getOrDefault(file, Set.of());
        for (JsonNode one : own.path(file)) {
            Map<String, String> made = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> cell : one.properties()) {
                if (columns.contains(cell.getKey())) {
                    put(
                            made,
                            cell.getKey(),
                            cell.getValue().isNumber() ? plain(cell.getValue()) : text(cell.getValue()));
                }
            }
            row(file, made, "/" + Oc4ids.OWN + "/" + file);
        }
    }

    /** The standard's date of completion is the day of the last stage, where there is no history of stages. */
    private void completion() {
        String date = day(text(project.at("/completion/endDate")));
        if (date != null && own.path("stages").isEmpty() && "finished".equals(cells.get("stage"))) {
            Map<String, String> made = new LinkedHashMap<>();
            made.put("date", date);
            made.put("stage", "finished");
            row("stages", made, "/completion/endDate");
        }
    }

    private void row(String file, Map<String, String> made, String field) {
        Map<String, String> places = new LinkedHashMap<>();
        made.keySet().forEach(column -> places.put(column, field));
        made.put("code", code);
        result.rows().add(new MappedRow(file, code, row, made, places));
    }

    private void put(String column, @Nullable String text, String field) {
        if (text != null && !text.isEmpty()) {
            cells.put(column, text);
            from.put(column, field);
        }
    }

    private static void put(Map<String, String> made, String column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            made.put(column, text);
        }
    }

    private void tell(String field, String es, String en) {
        List<Integer> rows =
                result.told().computeIfAbsent(new Oc4idsSource.Told(field, es, en), one -> new ArrayList<>());
        if (rows.isEmpty() || rows.get(rows.size() - 1) != row) {
            rows.add(row);
        }
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString().strip() : null;
    }

    /** A number with all its digits and no exponent; a text stays as it is, for the reader to judge. */
    private static @Nullable String plain(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue();
            if (Math.abs((long) value.scale()) > MOST_ZEROS) {
                // no figure of a project; written out it could fill the memory
                return node.asString();
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
        return text(node);
    }

    /** The day as it is written, whatever its hour and zone: it is the publisher's day. */
    private static @Nullable String day(@Nullable String moment) {
        return moment == null || moment.length() <= DAY_LETTERS ? moment : moment.substring(0, DAY_LETTERS);
    }
}
