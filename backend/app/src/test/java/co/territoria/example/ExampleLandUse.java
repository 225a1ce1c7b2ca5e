package co.territoria.example;

import static co.territoria.example.LandUsePainting.none;

import co.territoria.example.LandUsePainting.Brush;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Land-use plans of the fictional municipalities: register, deliveries, what ranks above them, and what is wrong on purpose. */
final class ExampleLandUse {

    private static final String FOLDER = "land-use/";

    private final LandUseShapes shapes;
    private final LandUseMosaic mosaic;
    private final Map<String, List<Zone>> plans = new LinkedHashMap<>();

    ExampleLandUse(ExampleMap map, Random random) {
        shapes = new LandUseShapes(map, random);
        shapes.blob("t1", -42, -6, 4.2).sectors("s1", -42, -6, 4.2);
        shapes.blob("t2", -1, 0, 2.6).sectors("s2", -1, 0, 2.6);
        shapes.blob("t3", -27, 23, 2.2).sectors("s3", -27, 23, 2.2);
        shapes.blob("t4", 17, 33, 1.6).sectors("s4", 17, 33, 1.6);
        shapes.blob("t5", 46, 6, 1.9).sectors("s5", 46, 6, 1.9);
        shapes.blob("t6", 32, -25, 1.7).sectors("s6", 32, -25, 1.7);
        shapes.blob("t7", -3, -31, 2.5).sectors("s7", -3, -31, 2.5);

        // expansion
        shapes.blob("x1a", -36.5, -4, 1.7)
                .blob("x1b", -45, -11.2, 1.9)
                .blob("x1c", -26.3, -32.6, 2.2)
                .blob("x1d", -35.3, -0.4, 1.3)
                .blob("x1e", -48.4, -2.8, 1.0);
        shapes.blob("x2a", 2, 1.8, 1.3).blob("x2b", -4.8, -1.8, 1.6).blob("x2c", -2.6, 3.6, 1.1);
        shapes.blob("x3a", -24.3, 24.3, 1.2).blob("x3b", -13, 12.3, 1.3);
        shapes.blob("x4a", 19.2, 32.6, 0.9);
        shapes.blob("x5a", 48.3, 7.6, 1.0).blob("x5b", 42, -8.4, 1.3);
        shapes.blob("x6a", 29.8, -24.2, 0.9);
        shapes.blob("x7a", -5.9, -29.4, 1.3).blob("x7b", -0.3, -33.2, 1.5).blob("x7d", -2, -13.9, 1.4);

        // suburban strips along roads, and country housing
        shapes.strip("c17", road(map, "EXV-02"), -25.5, -15.5, 7.6, 430);
        shapes.strip("c12", road(map, "EXV-03"), -25, -3.4, 5, 380);
        shapes.strip("c22", road(map, "EXV-03"), -10, -4.5, 3.5, 380);
        shapes.blob("v1", -50, 3.5, 1.6)
                .blob("v2", -13, -10, 1.9)
                .blob("v3", -44, 18.6, 1.8)
                .blob("v6", 17.6, -36, 1.8)
                .blob("v7", -24.2, -27.5, 1.9);

        // what is protected
        shapes.strip("river", shapes.prolonged(map.way(ExampleTerritories.RIVER), 2), 330);
        shapes.strip("flood", shapes.prolonged(map.way(ExampleTerritories.RIVER), 2), 900);
        shapes.blob("m1", -48, 20, 8)
                .blob("m2", -10.5, 14, 5)
                .blob("m3", -8.5, -18.5, 4.5)
                .blob("m4", 50, -13, 5)
                .blob("m5", 15.5, -35, 5)
                .blob("e1", -25.2, -34.5, 4.2);
        shapes.blob("p1", -43.6, -7.4, 0.6).blob("p2", -0.4, -1.2, 0.35).blob("p7", -3.8, -31.6, 0.35);

        // the countryside
        shapes.blob("a1", -45, -23, 5).blob("a3", -35, 34, 4).blob("a5", 57, 1, 4);
        shapes.blob("g2", 4, 10.5, 1.8).blob("g6", 25, -36, 3).blob("g7", 0, -46, 4);
        shapes.blob("k1", -37, -26, 0.5)
                .blob("k1b", -50.5, 11, 0.45)
                .blob("k2", -17, -11.5, 0.5)
                .blob("k3", -46, 36, 0.5)
                .blob("k3b", -14, 32, 0.45)
                .blob("k5", 58, 13, 0.45)
                .blob("k6", 23, -12, 0.45)
                .blob("k7", 5, -42, 0.5)
                .blob("k7b", -13, -36, 0.45);
        mosaic = new LandUseMosaic(shapes.limits(), shapes.all());

        plans.put("EX001-2019", puertoBrumal2019());
        plans.put("EX007-2022", solmarina2022());
    }

