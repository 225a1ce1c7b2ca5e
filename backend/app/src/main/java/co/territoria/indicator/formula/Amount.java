package co.territoria.indicator.formula;

import co.territoria.web.LocalText;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value, or the reason why there is none: never both, and never zero for a value that is missing. */
public record Amount(@Nullable Double value, @Nullable LocalText reason) {

    private static final LocalText NOT_FINITE =
            new LocalText("el resultado no es un número finito", "the result is no finite number");

    public Amount {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("an amount has a value or a reason");
        }
    }

    public static Amount of(double value) {
        return Double.isFinite(value) ? new Amount(value + 0.0, null) : missing(NOT_FINITE);
    }

    public static Amount missing(LocalText reason) {
        return new Amount(null, reason);
    }

    public boolean isMissing() {
        return value == null;
    }

    Amount map(DoubleUnaryOperator change) {
        return value == null ? this : of(change.applyAsDouble(value));
    }

    /** Combines two values; missing when one is, with the reasons of both. */
    Amount with(Amount other, Combination combination) {
        if (value != null && other.value != null) {
            return combination.of(value, other.value);
        }
        if (reason != null && other.reason != null && !reason.equals(other.reason)) {
            return missing(new LocalText(
                    reason.es() + "; " + other.reason.es(),
                    reason.in(co.territoria.web.Language.EN) + "; " + other.reason.in(co.territoria.web.Language.EN)));
        }
        return isMissing() ? this : other;
    }

    /** What two values make. */
    @FunctionalInterface
    interface Combination {
        Amount of(double left, double right);
    }
}
