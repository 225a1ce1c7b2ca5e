package co.territoria.landuse.compare;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Something that a computation could not use, and says so.
 *
 * @param id     of the zone, determinant or parcel
 * @param theme  of the zone, as {@link Theme#id()}; {@code determinant} or {@code parcel} for these
 */
public record LeftOut(String id, String theme, Reason reason) {

    /** Why. */
    public enum Reason {
        EMPTY("empty", "no tiene geometría", "has no geometry"),
        NOT_A_POLYGON("not_a_polygon", "no es un polígono", "is not a polygon"),
        INVALID(
                "invalid",
                "su geometría no es válida (vea el informe de validación)",
                "its geometry is not valid (see the validation report)"),
        NO_CODE(
                "no_code",
                "su rótulo no tiene código en la tabla de equivalencias",
                "its label has no code in the mapping table");

        private final String id;
        private final String es;
        private final String en;

        Reason(String id, String es, String en) {
            this.id = id;
            this.es = es;
            this.en = en;
        }

        public String id() {
            return id;
        }

        public String es() {
            return es;
        }

        public String en() {
            return en;
        }
    }

    /** The zones with a usable polygon; the others are added to {@code leftOut}. */
    static List<Zone> usable(List<Zone> zones, List<LeftOut> leftOut) {
        List<Zone> usable = new ArrayList<>();
        for (Zone zone : zones) {
            Optional<Reason> fault = fault(zone.geometry());
            fault.ifPresent(
                    reason -> leftOut.add(new LeftOut(zone.id(), zone.theme().id(), reason)));
            if (fault.isEmpty()) {
                usable.add(zone);
            }
        }
        return usable;
    }

    static Optional<Reason> fault(org.locationtech.jts.geom.Geometry geometry) {
        if (geometry.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        if (!(geometry instanceof Polygonal)) {
            return Optional.of(Reason.NOT_A_POLYGON);
        }
        return IsValidOp.isValid(geometry) ? Optional.empty() : Optional.of(Reason.INVALID);
    }
}
