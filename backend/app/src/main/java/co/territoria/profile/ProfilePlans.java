package co.territoria.profile;

import co.territoria.plan.Plan;
import co.territoria.plan.PlanNode;
import co.territoria.plan.PlanWord;
import co.territoria.plan.Plans;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the plans say of a place: the nodes that name it, each with the way down to it. */
@Component
class ProfilePlans {

    static final LocalText METHOD = new LocalText(
            "Elementos cuya lista de municipios lo incluye o, si no tienen lista, cuyo texto lo nombra con todas sus letras; del plan propio, sus dos primeros niveles. Que un plan no lo nombre no quiere decir que no lo incluya.",
            "Elements whose list of municipalities has it or, where they have none, whose words name it in full; of its own plan, the two upper levels. That a plan does not name it does not mean that it leaves it out.");

    private static final LocalText SILENT = new LocalText(
            "Ninguno de los %1$d elementos de «%2$s» nombra a %3$s; nombra a %4$d de %5$d municipios. No quiere decir que lo deje por fuera.",
            "None of the %1$d elements of “%2$s” names %3$s; it names %4$d of %5$d municipalities. That does not mean that it leaves it out.");

    /** Levels of a plan of its own that are shown: all of it would be the plan. */
    private static final int UPPER_LEVELS = 2;

    private final Plans plans;
    private final Territories territories;

    ProfilePlans(Plans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    /** Plans that say something of the territory, its own first. @param members of the lowest level */
    List<ProfileJson.PlanItem> of(Territory territory, List<Territory> members, Language language) {
        List<ProfileJson.PlanItem> own = new ArrayList<>();
        List<ProfileJson.PlanItem> others = new ArrayList<>();
        boolean isRoot = territory.parent() == null;
        for (Plan plan : plans.list(territory.pack())) {
            boolean isOwn = territory.code().equals(plan.territory());
            if (isRoot && !isOwn) {
                // all of them name a part of the root: each stands in the sheet of that part
                continue;
            }
            List<ProfileJson.NodeItem> nodes = new Reader(plan, territory, members, isOwn, language).nodes();
            if (isOwn || !nodes.isEmpty()) {
                (isOwn ? own : others).add(item(plan, isOwn, nodes, language));
            }
        }
        own.addAll(others);
        return own;
    }

    /**
     * Plans for a whole that this territory is a part of, which name municipalities but none of this territory, neither in
     * a list nor in words.
     */
    List<ProfileJson.SilentPlan> silent(Territory territory, List<Territory> members, Language language) {
        List<ProfileJson.SilentPlan> silent = new ArrayList<>();
        Set<TerritoryCode> above =
                territories.ancestors(territory).stream().map(Territory::code).collect(Collectors.toSet());
        int all = territories.list(territory.pack(), members.get(0).level()).size();
        for (Plan plan : plans.list(territory.pack())) {
            Set<TerritoryCode> named = plan.commitments().keySet();
            // the plan of another municipality need not name this one
            if (plan.territory() != null
                    && above.contains(plan.territory())
                    && !named.isEmpty()
                    && new Reader(plan, territory, members, false, language)
                            .nodes()
                            .isEmpty()) {
                silent.add(new ProfileJson.SilentPlan(
                        plan.code().value(),
                        plan.name(),
                        plan.nodes().size(),
                        named.size(),
                        all,
                        SILENT.in(language)
                                .formatted(plan.nodes().size(), plan.name(), territory.name(), named.size(), all)));
            }
        }
        return silent;
    }

    private ProfileJson.PlanItem item(Plan plan, boolean own, List<ProfileJson.NodeItem> nodes, Language language) {
        return new ProfileJson.PlanItem(
                plan.code().value(),
                plan.name(),
                word(plan, PlanWord.Kind.PLAN_KIND, plan.kind(), language).orElse(null),
                plan.years().from(),
                plan.years().to(),
                document(plan),
                plan.note() == null ? null : plan.note().in(language),
                own,
                plan.nodes().size(),
                nodes);
    }

    private String document(Plan plan) {
        return plans.documents(plan.pack()).stream()
                .filter(document -> document.code().equals(plan.document()))
                .map(document -> document.title() + (document.date() == null ? "" : ", " + document.date()))
                .findFirst()
                .orElse(plan.document());
    }

    private Optional<String> word(Plan plan, PlanWord.Kind kind, @Nullable String id, Language language) {
        return plans.findWord(plan.pack(), kind, id).map(word -> word.name().in(language));
    }

    /** One plan read for one territory. */
    private final class Reader {

        private final Plan plan;
        private final boolean own;
        private final Language language;
        private final Set<TerritoryCode> inside;
        private final List<PlaceInText> names;
        private final Map<String, PlanNode> byCode = new HashMap<>();

        Reader(Plan plan, Territory territory, List<Territory> members, boolean own, Language language) {
            this.plan = plan;
            this.own = own;
            this.language = language;
            boolean whole = members.size() > 1 || !members.contains(territory);
            this.inside = members.stream().map(Territory::code).collect(Collectors.toSet());
            // a region is named by its municipalities: its own name is too common a word (Norte, Centro)
            this.names = (whole ? members.stream() : Stream.of(territory))
                    .flatMap(one -> Stream.of(one.name(), one.shortName()))
                    .distinct()
                    .map(PlaceInText::new)
                    .toList();
            plan.nodes().forEach(node -> byCode.put(node.code(), node));
        }

        List<ProfileJson.NodeItem> nodes() {
            return plan.nodes().stream()
                    .flatMap(node -> by(node).map(by -> item(node, by)).stream())
                    .toList();
        }

        private Optional<String> by(PlanNode node) {
            if (own) {
                return path(node).size() < UPPER_LEVELS ? Optional.of("own") : Optional.empty();
            }
            // who wrote the list has read the text: Versalles in Palmira is not the municipality of Versalles
            if (!node.places().isEmpty()) {
                return node.places().stream().anyMatch(inside::contains) ? Optional.of("places") : Optional.empty();
            }
            return names.stream().anyMatch(name -> name.isNamedIn(node.name()))
                    ? Optional.of("text")
                    : Optional.empty();
        }

        private List<String> path(PlanNode node) {
            LinkedList<String> path = new LinkedList<>();
            PlanNode at = node.parent() == null ? null : byCode.get(node.parent());
            while (at != null && path.size() < plan.nodes().size()) {
                path.addFirst(at.name());
                at = at.parent() == null ? null : byCode.get(at.parent());
            }
            return path;
        }

        private ProfileJson.NodeItem item(PlanNode node, String by) {
            return new ProfileJson.NodeItem(
                    node.code(),
                    node.kind(),
                    word(plan, PlanWord.Kind.NODE_KIND, node.kind(), language).orElse(node.kind()),
                    node.name(),
                    List.copyOf(path(node)),
                    node.places().stream()
                            .flatMap(place -> territories.find(place).stream())
                            .map(place -> new ProfileJson.Named(place.code().value(), place.name()))
                            .toList(),
                    by);
        }
    }
}
