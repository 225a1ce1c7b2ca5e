package co.territoria.pattern;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Selection;
import co.territoria.indicator.SourceJson;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern as the client receives it. */
record ClustersJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        String direction,
        String period,
        List<String> periods,
        String breakdown,
        String within,
        boolean computable,
        @Nullable String reason,
        boolean computed,
        Settings settings,
        int known,
        int total,
        @Nullable Double mean,
        @Nullable Double deviation,
        @Nullable Global global,
        List<ClassItem> classes,
        List<ClassItem> hotSpots,
        List<WarningJson> warnings,
        List<Item> items,
        String method,
        List<String> citations,
        List<SourceJson> sources) {

    record Settings(
            String weights, @Nullable Integer k, int permutations, long seed, double alpha, String correction) {}

    record Global(
            double i,
            double expected,
            double varianceNormality,
            double varianceRandomisation,
            double z,
            double pAnalytic,
            double p) {}

    /** One class of the legend; all of them come, also those that nobody is in. */
    record ClassItem(String id, String name, int count) {}

    record Item(
            String code,
            String name,
            @Nullable Double value,
            @Nullable String cluster,
            @Nullable Double z,
            @Nullable Double lag,
            @Nullable Double lagZ,
            @Nullable Double localI,
            @Nullable Double p,
            @Nullable Double pAdjusted,
            @Nullable String hotSpot,
            @Nullable Double gi,
            @Nullable Double giP,
            @Nullable Double giPAdjusted,
            List<String> neighbours,
            @Nullable String reason) {}

    private static final LocalText HOT = new LocalText("concentración de valores altos", "high values gather");
    private static final LocalText COLD = new LocalText("concentración de valores bajos", "low values gather");

    static ClustersJson of(ClusterTable table, List<SourceJson> sources, Language language) {
        ClusterQuestion question = table.question();
        Selection selection = question.selection();
        Indicator.Definition definition = selection.indicator().definition();
        Moran global = table.global();
        List<Item> items =
                table.items().stream().map(item -> item(item, language)).toList();
        return new ClustersJson(
                selection.indicator().code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.direction().id(),
                selection.period(),
                selection.periods(),
                selection.breakdown().id(),
                selection.within().code().value(),
                table.obstacle() == null,
                text(table.obstacle(), language),
                true,
                new Settings(
                        question.weights(),
                        question.byContiguity() ? null : question.nearest(),
                        question.settings().permutations(),
                        question.settings().seed(),
                        question.settings().alpha(),
                        question.correction()),
                table.known(),
                table.total(),
                table.mean(),
                table.deviation(),
                global == null
                        ? null
                        : new Global(
                                global.i(),
                                global.expected(),
                                global.varianceNormality(),
                                global.varianceRandomisation(),
                                global.z(),
                                global.pAnalytic(),
                                global.p()),
                table.obstacle() != null ? List.of() : classes(items, language),
                table.obstacle() != null ? List.of() : hotSpots(items, language),
                WarningJson.list(table.warnings(), language),
                items,
                PatternText.CLUSTER_METHOD.in(language),
                PatternText.CLUSTER_CITATIONS,
                sources);
    }

    private static List<ClassItem> classes(List<Item> items, Language language) {
        return Arrays.stream(ClusterClass.values())
                .map(kind -> new ClassItem(kind.id(), kind.title().in(language), (int) items.stream()
                        .filter(item -> kind.id().equals(item.cluster))
                        .count()))
                .toList();
    }

    private static List<ClassItem> hotSpots(List<Item> items, Language language) {
        List<ClassItem> classes = new ArrayList<>();
        for (HotSpot kind : HotSpot.values()) {
            LocalText title =
                    switch (kind) {
                        case HOT -> HOT;
                        case COLD -> COLD;
                        case NOT_SIGNIFICANT -> ClusterClass.NOT_SIGNIFICANT.title();
                    };
            classes.add(new ClassItem(kind.id(), title.in(language), (int) items.stream()
                    .filter(item -> kind.id().equals(item.hotSpot))
                    .count()));
        }
        return classes;
    }

    private static Item item(ClusterTable.Item item, Language language) {
        ClusterAnalysis.Unit unit = item.unit();
        ClusterClass kind = item.kind();
        String cluster = kind == null ? null : kind.id();
        String reason = text(item.reason(), language);
        if (unit == null) {
            return new Item(
                    item.code(),
                    item.name(),
                    item.value(),
                    cluster,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    item.neighbours(),
                    reason);
        }
        HotSpot hotSpot = unit.hotSpot();
        return new Item(
                item.code(),
                item.name(),
                item.value(),
                cluster,
                unit.z(),
                unit.lag(),
                unit.lagZ(),
                unit.local(),
                unit.p(),
                unit.adjusted(),
                hotSpot == null ? null : hotSpot.id(),
                unit.star(),
                unit.starP(),
                unit.starAdjusted(),
                item.neighbours(),
                reason);
    }

    static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** The same as a table; what holds for the whole map is repeated in each row. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "unit",
                "period",
                "breakdown",
                "code",
                "name",
                "value",
                "cluster",
                "z",
                "lag",
                "lag_z",
                "local_i",
                "p",
                "p_adjusted",
                "hot_spot",
                "gi_star",
                "gi_p",
                "gi_p_adjusted",
                "neighbours",
                "reason",
                "moran_i",
                "moran_p",
                "n",
                "weights",
                "k",
                "permutations",
                "seed",
                "alpha",
                "correction",
                "computed",
                "source"));
        String keys = String.join(" ", sources.stream().map(SourceJson::key).toList());
        for (Item item : items) {
            csv.row(Arrays.asList(
                    indicator,
                    name,
                    unit,
                    period,
                    breakdown,
                    item.code,
                    item.name,
                    item.value,
                    item.cluster,
                    item.z,
                    item.lag,
                    item.lagZ,
                    item.localI,
                    item.p,
                    item.pAdjusted,
                    item.hotSpot,
                    item.gi,
                    item.giP,
                    item.giPAdjusted,
                    String.join(" ", item.neighbours),
                    item.reason == null && !computable ? reason : item.reason,
                    global == null ? null : global.i,
                    global == null ? null : global.p,
                    known,
                    settings.weights,
                    settings.k,
                    settings.permutations,
                    settings.seed,
                    settings.alpha,
                    settings.correction,
                    computed,
                    keys));
        }
        return csv;
    }
}
