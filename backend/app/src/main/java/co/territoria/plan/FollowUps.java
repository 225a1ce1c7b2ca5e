package co.territoria.plan;

import co.territoria.indicator.Indicator;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Follows the goals of a plan: what each has come to, and what its elements and the whole have come to. */
@Service
class FollowUps {

    private final Territories territories;
    private final IndicatorReadings readings;

    FollowUps(Territories territories, IndicatorReadings readings) {
        this.territories = territories;
        this.readings = readings;
    }

    /**
     * A plan followed.
     *
     * @param nodes elements with a goal in their branch, in the order of the plan
     */
    record FollowUp(Plan plan, List<Line> lines, List<Branch> nodes, RollUp total) {

        FollowUp {
            lines = List.copyOf(lines);
            nodes = List.copyOf(nodes);
        }

        int in(GoalProgress.State state) {
            return (int) lines.stream()
                    .filter(line -> line.progress().state() == state)
                    .count();
        }
    }

    /**
     * A goal followed.
     *
     * @param node      that states it
     * @param path      way down to the node, without it
     * @param territory that it is for; absent where the plan is for none of the pack
     * @param reading   absent without an indicator
     */
    record Line(
            Goal goal,
            PlanNode node,
            List<PlanNode> path,
            @Nullable Territory territory,
            IndicatorReadings.@Nullable Reading reading,
            GoalProgress progress) {

        Line {
            path = List.copyOf(path);
        }

        /** Unit of its figures: that of the indicator, else what the statement says. */
        @Nullable
        LocalText unit() {
            Indicator indicator = reading == null ? null : reading.indicator();
            return indicator == null ? goal.unit() : indicator.definition().unit();
        }
    }

    /** An element with what the goals of its branch have come to. */
    record Branch(PlanNode node, int depth, RollUp rollUp) {}

    FollowUp of(Plan plan) {
        Map<String, PlanNode> byCode = new LinkedHashMap<>();
        plan.nodes().forEach(node -> byCode.put(node.code(), node));
        List<Line> lines = new ArrayList<>();
        Map<String, List<RollUp.Part>> parts = new LinkedHashMap<>();
        for (Goal goal : plan.goalsInForce()) {
            PlanNode node = byCode.get(goal.node());
            Line line = line(plan, goal, node);
            lines.add(line);
            RollUp.Part part = new RollUp.Part(line.progress().progress(), goal.weight());
            parts.computeIfAbsent(node.code(), key -> new ArrayList<>()).add(part);
            line.path().forEach(above -> parts.computeIfAbsent(above.code(), key -> new ArrayList<>())
                    .add(part));
        }
        List<Branch> branches = plan.nodes().stream()
                .filter(node -> parts.containsKey(node.code()))
                .map(node -> new Branch(node, plan.path(node).size() + 1, RollUp.of(parts.get(node.code()))))
                .toList();
        RollUp total = RollUp.of(lines.stream()
                .map(line ->
                        new RollUp.Part(line.progress().progress(), line.goal().weight()))
                .toList());
        return new FollowUp(plan, lines, branches, total);
    }

    private Line line(Plan plan, Goal goal, PlanNode node) {
        Territory territory = territory(plan, goal);
        Goal.Measure measure = goal.indicator();
        IndicatorReadings.Reading reading = measure == null || territory == null
                ? null
                : readings.latest(measure.indicator(), measure.breakdown(), territory);
        Goal.Baseline baseline = goal.baseline();
        List<GoalProgress.Point> targets = new ArrayList<>();
        for (Goal.Target target : goal.targets()) {
            if (target.value() != null) {
                targets.add(new GoalProgress.Point(target.value(), Goal.yearOf(target, plan)));
            }
        }
        GoalProgress progress = GoalProgress.of(
                baseline == null ? null : new GoalProgress.Point(baseline.value(), baseline.year()),
                targets,
                measure != null,
                reading == null || reading.value() == null
                        ? null
                        : new GoalProgress.Point(reading.value(), reading.year()));
        return new Line(goal, node, plan.path(node), territory, reading, progress);
    }

    private @Nullable Territory territory(Plan plan, Goal goal) {
        TerritoryCode code = goal.territory() == null ? plan.territory() : goal.territory();
        return code == null ? null : territories.find(code).orElse(null);
    }

    /** The territory whose parts a plan may name: its own, else the whole of its pack. */
    Territory whole(Plan plan) {
        TerritoryCode code = plan.territory();
        return code == null ? root(plan) : territories.find(code).orElseGet(() -> root(plan));
    }

    private Territory root(Plan plan) {
        Pack pack = territories.findPack(plan.pack()).orElseThrow();
        return territories.get(pack.root().value());
    }
}
