package co.territoria.landuse.comparison;

import co.territoria.landuse.Words;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.compare.Composition;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What classes, codes and themes are called. */
public final class Legend {

    /** The id of a municipality of which no polygons are loaded. */
    public static final String NONE = "none";

    /** The id of what a plan leaves out. */
    public static final String UNCOVERED = Changes.UNCOVERED;

    /** The id of what a plan classifies. */
    public static final String CLASS = "class";

    private static final Map<String, LocalText> CLASSES = Map.of(
            SoilClass.URBAN.id(),
            Words.soilClass(SoilClass.URBAN),
            SoilClass.EXPANSION.id(),
            Words.soilClass(SoilClass.EXPANSION),
            SoilClass.SUBURBAN.id(),
            Words.soilClass(SoilClass.SUBURBAN),
            SoilClass.RURAL.id(),
            Words.soilClass(SoilClass.RURAL),
            SoilClass.PROTECTION.id(),
            Words.soilClass(SoilClass.PROTECTION),
            NONE,
            new LocalText("Sin plan", "No plan"),
            UNCOVERED,
            new LocalText("Sin zona", "No zone"),
            Composition.UNMAPPED,
            new LocalText("Sin equivalencia", "Not mapped"));

    /** Themes whose codes divide the soil, so that hectares of each can be told; first the five classes. */
    private static final List<Theme> DIVIDING = List.of(
            Theme.SOIL_CLASS,
            Theme.RURAL_CATEGORY,
            Theme.ACTIVITY_AREA,
            Theme.URBAN_PROTECTION,
            Theme.URBAN_TREATMENT,
            Theme.HAZARD,
            Theme.HAZARD_CONDITION,
            Theme.RISK_CONDITION);

    private Legend() {}

    /** What a composition may be asked by. */
    static List<String> themes() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(CLASS), DIVIDING.stream().map(Theme::id))
                .toList();
    }

    /** The five classes in the order of the law, then no zone. */
    public static List<String> classes() {
        return java.util.stream.Stream.concat(
                        Arrays.stream(SoilClass.values()).map(SoilClass::id),
                        java.util.stream.Stream.of(UNCOVERED, NONE))
                .toList();
    }

    /** What a theme of {@link #themes} is called. */
    static LocalText themeName(String theme) {
        return theme.equals(CLASS)
                ? new LocalText("Cinco clases de la Ley 388 de 1997", "Five classes of Law 388 of 1997")
                : Words.theme(Theme.find(theme).orElseThrow());
    }

    /** What a class is called, pseudo-classes included; the id where it is none. */
    public static LocalText className(String id) {
        return CLASSES.getOrDefault(id, new LocalText(id, null));
    }

    public static LocalText className(SoilClass soilClass) {
        return CLASSES.get(soilClass.id());
    }

    /** What a class or a code of a theme is called; the code where no list has it. */
    static LocalText name(String theme, String id) {
        if (CLASSES.containsKey(id)) {
            return CLASSES.get(id);
        }
        return Theme.find(theme).map(found -> codeName(found.domain(), id)).orElseGet(() -> new LocalText(id, null));
    }

    static LocalText codeName(String domain, String code) {
        return CodeLists.ladmColPot()
                .find(domain, code)
                .map(found -> new LocalText(found.nameEs(), found.nameEn()))
                .orElseGet(() -> new LocalText(code, null));
    }

    /** A code of the classification, of the rural categories or of the urban protection; the code where none has it. */
    static LocalText anyCodeName(String code) {
        return java.util.stream.Stream.of(Theme.SOIL_CLASS, Theme.RURAL_CATEGORY, Theme.URBAN_PROTECTION)
                .flatMap(theme -> CodeLists.ladmColPot().find(theme.domain(), code).stream())
                .findFirst()
                .map(found -> new LocalText(found.nameEs(), found.nameEn()))
                .orElseGet(() -> new LocalText(code, null));
    }

    static LocalText severityName(Severity severity) {
        return switch (severity) {
            case SEVERE -> new LocalText("grave", "severe");
            case MEDIUM -> new LocalText("media", "medium");
            case SLIGHT -> new LocalText("leve", "slight");
        };
    }
}
