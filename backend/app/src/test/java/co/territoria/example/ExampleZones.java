package co.territoria.example;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What the deliveries of the example are to be read as; for tests of the readers. */
public final class ExampleZones {

    private ExampleZones() {}

    /** By plan, in the order of the delivery: labels as delivered, codes as the lists have them, metres in EPSG:9377. */
    public static Map<String, List<Zone>> delivered() {
        ExampleLandUse example = new ExamplePack().landUse();
        Map<String, List<Zone>> plans = new LinkedHashMap<>();
        for (ExampleDelivery delivery : ExampleDelivery.ALL) {
            List<Zone> zones = new ArrayList<>();
            for (Zone zone : example.zoning().delivered().get(delivery.plan())) {
                Theme theme = zone.theme();
                boolean known = theme.domain().isEmpty()
                        || CodeLists.ladmColPot()
                                .find(theme.domain(), zone.code())
                                .isPresent();
                zones.add(new Zone(
                        zone.id(),
                        theme,
                        known ? zone.code() : null,
                        delivery.isIntermediate() ? zone.label() : delivery.label(zone),
                        zone.attributes(),
                        zone.geometry()));
            }
            plans.put(delivery.plan(), zones);
        }
        return plans;
    }

    /** By id, metres in EPSG:9377. */
    public static Map<String, Geometry> determinants() {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        new ExamplePack().landUse().determinants().list().forEach(entry -> areas.put(entry.id(), entry.area()));
        return areas;
    }
}
