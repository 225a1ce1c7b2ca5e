package co.territoria.indicator;

import co.territoria.store.Notice;
import co.territoria.territory.Source;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Indicators as the client receives them. */
final class IndicatorJson {

    private IndicatorJson() {}

    /**
     * @param tags of all indicators of the pack, whatever the filter, with how many have them
     */
    record Page(
            int total,
            List<DimensionItem> dimensions,
            List<TagItem> tags,
            List<FamilyItem> families,
            List<Item> items) {}

    /**
     * @param id as the filter takes it, for example {@code sdg:6}
     * @param count absent in the tags of one indicator
     */
    record TagItem(
            String id,
            String kind,
            String value,
            String name,
            @Nullable Integer count) {

        static TagItem of(Tag tag, @Nullable Integer count, Language language) {
            return new TagItem(
                    tag.id(), tag.kind().id(), tag.value(), tag.name().in(language), count);
        }
    }

    record DimensionItem(String id, String name, int count) {}

    record FamilyItem(
            String id,
            String name,
            String dimension,
            @Nullable String head,
            List<String> members) {

        static FamilyItem of(Family family, List<Indicator> all, Language language) {
            return new FamilyItem(
                    family.id(),
                    family.name().in(language),
                    family.dimension().id(),
                    family.head() == null ? null : family.head().value(),
                    all.stream()
                            .filter(indicator -> indicator.family().equals(family.id()))
                            .map(indicator -> indicator.code().value())
                            .toList());
        }
    }

    record Item(
            String code,
            String name,
            String family,
            String dimension,
            String unit,
            @Nullable String base,
            int decimals,
            String direction,
            String aggregation,
            List<String> periods,
            List<String> breakdowns,
            List<BreakdownItem> breakdownNames,
            @Nullable String level,
            boolean mapped,
            List<TagItem> tags,
            GapItem gap,
            @Nullable SourceItem source,
            @Nullable DerivationItem derivation) {}

    /** What a breakdown is called, and its category on each axis. */
    record BreakdownItem(String id, String name, List<AxisItem> parts) {

        static BreakdownItem of(Breakdown breakdown, BreakdownAxes axes, Language language) {
            return new BreakdownItem(
                    breakdown.id(),
                    axes.name(breakdown).in(language),
                    breakdown.parts().stream()
                            .map(part -> new AxisItem(
                                    part.axis(),
                                    axes.axisName(part.axis())
                                            .map(name -> name.in(language))
                                            .orElse(part.axis()),
                                    part.category(),
                                    axes.categoryName(part)
                                            .map(name -> name.in(language))
                                            .orElse(part.category())))
                            .toList());
        }
    }

    record AxisItem(String axis, String axisName, String category, String categoryName) {}

    /**
     * @param computable a gap to other territories can be told
     * @param references that a gap can be told to, by the definition alone: whether there is a goal, or a period
     *                   before, shows when it is asked for
     * @param reason     why none can be told to the department
     */
    record GapItem(
            boolean computable,
            List<String> references,
            @Nullable String reason) {

        static GapItem of(Indicator indicator, Language language) {
            List<String> references = Arrays.stream(Reference.values())
                    .filter(reference -> reference.obstacle(indicator).isEmpty())
                    .map(Reference::id)
                    .toList();
            return new GapItem(
                    Reference.BEST.obstacle(indicator).isEmpty(),
                    references,
                    Reference.DEPARTMENT
                            .obstacle(indicator)
                            .map(reason -> reason.in(language))
                            .orElse(null));
        }
    }

    /** How the values are computed from other indicators. */
    record DerivationItem(String formula, List<Named> inputs) {}

    record SourceItem(
            String key,
            String organisation,
            String title,
            @Nullable String date) {}

    record Whole(
            @JsonUnwrapped Item item,
            @Nullable String definition,
            @Nullable String method,
            @Nullable String sdg,
            @Nullable String aggregationNote,
            @Nullable Named weightIndicator,
            @Nullable String comparability,
            List<BreakItem> breaks,
            List<PeriodItem> coverage,
            List<SourceJson> sources,
            @Nullable DatasetJson datasetVersion,
            List<NoticeItem> notices) {}

    record Named(String code, String name) {}

    record BreakItem(String from, String to, @Nullable String note) {}

    /** How many territories have a value. */
    record PeriodItem(String period, String breakdown, int present) {}

    record NoticeItem(String severity, String rule, String message) {

        static NoticeItem of(Notice notice, Language language) {
            return new NoticeItem(
                    notice.severity().name().toLowerCase(Locale.ROOT),
                    notice.rule(),
                    language == Language.ES ? notice.messageEs() : notice.messageEn());
        }
    }

    static Item item(
            Indicator indicator,
            Series series,
            BreakdownAxes axes,
            @Nullable Source source,
            @Nullable DerivationItem derivation,
            Language language) {
        Indicator.Definition definition = indicator.definition();
        return new Item(
                indicator.code().value(),
                definition.name().in(language),
                indicator.family(),
                definition.dimension().id(),
                definition.unit().in(language),
                SourceJson.text(definition.base(), language),
                definition.decimals(),
                definition.direction().id(),
                indicator.rule().kind().id(),
                series.periods(),
                series.breakdowns().stream().map(Breakdown::id).toList(),
                series.breakdowns().stream()
                        .map(breakdown -> BreakdownItem.of(breakdown, axes, language))
                        .toList(),
                definition.level(),
                indicator.isMapped(),
                Tag.of(indicator).stream()
                        .map(tag -> TagItem.of(tag, null, language))
                        .toList(),
                GapItem.of(indicator, language),
                source == null
                        ? null
                        : new SourceItem(
                                source.key(),
                                source.organisation(),
                                source.title().in(language),
                                source.date()),
                derivation);
    }

    static List<BreakItem> breaks(Indicator indicator, Language language) {
        LocalText note = indicator.text().comparability();
        return indicator.text().breaks().stream()
                .map(one -> new BreakItem(one.from(), one.to(), SourceJson.text(note, language)))
                .toList();
    }
}
