package co.territoria.scenario;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.SourceJson;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scenarios as the client receives them. Every value says whether it was observed or is projected. */
final class ScenarioJson {

    private static final LocalText WARNING = new LocalText(
            "Valores proyectados: siguen de un supuesto y no son observados. No entran en puestos, brechas ni índices.",
            "Projected values: they follow from an assumption and were not observed. They enter no ranking, gap or index.");

    private static final LocalText PERCENT = new LocalText("por ciento", "per cent");
    private static final LocalText POINTS = new LocalText("puntos", "points");

    private ScenarioJson() {}

    /** @param own the rules of {@code /scenarios/own}; @param ownYears how far it reaches after the last observed year */
    record Page(int total, List<Item> items, List<String> ownRules, int ownYears) {}

    record Item(
            String id,
            String name,
            String outlook,
            String outlookName,
            @Nullable String description,
            String author,
            String date,
            String method,
            @Nullable SourceItem source,
            List<IndicatorItem> indicators,
            List<String> missingIndicators) {}

    record SourceItem(
            String key,
            String organisation,
            String title,
            @Nullable String date) {}

    record IndicatorItem(
            String code,
            String name,
            String unit,
            int decimals,
            String dimension,
            String direction,
            List<String> rules) {}

    record Whole(
            String id,
            String name,
            String outlook,
            String outlookName,
            String author,
            String date,
            String method,
            IndicatorItem indicator,
            String breakdown,
            boolean projected,
            String warning,
            String period,
            List<String> observedPeriods,
            List<String> projectedPeriods,
            String differenceMeasure,
            String differenceUnit,
            int total,
            int missing,
            List<Place> items,
            Place whole,
            List<ValueClass> classes,
            List<DifferenceClass> differenceClasses,
            List<SourceJson> sources) {}

    /**
     * One territory.
     *
     * @param base       the last observed year that the projection starts from
     * @param projected  the value of the period asked for
     * @param difference projected minus base
     * @param relative   the same in per cent of the base
     */
    record Place(
            String code,
            String name,
            @Nullable BaseItem base,
            @Nullable Double projected,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double difference,
            @Nullable Double relative,
            @Nullable String rule,
            @Nullable Double amount,
            List<PointItem> points,
            @Nullable String reason,
            @Nullable String note) {}

    record BaseItem(String period, double value) {}

    record PointItem(
            String period,
            @Nullable Double observed,
            @Nullable Double projected,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double difference) {}

    record ValueClass(double lower, double upper, int observed, int projected) {}

    record DifferenceClass(double lower, double upper, String side, int count) {}

    static Item item(Scenario scenario, Indicators indicators, Sources sources, Language language) {
        List<IndicatorItem> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        scenario.indicators().forEach(code -> indicators
                .find(scenario.pack(), code.value())
                .ifPresentOrElse(
                        found -> known.add(indicator(found, scenario, language)), () -> missing.add(code.value())));
        SourceItem source = scenario.source() == null
                ? null
                : sources.find(scenario.pack(), scenario.source())
                        .map(found -> source(found, language))
                        .orElse(null);
        return new Item(
                scenario.id(),
                scenario.name().in(language),
                scenario.outlook().id(),
                scenario.outlook().title().in(language),
                text(scenario.description(), language),
                scenario.author().in(language),
                scenario.date(),
                scenario.method().in(language),
                source,
                known,
                missing);
    }

    private static SourceItem source(Source source, Language language) {
        return new SourceItem(
                source.key(), source.organisation(), source.title().in(language), source.date());
    }

    private static IndicatorItem indicator(Indicator indicator, Scenario scenario, Language language) {
        Indicator.Definition definition = indicator.definition();
        return new IndicatorItem(
                indicator.code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.dimension().id(),
                definition.direction().id(),
                scenario.assumptions().stream()
                        .filter(each -> each.indicator().equals(indicator.code()))
                        .map(each -> each.rule().id())
                        .distinct()
                        .toList());
    }

    static Whole whole(ScenarioTable table, List<SourceJson> sources, Language language) {
        Scenario scenario = table.scenario();
        Indicator indicator = table.selection().indicator();
        int year = table.year();
        return new Whole(
                scenario.id(),
                scenario.name().in(language),
                scenario.outlook().id(),
                scenario.outlook().title().in(language),
                scenario.author().in(language),
                scenario.date(),
                scenario.method().in(language),
                indicator(indicator, scenario, language),
                table.selection().breakdown().id(),
                true,
                WARNING.in(language),
                String.valueOf(year),
                table.observedYears().stream().map(String::valueOf).toList(),
                table.projectedYears().stream().map(String::valueOf).toList(),
                table.measure().name().toLowerCase(java.util.Locale.ROOT),
                differenceUnit(table, indicator.definition().unit()).in(language),
                table.items().size(),
                (int) table.items().stream()
                        .filter(item -> item.at(year).isEmpty())
                        .count(),
                table.items().stream().map(item -> place(item, year, language)).toList(),
                place(table.total(), year, language),
                classes(table),
                table.differenceClasses().stream()
                        .map(each -> new DifferenceClass(
                                each.lower(), each.upper(), each.side().id(), each.count()))
                        .toList(),
                sources);
    }

