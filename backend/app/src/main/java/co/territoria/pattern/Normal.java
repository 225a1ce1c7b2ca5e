package co.territoria.pattern;

/** The standard normal distribution. Pure. */
final class Normal {

    private static final double[] ABOVE = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BELOW = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private Normal() {}

    /** The probability of a value at least as far from zero, on either side. */
    static double twoSided(double z) {
        return 2 * upper(Math.abs(z));
    }

    /**
     * The probability of a value above {@code z}, to within 1e-15: algorithm of Hart (1968) as given by West (2005),
     * “Better approximations to cumulative normal functions”, Wilmott Magazine.
     *
     * @param z at least 0
     */
    static double upper(double z) {
        if (z > 37) {
            return 0;
        }
        double density = Math.exp(-z * z / 2);
        if (z < 7.07106781186547) {
            return density * polynomial(ABOVE, z) / polynomial(BELOW, z);
        }
        double fraction = z + 0.65;
        for (int i = 4; i >= 1; i--) {
            fraction = z + i / fraction;
        }
        return density / fraction / 2.506628274631;
    }

    private static double polynomial(double[] coefficients, double at) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * at + coefficient;
        }
        return value;
    }
}
