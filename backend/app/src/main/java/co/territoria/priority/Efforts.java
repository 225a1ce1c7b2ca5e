package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.plan.Plan;
import co.territoria.plan.PlanNode;
import co.territoria.priority.Effort.Aim;
import co.territoria.project.Project;
import co.territoria.project.Projects;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells what is aimed at each territory, by one of the ways of {@link EffortKind}. */
@Service
class Efforts {

    private static final LocalText COMMITMENTS = new LocalText("compromisos", "commitments");

    private static final LocalText NO_PLAN =
            new LocalText("ningún plan del paquete nombra municipios", "no plan of the pack names municipalities");

    private static final LocalText NO_TREE = new LocalText(
            "de este plan solo se conserva el nombre, no sus elementos",
            "of this plan only the name is kept, not its elements");

    private static final LocalText OTHER_PLACE =
            new LocalText("el plan es de otro territorio", "the plan is of another territory");

    private static final LocalText NO_INVESTMENT = new LocalText(
            "el paquete no marca ningún indicador como inversión", "the pack marks no indicator as investment");

    private static final LocalText NO_VALUE = new LocalText(
            "ningún proyecto de la cartera tiene valor registrado", "no project of the portfolio has a recorded value");

    private static final LocalText NOT_VALUED =
            new LocalText("sus proyectos no tienen valor registrado", "its projects have no recorded value");

    private static final LocalText NOT_FILTERED = new LocalText(
            "de sus proyectos no se conoce la etapa o el plazo", "the stage or horizon of its projects is not known");

    private static final LocalText NONE_LEFT = new LocalText(
            "ningún proyecto de la cartera tiene, que se sepa, esa etapa o ese plazo",
            "no project of the portfolio is known to have that stage or horizon");

    private final Projects projects;
    private final Territories territories;
    private final IndicatorValues values;

    Efforts(Projects projects, Territories territories, IndicatorValues values) {
        this.projects = projects;
        this.territories = territories;
        this.values = values;
    }

    /** @param settings of the pack */
    Effort of(Pack pack, VoidQuestion.Aimed aimed, VoidSettings settings) {
        return switch (aimed.kind()) {
            case COMMITMENTS -> commitments(pack, aimed.plan());
            case COST -> cost(pack, aimed.filter());
            case INDICATOR -> indicator(aimed.investment(), settings);
        };
    }

    private Effort commitments(Pack pack, @Nullable Plan plan) {
        LocalText obstacle = plan == null ? NO_PLAN : plan.nodes().isEmpty() ? NO_TREE : null;
        Map<TerritoryCode, List<Aim>> aims = new HashMap<>();
        List<Aim> unlocated = new ArrayList<>();
        for (PlanNode node : plan == null ? List.<PlanNode>of() : plan.nodes()) {
            Aim aim = new Aim(node.code(), node.name(), node.kind(), null);
            new HashSet<>(node.places()).forEach(place -> aims.computeIfAbsent(place, any -> new ArrayList<>())
                    .add(aim));
            if (node.places().isEmpty()) {
                unlocated.add(aim);
            }
        }
        Map<TerritoryCode, Double> counts = new HashMap<>();
        Map<TerritoryCode, LocalText> reasons = new HashMap<>();
        if (plan != null && obstacle == null) {
            Set<TerritoryCode> covered = covered(pack, plan);
            for (Territory place : places(pack)) {
                // a plan says nothing about what lies outside of its territory, unless it names it
                if (covered.contains(place.code()) || aims.containsKey(place.code())) {
                    counts.put(place.code(), (double)
                            aims.getOrDefault(place.code(), List.of()).size());
                } else {
                    reasons.put(place.code(), OTHER_PLACE);
                }
            }
        }
        return new Effort(
                EffortKind.COMMITMENTS,
                plan == null ? COMMITMENTS : named("compromisos de «%s»", "commitments of “%s”", plan.name()),
                COMMITMENTS,
                0,
                counts,
                reasons,
                aims,
                unlocated,
                List.of(),
                obstacle,
                plan,
                null,
                plan == null || plan.years().from() == null
                        ? null
                        : String.valueOf(plan.years().from()),
                EffortKind.COMMITMENTS.measures(),
                EffortKind.COMMITMENTS.doesNot(),
                List.of());
    }

    private static Aim aim(PlanNode node) {
        return new Aim(node.code(), node.name(), node.kind(), null);
    }

