package co.territoria.indicator.quality;

import co.territoria.indicator.quality.Measured.Nature;
import co.territoria.indicator.quality.Measured.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values far from those of all others, and values far from those of the neighbours.
 *
 * <p>Among all: at least two of three methods ({@link Spread}) must agree; amounts, which follow the size of the
 * territory, are compared by their logarithm.
 *
 * <p>Among neighbours: the difference from the median of the neighbours, standardised over all territories (the median
 * algorithm of Lu, C.-T., Chen, D. and Kou, Y. (2003): Algorithms for Spatial Outlier Detection. ICDM 2003), here with
 * median and median absolute deviation. Amounts are not compared with neighbours.
 */
final class Outliers {

    private static final int FEWEST = 10;
    private static final int FEWEST_NEIGHBOURS = 3;
    private static final int METHODS_THAT_AGREE = 2;
    private static final int FEWEST_VALUES = 6;

    /** Territories differ in size by far more than rates do: that a city is large is no finding. */
    private static final double AMOUNT_LIMIT = 8;

    /** A smaller difference from the neighbours is not told: points of a percentage. */
    private static final double LEAST_POINTS = 10;

    private Outliers() {}

    static List<Finding> check(Measured measured, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        measured.slices().forEach((slice, values) -> {
            findings.addAll(amongAll(measured, places, slice, values));
            findings.addAll(amongNeighbours(measured, places, slice, values));
        });
        return findings;
    }

    private static List<Finding> amongAll(
            Measured measured, Surroundings places, Slice slice, SortedMap<String, Double> values) {
        boolean logarithm = measured.nature() == Nature.AMOUNT;
        Map<String, Double> compared = new TreeMap<>();
        values.forEach((territory, value) -> {
            if (!logarithm || value > 0) {
                compared.put(territory, logarithm ? Math.log(value) : value);
            }
        });
        List<Finding> findings = new ArrayList<>();
        if (compared.size() < FEWEST || hasFewValues(compared)) {
            return findings;
        }
        Spread spread = Spread.of(compared.values());
        compared.forEach((territory, value) -> {
            if (spread.votes(value) >= METHODS_THAT_AGREE
                    && (!logarithm || Math.abs(spread.modifiedZ(value)) > AMOUNT_LIMIT)) {
                double shown = values.get(territory);
                findings.add(new Finding(
                        QualityRule.OUTLIER,
                        measured.code(),
                        List.of(slice.cell(territory, shown)),
                        Math.abs(spread.modifiedZ(value)),
                        Range.brief(measured, places, slice, territory, shown),
                        Words.text(
                                "%s; la mediana de %d territorios es %s (Z %s, Z modificada %s%s).",
                                "%s; the median of %d territories is %s (Z %s, modified Z %s%s).",
                                Range.brief(measured, places, slice, territory, shown),
                                compared.size(),
                                Words.number(
                                        logarithm ? Math.exp(spread.median()) : spread.median(), measured.decimals()),
                                Words.rough(spread.z(value)),
                                Words.rough(spread.modifiedZ(value)),
                                logarithm
                                        ? Words.text(", en logaritmos", ", in logarithms")
                                        : Words.text(
                                                "; la mitad central va de %s a %s",
                                                "; the middle half goes from %s to %s",
                                                Words.number(spread.q1(), measured.decimals()),
                                                Words.number(spread.q3(), measured.decimals())))));
            }
        });
        return findings;
    }

    /** Yes and no, or marks of a short scale, have no outliers. */
    private static boolean hasFewValues(Map<String, Double> values) {
        return values.values().stream().distinct().count() < FEWEST_VALUES;
    }

    private static List<Finding> amongNeighbours(
            Measured measured, Surroundings places, Slice slice, SortedMap<String, Double> values) {
        List<Finding> findings = new ArrayList<>();
        if (measured.nature() == Nature.AMOUNT) {
            return findings;
        }
        Map<String, Double> around = new TreeMap<>();
        Map<String, Double> differences = new TreeMap<>();
        values.forEach((territory, value) -> {
            List<Double> its = places.neighbours().getOrDefault(territory, List.of()).stream()
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (its.size() >= FEWEST_NEIGHBOURS) {
                around.put(territory, Spread.median(its));
                differences.put(territory, value - around.get(territory));
            }
        });
        if (differences.size() < FEWEST || hasFewValues(values)) {
            return findings;
        }
        Spread spread = Spread.of(differences.values());
        double least = measured.nature() == Nature.PERCENTAGE ? LEAST_POINTS : 0;
        differences.forEach((territory, difference) -> {
            if (Math.abs(spread.modifiedZ(difference)) > Spread.MODIFIED_Z_LIMIT && Math.abs(difference) >= least) {
                double value = values.get(territory);
                findings.add(new Finding(
                        QualityRule.SPATIAL_OUTLIER,
                        measured.code(),
                        List.of(slice.cell(territory, value)),
                        Math.abs(spread.modifiedZ(difference)),
                        Range.brief(measured, places, slice, territory, value),
                        Words.text(
                                "%s; la mediana de sus vecinos es %s. Se aparta de ellos %s veces lo habitual"
                                        + " (Z modificada de la diferencia).",
                                "%s; the median of its neighbours is %s. It departs from them %s times the usual"
                                        + " (modified Z of the difference).",
                                Range.brief(measured, places, slice, territory, value),
                                Words.number(around.get(territory), measured.decimals()),
                                Words.rough(Math.abs(spread.modifiedZ(difference))))));
            }
        });
        return findings;
    }
}
