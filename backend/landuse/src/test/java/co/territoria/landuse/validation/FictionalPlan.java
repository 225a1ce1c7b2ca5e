package co.territoria.landuse.validation;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A square municipality of one kilometre, far from any real one, whose plan keeps every rule; a test breaks one of them. Shapes
 * are written about the corner of the square, in metres.
 *
 * <pre>
 *   0        400  500          1000
 *   +---------+----+-------------+ 1000
 *   |  u1     | e1 |  r1         |
 *   |---------|    |  +---+ c1   |
 *   |  u2     |    |  +---+      |
 *   +---------+----+-------------+ 0
 * </pre>
 */
final class FictionalPlan {

    static final double X = 4_700_000;
    static final double Y = 2_000_000;
    static final String WHOLE =
            "POLYGON ((0 0, 400 0, 500 0, 1000 0, 1000 1000, 500 1000, 400 1000, 0 1000, 0 500, 0 0))";
    static final String URBAN_SOUTH = "POLYGON ((0 0, 400 0, 400 500, 0 500, 0 0))";
    static final String URBAN_NORTH = "POLYGON ((0 500, 400 500, 400 1000, 0 1000, 0 500))";
    static final String EXPANSION = "POLYGON ((400 0, 500 0, 500 1000, 400 1000, 400 500, 400 0))";
    static final String RURAL = "POLYGON ((500 0, 1000 0, 1000 1000, 500 1000, 500 0))";
    static final String CENTRE = "POLYGON ((600 600, 700 600, 700 700, 600 700, 600 600))";
    static final String RURAL_BUT_CENTRE =
            "POLYGON ((500 0, 900 0, 900 1000, 500 1000, 500 0), (600 600, 700 600, 700 700, 600 700, 600 600))";
    static final String FOREST = "POLYGON ((900 0, 1000 0, 1000 1000, 900 1000, 900 0))";
    private static final Map<String, String> USES = Map.of(
            "uso_principal", "Agricola",
            "detalle_uso_principal", "cultivos",
            "uso_compatible_complementario", "Residencial;Turismo",
            "uso_condicionado_restringido", "Industrial",
            "uso_prohibido", "Mineria");

    final List<Zone> zones = new ArrayList<>();
    final List<Neighbour> neighbours = new ArrayList<>();
    Map<String, String> municipality = new HashMap<>(Map.of(
            "codigo_departamento", "99",
            "codigo_municipio", "001",
            "nombre_municipio", "Villa Ficticia",
            "tipo_documento", "NIT",
            "numero_documento", "800.000.001-1"));

    @Nullable
    LocalDate actDate = LocalDate.of(2016, 3, 1);

    @Nullable
    Limit limit = new Limit("99001", at(WHOLE), 1);

    Structure structure = Structure.INTERMEDIATE;

    @Nullable
    Double accuracyMetres;

    /** A plan that keeps every rule. */
    static FictionalPlan sound() {
        FictionalPlan plan = new FictionalPlan();
        plan.add("u1", Theme.SOIL_CLASS, "Urbano", URBAN_NORTH);
        plan.add("u2", Theme.SOIL_CLASS, "Urbano", URBAN_SOUTH);
        plan.add("e1", Theme.SOIL_CLASS, "Expansion_Urbana", EXPANSION);
        plan.add("r1", Theme.SOIL_CLASS, "Rural", RURAL);
        Map<String, String> agriculture = new HashMap<>(USES);
        plan.add("k1", Theme.RURAL_CATEGORY, "Agropecuario", RURAL_BUT_CENTRE, agriculture);
        Map<String, String> centre = new HashMap<>(USES);
        centre.put("uso_principal", "Centro_Poblado");
        plan.add("k2", Theme.RURAL_CATEGORY, "Centro_Poblado_Rural", CENTRE, centre);
        Map<String, String> forest = new HashMap<>(USES);
        forest.put("uso_principal", "Preservacion");
        plan.add("k3", Theme.RURAL_CATEGORY, "Areas_SINAP", FOREST, forest);
        plan.add("c1", Theme.POPULATED_CENTRE, "99001001", CENTRE);
        Map<String, String> activity = new HashMap<>(USES);
        activity.putAll(Map.of(
                "uso_principal", "Residencial",
                "uso_compatible_complementario", "Comercial",
                "uso_prohibido", "Otro"));
        plan.add("a1", Theme.ACTIVITY_AREA, "Residencial", URBAN_NORTH, activity);
        plan.add("a2", Theme.ACTIVITY_AREA, "Mixto", URBAN_SOUTH, activity);
        plan.add("t1", Theme.URBAN_TREATMENT, "Consolidacion", "POLYGON ((0 0, 400 0, 400 1000, 0 1000, 0 0))");
        plan.add("t2", Theme.URBAN_TREATMENT, "Desarrollo", "POLYGON ((400 0, 500 0, 500 1000, 400 1000, 400 0))");
        plan.add("p1", Theme.URBAN_PROTECTION, "Ambiental", "POLYGON ((10 10, 60 10, 60 60, 10 60, 10 10))");
        plan.add(
                "h1",
                Theme.HAZARD,
                "Alta",
                "POLYGON ((0 0, 1000 0, 1000 100, 0 100, 0 0))",
                Map.of("fenomeno", "Inundacion"));
        plan.add(
                "h2",
                Theme.HAZARD,
                "Media",
                "POLYGON ((0 50, 500 50, 500 200, 0 200, 0 50))",
                Map.of("fenomeno", "Sismica"));
        plan.add(
                "d1",
                Theme.HAZARD_CONDITION,
                "Alta",
                "POLYGON ((100 0, 200 0, 200 80, 100 80, 100 0))",
                Map.of("fenomeno", "Inundacion", "priorizacion", "Corto_Plazo"));
        plan.add(
                "i1",
                Theme.RISK_CONDITION,
                "Corto_Plazo",
                "POLYGON ((210 0, 260 0, 260 80, 210 80, 210 0))",
                Map.of("fenomeno", "Inundacion"));
        plan.system("v1", "Vias.Rural.Vias_Tercer_Orden", "LINESTRING (500 300, 900 300)");
        plan.system("v2", "Vias.Rural.Vias_Tercer_Orden", "LINESTRING (700 100, 700 500)");
        plan.system("s1", "Equipamientos.Salud", "POINT (100 600)");
        plan.system("s2", "Servicios_Publicos.Acueducto", "POINT (150 600)");
        plan.system(
                "s3", "Espacio_Publico.Elemento_Constitutivo", "POLYGON ((20 700, 60 700, 60 740, 20 740, 20 700))");
        PlanZones beside = plan(
                "99002-2015",
                "99002",
                List.of(zone(
                        "n1", Theme.SOIL_CLASS, "Rural", "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))")));
        plan.neighbours.add(new Neighbour(
                "99002",
                "Aldea Ficticia",
                new Limit("99002", at("POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"), 1),
                beside));
        return plan;
    }

