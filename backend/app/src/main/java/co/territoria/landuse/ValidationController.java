package co.territoria.landuse;

import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.Rule;
import co.territoria.landuse.validation.Severity;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import co.territoria.web.PublicAddress;
import co.territoria.web.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether the plan that was delivered keeps the rules. */
@RestController
@RequestMapping("/api/v1/land-use-plans/{id}/validation")
class ValidationController {

    private static final List<String> FORMATS = List.of("json", "csv", "gpkg", "html");
    private static final List<String> LISTS = List.of("findings", "rules");
    private static final List<String> SYSTEMS = List.of("4326", "9377");
    private static final List<String> STYLES = List.of("css/base.css", "css/public.css");

    private final LandUsePlans plans;
    private final Validations validations;
    private final Territories territories;
    private final PublicAddress address;
    private final Screen screen;
    private final Clock clock;

    ValidationController(
            LandUsePlans plans,
            Validations validations,
            Territories territories,
            PublicAddress address,
            Screen screen,
            Clock clock) {
        this.plans = plans;
        this.validations = validations;
        this.territories = territories;
        this.address = address;
        this.screen = screen;
        this.clock = clock;
    }

    /**
     * @param f        json, csv, gpkg (GeoPackage) or html (a page to print)
     * @param severity only faults that weigh so: error, warning, alert; several with commas
     * @param rule     only faults that break one of these rules; several with commas
     * @param list     of the CSV: findings or rules
     * @param geometry whether the JSON has the geometry of each fault; default true
     * @param within   for clients that send it with every question; the plan's id says all
     * @param crs      of the GeoPackage: 4326 or 9377, the default
     */
    @GetMapping
    ResponseEntity<?> validation(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String f,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String geometry,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String within,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        String format = f == null ? (Csv.isWanted(null, accept) ? "csv" : "json") : choice("f", f, FORMATS);
        String table = list == null ? "findings" : choice("list", list, LISTS);
        boolean withGeometry = geometry == null
                || choice("geometry", geometry, List.of("true", "false")).equals("true");
        boolean lonLat = crs != null && choice("crs", crs, SYSTEMS).equals("4326");
        if (within != null) {
            territories.get(within);
        }
        Set<Severity> severities = severities(severity);
        Set<String> rules = rules(rule);
        LandUsePlan plan = plans.get(id);
        Report report = validations.report(plan);
        List<Finding> shown = report.findings().stream()
                .filter(finding -> severities.isEmpty() || severities.contains(finding.severity()))
                .filter(finding -> rules.isEmpty() || rules.stream().anyMatch(finding::breaks))
                .toList();
        Territory territory = territories.get(plan.territory().value());
        Pack pack = territories.findPack(plan.pack()).orElseThrow();
        return switch (format) {
            case "gpkg" ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(JdbcFindingsPackage.MEDIA_TYPE))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"validacion-%s.gpkg\"".formatted(plan.id()))
                        .body(new JdbcFindingsPackage(
                                        report,
                                        lonLat,
                                        language,
                                        clock.instant().truncatedTo(ChronoUnit.DAYS))
                                .write(shown));
            case "html" -> {
                List<String> styles = STYLES.stream()
                        .map(style -> address.path(screen.address(style)))
                        .toList();
                String page = new ValidationPage(plan, territory, pack, report, shown, plans, address, styles, language)
                        .write();
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(page.getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                ValidationJson json = ValidationJson.of(
                        report,
                        new LandUsePlanJson.Named(territory.code().value(), territory.name()),
                        shown,
                        withGeometry && format.equals("json"),
                        pack.example(),
                        language);
                if (format.equals("csv")) {
                    yield table.equals("rules")
                            ? json.rulesCsv().answer("validacion-%s-reglas.csv".formatted(plan.id()))
                            : json.findingsCsv().answer("validacion-%s.csv".formatted(plan.id()));
                }
                yield ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
            }
        };
    }

    private static String choice(String parameter, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw ApiProblem.notAllowed(parameter, value, allowed);
        }
        return value;
    }

    private static Set<Severity> severities(@Nullable String text) {
        Set<Severity> chosen = new LinkedHashSet<>();
        if (text != null) {
            List<String> allowed =
                    Arrays.stream(Severity.values()).map(Severity::id).toList();
            for (String each : text.split(",", -1)) {
                chosen.add(Severity.find(each.strip())
                        .orElseThrow(() -> ApiProblem.notAllowed("severity", each, allowed)));
            }
        }
        return chosen;
    }

    private static Set<String> rules(@Nullable String text) {
        Set<String> chosen = new LinkedHashSet<>();
        if (text != null) {
            List<String> known = Rule.all().stream().map(Rule::id).toList();
            for (String each : text.split(",", -1)) {
                if (Rule.find(each.strip()).isEmpty()) {
                    throw ApiProblem.invalidParameter(
                            "rule",
                            each,
                            new LocalText(
                                    "No existe la regla «%s»; se escriben como T1, TM2, CL9 o TE3 y docs/land-use-rules.md las lista."
                                            .formatted(each),
                                    "There is no rule “%s”; they are written as T1, TM2, CL9 or TE3, and docs/land-use-rules.md lists them."
                                            .formatted(each)),
                            Nearest.to(each, known));
                }
                chosen.add(each.strip());
            }
        }
        return chosen;
    }
}
