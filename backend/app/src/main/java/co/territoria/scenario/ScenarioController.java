package co.territoria.scenario;

import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.territory.Sources;
import co.territoria.territory.Territory;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios and the values that follow from them. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenarioController {

    private final Scenarios scenarios;
    private final ScenarioValues projections;
    private final IndicatorValues values;
    private final Indicators indicators;
    private final IndicatorSources figureSources;
    private final Sources sources;

    ScenarioController(
            Scenarios scenarios,
            ScenarioValues projections,
            IndicatorValues values,
            Indicators indicators,
            IndicatorSources figureSources,
            Sources sources) {
        this.scenarios = scenarios;
        this.projections = projections;
        this.values = values;
        this.indicators = indicators;
        this.figureSources = figureSources;
        this.sources = sources;
    }

    @GetMapping
    ScenarioJson.Page list(@RequestParam(required = false) @Nullable String within, Language language) {
        String pack = values.within(within).pack();
        List<Scenario> all = scenarios.list(pack);
        return new ScenarioJson.Page(
                all.size(),
                all.stream()
                        .map(each -> ScenarioJson.item(each, indicators, sources, language))
                        .toList(),
                Rule.idsOfOwn(),
                OwnAssumption.LONGEST_YEARS);
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Territory whole = values.within(within);
        Scenario scenario = scenarios.get(whole.pack(), id);
        Selection selection = projections.select(scenario, indicator, breakdown, within);
        return answer(projections.table(scenario, selection, period), csv, language);
    }

    /** What follows from one assumption of the reader, the same for all territories; nothing is kept. */
    @GetMapping("/" + Scenario.OWN)
    ResponseEntity<?> own(
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Selection selection = values.select(indicator, null, breakdown, within);
        OwnAssumption own = OwnAssumption.of(rule, amount, to, projections.lastYear(selection));
        return answer(projections.table(own.scenario(selection), selection, period), csv, language);
    }

    private ResponseEntity<?> answer(ScenarioTable table, boolean csv, Language language) {
        ScenarioJson.Whole json =
                ScenarioJson.whole(table, figureSources.list(table.selection(), table.sources(), language), language);
        return csv
                ? ScenarioJson.toCsv(json)
                        .answer("escenario-%s-%s-%s.csv"
                                .formatted(json.id(), json.indicator().code(), json.breakdown()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
