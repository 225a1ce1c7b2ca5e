package co.territoria.indicator;

import co.territoria.layer.Period;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryLevel;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how a value of a whole was computed, or in plain words why there is none. */
final class AggregationText {

    /** So many places are named; the answer lists the codes of all of them besides. */
    private static final int MOST_NAMES = 25;

    private static final LocalText ONLY_PART =
            new LocalText("el valor de su única parte", "the value of its only part");

    static final LocalText NO_PARTS = new LocalText("no tiene partes", "it has no parts");

    private AggregationText() {}

    /**
     * What the words need.
     *
     * @param weight the weighting indicator, absent without one or when it is not loaded
     * @param parts  level of the parts
     * @param nameOf name of a part, by its code
     */
    record Context(
            Indicator indicator,
            @Nullable Indicator weight,
            List<String> weightPeriods,
            String period,
            TerritoryLevel parts,
            Function<TerritoryCode, String> nameOf) {}

    /** How the values of the parts became one. */
    static LocalText method(Context context, int parts) {
        LocalText said = parts == 1 ? ONLY_PART : methodOfMany(context, parts);
        LocalText note = context.indicator.rule().note();
        if (note == null || parts == 1 || context.indicator.rule().kind() == AggregationKind.NONE) {
            return said;
        }
        return new LocalText(
                said.es() + " (" + note.es() + ")", said.in(Language.EN) + " (" + note.in(Language.EN) + ")");
    }

    private static LocalText methodOfMany(Context context, int parts) {
        return switch (context.indicator.rule().kind()) {
            case SUM ->
                new LocalText(
                        "suma de %d %s".formatted(parts, plural(context, Language.ES)),
                        "sum of %d %s".formatted(parts, plural(context, Language.EN)));
            case WEIGHTED_MEAN ->
                new LocalText(
                        "media de %d %s, ponderada por %s, %s"
                                .formatted(
                                        parts,
                                        plural(context, Language.ES),
                                        weightName(context, Language.ES),
                                        text(context.period, Language.ES)),
                        "mean of %d %s, weighted by %s, %s"
                                .formatted(
                                        parts,
                                        plural(context, Language.EN),
                                        weightName(context, Language.EN),
                                        text(context.period, Language.EN)));
            case FORMULA -> ofFormula(context, parts);
            case NONE -> notAggregated(context.indicator);
        };
    }

    private static LocalText ofFormula(Context context, int parts) {
        Indicator.Derivation derivation = context.indicator.rule().derivation();
        String formula = derivation == null ? "" : derivation.formula();
        return new LocalText(
                "calculado: %s, con los valores del conjunto de %d %s"
                        .formatted(formula, parts, plural(context, Language.ES)),
                "computed: %s, with the values of the %d %s taken together"
                        .formatted(formula, parts, plural(context, Language.EN)));
    }

    /** Why an indicator does not go up. */
    static LocalText notAggregated(Indicator indicator) {
        LocalText note = indicator.rule().note();
        return note == null ? new LocalText("no se agrega", "not aggregated") : note;
    }

    static LocalText reason(Context context, Aggregation.Outcome outcome) {
        Aggregation.Obstacle obstacle = outcome.obstacle();
        if (obstacle == null) {
            throw new IllegalArgumentException("a value needs no reason");
        }
        return switch (obstacle) {
            case NOT_OF_PARTS -> Reference.NOT_MAPPED;
            case PERIODS_DIFFER ->
                new LocalText(
                        "cada territorio muestra su propio periodo: valores de periodos distintos no se agregan",
                        "each territory shows its own period: values of different periods are not aggregated");
            case NOT_AGGREGATED -> notAggregated(context.indicator);
            case VALUES_MISSING ->
                lacking(
                        context,
                        outcome.missing(),
                        outcome.expected(),
                        new LocalText("falta el dato de %d de %d %s: %s", "no value for %d of %d %s: %s"));
            case WEIGHTS_MISSING ->
                lacking(
                        context,
                        outcome.unweighted(),
                        outcome.expected(),
                        new LocalText("falta el ponderador de %d de %d %s: %s", "no weight for %d of %d %s: %s"));
            case NO_WEIGHT_INDICATOR ->
                new LocalText(
                        "el indicador con que se pondera no está cargado", "the weighting indicator is not loaded");
            case NO_WEIGHT_FOR_BREAKDOWN ->
                new LocalText(
                        "no hay ponderador por área: %s solo se tiene para el total"
                                .formatted(weightName(context, Language.ES)),
                        "no weight by area: %s is known for the total only"
                                .formatted(weightName(context, Language.EN)));
            case NO_WEIGHT_FOR_PERIOD ->
                new LocalText(
                        "no hay ponderador de %s: %s se tiene para %s"
                                .formatted(
                                        text(context.period, Language.ES),
                                        weightName(context, Language.ES),
                                        join(context.weightPeriods, Language.ES)),
                        "no weight of %s: %s is known for %s"
                                .formatted(
                                        text(context.period, Language.EN),
                                        weightName(context, Language.EN),
                                        join(context.weightPeriods, Language.EN)));
            case WEIGHTS_UNUSABLE ->
                new LocalText(
                        "los ponderadores suman cero o hay alguno negativo",
                        "the weights add up to zero or one is negative");
        };
    }

    private static LocalText lacking(Context context, List<TerritoryCode> without, int expected, LocalText form) {
        List<String> names =
                without.stream().limit(MOST_NAMES).map(context.nameOf).toList();
        int more = without.size() - names.size();
        String listed = String.join(", ", names);
        return new LocalText(
                form.es().formatted(without.size(), expected, plural(context, Language.ES), listed)
                        + (more > 0 ? " y %d más".formatted(more) : ""),
                form.in(Language.EN).formatted(without.size(), expected, plural(context, Language.EN), listed)
                        + (more > 0 ? " and %d more".formatted(more) : ""));
    }

    private static String join(List<String> periods, Language language) {
        return periods.stream().map(period -> text(period, language)).collect(Collectors.joining(", "));
    }

    private static String text(String period, Language language) {
        return Period.find(period).map(its -> its.text(language)).orElse(period);
    }

    private static String plural(Context context, Language language) {
        return context.parts.plural().in(language).toLowerCase(Locale.ROOT);
    }

    private static String weightName(Context context, Language language) {
        if (context.weight != null) {
            String name = context.weight.definition().name().in(language);
            return (language == Language.ES ? "«%s»" : "“%s”").formatted(name);
        }
        IndicatorCode code = context.indicator.rule().weight();
        return code == null ? "" : code.value();
    }
}
