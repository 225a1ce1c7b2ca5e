package co.territoria.indicator.quality;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of rules. Each has its paragraph in docs/quality-rules.md. */
public enum QualityRule {
    /** A value that its unit or its definition does not allow. */
    OUT_OF_RANGE(
            Weight.WARNING,
            "valor fuera de rango",
            "value out of range",
            "Revise la cifra en su fuente; si es correcta, declare su límite en quality.yaml.",
            "Check the figure in its source; if it is right, declare its limit in quality.yaml."),

    /** Parts that do not make their total. */
    PARTS_AND_TOTAL(
            Weight.WARNING,
            "las partes no hacen el total",
            "parts do not make the total",
            "Compare las partes y el total con la fuente: una de las cifras no es de la misma tabla o está mal escrita.",
            "Compare the parts and the total with the source: one figure is of another table or miswritten."),

    /** A change from one period to the next that is far larger than the usual ones. */
    JUMP(
            Weight.WARNING,
            "salto entre periodos",
            "jump between periods",
            "Compare los dos periodos con la fuente; si cambió el método, declare el corte en breaks.",
            "Compare both periods with the source; if the method changed, declare the break in breaks."),

    /** A value far from those of all other territories. */
    OUTLIER(
            Weight.INFORMATION,
            "dato atípico",
            "outlier",
            "Puede ser cierto: confírmelo con la fuente antes de citarlo.",
            "It may be true: confirm it with the source before citing it."),

    /** A value far from those of the neighbours. */
    SPATIAL_OUTLIER(
            Weight.WARNING,
            "dato atípico entre sus vecinos",
            "outlier among its neighbours",
            "Puede ser cierto: confírmelo con la fuente antes de citarlo en una audiencia.",
            "It may be true: confirm it with the source before citing it in a hearing."),

    /** Territories without value where others have one. */
    MISSING_TERRITORIES(
            Weight.INFORMATION,
            "territorios sin dato",
            "territories without value",
            "Sin ellos no hay valor del conjunto; si la fuente los publica, añada sus filas.",
            "Without them there is no value of the whole; if the source publishes them, add their rows."),

    /** Values that are ten, a hundred or a thousand times what they should be, or that part of it. */
    UNIT_SLIP(
            Weight.WARNING,
            "posible error de unidad",
            "possible slip of unit",
            "Compruebe en la fuente la unidad y el punto decimal.",
            "Check unit and decimal point in the source."),

    /** Two sources that say different things of the same measure. */
    SOURCES_DISAGREE(
            Weight.WARNING,
            "dos fuentes se contradicen",
            "two sources contradict each other",
            "Decida cuál se cita y dígalo; no las mezcle en un cálculo.",
            "Decide which one to cite and say so; do not mix them in one computation.");

    /** How much a finding weighs; no rule refuses a delivery. */
    public enum Weight {
        WARNING,
        INFORMATION
    }

    private final Weight weight;
    private final LocalText title;
    private final LocalText advice;

    QualityRule(Weight weight, String es, String en, String adviceEs, String adviceEn) {
        this.weight = weight;
        this.title = new LocalText(es, en);
        this.advice = new LocalText(adviceEs, adviceEn);
    }

    /** As in notices and addresses, for example {@code spatial-outlier}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Weight weight() {
        return weight;
    }

    public LocalText title() {
        return title;
    }

    /** What to do about it. */
    public LocalText advice() {
        return advice;
    }

    public static Optional<QualityRule> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(QualityRule::id).toList();
    }
}
