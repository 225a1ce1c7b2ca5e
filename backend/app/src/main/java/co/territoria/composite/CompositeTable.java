package co.territoria.composite;

import co.territoria.territory.Pack;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A composite index as it stands now.
 *
 * @param within      only these territories are shown; scale and ranks are those of the whole pack
 * @param faults      of the recipe against the indicators in force
 * @param obstacle    why nothing is computed, absent when it is
 * @param places      territories of the lowest level of the pack, by code
 * @param columns     of the components, in the order of the places; empty when nothing is computed
 * @param composition absent when nothing is computed
 * @param notes       what is worth knowing about the result
 */
record CompositeTable(
        Recipe recipe,
        Pack pack,
        Territory within,
        List<Ingredient> ingredients,
        List<RecipeFault> faults,
        @Nullable LocalText obstacle,
        List<Territory> places,
        List<Column> columns,
        @Nullable Composition composition,
        List<LocalText> notes) {

    CompositeTable {
        ingredients = List.copyOf(ingredients);
        faults = List.copyOf(faults);
        places = List.copyOf(places);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** Components of which there is no value at all. */
    List<Ingredient> awaited() {
        return ingredients.stream().filter(one -> one.obstacle() != null).toList();
    }

    /** Periods of the components that there are, ascending. */
    List<String> periods() {
        Set<String> periods = new TreeSet<>();
        ingredients.forEach(one -> {
            if (one.period() != null) {
                periods.add(one.period());
            }
        });
        return List.copyOf(periods);
    }
}
