package co.territoria.composite;

import co.territoria.composite.Recipe.Component;
import co.territoria.composite.RecipeFault.Severity;
import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Holds a recipe against the indicators that there are. Pure. */
final class RecipeCheck {

    /** Weights written with three digits add up to one within this. */
    static final double SUM_TOLERANCE = 0.001;

    private final Recipe recipe;
    private final List<Ingredient> ingredients;
    private final Collection<String> known;
    private final List<RecipeFault> faults = new ArrayList<>();

    private RecipeCheck(Recipe recipe, List<Ingredient> ingredients, Collection<String> known) {
        this.recipe = recipe;
        this.ingredients = ingredients;
        this.known = known;
    }

    /**
     * @param ingredients one for each component
     * @param known       codes of all indicators, to propose some
     * @return errors first
     */
    static List<RecipeFault> faults(Recipe recipe, List<Ingredient> ingredients, Collection<String> known) {
        RecipeCheck check = new RecipeCheck(recipe, ingredients, known);
        check.number();
        check.rules();
        check.weights();
        ingredients.forEach(check::component);
        check.repeated();
        check.regimes();
        return check.faults.stream()
                .sorted(java.util.Comparator.comparing(RecipeFault::severity))
                .toList();
    }

    private void add(Severity severity, String rule, String field, String value, String es, String en) {
        faults.add(new RecipeFault(severity, rule, field, value, new LocalText(es, en)));
    }

    private void error(String rule, String field, String value, String es, String en) {
        add(Severity.ERROR, rule, field, value, es, en);
    }

    private void number() {
        int count = recipe.components().size();
        if (count < Recipe.FEWEST_COMPONENTS || count > Recipe.MOST_COMPONENTS) {
            error(
                    "index-number-of-components",
                    "components",
                    String.valueOf(count),
                    "un índice tiene de %d a %d componentes; hay %d"
                            .formatted(Recipe.FEWEST_COMPONENTS, Recipe.MOST_COMPONENTS, count),
                    "an index has %d to %d components; there are %d"
                            .formatted(Recipe.FEWEST_COMPONENTS, Recipe.MOST_COMPONENTS, count));
        }
    }

    private void rules() {
        Recipe.Rules rules = recipe.rules();
        if (!Sensitivity.fits(rules.normalisation(), rules.mean())) {
            error(
                    "index-geometric-of-zscores",
                    "mean",
                    rules.mean().id(),
                    "la media geométrica exige valores positivos y los puntajes z pueden ser negativos; use minmax o rank,"
                            + " o la media aritmética",
                    "the geometric mean needs positive values and z-scores may be negative; use minmax or rank, or the"
                            + " arithmetic mean");
        }
        int count = recipe.components().size();
        if (rules.missing() == MissingRule.RENORMALISE && (recipe.atLeast() < 1 || recipe.atLeast() > count)) {
            error(
                    "index-at-least",
                    "at_least",
                    String.valueOf(recipe.atLeast()),
                    "at_least va de 1 a %d, el número de componentes; es %d".formatted(count, recipe.atLeast()),
                    "at_least goes from 1 to %d, the number of components; it is %d"
                            .formatted(count, recipe.atLeast()));
        }
        if (rules.normalisation() != Normalisation.MINMAX
                && recipe.components().stream().anyMatch(each -> each.goalposts() != null)) {
            add(
                    Severity.WARNING,
                    "index-goalposts-unused",
                    "goalposts",
                    rules.normalisation().id(),
                    "las metas de un componente solo cuentan con minmax; aquí no se usan",
                    "the goalposts of a component only count with minmax; here they are not used");
        }
    }

