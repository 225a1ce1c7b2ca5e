package co.territoria.gap;

import co.territoria.indicator.Direction;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Ranks;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.web.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how far each territory of the lowest level is from a reference. */
@Service
public class Gaps {

    private static final LocalText NOTHING_OBSERVED =
            new LocalText("no hay ningún valor observado", "there is no observed value");

    private final IndicatorValues values;

    Gaps(IndicatorValues values) {
        this.values = values;
    }

    /**
     * The gaps of what lies within the selection. Reference and ranks are those of the whole pack, whatever part is
     * asked for.
     */
    public GapTable of(Selection selection, Reference reference) {
        Selection whole = values.wholePack(selection);
        ValueTable all = values.table(whole, null);
        Direction direction = selection.indicator().definition().direction();
        GapTable.Against against =
                switch (reference) {
                    case DEPARTMENT -> department(values.root(whole));
                    case BEST -> best(all, direction);
                };
        LocalText obstacle = reference
                .obstacle(selection.indicator())
                .or(() -> Optional.ofNullable(against.reason()))
                .orElse(null);
        Map<String, Gap> gaps = obstacle == null ? gaps(all, against, direction) : Map.of();
        Map<String, Double> differences = new TreeMap<>();
        gaps.forEach((code, gap) -> differences.put(code, gap.difference()));
        Map<String, Integer> ranks = Ranks.highestFirst(differences);
        ValueTable asked = values.table(selection, null);
        List<GapTable.Item> items = asked.items().stream()
                .map(item -> new GapTable.Item(
                        item.code(),
                        item.name(),
                        item.value(),
                        gaps.get(item.code()),
                        ranks.get(item.code()),
                        item.reason(),
                        item.source(),
                        item.note()))
                .toList();
        double[] shown = items.stream()
                .map(GapTable.Item::gap)
                .filter(Objects::nonNull)
                .mapToDouble(Gap::difference)
                .toArray();
        return new GapTable(
                selection,
                against,
                obstacle,
                items,
                ranks.size(),
                GapClasses.of(shown, reference == Reference.BEST),
                asked.sources());
    }

    private static GapTable.Against department(ValueTable.Aggregate root) {
        return new GapTable.Against(
                Reference.DEPARTMENT,
                root.code(),
                root.name(),
                root.computed().value(),
                true,
                root.computed().method(),
                root.computed().reason());
    }

    /** Where several share the best value the first by code stands for them. */
    private static GapTable.Against best(ValueTable all, Direction direction) {
        Comparator<ValueTable.Item> byValue = Comparator.comparing(item -> Objects.requireNonNull(item.value()));
        Optional<ValueTable.Item> best = all.items().stream()
                .filter(item -> item.value() != null)
                .min((direction == Direction.LOWER_IS_BETTER ? byValue : byValue.reversed())
                        .thenComparing(ValueTable.Item::code));
        // of a neutral indicator none is the best; the definition tells that before this reason does
        if (direction == Direction.NEUTRAL || best.isEmpty()) {
            return new GapTable.Against(Reference.BEST, null, null, null, false, null, NOTHING_OBSERVED);
        }
        long sharing = all.items().stream()
                .filter(item -> best.get().value().equals(item.value()))
                .count();
        return new GapTable.Against(
                Reference.BEST,
                best.get().code(),
                new LocalText(best.get().name(), null),
                best.get().value(),
                false,
                bestMethod(sharing),
                null);
    }

    private static LocalText bestMethod(long sharing) {
        String es = "mejor valor observado";
        String en = "best observed value";
        return sharing == 1
                ? new LocalText(es, en)
                : new LocalText(
                        "%s, que comparten %d territorios".formatted(es, sharing),
                        "%s, shared by %d territories".formatted(en, sharing));
    }

    private static Map<String, Gap> gaps(ValueTable all, GapTable.Against against, Direction direction) {
        Map<String, Gap> gaps = new TreeMap<>();
        @Nullable Double reference = against.value();
        for (ValueTable.Item item : all.items()) {
            if (item.value() != null && reference != null) {
                Gap.between(item.value(), reference, direction).ifPresent(gap -> gaps.put(item.code(), gap));
            }
        }
        return gaps;
    }
}
