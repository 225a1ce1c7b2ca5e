package co.territoria.indicator.formula;

import org.jspecify.annotations.Nullable;

/**
 * Something that a formula is computed from.
 *
 * @param name      code of an indicator, or a measure of the territory such as {@link #AREA}
 * @param breakdown id of a breakdown that is fixed by the formula; absent when the result is broken down like the input
 */
public record Input(String name, @Nullable String breakdown) implements Comparable<Input> {

    /** The area that is measured on the shape, km². */
    public static final String AREA = "territory.area";

    /** The area that the source of the territories states, km². */
    public static final String OFFICIAL_AREA = "territory.official_area";

    private static final String TERRITORY = "territory.";

    /** Whether it is a measure of the territory and has no period. */
    public boolean isOfTerritory() {
        return name.startsWith(TERRITORY);
    }

    @Override
    public int compareTo(Input other) {
        return toString().compareTo(other.toString());
    }

    /** As in a formula, for example {@code pob_total[rural]}. */
    @Override
    public String toString() {
        return breakdown == null ? name : name + "[" + breakdown + "]";
    }
}
