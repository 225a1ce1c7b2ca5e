package co.territoria.incident;

import co.territoria.territory.Pack;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents by territory or hexagon. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    IncidentJson.Page list(@RequestParam(required = false) @Nullable String within, Language language) {
        Pack pack = incidents.pack(within);
        return new IncidentJson.Page(incidents.list(pack.id()).stream()
                .map(set -> IncidentJson.item(
                        set, incidents.periods(set), incidents.source(set).orElse(null), language))
                .toList());
    }

    /** @param by {@code territory} or {@code hexagon} */
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Incidents.Table table = incidents.of(id, period, by, within);
        IncidentJson.Counts counts =
                IncidentJson.counts(table, incidents.source(table.set()).orElse(null), language);
        return csv
                ? counts.toCsv()
                        .answer("incidents-%s-%s-%s.csv"
                                .formatted(id, counts.period(), table.grid().id()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(counts);
    }
}