    private static org.locationtech.jts.geom.LineString road(ExampleMap map, String route) {
        return ExampleRoad.NETWORK.stream()
                .filter(road -> road.route().equals(route))
                .findFirst()
                .map(road -> map.way(road.places()))
                .orElseThrow();
    }

    private List<Zone> puertoBrumal2019() {
        String[] urban = {"t1", "x1a"};
        String[] expansion = {"x1b", "x1c", "x1d"};
        LandUsePainting plan = new LandUsePainting(mosaic, "EX001");
        soil(plan, "Puerto Brumal", urban, expansion);
        plan.paint(
                Theme.RURAL_CATEGORY,
                none(both(urban, expansion)),
                centre("Centro poblado La Vega", "k1"),
                centre("Centro poblado Alto Brumal", "k1b"),
                suburbanCorridor("Corredor vial a Solmarina", "c17"),
                suburbanCorridor("Corredor vial a Cerroluna", "c12"),
                countryHousing("Parcelación Los Almendros", "v1"),
                river("Ronda del río Ledo", "river"),
                forestReserve("Reserva forestal Sierra Brumosa", "m1"),
                specialManagement("Manglares de la Bahía Sur", "e1"),
                production("Llanura agrícola de Puerto Brumal", "a1"),
                agricultural("Suelo agropecuario"));
        town(plan, "s1", urban, expansion);
        plan.paint(Theme.URBAN_PROTECTION, LandUseMosaic.any(urban), park("Parque de la Ensenada", "p1"));
        centres(plan, none(both(urban, expansion)), "00001001", "La Vega", "k1", "00001002", "Alto Brumal", "k1b");
        hazards(plan);
        return plan.zones();
    }

    private List<Zone> solmarina2022() {
        String[] urban = {"t7", "x7a"};
        String[] expansion = {"x7b", "x7d"};
        LandUsePainting plan = new LandUsePainting(mosaic, "EX007");
        soil(plan, "Solmarina", urban, expansion);
        plan.paint(
                Theme.RURAL_CATEGORY,
                none(both(urban, expansion)),
                centre("Centro poblado El Faro", "k7"),
                centre("Centro poblado Las Palmas", "k7b"),
                countryHousing("Parcelación Vista al Golfo", "v7"),
                forestReserve("Reserva forestal Cuchilla del Viento", "m3"),
                specialManagement("Manglares de la Bahía Sur", "e1"),
                forestReserve("Reserva forestal Monte Calmo", "m5"),
                forestry("Plantaciones del sur", "g7"),
                agricultural("Suelo agropecuario"));
        town(plan, "s7", urban, expansion);
        plan.paint(Theme.URBAN_PROTECTION, LandUseMosaic.any(urban), park("Parque del Muelle", "p7"));
        centres(plan, none(both(urban, expansion)), "00007001", "El Faro", "k7", "00007002", "Las Palmas", "k7b");
        hazards(plan);
        return plan.zones();
    }

