package co.territoria.example;

import static co.territoria.example.ExampleBrushes.activity;
import static co.territoria.example.ExampleBrushes.agricultural;
import static co.territoria.example.ExampleBrushes.centre;
import static co.territoria.example.ExampleBrushes.countryHousing;
import static co.territoria.example.ExampleBrushes.forestReserve;
import static co.territoria.example.ExampleBrushes.forestry;
import static co.territoria.example.ExampleBrushes.hazard;
import static co.territoria.example.ExampleBrushes.park388;
import static co.territoria.example.ExampleBrushes.production;
import static co.territoria.example.ExampleBrushes.river;
import static co.territoria.example.ExampleBrushes.rural;
import static co.territoria.example.ExampleBrushes.specialManagement;
import static co.territoria.example.ExampleBrushes.suburbanCorridor;
import static co.territoria.example.ExampleBrushes.uses;
import static co.territoria.example.LandUseMosaic.any;
import static co.territoria.example.LandUsePainting.none;

import co.territoria.example.LandUsePainting.Brush;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The zones of every fictional plan, and what is wrong with them on purpose. */
final class ExampleZoning {

    private final ExampleMap map;
    private final LandUseShapes shapes;
    private final LandUseMosaic mosaic;
    private final Map<String, List<Zone>> clean = new LinkedHashMap<>();
    private final Map<String, List<Zone>> delivered = new LinkedHashMap<>();
    private final List<ExampleFault> faults = new ArrayList<>();

    ExampleZoning(ExampleMap map, LandUseShapes shapes) {
        this.map = map;
        this.shapes = shapes;
        this.mosaic = new LandUseMosaic(shapes.limits(), shapes.all());
        puertoBrumal2004();
        puertoBrumal2019();
        cerroluna2009();
        cerroluna2021();
        vegalinda2016();
        neblares2003();
        lasTresquillas2015();
        arenalba2011();
        solmarina2010();
        solmarina2022();
    }

    LandUseMosaic mosaic() {
        return mosaic;
    }

    /** As the plans were meant, by id. */
    Map<String, List<Zone>> clean() {
        return clean;
    }

    /** As they are delivered, by id. */
    Map<String, List<Zone>> delivered() {
        return delivered;
    }

    /** What is wrong inside the deliveries. */
    List<ExampleFault> faults() {
        return faults;
    }

    /** A plan while it is painted: which soil is urban, which may become so, which places no zone covers. */
    private final class Plan {

        private final String id;
        private final String territory;
        private final String town;
        private final String[] urban;
        private final String[] expansion;
        private final String[] gaps;
        private final LandUsePainting painting;

        Plan(String id, String[] urban, String[] expansion, String... gaps) {
            this.id = id;
            this.territory = id.substring(0, 5);
            this.town = ExamplePlace.of(territory).name();
            this.urban = urban;
            this.expansion = expansion;
            this.gaps = gaps;
            this.painting = new LandUsePainting(mosaic, territory);
            painting.paint(
                    Theme.SOIL_CLASS,
                    none(gaps),
                    Brush.of("Urbano", "Cabecera de " + town, urban),
                    Brush.of("Expansion_Urbana", "Expansión de " + town, expansion),
                    Brush.of("Rural", "Suelo rural"));
        }

        private Predicate<Set<String>> isRural() {
            return none(
                    Stream.of(urban, expansion, gaps).flatMap(Arrays::stream).toArray(String[]::new));
        }

        Plan rural(Brush... brushes) {
            painting.paint(Theme.RURAL_CATEGORY, isRural(), brushes);
            return this;
        }

