package co.territoria.landuse;

import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.validation.Outcome;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.RuleResult;
import co.territoria.landuse.validation.Severity;
import co.territoria.landuse.validation.Tolerances;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.Theme;
import co.territoria.territory.Pack;
import co.territoria.territory.Territory;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.Numbers;
import co.territoria.web.PublicAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** The report of a validation as a page to read and to print, without any script. */
final class ValidationPage {

    /** More faults make no page; the table to download has all. */
    private static final int LISTED = 300;

    /** What asks for work first, and so the numbers of the list on the screen: heaviest, then largest; what has no place last. */
    static final Comparator<Finding> TO_MEND = Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparingDouble(ValidationPage::size).reversed())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::id);

    private static double size(Finding finding) {
        Double area = finding.areaSquareMetres();
        Double length = finding.lengthMetres();
        if (area != null && area > 0) {
            return 1e9 + area;
        }
        return length != null && length > 0 ? length : -1;
    }

    private final LandUsePlan plan;
    private final Territory territory;
    private final Pack pack;
    private final Report report;
    private final List<Finding> shown;
    private final LandUsePlans plans;
    private final PublicAddress address;
    private final Language language;
    private final Numbers numbers;
    private final HtmlPage page;

    ValidationPage(
            LandUsePlan plan,
            Territory territory,
            Pack pack,
            Report report,
            List<Finding> shown,
            LandUsePlans plans,
            PublicAddress address,
            List<String> styles,
            Language language) {
        this.plan = plan;
        this.territory = territory;
        this.pack = pack;
        this.report = report;
        this.shown = shown.stream().sorted(TO_MEND).toList();
        this.plans = plans;
        this.address = address;
        this.language = language;
        this.numbers = new Numbers(language);
        this.page = new HtmlPage(
                language,
                say("Validación del plan de ", "Validation of the plan of ") + territory.name(),
                styles,
                head -> head.open("meta", "name", "robots", "content", "noindex"));
    }

    private String say(String es, String en) {
        return language == Language.ES ? es : en;
    }

    private String path(String query) {
        return address.path("/api/v1/land-use-plans/" + plan.id() + "/validation" + query);
    }

    String write() {
        page.open("header", "class", "top");
        page.open("p", "class", "wordmark")
                .link(address.path("/"), "Territoria")
                .close("p");
        page.open("nav", "aria-label", say("Sitio", "Site"));
        Language other = language == Language.ES ? Language.EN : Language.ES;
        page.open("a", "href", path("?f=html&lang=" + other.tag()), "hreflang", other.tag(), "lang", other.tag())
                .text(other == Language.EN ? "English" : "Español")
                .close("a");
        page.close("nav").close("header");
        page.open("main");
        title();
        drawing();
        findings();
        rules();
        tolerances();
        page.close("main");
        page.open("footer").element("p", footer()).close("footer");
        return page.finish();
    }

    private void title() {
        if (pack.example()) {
            page.element(
                    "p", say("Ejemplo: lugar y plan ficticios", "Example: fictional place and plan"), "class", "badge");
        }
        page.element("p", say("Informe de validación", "Validation report"), "class", "over-title");
        page.element(
                "h1",
                "%s · %s%s"
                        .formatted(territory.name(), plan.kind(), plan.version() == null ? "" : " " + plan.version()));
        page.element("p", verdict(), "class", "summary");
        page.open("dl", "class", "facts");
        fact(say("Plan", "Plan"), plan.id());
        String act = plan.act().text();
        fact(say("Acto", "Act"), act == null ? say("sin dato", "no data") : act);
        plans.delivery(plan).ifPresent(this::delivery);
        Double accuracy = report.limitAccuracyMetres();
        fact(
                say("Límite de referencia", "Reference limit"),
                accuracy == null || accuracy.isInfinite()
                        ? say(
                                "exactitud no conocida: no se juzga contra él",
                                "accuracy not known: nothing is judged against it")
                        : say("exactitud de ", "accuracy of ") + numbers.number(accuracy, accuracy < 10 ? 1 : 0)
                                + "\u00a0m");
        fact(
                say("Zonas", "Zones"),
                say("%s entregadas, %s fuera de las reglas de forma", "%s delivered, %s left out of the rules on shape")
                        .formatted(numbers.number(report.zones(), 0), numbers.number(report.leftOut(), 0)));
        page.close("dl");
        page.open("p", "class", "actions");
        page.link(path("?f=csv" + lang()), say("Fallas en CSV", "Faults as CSV"))
                .text(" ");
        page.link(path("?f=csv&list=rules" + lang()), say("Reglas en CSV", "Rules as CSV"))
                .text(" ");
        page.link(path("?f=gpkg" + lang()), "GeoPackage (EPSG:9377)").text(" ");
        page.link(path("?f=gpkg&crs=4326" + lang()), "GeoPackage (EPSG:4326)");
        page.close("p");
    }

    private String lang() {
        return language == Language.ES ? "" : "&lang=" + language.tag();
    }

    private void delivery(DeliveryRecord delivery) {
        fact(
                say("Entrega", "Delivery"),
                delivery.files().stream().map(DeliveryRecord.File::name).collect(Collectors.joining(", ")));
        fact(say("Sistema de coordenadas", "Coordinate system"), delivery.crsName() + " (EPSG:" + delivery.crs() + ")");
    }

    private void fact(String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    private String verdict() {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        long alerts = count(Severity.ALERT);
        long unverified = report.rules().stream()
                .filter(rule -> rule.outcome() == Outcome.NOT_VERIFIABLE)
                .count();
        return say("El plan %s: %s, %s y %s; %s.", "The plan %s: %s, %s and %s; %s.")
                .formatted(
                        switch (report.verdict()) {
                            case FAILED -> say("no cumple", "does not comply");
                            case PASSED -> say("cumple", "complies");
                            case INCOMPLETE -> say("no tiene errores", "has no errors");
                        },
                        counted(errors, say("error", "error"), say("errores", "errors")),
                        counted(warnings, say("advertencia", "warning"), say("advertencias", "warnings")),
                        counted(alerts, say("alerta", "alert"), say("alertas", "alerts")),
                        counted(
                                unverified,
                                say("regla no se puede verificar", "rule cannot be verified"),
                                say("reglas no se pueden verificar", "rules cannot be verified")));
    }

    private String counted(long n, String one, String more) {
        return numbers.number(n, 0) + " " + (n == 1 ? one : more);
    }

    private long count(Severity severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void drawing() {
        Limit limit = plans.limit(territory);
        String alt = say(
                "La clasificación del suelo, el límite del municipio y las fallas con su número de la lista.",
                "The soil classification, the limit of the municipality and the faults with their number of the list.");
        page.open("figure");
        new FaultDrawing(plans.zones(plan).of(Theme.SOIL_CLASS), limit.geometry(), listed()).draw(page, alt, numbers);
        page.open("figcaption").text(alt).open("ul", "class", "fault-keys");
        for (int i = 0; i < FaultDrawing.SOILS.size(); i++) {
            key("key-area soil-" + i, Words.code(Theme.SOIL_CLASS.domain(), FaultDrawing.SOILS.get(i), language));
        }
        for (Severity severity : Severity.values()) {
            key("key-mark is-" + severity.id(), ValidationJson.in(severity.title(), language));
        }
        page.close("ul").close("figcaption").close("figure");
    }

    private void key(String kind, String words) {
        page.open("li").open("span", "class", kind).close("span").text(words).close("li");
    }

    private List<Finding> listed() {
        return shown.size() <= LISTED ? shown : shown.subList(0, LISTED);
    }

    private void findings() {
        section(say("Fallas", "Faults") + " (" + numbers.number(shown.size(), 0) + ")");
        if (shown.isEmpty()) {
            page.element(
                    "p",
                    report.findings().isEmpty()
                            ? say("Ninguna.", "None.")
                            : say("Ninguna con estos filtros.", "None with these filters."));
            page.close("section");
            return;
        }
        if (shown.size() > LISTED) {
            page.element(
                    "p",
                    say(
                                    "Se listan las primeras %s; el CSV las trae todas.",
                                    "The first %s are listed; the CSV has all.")
                            .formatted(numbers.number(LISTED, 0)),
                    "class",
                    "note");
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        int number = 1;
        for (Finding finding : listed()) {
            rows.add(row(
                    Integer.toString(number++),
                    rulesOf(finding),
                    ValidationJson.in(finding.severity().title(), language),
                    ValidationJson.in(finding.message(), language),
                    metres(finding.widthMetres()),
                    area(finding.areaSquareMetres()),
                    place(finding)));
        }
        table(
                List.of(
                        "N.º",
                        say("Regla", "Rule"),
                        say("Gravedad", "Severity"),
                        say(
                                "Qué se encontró, qué se esperaba y qué hacer",
                                "What was found, what was expected and what to do"),
                        say("Ancho", "Width"),
                        say("Área", "Area"),
                        say("Lugar (este, norte)", "Place (easting, northing)")),
                rows);
        page.close("section");
    }

    private static String rulesOf(Finding finding) {
        return finding.alsoBreaks().isEmpty()
                ? finding.rule()
                : finding.rule() + ", " + String.join(", ", finding.alsoBreaks());
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        List<@Nullable String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private @Nullable String metres(@Nullable Double metres) {
        if (metres == null || metres == 0) {
            return null;
        }
        return metres < 0.1 ? numbers.number(metres * 1000, 1) + "\u00a0mm" : numbers.number(metres, 2) + "\u00a0m";
    }

    private @Nullable String area(@Nullable Double squareMetres) {
        if (squareMetres == null || squareMetres == 0) {
            return null;
        }
        return squareMetres < 10_000
                ? numbers.number(squareMetres, squareMetres < 1 ? 3 : 1) + "\u00a0m²"
                : numbers.number(squareMetres / 10_000, 2) + "\u00a0ha";
    }

    private @Nullable String place(Finding finding) {
        if (finding.geometry().isEmpty()) {
            return null;
        }
        Coordinate middle = finding.geometry().getEnvelopeInternal().centre();
        return numbers.number(middle.x, 0) + "; " + numbers.number(middle.y, 0);
    }

    private void rules() {
        section(say("Reglas", "Rules") + " (" + report.rules().size() + ")");
        for (Outcome outcome :
                List.of(Outcome.FAILED, Outcome.NOT_VERIFIABLE, Outcome.PASSED, Outcome.NOT_APPLICABLE)) {
            List<RuleResult> members = report.rules().stream()
                    .filter(rule -> rule.outcome() == outcome)
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            page.element("h3", ValidationJson.in(outcome.title(), language) + " (" + members.size() + ")");
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (RuleResult result : members) {
                rows.add(row(
                        result.rule().id(),
                        ValidationJson.in(result.rule().title(), language),
                        ValidationJson.in(result.rule().severity().title(), language),
                        numbers.number(result.checked(), 0),
                        numbers.number(result.findings(), 0),
                        result.reason() == null ? "" : ValidationJson.in(result.reason(), language)));
            }
            table(
                    List.of(
                            "Id",
                            say("Regla", "Rule"),
                            say("Gravedad", "Severity"),
                            say("Revisadas", "Checked"),
                            say("Fallas", "Faults"),
                            say("Razón", "Reason")),
                    rows);
        }
        page.close("section");
    }

    private void tolerances() {
        section(say("Cómo se validó", "How it was validated"));
        page.element(
                "p",
                say(
                        "Reglas T, TM y CL del Ministerio de Vivienda para LADM_COL POT 2.0.0, corregidas, y reglas TE de Territoria; docs/land-use-rules.md dice cómo se revisa cada una. Anchos y áreas en el plano de EPSG:9377. Una falla se cuenta una vez aunque incumpla varias reglas.",
                        "Rules T, TM and CL of the Ministry of Housing for LADM_COL POT 2.0.0, corrected, and rules TE of Territoria; docs/land-use-rules.md says how each is checked. Widths and areas in the plane of EPSG:9377. A fault is told once, though it may break several rules."));
        page.element(
                "p",
                say("Tolerancias: ", "Tolerances: ")
                        + Tolerances.steps().stream()
                                .filter(step -> step.metres() >= 0.001)
                                .map(step -> ValidationJson.in(step.name(), language) + ", " + metres(step.metres()))
                                .collect(Collectors.joining("; "))
                        + ".",
                "class",
                "note");
        page.close("section");
    }

    private void section(String title) {
        page.open("section").element("h2", title);
    }

    private void table(List<String> heads, List<List<@Nullable String>> rows) {
        page.open("table", "class", "stack").open("thead").open("tr");
        heads.forEach(head -> page.element("th", head, "scope", "col"));
        page.close("tr").close("thead").open("tbody");
        for (List<@Nullable String> row : rows) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String text = cell == null ? "—" : cell;
                if (i == 0) {
                    page.element("th", text, "scope", "row");
                } else {
                    page.element("td", text, "data-label", heads.get(i));
                }
            }
            page.close("tr");
        }
        page.close("tbody").close("table");
    }

    private String footer() {
        String source = plan.source() == null ? "" : " " + plan.source().in(language);
        return say("Territoria, validación del plan %s.%s", "Territoria, validation of plan %s.%s")
                .formatted(plan.id(), source);
    }
}
