package co.territoria.indicator;

import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
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

/** Which values of an indicator were corrected, newest first. */
@RestController
class RevisionController {

    private static final int MOST = 5_000;

    private final IndicatorValues values;
    private final Indicators indicators;
    private final Territories territories;
    private final Datasets datasets;

    RevisionController(IndicatorValues values, Indicators indicators, Territories territories, Datasets datasets) {
        this.values = values;
        this.indicators = indicators;
        this.territories = territories;
        this.datasets = datasets;
    }

    /** @param limit at most so many; more than 5,000 means 5,000 */
    @GetMapping("/api/v1/indicators/{code}/revisions")
    ResponseEntity<?> revisions(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "200") String limit,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        int most = limit(limit);
        Indicator indicator = indicators.get(values.within(within).pack(), code);
        TerritoryCode only =
                territory == null ? null : territories.get(territory).code();
        List<Revision> all = indicators.revisions(indicator, only);
        Indicator.Definition definition = indicator.definition();
        RevisionsJson json = new RevisionsJson(
                code,
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                datasets.findPublished(indicator.pack(), Family.datasetOf(indicator.family()))
                        .map(DatasetJson::of)
                        .orElse(null),
                all.size(),
                all.stream()
                        .limit(most)
                        .map(one -> RevisionsJson.item(one, values.axes(indicator), this::nameOf, language))
                        .toList());
        return csv
                ? json.toCsv().answer(code + "-revisions.csv")
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    private String nameOf(String code) {
        return territories.find(new TerritoryCode(code)).map(Territory::name).orElse(code);
    }

    private static int limit(String text) {
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            throw ApiProblem.invalidParameter(
                    "limit",
                    text,
                    new LocalText(
                            "«limit» es un número entero de 1 a %d.".formatted(MOST),
                            "“limit” is a whole number from 1 to %d.".formatted(MOST)));
        }
        return Math.min(Integer.parseInt(text), MOST);
    }
}
