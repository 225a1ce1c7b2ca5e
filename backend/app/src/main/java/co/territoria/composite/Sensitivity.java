package co.territoria.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * How far a ranking depends on the choices that made it. Pure: the same seed gives the same answer.
 *
 * <p>After chapter 7 of OECD and JRC, <i>Handbook on Constructing Composite Indicators</i> (2008), and M. Saisana,
 * A. Saltelli and S. Tarantola, <i>Uncertainty and sensitivity analysis techniques as tools for the quality assessment
 * of composite indicators</i>, Journal of the Royal Statistical Society A 168 (2005): the weights are drawn many times
 * around those of the recipe, each component is left out in turn, and normalisation and mean are exchanged; what
 * remains is the range of places that a territory takes, and the average shift in rank of each alternative.
 *
 * @param draws     of the weights
 * @param ranges    by territory, in the order of the composition; without score all places are 0
 * @param scenarios the alternatives that are no draws
 * @param shift     mean over all draws and territories of the change of place
 */
record Sensitivity(int draws, long seed, List<Range> ranges, List<Scenario> scenarios, double shift) {

    static final int FEWEST_DRAWS = 100;
    static final int DRAWS = 1_000;
    static final int MOST_DRAWS = 5_000;
    static final long SEED = 20_261_121;

    /**
     * Weights are drawn from a Dirichlet distribution with the recipe's weights as mean and this concentration: a
     * weight w then has a standard deviation of the root of w(1 − w) / 41, one of six equal weights (16.7 %) of 5.8
     * points.
     */
    static final double CONCENTRATION = 40;

    private static final double TAIL = 0.05;

    /**
     * The places of one territory. Place 1 is the best, so the best end of a range is its lower number.
     *
     * @param rank         in the index itself
     * @param best         over draws and scenarios
     * @param drawsBest    that nineteen of twenty draws do not beat
     * @param drawsWorst   that nineteen of twenty draws do not exceed
     * @param drawsMedian  of the draws
     * @param same         share of the draws in which it keeps its place
     * @param outBest      leaving one component out
     * @param methodBest   over normalisations and means
     */
    record Range(
            int rank,
            int best,
            int worst,
            int drawsBest,
            int drawsMedian,
            int drawsWorst,
            double same,
            int outBest,
            int outWorst,
            int methodBest,
            int methodWorst) {

        static final Range NONE = new Range(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * One alternative.
     *
     * @param leftOut       component that is left out, −1 of an alternative method
     * @param ranks         by territory, 0 without score
     * @param shift         average change of place
     */
    record Scenario(int leftOut, Normalisation normalisation, Mean mean, int[] ranks, double shift) {}

    /**
     * @param columns of the composition, so that they can be normalised otherwise
     * @param base    the index itself
     */
    static Sensitivity of(List<Column> columns, Composition base, int draws, long seed) {
        int territories = base.scores().length;
        int[][] drawn = new int[territories][draws];
        RandomGenerator random = new Well19937c(seed);
        double shift = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = draw(base.weights(), random);
            int[] ranks = Composition.ranks(
                    Composition.scores(base.normalised(), weights, base.rules().mean(), base.required()));
            shift += shift(base.ranks(), ranks);
            for (int i = 0; i < territories; i++) {
                drawn[i][draw] = ranks[i];
            }
        }
        List<Scenario> scenarios = new ArrayList<>(leaveOneOut(base));
        scenarios.addAll(otherMethods(columns, base));
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < territories; i++) {
            ranges.add(base.ranks()[i] == 0 ? Range.NONE : range(base.ranks()[i], drawn[i], i, scenarios));
        }
        return new Sensitivity(draws, seed, ranges, scenarios, draws == 0 ? 0 : shift / draws);
    }

