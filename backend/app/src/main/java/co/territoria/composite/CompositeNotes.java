package co.territoria.composite;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reader of an index should know, and how its method is told. Pure. */
final class CompositeNotes {

    static final List<String> HANDBOOK = List.of(
            "OECD & JRC, Handbook on Constructing Composite Indicators: Methodology and User Guide, 2008",
            "UNDP, Human Development Report, Technical notes");

    private CompositeNotes() {}

    /** Its own name, that of its indicator, or the code that is awaited. */
    static LocalText name(Ingredient ingredient) {
        if (ingredient.component().name() != null) {
            return ingredient.component().name();
        }
        return ingredient.indicator() == null
                ? new LocalText(ingredient.component().indicator(), null)
                : ingredient.indicator().definition().name();
    }

    static List<LocalText> of(List<Ingredient> ingredients, Composition composition) {
        List<LocalText> notes = new ArrayList<>();
        Set<String> periods = new TreeSet<>();
        ingredients.forEach(one -> periods.add(String.valueOf(one.period())));
        if (periods.size() > 1) {
            String list = String.join(", ", periods);
            notes.add(new LocalText(
                    "los componentes son de periodos distintos: " + list,
                    "the components are of different periods: " + list));
        }
        for (int i = 0; i < ingredients.size(); i++) {
            Normaliser.Scaled scaled = composition.scaled().get(i);
            LocalText name = name(ingredients.get(i));
            if (!scaled.varies()) {
                notes.add(each(
                        name,
                        "«%s» vale lo mismo en todas partes: todos reciben el punto medio y no cambia el orden",
                        "“%s” is the same everywhere: all get the middle of the scale and the order does not change"));
            }
            if (scaled.outside() > 0) {
                notes.add(new LocalText(
                        "«%s»: %d valores están más allá de sus metas y cuentan como la meta"
                                .formatted(name.es(), scaled.outside()),
                        "“%s”: %d values lie beyond the goalposts and count as the goalpost"
                                .formatted(name.in(Language.EN), scaled.outside())));
            }
        }
        PrincipalWeights principal = composition.principal();
        if (principal != null) {
            notes.add(new LocalText(
                    "el primer componente principal explica el %s %% de la varianza"
                            .formatted(Math.round(100 * principal.share())),
                    "the first principal component explains %s%% of the variance"
                            .formatted(Math.round(100 * principal.share()))));
            for (int opposite : principal.opposite()) {
                notes.add(each(
                        name(ingredients.get(opposite)),
                        "«%s» va en contra de los demás componentes: su peso dice cuánto, no hacia dónde",
                        "“%s” runs against the other components: its weight says how much, not which way"));
            }
        }
        if (composition.rules().mean() == Mean.GEOMETRIC && hasZero(composition)) {
            notes.add(new LocalText(
                    "un componente en su peor meta vale cero, y la media geométrica con un cero es cero",
                    "a component at its worst goalpost is zero, and the geometric mean with a zero is zero"));
        }
        return notes;
    }

    private static boolean hasZero(Composition composition) {
        for (double[] row : composition.normalised()) {
            for (double value : row) {
                if (value == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalText each(LocalText name, String es, String en) {
        return new LocalText(es.formatted(name.es()), en.formatted(name.in(Language.EN)));
    }

    /** One paragraph: how the index is made, in words. */
    static LocalText method(Recipe recipe) {
        return new LocalText(text(recipe, CompositeNotes::es), text(recipe, CompositeNotes::en));
    }

    private static String text(Recipe recipe, Function<Recipe, List<String>> sentences) {
        return sentences.apply(recipe).stream().collect(Collectors.joining(" "));
    }

    private static List<String> es(Recipe recipe) {
        boolean geometric = recipe.rules().mean() == Mean.GEOMETRIC;
        boolean goals = recipe.components().stream().anyMatch(each -> each.goalposts() != null);
        String from = geometric ? "1" : "0";
        return List.of(
                switch (recipe.rules().normalisation()) {
                    case MINMAX ->
                        goals
                                ? "Cada componente se lleva a una escala entre sus metas (donde las tiene) o entre el peor y el mejor"
                                        + " valor observado, de 0 a 100; más es mejor."
                                : "Cada componente se lleva a una escala de %s a 100 entre el peor y el mejor valor observado; más es mejor."
                                        .formatted(from);
                    case ZSCORE ->
                        "Cada componente se mide en desviaciones estándar (de la población) frente a su media; más es mejor.";
                    case RANK ->
                        "Cada componente se cambia por su lugar entre los municipios, de %s (el último) a 100 (el primero)."
                                .formatted(from);
                },
                switch (recipe.rules().weighting()) {
                    case EQUAL -> "Todos pesan igual.";
                    case GIVEN -> "Los pesos los fija la receta.";
                    case PRINCIPAL ->
                        "Los pesos son los cuadrados de las cargas del primer componente principal de las correlaciones.";
                },
                switch (recipe.rules().mean()) {
                    case ARITHMETIC ->
                        "El puntaje es la media aritmética: lo que aporta cada componente es peso por valor, y suma el puntaje.";
                    case GEOMETRIC ->
                        "El puntaje es la media geométrica: lo que aporta cada componente es peso por logaritmo, y suma el"
                                + " logaritmo natural del puntaje.";
                },
                switch (recipe.rules().missing()) {
                    case REFUSE -> "Un municipio al que le falta un componente queda sin puntaje.";
                    case RENORMALISE ->
                        "A un municipio al que le faltan componentes se le reparten los pesos entre los que tiene, si son al menos %d."
                                .formatted(recipe.atLeast());
                    case INCOMPLETE -> "Si a un municipio le falta un componente no se calcula el índice.";
                });
    }

    private static List<String> en(Recipe recipe) {
        boolean geometric = recipe.rules().mean() == Mean.GEOMETRIC;
        boolean goals = recipe.components().stream().anyMatch(each -> each.goalposts() != null);
        String from = geometric ? "1" : "0";
        return List.of(
                switch (recipe.rules().normalisation()) {
                    case MINMAX ->
                        goals
                                ? "Each component is brought to a scale between its goalposts (where it has them) or between the worst"
                                        + " and best value observed, 0 to 100; more is better."
                                : "Each component is brought to a scale of %s to 100 between the worst and best value observed; more is better."
                                        .formatted(from);
                    case ZSCORE ->
                        "Each component is measured in (population) standard deviations from its mean; more is better.";
                    case RANK ->
                        "Each component is replaced by its place among the municipalities, %s (the last) to 100 (the first)."
                                .formatted(from);
                },
                switch (recipe.rules().weighting()) {
                    case EQUAL -> "All weigh the same.";
                    case GIVEN -> "The recipe sets the weights.";
                    case PRINCIPAL ->
                        "The weights are the squared loadings of the first principal component of the correlations.";
                },
                switch (recipe.rules().mean()) {
                    case ARITHMETIC ->
                        "The score is the arithmetic mean: a component contributes weight times value, which adds up to the score.";
                    case GEOMETRIC ->
                        "The score is the geometric mean: a component contributes weight times logarithm, which adds up to the"
                                + " natural logarithm of the score.";
                },
                switch (recipe.rules().missing()) {
                    case REFUSE -> "A municipality that lacks a component has no score.";
                    case RENORMALISE ->
                        "Where components are missing the weights are shared among those present, if there are at least %d."
                                .formatted(recipe.atLeast());
                    case INCOMPLETE -> "When a municipality lacks a component the index is not computed.";
                });
    }
}
