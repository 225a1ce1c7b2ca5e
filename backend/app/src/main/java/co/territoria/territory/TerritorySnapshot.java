package co.territoria.territory;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What the room holds in memory, read in one go. */
record TerritorySnapshot(
        String version,
        List<Pack> packs,
        Map<TerritoryCode, Territory> byCode,
        Map<TerritoryCode, Geometry> shapes,
        Map<TerritoryCode, List<Neighbour>> neighbours,
        List<Regionalisation> regionalisations) {}
