package co.territoria.example;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What is wrong in the example on purpose, measured on the shapes that the plans were painted with. Classes are read here from the
 * painted codes, and neither by the tables nor by the code of the system: what finds the faults does not write the key.
 */
final class ExampleAnswerKey {

    private static final Set<String> SUBURBAN = Set.of("Suburbano", "Corredor_Vial_Suburbano", "Vivienda_Campestre");
    private static final Set<String> PROTECTION = Set.of(
            "Areas_SINAP",
            "Areas_Reserva_Forestal",
            "Areas_Manejo_Especial",
            "Areas_Importancia_Ecosistemica",
            "Produccion_Agropecuaria_Explotacion_RRNN");
    private static final Set<String> FARMLAND = Set.of("Agropecuario", "Produccion_Agropecuaria_Explotacion_RRNN");

    /** Pairs that do not go together at a border; both orders. */
    private static final Map<String, String> BORDER = Map.of(
            "urban|suburban", "slight",
            "urban|rural", "medium",
            "urban|protection", "medium",
            "expansion|suburban", "slight",
            "expansion|rural", "medium",
            "expansion|protection", "severe",
            "suburban|rural", "slight",
            "suburban|protection", "medium");

    /** What does not go together with a kind, and how grave it is. */
    private static final Map<String, Map<String, String>> ABOVE = Map.of(
            "forest_reserve", Map.of("urban", "severe", "expansion", "severe", "suburban", "severe", "rural", "medium"),
            "protected_area", Map.of("urban", "severe", "expansion", "severe", "suburban", "severe", "rural", "medium"),
            "strategic_ecosystem",
                    Map.of("urban", "severe", "expansion", "severe", "suburban", "severe", "rural", "medium"),
            "river_basin_plan", Map.of("urban", "medium", "expansion", "severe", "suburban", "severe"),
            "hazard", Map.of("urban", "medium", "expansion", "severe", "suburban", "severe"),
            "food_production_area", Map.of("urban", "medium", "expansion", "severe", "suburban", "severe"),
            "agricultural_frontier", Map.of("expansion", "medium", "suburban", "medium"),
            "heritage", Map.of("expansion", "medium", "suburban", "medium"),
            "road_reserve", Map.of("urban", "slight", "expansion", "medium", "suburban", "medium"));

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ExampleZoning zoning;
    private final List<ExampleFault> faults = new ArrayList<>();

    ExampleAnswerKey(ExampleZoning zoning, ExampleDeterminants determinants) {
        this.zoning = zoning;
        faults.addAll(zoning.faults());
        List<String> inForce = zoning.clean().keySet().stream()
                .filter(plan -> ExampleRegister.get(plan).inForce())
                .toList();
        for (int i = 0; i < inForce.size(); i++) {
            for (int j = i + 1; j < inForce.size(); j++) {
                borders(inForce.get(i), inForce.get(j));
            }
        }
        farmland("EX002-2009", "EX002-2021");
        farmland("EX007-2010", "EX007-2022");
        for (String plan : zoning.clean().keySet()) {
            determinants.list().forEach(determinant -> conflicts(plan, determinant));
        }
    }

    List<ExampleFault> faults() {
        return faults;
    }

    /** The shapes of each class of a plan. */
    static Map<String, Geometry> classes(List<Zone> zones) {
        Map<String, List<Geometry>> found = new LinkedHashMap<>();
        for (Zone zone : zones) {
            String of =
                    switch (zone.theme()) {
                        case SOIL_CLASS ->
                            "Urbano".equals(zone.code())
                                    ? "urban"
                                    : "Rural".equals(zone.code()) ? "rural" : "expansion";
                        case RURAL_CATEGORY ->
                            SUBURBAN.contains(zone.code())
                                    ? "suburban"
                                    : PROTECTION.contains(zone.code()) ? "protection" : "";
                        case URBAN_PROTECTION -> "protection";
                        default -> "";
                    };
            if (!of.isEmpty()) {
                found.computeIfAbsent(of, any -> new ArrayList<>()).add(zone.geometry());
            }
        }
        Map<String, Geometry> classes = new TreeMap<>();
        found.forEach((name, shapes) -> classes.put(name, OverlayNGRobust.union(FACTORY.buildGeometry(shapes))));
        Geometry above = FACTORY.createPolygon();
        for (String name : List.of("protection", "suburban")) {
            if (classes.containsKey(name)) {
                above = OverlayNGRobust.overlay(above, classes.get(name), OverlayNG.UNION);
            }
        }
        for (String name : List.of("urban", "expansion", "rural")) {
            Geometry covering = above;
            classes.computeIfPresent(
                    name, (any, shape) -> OverlayNGRobust.overlay(shape, covering, OverlayNG.DIFFERENCE));
        }
        return classes;
    }

