package co.territoria.gap;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Ranks;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.layer.Period;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how far each territory of the lowest level is from a reference. */
@Service
public class Gaps {

    private static final LocalText NO_BASE = new LocalText(
            "ningún indicador cargado cuenta la base de este",
            "no indicator that is loaded counts the base of this one");

    private final IndicatorValues values;
    private final Indicators indicators;
    private final ReferenceValues references;
    private final GapData data;

    Gaps(IndicatorValues values, Indicators indicators, ReferenceValues references, GapData data) {
        this.values = values;
        this.indicators = indicators;
        this.references = references;
        this.data = data;
    }

    /** The same with everything but the reference at its default. */
    public GapTable of(Selection selection, Reference reference) {
        return of(selection, GapQuestion.of(reference));
    }

    /**
     * The gaps of what lies within the selection. References and ranks are those of the whole pack, whatever part is
     * asked for.
     */
    public GapTable of(Selection selection, GapQuestion question) {
        Selection whole = values.wholePack(selection);
        ValueTable all = values.table(whole, null);
        Indicator indicator = selection.indicator();
        ReferenceValues.Found found = references.find(whole, all, question);
        LocalText obstacle = question.reference()
                .obstacle(indicator)
                .or(() -> Optional.ofNullable(found.against().reason()))
                .orElse(null);
        Map<String, Gap> gaps = obstacle == null
                ? gaps(all, found.compared(), indicator.definition().direction())
                : Map.of();
        Map<String, Double> differences = new TreeMap<>();
        gaps.forEach((code, gap) -> differences.put(code, gap.difference()));
        Map<String, Integer> ranks = Ranks.highestFirst(differences);
        ValueTable asked = values.table(selection, null);
        Counting counting = counting(selection);
        List<GapTable.Item> items = asked.items().stream()
                .map(item -> item(item, gaps.get(item.code()), ranks.get(item.code()), found, obstacle, counting))
                .toList();
        double[] shown = items.stream()
                .map(GapTable.Item::gap)
                .filter(Objects::nonNull)
                .mapToDouble(Gap::difference)
                .toArray();
        TreeSet<String> sources = new TreeSet<>(asked.sources());
        sources.addAll(found.sources());
        sources.addAll(counting.sources);
        return new GapTable(
                selection,
                found.against(),
                obstacle,
                items,
                ranks.size(),
                GapClasses.of(shown, question.reference() == Reference.BEST),
                List.copyOf(sources),
                counting.base,
                obstacles(whole, question.reference(), obstacle));
    }

    private Map<Reference, LocalText> obstacles(Selection whole, Reference asked, @Nullable LocalText obstacle) {
        Map<Reference, LocalText> obstacles = new EnumMap<>(Reference.class);
        for (Reference reference : Reference.values()) {
            Optional<LocalText> reason =
                    reference == asked && obstacle == null ? Optional.empty() : references.obstacle(whole, reference);
            reason.ifPresent(text -> obstacles.put(reference, text));
        }
        return obstacles;
    }

    private static GapTable.Item item(
            ValueTable.Item item,
            @Nullable Gap gap,
            @Nullable Integer rank,
            ReferenceValues.Found found,
            @Nullable LocalText obstacle,
            Counting counting) {
        LocalText reason = item.reason();
        if (reason == null && gap == null && obstacle == null) {
            reason = found.reasons().get(item.code());
        }
        return new GapTable.Item(
                item.code(),
                item.name(),
                item.value(),
                gap,
                rank,
                reason,
                item.source(),
                item.note(),
                found.compared().get(item.code()),
                gap == null ? null : counting.count(item, gap));
    }

    private static Map<String, Gap> gaps(ValueTable all, Map<String, GapTable.Compared> compared, Direction direction) {
        Map<String, Gap> gaps = new TreeMap<>();
        for (ValueTable.Item item : all.items()) {
            GapTable.Compared its = compared.get(item.code());
            if (item.value() != null && its != null) {
                Gap.between(item.value(), its.value(), direction).ifPresent(gap -> gaps.put(item.code(), gap));
            }
        }
        return gaps;
    }

    /** What the gaps of a selection are counted in: of the same place and the same period, or not at all. */
    private Counting counting(Selection selection) {
        Optional<GapBase> declared = data.base(selection.indicator());
        Optional<Indicator> base = declared.flatMap(
                its -> indicators.find(selection.pack().id(), its.base().value()));
        if (declared.isEmpty() || base.isEmpty()) {
            return new Counting(new GapTable.Base(null, NO_BASE), null, selection, List.of());
        }
        List<String> periods = values.periods(base.get(), selection.breakdown());
        boolean there = selection.isLatestAvailable() ? !periods.isEmpty() : periods.contains(selection.period());
        if (!there) {
            return new Counting(
                    new GapTable.Base(declared.get(), noCount(declared.get(), selection)), null, selection, List.of());
        }
        return new Counting(
                new GapTable.Base(declared.get(), null),
                base.get(),
                selection,
                List.of(base.get().definition().source()));
    }

    private static LocalText noCount(GapBase base, Selection selection) {
        String period =
                Period.find(selection.period()).map(found -> found.text().es()).orElse(selection.period());
        String breakdown = selection.breakdown().id();
        boolean total = breakdown.equals(Breakdown.TOTAL.id());
        return new LocalText(
                "no se cuentan %s de %s%s: una base de otro periodo no sirve"
                        .formatted(base.counts().es(), period, total ? "" : " por esa desagregación"),
                "%s of %s are not counted%s: a base of another period does not serve"
                        .formatted(
                                base.counts().in(Language.EN), selection.period(), total ? "" : " by that breakdown"));
    }

    private final class Counting {

        private final GapTable.Base base;
        private final @Nullable Indicator indicator;
        private final Selection selection;
        private final List<String> sources;
        private final Map<String, SortedMap<TerritoryCode, Double>> counts = new HashMap<>();

        Counting(GapTable.Base base, @Nullable Indicator indicator, Selection selection, List<String> sources) {
            this.base = base;
            this.indicator = indicator;
            this.selection = selection;
            this.sources = new ArrayList<>(sources);
        }

        @Nullable
        Double count(ValueTable.Item item, Gap gap) {
            GapBase declared = base.declared();
            Indicator counting = indicator;
            String period = item.period();
            if (declared == null || counting == null || period == null) {
                return null;
            }
            Double of = counts.computeIfAbsent(period, each -> values.observed(counting, each, selection.breakdown()))
                    .get(new TerritoryCode(item.code()));
            return of == null ? null : declared.count(gap, of);
        }
    }
}
