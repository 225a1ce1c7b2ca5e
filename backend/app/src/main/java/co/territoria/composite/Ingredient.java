package co.territoria.composite;

import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A component with what the store has of it.
 *
 * @param indicator absent when there is none with that code
 * @param period    that is used, absent when there is none
 * @param values    observed, in the unit of the indicator; empty exactly when there is an obstacle
 * @param obstacle  why there is no value at all
 */
record Ingredient(
        Recipe.Component component,
        @Nullable Indicator indicator,
        @Nullable String period,
        SortedMap<TerritoryCode, Double> values,
        @Nullable LocalText obstacle) {

    Ingredient {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Whether more is better; a component without direction is refused before this is asked. */
    boolean higherIsBetter() {
        Direction direction = component.direction() != null
                ? component.direction()
                : indicator == null
                        ? Direction.HIGHER_IS_BETTER
                        : indicator.definition().direction();
        return direction != Direction.LOWER_IS_BETTER;
    }

    /** The column of these territories, after the logarithm where the recipe wants one. */
    Column column(List<TerritoryCode> territories) {
        double[] column = new double[territories.size()];
        for (int i = 0; i < column.length; i++) {
            Double value = values.get(territories.get(i));
            column[i] = value == null ? Double.NaN : component.log() ? Math.log(value) : value;
        }
        Goalposts goalposts = component.goalposts();
        return new Column(
                column,
                higherIsBetter(),
                goalposts == null || !component.log()
                        ? goalposts
                        : new Goalposts(Math.log(goalposts.low()), Math.log(goalposts.high())));
    }
}
