package co.territoria.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Diverging classes of gaps, centred on the reference. Pure.
 *
 * <p>The breaks are symmetric: a class ahead is as wide as its counterpart behind, so that the same strength of colour
 * is the same distance. The middle class holds zero. Breaks are quantiles of the distance whatever its sign, so that
 * one territory far away does not leave all the others in the middle. When nobody is ahead (the reference is the
 * best) there is no side ahead and the class of the reference is zero alone.
 */
public final class GapClasses {

    /** Classes on each side of the reference. */
    private static final int SIDE = 3;

    /** Without a side ahead there is room for more behind. */
    private static final int ONE_SIDE = 4;

    private GapClasses() {}

    /** On which side of the reference a class lies. */
    public enum Side {
        AHEAD,
        REFERENCE,
        BEHIND;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One class, from {@code lower} to {@code upper}. The bound nearer to the reference belongs to the class nearer to
     * it.
     *
     * @param minPresent least gap in it, absent when it is empty
     */
    public record GapClass(
            double lower,
            double upper,
            Side side,
            int count,
            @Nullable Double minPresent,
            @Nullable Double maxPresent) {

        public boolean holds(double gap) {
            return switch (side) {
                case AHEAD -> lower <= gap && gap < upper;
                case REFERENCE -> lower <= gap && gap <= upper;
                case BEHIND -> lower < gap && gap <= upper;
            };
        }
    }

    /**
     * @param gaps in any order, no NaN
     * @param oneSided the reference is the best, so that no gap is negative
     * @return ascending; empty without gaps
     */
    static List<GapClass> of(double[] gaps, boolean oneSided) {
        if (gaps.length == 0) {
            return List.of();
        }
        double[] distances = Arrays.stream(gaps)
                .map(Math::abs)
                .filter(gap -> gap > 0)
                .sorted()
                .toArray();
        List<GapClass> empty = oneSided ? oneSided(distances) : diverging(distances);
        return empty.stream().map(one -> counted(one, gaps)).toList();
    }

    private static List<GapClass> oneSided(double[] distances) {
        List<GapClass> classes = new ArrayList<>();
        classes.add(empty(0, 0, Side.REFERENCE));
        double lower = 0;
        for (int i = 1; i <= ONE_SIDE && distances.length > 0; i++) {
            double upper = quantile(distances, (double) i / ONE_SIDE);
            if (upper > lower) {
                classes.add(empty(lower, upper, Side.BEHIND));
                lower = upper;
            }
        }
        return classes;
    }

    private static List<GapClass> diverging(double[] distances) {
        // the middle class takes one share of the distances, each pair of classes beside it two
        List<Double> breaks = new ArrayList<>();
        double last = 0;
        for (int i = 0; i <= SIDE && distances.length > 0; i++) {
            double next = quantile(distances, (2.0 * i + 1) / (2 * SIDE + 1));
            if (next > last) {
                breaks.add(next);
                last = next;
            }
        }
        List<GapClass> classes = new ArrayList<>();
        // with all distances alike there is nothing between the reference and the outermost break
        double middle = breaks.size() > 1 ? breaks.get(0) : 0;
        List<Double> outer = breaks.size() > 1 ? breaks.subList(1, breaks.size()) : breaks;
        double lower = middle;
        classes.add(empty(-middle + 0.0, middle, Side.REFERENCE));
        for (double upper : outer) {
            classes.add(0, empty(-upper, -lower + 0.0, Side.AHEAD));
            classes.add(empty(lower, upper, Side.BEHIND));
            lower = upper;
        }
        return classes;
    }

    private static GapClass empty(double lower, double upper, Side side) {
        return new GapClass(lower, upper, side, 0, null, null);
    }

    private static GapClass counted(GapClass one, double[] gaps) {
        double[] its = Arrays.stream(gaps).filter(one::holds).sorted().toArray();
        return new GapClass(
                one.lower,
                one.upper,
                one.side,
                its.length,
                its.length == 0 ? null : its[0],
                its.length == 0 ? null : its[its.length - 1]);
    }

    /** Type 7 of Hyndman and Fan, of ascending values. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
