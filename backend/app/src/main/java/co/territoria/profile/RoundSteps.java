package co.territoria.profile;

/** Steps of an axis that people count in: 1, 2 or 5 times a power of ten. Pure. */
final class RoundSteps {

    private static final int STEPS = 3;

    private RoundSteps() {}

    /**
     * @param span from the lowest to the highest value, not negative
     * @param size of the values, for when all are equal
     */
    static double step(double span, double size) {
        double length = span > 0 ? span : Math.max(Math.abs(size), 1);
        double rough = length / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : new double[] {1, 2, 5, 10}) {
            if (step * power >= rough) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
