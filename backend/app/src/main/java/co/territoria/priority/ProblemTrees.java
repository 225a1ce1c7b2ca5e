package co.territoria.priority;

import co.territoria.gap.Gap;
import co.territoria.gap.GapClasses;
import co.territoria.gap.GapTable;
import co.territoria.gap.Gaps;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.priority.ProblemReading.Leaf;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the gaps of a territory, against the whole of its pack, into the tree of a problem. */
@Service
class ProblemTrees {

    private static final LocalText NO_INDICATOR =
            new LocalText("el indicador ya no está en vigor", "the indicator is no longer in force");

    private static final LocalText NO_VALUE = new LocalText("sin dato", "no value");

    private static final LocalText IS_REFERENCE = new LocalText(
            "es la referencia: elija un municipio o una subregión",
            "it is the reference: choose a municipality or a subregion");

    private static final LocalText NO_TERRITORY = new LocalText("elija un territorio", "choose a territory");

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Gaps gaps;
    private final Territories territories;

    ProblemTrees(Indicators indicators, IndicatorValues values, Gaps gaps, Territories territories) {
        this.indicators = indicators;
        this.values = values;
        this.gaps = gaps;
        this.territories = territories;
    }

    /** @param territory of the pack of the problem; absent for the tree alone */
    ProblemReading read(Problem problem, @Nullable Territory territory) {
        Map<IndicatorCode, Leaf> byIndicator = new HashMap<>();
        problem.indicators().forEach(code -> byIndicator.put(code, leaf(problem.pack(), code, territory)));
        List<Leaf> leaves = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        for (Problem.Node node : problem.nodes()) {
            for (IndicatorCode code : node.indicators()) {
                Leaf leaf = byIndicator.get(code);
                leaves.add(at(node.id(), leaf));
                if (leaf.source() != null) {
                    sources.add(leaf.source());
                } else if (leaf.value() != null && leaf.indicator() != null) {
                    sources.add(leaf.indicator().definition().source());
                }
            }
        }
        if (problem.provenance().source() != null) {
            sources.add(problem.provenance().source());
        }
        return new ProblemReading(problem, territory, leaves, List.copyOf(sources));
    }

    private static Leaf at(String node, Leaf leaf) {
        return new Leaf(
                node,
                leaf.code(),
                leaf.indicator(),
                leaf.period(),
                leaf.value(),
                leaf.computed(),
                leaf.referenceKind(),
                leaf.referenceName(),
                leaf.reference(),
                leaf.gap(),
                leaf.step(),
                leaf.sides(),
                leaf.rank(),
                leaf.rankOf(),
                leaf.source(),
                leaf.reason());
    }

    private Leaf leaf(String pack, IndicatorCode code, @Nullable Territory territory) {
        Optional<Indicator> found = indicators.find(pack, code.value());
        if (found.isEmpty()) {
            return without(code, null, null, NO_INDICATOR);
        }
        Indicator indicator = found.get();
        if (territory == null) {
            return without(code, indicator, null, NO_TERRITORY);
        }
        String root = territories.findPack(pack).orElseThrow().root().value();
        Selection selection = values.select(code.value(), null, null, root);
        if (territory.code().value().equals(root)) {
            return without(code, indicator, selection.period(), IS_REFERENCE);
        }
        // an index that does not go up has no value of the whole: then the median municipality stands for it
        Reference reference = Reference.DEPARTMENT.obstacle(indicator).isPresent()
                        && Reference.MEDIAN.obstacle(indicator).isEmpty()
                ? Reference.MEDIAN
                : Reference.DEPARTMENT;
        GapTable table = gaps.of(selection, reference);
        boolean lowest = territory.level().equals(selection.pack().lowestLevel().id());
        return lowest
                ? observed(indicator, selection, table, territory)
                : computed(indicator, selection, table, territory);
    }

    private static Leaf without(
            IndicatorCode code, @Nullable Indicator indicator, @Nullable String period, LocalText reason) {
        return new Leaf(
                "",
                code.value(),
                indicator,
                period,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                null,
                reason);
    }

    private static Leaf observed(Indicator indicator, Selection selection, GapTable table, Territory territory) {
        return table.items().stream()
                .filter(item -> item.code().equals(territory.code().value()))
                .findFirst()
                .map(item -> leaf(
                        indicator,
                        selection,
                        table,
                        item.value(),
                        false,
                        item.gap(),
                        item.rank(),
                        item.source(),
                        item.reason()))
                .orElseGet(() -> without(indicator.code(), indicator, selection.period(), NO_VALUE));
    }

    /** Above the lowest level a value is computed from its parts, and its gap from that value. */
    private Leaf computed(Indicator indicator, Selection selection, GapTable table, Territory territory) {
        ValueTable.Item item = values.table(selection, territory.level()).items().stream()
                .filter(each -> each.code().equals(territory.code().value()))
                .findFirst()
                .orElse(null);
        Double value = item == null ? null : item.value();
        Double reference = table.against().value();
        Gap gap = value == null || reference == null || !table.computable()
                ? null
                : Gap.between(value, reference, indicator.definition().direction())
                        .orElse(null);
        return leaf(indicator, selection, table, value, true, gap, null, null, item == null ? NO_VALUE : item.reason());
    }

    private static Leaf leaf(
            Indicator indicator,
            Selection selection,
            GapTable table,
            @Nullable Double value,
            boolean computed,
            @Nullable Gap gap,
            @Nullable Integer rank,
            @Nullable String source,
            @Nullable LocalText reason) {
        LocalText why = gap != null ? null : value == null ? reason : table.obstacle();
        return new Leaf(
                "",
                indicator.code().value(),
                indicator,
                selection.period(),
                value,
                computed,
                table.against().kind().id(),
                table.against().name(),
                table.against().value(),
                gap == null ? null : gap.difference(),
                gap == null ? null : step(table.classes(), gap.difference()),
                table.classes().stream().map(each -> each.side().id()).toList(),
                rank,
                table.ranked(),
                source,
                gap == null && why == null ? NO_VALUE : why);
    }

    /** The class of a gap, counted from that of the reference; beyond the outermost it is the outermost. */
    static int step(List<GapClasses.GapClass> classes, double gap) {
        int reference = 0;
        int at = gap > 0 ? classes.size() - 1 : 0;
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).side() == GapClasses.Side.REFERENCE) {
                reference = i;
            }
            if (classes.get(i).holds(gap)) {
                at = i;
            }
        }
        return at - reference;
    }
}
