package co.territoria.profile;

import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a sheet: each indicator at its newest period, seen from one territory. */
@Component
class ProfileFigures {

    private final Indicators indicators;
    private final IndicatorValues values;

    ProfileFigures(Indicators indicators, IndicatorValues values) {
        this.indicators = indicators;
        this.values = values;
    }

    /**
     * One indicator seen from one territory.
     *
     * @param headline   leads its family, or its family has no leader
     * @param obstacle   why by its definition nothing is behind or ahead in it, absent when something may be
     * @param item       the territory's own row
     * @param department of the root
     * @param region     of the region that the territory lies in, absent where it is not compared with one
     * @param spread     of the lowest level
     * @param gap        positive is behind the department; absent where none can be told
     * @param municipal  rows of the lowest level, by code
     * @param sources    keys, weights included
     */
    record Seen(
            Selection selection,
            boolean headline,
            @Nullable LocalText obstacle,
            ValueTable.Item item,
            ValueTable.Computed department,
            ValueTable.@Nullable Computed region,
            Spread spread,
            @Nullable Double gap,
            Map<String, ValueTable.Item> municipal,
            List<String> sources) {

        Indicator indicator() {
            return selection.indicator();
        }

        Direction direction() {
            return indicator().definition().direction();
        }

        boolean comparable() {
            return obstacle == null;
        }

        /** The gap of any of the municipalities; empty where none can be told. */
        Optional<Double> gapOf(ValueTable.Item one) {
            if (!comparable() || one.value() == null || department.value() == null) {
                return Optional.empty();
            }
            return Optional.of(Spread.behind(one.value(), department.value(), direction()));
        }

        /** The municipality furthest behind, where a gap can be told or at least an order. */
        Optional<ValueTable.Item> worst() {
            if (!comparable()) {
                return Optional.empty();
            }
            return municipal.values().stream()
                    .filter(one -> one.value() != null)
                    .max(Comparator.<ValueTable.Item>comparingDouble(
                                    one -> Spread.behind(Objects.requireNonNull(one.value()), 0, direction()))
                            .thenComparing(ValueTable.Item::code, Comparator.reverseOrder()));
        }
    }

    /**
     * All indicators of the pack.
     *
     * @param region code of the region to compare with, absent for none
     */
    List<Seen> list(Territory territory, Territory root, @Nullable String region) {
        Map<String, Family> families = indicators.families(territory.pack()).stream()
                .collect(Collectors.toMap(Family::id, Function.identity()));
        return indicators.list(territory.pack()).stream()
                // what is known of the root only has no municipalities to be seen among
                .filter(Indicator::isMapped)
                .map(indicator -> seen(indicator, families, territory, root, region))
                .toList();
    }

    private Seen seen(
            Indicator indicator,
            Map<String, Family> families,
            Territory territory,
            Territory root,
            @Nullable String region) {
        Selection selection =
                values.select(indicator.code().value(), null, null, root.code().value());
        ValueTable table = values.table(selection, null);
        Map<String, ValueTable.Item> municipal = new TreeMap<>();
        table.items().forEach(item -> municipal.put(item.code(), item));
        ValueTable.Item own = municipal.containsKey(territory.code().value())
                ? municipal.get(territory.code().value())
                : ofLevel(selection, territory);
        ValueTable.Computed department = table.aggregates().get(0).computed();
        LocalText obstacle = obstacle(indicator);
        Spread spread = Spread.of(municipal.values().stream()
                .map(ValueTable.Item::value)
                .filter(Objects::nonNull)
                .toList());
        Family family = families.get(indicator.family());
        Seen seen = new Seen(
                selection,
                family == null || family.head() == null || family.head().equals(indicator.code()),
                obstacle,
                own,
                department,
                region == null
                        ? null
                        : table.aggregates().stream()
                                .filter(one -> one.code().equals(region))
                                .findFirst()
                                .map(ValueTable.Aggregate::computed)
                                .orElse(null),
                spread,
                null,
                municipal,
                table.sources());
        boolean isRoot = territory.code().equals(root.code());
        return isRoot ? seen : withGap(seen);
    }

    private static Seen withGap(Seen seen) {
        return new Seen(
                seen.selection,
                seen.headline,
                seen.obstacle,
                seen.item,
                seen.department,
                seen.region,
                seen.spread,
                seen.gapOf(seen.item).orElse(null),
                seen.municipal,
                seen.sources);
    }

    private ValueTable.Item ofLevel(Selection selection, Territory territory) {
        return values.table(selection, territory.level()).items().stream()
                .filter(item -> item.code().equals(territory.code().value()))
                .findFirst()
                .orElseThrow();
    }

    /** A total and what has no better side have no gap; what only lacks a value of the department may still be ranked. */
    private static @Nullable LocalText obstacle(Indicator indicator) {
        boolean bySize = indicator.rule().kind() == AggregationKind.SUM;
        boolean neutral = indicator.definition().direction() == Direction.NEUTRAL;
        return bySize || neutral ? Reference.DEPARTMENT.obstacle(indicator).orElse(null) : null;
    }
}
