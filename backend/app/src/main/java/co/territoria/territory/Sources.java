package co.territoria.territory;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** The sources that the data of the packs cites, held in memory. */
@Repository
public class Sources {

    private static final VersionedTable TABLE =
            new VersionedTable("data_source", List.of("pack", "source_key"), List.of("description"), List.of());

    private final Database database;
    private volatile @Nullable Map<String, Source> byPackAndKey;

    Sources(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's sources; to be called inside the publishing transaction. */
    public int write(int dataset, int version, List<Source> sources) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Source source : sources) {
            rows.add(new Object[] {source.pack(), source.key(), JsonColumn.write(source)});
        }
        return TABLE.replace(database.jdbc(), dataset, version, rows);
    }

    public Optional<Source> find(String pack, String key) {
        return Optional.ofNullable(read().get(pack + "/" + key));
    }

    /** Sources of a pack, by key. */
    public List<Source> list(String pack) {
        return read().values().stream().filter(source -> source.pack().equals(pack)).toList();
    }

    @EventListener
    @Order(1)
    void forget(DatasetPublished published) {
        byPackAndKey = null;
    }

    private Map<String, Source> read() {
        Map<String, Source> now = byPackAndKey;
        if (now == null) {
            Map<String, Source> read = new TreeMap<>();
            database.jdbc()
                    .query("SELECT t.description FROM " + from("data_source", "t") + " WHERE " + inForce("t"), row -> {
                        Source source = JsonColumn.read(row.getString(1), Source.class);
                        read.put(source.pack() + "/" + source.key(), source);
                    });
            now = read;
            byPackAndKey = now;
        }
        return now;
    }
}
