package co.territoria.city;

import java.util.List;

/** What a pack says of its system of cities. */
public record CityDelivery(CityRecipe recipe, List<CityLink> links) {

    public CityDelivery {
        links = List.copyOf(links);
    }
}
