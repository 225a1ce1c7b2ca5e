package co.territoria.priority;

import co.territoria.priority.VoidCuts.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gap and effort of some positions crossed: quadrants, the nine cells of a bivariate map, and who comes first. Pure: it
 * takes two vectors and cuts, and knows neither projects nor indicators.
 *
 * @param positions in the order of the vectors
 */
record VoidGrid(VoidCuts cuts, List<Position> positions) {

    VoidGrid {
        positions = List.copyOf(positions);
    }

    /** Deepest gap first; of equal gaps, least effort first. */
    private static final Comparator<Pair> VOIDS_FIRST =
            Comparator.comparingDouble((Pair pair) -> -pair.gap).thenComparingDouble(pair -> pair.effort);

    /** Most effort first; of equal efforts, furthest ahead first. */
    private static final Comparator<Pair> REVERSE_FIRST =
            Comparator.comparingDouble((Pair pair) -> -pair.effort).thenComparingDouble(pair -> pair.gap);

    /** What is missing of a position. */
    enum Absence {
        GAP,
        EFFORT,
        BOTH
    }

    /**
     * One position.
     *
     * @param gap         step of the gap, absent without one
     * @param effort      step of the effort, absent without one
     * @param quadrant    absent exactly when something is missing
     * @param voidRank    1 is the deepest void; equal positions share a rank and the next one is left out; absent when it
     *                    is no void
     * @param reverseRank the same among efforts without gap, 1 is the greatest effort
     */
    record Position(
            @Nullable Step gap,
            @Nullable Step effort,
            @Nullable VoidQuadrant quadrant,
            @Nullable Integer voidRank,
            @Nullable Integer reverseRank,
            @Nullable Absence absence) {}

    private record Pair(int index, double gap, double effort) {}

    /**
     * @param gap    positive is behind; NaN where there is none
     * @param effort of the same length; NaN where there is none, which is not zero
     */
    static VoidGrid of(double[] gap, double[] effort, VoidCuts cuts) {
        if (gap.length != effort.length) {
            throw new IllegalArgumentException("%d gaps and %d efforts".formatted(gap.length, effort.length));
        }
        VoidQuadrant[] quadrants = new VoidQuadrant[gap.length];
        for (int i = 0; i < gap.length; i++) {
            if (!Double.isNaN(gap[i]) && !Double.isNaN(effort[i])) {
                quadrants[i] = quadrant(cuts.ofGap(gap[i]), cuts.ofEffort(effort[i]));
            }
        }
        int[] voids = ranks(gap, effort, quadrants, VoidQuadrant.VOID, VOIDS_FIRST);
        int[] reverse = ranks(gap, effort, quadrants, VoidQuadrant.EFFORT_WITHOUT_GAP, REVERSE_FIRST);
        List<Position> positions = new ArrayList<>(gap.length);
        for (int i = 0; i < gap.length; i++) {
            boolean noGap = Double.isNaN(gap[i]);
            boolean noEffort = Double.isNaN(effort[i]);
            positions.add(new Position(
                    noGap ? null : cuts.ofGap(gap[i]),
                    noEffort ? null : cuts.ofEffort(effort[i]),
                    quadrants[i],
                    voids[i] == 0 ? null : Integer.valueOf(voids[i]),
                    reverse[i] == 0 ? null : Integer.valueOf(reverse[i]),
                    noGap && noEffort ? Absence.BOTH : noGap ? Absence.GAP : noEffort ? Absence.EFFORT : null));
        }
        return new VoidGrid(cuts, positions);
    }

    private static VoidQuadrant quadrant(Step gap, Step effort) {
        boolean little = effort == Step.LOW;
        return switch (gap) {
            case HIGH -> little ? VoidQuadrant.VOID : VoidQuadrant.ATTENDED;
            case MIDDLE -> VoidQuadrant.BETWEEN;
            case LOW -> little ? VoidQuadrant.NEITHER : VoidQuadrant.EFFORT_WITHOUT_GAP;
        };
    }

    private static int[] ranks(
            double[] gap,
            double[] effort,
            @Nullable VoidQuadrant[] quadrants,
            VoidQuadrant wanted,
            Comparator<Pair> order) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gap.length; i++) {
            if (quadrants[i] == wanted) {
                // minus zero equals zero
                pairs.add(new Pair(i, gap[i] + 0.0, effort[i] + 0.0));
            }
        }
        pairs.sort(order);
        int[] ranks = new int[gap.length];
        for (int i = 0; i < pairs.size(); i++) {
            boolean tied = i > 0 && order.compare(pairs.get(i - 1), pairs.get(i)) == 0;
            ranks[pairs.get(i).index] = tied ? ranks[pairs.get(i - 1).index] : i + 1;
        }
        return ranks;
    }
}
