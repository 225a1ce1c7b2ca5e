package co.territoria.project;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Repository;

/** Money by source of all projects of a pack, for totals. */
@Repository
class JdbcFunds {

    private final Database database;

    JdbcFunds(Database database) {
        this.database = database;
    }

    /** Sums over the years, by source; projects without any are absent. */
    Map<ProjectCode, Map<String, Long>> read(String pack) {
        Map<ProjectCode, Map<String, Long>> funds = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.code AS code, t.fund AS fund, SUM(t.amount) AS amount FROM "
                                + from("project_funding", "t") + " WHERE " + inForce("t")
                                + " AND d.pack = ? GROUP BY t.code, t.fund",
                        row -> {
                            funds.computeIfAbsent(new ProjectCode(row.getString("code")), code -> new TreeMap<>())
                                    .merge(
                                            names.computeIfAbsent(row.getString("fund"), name -> name),
                                            row.getLong("amount"),
                                            Math::addExact);
                        },
                        pack);
        return funds;
    }
}
