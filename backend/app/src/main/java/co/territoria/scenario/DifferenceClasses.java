package co.territoria.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classes of differences between projected and observed, alike on both sides of zero. Pure.
 *
 * <p>Breaks are the thirds of the distances from zero whatever their sign (quantiles of type 7, Hyndman and Fan 1996), so
 * that the same strength of colour is the same distance. A side where nothing lies has no classes.
 */
final class DifferenceClasses {

    private DifferenceClasses() {}

    /** On which side of zero a class lies. */
    enum Side {
        DOWN,
        NONE,
        UP;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The bound nearer to zero belongs to the class nearer to zero. */
    record Class(double lower, double upper, Side side, int count) {

        boolean holds(double difference) {
            return switch (side) {
                case DOWN -> lower <= difference && difference < upper;
                case NONE -> lower <= difference && difference <= upper;
                case UP -> lower < difference && difference <= upper;
            };
        }
    }

    /** @return ascending; empty without differences */
    static List<Class> of(double[] differences) {
        double[] distances = Arrays.stream(differences)
                .map(Math::abs)
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        if (differences.length == 0) {
            return List.of();
        }
        List<Double> breaks = new ArrayList<>();
        double last = 0;
        for (double share : new double[] {1.0 / 3, 2.0 / 3, 1}) {
            double next = distances.length == 0 ? 0 : quantile(distances, share);
            if (next > last) {
                breaks.add(next);
                last = next;
            }
        }
        boolean down = Arrays.stream(differences).anyMatch(each -> each < 0);
        boolean up = Arrays.stream(differences).anyMatch(each -> each > 0);
        List<Class> classes = new ArrayList<>();
        if (Arrays.stream(differences).anyMatch(each -> each == 0)) {
            classes.add(new Class(0, 0, Side.NONE, 0));
        }
        double lower = 0;
        for (double upper : breaks) {
            if (down) {
                classes.add(0, new Class(-upper, -lower + 0.0, Side.DOWN, 0));
            }
            if (up) {
                classes.add(new Class(lower, upper, Side.UP, 0));
            }
            lower = upper;
        }
        return classes.stream().map(each -> counted(each, differences)).toList();
    }

    private static Class counted(Class one, double[] differences) {
        int count = (int) Arrays.stream(differences).filter(one::holds).count();
        return new Class(one.lower, one.upper, one.side, count);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
