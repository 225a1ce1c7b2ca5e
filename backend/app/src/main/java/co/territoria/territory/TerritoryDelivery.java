package co.territoria.territory;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything that one dataset of territories publishes, delivered and derived.
 *
 * @param shapes  EPSG:4326, one for each territory
 * @param borders neighbours by territory
 */
public record TerritoryDelivery(
        Pack pack,
        List<Territory> territories,
        Map<TerritoryCode, Geometry> shapes,
        Map<TerritoryCode, List<Neighbour>> borders) {}
