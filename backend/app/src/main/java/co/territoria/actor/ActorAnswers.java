package co.territoria.actor;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanCode;
import co.territoria.plan.PlanDocument;
import co.territoria.plan.PlanNode;
import co.territoria.plan.Plans;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.Projects;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what the mesh holds beside the names of the plans and projects that it cites. */
final class ActorAnswers {

    private static final LocalText NO_PARTIES =
            new LocalText("Ningún documento cargado dice quiénes lo firman.", "No loaded document says who signs it.");
    private static final LocalText NO_COMMITMENTS = new LocalText(
            "Ningún documento cargado dice qué compromisos tiene; no se supone ninguno.",
            "No loaded document says what it commits to; none is assumed.");

    private final Plans plans;
    private final Projects projects;

    ActorAnswers(Plans plans, Projects projects) {
        this.plans = plans;
        this.projects = projects;
    }

    ActorJson.Page page(ActorMesh mesh, ActorFilter filter, boolean example, Language language) {
        List<Actor> found = mesh.actors().stream().filter(filter::holds).toList();
        Set<String> organisations =
                found.stream().map(Actor::organisation).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, RoleKind> kinds = new LinkedHashMap<>();
        mesh.roleKinds().forEach(kind -> kinds.put(kind.id(), kind));
        return new ActorJson.Page(
                found.size(),
                organisations.size(),
                mesh.levels().stream()
                        .map(level ->
                                new ActorJson.Named(level.id(), level.name().in(language)))
                        .toList(),
                ActorDimension.list().stream()
                        .map(column ->
                                new ActorJson.Named(column.id(), column.name().in(language)))
                        .toList(),
                found.stream()
                        .map(actor -> new ActorJson.Item(
                                actor.organisation(), actor.level(), dimension(actor), actor.document()))
                        .toList(),
                cells(found),
                bridges(found),
                kinds.values().stream()
                        .map(kind -> new ActorJson.Named(kind.id(), kind.name().in(language)))
                        .toList(),
                mesh.roles().stream()
                        .filter(role -> organisations.contains(role.organisation()))
                        .map(role -> role(role, kinds, language))
                        .toList(),
                mesh.notes() == null ? null : mesh.notes().in(language),
                example);
    }

    private static @Nullable String dimension(Actor actor) {
        return actor.dimension() == null ? null : actor.dimension().id();
    }

    /** In the order in which the cells first appear; an organisation counts once in a cell, whatever names it there. */
    private static List<ActorJson.Cell> cells(List<Actor> actors) {
        Map<List<Optional<String>>, Set<String>> byCell = new LinkedHashMap<>();
        for (Actor actor : actors) {
            byCell.computeIfAbsent(
                            List.of(Optional.of(actor.level()), Optional.ofNullable(dimension(actor))),
                            cell -> new LinkedHashSet<>())
                    .add(actor.organisation());
        }
        List<ActorJson.Cell> cells = new ArrayList<>();
        byCell.forEach((cell, names) -> cells.add(
                new ActorJson.Cell(cell.get(0).orElseThrow(), cell.get(1).orElse(null), names.size())));
        return cells;
    }

    private static List<ActorJson.Bridge> bridges(List<Actor> actors) {
        Map<String, List<Actor>> byName = actors.stream()
                .collect(Collectors.groupingBy(Actor::organisation, LinkedHashMap::new, Collectors.toList()));
        List<ActorJson.Bridge> bridges = new ArrayList<>();
        byName.forEach((name, its) -> {
            List<ActorJson.Cell> cells = cells(its);
            if (cells.size() > 1) {
                bridges.add(new ActorJson.Bridge(name, cells));
            }
        });
        bridges.sort(Comparator.<ActorJson.Bridge>comparingInt(
                        bridge -> -bridge.cells().size())
                .thenComparing(ActorJson.Bridge::organisation));
        return bridges;
    }

    private ActorJson.RoleItem role(Role role, Map<String, RoleKind> kinds, Language language) {
        RoleKind kind = kinds.get(role.kind());
        String kindName = kind == null ? role.kind() : kind.name().in(language);
        String source = role.source().in(language);
        if (role.project() != null) {
            String name = projects.find(new ProjectCode(role.project()))
                    .map(Project::name)
                    .orElse(role.project());
            return new ActorJson.RoleItem(
                    role.organisation(), role.kind(), kindName, "project", role.project(), name, null, source);
        }
        Optional<Plan> plan = plan(role.plan());
        String planName = plan.map(Plan::name).orElse(role.plan());
        if (role.node() == null) {
            return new ActorJson.RoleItem(
                    role.organisation(), role.kind(), kindName, "plan", role.plan(), planName, role.plan(), source);
        }
        return new ActorJson.RoleItem(
                role.organisation(),
                role.kind(),
                kindName,
                "node",
                role.node(),
                plan.flatMap(found -> node(found, role.node())).orElse(role.node()),
                role.plan(),
                source);
    }

    AgreementJson.Page agreements(List<Agreement> agreements, boolean example, Language language) {
        return new AgreementJson.Page(
                agreements.size(),
                agreements.stream()
                        .map(agreement -> agreement(agreement, example, language))
                        .toList(),
                example);
    }

    AgreementJson.Item agreement(Agreement agreement, boolean example, Language language) {
        Optional<Plan> plan = plan(agreement.plan());
        return new AgreementJson.Item(
                agreement.code(),
                agreement.name(),
                agreement.date(),
                agreement.plan(),
                plan.map(Plan::name).orElse(agreement.plan()),
                agreement.node(),
                plan.flatMap(found -> node(found, agreement.node())).orElse(agreement.node()),
                agreement.document(),
                plans.documents(agreement.pack()).stream()
                        .filter(document -> document.code().equals(agreement.document()))
                        .map(PlanDocument::title)
                        .findFirst()
                        .orElse(agreement.document()),
                agreement.note() == null ? null : agreement.note().in(language),
                agreement.parties(),
                agreement.parties().isEmpty() ? NO_PARTIES.in(language) : null,
                agreement.commitments().stream()
                        .map(each -> new AgreementJson.Commitment(
                                each.text(),
                                each.responsible(),
                                each.due(),
                                each.state() == null ? null : each.state().id(),
                                each.state() == null
                                        ? null
                                        : each.state().title().in(language)))
                        .toList(),
                agreement.commitments().isEmpty() ? NO_COMMITMENTS.in(language) : null,
                example);
    }

    private Optional<Plan> plan(@Nullable String code) {
        return code == null ? Optional.empty() : plans.find(new PlanCode(code));
    }

    private static Optional<String> node(Plan plan, @Nullable String code) {
        return plan.nodes().stream()
                .filter(node -> node.code().equals(code))
                .map(PlanNode::name)
                .findFirst();
    }
}
