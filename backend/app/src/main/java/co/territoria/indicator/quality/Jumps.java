package co.territoria.indicator.quality;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.quality.Measured.Nature;
import co.territoria.indicator.quality.Measured.Slice;
import co.territoria.layer.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes from one period to the next that are far from what the other territories change and from what this one
 * usually does. Percentages are compared by difference, everything else by ratio. A value that leaps away and back is
 * told once.
 */
final class Jumps {

    private static final int FEWEST_CHANGES = 10;

    /** So many robust standard deviations from the median change. */
    private static final double LIMIT = 6;

    /** And so many times what this territory usually changes. */
    private static final double TIMES_OWN = 4;

    /** A smaller change is never told: points of a percentage, or logarithm of a ratio. */
    private static final double LEAST_POINTS = 15;

    private static final double LEAST_LOG_RATIO = Math.log(2);

    /** Counts vary by chance like their square root; a change within this many of them says nothing. */
    private static final double POISSON = 5;

    private Jumps() {}

    /** @param measure difference or logarithm of the ratio */
    private record Change(String territory, String from, String to, double before, double after, double measure) {}

    static List<Finding> check(Measured measured, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        for (Breakdown breakdown : measured.breakdowns()) {
            Map<String, List<Change>> byTerritory = new TreeMap<>();
            measured.series(breakdown)
                    .forEach((territory, series) -> byTerritory.put(territory, changes(measured, territory, series)));
            Map<String, List<Double>> byPeriod = new TreeMap<>();
            byTerritory.values().stream().flatMap(List::stream).forEach(change -> byPeriod.computeIfAbsent(
                            change.to, period -> new ArrayList<>())
                    .add(change.measure));
            List<Double> all = byPeriod.values().stream().flatMap(List::stream).toList();
            if (all.size() >= FEWEST_CHANGES) {
                Spread whole = Spread.of(all);
                byTerritory.forEach((territory, changes) ->
                        findings.addAll(jumps(measured, places, breakdown, changes, byPeriod, whole)));
            }
        }
        return findings;
    }

    private static List<Change> changes(Measured measured, String territory, SortedMap<String, Double> series) {
        List<Change> changes = new ArrayList<>();
        String before = null;
        for (Map.Entry<String, Double> now : series.entrySet()) {
            if (before != null
                    && Period.parse(before).kind() == Period.parse(now.getKey()).kind()
                    && !measured.isBroken(before, now.getKey())) {
                double from = series.get(before);
                double to = now.getValue();
                if (byPoints(measured)) {
                    changes.add(new Change(territory, before, now.getKey(), from, to, to - from));
                } else if (from > 0 && to > 0) {
                    changes.add(new Change(territory, before, now.getKey(), from, to, Math.log(to / from)));
                }
            }
            before = now.getKey();
        }
        return changes;
    }

    private static boolean byPoints(Measured measured) {
        return measured.nature() == Nature.PERCENTAGE;
    }

    private static List<Finding> jumps(
            Measured measured,
            Surroundings places,
            Breakdown breakdown,
            List<Change> changes,
            Map<String, List<Double>> byPeriod,
            Spread whole) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            double strength = strength(measured, change, changes, byPeriod, whole);
            if (strength <= LIMIT) {
                continue;
            }
            Change next = i + 1 < changes.size() ? changes.get(i + 1) : null;
            boolean back = next != null
                    && next.from.equals(change.to)
                    && Math.signum(next.measure) == -Math.signum(change.measure)
                    && Math.abs(next.measure) > Math.abs(change.measure) / 2
                    && strength(measured, next, changes, byPeriod, whole) > LIMIT / 2;
            findings.add(finding(measured, places, breakdown, change, back ? next : null, strength));
            if (back) {
                i++;
            }
        }
        return findings;
    }

    /** Robust standard deviations from the median change of that period; 0 where it is too small to matter. */
    private static double strength(
            Measured measured, Change change, List<Change> own, Map<String, List<Double>> byPeriod, Spread whole) {
        List<Double> peers = byPeriod.get(change.to);
        double median = peers.size() >= FEWEST_CHANGES ? Spread.median(peers) : whole.median();
        double distance = Math.abs(change.measure - median);
        double least = byPoints(measured) ? LEAST_POINTS : LEAST_LOG_RATIO;
        if (distance < least || withinChance(measured, change)) {
            return 0;
        }
        List<Double> usual = own.stream()
                .filter(other -> other != change)
                .map(other -> Math.abs(other.measure))
                .toList();
        if (!usual.isEmpty() && distance < TIMES_OWN * Spread.median(usual)) {
            return 0;
        }
        double deviation = peers.size() >= FEWEST_CHANGES
                ? Math.max(whole.robustDeviation(), Spread.of(peers).robustDeviation())
                : whole.robustDeviation();
        return distance / Math.max(deviation, least / LIMIT / 2);
    }

    private static boolean withinChance(Measured measured, Change change) {
        return measured.nature() == Nature.AMOUNT
                && Math.abs(change.after - change.before) <= POISSON * Math.sqrt(change.after + change.before);
    }

    private static Finding finding(
            Measured measured,
            Surroundings places,
            Breakdown breakdown,
            Change change,
            @org.jspecify.annotations.Nullable Change back,
            double strength) {
        Slice slice = new Slice(breakdown, change.to);
        Object[] parts = {
            places.name(change.territory),
            Words.of(breakdown.id()),
            Words.number(change.before, measured.decimals()),
            Words.period(change.from),
            Words.number(change.after, measured.decimals()),
            Words.period(change.to),
            back == null ? "" : Words.number(back.after, measured.decimals()),
            back == null ? "" : Words.period(back.to)
        };
        return new Finding(
                QualityRule.JUMP,
                measured.code(),
                List.of(slice.cell(change.territory, change.after)),
                strength,
                Words.text("%1$s%2$s, %6$s: %5$s", "%1$s%2$s, %6$s: %5$s", parts),
                back == null
                        ? Words.text(
                                "%1$s%2$s pasa de %3$s en %4$s a %5$s en %6$s, un cambio mucho mayor que los de los"
                                        + " demás y que los suyos.",
                                "%1$s%2$s goes from %3$s in %4$s to %5$s in %6$s, a change far larger than those of"
                                        + " the others and its own.",
                                parts)
                        : Words.text(
                                "%1$s%2$s pasa de %3$s en %4$s a %5$s en %6$s y vuelve a %7$s en %8$s.",
                                "%1$s%2$s goes from %3$s in %4$s to %5$s in %6$s and back to %7$s in %8$s.", parts));
    }
}
