package co.territoria.territory;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The store's side of the sources. */
final class JdbcSources {

    private static final VersionedTable TABLE =
            new VersionedTable("data_source", List.of("pack", "source_key"), List.of("description"), List.of());

    private static final String SELECT =
            "SELECT t.description FROM " + from("data_source", "t") + " WHERE " + inForce("t");

    private final Database database;

    JdbcSources(Database database) {
        this.database = database;
    }

    int write(int dataset, int version, List<Source> sources) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Source source : sources) {
            rows.add(new Object[] {source.pack(), source.key(), JsonColumn.write(source)});
        }
        return TABLE.replace(database.jdbc(), dataset, version, rows);
    }

    List<Source> list() {
        return database.jdbc().query(SELECT, (row, index) -> JsonColumn.read(row.getString(1), Source.class));
    }
}