        /** Activity areas over all urban soil, treatments over all urban and expansion soil. */
        Plan town(String sectors) {
            painting.paint(
                    Theme.ACTIVITY_AREA,
                    any(urban),
                    activity("Mixto", "Centro", sectors + "-0"),
                    activity("Residencial", "Barrios del oriente", sectors + "-1"),
                    activity("Industrial", "Zona industrial", sectors + "-3"),
                    activity("Dotacional", "Zona de equipamientos", sectors + "-2"),
                    activity("Residencial", "Barrios"));
            painting.paint(
                    Theme.URBAN_TREATMENT,
                    any(urban),
                    Brush.of("Conservacion", "Centro tradicional", sectors + "-0"),
                    Brush.of("Mejoramiento_Integral", "Mejoramiento integral", sectors + "-4"),
                    Brush.of("Redesarrollo", "Redesarrollo", sectors + "-3"),
                    Brush.of("Consolidacion", "Consolidación"));
            painting.paint(
                    Theme.URBAN_TREATMENT,
                    any(expansion).and(none(urban)),
                    Brush.of("Desarrollo", "Desarrollo en expansión"));
            return this;
        }

        Plan park(String name, String shape) {
            painting.paint(Theme.URBAN_PROTECTION, any(urban), ExampleBrushes.park(name, shape));
            return this;
        }

        /** Code, name and shape of each. */
        Plan centres(String... codeNameShape) {
            for (int i = 0; i < codeNameShape.length; i += 3) {
                painting.paint(
                        Theme.POPULATED_CENTRE,
                        isRural(),
                        Brush.of(codeNameShape[i], codeNameShape[i + 1], codeNameShape[i + 2]));
            }
            return this;
        }

        Plan hazards(String... unstable) {
            painting.paint(
                    Theme.HAZARD,
                    all -> true,
                    hazard("Inundacion", "Alta", "Inundación por el río Ledo, alta", "river"),
                    hazard("Inundacion", "Media", "Inundación por el río Ledo, media", "flood"));
            if (unstable.length > 0) {
                painting.paint(
                        Theme.HAZARD,
                        all -> true,
                        hazard("Movimientos_En_Masa", "Media", "Laderas inestables", unstable));
            }
            return this;
        }

        /** What has to be studied before it is built on. */
        Plan conditions(String name, String shape) {
            Map<String, String> both = Map.of(
                    "fenomeno", "Inundacion",
                    "priorizacion", "Corto_Plazo",
                    "medida_intervencion", "Estudios_Detallados",
                    "detalle_medida_intervencion", "Estudio de detalle antes de urbanizar",
                    "detalle_fenomeno", "Estudio básico");
            painting.paint(Theme.HAZARD_CONDITION, any(expansion), Brush.of("Alta", name, both, shape));
            painting.paint(Theme.RISK_CONDITION, any(expansion), Brush.of("Corto_Plazo", name, both, shape));
            return this;
        }

        /** Roads that begin or end here, and what stands in the town. */
        Plan systems(String sectors) {
            Geometry inner = whole().buffer(-80);
            for (ExampleRoad road : ExampleRoad.NETWORK) {
                if (road.from().equals(territory) || road.to().equals(territory)) {
                    Geometry inside = shapes.metres(map.way(road.places())).intersection(inner);
                    system(
                            "Vias.Rural.Vias_Segundo_Orden",
                            road.name(),
                            "Vía intermunicipal",
                            "Regional",
                            "Existente",
                            longest(inside));
                }
            }
            String[][] places = {
                {"-1", "Equipamientos.Salud", "Hospital de " + town, "Salud"},
                {"-2", "Equipamientos.Educacion", "Colegio de " + town, "Educación"},
                {"-3", "Servicios_Publicos.Acueducto", "Planta de agua de " + town, "Acueducto"},
                {"-4", "Infraestructura_Transporte.Terrestre", "Terminal de " + town, "Terminal de transporte"}
            };
            for (String[] place : places) {
                system(
                        place[1],
                        place[2],
                        place[3],
                        "Municipal",
                        "Existente",
                        shapes.point(
                                shapes.get(sectors + place[0]).getCentroid().getCoordinate()));
            }
            for (Polygon park : mosaic.parts(territory, any(sectors + "-0"))) {
                system(
                        "Espacio_Publico.Elemento_Constitutivo",
                        "Plaza y centro de " + town,
                        "Plaza",
                        "Municipal",
                        "Existente",
                        park);
            }
            return this;
        }

