package co.territoria.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean of the goals of an element that can be measured, weighted where data says so, with what it was made of:
 *
 * <pre>value = numerator ÷ denominator = Σ weight × min(progress, 1) ÷ Σ weight</pre>
 *
 * <p>A goal counts 100 % at most, so that none hides another; one that goes back counts with its sign. The mean of a branch
 * is therefore never above the greatest of its parts nor below the least. Goals that cannot be measured are no zeros: they
 * are left out and counted.
 *
 * @param value      share; absent where no goal can be measured
 * @param measurable how many goals are in it
 * @param goals      how many there are
 */
public record RollUp(@Nullable Double value, double numerator, double denominator, int measurable, int goals) {

    /** @param progress absent where it cannot be measured @param weight above zero */
    public record Part(@Nullable Double progress, double weight) {}

    public static RollUp of(List<Part> parts) {
        double numerator = 0;
        double denominator = 0;
        int measurable = 0;
        for (Part part : parts) {
            if (part.progress() != null) {
                numerator += part.weight() * counted(part.progress());
                denominator += part.weight();
                measurable++;
            }
        }
        return new RollUp(
                measurable == 0 ? null : numerator / denominator, numerator, denominator, measurable, parts.size());
    }

    /** What a goal counts. */
    public static double counted(double progress) {
        return Math.min(progress, GoalProgress.ACHIEVED_FROM);
    }
}
