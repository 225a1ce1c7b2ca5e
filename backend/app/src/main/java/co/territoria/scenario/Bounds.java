package co.territoria.scenario;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Between what values an indicator can lie at all, so that no assumption leads to a share of 130 per cent or to fewer
 * than no people. Pure.
 *
 * @param lower absent where nothing is known
 * @param upper absent where nothing is known
 */
record Bounds(@Nullable Double lower, @Nullable Double upper) {

    static final Bounds NONE = new Bounds(null, null);

    /**
     * The bounds that the unit implies and no observed value contradicts: nothing below zero where nothing observed is;
     * nothing above 100 where the unit is a percentage or points 0-100, above 1 where it is a proportion 0-1.
     *
     * @param unit in Spanish, the language that every unit has
     */
    static Bounds of(String unit, Collection<Double> observed) {
        Double most = unit.startsWith("porcentaje") || unit.startsWith("%") || unit.endsWith("0-100")
                ? Double.valueOf(100)
                : unit.endsWith("0-1") ? Double.valueOf(1) : null;
        boolean below = observed.stream().anyMatch(value -> value < 0);
        boolean above = most != null && observed.stream().anyMatch(value -> value > most);
        return new Bounds(below ? null : Double.valueOf(0), above ? null : most);
    }

    boolean holds(double value) {
        return (lower == null || value >= lower) && (upper == null || value <= upper);
    }

    /** The nearest value that can be. */
    double nearest(double value) {
        double low = lower == null ? value : Math.max(value, lower);
        return upper == null ? low : Math.min(low, upper);
    }
}
