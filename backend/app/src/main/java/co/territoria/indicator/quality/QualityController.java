package co.territoria.indicator.quality;

import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.layer.Period;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules found in the published values of an indicator. */
@RestController
@RequestMapping("/api/v1/indicators")
class QualityController {

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Territories territories;
    private final Datasets datasets;

    QualityController(Indicators indicators, IndicatorValues values, Territories territories, Datasets datasets) {
        this.indicators = indicators;
        this.values = values;
        this.territories = territories;
        this.datasets = datasets;
    }

    @GetMapping("/{code}/quality")
    ResponseEntity<?> quality(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Indicator indicator = indicators.get(values.within(within).pack(), code);
        Predicate<QualityJson.Item> wanted = wanted(rule, territory, period);
        String dataset = Family.datasetOf(indicator.family());
        List<QualityJson.Item> all = datasets.listNotices(indicator.pack(), dataset).stream()
                .filter(notice -> isAbout(notice, indicator))
                .map(notice -> QualityJson.item(notice, this::name, language))
                .toList();
        List<QualityJson.Item> items = all.stream().filter(wanted).toList();
        QualityJson json = new QualityJson(
                code,
                indicator.definition().name().in(language),
                indicator.definition().unit().in(language),
                indicator.definition().decimals(),
                items.size(),
                QualityJson.summary(all),
                items,
                datasets.findPublished(indicator.pack(), dataset)
                        .map(QualityJson.Dataset::of)
                        .orElse(null));
        return csv
                ? json.toCsv().answer("%s-quality.csv".formatted(code))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    /** What is said of the whole file is said of each of its indicators. */
    private static boolean isAbout(Notice notice, Indicator indicator) {
        Notice.About about = notice.about();
        return about == null || about.indicator().equals(indicator.code().value());
    }

    private Predicate<QualityJson.Item> wanted(
            @Nullable String rule, @Nullable String territory, @Nullable String period) {
        Predicate<QualityJson.Item> wanted = item -> true;
        if (rule != null) {
            if (QualityRule.find(rule).isEmpty()) {
                throw ApiProblem.notAllowed("rule", rule, QualityRule.ids());
            }
            wanted = wanted.and(item -> item.rule().equals(rule));
        }
        if (territory != null) {
            Territory place = territories.get(territory);
            wanted = wanted.and(item -> item.cells().stream()
                    .anyMatch(cell -> cell.territory().equals(place.code().value())));
        }
        if (period != null) {
            Period asked = Period.find(period)
                    .orElseThrow(() -> ApiProblem.invalidParameter(
                            "period",
                            period,
                            new LocalText(
                                    "«%s» no es un año (2018), un trimestre (2023-T3) ni un rango de años (2018-2020)."
                                            .formatted(period),
                                    "“%s” is no year (2018), quarter (2023-Q3) or range of years (2018-2020)."
                                            .formatted(period))));
            wanted = wanted.and(
                    item -> item.cells().stream().anyMatch(cell -> cell.period().equals(asked.id())));
        }
        return wanted;
    }

    private String name(String code) {
        return TerritoryCode.isValid(code)
                ? territories.find(new TerritoryCode(code)).map(Territory::name).orElse(code)
                : code;
    }
}
