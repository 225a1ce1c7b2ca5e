package co.territoria.landuse.border;

import co.territoria.landuse.zone.SoilClass;
import org.locationtech.jts.geom.Geometry;

/**
 * Land of one class.
 *
 * @param soilClass id of a {@link SoilClass}
 * @param geometry  polygons, in metres; may be empty; do not change
 */
public record ClassZone(String soilClass, Geometry geometry) {

    public ClassZone {
        if (SoilClass.find(soilClass).isEmpty()) {
            throw new IllegalArgumentException("a class of soil was expected, found " + soilClass);
        }
    }
}
