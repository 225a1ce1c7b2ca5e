package co.territoria.landuse.comparison;

import co.territoria.territory.Territories;
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

/** What changed from one version of a plan to another. */
@RestController
@RequestMapping("/api/v1/land-use-plans/{id}/changes")
class ChangesController {

    private final PlanChanges changes;
    private final Territories territories;

    ChangesController(PlanChanges changes, Territories territories) {
        this.changes = changes;
        this.territories = territories;
    }

    /**
     * @param from     id of the earlier version; the one that the plan took the place of where absent
     * @param theme    {@code class}, {@code soil_class} or {@code rural_category}
     * @param geometry whether the changes come as polygons too
     * @param within   for clients that send it with every question; the plan's id says all
     */
    @GetMapping
    ResponseEntity<?> get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "false") boolean geometry,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        if (within != null) {
            territories.get(within);
        }
        ChangesJson json = ChangesJson.of(changes.of(id, from, theme), geometry && !csv, language);
        return csv
                ? json.toCsv()
                        .answer("land-use-changes-%s-%s.csv"
                                .formatted(json.from().id(), json.to().id()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