        private void system(String code, String name, String detail, String level, String state, Geometry shape) {
            painting.add(
                    Theme.GENERAL_SYSTEM,
                    code,
                    name,
                    Map.of("detalle_sistema_general", detail, "nivel", level, "estado", state),
                    shape);
        }

        private Geometry whole() {
            return CoverageUnion.union(mosaic.parts(territory, all -> true).toArray(Geometry[]::new));
        }

        /** What is painted so far is how the plan was meant. */
        Plan meant() {
            clean.put(id, List.copyOf(painting.zones()));
            return this;
        }

        void deliver() {
            clean.putIfAbsent(id, List.copyOf(painting.zones()));
            delivered.put(id, List.copyOf(painting.zones()));
        }

        Geometry place(String shape) {
            return mosaic.parts(territory, any(shape)).get(0);
        }

        Geometry part(Predicate<Set<String>> condition) {
            List<Polygon> parts = mosaic.parts(territory, condition);
            return CoverageUnion.union(parts.toArray(Geometry[]::new));
        }

        void fault(
                String kind,
                String rule,
                @Nullable Theme theme,
                List<Zone> zones,
                @Nullable Double value,
                String unit,
                Geometry where,
                String note) {
            faults.add(new ExampleFault(
                    id, kind, rule, theme, zones.stream().map(Zone::id).toList(), value, unit, where, note));
        }

        /** Nothing covers a place of the rural soil: neither a class nor a category. */
        void gap(String shape, String note) {
            Geometry where = place(shape);
            fault("gap", "TE8", Theme.SOIL_CLASS, List.of(), where.getArea(), "m2", where, note);
        }

        /** A zone reaches into soil that another keeps. */
        void overlap(Theme theme, String rule, Zone grows, Geometry over, String note) {
            Zone kept = painting.at(theme, over);
            Zone grown = painting.spread(grows, over);
            fault("overlap", rule, theme, List.of(grown, kept), over.getArea(), "m2", over, note);
        }

        void sliver(Theme theme, Zone grows, Geometry over, double widthMetres, String note) {
            Zone kept = painting.at(theme, over);
            Zone grown = painting.spread(grows, over);
            fault("sliver", "TE9", theme, List.of(grown, kept), widthMetres, "m", over, note);
        }

        void nested(Brush inner, Theme theme, String rule, String shape, String note) {
            Geometry where = place(shape);
            Zone host = painting.at(theme, where);
            painting.add(theme, inner.code(), inner.name(), inner.attributes(), where);
            Zone added = painting.zones().get(painting.zones().size() - 1);
            fault("nested", rule, theme, List.of(added, host), where.getArea(), "m2", where, note);
        }

        void duplicate(Zone zone, String note) {
            Zone copy = painting.repeat(zone);
            fault(
                    "duplicate",
                    "TE5",
                    zone.theme(),
                    List.of(zone, copy),
                    zone.geometry().getArea(),
                    "m2",
                    zone.geometry(),
                    note);
        }

        void wrong(Zone zone, String column, String value, String rule, String note) {
            Zone changed = painting.say(zone, column, value);
            fault("wrong_class", rule, zone.theme(), List.of(changed), null, "", zone.geometry(), note);
        }

        Zone get(Theme theme, String name) {
            return painting.get(theme, name);
        }
    }

    private static LineString longest(Geometry lines) {
        LineString longest = (LineString) lines.getGeometryN(0);
        for (int i = 1; i < lines.getNumGeometries(); i++) {
            if (lines.getGeometryN(i).getLength() > longest.getLength()) {
                longest = (LineString) lines.getGeometryN(i);
            }
        }
        return longest;
    }

    private static String[] of(String... names) {
        return names;
    }

    private void puertoBrumal2004() {
        new Plan("EX001-2004", of("t1", "t1b"), of("x1a", "x1e"))
                .town("s1")
                .park("Parque de la Ensenada", "p1")
                .centres("00001001", "La Vega", "k1", "00001002", "Alto Brumal", "k1b")
                .hazards("m1")
                .deliver();
    }