    static PlanZones plan(String id, String territory, List<Zone> zones) {
        return new PlanZones(id, territory, LocalDate.of(2015, 1, 1), Map.of(), null, zones);
    }

    static Geometry at(String wkt) {
        try {
            return AffineTransformation.translationInstance(X, Y).transform(new WKTReader().read(wkt));
        } catch (ParseException fault) {
            throw new IllegalArgumentException(wkt, fault);
        }
    }

    static Zone zone(String id, Theme theme, @Nullable String code, String wkt) {
        return new Zone(id, theme, code, code, Map.of(), at(wkt));
    }

    FictionalPlan add(String id, Theme theme, @Nullable String code, String wkt) {
        return add(id, theme, code, wkt, Map.of());
    }

    FictionalPlan add(String id, Theme theme, @Nullable String code, String wkt, Map<String, String> attributes) {
        zones.add(new Zone(id, theme, code, code, attributes, at(wkt)));
        return this;
    }

    FictionalPlan system(String id, String type, String wkt) {
        zones.add(new Zone(
                id,
                Theme.GENERAL_SYSTEM,
                type,
                type,
                Map.of(
                        "tipo_sistema_general",
                        type,
                        "detalle_sistema_general",
                        "uno",
                        "nivel",
                        "Municipal",
                        "estado",
                        "Existente"),
                at(wkt)));
        return this;
    }

    FictionalPlan without(Theme theme) {
        zones.removeIf(zone -> zone.theme() == theme);
        return this;
    }

    FictionalPlan without(String id) {
        zones.removeIf(zone -> zone.id().equals(id));
        return this;
    }

    /** Another shape for a zone. */
    FictionalPlan shape(String id, String wkt) {
        return change(
                id, zone -> new Zone(zone.id(), zone.theme(), zone.code(), zone.label(), zone.attributes(), at(wkt)));
    }

    FictionalPlan code(String id, @Nullable String code) {
        return change(id, zone -> new Zone(zone.id(), zone.theme(), code, code, zone.attributes(), zone.geometry()));
    }

    /** Another value of a column, or none. */
    FictionalPlan value(String id, String column, @Nullable String value) {
        return change(id, zone -> {
            Map<String, String> attributes = new HashMap<>(zone.attributes());
            if (value == null) {
                attributes.remove(column);
            } else {
                attributes.put(column, value);
            }
            return new Zone(zone.id(), zone.theme(), zone.code(), zone.label(), attributes, zone.geometry());
        });
    }

    FictionalPlan change(String id, UnaryOperator<Zone> change) {
        for (int i = 0; i < zones.size(); i++) {
            if (zones.get(i).id().equals(id)) {
                zones.set(i, change.apply(zones.get(i)));
                return this;
            }
        }
        throw new IllegalArgumentException("no zone " + id);
    }

    FictionalPlan shapes(UnaryOperator<Geometry> change) {
        zones.replaceAll(zone -> new Zone(
                zone.id(), zone.theme(), zone.code(), zone.label(), zone.attributes(), change.apply(zone.geometry())));
        return this;
    }

    Delivery delivery() {
        return new Delivery(
                new PlanZones("99001-2016", "99001", actDate, municipality, accuracyMetres, zones),
                structure,
                "Villa Ficticia",
                limit,
                neighbours);
    }

    Report report() {
        return new PlanValidator(CodeLists.ladmColPot(), Tolerances.shipped()).validate(delivery());
    }
}
