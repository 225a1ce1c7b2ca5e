package co.territoria.composite;

import co.territoria.indicator.Ranks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A composite index of some territories. Pure; nothing is rounded.
 *
 * @param normalised by territory and component, NaN where there is no value
 * @param weights    of the components, adding up to one
 * @param scaled     what was done to each component
 * @param principal  absent unless the weights come from it
 * @param scores     by territory, NaN where there is none
 * @param ranks      by territory, 1 is the best; 0 where there is no score
 */
record Composition(
        Recipe.Rules rules,
        int required,
        double[][] normalised,
        double[] weights,
        List<Normaliser.Scaled> scaled,
        @Nullable PrincipalWeights principal,
        double[] scores,
        int[] ranks) {

    /**
     * @param columns of equal length, each with one value or more
     * @param given   weights above zero, in any sum; looked at when weights are given
     * @param atLeast components that a territory needs with {@link MissingRule#RENORMALISE}
     */
    static Composition of(List<Column> columns, Recipe.Rules rules, double[] given, int atLeast) {
        List<Normaliser.Scaled> scaled = columns.stream()
                .map(column -> Normaliser.scale(column, rules.normalisation(), rules.mean()))
                .toList();
        double[][] rows = rows(scaled);
        PrincipalWeights principal = rules.weighting() == Weighting.PRINCIPAL ? principal(rows, scaled) : null;
        double[] weights =
                switch (rules.weighting()) {
                    case EQUAL -> shares(ones(columns.size()));
                    case GIVEN -> shares(given);
                    case PRINCIPAL -> principal == null ? shares(ones(columns.size())) : principal.weights();
                };
        int required = rules.missing() == MissingRule.RENORMALISE ? atLeast : columns.size();
        double[] scores = scores(rows, weights, rules.mean(), required);
        return new Composition(rules, required, rows, weights, scaled, principal, scores, ranks(scores));
    }

    private static @Nullable PrincipalWeights principal(double[][] rows, List<Normaliser.Scaled> scaled) {
        List<double[]> complete = new ArrayList<>();
        for (double[] row : rows) {
            if (isComplete(row)) {
                complete.add(row);
            }
        }
        if (complete.size() < PrincipalWeights.FEWEST_TERRITORIES) {
            return null;
        }
        // in an order of their own, so that the order of territories cannot change the last digit
        complete.sort(java.util.Arrays::compare);
        boolean[] varies = new boolean[scaled.size()];
        for (int i = 0; i < varies.length; i++) {
            varies[i] = scaled.get(i).varies();
        }
        return PrincipalWeights.of(complete.toArray(double[][]::new), varies);
    }

    static boolean isComplete(double[] row) {
        for (double value : row) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static double[][] rows(List<Normaliser.Scaled> scaled) {
        int territories = scaled.get(0).values().length;
        double[][] rows = new double[territories][scaled.size()];
        for (int i = 0; i < scaled.size(); i++) {
            for (int row = 0; row < territories; row++) {
                rows[row][i] = scaled.get(i).values()[row];
            }
        }
        return rows;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** Scaled so that they add up to one. */
    static double[] shares(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = weights[i] / sum;
        }
        return shares;
    }

    static double[] scores(double[][] rows, double[] weights, Mean mean, int required) {
        double[] scores = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            scores[row] = Scoring.score(rows[row], weights, mean, required);
        }
        return scores;
    }

    /** Digits of a score that tell territories apart; what differs by less is a trace of rounding. */
    private static final double RANKED = 1e9;

    /** Places by score, the highest first; equal scores share a place; 0 without a score. */
    static int[] ranks(double[] scores) {
        Map<Integer, Double> known = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                known.put(i, Math.rint(scores[i] * RANKED) / RANKED);
            }
        }
        int[] ranks = new int[scores.length];
        Ranks.highestFirst(known).forEach((i, rank) -> ranks[i] = rank);
        return ranks;
    }

    /** How many territories have a score. */
    int scored() {
        int scored = 0;
        for (int rank : ranks) {
            if (rank > 0) {
                scored++;
            }
        }
        return scored;
    }

    /** What each component brings to a territory's score; see {@link Scoring#contributions}. */
    double[] contributions(int territory) {
        return Scoring.contributions(normalised[territory], weights, rules.mean(), required);
    }

    /** The weights that a territory is scored with; see {@link Scoring#used}. */
    double[] weightsOf(int territory) {
        return Scoring.used(normalised[territory], weights, required);
    }
}
