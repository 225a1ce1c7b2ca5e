package co.territoria.indicator;

import co.territoria.indicator.ValueTable.Place;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of an indicator as the client receives them. */
record ValuesJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        String direction,
        String period,
        List<String> periods,
        String breakdown,
        String breakdownName,
        String level,
        int total,
        int missing,
        String rankMeaning,
        List<StatusItem> valueStatuses,
        List<Item> items,
        List<AggregateItem> aggregates,
        List<SourceJson> sources,
        @Nullable DatasetJson datasetVersion) {

    private static final LocalText LOWEST_IS_BEST =
            new LocalText("1 = el valor más bajo, el mejor", "1 = the lowest value, the best");
    private static final LocalText HIGHEST_IS_BEST =
            new LocalText("1 = el valor más alto, el mejor", "1 = the highest value, the best");
    private static final LocalText HIGHEST = new LocalText("1 = el valor más alto", "1 = the highest value");

    record Item(
            String code,
            String name,
            @Nullable Double value,
            String status,
            @Nullable String reason,
            boolean computed,
            @Nullable Integer rank,
            int rankOf,
            @Nullable Integer regionRank,
            @Nullable Integer regionRankOf,
            @Nullable String source,
            @Nullable String note,
            @Nullable String period,
            @Nullable String valueStatus) {}

    /**
     * A status that some items have, for the legend.
     *
     * @param sdmx code of CL_OBS_STATUS
     * @param marked whether a reader must be told beside the number
     */
    record StatusItem(String id, String name, String sdmx, boolean marked, int count) {}

    record AggregateItem(
            String code,
            String name,
            String level,
            @Nullable Double value,
            boolean computed,
            @Nullable String method,
            @Nullable String reason,
            Coverage coverage) {}

    record Coverage(int present, int expected, List<String> missing) {}

    static ValuesJson of(
            ValueTable table,
            BreakdownAxes axes,
            List<SourceJson> sources,
            @Nullable DatasetJson dataset,
            Language language) {
        Selection selection = table.selection();
        Indicator.Definition definition = selection.indicator().definition();
        return new ValuesJson(
                selection.indicator().code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.direction().id(),
                selection.period(),
                selection.periods(),
                selection.breakdown().id(),
                axes.name(selection.breakdown()).in(language),
                table.level(),
                table.items().size(),
                table.missing(),
                rankMeaning(definition.direction()).in(language),
                statuses(table, language),
                items(table, language),
                table.aggregates().stream()
                        .map(aggregate -> aggregate(aggregate, language))
                        .toList(),
                sources,
                dataset);
    }

    private static LocalText rankMeaning(Direction direction) {
        return switch (direction) {
            case LOWER_IS_BETTER -> LOWEST_IS_BEST;
            case HIGHER_IS_BETTER -> HIGHEST_IS_BEST;
            case NEUTRAL -> HIGHEST;
        };
    }

    private static List<StatusItem> statuses(ValueTable table, Language language) {
        return Arrays.stream(ValueStatus.values())
                .map(status ->
                        new StatusItem(status.id(), status.title().in(language), status.sdmx(), status.isMarked(), (int)
                                table.items().stream()
                                        .filter(item -> item.valueStatus() == status)
                                        .count()))
                .filter(status -> status.count() > 0)
                .toList();
    }

    private static List<Item> items(ValueTable table, Language language) {
        int rankOf = table.items().stream()
                .map(ValueTable.Item::rank)
                .filter(Objects::nonNull)
                .mapToInt(Place::of)
                .findFirst()
                .orElse(0);
        return table.items().stream()
                .map(item -> new Item(
                        item.code(),
                        item.name(),
                        item.value(),
                        item.status(),
                        SourceJson.text(item.reason(), language),
                        item.computed(),
                        item.rank() == null ? null : item.rank().rank(),
                        rankOf,
                        item.regionRank() == null ? null : item.regionRank().rank(),
                        item.regionRank() == null ? null : item.regionRank().of(),
                        item.source(),
                        SourceJson.text(item.note(), language),
                        item.period(),
                        item.valueStatus() == null ? null : item.valueStatus().id()))
                .toList();
    }

    private static AggregateItem aggregate(ValueTable.Aggregate aggregate, Language language) {
        ValueTable.Computed computed = aggregate.computed();
        return new AggregateItem(
                aggregate.code(),
                aggregate.name().in(language),
                aggregate.level(),
                computed.value(),
                true,
                SourceJson.text(computed.method(), language),
                SourceJson.text(computed.reason(), language),
                new Coverage(computed.present(), computed.expected(), computed.missing()));
    }

    /**
     * The same values as a table, each row with where it comes from.
     *
     * @param method of the indicator; without one that of the source is told
     */
    Csv toCsv(@Nullable String method) {
        Map<String, SourceJson> byKey = new TreeMap<>();
        sources.forEach(source -> byKey.put(source.key(), source));
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "unit",
                "period",
                "breakdown",
                "level",
                "code",
                "name",
                "value",
                "status",
                "computed",
                "rank",
                "rank_of",
                "reason",
                "note",
                "source",
                "source_organisation",
                "source_title",
                "source_date",
                "licence",
                "method",
                "value_status"));
        for (Item item : items) {
            SourceJson source = item.source() == null ? null : byKey.get(item.source());
            csv.row(Arrays.asList(
                    indicator,
                    name,
                    unit,
                    item.period(),
                    breakdown,
                    level,
                    item.code(),
                    item.name(),
                    item.value(),
                    item.status(),
                    item.computed(),
                    item.rank(),
                    item.rankOf(),
                    item.reason(),
                    item.note(),
                    item.computed() ? String.join(" ", byKey.keySet()) : item.source(),
                    source == null ? null : source.organisation(),
                    source == null ? null : source.title(),
                    source == null ? null : source.date(),
                    source == null ? null : source.licenceNote(),
                    method(item, source, method),
                    item.valueStatus()));
        }
        return csv;
    }

    private static @Nullable String method(Item item, @Nullable SourceJson source, @Nullable String ofIndicator) {
        if (item.computed()) {
            return item.note();
        }
        return ofIndicator != null || source == null ? ofIndicator : source.method();
    }
}
