package co.territoria.scenario;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that follow for one territory from what was observed and what is assumed. Pure, and nothing is rounded.
 *
 * @param base   the last observed year that a projection starts from; absent when there is none
 * @param points ascending, all after the base
 * @param reason why there are no points, or none after the last of them
 */
record ProjectedPath(
        @Nullable Base base, List<Point> points, @Nullable LocalText reason) {

    private static final LocalText NOTHING_ASSUMED =
            new LocalText("el escenario no supone nada de este territorio", "the scenario assumes nothing about it");

    private static final LocalText NOTHING_OBSERVED =
            new LocalText("no hay dato observado del que partir", "there is no observed value to start from");

    private static final LocalText NOTHING_LATER = new LocalText(
            "la serie publicada no tiene años posteriores a la base",
            "the published series has no year after the base");

    ProjectedPath {
        points = List.copyOf(points);
    }

    record Base(int year, double value) {}

    /**
     * @param lower of a 95 per cent prediction interval; absent where the rule gives none
     * @param upper likewise
     */
    record Point(
            int year,
            double value,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * @param observed    by year, comparable or not
     * @param breaks      first years that do not compare with what came before them
     * @param assumptions of this territory: one, or several with {@link Rule#VALUE}; may be empty
     */
    static ProjectedPath of(
            NavigableMap<Integer, Double> observed, List<Integer> breaks, List<Assumption> assumptions, Bounds bounds) {
        if (assumptions.isEmpty()) {
            return none(NOTHING_ASSUMED);
        }
        Assumption first = assumptions.get(0);
        Integer baseYear = baseYear(observed, first);
        if (baseYear == null) {
            return none(
                    first.base() == null
                            ? NOTHING_OBSERVED
                            : new LocalText(
                                    "no hay dato observado de " + first.base(),
                                    "there is no value of " + first.base()));
        }
        Base base = new Base(baseYear, observed.get(baseYear));
        return switch (first.rule()) {
            case ABSOLUTE, RELATIVE, TARGET -> yearly(base, first, bounds);
            case TREND -> trend(base, comparable(observed, breaks, baseYear), first, bounds);
            case VALUE -> given(base, assumptions, bounds);
            case SERIES -> series(base, observed, first);
        };
    }

    private static ProjectedPath none(LocalText reason) {
        return new ProjectedPath(null, List.of(), reason);
    }

    private static @Nullable Integer baseYear(NavigableMap<Integer, Double> observed, Assumption first) {
        if (first.base() != null) {
            return observed.containsKey(first.base()) ? first.base() : null;
        }
        return observed.isEmpty() ? null : observed.lastKey();
    }

    /** The years up to the base that no break parts from it. */
    private static NavigableMap<Integer, Double> comparable(
            NavigableMap<Integer, Double> observed, List<Integer> breaks, int base) {
        int from = breaks.stream()
                .filter(year -> year <= base)
                .max(Comparator.naturalOrder())
                .orElse(observed.firstKey());
        return new TreeMap<>(observed.subMap(from, true, base, true));
    }

    private static ProjectedPath yearly(Base base, Assumption assumption, Bounds bounds) {
        int until = required(assumption.until());
        double amount = required(assumption.amount());
        List<Point> points = new ArrayList<>();
        for (int year = base.year + 1; year <= until; year++) {
            double value = value(base, year, until, amount, assumption.rule());
            if (!bounds.holds(value) || !Double.isFinite(value)) {
                return new ProjectedPath(base, points, impossible(year));
            }
            points.add(new Point(year, value, null, null));
        }
        return new ProjectedPath(base, points, points.isEmpty() ? tooLate(base, until) : null);
    }

    private static double value(Base base, int year, int until, double amount, Rule rule) {
        int years = year - base.year;
        return switch (rule) {
            case ABSOLUTE -> base.value + amount * years;
            case RELATIVE -> base.value * Math.pow(1 + amount / 100, years);
            // the last year is the target itself, not what rounding leaves of it
            case TARGET -> year == until ? amount : base.value + (amount - base.value) * years / (until - base.year);
            case TREND, VALUE, SERIES ->
                throw new IllegalArgumentException(rule.id() + " is not computed year by year");
        };
    }

    private static ProjectedPath trend(
            Base base, NavigableMap<Integer, Double> comparable, Assumption assumption, Bounds bounds) {
        if (comparable.size() < LinearTrend.FEWEST) {
            return new ProjectedPath(
                    base,
                    List.of(),
                    new LocalText(
                            (comparable.size() == 1
                                            ? "no se puede estimar: hay %d periodo observado comparable y hacen falta %d"
                                            : "no se puede estimar: hay %d periodos observados comparables y hacen falta %d")
                                    .formatted(comparable.size(), LinearTrend.FEWEST),
                            (comparable.size() == 1
                                            ? "cannot be estimated: there is %d comparable observed period and %d are needed"
                                            : "cannot be estimated: there are %d comparable observed periods and %d are needed")
                                    .formatted(comparable.size(), LinearTrend.FEWEST)));
        }
        LinearTrend line = LinearTrend.of(comparable);
        int until = required(assumption.until());
        List<Point> points = new ArrayList<>();
        for (int year = base.year + 1; year <= until; year++) {
            double value = line.at(year);
            if (!bounds.holds(value)) {
                return new ProjectedPath(base, points, impossible(year));
            }
            double margin = line.margin(year);
            points.add(new Point(year, value, bounds.nearest(value - margin), bounds.nearest(value + margin)));
        }
        return new ProjectedPath(base, points, points.isEmpty() ? tooLate(base, until) : null);
    }

    private static ProjectedPath given(Base base, List<Assumption> assumptions, Bounds bounds) {
        List<Point> points = new ArrayList<>();
        LocalText reason = null;
        List<Assumption> byYear = assumptions.stream()
                .sorted(Comparator.comparingInt(each -> required(each.until())))
                .toList();
        for (Assumption each : byYear) {
            int year = required(each.until());
            double value = required(each.amount());
            if (year <= base.year) {
                reason = tooLate(base, year);
            } else if (!bounds.holds(value)) {
                reason = impossible(year);
            } else {
                points.add(new Point(year, value, null, null));
            }
        }
        return new ProjectedPath(base, points, reason);
    }

    private static ProjectedPath series(Base base, NavigableMap<Integer, Double> observed, Assumption assumption) {
        List<Point> points = new ArrayList<>();
        observed.tailMap(base.year, false).forEach((year, value) -> {
            if (assumption.until() == null || year <= assumption.until()) {
                points.add(new Point(year, value, null, null));
            }
        });
        return new ProjectedPath(base, points, points.isEmpty() ? NOTHING_LATER : null);
    }

    private static LocalText impossible(int year) {
        return new LocalText(
                "desde %d el valor saldría de lo posible: no se proyecta más allá".formatted(year),
                "from %d on the value would leave what is possible: it is not projected further".formatted(year));
    }

    private static LocalText tooLate(Base base, int until) {
        return new LocalText(
                "el último dato observado es de %d, no anterior a %d".formatted(base.year, until),
                "the last observed value is of %d, not before %d".formatted(base.year, until));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("an assumption without what its rule needs");
        }
        return value;
    }
}
