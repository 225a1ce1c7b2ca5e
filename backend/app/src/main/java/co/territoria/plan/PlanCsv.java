package co.territoria.plan;

import co.territoria.web.Csv;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of plans as tables. Each row says whether its plan is adopted, so that a copied row still says it. */
final class PlanCsv {

    private static final String LIST = ";";
    private static final String DOWN = " > ";

    private PlanCsv() {}

    static Csv of(PlanJson.Page page) {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "kind",
                "kind_name",
                "level",
                "level_name",
                "territory",
                "from",
                "to",
                "adopted",
                "adoption",
                "act_kind",
                "act_number",
                "act_date",
                "document",
                "nodes",
                "goals",
                "places",
                "note",
                "example"));
        for (PlanJson.Item plan : page.items()) {
            PlanJson.Act act = plan.act();
            csv.row(Arrays.<@Nullable Object>asList(
                    plan.code(),
                    plan.name(),
                    plan.kind(),
                    plan.kindName(),
                    plan.level(),
                    plan.levelName(),
                    plan.territory(),
                    plan.from(),
                    plan.to(),
                    adopted(plan),
                    plan.adoption(),
                    act == null ? null : act.kind(),
                    act == null ? null : act.number(),
                    act == null ? null : act.date(),
                    plan.document(),
                    plan.nodeCount(),
                    plan.goalCount(),
                    plan.placeCount(),
                    plan.note(),
                    page.example()));
        }
        return csv;
    }

    static Csv of(PlanJson.Whole whole) {
        Csv csv = new Csv(List.of(
                "plan",
                "plan_adopted",
                "plan_adoption",
                "code",
                "parent",
                "kind",
                "kind_name",
                "level",
                "name",
                "path",
                "places",
                "place_names",
                "sdgs",
                "goals",
                "projects",
                "document",
                "example"));
        Map<String, PlanJson.Node> byCode = new HashMap<>();
        whole.nodes().forEach(node -> byCode.put(node.code(), node));
        Map<String, String> names = new HashMap<>();
        PlanJson.Commitments commitments = whole.commitments();
        if (commitments != null) {
            commitments.places().forEach(place -> names.put(place.code(), place.name()));
        }
        for (PlanJson.Node node : whole.nodes()) {
            List<String> path = path(node, byCode);
            csv.row(Arrays.<@Nullable Object>asList(
                    whole.plan().code(),
                    adopted(whole.plan()),
                    whole.plan().adoption(),
                    node.code(),
                    node.parent(),
                    node.kind(),
                    node.kindName(),
                    path.size() + 1,
                    node.name(),
                    String.join(DOWN, path),
                    String.join(LIST, node.places()),
                    node.places().stream()
                            .map(code -> names.getOrDefault(code, code))
                            .collect(Collectors.joining(LIST)),
                    node.sdgs().stream().map(String::valueOf).collect(Collectors.joining(LIST)),
                    String.join(LIST, node.goals()),
                    String.join(LIST, node.projects()),
                    node.document(),
                    whole.example()));
        }
        return csv;
    }

    private static List<String> path(PlanJson.Node node, Map<String, PlanJson.Node> byCode) {
        LinkedList<String> path = new LinkedList<>();
        PlanJson.Node at = node.parent() == null ? null : byCode.get(node.parent());
        while (at != null && path.size() < byCode.size()) {
            path.addFirst(at.name());
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return path;
    }

    static Csv of(PlanJson.FollowUp followed) {
        Csv csv = new Csv(List.of(
                "plan",
                "plan_adopted",
                "plan_adoption",
                "goal",
                "node",
                "path",
                "name",
                "indicator",
                "statistic",
                "unit",
                "direction",
                "baseline",
                "baseline_year",
                "baseline_source",
                "target",
                "term",
                "value",
                "period",
                "computed",
                "progress_percent",
                "expected_percent",
                "state",
                "state_name",
                "reasons",
                "arithmetic",
                "responsible",
                "weight",
                "version",
                "document",
                "example"));
        for (PlanJson.Line line : followed.goals()) {
            PlanJson.Goal goal = line.goal();
            PlanJson.Baseline baseline = goal.baseline();
            csv.row(Arrays.<@Nullable Object>asList(
                    followed.plan().code(),
                    adopted(followed.plan()),
                    followed.plan().adoption(),
                    goal.code(),
                    goal.node(),
                    String.join(DOWN, line.path()),
                    goal.name(),
                    goal.indicator(),
                    goal.statistic(),
                    goal.unit(),
                    goal.direction(),
                    baseline == null ? null : baseline.value(),
                    baseline == null ? null : baseline.year(),
                    baseline == null ? null : baseline.source(),
                    goal.target(),
                    goal.term(),
                    line.value(),
                    line.period(),
                    line.computed(),
                    line.progress(),
                    line.expected(),
                    line.state(),
                    line.stateName(),
                    line.reasons().stream().map(PlanJson.Why::text).collect(Collectors.joining(LIST + " ")),
                    line.arithmetic(),
                    goal.responsible(),
                    goal.weight(),
                    goal.version(),
                    goal.document(),
                    followed.example()));
        }
        return csv;
    }

    private static String adopted(PlanJson.Item plan) {
        Boolean adopted = plan.adopted();
        return (adopted == null ? Adoption.State.UNKNOWN : adopted ? Adoption.State.TRUE : Adoption.State.FALSE).id();
    }
}
