package co.territoria.incident;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.incident.IncidentDelivery.Count;
import co.territoria.incident.IncidentDelivery.Grid;
import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The incident room's side of the store: counts, never points. */
@Repository
class JdbcIncidents {

    private static final VersionedTable SET =
            new VersionedTable("incident_set", List.of("id"), List.of("description"), List.of());

    private static final VersionedTable COUNT = new VersionedTable(
            "incident_count", List.of("incident_set", "grid", "period", "cell"), List.of("cases"), List.of());

    private final Database database;

    JdbcIncidents(Database database) {
        this.database = database;
    }

    /** Writes a version of one set; to be called inside the publishing transaction. */
    int write(int dataset, int version, IncidentDelivery delivery) {
        List<@Nullable Object[]> set = new ArrayList<>();
        set.add(new Object[] {delivery.set().id(), JsonColumn.write(delivery.set())});
        List<@Nullable Object[]> counts = new ArrayList<>();
        for (Count count : delivery.counts()) {
            counts.add(
                    new Object[] {delivery.set().id(), count.grid().id(), count.period(), count.cell(), count.cases()});
        }
        return SET.replace(database.jdbc(), dataset, version, set)
                + COUNT.replace(database.jdbc(), dataset, version, counts);
    }

    /** The sets in force, by pack and id. */
    List<IncidentSet> readSets() {
        return database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("incident_set", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.pack, t.id",
                        (row, index) -> JsonColumn.read(row.getString(1), IncidentSet.class));
    }

    /** Years that a set has counts of, ascending. */
    List<String> readPeriods(IncidentSet set) {
        return database.jdbc()
                .queryForList(
                        "SELECT DISTINCT t.period FROM " + from("incident_count", "t") + " WHERE " + inForce("t")
                                + " AND d.pack = ? AND t.incident_set = ? ORDER BY t.period",
                        String.class,
                        set.pack(),
                        set.id());
    }

    /** Cases by cell of one year. */
    Map<String, Integer> readCounts(IncidentSet set, Grid grid, String period) {
        Map<String, Integer> counts = new TreeMap<>();
        database.jdbc()
                .query(
                        "SELECT t.cell, t.cases FROM " + from("incident_count", "t") + " WHERE " + inForce("t")
                                + " AND d.pack = ? AND t.incident_set = ? AND t.grid = ? AND t.period = ?",
                        row -> {
                            counts.put(row.getString(1), row.getInt(2));
                        },
                        set.pack(),
                        set.id(),
                        grid.id(),
                        period);
        return counts;
    }
}
