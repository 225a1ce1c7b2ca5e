package co.territoria.ingest;

import co.territoria.actor.Role;
import co.territoria.actor.RoleKind;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code actors/roles.csv} with {@code role_kinds.csv}: who does what in plans and projects. */
final class RoleReader {

    private static final String KINDS = "actors/role_kinds.csv";

    private static final Set<String> REQUIRED = Set.of("organisation", "kind", "source_es");
    private static final Set<String> OPTIONAL = Set.of("project", "plan", "node", "source_en");

    private final PackFiles pack;
    private final ActorReferences references;
    private final Set<String> organisations;
    private final Notices notices;

    RoleReader(PackFiles pack, ActorReferences references, Set<String> organisations, Notices notices) {
        this.pack = pack;
        this.references = references;
        this.organisations = organisations;
        this.notices = notices;
    }

    /** Empty where the pack has no roles. */
    List<RoleKind> kinds() {
        if (pack.find(KINDS).isEmpty()) {
            return List.of();
        }
        return CodeList.read(pack, KINDS, "kind", Set.of(), notices).entries().stream()
                .map(entry -> new RoleKind(entry.code(), entry.name(), entry.order()))
                .toList();
    }

    /** Empty where the pack has no roles; a row with an error is left out and told. */
    List<Role> roles(List<RoleKind> kinds) {
        Optional<Table> table =
                pack.find("actors/roles.csv").flatMap(file -> Table.read(file, REQUIRED, OPTIONAL, notices));
        List<String> ids = kinds.stream().map(RoleKind::id).toList();
        List<Role> roles = new ArrayList<>();
        Map<List<Object>, Table.Row> seen = new HashMap<>();
        for (Table.Row row : table.map(Table::rows).orElse(List.of())) {
            one(row, ids).ifPresent(role -> {
                List<Object> key = java.util.Arrays.asList(
                        role.organisation(), role.kind(), role.project(), role.plan(), role.node());
                Table.Row first = seen.putIfAbsent(key, row);
                if (first != null) {
                    row.duplicate("organisation", role.organisation(), first);
                }
                roles.add(role);
            });
        }
        return roles;
    }

    private Optional<Role> one(Table.Row row, List<String> kinds) {
        row.required("organisation");
        String organisation = ActorReferences.organisation(row, "organisation", organisations);
        String kind = row.oneOf("kind", kinds, "");
        String project = references.project(row);
        String plan = references.plan(row);
        String node = references.node(row, plan);
        LocalText source = LocalText.ofNullable(row.required("source_es"), row.text("source_en"));
        if ((row.text("project") == null) == (row.text("plan") == null)) {
            row.error(
                    "role-without-place",
                    "project",
                    "un rol es en un proyecto o en un plan: una de las dos columnas, y solo una, lleva código",
                    "a role is in a project or in a plan: one of the two columns, and only one, has a code");
            return Optional.empty();
        }
        if (organisation == null || source == null || (project == null && plan == null)) {
            return Optional.empty();
        }
        return Optional.of(new Role(organisation, kind, project, plan, node, source));
    }
}
