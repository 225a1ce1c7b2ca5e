package co.territoria.priority;

import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules of a pack find. */
@RestController
class AlertController {

    private final Priorities priorities;
    private final Alerts alerts;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final IndicatorSources sources;

    AlertController(
            Priorities priorities,
            Alerts alerts,
            Indicators indicators,
            IndicatorValues values,
            IndicatorSources sources) {
        this.priorities = priorities;
        this.alerts = alerts;
        this.indicators = indicators;
        this.values = values;
        this.sources = sources;
    }

    /** @param territory only it and what lies in it; in place of {@code within}, whose pack it must be of */
    @GetMapping("/api/v1/alerts")
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Territory whole = values.within(territory == null ? within : territory);
        if (severity != null && Severity.find(severity).isEmpty()) {
            throw ApiProblem.notAllowed("severity", severity, Severity.ids());
        }
        if (indicator != null) {
            // one that does not exist is a slip; one without rules has no alerts
            indicators.get(whole.pack(), indicator);
        }
        List<AlertReading> readings = priorities.rules(whole.pack()).stream()
                .filter(rule -> indicator == null || rule.indicator().value().equals(indicator))
                .filter(rule -> severity == null || rule.severity().id().equals(severity))
                .map(rule -> alerts.read(rule, whole))
                .toList();
        AlertJson json = AlertJson.of(readings, whole, sources, language);
        return csv
                ? json.toCsv().answer("alertas-%s.csv".formatted(whole.code()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