    private void borders(String first, String second) {
        Map<String, Geometry> left = edges(first);
        Map<String, Geometry> right = edges(second);
        left.forEach((one, edge) -> right.forEach((other, edgeThere) -> {
            String severity = BORDER.getOrDefault(one + "|" + other, BORDER.get(other + "|" + one));
            if (severity == null) {
                return;
            }
            LineMerger merger = new LineMerger();
            merger.add(OverlayNGRobust.overlay(edge, edgeThere, OverlayNG.INTERSECTION));
            for (Object each : merger.getMergedLineStrings()) {
                LineString line = (LineString) each;
                faults.add(new ExampleFault(
                        first + ";" + second,
                        "border_conflict",
                        severity,
                        null,
                        List.of(one, other),
                        line.getLength(),
                        "m",
                        line,
                        "%s frente a %s".formatted(one, other)));
            }
        }));
    }

    private Map<String, Geometry> edges(String plan) {
        Map<String, Geometry> edges = new TreeMap<>();
        classes(zoning.clean().get(plan)).forEach((name, shape) -> edges.put(name, shape.getBoundary()));
        return edges;
    }

    private void farmland(String from, String to) {
        Geometry before = shape(zoning.clean().get(from), Theme.RURAL_CATEGORY, FARMLAND);
        List<Zone> after = zoning.clean().get(to);
        Map<String, List<Geometry>> became = new TreeMap<>();
        for (Zone zone : after) {
            boolean lost = zone.theme() == Theme.RURAL_CATEGORY
                    ? !FARMLAND.contains(zone.code())
                    : zone.theme() == Theme.SOIL_CLASS && !"Rural".equals(zone.code());
            if (lost) {
                Geometry common = OverlayNGRobust.overlay(before, zone.geometry(), OverlayNG.INTERSECTION);
                if (common.getArea() > 1) {
                    became.computeIfAbsent(zone.code(), any -> new ArrayList<>())
                            .add(common);
                }
            }
        }
        became.forEach((code, shapes) -> {
            Geometry all = FACTORY.buildGeometry(shapes);
            faults.add(new ExampleFault(
                    to,
                    "agricultural_loss",
                    code,
                    Theme.RURAL_CATEGORY,
                    List.of(from),
                    all.getArea() / 10_000,
                    "ha",
                    all,
                    "Suelo agropecuario de " + from + " que pasó a " + code));
        });
    }

    private static Geometry shape(List<Zone> zones, Theme theme, Set<String> codes) {
        return OverlayNGRobust.union(FACTORY.buildGeometry(zones.stream()
                .filter(zone -> zone.theme() == theme && codes.contains(zone.code()))
                .map(Zone::geometry)
                .toList()));
    }

    private void conflicts(String plan, ExampleDeterminants.Entry determinant) {
        Map<String, String> rules = ABOVE.get(determinant.kind());
        classes(zoning.clean().get(plan)).forEach((name, shape) -> {
            if (rules.containsKey(name)) {
                Geometry common = OverlayNGRobust.overlay(shape, determinant.area(), OverlayNG.INTERSECTION);
                for (int i = 0; i < common.getNumGeometries(); i++) {
                    if (common.getGeometryN(i) instanceof Polygon part && part.getArea() > 1) {
                        faults.add(new ExampleFault(
                                plan,
                                "determinant_conflict",
                                rules.get(name),
                                null,
                                List.of(determinant.id(), name),
                                part.getArea() / 10_000,
                                "ha",
                                part,
                                determinant.nameEs()));
                    }
                }
            }
        });
    }

    String csv() {
        Rows rows = new Rows("id,plan,kind,rule,theme,zones,value,unit,lon,lat,note");
        int number = 1;
        List<ExampleFault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparing(ExampleFault::kind).thenComparing(ExampleFault::plan));
        for (ExampleFault fault : sorted) {
            Coordinate at = ExampleCrs.from9377(
                            FACTORY.createPoint(fault.where().getInteriorPoint().getCoordinate()), 4326)
                    .getCoordinate();
            rows.add(
                    "EJ-%02d".formatted(number++),
                    fault.plan(),
                    fault.kind(),
                    fault.rule(),
                    fault.theme() == null ? null : fault.theme().id(),
                    String.join(";", fault.zones()),
                    fault.value() == null ? null : String.format(Locale.ROOT, "%.2f", fault.value()),
                    fault.unit(),
                    String.format(Locale.ROOT, "%.6f", at.x),
                    String.format(Locale.ROOT, "%.6f", at.y),
                    fault.note());
        }
        return rows.toString();
    }
}