    private void weights() {
        boolean given = recipe.rules().weighting() == Weighting.GIVEN;
        double sum = 0;
        for (Component component : recipe.components()) {
            Double weight = component.weight();
            if (given && weight == null) {
                error(
                        "index-weight-missing",
                        "weights",
                        component.key(),
                        "falta el peso de «%s»; con pesos dados todos los componentes llevan el suyo"
                                .formatted(component.key()),
                        "the weight of “%s” is missing; with given weights every component has its own"
                                .formatted(component.key()));
                return;
            }
            if (weight != null && !(weight > 0 && weight <= 100)) {
                error(
                        "index-weight-not-positive",
                        "weights",
                        component.key(),
                        "el peso de «%s» es %s; un peso es mayor que cero y hasta 100, y un componente sin peso no se pone"
                                .formatted(component.key(), plain(weight)),
                        "the weight of “%s” is %s; a weight is above zero and up to 100, and a component without weight is left out"
                                .formatted(component.key(), plain(weight)));
                return;
            }
            sum += weight == null ? 0 : weight;
        }
        if (!given && sum > 0) {
            add(
                    Severity.WARNING,
                    "index-weights-unused",
                    "weights",
                    recipe.rules().weighting().id(),
                    "los pesos de los componentes solo cuentan con weights: given; aquí no se usan",
                    "the weights of components only count with weights: given; here they are not used");
        }
        if (given && Math.abs(sum - 1) > SUM_TOLERANCE && Math.abs(sum - 100) > 100 * SUM_TOLERANCE) {
            error(
                    "index-weights-do-not-sum",
                    "weights",
                    plain(sum),
                    "los pesos suman %s y deben sumar 1 (o 100)".formatted(plain(sum)),
                    "the weights add up to %s and must add up to 1 (or 100)".formatted(plain(sum)));
        }
    }

    private void component(Ingredient ingredient) {
        Component component = ingredient.component();
        Indicator indicator = ingredient.indicator();
        if (ingredient.obstacle() != null) {
            boolean awaited = component.awaits() != null;
            if (awaited) {
                add(
                        Severity.INFORMATION,
                        "index-awaits-data",
                        "components",
                        component.key(),
                        "«%s»: %s. El índice no se calcula hasta que se cargue"
                                .formatted(
                                        component.key(), ingredient.obstacle().es()),
                        "“%s”: %s. The index is not computed until it is loaded"
                                .formatted(
                                        component.key(), ingredient.obstacle().in(Language.EN)));
            } else {
                List<String> nearest = indicator == null ? Nearest.to(component.indicator(), known) : List.of();
                error(
                        indicator == null ? "index-unknown-component" : "index-component-without-data",
                        "components",
                        component.key(),
                        "«%s»: %s%s"
                                .formatted(
                                        component.key(),
                                        ingredient.obstacle().es(),
                                        nearest.isEmpty() ? "" : ". ¿Quiso decir " + String.join(", ", nearest) + "?"),
                        "“%s”: %s%s"
                                .formatted(
                                        component.key(),
                                        ingredient.obstacle().in(Language.EN),
                                        nearest.isEmpty() ? "" : ". Did you mean " + String.join(", ", nearest) + "?"));
            }
        }
        if (indicator == null) {
            if (component.awaits() != null && component.direction() == null) {
                error(
                        "index-direction-missing",
                        "directions",
                        component.key(),
                        "«%s» no está cargado: diga su dirección (higher_is_better o lower_is_better)"
                                .formatted(component.key()),
                        "“%s” is not loaded: state its direction (higher_is_better or lower_is_better)"
                                .formatted(component.key()));
            }
            return;
        }
        direction(component, indicator);
        units(ingredient, indicator);
    }

    private void direction(Component component, Indicator indicator) {
        Direction direction =
                component.direction() == null ? indicator.definition().direction() : component.direction();
        if (direction == Direction.NEUTRAL) {
            error(
                    "index-direction-missing",
                    "directions",
                    component.key(),
                    "«%s» no tiene un sentido mejor o peor: diga su dirección (higher_is_better o lower_is_better)"
                            .formatted(component.key()),
                    "“%s” has no better or worse way: state its direction (higher_is_better or lower_is_better)"
                            .formatted(component.key()));
        }
        if (indicator.rule().kind() == AggregationKind.SUM) {
            add(
                    Severity.WARNING,
                    "index-component-is-a-total",
                    "components",
                    component.key(),
                    "«%s» es un total y depende del tamaño del municipio: el índice medirá en parte el tamaño; use una tasa"
                            .formatted(component.key()),
                    "“%s” is a total and depends on the size of the municipality: the index will partly measure size; use a"
                                    .formatted(component.key())
                            + " rate");
        }
    }