    private static LocalText named(String es, String en, String name) {
        return new LocalText(es.formatted(name), en.formatted(name));
    }

    private List<Territory> places(Pack pack) {
        return territories.list(pack.id(), pack.lowestLevel().id());
    }

    /** What a plan is about: its territory, or everything where that is none of the pack. */
    private Set<TerritoryCode> covered(Pack pack, Plan plan) {
        TerritoryCode its = plan.territory();
        return (its == null
                        ? places(pack)
                        : territories.listWithin(
                                territories.get(its.value()), pack.lowestLevel().id()))
                .stream().map(Territory::code).collect(Collectors.toSet());
    }

    private Effort cost(Pack pack, VoidQuestion.Filter filter) {
        Map<TerritoryCode, List<Aim>> aims = new HashMap<>();
        List<Aim> unlocated = new ArrayList<>();
        List<Aim> unvalued = new ArrayList<>();
        Set<TerritoryCode> untold = new HashSet<>();
        boolean valued = false;
        boolean any = false;
        for (Project project : projects.list(pack.id())) {
            Boolean counts = filter.counts(project.stage(), project.horizon());
            if (counts == null) {
                untold.addAll(project.places().found());
            }
            if (!Boolean.TRUE.equals(counts)) {
                continue;
            }
            any = true;
            valued |= project.value() != null;
            Aim aim = new Aim(
                    project.code().value(),
                    project.name(),
                    project.stage() == null ? null : project.stage().id(),
                    project.value());
            if (project.places().found().isEmpty()) {
                unlocated.add(aim);
            } else if (project.value() == null) {
                unvalued.add(aim);
            }
            new HashSet<>(project.places().found())
                    .forEach(place -> aims.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(aim));
        }
        LocalText obstacle =
                valued ? null : any || !(filter.asksStage() || filter.asksHorizon()) ? NO_VALUE : NONE_LEFT;
        Map<TerritoryCode, Double> sums = new HashMap<>();
        Map<TerritoryCode, LocalText> reasons = new HashMap<>();
        for (Territory place : obstacle == null ? places(pack) : List.<Territory>of()) {
            List<Aim> its = aims.getOrDefault(place.code(), List.of());
            if (its.isEmpty() && untold.contains(place.code())) {
                reasons.put(place.code(), NOT_FILTERED);
            } else if (!its.isEmpty() && its.stream().allMatch(aim -> aim.value() == null)) {
                reasons.put(place.code(), NOT_VALUED);
            } else {
                sums.put(
                        place.code(),
                        its.stream()
                                .map(Aim::value)
                                .filter(java.util.Objects::nonNull)
                                .mapToDouble(Long::doubleValue)
                                .sum());
            }
        }
        return new Effort(
                EffortKind.COST,
                new LocalText("valor de los proyectos de la cartera", "value of the projects of the portfolio"),
                new LocalText(pack.currency(), pack.currency()),
                0,
                sums,
                reasons,
                aims,
                unlocated,
                unvalued,
                obstacle,
                null,
                null,
                null,
                EffortKind.COST.measures(),
                EffortKind.COST.doesNot(),
                List.of());
    }

    private Effort indicator(@Nullable Indicator investment, VoidSettings settings) {
        VoidSettings.Investment marked = investment == null
                ? null
                : settings.investments().stream()
                        .filter(one -> one.indicator().equals(investment.code()))
                        .findFirst()
                        .orElse(null);
        if (investment == null || marked == null) {
            return new Effort(
                    EffortKind.INDICATOR,
                    EffortKind.INDICATOR.title(),
                    EffortKind.INDICATOR.title(),
                    0,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    NO_INVESTMENT,
                    null,
                    null,
                    null,
                    EffortKind.INDICATOR.measures(),
                    EffortKind.INDICATOR.doesNot(),
                    List.of());
        }
        var breakdown = values.breakdowns(investment).get(0);
        List<String> periods = values.periods(investment, breakdown);
        String period = periods.get(periods.size() - 1);
        return new Effort(
                EffortKind.INDICATOR,
                new LocalText(
                        "%s, %s".formatted(investment.definition().name().es(), period),
                        "%s, %s".formatted(investment.definition().name().in(Language.EN), period)),
                investment.definition().unit(),
                investment.definition().decimals(),
                values.observed(investment, period, breakdown),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                investment,
                period,
                marked.measures(),
                marked.doesNot(),
                values.sources(investment, period, breakdown));
    }
}
