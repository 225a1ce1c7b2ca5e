package co.territoria.actor;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        return LEVEL.replace(database.jdbc(), dataset, version, levels)
                + ACTOR.replace(database.jdbc(), dataset, version, actors)
                + NOTE.replace(database.jdbc(), dataset, version, notes);
    }

    /** Everything in force, by pack. */
    Map<String, ActorMesh> read() {
        Map<String, List<ActorLevel>> levels = new HashMap<>();
        query("actor_level", "t.position, t.code", row -> levels.computeIfAbsent(
                        row.getString("pack"), pack -> new ArrayList<>())
                .add(new ActorLevel(
                        row.getString("code"),
                        new LocalText(row.getString("name_es"), row.getString("name_en")),
                        row.getInt("position"))));
        Map<String, List<Actor>> actors = new HashMap<>();
        query("actor", "t.position", row -> {
            String dimension = row.getString("dimension");
            actors.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                    .add(new Actor(
                            row.getString("organisation"),
                            row.getString("level_id"),
                            dimension == null
                                    ? null
                                    : ActorDimension.find(dimension).orElseThrow(),
                            row.getString("document")));
        });
        Map<String, LocalText> notes = new HashMap<>();
        query(
                "actor_note",
                "t.position",
                row -> notes.put(
                        row.getString("pack"), new LocalText(row.getString("note_es"), row.getString("note_en"))));
        Set<String> packs = new HashSet<>(levels.keySet());
        packs.addAll(actors.keySet());
        Map<String, ActorMesh> meshes = new HashMap<>();
        packs.forEach(pack -> meshes.put(
                pack,
                new ActorMesh(
                        levels.getOrDefault(pack, List.of()), actors.getOrDefault(pack, List.of()), notes.get(pack))));
        return meshes;
    }

    private void query(String table, String order, RowCallbackHandler handler) {
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from(table, "t") + " WHERE " + inForce("t") + " ORDER BY "
                                + order,
                        handler);
    }
}
