package co.territoria.priority;

import co.territoria.indicator.IndicatorCode;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem (macroproblema) with its causes and effects, each told by indicators where there are some.
 *
 * @param pack     that it belongs to; an id is unique in its pack
 * @param planNode element of a plan that the problem answers to, absent where none does
 * @param nodes    parents before children
 */
public record Problem(
        String pack,
        String id,
        LocalText title,
        @Nullable LocalText description,
        Provenance provenance,
        @Nullable String planNode,
        List<Node> nodes) {

    /** Deeper than this nobody reads a tree. */
    public static final int DEEPEST = 4;

    /** More than this does not fit a screen. */
    public static final int MOST_NODES = 40;

    public Problem {
        nodes = List.copyOf(nodes);
        Map<String, Node> byId = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Node node : nodes) {
            if (!seen.add(node.id)) {
                throw new IllegalArgumentException("two nodes have the id " + node.id);
            }
            Node parent = node.parent == null ? null : byId.get(node.parent);
            if (node.parent != null && (parent == null || parent.side != node.side)) {
                throw new IllegalArgumentException("node " + node.id + " has no parent on its side before it");
            }
            byId.put(node.id, node);
        }
    }

    /** Where a node stands: what brings the problem about, or what it brings about. */
    public enum Side {
        CAUSE,
        EFFECT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Side> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Side::id).toList();
        }
    }

    /**
     * A cause or an effect.
     *
     * @param parent     absent when it hangs on the problem itself
     * @param indicators that tell it; may be empty
     */
    public record Node(
            String id,
            @Nullable String parent,
            Side side,
            LocalText name,
            List<IndicatorCode> indicators,
            @Nullable LocalText note) {

        public Node {
            indicators = List.copyOf(indicators);
        }
    }

    /** The indicators of all nodes, each once. */
    public List<IndicatorCode> indicators() {
        return nodes.stream()
                .flatMap(node -> node.indicators().stream())
                .distinct()
                .toList();
    }
}
