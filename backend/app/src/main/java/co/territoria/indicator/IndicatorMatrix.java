package co.territoria.indicator;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Many indicators of all municipalities at once, made comparable: how many standard deviations each value is behind
 * the department, or behind the simple mean of the municipalities where there is no value of the department.
 */
@Service
class IndicatorMatrix {

    /** More rows than a reader can tell apart, and a bound on what one request costs. */
    static final int MOST = 60;

    private static final LocalText TOO_MANY = new LocalText(
            "Se pueden pedir a lo sumo %d indicadores; llegaron %d.", "At most %d indicators can be asked; %d came.");

    private static final LocalText NO_SPREAD = new LocalText(
            "sin dos valores distintos no hay dispersión con qué medir",
            "without two different values there is no spread to measure by");

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Territories territories;

    IndicatorMatrix(Indicators indicators, IndicatorValues values, Territories territories) {
        this.indicators = indicators;
        this.values = values;
        this.territories = territories;
    }

    /**
     * @param places every territory of the lowest level within, by code
     * @param rows   one per indicator
     */
    record Matrix(Pack pack, List<Territory> places, List<Row> rows) {}

    /**
     * One indicator.
     *
     * @param reference  value that distances are counted from; absent without any value
     * @param ofDepartment whether it is the value of the whole pack, else the simple mean
     * @param deviation  standard deviation (of the population of territories) of the values of the whole pack, in the
     *                   unit of the indicator
     * @param reason     why the cells have no distance, absent when they have
     * @param sources    keys
     */
    record Row(
            Selection selection,
            @Nullable Double reference,
            boolean ofDepartment,
            @Nullable Double deviation,
            @Nullable LocalText reason,
            Map<String, Cell> cells,
            List<String> sources) {}

    /**
     * @param value  absent when there is none
     * @param behind standard deviations behind the department, negative ahead; absent without value or distance
     */
    record Cell(
            @Nullable Double value,
            @Nullable Double behind,
            @Nullable LocalText reason) {}

    /**
     * @param codes of indicators separated by commas; absent for the indicator that opens each family, those that can be
     *              compared between places
     * @param within code of a territory, absent for the root of the default pack
     * @throws ApiProblem 404 for an unknown code, 400 for more than {@link #MOST}
     */
    Matrix of(@Nullable String codes, @Nullable String within) {
        Territory whole = values.within(within);
        List<String> asked = codes == null ? heads(whole.pack()) : split(codes);
        if (asked.size() > MOST) {
            throw ApiProblem.invalidParameter(
                    "indicators",
                    String.valueOf(asked.size()),
                    new LocalText(
                            TOO_MANY.es().formatted(MOST, asked.size()),
                            TOO_MANY.in(Language.EN).formatted(MOST, asked.size())));
        }
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        return new Matrix(
                pack,
                territories.listWithin(whole, pack.lowestLevel().id()),
                asked.stream()
                        .map(code -> row(values.select(code, null, null, within)))
                        .toList());
    }

    private static List<String> split(String codes) {
        List<String> asked = new ArrayList<>(new LinkedHashSet<>(Arrays.stream(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList()));
        if (asked.isEmpty()) {
            throw ApiProblem.invalidParameter(
                    "indicators",
                    codes,
                    new LocalText(
                            "Escriba al menos un código de indicador; varios van separados por comas.",
                            "Write at least one code of an indicator; several are separated by commas."));
        }
        return asked;
    }

    /** Of each family the first that compares places; totals and neutral indicators say nothing of who is behind. */
    private List<String> heads(String pack) {
        List<Indicator> all = indicators.list(pack);
        return indicators.families(pack).stream()
                .flatMap(family -> all.stream()
                        .filter(one -> one.family().equals(family.id()))
                        .filter(one -> Reference.BEST.obstacle(one).isEmpty())
                        .sorted(Comparator.comparing(
                                (Indicator one) -> !one.code().equals(family.head())))
                        .limit(1))
                .map(one -> one.code().value())
                .limit(MOST)
                .toList();
    }

    private Row row(Selection selection) {
        Selection wholePack = values.wholePack(selection);
        ValueTable all = values.table(wholePack, null);
        double[] known = all.items().stream()
                .map(ValueTable.Item::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Double department = values.root(wholePack).computed().value();
        Double reference = department != null
                ? department
                : Double.valueOf(Arrays.stream(known).average().orElse(Double.NaN));
        double deviation = known.length < 2 ? 0 : deviation(known);
        LocalText reason = Reference.BEST.obstacle(selection.indicator()).orElse(deviation > 0 ? null : NO_SPREAD);
        Map<String, Cell> cells = new TreeMap<>();
        for (ValueTable.Item item : values.table(selection, null).items()) {
            cells.put(
                    item.code(),
                    new Cell(
                            item.value(),
                            item.value() == null || reason != null
                                    ? null
                                    : behind(item.value(), reference, deviation, selection.indicator()),
                            item.reason()));
        }
        return new Row(
                selection,
                known.length == 0 ? null : reference,
                department != null,
                known.length < 2 ? null : deviation,
                reason,
                cells,
                all.sources());
    }

    private static double behind(double value, double reference, double deviation, Indicator indicator) {
        double above = (value - reference) / deviation;
        return switch (indicator.definition().direction()) {
            case LOWER_IS_BETTER -> above + 0.0;
            case HIGHER_IS_BETTER -> -above + 0.0;
            // refused before, with its reason
            case NEUTRAL -> throw new IllegalStateException("a neutral indicator has no side");
        };
    }

    /** Standard deviation of a population: the territories are all there are, not a sample of them. */
    static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
