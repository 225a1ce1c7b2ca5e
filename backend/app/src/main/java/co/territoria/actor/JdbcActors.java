package co.territoria.actor;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The actor room's side of the store. */
@Repository
class JdbcActors {

    private static final VersionedTable LEVEL =
            new VersionedTable("actor_level", List.of("code"), List.of("name_es", "name_en", "position"), List.of());

    private static final VersionedTable ACTOR = new VersionedTable(
            "actor", List.of("position"), List.of("organisation", "level_id", "dimension", "document"), List.of());

    private static final VersionedTable NOTE =
            new VersionedTable("actor_note", List.of("position"), List.of("note_es", "note_en"), List.of());

    private static final VersionedTable ROLE_KIND = new VersionedTable(
            "actor_role_kind", List.of("code"), List.of("name_es", "name_en", "position"), List.of());

    private static final VersionedTable ROLE = new VersionedTable(
            "actor_role",
            List.of("position"),
            List.of("organisation", "kind", "project", "plan", "node", "source_es", "source_en"),
            List.of());

    private static final VersionedTable AGREEMENT = new VersionedTable(
            "agreement",
            List.of("code"),
            List.of("name", "date_text", "plan", "node", "document", "note_es", "note_en", "position"),
            List.of());

    private static final VersionedTable PARTY =
            new VersionedTable("agreement_party", List.of("agreement", "position"), List.of("organisation"), List.of());

    private static final VersionedTable COMMITMENT = new VersionedTable(
            "agreement_commitment",
            List.of("agreement", "position"),
            List.of("commitment", "responsible", "due_date", "state"),
            List.of());

    private final Database database;

