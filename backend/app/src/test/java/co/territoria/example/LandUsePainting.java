package co.territoria.example;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The zones of one plan, painted theme by theme: of several brushes that reach a place, the first one colours it. */
final class LandUsePainting {

    /**
     * @param code       of the theme's list
     * @param name       as the plan calls it
     * @param attributes by column of the intermediate structure
     * @param where      by the shapes that hold a place
     */
    record Brush(String code, String name, Map<String, String> attributes, Predicate<Set<String>> where) {

        /** Wherever one of these shapes is; everywhere without a shape. */
        static Brush of(String code, String name, Map<String, String> attributes, String... shapes) {
            return new Brush(code, name, attributes, shapes.length == 0 ? any -> true : LandUseMosaic.any(shapes));
        }

        static Brush of(String code, String name, String... shapes) {
            return of(code, name, Map.of(), shapes);
        }
    }

    private final LandUseMosaic mosaic;
    private final String territory;
    private final List<Zone> zones = new ArrayList<>();
    private final Map<Theme, Integer> last = new HashMap<>();

    LandUsePainting(LandUseMosaic mosaic, String territory) {
        this.mosaic = mosaic;
        this.territory = territory;
    }

    /** Where a brush of these leaves no place uncoloured, the theme is a coverage. */
    LandUsePainting paint(Theme theme, Predicate<Set<String>> within, Brush... brushes) {
        Predicate<Set<String>> free = within;
        for (Brush brush : brushes) {
            for (Polygon part : mosaic.parts(territory, free.and(brush.where()))) {
                add(theme, brush.code(), brush.name(), brush.attributes(), part);
            }
            free = free.and(brush.where().negate());
        }
        return this;
    }

    LandUsePainting add(Theme theme, String code, String name, Map<String, String> attributes, Geometry shape) {
        int number = last.merge(theme, 1, Integer::sum);
        Map<String, String> all = new HashMap<>(attributes);
        all.put("nombre", name);
        all.put(theme.codeColumn(), code);
        zones.add(new Zone("%s-%02d".formatted(prefix(theme), number), theme, code, code, all, shape));
        return this;
    }

    /** The zone of a theme with this name; the first of several. */
    Zone get(Theme theme, String name) {
        return zones.stream()
                .filter(zone -> zone.theme() == theme && name.equals(zone.attribute("nombre")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + theme + " is called " + name));
    }

    /** The zone of a theme and code that holds a place. */
    Zone at(Theme theme, Geometry place) {
        return zones.stream()
                .filter(zone -> zone.theme() == theme && zone.geometry().covers(place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + theme + " at " + place));
    }

    /** A zone grows over what other zones keep as well. */
    Zone spread(Zone zone, Geometry over) {
        return replace(
                zone,
                new Zone(
                        zone.id(),
                        zone.theme(),
                        zone.code(),
                        zone.label(),
                        zone.attributes(),
                        CoverageUnion.union(new Geometry[] {zone.geometry(), over})
                                .norm()));
    }

    /** Once more, under an id of its own. */
    Zone repeat(Zone zone) {
        add(zone.theme(), zone.code(), zone.attribute("nombre"), zone.attributes(), zone.geometry());
        return zones.get(zones.size() - 1);
    }

    /** Other words for a zone: a code that no list has, another attribute. */
    Zone say(Zone zone, String column, String value) {
        Map<String, String> attributes = new HashMap<>(zone.attributes());
        attributes.put(column, value);
        boolean code = column.equals(zone.theme().codeColumn());
        return replace(
                zone,
                new Zone(
                        zone.id(),
                        zone.theme(),
                        code ? value : zone.code(),
                        code ? value : zone.label(),
                        attributes,
                        zone.geometry()));
    }

    private Zone replace(Zone old, Zone by) {
        zones.set(zones.indexOf(old), by);
        return by;
    }

    static String prefix(Theme theme) {
        return switch (theme) {
            case SOIL_CLASS -> "CS";
            case RURAL_CATEGORY -> "SR";
            case ACTIVITY_AREA -> "AA";
            case URBAN_PROTECTION -> "PU";
            case URBAN_TREATMENT -> "TU";
            case POPULATED_CENTRE -> "CP";
            case HAZARD -> "AM";
            case HAZARD_CONDITION -> "CA";
            case RISK_CONDITION -> "CR";
            case GENERAL_SYSTEM -> "SG";
        };
    }

    List<Zone> zones() {
        return zones;
    }

    static Predicate<Set<String>> none(String... names) {
        Set<String> unwanted = new HashSet<>(Arrays.asList(names));
        return shapes -> shapes.stream().noneMatch(unwanted::contains);
    }
}
