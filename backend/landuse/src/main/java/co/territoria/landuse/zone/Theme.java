package co.territoria.landuse.zone;

import java.util.Arrays;
import java.util.Optional;

/** What a set of zones is about: the tables of the intermediate structure of LADM_COL POT 2.0.0. */
public enum Theme {
    SOIL_CLASS("soil_class", "clasificacion_suelo", "tipo_clasificacion_suelo", "POT_ClasificacionSueloTipo"),
    RURAL_CATEGORY("rural_category", "zonificacion_suelo_rural", "tipo_categoria_rural", "POT_CategoriaRuralTipo"),
    ACTIVITY_AREA("activity_area", "areas_actividad", "uso_principal", "POT_AreaActividadTipo"),
    URBAN_PROTECTION("urban_protection", "suelo_proteccion_urbano", "uso_principal", "POT_SueloProteccionUrbanoTipo"),
    URBAN_TREATMENT(
            "urban_treatment",
            "tratamiento_urbanistico",
            "tipo_tratamiento_urbanistico",
            "POT_TratamientoUrbanisticoTipo"),
    /** The code of a zone is the eight-digit code of the centre: no list has them. */
    POPULATED_CENTRE("populated_centre", "centro_poblado_rural", "codigo", ""),
    HAZARD("hazard", "zonificacion_amenaza", "categoria_amenaza", "POT_CategoriaAmenazaTipo"),
    HAZARD_CONDITION("hazard_condition", "area_condicion_amenaza", "categoria_amenaza", "POT_CategoriaAmenazaTipo"),
    RISK_CONDITION("risk_condition", "area_condicion_riesgo", "priorizacion", "POT_PriorizacionTipo"),
    /** Polygons, lines and points; the tables end in {@code _poligono}, {@code _linea} and {@code _punto}. */
    GENERAL_SYSTEM("general_system", "sistemas_generales", "tipo_sistema_general", "POT_SistemasGeneralesTipo");

    private final String id;
    private final String table;
    private final String codeColumn;
    private final String domain;

    Theme(String id, String table, String codeColumn, String domain) {
        this.id = id;
        this.table = table;
        this.codeColumn = codeColumn;
        this.domain = domain;
    }

    /** In addresses, files and tables of ours. */
    public String id() {
        return id;
    }

    /** Name of the table in the intermediate structure. */
    public String table() {
        return table;
    }

    /** The column whose value is the code of a zone. */
    public String codeColumn() {
        return codeColumn;
    }

    /** The code list of that column; empty where the model has none. */
    public String domain() {
        return domain;
    }

    /** The theme with this {@link #id()}. */
    public static Optional<Theme> find(String id) {
        return Arrays.stream(values()).filter(theme -> theme.id.equals(id)).findFirst();
    }
}
