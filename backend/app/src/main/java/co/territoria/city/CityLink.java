package co.territoria.city;

import co.territoria.territory.TerritoryCode;

/**
 * A functional link between two seats: people, goods or calls that went from one to the other.
 *
 * @param kind   what went, for example {@code commuters}
 * @param period that it was counted in
 * @param value  how much, never negative
 * @param unit   of the value, as delivered
 * @param source key of the source
 */
public record CityLink(
        TerritoryCode origin,
        TerritoryCode destination,
        String kind,
        String period,
        double value,
        String unit,
        String source) {}
