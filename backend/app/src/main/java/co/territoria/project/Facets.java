package co.territoria.project;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums of projects by several cuts at once, in one pass.
 *
 * <p>A project counts towards the totals where every filter takes it, and towards the facet of a cut also where that cut's own
 * filter alone refuses it: so a facet says what choosing another value would give.
 */
final class Facets {

    /** Instead of a value that is not known. */
    static final long NO_VALUE = Long.MIN_VALUE;

    private Facets() {}

    /**
     * Sums by the values of one cut; the last place of each array is for what is not known.
     *
     * @param projects  how many have the value; one with several counts in each
     * @param withValue how many of those have a known value of money
     * @param value     sum of the known ones
     * @param amount    sum of the amounts that belong to this very value, all zero in a cut without
     */
    record Sums(long[] projects, long[] withValue, long[] value, long[] amount) {

        private Sums(int values) {
            this(new long[values + 1], new long[values + 1], new long[values + 1], new long[values + 1]);
        }

        private void add(Cut cut, int row, long money) {
            int count = cut.count(row);
            if (count == 0) {
                addAt(projects.length - 1, money);
                return;
            }
            for (int i = 0; i < count; i++) {
                int place = cut.place(row, i);
                addAt(place, money);
                if (cut.hasAmounts()) {
                    amount[place] = Math.addExact(amount[place], cut.amount(row, i));
                }
            }
        }

        private void addAt(int place, long money) {
            projects[place]++;
            if (money != NO_VALUE) {
                withValue[place]++;
                value[place] = Math.addExact(value[place], money);
            }
        }

        private Sums plus(Sums other) {
            return new Sums(
                    sum(projects, other.projects),
                    sum(withValue, other.withValue),
                    sum(value, other.value),
                    sum(amount, other.amount));
        }

        private static long[] sum(long[] one, long[] other) {
            long[] sum = new long[one.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.addExact(one[i], other[i]);
            }
            return sum;
        }
    }

    /**
     * @param matched   rows that every filter takes
     * @param withValue how many of them have a known value
     * @param value     exact sum of the known ones
     * @param totals    for each cut, of the matched rows
     * @param facets    for each cut, of the rows that every filter but its own takes
     */
    record Tally(BitSet matched, long withValue, long value, List<Sums> totals, List<Sums> facets) {}

    /**
     * @param filters for each cut the accepted places (see {@link Cut#accepts}), or null where it has no filter
     * @param others  what else a row must fulfil
     * @param money   value of each row or {@link #NO_VALUE}
     */
    static Tally tally(List<Cut> cuts, boolean @Nullable [][] filters, IntPredicate others, long[] money) {
        Cut[] all = cuts.toArray(Cut[]::new);
        Sums[] totals = new Sums[all.length];
        Sums[] refused = new Sums[all.length];
        for (int i = 0; i < all.length; i++) {
            totals[i] = new Sums(all[i].size());
            refused[i] = new Sums(all[i].size());
        }
        BitSet matched = new BitSet(money.length);
        long withValue = 0;
        long value = 0;
        for (int row = 0; row < money.length; row++) {
            int refusing = refusing(all, filters, row);
            if (refusing == SEVERAL || !others.test(row)) {
                continue;
            }
            if (refusing != NONE) {
                refused[refusing].add(all[refusing], row, money[row]);
                continue;
            }
            matched.set(row);
            if (money[row] != NO_VALUE) {
                withValue++;
                value = Math.addExact(value, money[row]);
            }
            for (int i = 0; i < all.length; i++) {
                totals[i].add(all[i], row, money[row]);
            }
        }
        Sums[] facets = new Sums[all.length];
        for (int i = 0; i < all.length; i++) {
            facets[i] = filters[i] == null ? totals[i] : totals[i].plus(refused[i]);
        }
        return new Tally(matched, withValue, value, List.of(totals), List.of(facets));
    }

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /** The one cut whose filter refuses the row, {@link #NONE} or {@link #SEVERAL}. */
    private static int refusing(Cut[] cuts, boolean @Nullable [][] filters, int row) {
        int refusing = NONE;
        for (int i = 0; i < cuts.length; i++) {
            boolean[] accepted = filters[i];
            if (accepted != null && !cuts[i].accepts(accepted, row)) {
                if (refusing != NONE) {
                    return SEVERAL;
                }
                refusing = i;
            }
        }
        return refusing;
    }
}
