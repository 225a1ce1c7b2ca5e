package co.territoria.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How unequally values are spread over territories, each of which may stand for many people. Pure, nothing is rounded.
 *
 * <p>All measures take the value of a territory as that of each of its people: differences inside a territory are not
 * seen. Weights are positive, of any size; equal ones make the unweighted measure.
 */
final class Inequality {

    private Inequality() {}

    /** Why a measure has no value. */
    enum Undefined {
        /** Fewer than two territories: nothing to compare. */
        ONE_TERRITORY,
        /** Some value is negative. */
        NEGATIVE_VALUES,
        /** All values are zero, or they cancel out. */
        ZERO_MEAN
    }

    /** One step of a Lorenz curve: the poorest share of the weight, and the share of the whole that it has. */
    record LorenzPoint(double weightShare, double valueShare) {}

    /**
     * Theil's T of some values and what makes it up.
     *
     * @param within  the part that lies inside the groups
     * @param between the part that lies between the means of the groups; with {@code within} it makes {@code total}
     * @param groups  in the order of their numbers
     */
    record Theil(double total, double within, double between, List<TheilGroup> groups) {

        Theil {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group of a decomposition.
     *
     * @param count       of territories
     * @param weightShare of the group in all weight, 0 to 1
     * @param valueShare  of the group in the weighted whole, 0 to 1
     * @param theil       T inside the group
     * @param within      what its inside adds to the total: {@code valueShare × theil}
     * @param between     what its mean adds; negative for a group below the common mean
     */
    record TheilGroup(
            int count,
            double weightShare,
            double valueShare,
            double mean,
            double theil,
            double within,
            double between) {}

    /** Why Gini, Lorenz curve and Theil are not defined for these values; empty when they are. */
    static Optional<Undefined> obstacle(double[] values, double[] weights) {
        if (values.length < 2) {
            return Optional.of(Undefined.ONE_TERRITORY);
        }
        if (Arrays.stream(values).anyMatch(value -> value < 0)) {
            return Optional.of(Undefined.NEGATIVE_VALUES);
        }
        return mean(values, weights) > 0 ? Optional.empty() : Optional.of(Undefined.ZERO_MEAN);
    }

    /** The weighted mean. */
    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            weight += weights[i];
        }
        return sum / weight;
    }

    /**
     * The weighted standard deviation of the whole (not of a sample): the root of Σ wᵢ (xᵢ − μ)² / Σ wᵢ. Its course
     * over time tells sigma convergence (Barro and Sala-i-Martin, 1992, “Convergence”, Journal of Political Economy
     * 100 (2)).
     */
    static double standardDeviation(double[] values, double[] weights) {
        double mean = mean(values, weights);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - mean) * (values[i] - mean);
            weight += weights[i];
        }
        return Math.sqrt(sum / weight);
    }

    /**
     * The weighted coefficient of variation of Williamson (1965), “Regional inequality and the process of national
     * development”, Economic Development and Cultural Change 13 (4), his V_w: the standard deviation over the mean.
     *
     * @return not finite when the mean is zero
     */
    static double coefficientOfVariation(double[] values, double[] weights) {
        return standardDeviation(values, weights) / mean(values, weights);
    }

    /**
     * Gini coefficient: half the relative mean difference, Σᵢ Σⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ) (Gini 1912; in this form
     * Cowell 2011, “Measuring Inequality”, Oxford, appendix A). No correction for few units: with n equal weights its
     * most is (n − 1) / n.
     *
     * @param values for which {@link #obstacle} is empty
     */
    static double gini(double[] values, double[] weights) {
        double before = 0;
        double area = 0;
        double lastShare = 0;
        // twice the area between the diagonal and the Lorenz curve, by trapezoids
        for (LorenzPoint point : lorenz(values, weights)) {
            area += (point.weightShare - lastShare) * (point.valueShare + before);
            lastShare = point.weightShare;
            before = point.valueShare;
        }
        // equal values may leave a rounding error below zero
        return Math.max(0, 1 - area);
    }

    /**
     * The Lorenz curve (Lorenz 1905), territories from the lowest value to the highest; from (0, 0), which is left
     * out, to (1, 1).
     *
     * @return one point for each territory, in the order of {@link #order}
     */
    static List<LorenzPoint> lorenz(double[] values, double[] weights) {
        double weight = Arrays.stream(weights).sum();
        double whole = mean(values, weights) * weight;
        List<LorenzPoint> curve = new ArrayList<>();
        double weightSoFar = 0;
        double valueSoFar = 0;
        for (int i : order(values)) {
            weightSoFar += weights[i];
            valueSoFar += weights[i] * values[i];
            curve.add(new LorenzPoint(weightSoFar / weight, valueSoFar / whole));
        }
        return curve;
    }

    /** Indexes from the lowest value to the highest; equal values keep their order. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Theil's T, and its parts within and between groups (Theil 1967, “Economics and Information Theory”, chapter 4;
     * Shorrocks 1980, “The class of additively decomposable inequality measures”, Econometrica 48 (3)):
     *
     * <pre>
     *   T = Σ (wᵢ/W)(xᵢ/μ) ln(xᵢ/μ) = Σ_g s_g T_g + Σ_g s_g ln(μ_g/μ),   s_g = share of group g in the whole
     * </pre>
     *
     * <p>A value of zero adds nothing: x ln x tends to zero with x.
     *
     * @param values for which {@link #obstacle} is empty
     * @param group  of each territory, from 0; every number below {@code groups} occurs
     */
    static Theil theil(double[] values, double[] weights, int[] group, int groups) {
        double weight = Arrays.stream(weights).sum();
        double mean = mean(values, weights);
        List<TheilGroup> parts = new ArrayList<>();
        double within = 0;
        double between = 0;
        for (int g = 0; g < groups; g++) {
            int its = g;
            int[] members = IntStream.range(0, values.length)
                    .filter(i -> group[i] == its)
                    .toArray();
            double[] itsValues =
                    Arrays.stream(members).mapToDouble(i -> values[i]).toArray();
            double[] itsWeights =
                    Arrays.stream(members).mapToDouble(i -> weights[i]).toArray();
            double itsMean = mean(itsValues, itsWeights);
            double weightShare = Arrays.stream(itsWeights).sum() / weight;
            double valueShare = weightShare * itsMean / mean;
            double inside = itsMean > 0 ? theil(itsValues, itsWeights) : 0;
            double across = valueShare > 0 ? valueShare * Math.log(itsMean / mean) : 0;
            parts.add(new TheilGroup(
                    members.length, weightShare, valueShare, itsMean, inside, valueShare * inside, across));
            within += valueShare * inside;
            between += across;
        }
        // what is negative here is a rounding error: neither part can be
        within = Math.max(0, within);
        between = Math.max(0, between);
        return new Theil(within + between, within, between, parts);
    }

    /** Theil's T without groups. */
    static double theil(double[] values, double[] weights) {
        double weight = Arrays.stream(weights).sum();
        double mean = mean(values, weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                sum += weights[i] / weight * (values[i] / mean) * Math.log(values[i] / mean);
            }
        }
        return sum;
    }
}
