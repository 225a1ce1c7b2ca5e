package co.territoria.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which territories are like which. Pure.
 *
 * <p>Populations differ by orders of magnitude and follow a power law (Gabaix, Zipf's law for cities, Quarterly Journal
 * of Economics 114, 1999), so what is near is told by the ratio of two populations: by the distance of their logarithms.
 */
final class PeerGroups {

    private PeerGroups() {}

    /**
     * The {@code k} nearest by the logarithm of the population, the nearest first; of two equally near the first by
     * code.
     *
     * @param populations by code; one that is not positive has no logarithm and takes no part
     * @return for each that takes part the others, never itself; fewer than {@code k} where there are fewer
     */
    static SortedMap<String, List<String>> nearest(Map<String, Double> populations, int k) {
        SortedMap<String, Double> logarithms = new TreeMap<>();
        populations.forEach((code, population) -> {
            if (population > 0) {
                logarithms.put(code, Math.log(population));
            }
        });
        SortedMap<String, List<String>> peers = new TreeMap<>();
        logarithms.forEach((code, own) -> peers.put(
                code,
                logarithms.entrySet().stream()
                        .filter(other -> !other.getKey().equals(code))
                        .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(
                                        other -> Math.abs(other.getValue() - own))
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(k)
                        .map(Map.Entry::getKey)
                        .toList()));
        return peers;
    }

    /**
     * The others of the same group.
     *
     * @param groupOf group of each code
     */
    static SortedMap<String, List<String>> sameGroup(Map<String, String> groupOf) {
        SortedMap<String, List<String>> peers = new TreeMap<>();
        groupOf.forEach((code, group) -> peers.put(
                code,
                groupOf.entrySet().stream()
                        .filter(other -> other.getValue().equals(group))
                        .map(Map.Entry::getKey)
                        .filter(other -> !other.equals(code))
                        .sorted()
                        .toList()));
        return peers;
    }
}
