package co.territoria.indicator.quality;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.formula.Unit;
import co.territoria.layer.Period;
import co.territoria.web.LocalText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one indicator as the rules see them.
 *
 * @param least  value that its unit allows, absent when there is none
 * @param most   likewise
 * @param breaks of the series, which no comparison of periods crosses
 * @param told   cells without number whose reason was delivered: nothing is missing there
 */
public record Measured(
        String code,
        LocalText name,
        LocalText unit,
        Nature nature,
        int decimals,
        @Nullable Double least,
        @Nullable Double most,
        List<Indicator.Break> breaks,
        SortedMap<Slice, SortedMap<String, Double>> slices,
        List<Cell> told) {

    private static final Pattern SCALE = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)$");

    /** How values of an indicator behave. */
    public enum Nature {
        PERCENTAGE,
        PROPORTION,
        /** Counts and money: they grow with the territory, and parts add up. */
        AMOUNT,
        /** Anything else: rates, points, years. */
        OTHER
    }

    /** One period and breakdown; ordered by breakdown, then by time. */
    public record Slice(Breakdown breakdown, String period) implements Comparable<Slice> {

        @Override
        public int compareTo(Slice other) {
            int byBreakdown = breakdown.id().compareTo(other.breakdown.id());
            return byBreakdown != 0 ? byBreakdown : Period.ORDER.compare(period, other.period);
        }

        Cell cell(String territory, @Nullable Double value) {
            return new Cell(territory, period, breakdown.id(), value);
        }
    }

    public Measured {
        breaks = List.copyOf(breaks);
        told = List.copyOf(told);
        SortedMap<Slice, SortedMap<String, Double>> copy = new TreeMap<>();
        slices.forEach((slice, values) -> copy.put(slice, Collections.unmodifiableSortedMap(new TreeMap<>(values))));
        slices = Collections.unmodifiableSortedMap(copy);
    }

    /** With the limits that the unit implies: 0 to 100, 0 to 1, none below zero, or those that its words state. */
    public static Measured of(Indicator indicator, Map<Slice, ? extends Map<String, Double>> values, List<Cell> told) {
        Indicator.Definition definition = indicator.definition();
        LocalText base = definition.base();
        Unit unit = Unit.parse(definition.unit().es(), base == null ? null : base.es());
        Matcher scale = SCALE.matcher(definition.unit().es());
        boolean scaled = scale.find();
        // shares of the whole add up to 100: they follow the size of the territory
        Nature nature = unit.isPercentage() && !adds(indicator)
                ? Nature.PERCENTAGE
                : unit.isProportion()
                        ? Nature.PROPORTION
                        : (unit.isAmount() || unit.isPercentage()) && !scaled && adds(indicator)
                                ? Nature.AMOUNT
                                : Nature.OTHER;
        SortedMap<Slice, SortedMap<String, Double>> slices = new TreeMap<>();
        values.forEach((slice, its) -> slices.put(slice, new TreeMap<>(its)));
        Double most = unit.isPercentage()
                ? Double.valueOf(100)
                : unit.isProportion() ? Double.valueOf(1) : scaled ? Double.valueOf(scale.group(2)) : null;
        Double least = nature == Nature.OTHER && !scaled && !unit.open() && unit.isAmount() ? null : Double.valueOf(0);
        return new Measured(
                indicator.code().value(),
                definition.name(),
                definition.unit(),
                nature,
                definition.decimals(),
                least,
                most,
                indicator.text().breaks(),
                slices,
                told);
    }

    private static boolean adds(Indicator indicator) {
        return switch (indicator.rule().kind()) {
            case SUM -> true;
            case WEIGHTED_MEAN, FORMULA, NONE -> false;
        };
    }

    Measured within(@Nullable Double newLeast, @Nullable Double newMost) {
        return new Measured(
                code,
                name,
                unit,
                nature,
                decimals,
                newLeast == null ? least : newLeast,
                newMost == null ? most : newMost,
                breaks,
                slices,
                told);
    }

    /** Whether a comparison of the two periods would cross a break of the series. */
    boolean isBroken(String earlier, String later) {
        return breaks.stream()
                .anyMatch(one ->
                        Period.ORDER.compare(one.from(), earlier) >= 0 && Period.ORDER.compare(one.to(), later) <= 0);
    }

    /** The series of each territory of one breakdown, by period. */
    Map<String, SortedMap<String, Double>> series(Breakdown breakdown) {
        Map<String, SortedMap<String, Double>> series = new TreeMap<>();
        slices.forEach((slice, values) -> {
            if (slice.breakdown().equals(breakdown)) {
                values.forEach(
                        (territory, value) -> series.computeIfAbsent(territory, code -> new TreeMap<>(Period.ORDER))
                                .put(slice.period(), value));
            }
        });
        return series;
    }

    List<Breakdown> breakdowns() {
        return slices.keySet().stream().map(Slice::breakdown).distinct().toList();
    }
}