    private void puertoBrumal2019() {
        new Plan("EX001-2019", of("t1", "t1b", "x1a"), of("x1b", "x1c", "x1d"))
                .rural(
                        centre("Centro poblado La Vega", "k1"),
                        centre("Centro poblado Alto Brumal", "k1b"),
                        suburbanCorridor("Corredor vial a Solmarina", "c17"),
                        suburbanCorridor("Corredor vial a Cerroluna", "c12"),
                        countryHousing("Parcelación Los Almendros", "v1"),
                        countryHousing("Parcelación El Límite", "v1b"),
                        river("Ronda del río Ledo", "river"),
                        forestReserve("Reserva forestal Sierra Brumosa", "m1"),
                        specialManagement("Manglares de la Bahía Sur", "e1"),
                        production("Llanura agrícola de Puerto Brumal", "a1"),
                        agricultural())
                .town("s1")
                .park("Parque de la Ensenada", "p1")
                .centres("00001001", "La Vega", "k1", "00001002", "Alto Brumal", "k1b")
                .hazards("m1")
                .conditions("Sector La Playita", "q1")
                .systems("s1")
                .deliver();
    }

    private void cerroluna2009() {
        new Plan("EX002-2009", of("t2"), of("x2a", "x2c"))
                .rural(
                        centre("Centro poblado Tres Esquinas", "k2"),
                        river("Ronda del río Ledo", "river"),
                        park388("Parque regional Cerro del Velo", "m2"),
                        forestReserve("Reserva forestal Cuchilla del Viento", "m3"),
                        forestry("Plantaciones del norte", "g2"),
                        production("Llano de Cerroluna", "a2"),
                        agricultural())
                .town("s2")
                .park("Parque de la Luna", "p2")
                .centres("00002001", "Tres Esquinas", "k2")
                .hazards("m2", "m3")
                .deliver();
    }

    private void cerroluna2021() {
        Plan plan = new Plan("EX002-2021", of("t2", "x2a"), of("x2b"))
                .rural(
                        centre("Centro poblado Tres Esquinas", "k2"),
                        suburbanCorridor("Corredor vial a Puerto Brumal", "c12"),
                        suburbanCorridor("Corredor vial El Llano", "c22"),
                        countryHousing("Parcelación Altos de Cerroluna", "v2"),
                        river("Ronda del río Ledo", "river"),
                        park388("Parque regional Cerro del Velo", "m2"),
                        forestReserve("Reserva forestal Cuchilla del Viento", "m3"),
                        production("Llano de Cerroluna", "a2"),
                        agricultural())
                .town("s2")
                .park("Parque de la Luna", "p2")
                .centres("00002001", "Tres Esquinas", "k2")
                .hazards("m2", "m3")
                .systems("s2")
                .meant();
        plan.wrong(
                plan.get(Theme.RURAL_CATEGORY, "Parque regional Cerro del Velo"),
                "uso_principal",
                "Mineria",
                "TM3",
                "Área protegida con uso principal minero");
        plan.wrong(
                plan.get(Theme.HAZARD, "Laderas inestables"),
                "categoria_amenaza",
                "Altísima",
                "TE17",
                "Categoría de amenaza que ninguna lista tiene");
        plan.deliver();
    }

