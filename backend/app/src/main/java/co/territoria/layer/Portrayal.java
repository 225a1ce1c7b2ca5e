package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a layer decide its colours: the classes that the screen shows of it when nobody chooses otherwise,
 * so that a map made elsewhere agrees with ours.
 *
 * @param title  heading of the legend
 * @param unit   of the values, where they have one
 * @param caption what is shown in words: the period, the breakdown, the reference; absent where nothing is chosen
 * @param field  whose values decide
 * @param shown  values that other fields must have: a layer with time shows one period, and one breakdown
 * @param shades in the order of the legend; each value is in one of them at most
 */
public record Portrayal(
        LocalText title,
        @Nullable LocalText unit,
        @Nullable LocalText caption,
        String field,
        Map<String, String> shown,
        List<Shade> shades) {

    /** What is not known is never drawn as a value. */
    public static final String MISSING_COLOUR = "#F2EFE8";

    public Portrayal {
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        shades = List.copyOf(shades);
    }

    /**
     * A class and its colour.
     *
     * @param colour {@code #rrggbb}
     * @param values those in it
     */
    public record Shade(LocalText label, String colour, Values values) {}

    /** Which values are in a class. */
    public sealed interface Values permits Range, Coded {}

    /** Numbers from {@code lower} to {@code upper}; which ends belong to it is said. */
    public record Range(double lower, double upper, boolean withLower, boolean withUpper) implements Values {}

    /** One word. */
    public record Coded(String code) implements Values {}
}
