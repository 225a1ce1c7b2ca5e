package co.territoria.indicator.quality;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rules know of the territories that values are delivered of.
 *
 * @param names      by code, of all of them
 * @param neighbours codes of those that share a border, by code
 * @param areasKm2   measured on their shapes, by code
 */
public record Surroundings(
        SortedMap<String, String> names, Map<String, List<String>> neighbours, Map<String, Double> areasKm2) {

    public Surroundings {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        neighbours = Map.copyOf(neighbours);
        areasKm2 = Map.copyOf(areasKm2);
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }
}
