package co.territoria.priority;

import co.territoria.indicator.IndicatorCode;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says about its investment voids.
 *
 * @param plan        code of the plan whose commitments are counted when none is asked for, absent to take the newest one
 *                    of the whole pack that names territories
 * @param investments indicators that are marked as investment, the default first
 * @param prioritised regionalisations that are drawn over the map, whether they are loaded or not
 * @param notes       what readers must know
 */
public record VoidSettings(
        String pack,
        @Nullable String plan,
        List<Investment> investments,
        List<Prioritised> prioritised,
        List<LocalText> notes) {

    public VoidSettings {
        investments = List.copyOf(investments);
        prioritised = List.copyOf(prioritised);
        notes = List.copyOf(notes);
    }

    static VoidSettings none(String pack) {
        return new VoidSettings(pack, null, List.of(), List.of(), List.of());
    }

    /**
     * An indicator that tells what is invested.
     *
     * @param doesNot what it does not measure
     */
    public record Investment(IndicatorCode indicator, LocalText measures, LocalText doesNot) {}

    /**
     * A list of territories that were given priority.
     *
     * @param regionalisation id; one that is not loaded is told as such
     * @param name            short, for a legend
     * @param meaning         what the list is
     */
    public record Prioritised(String regionalisation, LocalText name, LocalText meaning) {}
}
