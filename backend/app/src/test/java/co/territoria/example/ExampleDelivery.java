package co.territoria.example;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** How one plan was delivered: its format, coordinate system, layers, and the words that it has for codes. */
abstract class ExampleDelivery {

    /** From the ministry's structure to zip files in the old frame: what arrives in a planning office. */
    static final List<ExampleDelivery> ALL = List.of(
            new ZippedShapefiles(
                            "EX001-2004",
                            21896,
                            "Puerto Brumal POT 2004",
                            StandardCharsets.ISO_8859_1,
                            "2026-02-11",
                            10)
                    .layer(Theme.SOIL_CLASS, "Cartografía/Clasificación del suelo", "CLASE")
                    .layer(Theme.ACTIVITY_AREA, "Cartografía/Áreas de actividad", "ACTIVIDAD")
                    .layer(Theme.URBAN_TREATMENT, "Cartografía/Tratamientos", "TRATAMIENT")
                    .layer(Theme.URBAN_PROTECTION, "Cartografía/Protección urbana", "TIPO")
                    .layer(Theme.POPULATED_CENTRE, "Cartografía/Centros poblados", "COD_CENTRO")
                    .layer(Theme.HAZARD, "Cartografía/Amenazas", "NIVEL")
                    .says("Urbano", "Suelo urbano")
                    .says("Expansion_Urbana", "Suelo de expansión")
                    .says("Rural", "Suelo rural")
                    .says("Mixto", "Zona múltiple")
                    .says("Dotacional", "Zona institucional")
                    .says("Mejoramiento_Integral", "Mejoramiento de barrios"),
            new Intermediate("EX001-2019", "2026-09-14", 2),
            new ZippedShapefiles("EX002-2009", 3116, "PBOT Cerroluna", StandardCharsets.UTF_8, "2026-03-03", 10)
                    .layer(Theme.SOIL_CLASS, "PBOT/01 Clasificación/clasificacion_del_suelo", "CLASE_SUEL")
                    .layer(Theme.RURAL_CATEGORY, "PBOT/02 Rural/zonificación_rural", "CATEGORIA")
                    .layer(Theme.ACTIVITY_AREA, "PBOT/03 Urbano/areas_actividad", "USO")
                    .layer(Theme.URBAN_TREATMENT, "PBOT/03 Urbano/tratamientos", "TRATAMIENT")
                    .layer(Theme.URBAN_PROTECTION, "PBOT/03 Urbano/suelo_protección", "TIPO")
                    .layer(Theme.POPULATED_CENTRE, "PBOT/02 Rural/centros_poblados", "CODIGO")
                    .layer(Theme.HAZARD, "PBOT/04 Amenazas/amenazas", "GRADO")
                    .says("Urbano", "SU - Urbano")
                    .says("Expansion_Urbana", "SE - Expansión")
                    .says("Rural", "SR - Rural")
                    .says("Agropecuario", "Producción agrícola y ganadera")
                    .says("Forestal", "Bosque productor")
                    .says("Areas_SINAP", "Parque regional")
                    .says("Areas_Reserva_Forestal", "Bosque protector")
                    .says("Areas_Importancia_Ecosistemica", "Ronda de ríos y quebradas")
                    .says("Centro_Poblado_Rural", "Caserío")
                    .says("Mixto", "Comercio y vivienda")
                    .says("Redesarrollo", "Renovación"),
            new Intermediate("EX002-2021", "2026-09-21", 2),
            new ZippedShapefiles("EX003-2016", 3115, "Entrega Vegalinda final", StandardCharsets.UTF_8, "2026-10-05", 5)
                    .layer(Theme.SOIL_CLASS, "Entrega final/Suelo/Clases de suelo", "CLASE")
                    .layer(Theme.RURAL_CATEGORY, "Entrega final/Suelo/Categorías rurales", "CATEGORIA")
                    .layer(Theme.ACTIVITY_AREA, "Entrega final/Urbano/Áreas de actividad", "ACTIVIDAD")
                    .layer(Theme.URBAN_TREATMENT, "Entrega final/Urbano/Tratamientos", "TRATAMIENT")
                    .layer(Theme.URBAN_PROTECTION, "Entrega final/Urbano/Protección", "TIPO")
                    .layer(Theme.POPULATED_CENTRE, "Entrega final/Suelo/Centros poblados", "COD_CP")
                    .layer(Theme.HAZARD, "Entrega final/Amenazas/Zonificación", "CATEGORIA")
                    .decoy("Entrega final/LÉAME.txt", "Cartografía definitiva. Los planos en PDF van por correo.\n")
                    .decoy("__MACOSX/Entrega final/._LÉAME.txt", "Mac OS X\n")
                    .says("Urbano", "Urbana")
                    .says("Expansion_Urbana", "De expansión")
                    .says("Agropecuario", "Agrícola y pecuario")
                    .says("Produccion_Agropecuaria_Explotacion_RRNN", "Suelos de alta capacidad agrológica")
                    .says("Forestal", "Forestal productor")
                    .says("Vivienda_Campestre", "Parcelación campestre")
                    .says("Areas_SINAP", "Parque natural regional")
                    .says("Areas_Reserva_Forestal", "Reserva forestal")
                    .says("Centro_Poblado_Rural", "Centro poblado")
                    .says("Mixto", "Múltiple")
                    .says("Redesarrollo", "Renovación por redesarrollo"),
            new GeoJson("EX004-2003", 4686, "2026-01-20", 20)
                    .says("Urbano", "Perímetro urbano")
                    .says("Expansion_Urbana", "Zona de expansión")
                    .says("Rural", "Zona rural")
                    .says("Consolidacion", "Zona consolidada"),
            new GeoJson("EX005-2015", 4326, "2026-04-28", 5)
                    .says("Produccion_Agropecuaria_Explotacion_RRNN", "Distrito agrícola")
                    .says("Areas_Reserva_Forestal", "Bosque protector")
                    .says("Mixto", "Centro múltiple"),
            new ZippedShapefiles("EX006-2011", 3116, "EOT Arenalba", StandardCharsets.ISO_8859_1, "2026-05-19", 10)
                    .layer(Theme.SOIL_CLASS, "EOT/CLASIFICACION", "CLASE")
                    .layer(Theme.RURAL_CATEGORY, "EOT/CATEGORIAS_RURALES", "CATEGORIA")
                    .layer(Theme.ACTIVITY_AREA, "EOT/ACTIVIDAD", "ACTIVIDAD")
                    .layer(Theme.URBAN_TREATMENT, "EOT/TRATAMIENTOS", "TRATAMIENT")
                    .layer(Theme.POPULATED_CENTRE, "EOT/CENTROS_POBLADOS", "CODIGO")
                    .layer(Theme.HAZARD, "EOT/AMENAZAS", "CATEGORIA")
                    .says("Suburbano", "Suelo suburbano")
                    .says("Agropecuario", "Uso agropecuario")
                    .says("Areas_Reserva_Forestal", "Reserva")
                    .says("Areas_Importancia_Ecosistemica", "Humedales"),
            new GeoPackageOfItsOwn("EX007-2010", 3115, "2026-06-30", 10)
                    .layer(Theme.SOIL_CLASS, "suelo", "clase")
                    .layer(Theme.RURAL_CATEGORY, "rural", "categoria")
                    .layer(Theme.ACTIVITY_AREA, "actividad", "uso")
                    .layer(Theme.URBAN_TREATMENT, "tratamiento", "tipo")
                    .layer(Theme.URBAN_PROTECTION, "proteccion", "tipo")
                    .layer(Theme.POPULATED_CENTRE, "centros", "codigo_cp")
                    .layer(Theme.HAZARD, "amenaza", "grado")
                    .says("Forestal", "Plantaciones")
                    .says("Areas_Manejo_Especial", "Manglares"),
            new Intermediate("EX007-2022", "2026-08-02", 2));

