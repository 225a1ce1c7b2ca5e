package co.territoria.incident;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts that are so small that they could point at a person. Pure.
 *
 * <p>A count from one to four is hidden (primary suppression, threshold five). Zero is told: it points at nobody. Since
 * the sum is told too, the hidden counts could be had by subtraction; so at least two counts are hidden, and as many
 * that their sum is at least twice the threshold, the smallest next ones being hidden with them (secondary
 * suppression). Where that cannot be had the sum is hidden as well. After Hundepool et al. (2012), “Statistical
 * Disclosure Control”, chapter 4.
 */
final class Suppression {

    /** Fewer cases than this are hidden. */
    static final int THRESHOLD = 5;

    private Suppression() {}

    /**
     * @param cases by cell; null where it is hidden
     * @param total null where it is hidden
     * @param hidden how many cells
     */
    record Told(
            Map<String, @Nullable Integer> cases, @Nullable Integer total, int hidden) {}

    /** @param cases by cell, none negative */
    static Told of(Map<String, Integer> cases) {
        Set<String> hidden = new TreeSet<>();
        cases.forEach((cell, count) -> {
            if (count > 0 && count < THRESHOLD) {
                hidden.add(cell);
            }
        });
        boolean total = true;
        if (!hidden.isEmpty()) {
            List<Map.Entry<String, Integer>> rest = cases.entrySet().stream()
                    .filter(entry -> entry.getValue() >= THRESHOLD)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            int next = 0;
            while (!isSafe(hidden, cases) && next < rest.size()) {
                hidden.add(rest.get(next++).getKey());
            }
            total = isSafe(hidden, cases);
        }
        Map<String, @Nullable Integer> told = new LinkedHashMap<>();
        cases.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> told.put(entry.getKey(), hidden.contains(entry.getKey()) ? null : entry.getValue()));
        return new Told(
                told,
                total ? cases.values().stream().mapToInt(Integer::intValue).sum() : null,
                hidden.size());
    }

    private static boolean isSafe(Set<String> hidden, Map<String, Integer> cases) {
        return hidden.size() > 1 && hidden.stream().mapToInt(cases::get).sum() >= 2 * THRESHOLD;
    }
}
