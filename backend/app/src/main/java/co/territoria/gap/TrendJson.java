package co.territoria.gap;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Selection;
import co.territoria.indicator.SourceJson;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a gap, as the client receives it. */
record TrendJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        String direction,
        String breakdown,
        String territory,
        String territoryName,
        String reference,
        @Nullable String referenceName,
        @Nullable String referenceMethod,
        boolean computable,
        @Nullable String reason,
        String verdict,
        @Nullable MomentItem from,
        @Nullable MomentItem to,
        int periods,
        @Nullable Double pacePerYear,
        ClosingItem closing,
        List<PointItem> points,
        List<String> left,
        @Nullable String leftReason,
        String method,
        List<SourceJson> sources) {

    private static final LocalText METHOD = new LocalText(
            "Se comparan el primero y el último de los periodos comparables. Ritmo: recta de mínimos cuadrados por las brechas de cuatro periodos comparables o más. El año en que llega a cero lleva su intervalo de Fieller al 95 %; donde ese intervalo no tiene fin, no se puede estimar. Supone que lo pasado sigue igual: no es un pronóstico.",
            "The first and the last of the comparable periods are compared. Pace: straight line of least squares through the gaps of four comparable periods or more. The year in which it reaches zero has its Fieller interval at 95%; where that interval has no end, it cannot be estimated. It supposes that the past goes on: it is no forecast.");

    private static final LocalText NOT_COMPARABLE =
            new LocalText("no se comparan con los siguientes", "they do not compare with those that follow");

    record MomentItem(String period, double gap) {

        static @Nullable MomentItem of(GapPace.@Nullable Moment moment) {
            return moment == null ? null : new MomentItem(moment.period(), moment.gap());
        }
    }

    /** @param outlook {@code estimated}, {@code not_estimable}, {@code not_closing} or {@code not_behind} */
    record ClosingItem(
            String outlook,
            @Nullable Integer year,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String reason) {}

    record PointItem(
            String period,
            @Nullable Double value,
            GapsJson.@Nullable ComparedItem compared,
            @Nullable Double gap,
            @Nullable String reason) {}

    static TrendJson of(GapTrends.Trend trend, List<SourceJson> sources, Language language) {
        Selection selection = trend.selection();
        Indicator.Definition definition = selection.indicator().definition();
        LocalText comparability = selection.indicator().text().comparability();
        GapPace pace = trend.pace();
        GapPace.Closing closing = pace.closing();
        return new TrendJson(
                selection.indicator().code().value(),
                definition.name().in(language),
                GapsJson.differenceUnit(definition.unit()).in(language),
                definition.decimals(),
                definition.direction().id(),
                selection.breakdown().id(),
                trend.territory().code().value(),
                trend.territory().name(),
                trend.newest().against().kind().id(),
                GapsJson.text(trend.newest().against().name(), language),
                GapsJson.text(trend.newest().against().method(), language),
                trend.obstacle() == null,
                GapsJson.text(trend.obstacle(), language),
                pace.verdict().id(),
                MomentItem.of(pace.from()),
                MomentItem.of(pace.to()),
                pace.periods(),
                pace.pace(),
                new ClosingItem(
                        closing.outlook().id(),
                        closing.year(),
                        closing.from(),
                        closing.to(),
                        GapsJson.text(closing.reason(), language)),
                trend.points().stream()
                        .map(point -> new PointItem(
                                point.period(),
                                point.value(),
                                GapsJson.ComparedItem.of(point.compared(), language),
                                point.gap(),
                                GapsJson.text(point.reason(), language)))
                        .toList(),
                trend.left(),
                trend.left().isEmpty() ? null : (comparability == null ? NOT_COMPARABLE : comparability).in(language),
                METHOD.in(language),
                sources);
    }

    /** Period by period, each row with what follows from all of them. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "breakdown",
                "code",
                "name",
                "period",
                "value",
                "reference",
                "reference_name",
                "reference_value",
                "gap",
                "gap_unit",
                "reason",
                "verdict",
                "compared_from",
                "compared_to",
                "pace_per_year",
                "closing_outlook",
                "closing_year",
                "closing_from",
                "closing_to",
                "closing_reason",
                "method",
                "sources"));
        for (PointItem point : points) {
            csv.row(Arrays.asList(
                    indicator,
                    name,
                    breakdown,
                    territory,
                    territoryName,
                    point.period(),
                    point.value(),
                    reference,
                    point.compared() == null ? referenceName : point.compared().name(),
                    point.compared() == null ? null : point.compared().value(),
                    point.gap(),
                    unit,
                    point.reason(),
                    verdict,
                    from == null ? null : from.period(),
                    to == null ? null : to.period(),
                    pacePerYear,
                    closing.outlook(),
                    closing.year(),
                    closing.from(),
                    closing.to(),
                    closing.reason(),
                    method,
                    String.join(" ", sources.stream().map(SourceJson::key).toList())));
        }
        return csv;
    }
}