    private static String[] both(String[] first, String[] second) {
        String[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void soil(LandUsePainting plan, String town, String[] urban, String[] expansion) {
        plan.paint(
                Theme.SOIL_CLASS,
                any -> true,
                Brush.of("Urbano", "Cabecera de " + town, urban),
                Brush.of("Expansion_Urbana", "Expansión de " + town, expansion),
                Brush.of("Rural", "Suelo rural"));
    }

    /** Activity areas over all urban soil, treatments over all urban and expansion soil. */
    private static void town(LandUsePainting plan, String sectors, String[] urban, String[] expansion) {
        plan.paint(
                Theme.ACTIVITY_AREA,
                LandUseMosaic.any(urban),
                activity("Mixto", "Centro", sectors + "-0"),
                activity("Residencial", "Barrios del oriente", sectors + "-1"),
                activity("Industrial", "Zona industrial", sectors + "-3"),
                activity("Dotacional", "Zona de equipamientos", sectors + "-2"),
                activity("Residencial", "Barrios"));
        plan.paint(
                Theme.URBAN_TREATMENT,
                LandUseMosaic.any(both(urban, expansion)),
                new Brush(
                        "Desarrollo",
                        "Desarrollo en expansión",
                        Map.of(),
                        LandUseMosaic.any(expansion).and(none(urban))),
                Brush.of("Conservacion", "Centro tradicional", sectors + "-0"),
                Brush.of("Mejoramiento_Integral", "Mejoramiento integral", sectors + "-4"),
                Brush.of("Redesarrollo", "Redesarrollo", sectors + "-3"),
                Brush.of("Consolidacion", "Consolidación"));
    }

    private static void centres(
            LandUsePainting plan, java.util.function.Predicate<java.util.Set<String>> rural, String... codeNameShape) {
        for (int i = 0; i < codeNameShape.length; i += 3) {
            plan.paint(
                    Theme.POPULATED_CENTRE,
                    rural,
                    Brush.of(codeNameShape[i], codeNameShape[i + 1], codeNameShape[i + 2]));
        }
    }

    private static void hazards(LandUsePainting plan) {
        plan.paint(
                Theme.HAZARD,
                any -> true,
                hazard("Inundacion", "Alta", "Inundación por el río Ledo, alta", "river"),
                hazard("Inundacion", "Media", "Inundación por el río Ledo, media", "flood"),
                hazard("Movimientos_En_Masa", "Media", "Laderas inestables", "m1", "m2", "m3", "m4", "m5"));
    }

    private static Brush hazard(String phenomenon, String category, String name, String... on) {
        return Brush.of(
                category,
                name,
                Map.of("fenomeno", phenomenon, "descripcion", name, "detalle_fenomeno", "Estudio básico"),
                on);
    }

    private static Brush activity(String use, String name, String... on) {
        return Brush.of(use, name, uses(use, name, "Comercial", "Servicios", "Mineria"), on);
    }

    private static Brush park(String name, String on) {
        return Brush.of(
                "Ambiental",
                name,
                uses("Ambiental", "Parque urbano", "Recreación pasiva", "Equipamiento", "Vivienda"),
                on);
    }

    private static Brush centre(String name, String on) {
        return rural("Centro_Poblado_Rural", name, "Centro_Poblado", "Vivienda y comercio del centro poblado", on);
    }

    private static Brush suburbanCorridor(String name, String on) {
        return rural("Corredor_Vial_Suburbano", name, "Comercial_Servicios", "Comercio y servicios de carretera", on);
    }

    private static Brush countryHousing(String name, String on) {
        return rural("Vivienda_Campestre", name, "Residencial", "Parcelación de vivienda campestre", on);
    }

    private static Brush river(String name, String on) {
        return rural("Areas_Importancia_Ecosistemica", name, "Conservacion", "Ronda hídrica", on);
    }

    private static Brush forestReserve(String name, String on) {
        return rural("Areas_Reserva_Forestal", name, "Preservacion", "Bosque natural", on);
    }

    private static Brush specialManagement(String name, String on) {
        return rural("Areas_Manejo_Especial", name, "Restauracion", "Manglar", on);
    }

    private static Brush production(String name, String on) {
        return rural(
                "Produccion_Agropecuaria_Explotacion_RRNN", name, "Agricola", "Cultivos de alta productividad", on);
    }

    private static Brush forestry(String name, String on) {
        return rural("Forestal", name, "Forestal", "Plantaciones forestales", on);
    }

    private static Brush agricultural(String name) {
        return rural("Agropecuario", name, "Agricola", "Cultivos y pastos");
    }

    private static Brush rural(String code, String name, String use, String detail, String... on) {
        return Brush.of(code, name, uses(use, detail, "Forestal", "Turismo", "Mineria"), on);
    }

    private static Map<String, String> uses(
            String main, String detail, String compatible, String conditioned, String forbidden) {
        return Map.of(
                "uso_principal", main,
                "detalle_uso_principal", detail,
                "uso_compatible_complementario", compatible,
                "uso_condicionado_restringido", conditioned,
                "uso_prohibido", forbidden);
    }

    Map<String, List<Zone>> plans() {
        return plans;
    }

    /** Texts below {@code data/ejemplo}. */
    void data(Map<String, String> files) {
        Rows register = new Rows(
                "id,territory,kind,act_kind,act_number,act_date,act_confirmed,act_text,revision,scale,short_until,medium_until,"
                        + "long_until,version,supersedes,in_force,source_es,source_en,note_es,note_en");
        ExampleRegister.rows(register);
        files.put(FOLDER + "plans.csv", register.toString());
        for (String plan : plans.keySet()) {
            files.put(FOLDER + "deliveries/" + plan + ".yaml", """
                    plan: %s
                    file: %s.gpkg
                    structure: intermediate
                    accuracyMetres: 2
                    delivered: '2026-09-14'
                    """.formatted(plan, plan));
        }
    }

    /** What is no text, below {@code data/ejemplo}. */
    void deliveries(Map<String, byte[]> files) {
        plans.forEach((plan, zones) -> {
            ExampleRegister.Entry entry = ExampleRegister.get(plan);
            files.put(
                    FOLDER + "deliveries/" + plan + ".gpkg",
                    IntermediateStructure.file("2026-09-14", entry.municipality(), entry.source(), zones)
                            .bytes());
        });
    }
}
