package co.territoria.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes for a map of how many elements name each place: 0 for itself, since no element naming a place is a fact and no
 * missing figure; then 1, 2 to 3, 4 to 7 and so on, each twice as wide as the one before, so that plans can be compared. The
 * last class ends at the greatest count there is.
 */
final class Commitments {

    private static final int MOST_CLASSES = 6;

    private Commitments() {}

    /** @param from first count in it @param to last count in it @param places how many places have such a count */
    record Step(int from, int to, int places) {}

    /** @param counts one for each place, 0 where none names it */
    static List<Step> classes(List<Integer> counts) {
        int greatest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Step> steps = new ArrayList<>();
        steps.add(step(0, 0, counts));
        for (int from = 1; from <= greatest; from *= 2) {
            boolean last = steps.size() == MOST_CLASSES || 2 * from > greatest;
            int to = last ? greatest : 2 * from - 1;
            steps.add(step(from, to, counts));
            if (last) {
                break;
            }
        }
        return steps;
    }

    private static Step step(int from, int to, List<Integer> counts) {
        return new Step(from, to, (int)
                counts.stream().filter(n -> n >= from && n <= to).count());
    }
}
