package co.territoria.project.oc4ids;

import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.Stage;
import co.territoria.territory.TerritoryCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One project in the words of OC4IDS. The standard forbids empty texts, lists and objects, so what is not known is not
 * there. Dates of a day are written as its first moment in UTC, since the standard wants date and time.
 */
final class Oc4idsProject {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Names names;
    private final Project project;
    private final ProjectDetails details;
    private final ObjectNode out = JSON.objectNode();

    /** Ids of the parties by name: whoever appears in two roles is one party. */
    private final Map<String, String> partyIds = new LinkedHashMap<>();

    private final Map<String, List<String>> partyRoles = new LinkedHashMap<>();

    private Oc4idsProject(Names names, Project project, ProjectDetails details) {
        this.names = names;
        this.project = project;
        this.details = details;
    }

    /**
     * What a project refers to.
     *
     * @param prefix    of project identifiers
     * @param gazetteer list that codes of territories are taken from
     * @param currency  ISO 4217
     * @param places    name of a territory
     * @param themes    name of a theme
     */
    record Names(
            String prefix,
            String gazetteer,
            String currency,
            Function<TerritoryCode, String> places,
            Function<String, String> themes) {}

    static ObjectNode of(Names names, Project project, ProjectDetails details) {
        return new Oc4idsProject(names, project, details).write();
    }

    private ObjectNode write() {
        out.put("id", names.prefix() + "-" + project.code());
        ArrayNode identifiers = out.arrayNode();
        if (project.bpin() != null) {
            identifiers.add(identifier(project.bpin(), Oc4ids.BPIN));
        }
        add(out, "identifiers", identifiers);
        text(out, "title", project.name());
        status().ifPresent(status -> out.put("status", status));
        add(out, "period", period(project.start(), project.end()));
        text(out, "purpose", project.objective());
        add(out, "additionalClassifications", classifications());
        add(out, "locations", locations());
        add(out, "budget", budget());
        add(out, "forecasts", forecasts());
        add(out, "milestones", milestones());
        if (project.executor() != null) {
            out.set("publicAuthority", party(project.executor(), "publicAuthority"));
        }
        ArrayNode contracts = contracts();
        // after everything that names a party
        add(out, "parties", parties());
        add(out, "documents", documents());
        add(out, "contractingProcesses", contracts);
        add(out, "metrics", metrics());
        add(out, "completion", completion());
        out.put("language", "es");
        add(out, "benefits", benefits());
        add(out, Oc4ids.OWN, Oc4idsOwn.of(project, details));
        return out;
    }

    /**
     * The standard's status. What is suspended stays in the phase in which it stopped; without a history of stages
     * nobody knows which, and nothing is said.
     */
    private Optional<String> status() {
        Stage stage = project.stage();
        if (stage == Stage.SUSPENDED) {
            stage = null;
            for (ProjectDetails.StageChange change : details.stages()) {
                stage = change.stage() == Stage.SUSPENDED ? stage : change.stage();
            }
        }
        return Optional.ofNullable(stage).flatMap(Oc4idsProject::status);
    }

    private static Optional<String> status(Stage stage) {
        return switch (stage) {
            case IDEA -> Optional.of("identification");
            case PREFEASIBILITY, FEASIBILITY -> Optional.of("preparation");
            case PROCUREMENT, EXECUTION -> Optional.of("implementation");
            case FINISHED -> Optional.of("completed");
            case CANCELLED -> Optional.of("cancelled");
            case SUSPENDED -> Optional.empty();
        };
    }

    private ArrayNode classifications() {
        ArrayNode list = JSON.arrayNode();
        classification(list, Oc4ids.SECTOR, project.sector(), null);
        classification(list, Oc4ids.PROGRAMME, project.programme(), null);
        project.sdgs().forEach(goal -> classification(list, Oc4ids.SDG, String.valueOf(goal), null));
        if (project.stage() != null) {
            classification(
                    list,
                    Oc4ids.STAGE,
                    project.stage().id(),
                    project.stage().title().es());
        }
        if (project.horizon() != null) {
            classification(
                    list,
                    Oc4ids.HORIZON,
                    project.horizon().id(),
                    project.horizon().title().es());
        }
        if (project.dimension() != null) {
            classification(list, Oc4ids.DIMENSION, project.dimension().id(), null);
        }
        if (project.theme() != null) {
            classification(list, Oc4ids.THEME, project.theme(), names.themes().apply(project.theme()));
        }
        project.planNodes().forEach(node -> classification(list, Oc4ids.PLAN_NODE, node, null));
        return list;
    }

    private static void classification(
            ArrayNode list, String scheme, @Nullable String id, @Nullable String description) {
        if (id != null) {
            ObjectNode one = list.addObject();
            one.put("scheme", scheme);
            one.put("id", id);
            text(one, "description", description);
        }
    }

