package co.territoria.city;

import co.territoria.city.Hierarchy.Distance;
import co.territoria.city.Hierarchy.Placed;
import co.territoria.city.Hierarchy.Provision;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.Selection;
import co.territoria.territory.Pack;
import java.util.List;
import java.util.Map;

/**
 * The seats of a pack in one period.
 *
 * @param population what their size is
 * @param areasOf    class whose seats, and those above, have an area
 * @param areas      centre of each seat, by code
 * @param years      rank and size of each period of the population
 * @param provisions how much of each function each seat has, in the order of the recipe
 * @param sources    keys of the sources behind people and functions
 */
record CitySystem(
        Pack pack,
        CityRecipe recipe,
        Selection population,
        List<Placed> seats,
        RankSize rankSize,
        CityRecipe.SizeClass areasOf,
        Map<String, Distance> areas,
        List<Year> years,
        List<Measured> provisions,
        List<String> sources) {

    /** @param missing seats without figure, which the line leaves out */
    record Year(String period, RankSize rankSize, int missing) {}

    /**
     * A function of the recipe with its figures.
     *
     * @param period    that a measured function is taken of, empty for a listed one
     * @param indicator that measures it, absent for a listed one
     */
    record Measured(
            CityRecipe.Function function,
            Provision provision,
            String period,
            @org.jspecify.annotations.Nullable Indicator indicator) {}

    /** The people that the recipe says these are. */
    CityRecipe.Population whose() {
        return recipe.populations().stream()
                .filter(one -> one.indicator().equals(population.indicator().code()))
                .findFirst()
                .orElseThrow();
    }
}
