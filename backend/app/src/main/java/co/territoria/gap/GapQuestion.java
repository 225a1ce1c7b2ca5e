package co.territoria.gap;

import co.territoria.indicator.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a gap is measured against, and how. What is absent is at its default.
 *
 * @param regions     id of the regionalisation whose regions are compared with, absent for the default one
 * @param peers       {@link #BY_POPULATION}, or the id of a regionalisation whose groups are the peers
 * @param k           how many peers by population
 * @param past        an earlier period, absent for the one before
 * @param steady      peers and goal of the newest period, whatever the period: so that they are the same over time
 */
public record GapQuestion(
        Reference reference,
        @Nullable String regions,
        String peers,
        int k,
        @Nullable String past,
        boolean steady) {

    /** Peers of similar population. */
    public static final String BY_POPULATION = "population";

    public static final int DEFAULT_K = 5;
    public static final int FEWEST_K = 2;
    public static final int MOST_K = 20;

    public GapQuestion {
        if (k < FEWEST_K || k > MOST_K) {
            throw new IllegalArgumentException("k lies between %d and %d, was %d".formatted(FEWEST_K, MOST_K, k));
        }
    }

    /** With everything at its default. */
    public static GapQuestion of(Reference reference) {
        return new GapQuestion(reference, null, BY_POPULATION, DEFAULT_K, null, false);
    }

    GapQuestion overTime() {
        return new GapQuestion(reference, regions, peers, k, past, true);
    }
}