    private ArrayNode locations() {
        ArrayNode list = JSON.arrayNode();
        for (TerritoryCode code : project.places().found()) {
            list.add(place(code.value(), names.places().apply(code), code));
        }
        for (TerritoryCode code : project.places().stated()) {
            list.add(place(
                    Oc4ids.STATED + code,
                    names.places().apply(code) + " (lo nombra el programa; sin confirmar)",
                    code));
        }
        Project.Location location = project.location();
        if (location.point() != null) {
            ObjectNode point = list.addObject();
            point.put("id", Oc4ids.POINT);
            String note = location.note() == null ? null : location.note().es();
            if (location.approximate()) {
                note = note == null ? "Ubicación aproximada" : "Ubicación aproximada. " + note;
            }
            text(point, "description", note);
            point.set("geometry", Oc4idsGeometry.of(location.point()));
        }
        drawn(list, Oc4ids.LINE, project.line());
        drawn(list, Oc4ids.AREA, project.area());
        return list;
    }

    private ObjectNode place(String id, String description, TerritoryCode code) {
        ObjectNode place = JSON.objectNode();
        place.put("id", id);
        text(place, "description", description);
        ObjectNode gazetteer = place.putObject("gazetteer");
        gazetteer.put("scheme", names.gazetteer());
        gazetteer.putArray("identifiers").add(code.value());
        return place;
    }

    private static void drawn(ArrayNode list, String id, Project.@Nullable Drawn drawn) {
        if (drawn != null) {
            ObjectNode one = list.addObject();
            one.put("id", id);
            if (drawn.schematic()) {
                one.put("description", "Trazado esquemático: rectas entre lugares conocidos");
            }
            one.set("geometry", Oc4idsGeometry.of(drawn.shape()));
        }
    }

    private ObjectNode budget() {
        ObjectNode budget = JSON.objectNode();
        if (project.valueYear() != null) {
            budget.put("description", "Precios de " + project.valueYear());
        }
        if (project.value() != null) {
            budget.set("amount", value(project.value()));
        }
        if (!details.funding().isEmpty()) {
            ObjectNode group = budget.putArray("budgetBreakdowns").addObject();
            group.put("id", "fuente-y-vigencia");
            group.put("description", "Por fuente y año");
            ArrayNode lines = group.putArray("budgetBreakdown");
            for (ProjectDetails.Funding funding : details.funding()) {
                ObjectNode line = lines.addObject();
                line.put("id", String.valueOf(lines.size()));
                text(line, "description", funding.source());
                line.set("amount", value(funding.amount()));
                line.set("period", period(LocalDate.of(funding.year(), 1, 1), LocalDate.of(funding.year(), 12, 31)));
                line.set("sourceParty", party(funding.source(), "funder"));
            }
        }
        return budget;
    }

    private ArrayNode forecasts() {
        ArrayNode list = JSON.arrayNode();
        ArrayNode physical = JSON.arrayNode();
        ArrayNode financial = JSON.arrayNode();
        for (ProjectDetails.PlannedPoint point : details.planned()) {
            percent(physical, Oc4ids.PHYSICAL, point.date(), point.physical(), null);
            percent(financial, Oc4ids.FINANCIAL, point.date(), point.financial(), null);
        }
        metric(list, Oc4ids.PHYSICAL, "Avance físico programado", physical);
        metric(list, Oc4ids.FINANCIAL, "Avance financiero programado", financial);
        return list;
    }

    private ArrayNode metrics() {
        ArrayNode list = JSON.arrayNode();
        ArrayNode physical = JSON.arrayNode();
        ArrayNode financial = JSON.arrayNode();
        ArrayNode paid = JSON.arrayNode();
        for (ProjectDetails.Report report : details.reports()) {
            percent(physical, Oc4ids.PHYSICAL, report.date(), report.physical(), report.note());
            percent(financial, Oc4ids.FINANCIAL, report.date(), report.financial(), null);
            if (report.paid() != null) {
                observation(paid, Oc4ids.PAID, report.date()).set("value", value(report.paid()));
            }
        }
        metric(list, Oc4ids.PHYSICAL, "Avance físico", physical);
        metric(list, Oc4ids.FINANCIAL, "Avance financiero", financial);
        metric(list, Oc4ids.PAID, "Pagado, acumulado", paid);
        return list;
    }

    private static void metric(ArrayNode list, String id, String title, ArrayNode observations) {
        if (!observations.isEmpty()) {
            ObjectNode metric = list.addObject();
            metric.put("id", id);
            metric.put("title", title);
            metric.set("observations", observations);
        }
    }

    private static void percent(
            ArrayNode list, String metric, LocalDate date, @Nullable Double percent, @Nullable String notes) {
        if (percent == null) {
            return;
        }
        ObjectNode one = observation(list, metric, date);
        one.put("measure", percent);
        ObjectNode unit = one.putObject("unit");
        unit.put("name", "%");
        // per cent in UN/ECE Recommendation 20
        unit.put("scheme", "UNCEFACT");
        unit.put("id", "P1");
        text(one, "notes", notes);
    }

