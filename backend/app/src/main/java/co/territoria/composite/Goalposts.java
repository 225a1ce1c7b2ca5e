package co.territoria.composite;

/**
 * The ends of a min-max scale, in the unit of the indicator, whichever of them is better.
 *
 * @param low  below {@code high}
 */
public record Goalposts(double low, double high) {

    public Goalposts {
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "goalposts are two numbers, low before high, were %s and %s".formatted(low, high));
        }
    }
}
