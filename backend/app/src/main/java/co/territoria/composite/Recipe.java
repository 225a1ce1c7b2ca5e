package co.territoria.composite;

import co.territoria.indicator.Direction;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a composite index is made. A recipe may name indicators that nobody has loaded yet: then nothing is computed.
 *
 * @param code        also its file name; absent of an index that somebody tries out
 * @param description what it is meant to tell
 * @param note        why these components, and what it is not
 * @param atLeast     with {@link MissingRule#RENORMALISE}: how many components a territory must have
 */
public record Recipe(
        @Nullable String code,
        LocalText name,
        @Nullable LocalText description,
        @Nullable LocalText note,
        Rules rules,
        int atLeast,
        List<Component> components) {

    public static final int FEWEST_COMPONENTS = 2;
    public static final int MOST_COMPONENTS = 20;

    public Recipe {
        components = List.copyOf(components);
    }

    /** The four choices of method. */
    public record Rules(Normalisation normalisation, Weighting weighting, Mean mean, MissingRule missing) {}

    /**
     * One indicator that enters.
     *
     * @param name      of its own, for what is awaited; else that of the indicator is shown
     * @param breakdown id, for example {@code total}
     * @param period    or {@code latest}
     * @param direction absent to take that of the indicator
     * @param weight    above zero, absent unless weights are given; the weights of a recipe add up to 1
     * @param goalposts of min-max, absent for the worst and best observed
     * @param log       natural logarithm before anything else
     * @param note      why it is here
     * @param awaits    what has to be loaded, where the indicator may not exist yet
     */
    public record Component(
            @Nullable LocalText name,
            String indicator,
            String breakdown,
            String period,
            @Nullable Direction direction,
            @Nullable Double weight,
            @Nullable Goalposts goalposts,
            boolean log,
            @Nullable LocalText note,
            @Nullable LocalText awaits) {

        public static final String TOTAL = "total";
        public static final String LATEST = "latest";

        /** A plain component: total, latest period. */
        public static Component of(String indicator) {
            return new Component(null, indicator, TOTAL, LATEST, null, null, null, false, null, null);
        }

        /** As in addresses: {@code indicator[@breakdown[@period]]}. */
        public String key() {
            if (!period.equals(LATEST)) {
                return indicator + "@" + breakdown + "@" + period;
            }
            return breakdown.equals(TOTAL) ? indicator : indicator + "@" + breakdown;
        }

        Component withWeight(@Nullable Double other) {
            return new Component(name, indicator, breakdown, period, direction, other, goalposts, log, note, awaits);
        }
    }
}