    JdbcActors(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's mesh; to be called inside the publishing transaction. */
    int write(int dataset, int version, ActorMesh mesh) {
        List<@Nullable Object[]> levels = new ArrayList<>();
        for (ActorLevel level : mesh.levels()) {
            levels.add(new Object[] {level.id(), level.name().es(), level.name().en(), level.order()});
        }
        List<@Nullable Object[]> actors = new ArrayList<>();
        for (Actor actor : mesh.actors()) {
            actors.add(new Object[] {
                actors.size(),
                actor.organisation(),
                actor.level(),
                actor.dimension() == null ? null : actor.dimension().id(),
                actor.document()
            });
        }
        List<@Nullable Object[]> notes = new ArrayList<>();
        if (mesh.notes() != null) {
            notes.add(new Object[] {0, mesh.notes().es(), mesh.notes().en()});
        }
        JdbcTemplate jdbc = database.jdbc();
        return LEVEL.replace(jdbc, dataset, version, levels)
                + ACTOR.replace(jdbc, dataset, version, actors)
                + NOTE.replace(jdbc, dataset, version, notes)
                + writeRoles(jdbc, dataset, version, mesh)
                + writeAgreements(jdbc, dataset, version, mesh);
    }

    private static int writeRoles(JdbcTemplate jdbc, int dataset, int version, ActorMesh mesh) {
        List<@Nullable Object[]> kinds = new ArrayList<>();
        for (RoleKind kind : mesh.roleKinds()) {
            kinds.add(new Object[] {kind.id(), kind.name().es(), kind.name().en(), kind.order()});
        }
        List<@Nullable Object[]> roles = new ArrayList<>();
        for (Role role : mesh.roles()) {
            roles.add(new Object[] {
                roles.size(),
                role.organisation(),
                role.kind(),
                role.project(),
                role.plan(),
                role.node(),
                role.source().es(),
                role.source().en()
            });
        }
        return ROLE_KIND.replace(jdbc, dataset, version, kinds) + ROLE.replace(jdbc, dataset, version, roles);
    }

    private static int writeAgreements(JdbcTemplate jdbc, int dataset, int version, ActorMesh mesh) {
        List<@Nullable Object[]> agreements = new ArrayList<>();
        List<@Nullable Object[]> parties = new ArrayList<>();
        List<@Nullable Object[]> commitments = new ArrayList<>();
        for (Agreement agreement : mesh.agreements()) {
            agreements.add(new Object[] {
                agreement.code(),
                agreement.name(),
                agreement.date(),
                agreement.plan(),
                agreement.node(),
                agreement.document(),
                agreement.note() == null ? null : agreement.note().es(),
                agreement.note() == null ? null : agreement.note().en(),
                agreements.size()
            });
            for (int i = 0; i < agreement.parties().size(); i++) {
                parties.add(
                        new Object[] {agreement.code(), i, agreement.parties().get(i)});
            }
            for (int i = 0; i < agreement.commitments().size(); i++) {
                Agreement.Commitment commitment = agreement.commitments().get(i);
                commitments.add(new Object[] {
                    agreement.code(),
                    i,
                    commitment.text(),
                    commitment.responsible(),
                    commitment.due() == null ? null : java.sql.Date.valueOf(commitment.due()),
                    commitment.state() == null ? null : commitment.state().id()
                });
            }
        }
        return AGREEMENT.replace(jdbc, dataset, version, agreements)
                + PARTY.replace(jdbc, dataset, version, parties)
                + COMMITMENT.replace(jdbc, dataset, version, commitments);
    }

    /** Everything in force, by pack. */
    Map<String, ActorMesh> read() {
        Map<String, List<ActorLevel>> levels = byPack(
                "actor_level",
                "t.position, t.code",
                (row, index) -> new ActorLevel(row.getString("code"), name(row), row.getInt("position")));
        Map<String, List<Actor>> actors = byPack("actor", "t.position", (row, index) -> actor(row));
        Map<String, List<LocalText>> notes = byPack(
                "actor_note",
                "t.position",
                (row, index) -> new LocalText(row.getString("note_es"), row.getString("note_en")));
        Map<String, List<RoleKind>> kinds = byPack(
                "actor_role_kind",
                "t.position, t.code",
                (row, index) -> new RoleKind(row.getString("code"), name(row), row.getInt("position")));
        Map<String, List<Role>> roles = byPack("actor_role", "t.position", (row, index) -> role(row));
        Map<String, List<Agreement>> agreements = agreements();
        Set<String> packs = new HashSet<>(levels.keySet());
        packs.addAll(actors.keySet());
        packs.addAll(agreements.keySet());
        Map<String, ActorMesh> meshes = new HashMap<>();
        packs.forEach(pack -> meshes.put(
                pack,
                new ActorMesh(
                        levels.getOrDefault(pack, List.of()),
                        actors.getOrDefault(pack, List.of()),
                        notes.getOrDefault(pack, List.of()).stream().findFirst().orElse(null),
                        kinds.getOrDefault(pack, List.of()),
                        roles.getOrDefault(pack, List.of()),
                        agreements.getOrDefault(pack, List.of()))));
        return meshes;
    }

    private Map<String, List<Agreement>> agreements() {
        Map<String, Map<String, List<String>>> parties = new HashMap<>();
        byPack("agreement_party", "t.agreement, t.position", (row, index) -> parties.computeIfAbsent(
                        row.getString("pack"), pack -> new HashMap<>())
                .computeIfAbsent(row.getString("agreement"), code -> new ArrayList<>())
                .add(row.getString("organisation")));
        Map<String, Map<String, List<Agreement.Commitment>>> commitments = new HashMap<>();
        byPack("agreement_commitment", "t.agreement, t.position", (row, index) -> commitments
                .computeIfAbsent(row.getString("pack"), pack -> new HashMap<>())
                .computeIfAbsent(row.getString("agreement"), code -> new ArrayList<>())
                .add(commitment(row)));
        return byPack("agreement", "t.position", (row, index) -> {
            String pack = row.getString("pack");
            String code = row.getString("code");
            return new Agreement(
                    pack,
                    code,
                    row.getString("name"),
                    row.getString("date_text"),
                    row.getString("plan"),
                    row.getString("node"),
                    row.getString("document"),
                    LocalText.ofNullable(row.getString("note_es"), row.getString("note_en")),
                    parties.getOrDefault(pack, Map.of()).getOrDefault(code, List.of()),
                    commitments.getOrDefault(pack, Map.of()).getOrDefault(code, List.of()));
        });
    }

    private static LocalText name(ResultSet row) throws SQLException {
        return new LocalText(row.getString("name_es"), row.getString("name_en"));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        String dimension = row.getString("dimension");
        return new Actor(
                row.getString("organisation"),
                row.getString("level_id"),
                dimension == null ? null : ActorDimension.find(dimension).orElseThrow(),
                row.getString("document"));
    }

    private static Role role(ResultSet row) throws SQLException {
        return new Role(
                row.getString("organisation"),
                row.getString("kind"),
                row.getString("project"),
                row.getString("plan"),
                row.getString("node"),
                new LocalText(row.getString("source_es"), row.getString("source_en")));
    }

    private static Agreement.Commitment commitment(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Agreement.Commitment(
                row.getString("commitment"),
                row.getString("responsible"),
                row.getObject("due_date", LocalDate.class),
                state == null ? null : Agreement.State.find(state).orElseThrow());
    }

    private <T> Map<String, List<T>> byPack(String table, String order, RowMapper<T> mapper) {
        Map<String, List<T>> byPack = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from(table, "t") + " WHERE " + inForce("t") + " ORDER BY "
                                + order,
                        row -> {
                            byPack.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(mapper.mapRow(row, row.getRow()));
                        });
        return byPack;
    }
}
