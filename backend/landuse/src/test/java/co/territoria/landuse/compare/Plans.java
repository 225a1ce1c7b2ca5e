package co.territoria.landuse.compare;

import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small plans out of WKT one can see. */
final class Plans {

    private Plans() {}

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException fault) {
            throw new IllegalArgumentException(text, fault);
        }
    }

    static Geometry box(double west, double south, double east, double north) {
        return wkt(
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north));
    }

    static Zone soil(String id, @Nullable String code, Geometry geometry) {
        return new Zone(id, Theme.SOIL_CLASS, code, code, Map.of(), geometry);
    }

    static Zone category(String id, @Nullable String code, Geometry geometry) {
        return new Zone(id, Theme.RURAL_CATEGORY, code, code, Map.of(), geometry);
    }

    static Zone protection(String id, @Nullable String code, Geometry geometry) {
        return new Zone(id, Theme.URBAN_PROTECTION, code, code, Map.of(), geometry);
    }

    static PlanZones plan(Zone... zones) {
        return plan(List.of(zones));
    }

    static PlanZones plan(List<Zone> zones) {
        return new PlanZones("EX001-2016", "EX001", null, Map.of(), null, zones);
    }

    static PlanZones accurate(PlanZones plan, double metres) {
        return new PlanZones(plan.plan(), plan.territory(), plan.actDate(), plan.municipality(), metres, plan.zones());
    }

    /** The same plan with every geometry changed in the same way. */
    static PlanZones each(PlanZones plan, UnaryOperator<Geometry> change) {
        List<Zone> zones = new ArrayList<>();
        for (Zone zone : plan.zones()) {
            zones.add(new Zone(
                    zone.id(),
                    zone.theme(),
                    zone.code(),
                    zone.label(),
                    zone.attributes(),
                    change.apply(zone.geometry())));
        }
        return new PlanZones(
                plan.plan(), plan.territory(), plan.actDate(), plan.municipality(), plan.accuracyMetres(), zones);
    }

    /** The same plan with its zones in another order. */
    static PlanZones reversed(PlanZones plan) {
        List<Zone> zones = new ArrayList<>(plan.zones());
        java.util.Collections.reverse(zones);
        return new PlanZones(
                plan.plan(), plan.territory(), plan.actDate(), plan.municipality(), plan.accuracyMetres(), zones);
    }
}
