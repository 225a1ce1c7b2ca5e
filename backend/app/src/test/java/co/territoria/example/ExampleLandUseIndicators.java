package co.territoria.example;

import java.util.Map;

/** The family of indicators that is computed from the plans and from what is reported of them. */
final class ExampleLandUseIndicators {

    private static final String FOLDER = "indicators/ej_ordenamiento/";

    private ExampleLandUseIndicators() {}

    static void data(String folder, Map<String, String> files) {
        files.put(folder + FOLDER + "family.yaml", """
                name: {es: Suelo de los planes de ordenamiento (ejemplo), en: Soil of land-use plans (example)}
                head: ej_suelo_urbano_ocupado
                dimension: territorial
                theme: land-use
                """);
        files.put(folder + FOLDER + "indicators.csv", """
                code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,weight_indicator,aggregation_note_es,aggregation_note_en,definition_es,definition_en,method_es,method_en,source,measure
                ej_suelo_urbano,Suelo urbano de los planes (ejemplo),Urban soil of the plans (example),hectáreas,hectares,1,territorial,neutral,sum,,,,"Suelo de clase urbano (Ley 388 de 1997, art. 31), sin sus zonas de protección.","Soil of the class urban (Law 388 of 1997, art. 31), without its protection zones.","Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,urban_soil
                ej_suelo_urbano_ocupado,Suelo urbano ocupado (ejemplo),Urban soil in use (example),porcentaje,percentage,1,territorial,neutral,weighted_mean,ej_suelo_urbano,,,Parte del suelo urbano que una medición reportada da por ocupada.,Part of the urban soil that a reported measurement counts as in use.,"Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,urban_used
                ej_suelo_expansion,Suelo de expansión de los planes (ejemplo),Expansion soil of the plans (example),hectáreas,hectares,1,territorial,neutral,sum,,,,"Suelo de clase expansión urbana (Ley 388 de 1997, art. 32).","Soil of the class urban expansion (Law 388 of 1997, art. 32).","Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,expansion_soil
                ej_expansion_desarrollada,Suelo de expansión desarrollado (ejemplo),Expansion soil developed (example),porcentaje,percentage,1,territorial,neutral,weighted_mean,ej_suelo_expansion,,,Parte del suelo de expansión con licencia de urbanización hasta ese año.,Part of the expansion soil with a licence of urbanisation up to that year.,"Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,expansion_developed
                ej_suelo_proteccion,Suelo de protección de los planes (ejemplo),Protection soil of the plans (example),hectáreas,hectares,1,ambiental_cultural,neutral,sum,,,,"Suelo de clase protección (Ley 388 de 1997, art. 35).","Soil of the class protection (Law 388 of 1997, art. 35).","Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,protection_soil
                ej_proteccion_conservada,Suelo de protección conservado (ejemplo),Protection soil kept (example),porcentaje,percentage,1,ambiental_cultural,higher_is_better,none,,Cada plan se mide contra su versión anterior: no se suma entre municipios.,Each plan is measured against its version before: not added up over municipalities.,Parte del suelo que la versión anterior protegía y esta protege.,Part of the soil that the version before protected and this one protects.,"Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,protection_kept
                ej_suelo_agropecuario,Suelo agropecuario de los planes (ejemplo),Agricultural soil of the plans (example),hectáreas,hectares,1,economica,neutral,sum,,,,Suelo rural de las categorías agropecuario y producción agropecuaria.,Rural soil of the categories agricultural and agricultural production.,"Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,agricultural_soil
                ej_agropecuario_conservado,Suelo agropecuario conservado (ejemplo),Agricultural soil kept (example),porcentaje,percentage,1,economica,higher_is_better,none,,Cada plan se mide contra su versión anterior: no se suma entre municipios.,Each plan is measured against its version before: not added up over municipalities.,Parte del suelo que la versión anterior destinaba a lo agropecuario y esta también.,Part of the soil that the version before gave to agriculture and this one too.,"Calculado de los polígonos del plan vigente cada año, en el plano de EPSG:9377; el expediente del plan muestra fórmula y cifras.","Computed from the polygons of the plan in force each year, in the plane of EPSG:9377; the plan’s record shows formula and figures.",GENERADOR_EJEMPLO,agricultural_kept
                """);
    }
}
