package co.territoria.city;

import co.territoria.indicator.IndicatorCode;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a pack ranks its seats: by whom, when, by what people and what functions.
 *
 * @param populations indicators that may stand for the size of a seat, the first by default
 * @param classes     from the smallest to the largest
 * @param areasOf     id of the class whose seats, and those above, have an area of influence by default
 * @param author      who proposes this recipe
 * @param date        of the proposal, ISO
 * @param note        what a reader must know of it
 */
public record CityRecipe(
        String pack,
        List<Population> populations,
        List<SizeClass> classes,
        String areasOf,
        List<Function> functions,
        LocalText author,
        String date,
        @Nullable LocalText note) {

    public CityRecipe {
        populations = List.copyOf(populations);
        classes = List.copyOf(classes);
        functions = List.copyOf(functions);
    }

    /** @param of whose people these are: of the whole municipality, say, or of the seat alone */
    public record Population(IndicatorCode indicator, LocalText of) {}

    /**
     * Seats of about the same size.
     *
     * @param from least people of the class; 0 for the smallest
     */
    public record SizeClass(String id, LocalText name, double from) {}

    /**
     * Something that a seat does for others. Either it is listed which seats have it, or an indicator measures it.
     *
     * @param indicator that measures it, absent for a listed one
     * @param seats     that have it, empty for a measured one
     * @param source    key of the source of the list, absent for a measured one
     */
    public record Function(
            String id,
            LocalText name,
            @Nullable IndicatorCode indicator,
            List<TerritoryCode> seats,
            @Nullable String source,
            @Nullable LocalText note) {

        public Function {
            seats = List.copyOf(seats);
        }
    }
}