    private static ObjectNode observation(ArrayNode list, String metric, LocalDate date) {
        ObjectNode one = list.addObject();
        one.put("id", metric + "-" + date);
        one.putObject("period").put("endDate", moment(date));
        return one;
    }

    private ArrayNode milestones() {
        ArrayNode list = JSON.arrayNode();
        for (ProjectDetails.Milestone milestone : details.milestones()) {
            ObjectNode one = list.addObject();
            one.put("id", String.valueOf(list.size()));
            text(one, "title", milestone.name());
            one.put("dueDate", moment(milestone.planned()));
            if (milestone.actual() != null) {
                one.put("dateMet", moment(milestone.actual()));
                one.put("status", "met");
            }
        }
        return list;
    }

    private ArrayNode documents() {
        ArrayNode list = JSON.arrayNode();
        for (ProjectDetails.Document document : details.documents()) {
            ObjectNode one = list.addObject();
            one.put("id", String.valueOf(list.size()));
            text(one, "documentType", document.kind());
            text(one, "title", document.title());
            if (isAddress(document.url())) {
                one.put("url", document.url());
            }
            if (document.date() != null) {
                one.put("datePublished", moment(document.date()));
            }
        }
        return list;
    }

    private ArrayNode contracts() {
        ArrayNode list = JSON.arrayNode();
        for (ProjectDetails.Contract contract : details.contracts()) {
            ObjectNode one = list.addObject();
            one.put("id", contract.code());
            ObjectNode summary = one.putObject("summary");
            summary.put("externalReference", contract.code());
            text(summary, "description", contract.object());
            if (contract.supplier() != null) {
                summary.putArray("suppliers").add(party(contract.supplier(), "supplier"));
            }
            if (contract.value() != null) {
                summary.set("contractValue", value(contract.value()));
            }
            add(summary, "contractPeriod", period(contract.start(), contract.end()));
        }
        return list;
    }

    private ObjectNode completion() {
        ObjectNode completion = JSON.objectNode();
        for (ProjectDetails.StageChange change : details.stages()) {
            if (change.stage() == Stage.FINISHED) {
                completion.put("endDate", moment(change.date()));
            }
        }
        return completion;
    }

    private ArrayNode benefits() {
        ArrayNode list = JSON.arrayNode();
        if (!details.beneficiaries().isEmpty()) {
            ArrayNode people = list.addObject().putArray("beneficiaries");
            for (ProjectDetails.Beneficiaries group : details.beneficiaries()) {
                ObjectNode one = people.addObject();
                text(one, "description", group.group());
                if (group.count() != null) {
                    one.put("numberOfPeople", group.count());
                }
            }
        }
        return list;
    }

    private ObjectNode party(String name, String role) {
        String id = partyIds.computeIfAbsent(name, unknown -> String.valueOf(partyIds.size() + 1));
        List<String> roles = partyRoles.computeIfAbsent(name, unknown -> new ArrayList<>());
        if (!roles.contains(role)) {
            roles.add(role);
        }
        ObjectNode reference = JSON.objectNode();
        reference.put("id", id);
        reference.put("name", name);
        return reference;
    }

    private ArrayNode parties() {
        ArrayNode list = JSON.arrayNode();
        partyIds.forEach((name, id) -> {
            ObjectNode one = list.addObject();
            one.put("id", id);
            one.put("name", name);
            ArrayNode roles = one.putArray("roles");
            Objects.requireNonNull(partyRoles.get(name)).forEach(roles::add);
        });
        return list;
    }

    private ObjectNode value(long amount) {
        ObjectNode value = JSON.objectNode();
        value.put("amount", amount);
        value.put("currency", names.currency());
        return value;
    }

    private static ObjectNode identifier(String id, String scheme) {
        ObjectNode identifier = JSON.objectNode();
        identifier.put("id", id);
        identifier.put("scheme", scheme);
        return identifier;
    }

    private static ObjectNode period(@Nullable LocalDate start, @Nullable LocalDate end) {
        ObjectNode period = JSON.objectNode();
        if (start != null) {
            period.put("startDate", moment(start));
        }
        if (end != null) {
            period.put("endDate", moment(end));
        }
        return period;
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static boolean isAddress(@Nullable String url) {
        if (url == null) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException fault) {
            return false;
        }
    }

    private static void text(ObjectNode node, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            node.put(name, text);
        }
    }

    private static void add(ObjectNode node, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            node.set(name, list);
        }
    }

    private static void add(ObjectNode node, String name, ObjectNode object) {
        if (!object.isEmpty()) {
            node.set(name, object);
        }
    }
}
