package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.SourceJson;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Problems as the client receives them. */
final class ProblemJson {

    private static final LocalText METHOD = new LocalText(
            "Brecha frente al departamento en el periodo más reciente de cada indicador, o frente a la mediana de los municipios donde el indicador no se agrega; positiva es estar atrás. El color es el de la clase en el mapa de brechas del indicador; un nodo lleva el de su indicador más atrás. Que un nodo cuelgue de otro es una lectura de quien hizo el árbol: los datos no prueban la causa.",
            "Gap against the department at the latest period of each indicator, or against the median municipality where the indicator does not aggregate; positive is behind. The colour is that of the class on the indicator's map of gaps; a node has that of its indicator furthest behind. That one node hangs on another is a reading of whoever made the tree: the data do not prove the cause.");

    private ProblemJson() {}

    record Page(int total, List<Item> items) {}

    record Item(
            String id,
            String title,
            @Nullable String description,
            String author,
            String date,
            String standing,
            String standingName,
            @Nullable String source,
            @Nullable String planNode,
            int causes,
            int effects,
            int indicators) {}

    record Whole(
            Item problem,
            @Nullable Place territory,
            String method,
            int behind,
            int ahead,
            int withoutGap,
            List<NodeItem> nodes,
            List<SourceJson> sources) {}

    record Place(String code, String name, String level) {}

    /**
     * @param step of its indicator furthest behind; absent when none has a gap
     * @param side where that lies: {@code behind}, {@code reference} or {@code ahead}
     */
    record NodeItem(
            String id,
            @Nullable String parent,
            String side,
            String name,
            @Nullable String note,
            @Nullable Integer step,
            @Nullable String gapSide,
            @Nullable Integer worst,
            List<Leaf> indicators) {}

    record Leaf(
            String code,
            @Nullable String name,
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable String direction,
            @Nullable String period,
            @Nullable Double value,
            boolean computed,
            @Nullable String referenceKind,
            @Nullable String referenceName,
            @Nullable Double reference,
            @Nullable Double gap,
            @Nullable String gapSide,
            @Nullable Integer step,
            List<String> sides,
            @Nullable Integer rank,
            int rankOf,
            @Nullable String source,
            @Nullable String reason) {}

    static Item item(Problem problem, Language language) {
        Provenance provenance = problem.provenance();
        return new Item(
                problem.id(),
                problem.title().in(language),
                text(problem.description(), language),
                provenance.author().in(language),
                provenance.date(),
                provenance.standing().id(),
                provenance.standing().title().in(language),
                provenance.source(),
                problem.planNode(),
                count(problem, Problem.Side.CAUSE),
                count(problem, Problem.Side.EFFECT),
                problem.indicators().size());
    }

    private static int count(Problem problem, Problem.Side side) {
        return (int)
                problem.nodes().stream().filter(node -> node.side() == side).count();
    }

    static Whole whole(ProblemReading reading, List<SourceJson> sources, Language language) {
        List<NodeItem> nodes = new ArrayList<>();
        for (Problem.Node node : reading.problem().nodes()) {
            List<Leaf> leaves = reading.leaves().stream()
                    .filter(leaf -> leaf.node().equals(node.id()))
                    .map(leaf -> leaf(leaf, language))
                    .toList();
            Leaf worst = leaves.stream()
                    .filter(leaf -> leaf.step != null)
                    .max(Comparator.comparingInt(leaf -> Objects.requireNonNull(leaf.step)))
                    .orElse(null);
            nodes.add(new NodeItem(
                    node.id(),
                    node.parent(),
                    node.side().id(),
                    node.name().in(language),
                    text(node.note(), language),
                    worst == null ? null : worst.step,
                    worst == null ? null : worst.gapSide,
                    worst == null ? null : Integer.valueOf(leaves.indexOf(worst)),
                    leaves));
        }
        return new Whole(
                item(reading.problem(), language),
                reading.territory() == null
                        ? null
                        : new Place(
                                reading.territory().code().value(),
                                reading.territory().name(),
                                reading.territory().level()),
                METHOD.in(language),
                count(nodes, "behind"),
                count(nodes, "ahead"),
                (int) nodes.stream()
                        .flatMap(node -> node.indicators.stream())
                        .filter(leaf -> leaf.gap == null)
                        .count(),
                nodes,
                sources);
    }

    private static int count(List<NodeItem> nodes, String side) {
        return (int) nodes.stream()
                .flatMap(node -> node.indicators.stream())
                .filter(leaf -> side.equals(leaf.gapSide))
                .count();
    }

    private static Leaf leaf(ProblemReading.Leaf leaf, Language language) {
        Indicator.Definition definition =
                leaf.indicator() == null ? null : leaf.indicator().definition();
        return new Leaf(
                leaf.code(),
                definition == null ? null : definition.name().in(language),
                definition == null ? null : definition.unit().in(language),
                definition == null ? null : Integer.valueOf(definition.decimals()),
                definition == null ? null : definition.direction().id(),
                leaf.period(),
                leaf.value(),
                leaf.computed(),
                leaf.referenceKind(),
                text(leaf.referenceName(), language),
                leaf.reference(),
                leaf.gap(),
                leaf.step() == null ? null : leaf.step() > 0 ? "behind" : leaf.step() < 0 ? "ahead" : "reference",
                leaf.step(),
                leaf.sides(),
                leaf.rank(),
                leaf.rankOf(),
                leaf.source(),
                text(leaf.reason(), language));
    }

    /** One row for each indicator of each node; a node without indicators has a row too. */
    static Csv toCsv(Whole whole) {
        Csv csv = new Csv(List.of(
                "problem",
                "problem_title",
                "author",
                "date",
                "standing",
                "territory",
                "territory_name",
                "node",
                "parent",
                "side",
                "node_name",
                "indicator",
                "indicator_name",
                "unit",
                "period",
                "value",
                "computed",
                "reference",
                "reference_value",
                "gap",
                "rank",
                "rank_of",
                "reason",
                "source"));
        for (NodeItem node : whole.nodes) {
            if (node.indicators.isEmpty()) {
                row(csv, whole, node, null);
            }
            node.indicators.forEach(leaf -> row(csv, whole, node, leaf));
        }
        return csv;
    }

    private static void row(Csv csv, Whole whole, NodeItem node, @Nullable Leaf leaf) {
        csv.row(Arrays.asList(
                whole.problem.id(),
                whole.problem.title(),
                whole.problem.author(),
                whole.problem.date(),
                whole.problem.standingName(),
                whole.territory == null ? null : whole.territory.code(),
                whole.territory == null ? null : whole.territory.name(),
                node.id,
                node.parent,
                node.side,
                node.name,
                leaf == null ? null : leaf.code,
                leaf == null ? null : leaf.name,
                leaf == null ? null : leaf.unit,
                leaf == null ? null : leaf.period,
                leaf == null ? null : leaf.value,
                leaf == null ? null : Boolean.valueOf(leaf.computed),
                leaf == null ? null : leaf.referenceName,
                leaf == null ? null : leaf.reference,
                leaf == null ? null : leaf.gap,
                leaf == null ? null : leaf.rank,
                leaf == null || leaf.rank == null ? null : Integer.valueOf(leaf.rankOf),
                leaf == null ? null : leaf.reason,
                leaf == null ? null : leaf.source));
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
