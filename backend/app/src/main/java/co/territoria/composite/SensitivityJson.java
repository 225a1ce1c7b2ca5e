package co.territoria.composite;

import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How firm the ranking of an index is, as the client receives it. */
record SensitivityJson(
        @Nullable String index,
        String name,
        boolean computable,
        @Nullable String reason,
        int draws,
        long seed,
        double concentration,
        @Nullable Double averageShift,
        String method,
        List<String> citations,
        List<Item> items,
        List<ScenarioItem> scenarios) {

    private static final LocalText METHOD = new LocalText(
            "Los pesos se sortean %d veces (semilla %d) de una distribución de Dirichlet con media en los pesos del índice y"
                    + " concentración %d; además se quita cada componente y se cambian la normalización y la media. El rango de"
                    + " puestos va del mejor al peor de todos; el 90 %% central es solo de los sorteos.",
            "The weights are drawn %d times (seed %d) from a Dirichlet distribution with the index’s weights as mean and"
                    + " concentration %d; each component is also left out, and normalisation and mean are exchanged. The range of"
                    + " ranks goes from the best to the worst of all; the central 90%% is of the draws only.");

    /** The ends of a range of places; the best is the lower number. */
    record Ends(int best, int worst) {}

    /**
     * One territory.
     *
     * @param same share of the draws in which it keeps its place
     */
    record Item(
            String code,
            String name,
            @Nullable Integer rank,
            @Nullable Ends all,
            @Nullable Ends central,
            @Nullable Integer median,
            @Nullable Double same,
            @Nullable Ends leaveOneOut,
            @Nullable Ends methods) {}

    /**
     * An alternative and how much it moves the ranking.
     *
     * @param leftOut      key of the component left out, absent of another method
     * @param averageShift mean change of place
     */
    record ScenarioItem(
            @Nullable String leftOut, @Nullable String name, String normalisation, String mean, double averageShift) {}

    static SensitivityJson of(
            CompositeTable table,
            @Nullable Sensitivity result,
            Set<String> shown,
            int draws,
            long seed,
            Language language) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < table.places().size(); i++) {
            if (shown.contains(table.places().get(i).code().value())) {
                items.add(item(
                        table,
                        result == null
                                ? Sensitivity.Range.NONE
                                : result.ranges().get(i),
                        i));
            }
        }
        return new SensitivityJson(
                table.recipe().code(),
                table.recipe().name().in(language),
                result != null,
                CompositeJson.text(table.obstacle(), language),
                draws,
                seed,
                Sensitivity.CONCENTRATION,
                result == null ? null : result.shift(),
                METHOD.in(language).formatted(draws, seed, (int) Sensitivity.CONCENTRATION),
                CompositeNotes.HANDBOOK,
                items,
                result == null
                        ? List.of()
                        : result.scenarios().stream()
                                .map(each -> scenario(table, each, language))
                                .toList());
    }

    private static Item item(CompositeTable table, Sensitivity.Range range, int place) {
        boolean known = range.rank() > 0;
        return new Item(
                table.places().get(place).code().value(),
                table.places().get(place).name(),
                known ? range.rank() : null,
                known ? new Ends(range.best(), range.worst()) : null,
                known ? new Ends(range.drawsBest(), range.drawsWorst()) : null,
                known ? range.drawsMedian() : null,
                known ? range.same() : null,
                known ? new Ends(range.outBest(), range.outWorst()) : null,
                known ? new Ends(range.methodBest(), range.methodWorst()) : null);
    }

    private static ScenarioItem scenario(CompositeTable table, Sensitivity.Scenario scenario, Language language) {
        Ingredient out = scenario.leftOut() < 0 ? null : table.ingredients().get(scenario.leftOut());
        return new ScenarioItem(
                out == null ? null : out.component().key(),
                out == null ? null : CompositeNotes.name(out).in(language),
                scenario.normalisation().id(),
                scenario.mean().id(),
                scenario.shift());
    }

    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "index",
                "index_name",
                "code",
                "name",
                "rank",
                "best",
                "worst",
                "central_90_best",
                "central_90_worst",
                "median",
                "same_rank_share",
                "leave_one_out_best",
                "leave_one_out_worst",
                "methods_best",
                "methods_worst",
                "draws",
                "seed",
                "method"));
        for (Item item : items) {
            csv.row(Arrays.asList(
                    index,
                    name,
                    item.code(),
                    item.name(),
                    item.rank(),
                    best(item.all()),
                    worst(item.all()),
                    best(item.central()),
                    worst(item.central()),
                    item.median(),
                    item.same(),
                    best(item.leaveOneOut()),
                    worst(item.leaveOneOut()),
                    best(item.methods()),
                    worst(item.methods()),
                    draws,
                    seed,
                    method));
        }
        return csv;
    }

    private static @Nullable Integer best(@Nullable Ends ends) {
        return ends == null ? null : ends.best();
    }

    private static @Nullable Integer worst(@Nullable Ends ends) {
        return ends == null ? null : ends.worst();
    }
}
