package co.territoria.landuse.compare;

import co.territoria.landuse.zone.SoilClass;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of classified soil with its derived class.
 *
 * @param base     what the plan classifies the soil as: urban, expansion or rural
 * @param code     the code that decided: of the rural category or the urban protection; of the soil class where there is none
 * @param rule     that made the class
 * @param zones    ids of the plan's zones it is cut from: of the soil class, then of the category or protection
 * @param geometry Polygon or MultiPolygon, never empty; do not change
 */
public record ClassZone(
        SoilClass soilClass, SoilClass base, String code, ClassRule rule, List<String> zones, Geometry geometry) {

    public ClassZone {
        zones = List.copyOf(zones);
    }
}
