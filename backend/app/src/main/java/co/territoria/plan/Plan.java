package co.territoria.plan;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan, a programme of government or an antecedent of one.
 *
 * @param pack      the pack that it belongs to
 * @param kind      id of a {@link PlanWord}, absent where neither its name nor the document says it
 * @param level     id of a {@link PlanWord}
 * @param territory that it is for, absent where that is none of the pack
 * @param years     absent where the document states none
 * @param adoption  whether an act adopted it
 * @param document  code of the {@link PlanDocument} that names it
 * @param nodes     its tree, in the order of the document; empty where only its name is kept
 * @param goals     all versions of its goals, in the order of the file
 * @param drivers   figures that lead elements of it
 */
public record Plan(
        String pack,
        PlanCode code,
        String name,
        @Nullable String kind,
        @Nullable String level,
        @Nullable TerritoryCode territory,
        Years years,
        Adoption adoption,
        String document,
        @Nullable LocalText note,
        List<PlanNode> nodes,
        List<Goal> goals,
        List<Driver> drivers) {

    public Plan {
        nodes = List.copyOf(nodes);
        goals = List.copyOf(goals);
        drivers = List.copyOf(drivers);
    }

    /** Its goals as they are in force: of each the highest version, in the order of the file. */
    public List<Goal> goalsInForce() {
        Map<String, Goal> latest = new LinkedHashMap<>();
        for (Goal goal : goals) {
            latest.merge(
                    goal.code(),
                    goal,
                    (one, other) -> one.version().number() > other.version().number() ? one : other);
        }
        return List.copyOf(latest.values());
    }

    /** All versions of a goal, oldest first. */
    public List<Goal> versions(String code) {
        return goals.stream()
                .filter(goal -> goal.isOf(code))
                .sorted(Comparator.comparing(goal -> goal.version().number()))
                .toList();
    }

    /** The way down to an element: from the top, without itself. */
    public List<PlanNode> path(PlanNode node) {
        Map<String, PlanNode> byCode = new HashMap<>();
        nodes.forEach(each -> byCode.put(each.code(), each));
        LinkedList<PlanNode> path = new LinkedList<>();
        PlanNode at = node.parent() == null ? null : byCode.get(node.parent());
        while (at != null && path.size() < nodes.size()) {
            path.addFirst(at);
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return path;
    }

    /**
     * What it names of each place: the elements in whose list of municipalities it stands, in the order of the
     * document. An element counts in each place that it names. A place that no element names is absent, which does not say
     * that the plan leaves it out: many elements are for all of the territory.
     */
    public Map<TerritoryCode, List<PlanNode>> commitments() {
        Map<TerritoryCode, List<PlanNode>> byPlace = new TreeMap<>();
        for (PlanNode node : nodes) {
            for (TerritoryCode place : node.places()) {
                byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(node);
            }
        }
        return byPlace;
    }

    /** First and last year, each absent where the document does not state it. */
    public record Years(@Nullable Integer from, @Nullable Integer to) {

        public Years {
            if (from != null && to != null && from > to) {
                throw new IllegalArgumentException("a plan ends after it begins, was %d to %d".formatted(from, to));
            }
        }
    }
}
