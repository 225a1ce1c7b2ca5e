package co.territoria.gap;

import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gaps of an indicator. */
@RestController
class GapController {

    private final IndicatorValues values;
    private final Gaps gaps;
    private final IndicatorSources sources;

    GapController(IndicatorValues values, Gaps gaps, IndicatorSources sources) {
        this.values = values;
        this.gaps = gaps;
        this.sources = sources;
    }

    @GetMapping("/api/v1/indicators/{code}/gaps")
    ResponseEntity<?> gaps(
            @PathVariable String code,
            @RequestParam(defaultValue = "department") String reference,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Selection selection = values.select(code, period, breakdown, within);
        Reference known = Reference.find(reference)
                .orElseThrow(() -> ApiProblem.notAllowed("reference", reference, Reference.ids()));
        GapTable table = gaps.of(selection, known);
        GapsJson json = GapsJson.of(table, sources.list(selection, table.sources(), language), language);
        return csv
                ? json.toCsv().answer("%s-%s-%s-gap-%s.csv".formatted(code, json.period(), json.breakdown(), reference))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