    private void vegalinda2016() {
        Plan plan = new Plan("EX003-2016", of("t3"), of("x3a", "x3b"), "f3-gap", "f3-narrow", "f3-sliver")
                .rural(
                        centre("Centro poblado San Lino", "k3"),
                        centre("Centro poblado El Recodo", "k3b"),
                        countryHousing("Parcelación Brisas", "v3"),
                        forestReserve("Reserva forestal Sierra Brumosa", "m1"),
                        park388("Parque regional Cerro del Velo", "m2"),
                        forestReserve("Reserva forestal Costa Gris", "m3b"),
                        river("Ronda del río Sarda", "r3"),
                        production("Llanura agrícola de Vegalinda", "a3"),
                        forestry("Plantaciones de la costa", "f3-unknown"),
                        agricultural())
                .town("s3")
                .centres("00003001", "San Lino", "k3", "00003002", "El Recodo", "k3b")
                .hazards("m1", "m2", "m3b")
                .meant();
        plan.gap("f3-gap", "Falta un pedazo del suelo rural");
        plan.gap("f3-narrow", "Hueco angosto, de cuatro metros de ancho");
        Geometry sliver = plan.place("f3-sliver");
        plan.fault("sliver", "TE9", Theme.SOIL_CLASS, List.of(), 0.6, "m", sliver, "Hueco de sesenta centímetros");
        Geometry inExpansion = plan.part(any("f3-overlap-soil").and(any("x3a")).and(none("t3")));
        plan.overlap(
                Theme.SOIL_CLASS,
                "T1",
                plan.get(Theme.SOIL_CLASS, "Suelo rural"),
                inExpansion,
                "El suelo rural entra en el de expansión");
        plan.painting.spread(
                plan.painting.at(
                        Theme.RURAL_CATEGORY, plan.part(any("f3-overlap-soil").and(plan.isRural()))),
                inExpansion);
        plan.overlap(
                Theme.RURAL_CATEGORY,
                "T5",
                plan.get(Theme.RURAL_CATEGORY, "Llanura agrícola de Vegalinda"),
                plan.part(any("f3-overlap-rural").and(none("a3"))),
                "Dos categorías rurales sobre el mismo suelo");
        plan.overlap(
                Theme.ACTIVITY_AREA,
                "T8",
                plan.get(Theme.ACTIVITY_AREA, "Zona de equipamientos"),
                plan.part(any("f3-overlap-activity").and(any("t3")).and(none("s3-2", "s3-0"))),
                "Dos áreas de actividad sobre el mismo suelo");
        plan.nested(
                rural("Forestal", "Bosque de la escuela", "Forestal", "Bosque plantado"),
                Theme.RURAL_CATEGORY,
                "TE6",
                "f3-nested",
                "Una zona dentro de otra, que no tiene hueco ahí");
        plan.duplicate(plan.get(Theme.RURAL_CATEGORY, "Centro poblado El Recodo"), "La misma zona dos veces");
        plan.wrong(
                plan.get(Theme.RURAL_CATEGORY, "Plantaciones de la costa"),
                "tipo_categoria_rural",
                "Zona de manejo concertado",
                "TE17",
                "Categoría que la tabla de equivalencias no tiene");
        plan.painting.add(
                Theme.URBAN_PROTECTION,
                "Ambiental",
                "Parque Mirador",
                uses("Ambiental", "Parque urbano", "Otro", "Infraestructura", "Otro"),
                plan.place("f3-park"));
        Zone outside = plan.get(Theme.URBAN_PROTECTION, "Parque Mirador");
        plan.fault(
                "wrong_class",
                "TE15",
                Theme.URBAN_PROTECTION,
                List.of(outside),
                outside.geometry().getArea(),
                "m2",
                outside.geometry(),
                "Protección urbana en suelo rural");
        plan.deliver();
    }

    private void neblares2003() {
        new Plan("EX004-2003", of("t4"), of("x4a")).town("s4").hazards().deliver();
    }

    private void lasTresquillas2015() {
        new Plan("EX005-2015", of("t5"), of("x5a", "x5b"))
                .rural(
                        centre("Centro poblado El Cedro", "k5"),
                        forestReserve("Reserva forestal Las Nieblas", "m4"),
                        forestReserve("Reserva forestal Alto del Norte", "m5b"),
                        river("Ronda del río Ola", "r5"),
                        production("Llanura agrícola del oriente", "a5"),
                        agricultural())
                .town("s5")
                .centres("00005001", "El Cedro", "k5")
                .hazards("m4")
                .deliver();
    }