    private void units(Ingredient ingredient, Indicator indicator) {
        Component component = ingredient.component();
        double[] values = ingredient.values().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (component.log() && Arrays.stream(values).anyMatch(value -> value <= 0)) {
            error(
                    "index-log-of-zero",
                    "components",
                    component.key(),
                    "«%s» tiene valores que no son positivos: no hay logaritmo de ellos".formatted(component.key()),
                    "“%s” has values that are not positive: they have no logarithm".formatted(component.key()));
        }
        Goalposts goalposts = component.goalposts();
        if (goalposts == null) {
            return;
        }
        if (component.log() && goalposts.low() <= 0) {
            error(
                    "index-log-of-zero",
                    "goalposts",
                    component.key(),
                    "las metas de «%s» llevan logaritmo: deben ser positivas".formatted(component.key()),
                    "the goalposts of “%s” are taken as logarithms: they must be positive".formatted(component.key()));
        }
        if (values.length > 0
                && Arrays.stream(values).allMatch(value -> value < goalposts.low() || value > goalposts.high())) {
            error(
                    "index-goalposts-off-unit",
                    "goalposts",
                    component.key(),
                    "todos los valores de «%s» (en %s, de %s a %s) están fuera de sus metas (%s a %s): revise la unidad"
                            .formatted(
                                    component.key(),
                                    indicator.definition().unit().es(),
                                    plain(Arrays.stream(values).min().orElse(0)),
                                    plain(Arrays.stream(values).max().orElse(0)),
                                    plain(goalposts.low()),
                                    plain(goalposts.high())),
                    "all values of “%s” (in %s, from %s to %s) lie outside its goalposts (%s to %s): check the unit"
                            .formatted(
                                    component.key(),
                                    indicator.definition().unit().in(Language.EN),
                                    plain(Arrays.stream(values).min().orElse(0)),
                                    plain(Arrays.stream(values).max().orElse(0)),
                                    plain(goalposts.low()),
                                    plain(goalposts.high())));
        } else if (indicator.definition().unit().es().toLowerCase(Locale.ROOT).startsWith("porcentaje")
                && (goalposts.high() <= 1 || goalposts.low() < 0 || goalposts.high() > 100)) {
            add(
                    Severity.WARNING,
                    "index-goalposts-odd-unit",
                    "goalposts",
                    component.key(),
                    "«%s» está en porcentaje y sus metas van de %s a %s"
                            .formatted(component.key(), plain(goalposts.low()), plain(goalposts.high())),
                    "“%s” is a percentage and its goalposts go from %s to %s"
                            .formatted(component.key(), plain(goalposts.low()), plain(goalposts.high())));
        }
    }

    private void repeated() {
        Set<String> seen = new HashSet<>();
        for (Ingredient ingredient : ingredients) {
            Component component = ingredient.component();
            String what = component.indicator() + "@" + component.breakdown() + "@"
                    + (ingredient.period() == null ? component.period() : ingredient.period());
            if (!seen.add(what)) {
                error(
                        "index-repeated-component",
                        "components",
                        component.key(),
                        "«%s» está dos veces; para que cuente más, suba su peso".formatted(component.key()),
                        "“%s” is given twice; raise its weight if it is to count more".formatted(component.key()));
            }
        }
    }

    /** The same indicator on both sides of a break is two different measures under one name. */
    private void regimes() {
        for (int i = 0; i < ingredients.size(); i++) {
            for (int j = i + 1; j < ingredients.size(); j++) {
                acrossABreak(ingredients.get(i), ingredients.get(j));
            }
        }
    }

    private void acrossABreak(Ingredient one, Ingredient other) {
        Indicator indicator = one.indicator();
        if (indicator == null
                || one.period() == null
                || other.period() == null
                || !one.component().indicator().equals(other.component().indicator())) {
            return;
        }
        String first = one.period().compareTo(other.period()) < 0 ? one.period() : other.period();
        String last = one.period().compareTo(other.period()) < 0 ? other.period() : one.period();
        for (Indicator.Break cut : indicator.text().breaks()) {
            if (first.compareTo(cut.from()) <= 0 && last.compareTo(cut.to()) >= 0) {
                error(
                        "index-across-a-break",
                        "components",
                        other.component().key(),
                        "«%s» de %s y de %s no se comparan: la serie se corta entre %s y %s"
                                .formatted(indicator.code(), first, last, cut.from(), cut.to()),
                        "“%s” of %s and of %s do not compare: the series breaks between %s and %s"
                                .formatted(indicator.code(), first, last, cut.from(), cut.to()));
            }
        }
    }

    /** Without exponent and without a tail of zeros. */
    static String plain(double number) {
        return Double.isFinite(number)
                ? new java.math.BigDecimal(number)
                        .round(new java.math.MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(number);
    }
}
