package co.territoria.gap;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Selection;
import co.territoria.indicator.SourceJson;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gaps as the client receives them. */
record GapsJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        String direction,
        String period,
        List<String> periods,
        String breakdown,
        boolean computable,
        @Nullable String reason,
        ReferenceItem reference,
        int total,
        List<Item> items,
        List<ClassItem> classes,
        int missing,
        String method,
        List<SourceJson> sources) {

    private static final LocalText METHOD_LOWER = new LocalText(
            "Brecha = valor − referencia: positiva es estar atrás. Relativa: sobre el tamaño de la referencia. Puesto 1 = el más atrás.",
            "Gap = value − reference: positive is behind. Relative: over the size of the reference. Rank 1 = furthest behind.");

    private static final LocalText METHOD_HIGHER = new LocalText(
            "Brecha = referencia − valor: positiva es estar atrás. Relativa: sobre el tamaño de la referencia. Puesto 1 = el más atrás.",
            "Gap = reference − value: positive is behind. Relative: over the size of the reference. Rank 1 = furthest behind.");

    private static final LocalText METHOD_NONE = new LocalText("Sin brecha.", "No gap.");

    record ReferenceItem(
            String kind,
            @Nullable String code,
            @Nullable String name,
            @Nullable Double value,
            boolean computed,
            @Nullable String method) {}

    record Item(
            String code,
            String name,
            @Nullable Double value,
            @Nullable Double gap,
            @Nullable Double relative,
            @Nullable Integer rank,
            int rankOf,
            @Nullable String reason,
            @Nullable String source,
            @Nullable String note) {}

    record ClassItem(
            double lower,
            double upper,
            String side,
            int count,
            @Nullable Double minPresent,
            @Nullable Double maxPresent) {}

    static GapsJson of(GapTable table, List<SourceJson> sources, Language language) {
        Selection selection = table.selection();
        Indicator.Definition definition = selection.indicator().definition();
        GapTable.Against against = table.against();
        return new GapsJson(
                selection.indicator().code().value(),
                definition.name().in(language),
                differenceUnit(definition.unit()).in(language),
                definition.decimals(),
                definition.direction().id(),
                selection.period(),
                selection.periods(),
                selection.breakdown().id(),
                table.computable(),
                text(table.obstacle(), language),
                new ReferenceItem(
                        against.kind().id(),
                        against.code(),
                        text(against.name(), language),
                        against.value(),
                        against.computed(),
                        text(against.method(), language)),
                table.items().size(),
                table.items().stream()
                        .map(item -> item(item, table.ranked(), language))
                        .toList(),
                table.classes().stream()
                        .map(one -> new ClassItem(
                                one.lower(),
                                one.upper(),
                                one.side().id(),
                                one.count(),
                                one.minPresent(),
                                one.maxPresent()))
                        .toList(),
                table.missing(),
                method(definition).in(language),
                sources);
    }

    private static LocalText method(Indicator.Definition definition) {
        return switch (definition.direction()) {
            case LOWER_IS_BETTER -> METHOD_LOWER;
            case HIGHER_IS_BETTER -> METHOD_HIGHER;
            case NEUTRAL -> METHOD_NONE;
        };
    }

    /** The difference of two percentages is told in points. */
    static LocalText differenceUnit(LocalText unit) {
        return unit.es().startsWith("porcentaje") || unit.es().startsWith("%")
                ? new LocalText("puntos", "points")
                : unit;
    }

    private static Item item(GapTable.Item item, int rankOf, Language language) {
        Gap gap = item.gap();
        return new Item(
                item.code(),
                item.name(),
                item.value(),
                gap == null ? null : gap.difference(),
                gap == null ? null : gap.relative(),
                item.rank(),
                rankOf,
                text(item.reason(), language),
                item.source(),
                text(item.note(), language));
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** The same gaps as a table, each row with where its value comes from. */
    Csv toCsv() {
        Map<String, SourceJson> byKey = new TreeMap<>();
        sources.forEach(source -> byKey.put(source.key(), source));
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "period",
                "breakdown",
                "code",
                "name",
                "value",
                "reference",
                "reference_name",
                "reference_value",
                "reference_method",
                "gap",
                "gap_unit",
                "relative",
                "rank",
                "rank_of",
                "reason",
                "note",
                "source",
                "source_organisation",
                "source_title",
                "source_date",
                "licence",
                "method"));
        for (Item item : items) {
            SourceJson source = item.source() == null ? null : byKey.get(item.source());
            csv.row(Arrays.asList(
                    indicator,
                    name,
                    period,
                    breakdown,
                    item.code(),
                    item.name(),
                    item.value(),
                    reference.kind(),
                    reference.name(),
                    reference.value(),
                    reference.method(),
                    item.gap(),
                    unit,
                    item.relative(),
                    item.rank(),
                    item.rankOf(),
                    item.reason() == null ? reason : item.reason(),
                    item.note(),
                    item.source(),
                    source == null ? null : source.organisation(),
                    source == null ? null : source.title(),
                    source == null ? null : source.date(),
                    source == null ? null : source.licenceNote(),
                    method));
        }
        return csv;
    }
}
