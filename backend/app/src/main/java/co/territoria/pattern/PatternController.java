package co.territoria.pattern;

import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Selection;
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

/** Inequality and clusters of an indicator. */
@RestController
class PatternController {

    private final IndicatorValues values;
    private final IndicatorSources sources;
    private final Inequalities inequalities;
    private final Clusters clusters;

    PatternController(IndicatorValues values, IndicatorSources sources, Inequalities inequalities, Clusters clusters) {
        this.values = values;
        this.sources = sources;
        this.inequalities = inequalities;
        this.clusters = clusters;
    }

    @GetMapping("/api/v1/indicators/{code}/inequality")
    ResponseEntity<?> inequality(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Selection selection = values.select(code, period, breakdown, within);
        InequalityTable table = inequalities.of(selection);
        InequalityJson json = InequalityJson.of(table, sources.list(selection, table.sources(), language), language);
        return csv
                ? json.toCsv().answer("%s-%s-inequality.csv".formatted(code, json.breakdown()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    @GetMapping("/api/v1/indicators/{code}/clusters")
    ResponseEntity<?> clusters(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String weights,
            @RequestParam(required = false) @Nullable String k,
            @RequestParam(required = false) @Nullable String permutations,
            @RequestParam(required = false) @Nullable String seed,
            @RequestParam(required = false) @Nullable String alpha,
            @RequestParam(required = false) @Nullable String correction,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Selection selection = values.select(code, period, breakdown, within);
        ClusterQuestion question = ClusterQuestion.of(
                selection, new ClusterQuestion.Texts(weights, k, permutations, seed, alpha, correction));
        ClusterTable table = clusters.of(question);
        ClustersJson json = ClustersJson.of(table, sources.list(selection, table.sources(), language), language);
        return csv
                ? json.toCsv().answer("%s-%s-%s-clusters.csv".formatted(code, json.period(), json.breakdown()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
