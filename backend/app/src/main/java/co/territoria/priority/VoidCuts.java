package co.territoria.priority;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a gap begins to be deep, and up to where effort is little. Pure.
 *
 * <p>Unless the reader sets them, cuts are taken from the values themselves, so that each of them is the value of some
 * territory and is not moved by rounding: <em>deep</em> is the gap of the shallowest of the deeper half of those behind;
 * <em>little</em> is the effort of the greatest of the lower third of all that have one; <em>much</em> is the effort of the
 * smallest of the upper half of those above little. Where efforts are all different these are about thirds; where most are
 * zero, little is zero.
 *
 * @param deep   gaps from here on are deep; above zero, absent when nobody is behind
 * @param little efforts up to here are little; absent without efforts, and when all are alike and above zero: then none
 *               is little
 * @param much   efforts from here on are much; above little, absent when none is above it
 */
record VoidCuts(
        @Nullable Double deep,
        @Nullable Double little,
        @Nullable Double much) {

    VoidCuts {
        if (deep != null && !(deep > 0)) {
            throw new IllegalArgumentException("a deep gap is above zero, was " + deep);
        }
        if (little != null && much != null && !(much > little)) {
            throw new IllegalArgumentException("much is above little, was %s and %s".formatted(much, little));
        }
    }

    /** One of three classes. */
    enum Step {
        LOW,
        MIDDLE,
        HIGH
    }

    /**
     * @param gap    positive is behind; NaN where there is none
     * @param effort not negative; NaN where there is none
     * @param deep   set by the reader, absent to take it from the values
     * @param little set by the reader, absent to take it from the values
     */
    static VoidCuts of(double[] gap, double[] effort, @Nullable Double deep, @Nullable Double little) {
        double[] behind = Arrays.stream(gap).filter(each -> each > 0).sorted().toArray();
        double[] efforts = Arrays.stream(effort)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        Double up = little == null ? lowerThird(efforts) : little;
        double[] above =
                Arrays.stream(efforts).filter(each -> up == null || each > up).toArray();
        return new VoidCuts(deep == null ? upperHalf(behind) : deep, up, up == null ? null : upperHalf(above));
    }

    /** The least of the upper half, the one in the middle counted. */
    private static @Nullable Double upperHalf(double[] ascending) {
        return ascending.length == 0 ? null : ascending[ascending.length / 2];
    }

    private static @Nullable Double lowerThird(double[] ascending) {
        int count = ascending.length;
        if (count == 0 || (ascending[0] == ascending[count - 1] && ascending[0] > 0)) {
            return null;
        }
        return ascending[(count + 2) / 3 - 1];
    }

    /** LOW is not behind, HIGH is deep. */
    Step ofGap(double gap) {
        return !(gap > 0) ? Step.LOW : deep != null && gap >= deep ? Step.HIGH : Step.MIDDLE;
    }

    /** LOW is little, HIGH is much. */
    Step ofEffort(double effort) {
        if (little != null && effort <= little) {
            return Step.LOW;
        }
        return much != null && effort >= much ? Step.HIGH : Step.MIDDLE;
    }
}
