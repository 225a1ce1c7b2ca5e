package co.territoria.indicator.quality;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.quality.Measured.Nature;
import co.territoria.indicator.quality.Measured.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fractions where percentages are expected, and values that are 10, 100 or 1,000 times (or that part of) what the same
 * territory has in its other periods, or all territories have in the others.
 */
final class UnitSlips {

    private static final double[] FACTORS = {0.001, 0.01, 0.1, 10, 100, 1_000};

    /** How near a ratio must come to one of the factors. */
    private static final double NEAR = 0.15;

    private static final int FEWEST_OTHERS = 3;
    private static final int FEWEST = 10;

    /** The others must be of one mind: largest over smallest. */
    private static final double CALM = 2;

    private UnitSlips() {}

    static List<Finding> check(Measured measured, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        for (Breakdown breakdown : measured.breakdowns()) {
            SortedMap<Slice, Double> medians = medians(measured, breakdown);
            List<Slice> wrong = new ArrayList<>();
            medians.forEach((slice, median) -> {
                List<Double> others = medians.entrySet().stream()
                        .filter(other -> !other.getKey().equals(slice))
                        .map(Map.Entry::getValue)
                        .toList();
                double factor = factor(median, others);
                if (factor != 1) {
                    wrong.add(slice);
                    findings.add(ofSlice(measured, slice, factor));
                } else if (isFraction(measured, measured.slices().get(slice), others)) {
                    wrong.add(slice);
                    findings.add(ofFraction(measured, slice));
                }
            });
            measured.series(breakdown).forEach((territory, series) -> {
                wrong.forEach(slice -> series.remove(slice.period()));
                findings.addAll(ofSeries(measured, places, breakdown, territory, series));
            });
            medians.keySet().stream()
                    .filter(slice -> !wrong.contains(slice))
                    .forEach(slice -> findings.addAll(ofPeers(measured, places, slice)));
        }
        return findings;
    }

    private static SortedMap<Slice, Double> medians(Measured measured, Breakdown breakdown) {
        SortedMap<Slice, Double> medians = new TreeMap<>();
        measured.slices().forEach((slice, values) -> {
            if (slice.breakdown().equals(breakdown) && values.size() >= FEWEST) {
                medians.put(slice, Spread.median(values.values()));
            }
        });
        return medians;
    }

    /** The factor by which a value is off against calm others; 1 when it is not. */
    static double factor(double value, List<Double> others) {
        if (others.size() < FEWEST_OTHERS || others.stream().anyMatch(other -> other <= 0) || value <= 0) {
            return 1;
        }
        double least = others.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = others.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (most / least > CALM) {
            return 1;
        }
        double ratio = value / Spread.median(others);
        for (double factor : FACTORS) {
            if (Math.abs(ratio / factor - 1) <= NEAR) {
                return factor;
            }
        }
        return 1;
    }

    private static boolean isFraction(Measured measured, SortedMap<String, Double> values, List<Double> otherMedians) {
        double most =
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (measured.nature() != Nature.PERCENTAGE || most > 1 || most <= 0) {
            return false;
        }
        // shares may all be small; that fractions reach high, or other periods are of another order, gives it away
        return otherMedians.isEmpty() ? most > 0.5 : otherMedians.stream().allMatch(other -> other > 1.5);
    }

    private static Finding ofSlice(Measured measured, Slice slice, double factor) {
        return new Finding(
                QualityRule.UNIT_SLIP,
                measured.code(),
                cells(measured, slice),
                1_000,
                Words.text(
                        "%s%s",
                        "%s%s",
                        Words.period(slice.period()),
                        Words.of(slice.breakdown().id())),
                Words.text(
                        "Los valores de %s%s son unas %s veces los de los demás periodos.",
                        "The values of %s%s are about %s times those of the other periods.",
                        Words.period(slice.period()),
                        Words.of(slice.breakdown().id()),
                        Words.number(factor, factor < 1 ? 3 : 0)));
    }

    private static Finding ofFraction(Measured measured, Slice slice) {
        return new Finding(
                QualityRule.UNIT_SLIP,
                measured.code(),
                cells(measured, slice),
                1_000,
                Words.text(
                        "%s%s",
                        "%s%s",
                        Words.period(slice.period()),
                        Words.of(slice.breakdown().id())),
                Words.text(
                        "Ningún valor de %s%s pasa de 1: parecen fracciones y la unidad es «%s».",
                        "No value of %s%s exceeds 1: they look like fractions and the unit is “%s”.",
                        Words.period(slice.period()),
                        Words.of(slice.breakdown().id()),
                        measured.unit()));
    }

    private static List<Cell> cells(Measured measured, Slice slice) {
        return measured.slices().get(slice).entrySet().stream()
                .map(value -> slice.cell(value.getKey(), value.getValue()))
                .toList();
    }

    private static List<Finding> ofSeries(
            Measured measured,
            Surroundings places,
            Breakdown breakdown,
            String territory,
            SortedMap<String, Double> series) {
        List<Finding> findings = new ArrayList<>();
        series.forEach((period, value) -> {
            List<Double> others = series.entrySet().stream()
                    .filter(other -> !other.getKey().equals(period))
                    .filter(other -> !measured.isBroken(min(period, other.getKey()), max(period, other.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
            double factor = factor(value, others);
            if (factor != 1) {
                Slice slice = new Slice(breakdown, period);
                findings.add(new Finding(
                        QualityRule.UNIT_SLIP,
                        measured.code(),
                        List.of(slice.cell(territory, value)),
                        Math.abs(Math.log10(factor)),
                        Range.brief(measured, places, slice, territory, value),
                        Words.text(
                                "%s; es unas %s veces su valor en los demás periodos (mediana %s).",
                                "%s; it is about %s times its value in the other periods (median %s).",
                                Range.brief(measured, places, slice, territory, value),
                                Words.number(factor, factor < 1 ? 3 : 0),
                                Words.number(Spread.median(others), measured.decimals()))));
            }
        });
        return findings;
    }

    private static String min(String one, String other) {
        return co.territoria.layer.Period.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private static String max(String one, String other) {
        return co.territoria.layer.Period.ORDER.compare(one, other) > 0 ? one : other;
    }

    /** A fraction among percentages: a hundred times it would lie in the midst of the others. */
    private static List<Finding> ofPeers(Measured measured, Surroundings places, Slice slice) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, Double> values = measured.slices().get(slice);
        Spread spread = Spread.of(values.values());
        if (measured.nature() != Nature.PERCENTAGE || spread.q1() < 5) {
            return findings;
        }
        values.forEach((territory, value) -> {
            if (value > 0
                    && value <= 1
                    && spread.votes(value) >= 1
                    && value * 100 >= spread.q1()
                    && value * 100 <= spread.q3()) {
                findings.add(new Finding(
                        QualityRule.UNIT_SLIP,
                        measured.code(),
                        List.of(slice.cell(territory, value)),
                        2,
                        Range.brief(measured, places, slice, territory, value),
                        Words.text(
                                "%s; parece una fracción: los demás van de %s a %s (mitad central).",
                                "%s; it looks like a fraction: the others go from %s to %s (middle half).",
                                Range.brief(measured, places, slice, territory, value),
                                Words.number(spread.q1(), measured.decimals()),
                                Words.number(spread.q3(), measured.decimals()))));
            }
        });
        return findings;
    }
}
