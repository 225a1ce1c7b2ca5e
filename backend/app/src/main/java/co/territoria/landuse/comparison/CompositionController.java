package co.territoria.landuse.comparison;

import co.territoria.indicator.IndicatorSources;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much of each class, category or use the plans have, by place. */
@RestController
@RequestMapping("/api/v1/land-use/composition")
class CompositionController {

    private final Compositions compositions;
    private final IndicatorSources sources;

    CompositionController(Compositions compositions, IndicatorSources sources) {
        this.compositions = compositions;
        this.sources = sources;
    }

    /**
     * @param theme {@code class}, {@code soil_class}, {@code rural_category}…; the five classes where absent
     * @param by    id of a level, the lowest where absent
     * @param plans ids of plans in place of those in force, separated by commas
     */
    @GetMapping
    ResponseEntity<?> get(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String plans,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Compositions.Table table = compositions.of(theme, by, plans, within);
        CompositionJson json = CompositionJson.of(
                table, sources.list(table.pack().id(), compositions.sources(table.population()), language), language);
        return csv
                ? json.toCsv().answer("land-use-composition-%s.csv".formatted(json.theme()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
