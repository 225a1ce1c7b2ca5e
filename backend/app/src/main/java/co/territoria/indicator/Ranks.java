package co.territoria.indicator;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places in a ranking; equal values share a place and the next place is left out (1, 2, 2, 4). Pure. */
public final class Ranks {

    private Ranks() {}

    /**
     * Place 1 is the best by direction; of a neutral indicator, the highest value.
     *
     * @param values of those that have one; no NaN
     * @return a place for each key
     */
    public static <K> Map<K, Integer> of(Map<K, Double> values, Direction direction) {
        return switch (direction) {
            case LOWER_IS_BETTER -> ranks(values, Comparator.<Double>naturalOrder());
            case HIGHER_IS_BETTER, NEUTRAL -> ranks(values, Comparator.<Double>reverseOrder());
        };
    }

    /** Place 1 is the highest value. */
    public static <K> Map<K, Integer> highestFirst(Map<K, Double> values) {
        return ranks(values, Comparator.<Double>reverseOrder());
    }

    private static <K> Map<K, Integer> ranks(Map<K, Double> values, Comparator<Double> firstBest) {
        List<Map.Entry<K, Double>> sorted = values.entrySet().stream()
                // minus zero equals zero
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() + 0.0))
                .sorted(Map.Entry.comparingByValue(firstBest))
                .toList();
        Map<K, Integer> ranks = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Map.Entry<K, Double> entry = sorted.get(i);
            boolean tied = i > 0 && sorted.get(i - 1).getValue().equals(entry.getValue());
            ranks.put(entry.getKey(), tied ? ranks.get(sorted.get(i - 1).getKey()) : Integer.valueOf(i + 1));
        }
        return Collections.unmodifiableMap(ranks);
    }
}