    /** The difference of two percentages is told in points. */
    private static LocalText differenceUnit(ScenarioTable table, LocalText unit) {
        return switch (table.measure()) {
            case RELATIVE -> PERCENT;
            case ABSOLUTE -> unit.es().startsWith("porcentaje") || unit.es().startsWith("%") ? POINTS : unit;
        };
    }

    private static Place place(ScenarioTable.Item item, int year, Language language) {
        ProjectedPath path = item.path();
        TreeSet<Integer> years = Stream.concat(
                        item.observed().keySet().stream(),
                        path.points().stream().map(ProjectedPath.Point::year))
                .collect(Collectors.toCollection(TreeSet::new));
        List<PointItem> points = new ArrayList<>();
        for (int each : years) {
            ProjectedPath.Point point = item.at(each).orElse(null);
            points.add(new PointItem(
                    String.valueOf(each),
                    item.observed().get(each),
                    point == null ? null : point.value(),
                    point == null ? null : point.lower(),
                    point == null ? null : point.upper(),
                    item.difference(each)));
        }
        ProjectedPath.Point shown = item.at(year).orElse(null);
        Assumption assumption = item.assumption();
        ProjectedPath.Base base = path.base();
        return new Place(
                item.code(),
                item.name().in(language),
                base == null ? null : new BaseItem(String.valueOf(base.year()), base.value()),
                shown == null ? null : shown.value(),
                shown == null ? null : shown.lower(),
                shown == null ? null : shown.upper(),
                item.difference(year),
                item.relative(year),
                assumption == null ? null : assumption.rule().id(),
                assumption == null ? null : assumption.amount(),
                points,
                text(path.reason(), language),
                assumption == null ? null : text(assumption.note(), language));
    }

    private static List<ValueClass> classes(ScenarioTable table) {
        List<Double> bounds = table.valueBounds();
        List<ValueClass> classes = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            double lower = bounds.get(i);
            double upper = bounds.get(i + 1);
            boolean last = i + 2 == bounds.size();
            classes.add(new ValueClass(
                    lower,
                    upper,
                    (int) table.items().stream()
                            .filter(item -> item.path().base() != null
                                    && lies(item.path().base().value(), lower, upper, last))
                            .count(),
                    (int) table.items().stream()
                            .filter(item -> item.at(table.year())
                                    .filter(point -> lies(point.value(), lower, upper, last))
                                    .isPresent())
                            .count()));
        }
        return classes;
    }

    private static boolean lies(double value, double lower, double upper, boolean last) {
        return lower <= value && (value < upper || last && value <= upper);
    }

    /** One row for each territory and year, observed and projected on rows of their own. */
    static Csv toCsv(Whole whole) {
        Csv csv = new Csv(List.of(
                "scenario",
                "scenario_name",
                "outlook",
                "author",
                "date",
                "indicator",
                "indicator_name",
                "unit",
                "breakdown",
                "code",
                "name",
                "period",
                "status",
                "value",
                "lower_95",
                "upper_95",
                "base_period",
                "base_value",
                "difference",
                "rule",
                "amount",
                "reason",
                "sources",
                "method"));
        String sources = whole.sources.stream().map(SourceJson::key).collect(Collectors.joining(" "));
        Stream.concat(whole.items.stream(), Stream.of(whole.whole)).forEach(place -> {
            for (PointItem point : place.points) {
                if (point.observed != null) {
                    row(csv, whole, place, sources, "observed", point.period, point.observed, null);
                }
                if (point.projected != null) {
                    row(csv, whole, place, sources, "projected", point.period, point.projected, point);
                }
            }
            if (place.reason != null) {
                row(csv, whole, place, sources, "missing", null, null, null);
            }
        });
        return csv;
    }

    private static void row(
            Csv csv,
            Whole whole,
            Place place,
            String sources,
            String status,
            @Nullable String period,
            @Nullable Double value,
            @Nullable PointItem point) {
        csv.row(Arrays.asList(
                whole.id,
                whole.name,
                whole.outlook,
                whole.author,
                whole.date,
                whole.indicator.code(),
                whole.indicator.name(),
                whole.indicator.unit(),
                whole.breakdown,
                place.code,
                place.name,
                period,
                status,
                value,
                point == null ? null : point.lower,
                point == null ? null : point.upper,
                point == null || place.base == null ? null : place.base.period(),
                point == null || place.base == null ? null : Double.valueOf(place.base.value()),
                point == null ? null : point.difference,
                point == null ? null : place.rule,
                point == null ? null : place.amount,
                status.equals("missing") ? place.reason : null,
                sources,
                whole.method));
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
