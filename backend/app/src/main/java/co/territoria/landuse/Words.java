package co.territoria.landuse;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;

/** What kinds, themes and codes of plans are called. */
public final class Words {

    /** Kinds of plans, as the law names them. */
    public static final List<String> KINDS = List.of("POT", "PBOT", "EOT", "POTD");

    /** For every answer with areas. */
    public static final LocalText AREA = new LocalText(
            "Las áreas se miden en el plano de EPSG:9377, la proyección legal. La de la superficie del terreno, geodésica, se da aparte y es algo menor.",
            "Areas are measured in the plane of EPSG:9377, the legal projection. That of the ground, geodesic, is given apart and is somewhat smaller.");

    private static final String KIND_DOMAIN = "POT_PlanOrdenamientoTerritorialTipo";

    private static final LocalText DEPARTMENTAL =
            new LocalText("Plan de ordenamiento territorial departamental", "Departmental land-use plan");

    private static final Map<Theme, LocalText> THEMES = Map.of(
            Theme.SOIL_CLASS, new LocalText("Clasificación del suelo", "Soil classification"),
            Theme.RURAL_CATEGORY, new LocalText("Categoría del suelo rural", "Category of rural soil"),
            Theme.ACTIVITY_AREA, new LocalText("Área de actividad", "Activity area"),
            Theme.URBAN_PROTECTION, new LocalText("Suelo de protección urbano", "Urban protection"),
            Theme.URBAN_TREATMENT, new LocalText("Tratamiento urbanístico", "Urban treatment"),
            Theme.POPULATED_CENTRE, new LocalText("Centro poblado rural", "Rural populated centre"),
            Theme.HAZARD, new LocalText("Zonificación de amenaza", "Hazard zones"),
            Theme.HAZARD_CONDITION, new LocalText("Área con condición de amenaza", "Area with a hazard condition"),
            Theme.RISK_CONDITION, new LocalText("Área con condición de riesgo", "Area with a risk condition"),
            Theme.GENERAL_SYSTEM, new LocalText("Sistemas generales", "General systems"));

    private static final Map<SoilClass, LocalText> CLASSES = Map.of(
            SoilClass.URBAN, new LocalText("Urbano", "Urban"),
            SoilClass.EXPANSION, new LocalText("Expansión urbana", "Urban expansion"),
            SoilClass.SUBURBAN, new LocalText("Suburbano", "Suburban"),
            SoilClass.RURAL, new LocalText("Rural", "Rural"),
            SoilClass.PROTECTION, new LocalText("Protección", "Protection"));

    private Words() {}

    /** One of the five classes. */
    public static LocalText soilClass(SoilClass soilClass) {
        return CLASSES.get(soilClass);
    }

    public static LocalText theme(Theme theme) {
        return THEMES.get(theme);
    }

    /** What a kind of plan stands for. */
    public static LocalText kind(String kind) {
        return CodeLists.ladmColPot()
                .find(KIND_DOMAIN, kind)
                .map(code -> new LocalText(code.nameEs(), code.nameEn()))
                .orElse(DEPARTMENTAL);
    }

    /** The name of a code; the code itself where its list does not have it. */
    public static String code(String domain, String code, Language language) {
        return CodeLists.ladmColPot()
                .find(domain, code)
                .map(found -> language == Language.ES ? found.nameEs() : found.nameEn())
                .orElse(code);
    }
}
