package co.territoria.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two indicators on one map: each is cut into three classes, which makes nine cells (J. Olson, <i>Spectrally encoded
 * two-variable maps</i>, Annals of the Association of American Geographers 71, 1981; three by three as advised by
 * M. Trumbo, <i>A theory for coloring bivariate statistical maps</i>, The American Statistician 35, 1981). Pure.
 */
final class Bivariate {

    /** Classes of each indicator. */
    static final int STEPS = 3;

    /** Tries with ever finer round numbers, each half as wide as the one before at least. */
    private static final int FINEST = 24;

    private Bivariate() {}

    /** Where the bounds between the three classes lie. */
    enum Breaks {
        /** At the terciles, rounded, see {@link Cuts#multiple()}. */
        ROUND,
        /** At the terciles: about as many territories in each class. */
        QUANTILE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Breaks> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Breaks::id).toList();
        }
    }

    /**
     * The classes of one indicator.
     *
     * @param bounds   as {@link Classification#bounds} answers them: four; fewer when terciles fall together, none
     *                 without values
     * @param multiple what the bounds between classes are multiples of, 1, 2 or 5 times a power of ten; 0 when they are
     *                 not rounded
     */
    record Cuts(List<Double> bounds, double multiple) {

        Cuts {
            bounds = List.copyOf(bounds);
        }

        /** How many classes there are, at most three. */
        int count() {
            return Math.max(0, bounds.size() - 1);
        }

        /**
         * The step of a value: 0 low, 1 middle, 2 high. Where there are two classes only, they are low and high; a single
         * one is the middle.
         */
        int step(double value) {
            int at = Classification.classOf(value, array());
            return switch (count()) {
                case 1 -> 1;
                case 2 -> at * 2;
                default -> at;
            };
        }

        private double[] array() {
            return bounds.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * Cuts values into three.
     *
     * <p>Rounded terciles are multiples of the largest of 1, 2 or 5 times a power of ten that is at most half as wide
     * as the middle class and leaves values below the first and from the second on; so none moves by more than a
     * quarter of the middle class.
     *
     * @param ground in any order, no NaN
     */
    static Cuts cuts(double[] ground, Breaks breaks) {
        double[] exact = Classification.bounds(ground, Classification.Method.QUANTILE, STEPS);
        return switch (breaks) {
            case QUANTILE -> new Cuts(boxed(exact), 0);
            case ROUND -> exact.length < STEPS + 1 ? new Cuts(boxed(exact), 0) : rounded(exact);
        };
    }

    private static Cuts rounded(double[] exact) {
        BigDecimal unit = roundAtMost((exact[2] - exact[1]) / 2);
        for (int i = 0; i < FINEST; i++) {
            double first = nearest(exact[1], unit);
            double second = nearest(exact[2], unit);
            if (first > exact[0] && second > first && second <= exact[3]) {
                return new Cuts(List.of(exact[0], first, second, exact[3]), unit.doubleValue());
            }
            unit = roundAtMost(unit.doubleValue() * 0.6);
        }
        return new Cuts(boxed(exact), 0);
    }

    /** The largest 1, 2 or 5 times a power of ten that is not above the width. */
    private static BigDecimal roundAtMost(double width) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(width)) + 1);
        while (true) {
            for (double factor : new double[] {1, 0.5, 0.2}) {
                BigDecimal candidate = power.multiply(BigDecimal.valueOf(factor));
                if (candidate.doubleValue() <= width) {
                    return candidate;
                }
            }
            power = power.movePointLeft(1);
        }
    }

    private static double nearest(double value, BigDecimal unit) {
        return BigDecimal.valueOf(value)
                .divide(unit, 0, RoundingMode.HALF_EVEN)
                .multiply(unit)
                .doubleValue();
    }

    private static List<Double> boxed(double[] bounds) {
        return Arrays.stream(bounds).boxed().toList();
    }

    /**
     * The step that is worst.
     *
     * @return 2 where less is better, 0 where more is; absent where neither is, or where there is only one class
     */
    static Optional<Integer> worst(Direction direction, Cuts cuts) {
        if (cuts.count() < 2) {
            return Optional.empty();
        }
        return switch (direction) {
            case LOWER_IS_BETTER -> Optional.of(STEPS - 1);
            case HIGHER_IS_BETTER -> Optional.of(0);
            case NEUTRAL -> Optional.empty();
        };
    }
}
