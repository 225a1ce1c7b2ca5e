package co.territoria.gap;

import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gaps of an indicator, and what becomes of the gap of one territory. */
@RestController
class GapController {

    private final IndicatorValues values;
    private final Territories territories;
    private final Gaps gaps;
    private final GapTrends trends;
    private final IndicatorSources sources;

    GapController(
            IndicatorValues values, Territories territories, Gaps gaps, GapTrends trends, IndicatorSources sources) {
        this.values = values;
        this.territories = territories;
        this.gaps = gaps;
        this.trends = trends;
        this.sources = sources;
    }

    @GetMapping("/api/v1/indicators/{code}/gaps")
    ResponseEntity<?> gaps(
            @PathVariable String code,
            @RequestParam(defaultValue = "department") String reference,
            @RequestParam(required = false) @Nullable String regions,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable String k,
            @RequestParam(required = false) @Nullable String past,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Selection selection = values.select(code, period, breakdown, within);
        GapQuestion question = new GapParameters(reference, regions, peers, k, past).check(selection, territories);
        GapTable table = gaps.of(selection, question);
        GapsJson json = GapsJson.of(table, sources.list(selection, table.sources(), language), language);
        return csv
                ? json.toCsv().answer("%s-%s-%s-gap-%s.csv".formatted(code, json.period(), json.breakdown(), reference))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    @GetMapping("/api/v1/indicators/{code}/trend")
    ResponseEntity<?> trend(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "department") String reference,
            @RequestParam(required = false) @Nullable String regions,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable String k,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Territory place = lowest(territory);
        if (reference.equals(Reference.PAST.id())) {
            // what is followed over time is already its own past
            List<String> others = Reference.ids().stream()
                    .filter(id -> !id.equals(Reference.PAST.id()))
                    .toList();
            throw ApiProblem.notAllowed("reference", reference, others);
        }
        Selection selection =
                values.select(code, period, breakdown, place.code().value());
        if (!selection.indicator().isMapped()) {
            throw ApiProblem.invalidParameter("indicator", code, Reference.NOT_MAPPED);
        }
        if (selection.isLatestAvailable()) {
            throw ApiProblem.notAllowed("period", period, selection.periods());
        }
        GapQuestion question = new GapParameters(reference, regions, peers, k, null).check(selection, territories);
        GapTrends.Trend trend = trends.of(selection, place, question);
        TrendJson json = TrendJson.of(trend, sources.list(selection, trend.sources(), language), language);
        return csv
                ? json.toCsv().answer("%s-%s-trend-%s.csv".formatted(code, place.code(), reference))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    private Territory lowest(@Nullable String code) {
        if (code == null) {
            throw ApiProblem.invalidParameter(
                    "territory",
                    null,
                    new LocalText(
                            "Falta el parámetro «territory»: el código de un territorio del nivel más bajo.",
                            "The parameter “territory” is missing: the code of a territory of the lowest level."));
        }
        Territory place = territories.get(code);
        String level =
                territories.findPack(place.pack()).orElseThrow().lowestLevel().id();
        if (!place.level().equals(level)) {
            throw ApiProblem.invalidParameter(
                    "territory",
                    code,
                    new LocalText(
                            "«%s» (%s) no es del nivel más bajo, «%s»: solo de esos se sigue la brecha."
                                    .formatted(code, place.name(), level),
                            "“%s” (%s) is not of the lowest level, “%s”: the gap of those only is followed."
                                    .formatted(code, place.name(), level)));
        }
        return place;
    }
}
