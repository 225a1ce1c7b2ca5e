package co.territoria.indicator;

import co.territoria.indicator.Classification.Method;
import co.territoria.indicator.IndicatorClasses.Over;
import co.territoria.store.Datasets;
import co.territoria.territory.Dimension;
import co.territoria.territory.Sources;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators, their values and the classes of their maps. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController {

    private static final List<String> COUNTS = IntStream.rangeClosed(Classification.FEWEST, Classification.MOST)
            .mapToObj(String::valueOf)
            .toList();

    private final Indicators indicators;
    private final IndicatorValues values;
    private final IndicatorClasses classes;
    private final Sources sources;
    private final IndicatorSources figureSources;
    private final Datasets datasets;

    IndicatorController(
            Indicators indicators,
            IndicatorValues values,
            IndicatorClasses classes,
            Sources sources,
            IndicatorSources figureSources,
            Datasets datasets) {
        this.indicators = indicators;
        this.values = values;
        this.classes = classes;
        this.sources = sources;
        this.figureSources = figureSources;
        this.datasets = datasets;
    }

    @GetMapping
    IndicatorJson.Page list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(required = false) @Nullable String sdg,
            @RequestParam(required = false) @Nullable String tag,
            Language language) {
        String pack = values.within(within).pack();
        List<Indicator> all = indicators.list(pack);
        List<Indicator> wanted = IndicatorFilter.apply(all, dimension, sdg, tag);
        Map<Tag, Integer> tags = new LinkedHashMap<>();
        all.forEach(one -> Tag.of(one).forEach(its -> tags.merge(its, 1, Integer::sum)));
        return new IndicatorJson.Page(
                wanted.size(),
                Arrays.stream(Dimension.values())
                        .map(each -> new IndicatorJson.DimensionItem(
                                each.id(), each.title().in(language), (int) wanted.stream()
                                        .filter(one -> one.definition().dimension() == each)
                                        .count()))
                        .toList(),
                tags.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Tag.ORDER))
                        .map(entry -> IndicatorJson.TagItem.of(entry.getKey(), entry.getValue(), language))
                        .toList(),
                indicators.families(pack).stream()
                        .map(family -> IndicatorJson.FamilyItem.of(family, wanted, language))
                        .filter(family -> !family.members().isEmpty())
                        .toList(),
                wanted.stream().map(one -> item(one, language)).toList());
    }

    @GetMapping("/{code}")
    IndicatorJson.Whole get(
            @PathVariable String code, @RequestParam(required = false) @Nullable String within, Language language) {
        Territory whole = values.within(within);
        Indicator indicator = indicators.get(whole.pack(), code);
        Series series = indicators.series(indicator);
        Indicator.Text text = indicator.text();
        Optional<Indicator> weight = Optional.ofNullable(indicator.rule().weight())
                .flatMap(its -> indicators.find(indicator.pack(), its.value()));
        return new IndicatorJson.Whole(
                item(indicator, language),
                SourceJson.text(text.definition(), language),
                SourceJson.text(text.method(), language),
                text.sdg(),
                SourceJson.text(indicator.rule().note(), language),
                weight.map(its -> new IndicatorJson.Named(
                                its.code().value(), its.definition().name().in(language)))
                        .orElse(null),
                SourceJson.text(text.comparability(), language),
                IndicatorJson.breaks(indicator, language),
                series.slices().stream()
                        .map(slice -> new IndicatorJson.PeriodItem(
                                slice.period(), slice.breakdown().id(), slice.present()))
                        .toList(),
                figureSources.list(indicator.pack(), series.sources(), language),
                dataset(indicator),
                datasets.listNotices(indicator.pack(), Family.datasetOf(indicator.family())).stream()
                        .map(notice -> IndicatorJson.NoticeItem.of(notice, language))
                        .toList());
    }

    @GetMapping("/{code}/values")
    ResponseEntity<?> values(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Selection selection = values.select(code, period, breakdown, within);
        ValueTable table = values.table(selection, level);
        Indicator indicator = selection.indicator();
        ValuesJson json = ValuesJson.of(
                table,
                values.axes(indicator),
                figureSources.list(selection, table.sources(), language),
                dataset(indicator),
                language);
        return csv
                ? json.toCsv(SourceJson.text(indicator.text().method(), language))
                        .answer("%s-%s-%s-%s.csv".formatted(code, json.period(), json.breakdown(), json.level()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    /**
     * @param bounds with {@code method=own}: the bounds between classes, ascending, joined by commas
     * @param with   further maps of the same unit that share the classes, see {@link SharedMaps}
     */
    @GetMapping("/{code}/classes")
    ClassesJson classes(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "quantile") String method,
            @RequestParam(defaultValue = "5") String count,
            @RequestParam(defaultValue = "period") String over,
            @RequestParam(required = false) @Nullable String bounds,
            @RequestParam(required = false) @Nullable String with,
            Language language) {
        Selection selection = values.select(code, period, breakdown, within);
        Method known = Method.find(method).orElseThrow(() -> ApiProblem.notAllowed("method", method, Method.ids()));
        if (!COUNTS.contains(count)) {
            throw ApiProblem.notAllowed("count", count, COUNTS);
        }
        List<Double> cuts = BoundsParameter.read(bounds, known);
        return ClassesJson.of(
                classes.of(
                        selection,
                        new IndicatorClasses.Wish(
                                known,
                                known.asked(Integer.parseInt(count), cuts),
                                over(over),
                                cuts,
                                SharedMaps.read(with, selection, values))),
                language);
    }

    static Over over(String over) {
        return Over.find(over).orElseThrow(() -> ApiProblem.notAllowed("over", over, Over.ids()));
    }

    private IndicatorJson.Item item(Indicator indicator, Language language) {
        return IndicatorJson.item(
                indicator,
                indicators.series(indicator),
                values.axes(indicator),
                sources.find(indicator.pack(), indicator.definition().source()).orElse(null),
                derivation(indicator, language),
                language);
    }

    private IndicatorJson.@Nullable DerivationItem derivation(Indicator indicator, Language language) {
        Indicator.Derivation derivation = indicator.rule().derivation();
        return derivation == null
                ? null
                : new IndicatorJson.DerivationItem(
                        derivation.formula(),
                        derivation.inputs().stream()
                                .map(code -> new IndicatorJson.Named(
                                        code,
                                        indicators
                                                .find(indicator.pack(), code)
                                                .map(input -> input.definition()
                                                        .name()
                                                        .in(language))
                                                .orElse(code)))
                                .toList());
    }

    private @Nullable DatasetJson dataset(Indicator indicator) {
        return datasets.findPublished(indicator.pack(), Family.datasetOf(indicator.family()))
                .map(DatasetJson::of)
                .orElse(null);
    }
}
