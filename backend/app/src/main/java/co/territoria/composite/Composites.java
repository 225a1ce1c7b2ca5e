package co.territoria.composite;

import co.territoria.composite.RecipeFault.Severity;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The recipes in force, and what they make of the values in force. */
@Service
public class Composites {

    private static final LocalText AN_INDEX = new LocalText("el índice", "index");

    /** A place in a ranking says nothing with fewer. */
    private static final int FEWEST_SCORED = 2;

    private final JdbcComposites store;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final Territories territories;
    private volatile @Nullable Map<String, List<Recipe>> snapshot;

    Composites(JdbcComposites store, Indicators indicators, IndicatorValues values, Territories territories) {
        this.store = store;
        this.indicators = indicators;
        this.values = values;
        this.territories = territories;
    }

    /** Writes a version of one recipe; to be called inside the publishing transaction. */
    public int write(int dataset, int version, Recipe recipe) {
        return store.write(dataset, version, recipe);
    }

    /** Name of the dataset that delivers a recipe. */
    public static String datasetOf(String code) {
        return "indices/" + code;
    }

    /** What is wrong with a recipe, or worth knowing, given the indicators in force. */
    public List<RecipeFault> check(String pack, Recipe recipe) {
        return RecipeCheck.faults(recipe, ingredients(pack, recipe), codes(pack));
    }

    /** All recipes of a pack, by code. */
    List<Recipe> list(String pack) {
        return snapshot().getOrDefault(pack, List.of());
    }

    /**
     * The recipe with this code.
     *
     * @throws ApiProblem 404 with the nearest codes when there is none
     */
    Recipe get(String pack, String code) {
        List<Recipe> all = list(pack);
        return all.stream()
                .filter(recipe -> code.equals(recipe.code()))
                .findFirst()
                .orElseThrow(() -> ApiProblem.unknown(
                        "index",
                        AN_INDEX,
                        code,
                        Nearest.to(code, all.stream().map(Recipe::code).toList())));
    }

    private List<String> codes(String pack) {
        return indicators.list(pack).stream()
                .map(indicator -> indicator.code().value())
                .toList();
    }

    /** Computes an index over the whole pack, to be shown for what lies within. */
    CompositeTable table(Recipe recipe, Territory within) {
        Pack pack = territories.findPack(within.pack()).orElseThrow();
        List<Ingredient> ingredients = ingredients(pack.id(), recipe);
        List<RecipeFault> faults = RecipeCheck.faults(recipe, ingredients, codes(pack.id()));
        List<Territory> places = territories.list(pack.id(), pack.lowestLevel().id());
        Optional<LocalText> obstacle = awaited(ingredients).or(() -> faults.stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .map(RecipeFault::message)
                .findFirst());
        if (obstacle.isPresent()) {
            return refused(recipe, pack, within, ingredients, faults, places, obstacle.get());
        }
        List<TerritoryCode> codes = places.stream().map(Territory::code).toList();
        List<Column> columns =
                ingredients.stream().map(one -> one.column(codes)).toList();
        double[] weights = recipe.components().stream()
                .mapToDouble(component -> component.weight() == null ? 1 : component.weight())
                .toArray();
        Composition composition = Composition.of(columns, recipe.rules(), weights, recipe.atLeast());
        LocalText hindered = hindrance(recipe, ingredients, places, composition);
        if (hindered != null) {
            return refused(recipe, pack, within, ingredients, faults, places, hindered);
        }
        return new CompositeTable(
                recipe,
                pack,
                within,
                ingredients,
                faults,
                null,
                places,
                columns,
                composition,
                CompositeNotes.of(ingredients, composition));
    }

    /**
     * The scores of an index over the whole pack.
     *
     * @throws ApiProblem 404 with the nearest codes when there is none
     */
    public IndexScores scores(String pack, String code) {
        Recipe recipe = get(pack, code);
        Pack its = territories.findPack(pack).orElseThrow();
        CompositeTable table = table(recipe, territories.get(its.root().value()));
        Map<TerritoryCode, Double> scores = new TreeMap<>();
        Map<TerritoryCode, LocalText> reasons = new TreeMap<>();
        Composition composition = table.composition();
        for (int i = 0; i < table.places().size(); i++) {
            TerritoryCode place = table.places().get(i).code();
            if (composition != null && composition.ranks()[i] > 0) {
                scores.put(place, composition.scores()[i]);
            } else {
                reasons.put(place, CompositeJson.reason(table, i));
            }
        }
        return new IndexScores(
                code,
                recipe.name(),
                CompositeJson.unit(recipe.rules()),
                CompositeJson.decimals(recipe.rules()),
                CompositeNotes.method(recipe),
                table.periods(),
                table.obstacle(),
                scores,
                reasons,
                sources(table));
    }

