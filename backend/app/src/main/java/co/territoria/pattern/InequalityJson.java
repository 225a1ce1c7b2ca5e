package co.territoria.pattern;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Selection;
import co.territoria.indicator.SourceJson;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inequality as the client receives it. */
record InequalityJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        String direction,
        String period,
        List<String> periods,
        String breakdown,
        String within,
        boolean computed,
        int known,
        int total,
        List<String> missing,
        Weights weights,
        @Nullable Measures unweighted,
        @Nullable Measures weighted,
        List<OfPeriod> series,
        List<WarningJson> warnings,
        String method,
        List<String> citations,
        List<SourceJson> sources) {

    /** @param reason why there is no weight, absent when there is one */
    record Weights(
            @Nullable String indicator,
            @Nullable String name,
            @Nullable String period,
            @Nullable String reason) {}

    record Measures(
            double mean,
            double standardDeviation,
            @Nullable Double variation,
            @Nullable Double gini,
            @Nullable Theil theil,
            List<LorenzStep> lorenz,
            @Nullable String reason) {}

    /** @param withinShare and {@code betweenShare} of the total; absent when it is zero */
    record Theil(
            double total,
            double within,
            double between,
            @Nullable Double withinShare,
            @Nullable Double betweenShare,
            List<Region> regions) {}

    record Region(
            @Nullable String code,
            String name,
            int count,
            double weightShare,
            double valueShare,
            double mean,
            double theil,
            double within,
            double between,
            @Nullable Double withinShare) {}

    record LorenzStep(String code, String name, double weightShare, double valueShare) {}

    record OfPeriod(
            String period,
            int known,
            int total,
            Weights weights,
            @Nullable Short unweighted,
            @Nullable Short weighted) {}

    /** The measures without their parts. */
    record Short(
            double mean,
            double standardDeviation,
            @Nullable Double variation,
            @Nullable Double gini,
            @Nullable Double theil,
            @Nullable Double within,
            @Nullable Double between,
            @Nullable String reason) {}

    static InequalityJson of(InequalityTable table, List<SourceJson> sources, Language language) {
        Selection selection = table.selection();
        Indicator.Definition definition = selection.indicator().definition();
        InequalityTable.OfPeriod asked = table.asked();
        return new InequalityJson(
                selection.indicator().code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.direction().id(),
                selection.period(),
                selection.periods(),
                selection.breakdown().id(),
                selection.within().code().value(),
                true,
                asked.known(),
                asked.total(),
                asked.missing(),
                weights(asked.weights(), language),
                measures(asked.unweighted(), language),
                measures(asked.weighted(), language),
                table.series().stream()
                        .map(one -> new OfPeriod(
                                one.period(),
                                one.known(),
                                one.total(),
                                weights(one.weights(), language),
                                brief(one.unweighted(), language),
                                brief(one.weighted(), language)))
                        .toList(),
                WarningJson.list(table.warnings(), language),
                PatternText.INEQUALITY_METHOD.in(language),
                PatternText.INEQUALITY_CITATIONS,
                sources);
    }

    private static Weights weights(InequalityTable.Weights weights, Language language) {
        Indicator indicator = weights.indicator();
        return new Weights(
                indicator == null ? null : indicator.code().value(),
                indicator == null ? null : indicator.definition().name().in(language),
                weights.period(),
                ClustersJson.text(weights.reason(), language));
    }

    private static @Nullable Measures measures(InequalityTable.@Nullable Measures measures, Language language) {
        if (measures == null) {
            return null;
        }
        return new Measures(
                measures.mean(),
                measures.deviation(),
                measures.variation(),
                measures.gini(),
                theil(measures, language),
                measures.lorenz().stream()
                        .map(step -> new LorenzStep(step.code(), step.name(), step.weightShare(), step.valueShare()))
                        .toList(),
                ClustersJson.text(measures.reason(), language));
    }

    private static @Nullable Theil theil(InequalityTable.Measures measures, Language language) {
        Double total = measures.theil();
        Double within = measures.within();
        Double between = measures.between();
        if (total == null || within == null || between == null) {
            return null;
        }
        return new Theil(
                total,
                within,
                between,
                share(within, total),
                share(between, total),
                measures.regions().stream()
                        .map(region -> new Region(
                                region.code(),
                                region.name().in(language),
                                region.part().count(),
                                region.part().weightShare(),
                                region.part().valueShare(),
                                region.part().mean(),
                                region.part().theil(),
                                region.part().within(),
                                region.part().between(),
                                share(region.part().within(), total)))
                        .toList());
    }

    private static @Nullable Double share(double part, double total) {
        return total > 0 ? part / total : null;
    }

    private static @Nullable Short brief(InequalityTable.@Nullable Measures measures, Language language) {
        return measures == null
                ? null
                : new Short(
                        measures.mean(),
                        measures.deviation(),
                        measures.variation(),
                        measures.gini(),
                        measures.theil(),
                        measures.within(),
                        measures.between(),
                        ClustersJson.text(measures.reason(), language));
    }

    /** One row for each period, weighting and measure of the whole, then those of the regions in the period asked for. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "period",
                "breakdown",
                "within",
                "weighting",
                "weight_indicator",
                "region",
                "region_name",
                "n",
                "measure",
                "value",
                "reason",
                "computed",
                "source"));
        for (OfPeriod one : series) {
            rows(csv, one, "none", one.unweighted, one.weights.reason);
            rows(csv, one, "population", one.weighted, one.weights.reason);
        }
        regionRows(csv, "none", unweighted);
        regionRows(csv, "population", weighted);
        return csv;
    }

    private void rows(Csv csv, OfPeriod one, String weighting, @Nullable Short measures, @Nullable String noWeight) {
        String reason = measures == null ? noWeight : measures.reason;
        row(csv, one, weighting, "mean", measures == null ? null : measures.mean, reason);
        row(csv, one, weighting, "standard_deviation", measures == null ? null : measures.standardDeviation, reason);
        row(csv, one, weighting, "coefficient_of_variation", measures == null ? null : measures.variation, reason);
        row(csv, one, weighting, "gini", measures == null ? null : measures.gini, reason);
        row(csv, one, weighting, "theil", measures == null ? null : measures.theil, reason);
        row(csv, one, weighting, "theil_within", measures == null ? null : measures.within, reason);
        row(csv, one, weighting, "theil_between", measures == null ? null : measures.between, reason);
    }

    private void row(
            Csv csv, OfPeriod one, String weighting, String measure, @Nullable Double value, @Nullable String reason) {
        csv.row(Arrays.asList(
                indicator,
                name,
                one.period,
                breakdown,
                within,
                weighting,
                weighting.equals("none") ? null : one.weights.indicator,
                null,
                null,
                one.known,
                measure,
                value,
                value == null ? reason : null,
                computed,
                keys()));
    }

    private void regionRows(Csv csv, String weighting, @Nullable Measures measures) {
        if (measures == null || measures.theil == null) {
            return;
        }
        for (Region region : measures.theil.regions) {
            regionRow(csv, weighting, region, "theil", region.theil);
            regionRow(csv, weighting, region, "theil_within", region.within);
            regionRow(csv, weighting, region, "theil_between", region.between);
            regionRow(csv, weighting, region, "weight_share", region.weightShare);
            regionRow(csv, weighting, region, "value_share", region.valueShare);
        }
    }

    private void regionRow(Csv csv, String weighting, Region region, String measure, double value) {
        csv.row(Arrays.asList(
                indicator,
                name,
                period,
                breakdown,
                within,
                weighting,
                weighting.equals("none") ? null : weights.indicator,
                region.code,
                region.name,
                region.count,
                measure,
                value,
                null,
                computed,
                keys()));
    }

    private String keys() {
        return String.join(" ", sources.stream().map(SourceJson::key).toList());
    }
}