    /** One draw of a Dirichlet distribution: independent gamma variables over their sum. */
    static double[] draw(double[] weights, RandomGenerator random) {
        double[] drawn = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                drawn[i] = new GammaDistribution(
                                random,
                                weights[i] * CONCENTRATION,
                                1,
                                GammaDistribution.DEFAULT_INVERSE_ABSOLUTE_ACCURACY)
                        .sample();
            }
            sum += drawn[i];
        }
        return sum > 0 ? Composition.shares(drawn) : weights.clone();
    }

    private static List<Scenario> leaveOneOut(Composition base) {
        List<Scenario> scenarios = new ArrayList<>();
        int count = base.weights().length;
        for (int out = 0; out < count && count > 1; out++) {
            double[] weights = base.weights().clone();
            weights[out] = 0;
            if (Arrays.stream(weights).sum() <= 0) {
                continue;
            }
            // who has a score stays in: what is left out must not let others in
            int[] ranks = Composition.ranks(scoresOf(
                    base,
                    Composition.scores(
                            base.normalised(),
                            Composition.shares(weights),
                            base.rules().mean(),
                            base.required())));
            scenarios.add(new Scenario(
                    out, base.rules().normalisation(), base.rules().mean(), ranks, shift(base.ranks(), ranks)));
        }
        return scenarios;
    }

    private static List<Scenario> otherMethods(List<Column> columns, Composition base) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Mean mean : Mean.values()) {
            for (Normalisation normalisation : Normalisation.values()) {
                boolean itself = normalisation == base.rules().normalisation()
                        && mean == base.rules().mean();
                if (itself || !fits(normalisation, mean)) {
                    continue;
                }
                double[][] rows = rows(columns, normalisation, mean);
                int[] ranks = Composition.ranks(
                        scoresOf(base, Composition.scores(rows, base.weights(), mean, base.required())));
                scenarios.add(new Scenario(-1, normalisation, mean, ranks, shift(base.ranks(), ranks)));
            }
        }
        return scenarios;
    }

    /** A z-score is negative for about half of the territories, of which there is no geometric mean. */
    static boolean fits(Normalisation normalisation, Mean mean) {
        return normalisation != Normalisation.ZSCORE || mean != Mean.GEOMETRIC;
    }

    private static double[][] rows(List<Column> columns, Normalisation normalisation, Mean mean) {
        double[][] rows = new double[columns.get(0).values().length][columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            double[] scaled =
                    Normaliser.scale(columns.get(i), normalisation, mean).values();
            for (int row = 0; row < scaled.length; row++) {
                rows[row][i] = scaled[row];
            }
        }
        return rows;
    }

    private static double[] scoresOf(Composition base, double[] scores) {
        double[] kept = scores.clone();
        for (int i = 0; i < kept.length; i++) {
            if (base.ranks()[i] == 0) {
                kept[i] = Double.NaN;
            }
        }
        return kept;
    }

    /** Mean change of place of those that have one in both. */
    private static double shift(int[] before, int[] after) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] > 0 && after[i] > 0) {
                sum += Math.abs(before[i] - after[i]);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static Range range(int rank, int[] drawn, int territory, List<Scenario> scenarios) {
        int[] sorted = Arrays.stream(drawn).filter(place -> place > 0).sorted().toArray();
        int[] out = places(scenarios, territory, true);
        int[] method = places(scenarios, territory, false);
        int best = rank;
        int worst = rank;
        for (int[] places : List.of(sorted, out, method)) {
            for (int place : places) {
                best = Math.min(best, place);
                worst = Math.max(worst, place);
            }
        }
        long same = Arrays.stream(sorted).filter(place -> place == rank).count();
        int low = (int) Math.floor(TAIL * (sorted.length - 1));
        int high = (int) Math.ceil((1 - TAIL) * (sorted.length - 1));
        return new Range(
                rank,
                best,
                worst,
                sorted.length == 0 ? rank : sorted[low],
                sorted.length == 0 ? rank : sorted[sorted.length / 2],
                sorted.length == 0 ? rank : sorted[high],
                sorted.length == 0 ? 1 : (double) same / sorted.length,
                Arrays.stream(out).min().orElse(rank),
                Arrays.stream(out).max().orElse(rank),
                Arrays.stream(method).min().orElse(rank),
                Arrays.stream(method).max().orElse(rank));
    }

    private static int[] places(List<Scenario> scenarios, int territory, boolean leavingOut) {
        return scenarios.stream()
                .filter(scenario -> scenario.leftOut() >= 0 == leavingOut)
                .mapToInt(scenario -> scenario.ranks()[territory])
                .filter(place -> place > 0)
                .toArray();
    }
}