    private void arenalba2011() {
        Plan plan = new Plan("EX006-2011", of("t6"), of("x6a"), "f6-gap", "f6-sliver")
                .rural(
                        centre("Centro poblado Agua Clara", "k6"),
                        rural("Suburbano", "Suelo suburbano El Mirador", "Residencial", "Vivienda suburbana", "v6"),
                        forestReserve("Reserva forestal Las Nieblas", "m4"),
                        forestReserve("Reserva forestal Monte Calmo", "m5"),
                        river("Ronda de la quebrada Arenal", "r6"),
                        forestry("Plantaciones de Arenalba", "g6"),
                        agricultural())
                .town("s6")
                .centres("00006001", "Agua Clara", "k6")
                .hazards("m4", "m5")
                .meant();
        plan.gap("f6-gap", "Falta un pedazo del suelo rural");
        plan.fault(
                "sliver",
                "TE9",
                Theme.SOIL_CLASS,
                List.of(),
                0.4,
                "m",
                plan.place("f6-sliver"),
                "Hueco de cuarenta centímetros");
        plan.nested(
                rural("Areas_Importancia_Ecosistemica", "Humedal La Garza", "Conservacion", "Humedal"),
                Theme.RURAL_CATEGORY,
                "TE6",
                "f6-nested",
                "Una zona dentro de otra, que no tiene hueco ahí");
        plan.duplicate(plan.get(Theme.HAZARD, "Laderas inestables"), "La misma zona de amenaza dos veces");
        plan.deliver();
    }

    private void solmarina2010() {
        Plan plan = new Plan("EX007-2010", of("t7"), of("x7a"), "f7-gap")
                .rural(
                        centre("Centro poblado El Faro", "k7"),
                        centre("Centro poblado Las Palmas", "k7b"),
                        forestReserve("Reserva forestal Cuchilla del Viento", "m3"),
                        specialManagement("Manglares de la Bahía Sur", "e1"),
                        forestReserve("Reserva forestal Monte Calmo", "m5"),
                        forestReserve("Bosque protector La Divisoria", "m6"),
                        river("Ronda del río Calmo", "r7"),
                        production("Vega del río Calmo", "a7"),
                        forestry("Plantaciones del sur", "g7"),
                        agricultural())
                .town("s7")
                .park("Parque del Muelle", "p7")
                .centres("00007001", "El Faro", "k7", "00007002", "Las Palmas", "k7b")
                .hazards("m3", "m5")
                .meant();
        plan.gap("f7-gap", "Falta un pedazo del suelo rural");
        Zone forest = plan.get(Theme.RURAL_CATEGORY, "Plantaciones del sur");
        plan.overlap(
                Theme.RURAL_CATEGORY,
                "T5",
                forest,
                plan.part(any("f7-overlap").and(none("g7"))),
                "Dos categorías rurales sobre el mismo suelo");
        plan.sliver(
                Theme.RURAL_CATEGORY,
                plan.get(Theme.RURAL_CATEGORY, "Plantaciones del sur"),
                plan.place("f7-sliver"),
                0.5,
                "Superposición de medio metro de ancho");
        plan.deliver();
    }

    private void solmarina2022() {
        new Plan("EX007-2022", of("t7", "x7a"), of("x7b", "x7d", "x7e"))
                .rural(
                        centre("Centro poblado El Faro", "k7"),
                        centre("Centro poblado Las Palmas", "k7b"),
                        countryHousing("Parcelación Vista al Golfo", "v7"),
                        forestReserve("Reserva forestal Cuchilla del Viento", "m3"),
                        specialManagement("Manglares de la Bahía Sur", "e1"),
                        forestReserve("Reserva forestal Monte Calmo", "m5"),
                        forestReserve("Bosque protector La Divisoria", "m6"),
                        river("Ronda del río Calmo", "r7"),
                        production("Vega del río Calmo", "a7"),
                        forestry("Plantaciones del sur", "g7"),
                        agricultural())
                .town("s7")
                .park("Parque del Muelle", "p7")
                .centres("00007001", "El Faro", "k7", "00007002", "Las Palmas", "k7b")
                .hazards("m3", "m5")
                .systems("s7")
                .deliver();
    }
}
