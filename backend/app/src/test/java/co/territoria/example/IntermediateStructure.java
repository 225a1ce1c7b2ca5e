package co.territoria.example;

import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** A plan as a GeoPackage with tables and columns of the ministry's intermediate structure (LADM_COL POT 2.0.0), EPSG:9377. */
final class IntermediateStructure {

    private static final List<String> COMMON = List.of(
            "nombre",
            "descripcion_derecho",
            "descripcion_restriccion",
            "descripcion_responsabilidad",
            "fuente_administrativa_tipo",
            "fuente_administrativa_tipo_pot",
            "fuente_administrativa_estado_disponibilidad",
            "fuente_administrativa_fecha_documento",
            "fuente_administrativa_numero_fuente",
            "fuente_administrativa_tipo_revision",
            "fuente_espacial_tipo",
            "fuente_espacial_estado_disponibilidad",
            "fuente_espacial_metadato",
            "fuente_espacial_escala",
            "fuente_espacial_fecha_publicacion",
            "fuente_espacial_responsable",
            "fuente_espacial_nombre");

    private static final List<String> USES = List.of(
            "uso_principal",
            "detalle_uso_principal",
            "uso_compatible_complementario",
            "uso_condicionado_restringido",
            "uso_prohibido");

    /** As EPSG:9377 is written in WKT 1. */
    static final String EPSG_9377 = """
            PROJCS["MAGNA-SIRGAS / Origen-Nacional",GEOGCS["MAGNA-SIRGAS",DATUM["Marco_Geocentrico_Nacional_de_Referencia",\
            SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],\
            AUTHORITY["EPSG","4686"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",4],\
            PARAMETER["central_meridian",-73],PARAMETER["scale_factor",0.9992],PARAMETER["false_easting",5000000],\
            PARAMETER["false_northing",2000000],UNIT["metre",1],AUTHORITY["EPSG","9377"]]""";

    private IntermediateStructure() {}

    /** What the columns of sources say, in every row of a delivery. */
    record Source(
            String kind,
            String actKind,
            String actNumber,
            String actDate,
            @Nullable String revision,
            String scale,
            String published,
            String responsible) {

        private Map<String, String> values() {
            Map<String, String> values = new HashMap<>();
            values.put("fuente_administrativa_tipo", actKind);
            values.put("fuente_administrativa_tipo_pot", kind);
            values.put("fuente_administrativa_estado_disponibilidad", "Disponible");
            values.put("fuente_administrativa_fecha_documento", actDate);
            values.put("fuente_administrativa_numero_fuente", actNumber);
            values.put("fuente_administrativa_tipo_revision", revision);
            values.put("fuente_espacial_tipo", "Documento");
            values.put("fuente_espacial_estado_disponibilidad", "Disponible");
            values.put("fuente_espacial_escala", scale);
            values.put("fuente_espacial_fecha_publicacion", published);
            values.put("fuente_espacial_responsable", responsible);
            return values;
        }
    }

    static GeoPackageFile file(String date, Map<String, String> municipality, Source source, List<Zone> zones) {
        GeoPackageFile file = new GeoPackageFile(9377, EPSG_9377, date);
        file.table(
                "municipio",
                new GeoPackageFile.Table(
                        null,
                        false,
                        List.of(
                                "codigo_departamento",
                                "codigo_municipio",
                                "nombre_municipio",
                                "tipo_interesado",
                                "tipo_documento",
                                "numero_documento"),
                        List.of(new GeoPackageFile.Row(null, municipality))));
        for (Theme theme : Theme.values()) {
            if (theme == Theme.GENERAL_SYSTEM) {
                add(file, theme.table() + "_poligono", table(theme, "MULTIPOLYGON", source, zones));
                add(file, theme.table() + "_linea", table(theme, "LINESTRING", source, zones));
                add(file, theme.table() + "_punto", table(theme, "POINT", source, zones));
            } else {
                add(file, theme.table(), table(theme, "MULTIPOLYGON", source, zones));
            }
        }
        return file;
    }

    /** What does not apply is not delivered. */
    private static void add(GeoPackageFile file, String name, GeoPackageFile.Table table) {
        if (!table.rows().isEmpty()) {
            file.table(name, table);
        }
    }

    private static GeoPackageFile.Table table(Theme theme, String shape, Source source, List<Zone> zones) {
        List<String> columns = new ArrayList<>(own(theme));
        columns.addAll(COMMON);
        List<GeoPackageFile.Row> rows = new ArrayList<>();
        for (Zone zone : zones) {
            if (zone.theme() == theme && shape.equals(shape(zone))) {
                Map<String, String> values = source.values();
                values.putAll(zone.attributes());
                values.put("id", zone.id());
                rows.add(new GeoPackageFile.Row(zone.geometry(), values));
            }
        }
        columns.add(0, "id");
        return new GeoPackageFile.Table(shape, true, columns, rows);
    }

    private static String shape(Zone zone) {
        return zone.geometry() instanceof Point
                ? "POINT"
                : zone.geometry() instanceof LineString ? "LINESTRING" : "MULTIPOLYGON";
    }

    private static List<String> own(Theme theme) {
        return switch (theme) {
            case SOIL_CLASS -> List.of("tipo_clasificacion_suelo");
            case RURAL_CATEGORY -> with("tipo_categoria_rural", USES);
            case ACTIVITY_AREA, URBAN_PROTECTION -> USES;
            case URBAN_TREATMENT -> List.of("tipo_tratamiento_urbanistico");
            case POPULATED_CENTRE -> List.of("codigo");
            case HAZARD -> List.of("fenomeno", "categoria_amenaza", "descripcion", "detalle_fenomeno");
            case HAZARD_CONDITION ->
                List.of(
                        "fenomeno",
                        "categoria_amenaza",
                        "priorizacion",
                        "medida_intervencion",
                        "detalle_medida_intervencion",
                        "detalle_fenomeno");
            case RISK_CONDITION ->
                List.of(
                        "fenomeno",
                        "priorizacion",
                        "medida_intervencion",
                        "detalle_medida_intervencion",
                        "detalle_fenomeno");
            case GENERAL_SYSTEM -> List.of("tipo_sistema_general", "detalle_sistema_general", "nivel", "estado");
        };
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
