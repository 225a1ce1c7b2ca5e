package co.territoria.indicator;

import co.territoria.indicator.IndicatorPairs.Cell;
import co.territoria.indicator.IndicatorPairs.Pair;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bivariate map as the client receives it.
 *
 * @param cells   nine, row by row from the lowest step of {@code y}, in it from the lowest of {@code x}
 * @param worst   the cell that is worst in both by the directions of the indicators, absent where there is none
 * @param noWorst why there is none
 * @param total   territories
 * @param missing those without a cell
 */
record BivariateJson(
        Axis x,
        Axis y,
        String breaks,
        String over,
        List<CellItem> cells,
        @Nullable CellPlace worst,
        @Nullable String noWorst,
        int total,
        int missing,
        List<Item> items) {

    private static final List<String> STEPS = List.of("low", "middle", "high");

    /**
     * One of the two indicators.
     *
     * @param multiple  what the bounds between the classes are multiples of; absent when they are not rounded
     * @param worstStep 0 low to 2 high, absent where neither is worse
     */
    record Axis(
            String indicator,
            String name,
            String unit,
            int decimals,
            String direction,
            String period,
            List<String> periods,
            String breakdown,
            List<Double> bounds,
            @Nullable Double multiple,
            List<Step> steps,
            @Nullable Integer worstStep,
            int missing,
            List<SourceJson> sources,
            @Nullable DatasetJson datasetVersion) {}

    /** One class. @param step 0 low, 1 middle, 2 high @param count territories of the period shown */
    record Step(int step, double lower, double upper, int count) {}

    record CellPlace(int x, int y) {}

    /** @param codes of the territories in it, ascending */
    record CellItem(int x, int y, int count, boolean worst, List<String> codes) {}

    /** One territory. @param reason why it has no cell */
    record Item(
            String code,
            String name,
            @Nullable Double x,
            @Nullable String xPeriod,
            @Nullable Double y,
            @Nullable String yPeriod,
            @Nullable CellPlace cell,
            boolean worst,
            @Nullable String reason) {}

    static BivariateJson of(Pair pair, Axis x, Axis y, Language language) {
        Cell worst = pair.worst().orElse(null);
        List<CellItem> cells = new ArrayList<>();
        for (int row = 0; row < Bivariate.STEPS; row++) {
            for (int column = 0; column < Bivariate.STEPS; column++) {
                Cell cell = new Cell(column, row);
                List<String> codes =
                        pair.in(cell).stream().map(item -> item.x().code()).toList();
                cells.add(new CellItem(column, row, codes.size(), cell.equals(worst), codes));
            }
        }
        List<Item> items = pair.items().stream()
                .map(item -> new Item(
                        item.x().code(),
                        item.x().name(),
                        item.x().value(),
                        item.x().value() == null ? null : item.x().period(),
                        item.y().value(),
                        item.y().value() == null ? null : item.y().period(),
                        place(item.cell()),
                        item.cell() != null && item.cell().equals(worst),
                        SourceJson.text(item.reason(), language)))
                .toList();
        return new BivariateJson(
                x,
                y,
                pair.breaks().id(),
                pair.over().id(),
                cells,
                place(worst),
                SourceJson.text(pair.noWorst(), language),
                items.size(),
                (int) items.stream().filter(item -> item.cell() == null).count(),
                items);
    }

    static Axis axis(
            IndicatorPairs.Axis axis, List<SourceJson> sources, @Nullable DatasetJson dataset, Language language) {
        Selection selection = axis.selection();
        Indicator.Definition definition = selection.indicator().definition();
        double multiple = axis.cuts().multiple();
        return new Axis(
                selection.indicator().code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.direction().id(),
                selection.period(),
                selection.periods(),
                selection.breakdown().id(),
                axis.cuts().bounds(),
                multiple == 0 ? null : multiple,
                steps(axis),
                axis.worst().orElse(null),
                axis.table().missing(),
                sources,
                dataset);
    }

    private static List<Step> steps(IndicatorPairs.Axis axis) {
        List<Double> bounds = axis.cuts().bounds();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < axis.cuts().count(); i++) {
            int step = axis.cuts().count() == 1 ? 1 : i * 2 / (axis.cuts().count() - 1);
            steps.add(new Step(step, bounds.get(i), bounds.get(i + 1), (int) axis.table().items().stream()
                    .map(ValueTable.Item::value)
                    .filter(Objects::nonNull)
                    .filter(value -> axis.cuts().step(value) == step)
                    .count()));
        }
        return steps;
    }

    private static @Nullable CellPlace place(@Nullable Cell cell) {
        return cell == null ? null : new CellPlace(cell.x(), cell.y());
    }

    /** One row for each territory, with the bounds in words of the address. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "x_indicator",
                "x_name",
                "x_unit",
                "x_breakdown",
                "x_period",
                "x_value",
                "x_class",
                "x_bounds",
                "y_indicator",
                "y_name",
                "y_unit",
                "y_breakdown",
                "y_period",
                "y_value",
                "y_class",
                "y_bounds",
                "breaks",
                "worst_in_both",
                "reason",
                "sources"));
        for (Item item : items) {
            CellPlace cell = item.cell();
            csv.row(Arrays.asList(
                    item.code(),
                    item.name(),
                    x.indicator(),
                    x.name(),
                    x.unit(),
                    x.breakdown(),
                    item.xPeriod(),
                    item.x(),
                    cell == null ? null : STEPS.get(cell.x()),
                    between(x),
                    y.indicator(),
                    y.name(),
                    y.unit(),
                    y.breakdown(),
                    item.yPeriod(),
                    item.y(),
                    cell == null ? null : STEPS.get(cell.y()),
                    between(y),
                    breaks,
                    cell == null ? null : item.worst(),
                    item.reason(),
                    sources()));
        }
        return csv;
    }

    private static String between(Axis axis) {
        List<Double> bounds = axis.bounds();
        return bounds.size() < 3
                ? ""
                : String.join(
                        " ",
                        bounds.subList(1, bounds.size() - 1).stream()
                                .map(bound -> BigDecimal.valueOf(bound).toPlainString())
                                .toList());
    }

    private String sources() {
        return String.join(
                " ",
                java.util.stream.Stream.concat(x.sources().stream(), y.sources().stream())
                        .map(SourceJson::key)
                        .distinct()
                        .toList());
    }
}
