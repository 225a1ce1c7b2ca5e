package co.territoria.indicator.quality;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.quality.Measured.Nature;
import co.territoria.indicator.quality.Measured.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parts against totals: a rate of the whole lies between the rates of its parts; counts of the parts add up to the
 * count of the whole; declared parts of an indicator add up to it; shares add up to their hundred.
 */
final class Totals {

    /** Tables round to one decimal at the worst. */
    private static final double ROUNDING = 0.1;

    private static final double RELATIVE = 0.001;

    private Totals() {}

    static List<Finding> check(Measured measured, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        for (Slice slice : measured.slices().keySet()) {
            if (slice.breakdown().isTotal()) {
                axes(measured, slice.period())
                        .forEach(parts -> findings.addAll(
                                measured.nature() == Nature.AMOUNT
                                        ? sums(measured, places, slice, parts)
                                        : bounds(measured, places, slice, parts)));
            }
        }
        return findings;
    }

    /** The slices of each axis by itself, where there are two parts at least. */
    private static List<List<Slice>> axes(Measured measured, String period) {
        Map<String, List<Slice>> byAxis = measured.slices().keySet().stream()
                .filter(slice -> slice.period().equals(period))
                .filter(slice -> slice.breakdown().parts().size() == 1)
                .collect(Collectors.groupingBy(
                        slice -> slice.breakdown().axes().get(0), TreeMap::new, Collectors.toList()));
        return byAxis.values().stream().filter(slices -> slices.size() > 1).toList();
    }

    private static List<Finding> bounds(Measured measured, Surroundings places, Slice whole, List<Slice> parts) {
        List<Finding> findings = new ArrayList<>();
        measured.slices().get(whole).forEach((territory, total) -> {
            List<Double> values = valuesOf(measured, parts, territory);
            if (values.size() < parts.size()) {
                return;
            }
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double tolerance = measured.nature() == Nature.PERCENTAGE ? ROUNDING : RELATIVE * Math.abs(total);
            double outside = Math.max(least - total, total - most);
            if (outside > tolerance) {
                findings.add(new Finding(
                        QualityRule.PARTS_AND_TOTAL,
                        measured.code(),
                        List.of(whole.cell(territory, total)),
                        outside,
                        Range.brief(measured, places, whole, territory, total),
                        Words.text(
                                "%s; el total de una tasa está entre los valores de sus partes (%s), de %s a %s.",
                                "%s; the total of a rate lies between the values of its parts (%s), %s to %s.",
                                Range.brief(measured, places, whole, territory, total),
                                names(parts),
                                Words.number(least, measured.decimals()),
                                Words.number(most, measured.decimals()))));
            }
        });
        return findings;
    }

    private static List<Finding> sums(Measured measured, Surroundings places, Slice whole, List<Slice> parts) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, Double> totals = measured.slices().get(whole);
        Map<String, Double> sums = new TreeMap<>();
        totals.keySet().forEach(territory -> {
            List<Double> values = valuesOf(measured, parts, territory);
            if (values.size() == parts.size()) {
                sums.put(
                        territory,
                        values.stream().mapToDouble(Double::doubleValue).sum());
            }
        });
        long good = sums.entrySet().stream()
                .filter(sum ->
                        Math.abs(sum.getValue() - totals.get(sum.getKey())) <= tolerance(totals.get(sum.getKey())))
                .count();
        // parts such as ethnic groups need not cover everybody: where they never do, they only must not exceed
        boolean cover = good * 2 >= sums.size();
        sums.forEach((territory, sum) -> {
            double total = totals.get(territory);
            if (sum > total + tolerance(total) || cover && sum < total - tolerance(total)) {
                findings.add(sumFinding(
                        measured,
                        places,
                        whole,
                        territory,
                        total,
                        sum,
                        names(parts),
                        Math.abs(sum - total) / Math.max(1, Math.abs(total))));
            }
        });
        return findings;
    }

    private static double tolerance(double total) {
        return Math.max(0.5, RELATIVE * Math.abs(total));
    }

    private static Finding sumFinding(
            Measured measured,
            Surroundings places,
            Slice whole,
            String territory,
            double total,
            double sum,
            String parts,
            double strength) {
        return new Finding(
                QualityRule.PARTS_AND_TOTAL,
                measured.code(),
                List.of(whole.cell(territory, total)),
                strength,
                Range.brief(measured, places, whole, territory, total),
                Words.text(
                        "%s; sus partes (%s) suman %s.",
                        "%s; its parts (%s) add up to %s.",
                        Range.brief(measured, places, whole, territory, total),
                        parts,
                        Words.number(sum, measured.decimals())));
    }

    private static List<Double> valuesOf(Measured measured, List<Slice> parts, String territory) {
        return parts.stream()
                .map(part -> measured.slices().get(part).get(territory))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String names(List<Slice> parts) {
        return parts.stream().map(Slice::breakdown).map(Breakdown::id).collect(Collectors.joining(" + "));
    }

    /** Declared parts; only where all of them have a value. */
    static List<Finding> check(
            Measured measured,
            Declarations.Parts declared,
            Function<String, @Nullable Measured> others,
            Surroundings places) {
        List<Measured> parts =
                declared.parts().stream().map(others).filter(Objects::nonNull).toList();
        List<Finding> findings = new ArrayList<>();
        if (parts.size() < declared.parts().size()) {
            return findings;
        }
        String names = String.join(" + ", declared.parts());
        measured.slices()
                .forEach((slice, values) -> values.forEach((territory, total) -> {
                    List<Double> its = parts.stream()
                            .map(part -> part.slices()
                                    .getOrDefault(slice, new TreeMap<>())
                                    .get(territory))
                            .filter(Objects::nonNull)
                            .toList();
                    double sum = its.stream().mapToDouble(Double::doubleValue).sum();
                    if (its.size() == parts.size() && Math.abs(sum - total) > declared.tolerance()) {
                        findings.add(sumFinding(
                                measured, places, slice, territory, total, sum, names, Math.abs(sum - total)));
                    }
                }));
        return findings;
    }

    /** Values over all territories that add up to a declared number. */
    static List<Finding> check(Measured measured, Declarations.Sum declared, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        measured.slices().forEach((slice, values) -> {
            double sum =
                    values.values().stream().mapToDouble(Double::doubleValue).sum();
            if (values.keySet().containsAll(places.names().keySet())
                    && Math.abs(sum - declared.total()) > declared.tolerance()) {
                findings.add(new Finding(
                        QualityRule.PARTS_AND_TOTAL,
                        measured.code(),
                        values.entrySet().stream()
                                .map(value -> slice.cell(value.getKey(), value.getValue()))
                                .toList(),
                        Math.abs(sum - declared.total()),
                        Words.text(
                                "%s%s: %s",
                                "%s%s: %s",
                                Words.period(slice.period()),
                                Words.of(slice.breakdown().id()),
                                Words.number(sum, measured.decimals())),
                        Words.text(
                                "Los %d territorios suman %s en %s%s; deben sumar %s.",
                                "The %d territories add up to %s in %s%s; they should add up to %s.",
                                values.size(),
                                Words.number(sum, measured.decimals()),
                                Words.period(slice.period()),
                                Words.of(slice.breakdown().id()),
                                Words.number(declared.total(), measured.decimals()))));
            }
        });
        return findings;
    }
}
