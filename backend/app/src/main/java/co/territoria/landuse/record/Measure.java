package co.territoria.landuse.record;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is followed of a plan while it is in force: Law 388 of 1997, article 112, and Decree 1077 of 2015, article
 * 2.2.2.1.2.1.5, ask for indicators at least once a year and leave open which; these follow the classes of soil of
 * articles 30 to 35 of the law.
 */
public enum Measure {
    URBAN_SOIL(
            true,
            new LocalText("Suelo urbano del plan", "Urban soil of the plan"),
            new LocalText(
                    "hectáreas de la clase urbano, en la vista de cinco clases",
                    "hectares of the class urban, in the view of five classes")),
    URBAN_USED(
            false,
            new LocalText("Suelo urbano ocupado", "Urban soil in use"),
            new LocalText(
                    "100 × hectáreas ocupadas en suelo urbano (última medición del año) / hectáreas de suelo urbano",
                    "100 × hectares in use in urban soil (last measurement of the year) / hectares of urban soil")),
    EXPANSION_SOIL(
            true,
            new LocalText("Suelo de expansión del plan", "Expansion soil of the plan"),
            new LocalText("hectáreas de la clase expansión", "hectares of the class expansion")),
    EXPANSION_DEVELOPED(
            false,
            new LocalText("Suelo de expansión desarrollado", "Expansion soil developed"),
            new LocalText(
                    "100 × hectáreas con licencia de urbanización en suelo de expansión, sumadas hasta ese año /"
                            + " hectáreas de suelo de expansión",
                    "100 × hectares with a licence of urbanisation in expansion soil, added up to that year / hectares"
                            + " of expansion soil")),
    PROTECTION_SOIL(
            true,
            new LocalText("Suelo de protección del plan", "Protection soil of the plan"),
            new LocalText("hectáreas de la clase protección", "hectares of the class protection")),
    PROTECTION_KEPT(
            false,
            new LocalText("Suelo de protección conservado", "Protection soil kept"),
            new LocalText(
                    "100 × hectáreas que eran protección en la versión anterior y lo siguen siendo / hectáreas que lo eran",
                    "100 × hectares that were protection in the version before and still are / hectares that were")),
    AGRICULTURAL_SOIL(
            true,
            new LocalText("Suelo agropecuario del plan", "Agricultural soil of the plan"),
            new LocalText(
                    "hectáreas de las categorías rurales agropecuario y producción agropecuaria",
                    "hectares of the rural categories agricultural and agricultural production")),
    AGRICULTURAL_KEPT(
            false,
            new LocalText("Suelo agropecuario conservado", "Agricultural soil kept"),
            new LocalText(
                    "100 × hectáreas que eran agropecuarias en la versión anterior y lo siguen siendo / hectáreas que lo"
                            + " eran",
                    "100 × hectares that were agricultural in the version before and still are / hectares that were"));

    private final boolean hectares;
    private final LocalText title;
    private final LocalText formula;

    Measure(boolean hectares, LocalText title, LocalText formula) {
        this.hectares = hectares;
        this.title = title;
        this.formula = formula;
    }

    /** As in data and answers, for example {@code urban_used}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is in hectares; the others are percentages. */
    public boolean isHectares() {
        return hectares;
    }

    public LocalText title() {
        return title;
    }

    public LocalText formula() {
        return formula;
    }

    public LocalText unit() {
        return hectares
                ? new LocalText("hectáreas (plano EPSG:9377)", "hectares (plane EPSG:9377)")
                : new LocalText("porcentaje", "percentage");
    }

    public static Optional<Measure> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Measure::id).toList();
    }
}
