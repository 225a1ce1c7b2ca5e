package co.territoria.gap;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Reference;
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
        List<OptionItem> references,
        BaseItem base,
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

    /** @param reason why no gap to it can be told; absent when one can */
    record OptionItem(
            String id, boolean available, @Nullable String reason) {}

    /**
     * @param counts what the gap is counted in, absent when the data names no base
     * @param reason why nothing is counted
     */
    record BaseItem(
            boolean available,
            @Nullable String indicator,
            @Nullable Double per,
            @Nullable String counts,
            @Nullable String note,
            @Nullable String reason) {

        static BaseItem of(GapTable.Base base, Language language) {
            GapBase declared = base.declared();
            return new BaseItem(
                    base.reason() == null,
                    declared == null ? null : declared.base().value(),
                    declared == null ? null : declared.per(),
                    declared == null ? null : declared.counts().in(language),
                    declared == null ? null : text(declared.note(), language),
                    text(base.reason(), language));
        }
    }

    /** What one territory is compared with; {@code peers} are codes. */
    record ComparedItem(
            String kind,
            @Nullable String code,
            String name,
            double value,
            List<String> peers,
            @Nullable String note) {

        static @Nullable ComparedItem of(GapTable.@Nullable Compared compared, Language language) {
            return compared == null
                    ? null
                    : new ComparedItem(
                            compared.kind().id(),
                            compared.code(),
                            compared.name().in(language),
                            compared.value(),
                            compared.peers(),
                            text(compared.note(), language));
        }
    }

    /** @param count the gap in units of the base, never rounded; absent where there is no base */
    record Item(
            String code,
            String name,
            @Nullable Double value,
            @Nullable Double gap,
            @Nullable Double relative,
            @Nullable Double count,
            @Nullable ComparedItem compared,
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
                options(table, language),
                BaseItem.of(table.base(), language),
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

    private static List<OptionItem> options(GapTable table, Language language) {
        return Arrays.stream(Reference.values())
                .map(reference -> {
                    LocalText reason = table.obstacles().get(reference);
                    return new OptionItem(reference.id(), reason == null, text(reason, language));
                })
                .toList();
    }

    static LocalText method(Indicator.Definition definition) {
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
                item.count(),
                ComparedItem.of(item.compared(), language),
                item.rank(),
                rankOf,
                text(item.reason(), language),
                item.source(),
                text(item.note(), language));
    }

    static @Nullable String text(@Nullable LocalText text, Language language) {
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
                "reference_note",
                "peers",
                "gap",
                "gap_unit",
                "relative",
                "count",
                "count_of",
                "count_note",
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
                    item.compared() == null ? reference.name() : item.compared().name(),
                    item.compared() == null
                            ? reference.value()
                            : Double.valueOf(item.compared().value()),
                    reference.method(),
                    item.compared() == null ? null : item.compared().note(),
                    item.compared() == null
                            ? null
                            : String.join(" ", item.compared().peers()),
                    item.gap(),
                    unit,
                    item.relative(),
                    item.count(),
                    item.count() == null ? null : base.counts(),
                    item.count() == null ? base.reason() : base.note(),
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
