package co.territoria.indicator;

import co.territoria.layer.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What observations an indicator has, without the observations.
 *
 * @param slices by breakdown in the order of the pack, then by period
 */
record Series(List<Slice> slices) {

    static final Series EMPTY = new Series(List.of());

    Series {
        slices = List.copyOf(slices);
    }

    /** @param order of the breakdowns */
    static Series of(List<Slice> slices, Comparator<Breakdown> order) {
        return new Series(slices.stream()
                .sorted(Comparator.comparing(Slice::breakdown, order).thenComparing(Slice::period, Period.ORDER))
                .toList());
    }

    /** All periods, ascending. */
    List<String> periods() {
        return slices.stream()
                .map(Slice::period)
                .distinct()
                .sorted(Period.ORDER)
                .toList();
    }

    /** Periods of one breakdown, ascending; empty when the indicator is not broken down so. */
    List<String> periods(Breakdown breakdown) {
        return slices.stream()
                .filter(slice -> slice.breakdown().equals(breakdown))
                .map(Slice::period)
                .toList();
    }

    /** The newest period of which there is a number; where there is none at all, the newest. */
    Optional<String> latest(Breakdown breakdown) {
        Comparator<Slice> byNumbers = Comparator.comparing(slice -> slice.present() > 0);
        return slices.stream()
                .filter(slice -> slice.breakdown().equals(breakdown))
                .max(byNumbers.thenComparing(Slice::period, Period.ORDER))
                .map(Slice::period);
    }

    Optional<Slice> find(String period, Breakdown breakdown) {
        return slices.stream()
                .filter(slice ->
                        slice.period().equals(period) && slice.breakdown().equals(breakdown))
                .findFirst();
    }

    List<Breakdown> breakdowns() {
        return slices.stream().map(Slice::breakdown).distinct().toList();
    }

    /** Keys of all sources that a value cites. */
    List<String> sources() {
        return List.copyOf(slices.stream()
                .flatMap(slice -> slice.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The values of one period and breakdown.
     *
     * @param present how many numbers there are
     * @param sources keys that they cite
     * @param number  that the store tells its rows by
     * @param version of the dataset in force
     */
    record Slice(Breakdown breakdown, String period, int present, List<String> sources, int number, int version) {}
}
