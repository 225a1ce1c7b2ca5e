package co.territoria.priority;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What packs say about voids, in the store. */
@Repository
class JdbcVoidSettings {

    private static final VersionedTable SETTING =
            new VersionedTable("void_setting", List.of("pack"), List.of("description"), List.of());

    private final Database database;

    JdbcVoidSettings(Database database) {
        this.database = database;
    }

    /** Writes a version of what a pack says; to be called inside the publishing transaction. */
    int write(int dataset, int version, VoidSettings settings) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {settings.pack(), JsonColumn.write(settings)});
        return SETTING.replace(database.jdbc(), dataset, version, rows);
    }

    /** What is in force, by pack. */
    Map<String, VoidSettings> read() {
        Map<String, VoidSettings> byPack = new HashMap<>();
        database.jdbc()
                .query("SELECT t.description FROM " + from("void_setting", "t") + " WHERE " + inForce("t"), row -> {
                    VoidSettings its = JsonColumn.read(row.getString(1), VoidSettings.class);
                    byPack.put(its.pack(), its);
                });
        return byPack;
    }
}
