package co.territoria.scenario;

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

/** The scenario room's side of the store: tables of their own, beside the observations and never among them. */
@Repository
class JdbcScenarios {

    private static final VersionedTable SCENARIO =
            new VersionedTable("scenario", List.of("id"), List.of("description"), List.of());

    private static final VersionedTable ASSUMPTION = new VersionedTable(
            "scenario_assumption", List.of("scenario", "position"), List.of("indicator", "description"), List.of());

    private final Database database;

    JdbcScenarios(Database database) {
        this.database = database;
    }

    /** Writes a version of one scenario; to be called inside the publishing transaction. */
    int write(int dataset, int version, Scenario scenario) {
        List<@Nullable Object[]> assumptions = new ArrayList<>();
        for (Assumption each : scenario.assumptions()) {
            assumptions.add(new Object[] {
                scenario.id(), assumptions.size(), each.indicator().value(), JsonColumn.write(each)
            });
        }
        List<@Nullable Object[]> scenarios = new ArrayList<>();
        scenarios.add(new Object[] {scenario.id(), JsonColumn.write(withAssumptions(scenario, List.of()))});
        return SCENARIO.replace(database.jdbc(), dataset, version, scenarios)
                + ASSUMPTION.replace(database.jdbc(), dataset, version, assumptions);
    }

    /** All scenarios in force, by pack and id. */
    List<Scenario> read() {
        Map<String, List<Assumption>> assumptions = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT d.pack, t.scenario, t.description FROM " + from("scenario_assumption", "t") + " WHERE "
                                + inForce("t") + " ORDER BY t.position",
                        row -> {
                            assumptions
                                    .computeIfAbsent(
                                            row.getString(1) + "/" + row.getString(2), key -> new ArrayList<>())
                                    .add(JsonColumn.read(row.getString(3), Assumption.class));
                        });
        return database
                .jdbc()
                .query(
                        "SELECT t.description FROM " + from("scenario", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.pack, t.id",
                        (row, index) -> JsonColumn.read(row.getString(1), Scenario.class))
                .stream()
                .map(scenario -> withAssumptions(
                        scenario, assumptions.getOrDefault(scenario.pack() + "/" + scenario.id(), List.of())))
                .toList();
    }

    private static Scenario withAssumptions(Scenario scenario, List<Assumption> assumptions) {
        return new Scenario(
                scenario.pack(),
                scenario.id(),
                scenario.outlook(),
                scenario.name(),
                scenario.description(),
                scenario.author(),
                scenario.date(),
                scenario.method(),
                scenario.source(),
                assumptions);
    }
}
