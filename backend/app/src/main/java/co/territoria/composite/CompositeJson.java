package co.territoria.composite;

import co.territoria.indicator.ComputedClasses;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.SourceJson;
import co.territoria.territory.Territory;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A composite index as the client receives it. */
record CompositeJson(
        @Nullable String code,
        String name,
        @Nullable String description,
        @Nullable String note,
        boolean computable,
        @Nullable String reason,
        boolean computed,
        String unit,
        int decimals,
        String direction,
        Choice normalisation,
        Choice weighting,
        Choice mean,
        Choice missingRule,
        int atLeast,
        String method,
        List<String> citations,
        List<String> periods,
        List<String> notes,
        List<NoticeItem> notices,
        List<ComponentItem> components,
        int total,
        int scored,
        int missing,
        List<Item> items,
        ComputedClasses classes,
        List<SourceJson> sources,
        @Nullable String layer,
        boolean example,
        @Nullable SensitivityJson sensitivity) {

    private static final LocalText POINTS = new LocalText("puntos 0-100", "points 0-100");
    private static final LocalText DEVIATIONS = new LocalText("desviaciones estándar", "standard deviations");

    /** A closed choice and what it is called. */
    record Choice(String id, String name) {}

    /** Something wrong with the recipe, or worth knowing. */
    record NoticeItem(String severity, String rule, String field, String message) {}

    /**
     * One component.
     *
     * @param weight    in the index, of 1; absent when nothing is computed and weights are not given
     * @param low       lower end of the scale that was used, in the unit of the component
     * @param given     whether the ends are goalposts of the recipe
     * @param available whether there is any value of it
     * @param reason    why there is none
     * @param awaits    what to load then
     */
    record ComponentItem(
            String key,
            String indicator,
            String name,
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable String dimension,
            String breakdown,
            @Nullable String period,
            String direction,
            @Nullable Double weight,
            @Nullable Double low,
            @Nullable Double high,
            boolean given,
            boolean log,
            boolean available,
            @Nullable String reason,
            @Nullable String awaits,
            int present,
            @Nullable String note,
            List<String> sources) {}

    /**
     * One territory.
     *
     * @param status {@code computed} or {@code missing}
     * @param reason why there is no score
     * @param parts  one for each component, in their order; empty when nothing is computed
     */
    record Item(
            String code,
            String name,
            @Nullable Double score,
            @Nullable Integer rank,
            int rankOf,
            String status,
            @Nullable String reason,
            List<Part> parts) {}

    /**
     * What one component does to one territory.
     *
     * @param value        observed, in the unit of the component
     * @param normalised   on the common scale
     * @param weight       that it has for this territory
     * @param contribution of an arithmetic mean, part of the score; of a geometric mean, part of its natural logarithm;
     *                     absent where there is no score, and where a geometric mean is zero
     */
    record Part(
            @Nullable Double value,
            @Nullable Double normalised,
            @Nullable Double weight,
            @Nullable Double contribution) {}

    /**
     * @param shown   codes of the territories that lie within what was asked for
     * @param layer   id of its layer, absent when it has none
     * @param sources in full
     */
    static CompositeJson of(
            CompositeTable table,
            Set<String> shown,
            List<List<String>> keysOfComponents,
            List<SourceJson> sources,
            String method,
            String count,
            @Nullable String layer,
            @Nullable SensitivityJson sensitivity,
            Language language) {
        Recipe recipe = table.recipe();
        Recipe.Rules rules = recipe.rules();
        List<Item> items = items(table, shown, language);
        double[] scores = items.stream()
                .filter(item -> item.score() != null)
                .mapToDouble(Item::score)
                .toArray();
        return new CompositeJson(
                recipe.code(),
                recipe.name().in(language),
                text(recipe.description(), language),
                text(recipe.note(), language),
                table.obstacle() == null,
                text(table.obstacle(), language),
                true,
                unit(rules).in(language),
                decimals(rules),
                Direction.HIGHER_IS_BETTER.id(),
                new Choice(
                        rules.normalisation().id(),
                        rules.normalisation().title().in(language)),
                new Choice(rules.weighting().id(), rules.weighting().title().in(language)),
                new Choice(rules.mean().id(), rules.mean().title().in(language)),
                new Choice(rules.missing().id(), rules.missing().title().in(language)),
                recipe.atLeast(),
                CompositeNotes.method(recipe).in(language),
                CompositeNotes.HANDBOOK,
                table.periods(),
                table.notes().stream().map(each -> each.in(language)).toList(),
                notices(table, language),
                components(table, keysOfComponents, language),
                items.size(),
                scores.length,
                items.size() - scores.length,
                items,
                ComputedClasses.of(scores, items.size() - scores.length, method, count),
                sources,
                layer,
                table.pack().example(),
                sensitivity);
    }

    private static List<NoticeItem> notices(CompositeTable table, Language language) {
        return table.faults().stream()
                .map(fault -> new NoticeItem(
                        fault.severity().name().toLowerCase(java.util.Locale.ROOT),
                        fault.rule(),
                        fault.field(),
                        fault.message().in(language)))
                .toList();
    }

    private static List<ComponentItem> components(CompositeTable table, List<List<String>> sources, Language language) {
        List<ComponentItem> components = new ArrayList<>();
        for (int i = 0; i < table.ingredients().size(); i++) {
            Ingredient one = table.ingredients().get(i);
            Recipe.Component component = one.component();
            Indicator indicator = one.indicator();
            Composition composition = table.composition();
            Normaliser.Scaled scaled =
                    composition == null ? null : composition.scaled().get(i);
            components.add(new ComponentItem(
                    component.key(),
                    component.indicator(),
                    CompositeNotes.name(one).in(language),
                    indicator == null ? null : indicator.definition().unit().in(language),
                    indicator == null ? null : indicator.definition().decimals(),
                    indicator == null
                            ? null
                            : indicator.definition().dimension().id(),
                    component.breakdown(),
                    one.period(),
                    one.higherIsBetter() ? Direction.HIGHER_IS_BETTER.id() : Direction.LOWER_IS_BETTER.id(),
                    composition != null ? Double.valueOf(composition.weights()[i]) : component.weight(),
                    scaled == null ? null : unlogged(scaled.low(), component),
                    scaled == null ? null : unlogged(scaled.high(), component),
                    scaled != null && scaled.given(),
                    component.log(),
                    one.obstacle() == null,
                    text(one.obstacle(), language),
                    text(component.awaits(), language),
                    one.values().size(),
                    text(component.note(), language),
                    sources.get(i)));
        }
        return components;
    }

    private static double unlogged(double end, Recipe.Component component) {
        return component.log() ? Math.exp(end) : end;
    }

    private static List<Item> items(CompositeTable table, Set<String> shown, Language language) {
        List<Item> items = new ArrayList<>();
        Composition composition = table.composition();
        int scored = composition == null ? 0 : composition.scored();
        for (int i = 0; i < table.places().size(); i++) {
            Territory place = table.places().get(i);
            if (!shown.contains(place.code().value())) {
                continue;
            }
            boolean known = composition != null && composition.ranks()[i] > 0;
            items.add(new Item(
                    place.code().value(),
                    place.name(),
                    known ? Double.valueOf(composition.scores()[i]) : null,
                    known ? Integer.valueOf(composition.ranks()[i]) : null,
                    scored,
                    known ? "computed" : "missing",
                    known ? null : reason(table, i).in(language),
                    composition == null ? List.of() : parts(table, composition, i)));
        }
        return items;
    }

    /** Why a territory has no score. */
    static LocalText reason(CompositeTable table, int place) {
        if (table.obstacle() != null) {
            return table.obstacle();
        }
        List<LocalText> lacking = table.ingredients().stream()
                .filter(one ->
                        !one.values().containsKey(table.places().get(place).code()))
                .map(CompositeNotes::name)
                .toList();
        return new LocalText("falta: " + joined(lacking, Language.ES), "missing: " + joined(lacking, Language.EN));
    }

    private static String joined(List<LocalText> names, Language language) {
        return String.join(", ", names.stream().map(name -> name.in(language)).toList());
    }

    static LocalText unit(Recipe.Rules rules) {
        return isInDeviations(rules) ? DEVIATIONS : POINTS;
    }

    static int decimals(Recipe.Rules rules) {
        return isInDeviations(rules) ? 2 : 1;
    }

    private static boolean isInDeviations(Recipe.Rules rules) {
        return rules.normalisation() == Normalisation.ZSCORE;
    }

    private static List<Part> parts(CompositeTable table, Composition composition, int place) {
        double[] contributions = composition.contributions(place);
        double[] weights = composition.weightsOf(place);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < contributions.length; i++) {
            parts.add(new Part(
                    table.ingredients()
                            .get(i)
                            .values()
                            .get(table.places().get(place).code()),
                    finite(composition.normalised()[place][i]),
                    finite(weights[i]),
                    finite(contributions[i])));
        }
        return parts;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? Double.valueOf(number + 0.0) : null;
    }

    static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** One row for each territory, with four columns for each component. */
    Csv toCsv() {
        List<String> header = new ArrayList<>(List.of(
                "index",
                "index_name",
                "code",
                "name",
                "score",
                "unit",
                "rank",
                "rank_of",
                "status",
                "reason",
                "normalisation",
                "weighting",
                "mean",
                "missing_rule"));
        for (ComponentItem component : components) {
            for (String part : List.of("value", "period", "normalised", "weight", "contribution")) {
                header.add(component.key() + "_" + part);
            }
        }
        header.addAll(List.of("sources", "method"));
        Csv csv = new Csv(header);
        String keys = String.join(" ", sources.stream().map(SourceJson::key).toList());
        for (Item item : items) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                    code,
                    name,
                    item.code(),
                    item.name(),
                    item.score(),
                    unit,
                    item.rank(),
                    item.rankOf(),
                    item.status(),
                    item.reason(),
                    normalisation.id(),
                    weighting.id(),
                    mean.id(),
                    missingRule.id()));
            for (int i = 0; i < components.size(); i++) {
                Part part = item.parts().isEmpty() ? null : item.parts().get(i);
                row.add(part == null ? null : part.value());
                row.add(components.get(i).period());
                row.add(part == null ? null : part.normalised());
                row.add(part == null ? null : part.weight());
                row.add(part == null ? null : part.contribution());
            }
            row.add(keys);
            row.add(method);
            csv.row(row);
        }
        return csv;
    }

    /** The list of all indices. */
    record Page(int total, List<Entry> items, List<Choices> choices, Limits limits) {}

    /** What a builder may choose from. */
    record Choices(String parameter, List<Choice> options) {}

    record Limits(int fewestComponents, int mostComponents, int fewestDraws, int mostDraws) {}

    /**
     * One index of the list.
     *
     * @param missingComponents those without any value, with what to load
     */
    record Entry(
            String code,
            String name,
            @Nullable String description,
            boolean complete,
            @Nullable String reason,
            int components,
            List<Missing> missingComponents,
            List<String> periods,
            @Nullable String layer) {}

    /** A component of which there is no value. */
    record Missing(
            String indicator,
            String name,
            @Nullable String reason,
            @Nullable String awaits) {}

    static Entry entry(CompositeTable table, @Nullable String layer, Language language) {
        Recipe recipe = table.recipe();
        return new Entry(
                String.valueOf(recipe.code()),
                recipe.name().in(language),
                text(recipe.description(), language),
                table.obstacle() == null,
                text(table.obstacle(), language),
                recipe.components().size(),
                table.awaited().stream()
                        .map(one -> new Missing(
                                one.component().indicator(),
                                CompositeNotes.name(one).in(language),
                                text(one.obstacle(), language),
                                text(one.component().awaits(), language)))
                        .toList(),
                table.periods(),
                layer);
    }

    static List<Choices> choices(Language language) {
        return List.of(
                new Choices(
                        "normalisation",
                        Arrays.stream(Normalisation.values())
                                .map(each -> new Choice(each.id(), each.title().in(language)))
                                .toList()),
                new Choices(
                        "weights",
                        Arrays.stream(Weighting.values())
                                .map(each -> new Choice(each.id(), each.title().in(language)))
                                .toList()),
                new Choices(
                        "mean",
                        Arrays.stream(Mean.values())
                                .map(each -> new Choice(each.id(), each.title().in(language)))
                                .toList()),
                new Choices(
                        "missing",
                        Arrays.stream(MissingRule.values())
                                .map(each -> new Choice(each.id(), each.title().in(language)))
                                .toList()));
    }
}
