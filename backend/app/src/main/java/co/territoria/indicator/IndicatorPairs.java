package co.territoria.indicator;

import co.territoria.indicator.Bivariate.Breaks;
import co.territoria.indicator.Bivariate.Cuts;
import co.territoria.indicator.IndicatorClasses.Over;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Two indicators of the same territories in the nine cells of a bivariate map. */
@Service
class IndicatorPairs {

    private static final LocalText NO_WORST_NEUTRAL = new LocalText(
            "uno de los dos indicadores no tiene sentido mejor o peor", "one of the two has no better or worse");
    private static final LocalText NO_WORST_FLAT = new LocalText(
            "uno de los dos indicadores no separa a los territorios",
            "one of the two does not separate the territories");

    private final IndicatorValues values;

    IndicatorPairs(IndicatorValues values) {
        this.values = values;
    }

    /** One of the two. @param worst step that is worst, absent where none is */
    record Axis(ValueTable table, Cuts cuts, Optional<Integer> worst) {

        Selection selection() {
            return table.selection();
        }
    }

    /** @param x step of the first indicator, 0 low to 2 high @param y of the second */
    record Cell(int x, int y) {}

    /** One territory. @param cell absent where a value is missing */
    record Item(
            ValueTable.Item x, ValueTable.Item y, @Nullable Cell cell) {

        /** Why there is no cell, absent where there is one. */
        @Nullable
        LocalText reason() {
            return cell != null ? null : x.value() == null ? x.reason() : y.reason();
        }
    }

    /** @param noWorst why no cell is the worst in both, absent where one is */
    record Pair(
            Axis x,
            Axis y,
            Breaks breaks,
            Over over,
            List<Item> items,
            Optional<Cell> worst,
            @Nullable LocalText noWorst) {

        Pair {
            items = List.copyOf(items);
        }

        List<Item> in(Cell cell) {
            return items.stream().filter(item -> cell.equals(item.cell())).toList();
        }
    }

    Pair of(Selection first, Selection second, Breaks breaks, Over over) {
        Axis x = axis(first, breaks, over);
        Axis y = axis(second, breaks, over);
        Map<String, ValueTable.Item> yOf =
                y.table().items().stream().collect(Collectors.toMap(ValueTable.Item::code, Function.identity()));
        List<Item> items = new ArrayList<>();
        for (ValueTable.Item its : x.table().items()) {
            ValueTable.Item other = Objects.requireNonNull(yOf.get(its.code()));
            items.add(new Item(its, other, cell(x, its, y, other)));
        }
        Optional<Cell> worst = x.worst().flatMap(stepOfX -> y.worst().map(stepOfY -> new Cell(stepOfX, stepOfY)));
        return new Pair(x, y, breaks, over, items, worst, worst.isPresent() ? null : noWorst(x, y));
    }

    private Axis axis(Selection selection, Breaks breaks, Over over) {
        ValueTable table = values.table(selection, null);
        double[] ground =
                switch (over) {
                    case PERIOD ->
                        table.items().stream()
                                .map(ValueTable.Item::value)
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)
                                .toArray();
                    case ALL -> values.allPeriods(selection);
                };
        Cuts cuts = Bivariate.cuts(ground, breaks);
        return new Axis(
                table, cuts, Bivariate.worst(selection.indicator().definition().direction(), cuts));
    }

    private static @Nullable Cell cell(Axis x, ValueTable.Item its, Axis y, ValueTable.Item other) {
        Double valueOfX = its.value();
        Double valueOfY = other.value();
        return valueOfX == null || valueOfY == null
                ? null
                : new Cell(x.cuts().step(valueOfX), y.cuts().step(valueOfY));
    }

    private static LocalText noWorst(Axis x, Axis y) {
        boolean neutral = List.of(x, y).stream()
                .anyMatch(axis -> axis.selection().indicator().definition().direction() == Direction.NEUTRAL);
        return neutral ? NO_WORST_NEUTRAL : NO_WORST_FLAT;
    }
}