    final String plan;
    final int epsg;
    private final String file;
    private final String delivered;
    private final int accuracyMetres;
    private final Map<String, String> words = new TreeMap<>();
    final Map<Theme, LayerName> layers = new EnumMap<>(Theme.class);

    /** @param field that holds the label */
    record LayerName(String path, String field) {}

    private ExampleDelivery(String plan, String file, int epsg, String delivered, int accuracyMetres) {
        this.plan = plan;
        this.file = file;
        this.epsg = epsg;
        this.delivered = delivered;
        this.accuracyMetres = accuracyMetres;
    }

    String plan() {
        return plan;
    }

    LocalDate date() {
        return LocalDate.parse(delivered);
    }

    ExampleDelivery layer(Theme theme, String path, String field) {
        layers.put(theme, new LayerName(path, field));
        return this;
    }

    ExampleDelivery decoy(String path, String text) {
        throw new IllegalStateException("this format has no place for it");
    }

    /** Its own word for a code. */
    ExampleDelivery says(String code, String label) {
        words.put(code, label);
        return this;
    }

    String label(Zone zone) {
        String code = zone.code();
        return words.getOrDefault(code, code.replace('_', ' '));
    }

    boolean isIntermediate() {
        return false;
    }

    /** Name of the column that holds an attribute of the intermediate structure. */
    static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nombre", "NOMBRE");
        fields.put("fenomeno", "FENOMENO");
        return fields;
    }

    static final String ID_FIELD = "ID_ZONA";

    void texts(List<Zone> zones, String folder, Map<String, String> files) {
        StringBuilder yaml = new StringBuilder("plan: %s\nfile: %s\nstructure: %s\n"
                .formatted(plan, file, isIntermediate() ? "intermediate" : "mapped"));
        if (this instanceof GeoJson && epsg != 4326) {
            yaml.append("crs: EPSG:%d\n".formatted(epsg));
        }
        yaml.append("accuracyMetres: %d\ndelivered: '%s'\n".formatted(accuracyMetres, delivered));
        if (!isIntermediate()) {
            yaml.append("mapping: mappings/%s.csv\nlayers:\n".formatted(plan));
            layers(zones).forEach((theme, layer) -> {
                yaml.append("  - {layer: '%s', theme: %s, label: %s, id: %s, attributes: {nombre: NOMBRE%s}}\n"
                        .formatted(
                                layer.path(),
                                theme.id(),
                                layer.field(),
                                ID_FIELD,
                                theme == Theme.HAZARD
                                        ? ", fenomeno: FENOMENO"
                                        : theme == Theme.POPULATED_CENTRE ? ", codigo: " + layer.field() : ""));
            });
            Rows mapping = new Rows("version,date,author,theme,label,code,note_es,note_en");
            for (Theme theme : layers(zones).keySet()) {
                Set<String> seen = new LinkedHashSet<>();
                for (Zone zone : zones) {
                    if (zone.theme() == theme && !isUnknown(zone) && seen.add(label(zone))) {
                        mapping.add(
                                "1",
                                delivered,
                                "Generador de ejemplo",
                                theme.id(),
                                label(zone),
                                zone.code(),
                                null,
                                null);
                    }
                }
            }
            files.put(folder + "mappings/" + plan + ".csv", mapping.toString());
        }
        files.put(folder + "deliveries/" + plan + ".yaml", yaml.toString());
    }

    private static boolean isUnknown(Zone zone) {
        return !zone.theme().domain().isEmpty()
                && co.territoria.landuse.zone.CodeLists.ladmColPot()
                        .find(zone.theme().domain(), zone.code())
                        .isEmpty();
    }

    /** The themes that the plan has, in the model's order. */
    Map<Theme, LayerName> layers(List<Zone> zones) {
        Map<Theme, LayerName> present = new EnumMap<>(Theme.class);
        for (Zone zone : zones) {
            LayerName layer = layers.get(zone.theme());
            if (layer == null) {
                throw new IllegalStateException(plan + " has no layer for " + zone.theme());
            }
            present.put(zone.theme(), layer);
        }
        return present;
    }

    void files(List<Zone> zones, String folder, Map<String, byte[]> files) {
        files.put(folder + "deliveries/" + file, bytes(zones));
    }

    abstract byte[] bytes(List<Zone> zones);

    private static final class Intermediate extends ExampleDelivery {

        Intermediate(String plan, String delivered, int accuracyMetres) {
            super(plan, plan + ".gpkg", 9377, delivered, accuracyMetres);
        }

        @Override
        boolean isIntermediate() {
            return true;
        }

        @Override
        byte[] bytes(List<Zone> zones) {
            ExampleRegister.Entry entry = ExampleRegister.get(plan);
            return IntermediateStructure.file(date().toString(), entry.municipality(), entry.source(), zones)
                    .bytes();
        }
    }

    private static final class ZippedShapefiles extends ExampleDelivery {

        private final Charset charset;
        private final Map<String, String> decoys = new LinkedHashMap<>();

        ZippedShapefiles(String plan, int epsg, String name, Charset charset, String delivered, int accuracyMetres) {
            super(plan, plan + ".zip", epsg, delivered, accuracyMetres);
            this.charset = charset;
        }

        @Override
        ExampleDelivery decoy(String path, String text) {
            decoys.put(path, text);
            return this;
        }

        @Override
        byte[] bytes(List<Zone> zones) {
            ShapefileArchive archive = new ShapefileArchive(date());
            decoys.forEach((path, text) -> archive.file(path, text.getBytes(StandardCharsets.UTF_8)));
            layers(zones).forEach((theme, layer) -> {
                List<ShapefileArchive.Feature> features = new ArrayList<>();
                for (Zone zone : zones) {
                    if (zone.theme() == theme) {
                        features.add(new ShapefileArchive.Feature(
                                ExampleCrs.from9377(zone.geometry(), epsg),
                                List.of(
                                        zone.id(),
                                        label(zone),
                                        zone.attributes().get("nombre"),
                                        zone.attributes().getOrDefault("fenomeno", ""))));
                    }
                }
                archive.layer(
                        layer.path(),
                        ExampleCrs.prj(epsg),
                        charset,
                        List.of(ID_FIELD, layer.field(), "NOMBRE", "FENOMENO"),
                        features);
            });
            return archive.bytes();
        }
    }

    private static final class GeoPackageOfItsOwn extends ExampleDelivery {

        GeoPackageOfItsOwn(String plan, int epsg, String delivered, int accuracyMetres) {
            super(plan, plan + ".gpkg", epsg, delivered, accuracyMetres);
        }

        @Override
        byte[] bytes(List<Zone> zones) {
            GeoPackageFile file = new GeoPackageFile(epsg, ExampleCrs.prj(epsg), date().toString());
            layers(zones).forEach((theme, layer) -> {
                List<GeoPackageFile.Row> rows = new ArrayList<>();
                for (Zone zone : zones) {
                    if (zone.theme() == theme) {
                        Map<String, String> values = new LinkedHashMap<>();
                        values.put(ID_FIELD, zone.id());
                        values.put(layer.field(), label(zone));
                        values.put("NOMBRE", zone.attributes().get("nombre"));
                        values.put("FENOMENO", zone.attributes().get("fenomeno"));
                        rows.add(new GeoPackageFile.Row(ExampleCrs.from9377(zone.geometry(), epsg), values));
                    }
                }
                file.table(
                        layer.path(),
                        new GeoPackageFile.Table(
                                "MULTIPOLYGON", false, List.of(ID_FIELD, layer.field(), "NOMBRE", "FENOMENO"), rows));
            });
            file.also(
                    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, f_table_name TEXT, styleqml TEXT)",
                    "INSERT INTO layer_styles VALUES (1, 'suelo', '<qgis/>')",
                    "CREATE VIEW suelo_urbano AS SELECT * FROM suelo WHERE clase = 'Urbano'",
                    "CREATE TRIGGER al_cambiar AFTER UPDATE ON suelo BEGIN DELETE FROM layer_styles; END");
            return file.bytes();
        }
    }

    /** All themes in one file, as a web service gives them; which theme a feature is of says the field {@code TEMA}. */
    private static final class GeoJson extends ExampleDelivery {

        GeoJson(String plan, int epsg, String delivered, int accuracyMetres) {
            super(plan, plan + ".geojson", epsg, delivered, accuracyMetres);
            for (Theme theme : Theme.values()) {
                layer(theme, theme.id(), "CLASE");
            }
        }

        @Override
        byte[] bytes(List<Zone> zones) {
            List<String> features = new ArrayList<>();
            for (Zone zone : zones) {
                Geometry there = ExampleCrs.from9377(zone.geometry(), epsg);
                if (there instanceof Polygon || there instanceof LineString) {
                    features.add(ExampleMap.feature(
                            zone.id(),
                            "{\"ID_ZONA\":\"%s\",\"TEMA\":\"%s\",\"CLASE\":\"%s\",\"NOMBRE\":\"%s\",\"FENOMENO\":\"%s\"}"
                                    .formatted(
                                            zone.id(),
                                            zone.theme().id(),
                                            label(zone),
                                            zone.attributes().get("nombre"),
                                            zone.attributes().getOrDefault("fenomeno", "")),
                            there));
                }
            }
            return ExampleMap.collection(features).getBytes(StandardCharsets.UTF_8);
        }
    }
}
