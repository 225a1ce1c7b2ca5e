package co.territoria.gap;

import co.territoria.indicator.Direction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The distance of a value from a reference. Pure, and nothing is rounded.
 *
 * @param difference in the unit of the indicator; positive is behind the reference, negative ahead of it
 * @param relative   the difference over the size of the reference (0.1 is ten per cent); absent when the reference is
 *                   zero
 */
public record Gap(double difference, @Nullable Double relative) {

    /** The gap; empty for a neutral indicator, of which no value is behind another. */
    public static Optional<Gap> between(double value, double reference, Direction direction) {
        return switch (direction) {
            case LOWER_IS_BETTER -> Optional.of(of(value - reference, reference));
            case HIGHER_IS_BETTER -> Optional.of(of(reference - value, reference));
            case NEUTRAL -> Optional.empty();
        };
    }

    private static Gap of(double difference, double reference) {
        // adding zero turns minus zero into zero
        double behind = difference + 0.0;
        return new Gap(behind, reference == 0 ? null : behind / Math.abs(reference) + 0.0);
    }
}
