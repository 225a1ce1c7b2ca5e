package co.territoria.indicator;

/** Class bounds for values that other rooms compute, by the same rules as those of observed values. Pure. */
public final class ValueClasses {

    private ValueClasses() {}

    /**
     * Quantile bounds of type 7 (Hyndman and Fan, 1996), fewer where values are often equal.
     *
     * @param values in any order, no NaN
     * @return ascending, one more than there are classes; empty without values
     */
    public static double[] quantileBounds(double[] values, int classes) {
        return Classification.bounds(values, Classification.Method.QUANTILE, classes);
    }
}
