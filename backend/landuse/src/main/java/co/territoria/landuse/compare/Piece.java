package co.territoria.landuse.compare;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A polygon with what it is about.
 *
 * @param label what the comparison is by
 * @param zones ids of the zones it comes from
 * @param against ids of the zones on the other side; empty without another side
 * @param geometry Polygon or MultiPolygon, valid, not empty
 */
record Piece<L>(L label, List<String> zones, List<String> against, Geometry geometry) {

    Piece {
        zones = List.copyOf(zones);
        against = List.copyOf(against);
    }

    Piece(L label, List<String> zones, Geometry geometry) {
        this(label, zones, List.of(), geometry);
    }
}
