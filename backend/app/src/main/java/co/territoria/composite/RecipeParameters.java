package co.territoria.composite;

import co.territoria.composite.Recipe.Component;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Direction;
import co.territoria.indicator.IndicatorCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recipe as the parameters of an address tell it. What is not given stays as in the recipe that they start from, or
 * is the plain choice.
 *
 * @param components   {@code indicator[@breakdown[@period]]}, joined by commas
 * @param weights      {@code equal}, {@code principal}, or numbers in the order of the components
 * @param directions   in the order of the components, empty for that of the indicator
 * @param goalposts    {@code low:high} in the order of the components, empty for none
 */
record RecipeParameters(
        @Nullable String components,
        @Nullable String weights,
        @Nullable String directions,
        @Nullable String goalposts,
        @Nullable String normalisation,
        @Nullable String mean,
        @Nullable String missing,
        @Nullable String atLeast) {

    private static final LocalText OWN = new LocalText("Índice propio", "Own index");

    private static final Pattern PERIOD = Pattern.compile("[0-9A-Za-z-]{4,20}|latest");

    /**
     * @param base the recipe to start from, absent for none
     * @throws ApiProblem 400 that names the parameter and what would be right
     */
    Recipe over(@Nullable Recipe base) {
        List<Component> parts = parts(base);
        Recipe.Rules from = base == null
                ? new Recipe.Rules(Normalisation.MINMAX, Weighting.EQUAL, Mean.ARITHMETIC, MissingRule.REFUSE)
                : base.rules();
        boolean same = base != null && keys(base.components()).equals(keys(parts));
        Weighting weighting = weighting(same ? from.weighting() : Weighting.EQUAL);
        if (weights != null || !same) {
            parts = weighed(parts, weighting);
        }
        Recipe.Rules rules = new Recipe.Rules(
                choice("normalisation", normalisation, Normalisation::find, Normalisation.ids(), from.normalisation()),
                weighting,
                choice("mean", mean, Mean::find, Mean.ids(), from.mean()),
                choice("missing", missing, MissingRule::find, MissingRule.ids(), from.missing()));
        boolean untouched = same && rules.equals(from) && parts.equals(base.components()) && atLeast == null;
        if (untouched) {
            return base;
        }
        return new Recipe(
                null,
                base == null
                        ? OWN
                        : new LocalText(
                                base.name().es() + ", con otra receta",
                                base.name().in(co.territoria.web.Language.EN) + ", with another recipe"),
                base == null ? null : base.description(),
                base == null ? null : base.note(),
                rules,
                atLeast(base, parts.size()),
                parts);
    }

    private static List<String> keys(List<Component> parts) {
        return parts.stream().map(Component::key).toList();
    }

    private List<Component> parts(@Nullable Recipe base) {
        List<Component> parts = new ArrayList<>();
        if (components == null) {
            if (base == null) {
                throw ApiProblem.invalidParameter(
                        "components",
                        null,
                        new LocalText(
                                "Falta «components»: códigos de indicadores separados por comas, por ejemplo"
                                        + " cob_acueducto_censo,deficit_hab; o «recipe», el código de un índice.",
                                "“components” is missing: codes of indicators joined by commas, for example"
                                        + " cob_acueducto_censo,deficit_hab; or “recipe”, the code of an index."));
            }
            parts.addAll(base.components());
        } else {
            for (String text : components.split(",", -1)) {
                Component part = part(text.strip());
                parts.add(
                        base == null
                                ? part
                                : base.components().stream()
                                        .filter(known -> known.key().equals(part.key()))
                                        .findFirst()
                                        .orElse(part));
            }
        }
        requireFew(parts.size());
        return goaled(directed(parts));
    }

    private static void requireFew(int count) {
        if (count > Recipe.MOST_COMPONENTS) {
            throw ApiProblem.invalidParameter(
                    "components",
                    String.valueOf(count),
                    new LocalText(
                            "Un índice tiene como máximo %d componentes; hay %d."
                                    .formatted(Recipe.MOST_COMPONENTS, count),
                            "An index has at most %d components; there are %d."
                                    .formatted(Recipe.MOST_COMPONENTS, count)));
        }
    }

    private static Component part(String text) {
        String[] pieces = text.split("@", -1);
        boolean good = pieces.length <= 3
                && IndicatorCode.isValid(pieces[0])
                && (pieces.length < 2
                        || Arrays.stream(pieces[1].split("\\.", -1)).allMatch(Breakdown::isValidId))
                && (pieces.length < 3 || PERIOD.matcher(pieces[2]).matches());
        if (!good) {
            throw ApiProblem.invalidParameter(
                    "components",
                    text,
                    new LocalText(
                            "«%s» no es un componente; se escribe indicador, indicador@desagregación o".formatted(text)
                                    + " indicador@desagregación@periodo, por ejemplo ipm@rural o edu_cob_neta@total@2022.",
                            "“%s” is no component; it is written indicator, indicator@breakdown or".formatted(text)
                                    + " indicator@breakdown@period, for example ipm@rural or edu_cob_neta@total@2022."));
        }
        return new Component(
                null,
                pieces[0],
                pieces.length < 2 ? Component.TOTAL : pieces[1],
                pieces.length < 3 ? Component.LATEST : pieces[2],
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private Weighting weighting(Weighting from) {
        if (weights == null) {
            return from;
        }
        if (weights.equals(Weighting.EQUAL.id())) {
            return Weighting.EQUAL;
        }
        return weights.equals(Weighting.PRINCIPAL.id()) ? Weighting.PRINCIPAL : Weighting.GIVEN;
    }

    private List<Component> weighed(List<Component> parts, Weighting weighting) {
        if (weighting != Weighting.GIVEN) {
            return parts.stream().map(part -> part.withWeight(null)).toList();
        }
        List<String> texts = list("weights", String.valueOf(weights), parts.size());
        List<Component> weighed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            weighed.add(parts.get(i).withWeight(number("weights", texts.get(i))));
        }
        return weighed;
    }

    private List<Component> directed(List<Component> parts) {
        if (directions == null) {
            return parts;
        }
        List<String> texts = list("directions", directions, parts.size());
        List<Component> directed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Component part = parts.get(i);
            Direction direction = texts.get(i).isEmpty()
                    ? part.direction()
                    : choice("directions", texts.get(i), Direction::find, Direction.ids(), Direction.NEUTRAL);
            directed.add(new Component(
                    part.name(),
                    part.indicator(),
                    part.breakdown(),
                    part.period(),
                    direction,
                    part.weight(),
                    part.goalposts(),
                    part.log(),
                    part.note(),
                    part.awaits()));
        }
        return directed;
    }

    private List<Component> goaled(List<Component> parts) {
        if (goalposts == null) {
            return parts;
        }
        List<String> texts = list("goalposts", goalposts, parts.size());
        List<Component> goaled = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Component part = parts.get(i);
            goaled.add(new Component(
                    part.name(),
                    part.indicator(),
                    part.breakdown(),
                    part.period(),
                    part.direction(),
                    part.weight(),
                    texts.get(i).isEmpty() ? part.goalposts() : goalposts(texts.get(i)),
                    part.log(),
                    part.note(),
                    part.awaits()));
        }
        return goaled;
    }

    private static Goalposts goalposts(String text) {
        String[] ends = text.split(":", -1);
        if (ends.length == 2) {
            double low = number("goalposts", ends[0]);
            double high = number("goalposts", ends[1]);
            if (low < high) {
                return new Goalposts(low, high);
            }
        }
        throw ApiProblem.invalidParameter(
                "goalposts",
                text,
                new LocalText(
                        "«%s» no son unas metas; se escriben menor:mayor, por ejemplo 20:85.".formatted(text),
                        "“%s” are no goalposts; they are written low:high, for example 20:85.".formatted(text)));
    }

    private static List<String> list(String parameter, String text, int count) {
        List<String> list =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (list.size() != count) {
            throw ApiProblem.invalidParameter(
                    parameter,
                    text,
                    new LocalText(
                            "«%s» trae %d y hay %d componentes; va uno por componente, en su orden, separados por comas."
                                    .formatted(parameter, list.size(), count),
                            "“%s” has %d and there are %d components; give one for each, in their order, joined by commas."
                                    .formatted(parameter, list.size(), count)));
        }
        return list;
    }

    private static double number(String parameter, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException fault) {
            // told below, with what would be right
        }
        throw ApiProblem.invalidParameter(
                parameter,
                text,
                new LocalText(
                        "«%s» no es un número; el decimal es el punto, por ejemplo 0.25.".formatted(text),
                        "“%s” is no number; the decimal sign is a point, for example 0.25.".formatted(text)));
    }

    private int atLeast(@Nullable Recipe base, int count) {
        if (atLeast == null) {
            return base != null && base.atLeast() <= count ? base.atLeast() : Math.max(1, (count + 1) / 2);
        }
        if (!atLeast.matches("\\d{1,3}") || Integer.parseInt(atLeast) < 1 || Integer.parseInt(atLeast) > count) {
            throw ApiProblem.invalidParameter(
                    "at_least",
                    atLeast,
                    new LocalText(
                            "«at_least» es un número entero de 1 a %d.".formatted(count),
                            "“at_least” is a whole number from 1 to %d.".formatted(count)));
        }
        return Integer.parseInt(atLeast);
    }

    private static <T> T choice(
            String parameter,
            @Nullable String text,
            java.util.function.Function<String, Optional<T>> find,
            List<String> ids,
            T otherwise) {
        if (text == null) {
            return otherwise;
        }
        return find.apply(text).orElseThrow(() -> ApiProblem.notAllowed(parameter, text, ids));
    }
}
