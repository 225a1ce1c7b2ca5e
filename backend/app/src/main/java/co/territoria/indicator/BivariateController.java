package co.territoria.indicator;

import co.territoria.indicator.Bivariate.Breaks;
import co.territoria.indicator.IndicatorClasses.Over;
import co.territoria.indicator.IndicatorPairs.Pair;
import co.territoria.store.Datasets;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two indicators on one map. */
@RestController
@RequestMapping("/api/v1/indicators/bivariate")
class BivariateController {

    private final IndicatorValues values;
    private final IndicatorPairs pairs;
    private final IndicatorSources sources;
    private final Datasets datasets;

    BivariateController(IndicatorValues values, IndicatorPairs pairs, IndicatorSources sources, Datasets datasets) {
        this.values = values;
        this.pairs = pairs;
        this.sources = sources;
        this.datasets = datasets;
    }

    /** @param x code of the indicator of the columns @param y of the rows @param breaks {@code round} or {@code quantile} */
    @GetMapping
    ResponseEntity<?> get(
            @RequestParam(required = false) @Nullable String x,
            @RequestParam(required = false) @Nullable String y,
            @RequestParam(required = false) @Nullable String xPeriod,
            @RequestParam(required = false) @Nullable String yPeriod,
            @RequestParam(required = false) @Nullable String xBreakdown,
            @RequestParam(required = false) @Nullable String yBreakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "round") String breaks,
            @RequestParam(defaultValue = "period") String over,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Breaks known = Breaks.find(breaks).orElseThrow(() -> ApiProblem.notAllowed("breaks", breaks, Breaks.ids()));
        Over ground = IndicatorController.over(over);
        Selection first = select("x", x, xPeriod, xBreakdown, within);
        Selection second = select("y", y, yPeriod, yBreakdown, within);
        if (first.equals(second)) {
            throw ApiProblem.invalidParameter(
                    "y",
                    y,
                    new LocalText(
                            "«x» y «y» son el mismo mapa: elija otro indicador, otro periodo u otra desagregación.",
                            "“x” and “y” are the same map: choose another indicator, period or breakdown."));
        }
        Pair pair = pairs.of(first, second, known, ground);
        BivariateJson json = BivariateJson.of(pair, axis(pair.x(), language), axis(pair.y(), language), language);
        return csv
                ? json.toCsv()
                        .answer("%s-%s.csv"
                                .formatted(
                                        first.indicator().code().value(),
                                        second.indicator().code().value()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    private Selection select(
            String parameter,
            @Nullable String code,
            @Nullable String period,
            @Nullable String breakdown,
            @Nullable String within) {
        if (code == null || code.isBlank()) {
            throw ApiProblem.invalidParameter(
                    parameter,
                    code,
                    new LocalText(
                            "Falta «%s»: el código de un indicador.".formatted(parameter),
                            "“%s” is missing: the code of an indicator.".formatted(parameter)));
        }
        Selection selection = values.select(code, period, breakdown, within);
        if (!selection.indicator().isMapped()) {
            throw ApiProblem.invalidParameter(parameter, code, Reference.NOT_MAPPED);
        }
        return selection;
    }

    private BivariateJson.Axis axis(IndicatorPairs.Axis axis, Language language) {
        Indicator indicator = axis.selection().indicator();
        return BivariateJson.axis(
                axis,
                sources.list(axis.selection(), axis.table().sources(), language),
                datasets.findPublished(indicator.pack(), Family.datasetOf(indicator.family()))
                        .map(DatasetJson::of)
                        .orElse(null),
                language);
    }
}
