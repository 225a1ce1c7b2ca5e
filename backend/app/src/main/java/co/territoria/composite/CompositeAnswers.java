package co.territoria.composite;

import co.territoria.composite.RecipeFault.Severity;
import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the answers of the addresses: checked questions in, what the client receives out. */
@Component
class CompositeAnswers {

    private final Composites composites;
    private final IndicatorValues values;
    private final IndicatorSources sources;
    private final Territories territories;

    CompositeAnswers(Composites composites, IndicatorValues values, IndicatorSources sources, Territories territories) {
        this.composites = composites;
        this.values = values;
        this.sources = sources;
        this.territories = territories;
    }

    /** How many draws with which seed. */
    record Draws(int draws, long seed) {

        static Draws of(@Nullable String draws, @Nullable String seed) {
            return new Draws(
                    (int) whole("draws", draws, Sensitivity.DRAWS, Sensitivity.FEWEST_DRAWS, Sensitivity.MOST_DRAWS),
                    whole("seed", seed, Sensitivity.SEED, 0, 999_999_999_999L));
        }

        private static long whole(String parameter, @Nullable String text, long otherwise, long least, long most) {
            if (text == null) {
                return otherwise;
            }
            long number = text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
            if (number < least || number > most) {
                throw ApiProblem.invalidParameter(
                        parameter,
                        text,
                        new LocalText(
                                "«%s» es un número entero de %d a %d.".formatted(parameter, least, most),
                                "“%s” is a whole number from %d to %d.".formatted(parameter, least, most)));
            }
            return number;
        }
    }

    CompositeJson.Page list(@Nullable String within, Language language) {
        Territory whole = values.within(within);
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        List<CompositeJson.Entry> entries = composites.list(pack.id()).stream()
                .map(recipe -> {
                    CompositeTable table = composites.table(recipe, whole);
                    return CompositeJson.entry(table, layer(table), language);
                })
                .toList();
        return new CompositeJson.Page(
                entries.size(),
                entries,
                CompositeJson.choices(language),
                new CompositeJson.Limits(
                        Recipe.FEWEST_COMPONENTS,
                        Recipe.MOST_COMPONENTS,
                        Sensitivity.FEWEST_DRAWS,
                        Sensitivity.MOST_DRAWS));
    }

    Recipe recipe(String code, @Nullable String within) {
        return composites.get(values.within(within).pack(), code);
    }

    /** @param base code of the recipe to start from */
    Recipe recipe(@Nullable String base, RecipeParameters parameters, @Nullable String within) {
        return parameters.over(base == null ? null : recipe(base, within));
    }

    /**
     * What a recipe that somebody tries out makes of the data.
     *
     * @throws ApiProblem 400 that names the parameter that is wrong
     */
    CompositeTable tried(Recipe recipe, @Nullable String within) {
        CompositeTable table = composites.table(recipe, values.within(within));
        table.faults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(fault -> {
                    throw ApiProblem.invalidParameter(fault.field(), fault.value(), sentence(fault.message()));
                });
        return table;
    }

    private static LocalText sentence(LocalText clause) {
        return new LocalText(capital(clause.es()) + ".", capital(clause.in(Language.EN)) + ".");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    CompositeTable table(Recipe recipe, @Nullable String within) {
        return composites.table(recipe, values.within(within));
    }

    CompositeJson json(
            CompositeTable table,
            String method,
            String count,
            @Nullable SensitivityJson sensitivity,
            Language language) {
        List<List<String>> keys = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (Ingredient one : table.ingredients()) {
            List<String> its = composites.keys(one);
            keys.add(its);
            all.addAll(its);
        }
        return CompositeJson.of(
                table,
                shown(table),
                keys,
                sources.list(table.pack().id(), List.copyOf(all), language),
                method,
                count,
                layer(table),
                sensitivity,
                language);
    }

    SensitivityJson sensitivity(CompositeTable table, Draws draws, Language language) {
        Sensitivity result = table.composition() == null
                ? null
                : Sensitivity.of(table.columns(), table.composition(), draws.draws(), draws.seed());
        return SensitivityJson.of(table, result, shown(table), draws.draws(), draws.seed(), language);
    }

    private Set<String> shown(CompositeTable table) {
        return territories.listWithin(table.within(), table.pack().lowestLevel().id()).stream()
                .map(territory -> territory.code().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable String layer(CompositeTable table) {
        return table.recipe().code() == null || table.obstacle() != null
                ? null
                : CompositeLayers.idOf(table.pack(), territories.defaultPack(), table.recipe());
    }
}
