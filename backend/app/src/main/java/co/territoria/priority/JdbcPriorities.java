package co.territoria.priority;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The priority room's side of the store. */
@Repository
class JdbcPriorities {

    private static final VersionedTable RULE =
            new VersionedTable("alert_rule", List.of("id"), List.of("position", "description"), List.of());

    private static final VersionedTable PROBLEM =
            new VersionedTable("problem", List.of("id"), List.of("description"), List.of());

    private final Database database;

    JdbcPriorities(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's rules; to be called inside the publishing transaction. */
    int writeRules(int dataset, int version, List<AlertRule> rules) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (AlertRule rule : rules) {
            rows.add(new Object[] {rule.id(), rule.position(), JsonColumn.write(rule)});
        }
        return RULE.replace(database.jdbc(), dataset, version, rows);
    }

    /** Writes a version of one problem; to be called inside the publishing transaction. */
    int writeProblem(int dataset, int version, Problem problem) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {problem.id(), JsonColumn.write(problem)});
        return PROBLEM.replace(database.jdbc(), dataset, version, rows);
    }

    /** Rules in force, by pack and position. */
    List<AlertRule> readRules() {
        return database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("alert_rule", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.pack, t.position",
                        (row, index) -> JsonColumn.read(row.getString(1), AlertRule.class));
    }

    /** Problems in force, by pack and id. */
    List<Problem> readProblems() {
        return database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("problem", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.pack, t.id",
                        (row, index) -> JsonColumn.read(row.getString(1), Problem.class));
    }
}