    private List<String> sources(CompositeTable table) {
        return table.ingredients().stream()
                .flatMap(one -> keys(one).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Keys of the sources of a component, none where there is no value. */
    List<String> keys(Ingredient one) {
        if (one.indicator() == null || one.period() == null) {
            return List.of();
        }
        return values.breakdowns(one.indicator()).stream()
                .filter(each -> each.id().equals(one.component().breakdown()))
                .flatMap(each -> values.sources(one.indicator(), one.period(), each).stream())
                .toList();
    }

    private static CompositeTable refused(
            Recipe recipe,
            Pack pack,
            Territory within,
            List<Ingredient> ingredients,
            List<RecipeFault> faults,
            List<Territory> places,
            LocalText obstacle) {
        return new CompositeTable(
                recipe, pack, within, ingredients, faults, obstacle, places, List.of(), null, List.of());
    }

    private static Optional<LocalText> awaited(List<Ingredient> ingredients) {
        List<Ingredient> awaited =
                ingredients.stream().filter(one -> one.obstacle() != null).toList();
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LocalText(
                "faltan datos de %d de %d componentes: %s"
                        .formatted(awaited.size(), ingredients.size(), names(awaited, Language.ES)),
                "%d of %d components have no data: %s"
                        .formatted(awaited.size(), ingredients.size(), names(awaited, Language.EN))));
    }

    private static String names(List<Ingredient> ingredients, Language language) {
        return ingredients.stream()
                .map(one -> CompositeNotes.name(one).in(language))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable LocalText hindrance(
            Recipe recipe, List<Ingredient> ingredients, List<Territory> places, Composition composition) {
        if (recipe.rules().missing() == MissingRule.INCOMPLETE) {
            List<String> lacking = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if (!Composition.isComplete(composition.normalised()[i])) {
                    lacking.add(places.get(i).name());
                }
            }
            if (!lacking.isEmpty()) {
                String names =
                        lacking.stream().limit(5).collect(Collectors.joining(", ")) + (lacking.size() > 5 ? "…" : "");
                return new LocalText(
                        "la regla es no calcular si falta un dato, y le falta a %d de %d municipios: %s"
                                .formatted(lacking.size(), places.size(), names),
                        "the rule is to compute nothing when a value is missing, and %d of %d municipalities lack one: %s"
                                .formatted(lacking.size(), places.size(), names));
            }
        }
        if (recipe.rules().weighting() == Weighting.PRINCIPAL && composition.principal() == null) {
            return new LocalText(
                    "el primer componente principal necesita al menos %d municipios con todos los componentes"
                            .formatted(PrincipalWeights.FEWEST_TERRITORIES),
                    "the first principal component needs at least %d municipalities with all components"
                            .formatted(PrincipalWeights.FEWEST_TERRITORIES));
        }
        int scored = composition.scored();
        if (scored < FEWEST_SCORED) {
            return new LocalText(
                    "un ordenamiento necesita al menos %d municipios con puntaje; hay %d de %d con los datos que pide la regla"
                            .formatted(FEWEST_SCORED, scored, places.size()),
                    "a ranking needs at least %d municipalities with a score; %d of %d have the values that the rule asks for"
                            .formatted(FEWEST_SCORED, scored, places.size()));
        }
        return null;
    }

    private List<Ingredient> ingredients(String pack, Recipe recipe) {
        return recipe.components().stream()
                .map(component -> ingredient(pack, component))
                .toList();
    }

    private Ingredient ingredient(String pack, Recipe.Component component) {
        Optional<Indicator> indicator = indicators.find(pack, component.indicator());
        if (indicator.isEmpty()) {
            return absent(
                    component, null, "no hay un indicador con ese código", "there is no indicator with that code");
        }
        Optional<Breakdown> breakdown = values.breakdowns(indicator.get()).stream()
                .filter(each -> each.id().equals(component.breakdown()))
                .findFirst();
        if (breakdown.isEmpty()) {
            return absent(
                    component,
                    indicator.get(),
                    "no hay dato con la desagregación " + component.breakdown(),
                    "there is no value with the breakdown " + component.breakdown());
        }
        List<String> periods = values.periods(indicator.get(), breakdown.get());
        boolean latest = component.period().equals(Recipe.Component.LATEST);
        if (periods.isEmpty() || (!latest && !periods.contains(component.period()))) {
            return absent(
                    component,
                    indicator.get(),
                    "no hay dato de %s; hay de %s".formatted(component.period(), String.join(", ", periods)),
                    "there is no value of %s; there are of %s"
                            .formatted(component.period(), String.join(", ", periods)));
        }
        String period = latest ? periods.get(periods.size() - 1) : component.period();
        SortedMap<TerritoryCode, Double> observed = values.observed(indicator.get(), period, breakdown.get());
        if (observed.isEmpty()) {
            return absent(
                    component,
                    indicator.get(),
                    "ningún municipio tiene dato de " + period,
                    "no municipality has a value of " + period);
        }
        return new Ingredient(component, indicator.get(), period, observed, null);
    }

    private static Ingredient absent(Recipe.Component component, @Nullable Indicator indicator, String es, String en) {
        return new Ingredient(component, indicator, null, new TreeMap<>(), new LocalText(es, en));
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, List<Recipe>> read() {
        Map<String, List<Recipe>> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private Map<String, List<Recipe>> snapshot() {
        Map<String, List<Recipe>> now = snapshot;
        return now == null ? read() : now;
    }
}
