package co.territoria.territory;

/**
 * A territory of the same level that shares a border of some length; touching in a point is no neighbourhood.
 *
 * @param sharedBorderKm in EPSG:9377, of the generalised limits
 */
public record Neighbour(TerritoryCode code, double sharedBorderKm) {}
