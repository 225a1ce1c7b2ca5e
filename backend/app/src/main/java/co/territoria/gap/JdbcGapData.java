package co.territoria.gap;

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

/** The gap room's side of the store. */
@Repository
class JdbcGapData {

    private static final VersionedTable SETTING =
            new VersionedTable("gap_setting", List.of("pack"), List.of("description"), List.of());

    private static final VersionedTable GOAL =
            new VersionedTable("gap_goal", List.of("position"), List.of("description"), List.of());

    private final Database database;

    JdbcGapData(Database database) {
        this.database = database;
    }

    /** Writes a version of what a pack says; to be called inside the publishing transaction. */
    int write(int dataset, int version, GapDelivery delivery) {
        List<@Nullable Object[]> settings = new ArrayList<>();
        settings.add(new Object[] {
            delivery.pack(),
            JsonColumn.write(new GapDelivery(delivery.pack(), delivery.populations(), delivery.bases(), List.of()))
        });
        List<@Nullable Object[]> goals = new ArrayList<>();
        for (Goal goal : delivery.goals()) {
            goals.add(new Object[] {goals.size(), JsonColumn.write(goal)});
        }
        return SETTING.replace(database.jdbc(), dataset, version, settings)
                + GOAL.replace(database.jdbc(), dataset, version, goals);
    }

    /** What is in force, by pack. */
    Map<String, GapDelivery> read() {
        Map<String, List<Goal>> goals = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT d.pack, t.description FROM " + from("gap_goal", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.position",
                        row -> {
                            goals.computeIfAbsent(row.getString(1), pack -> new ArrayList<>())
                                    .add(JsonColumn.read(row.getString(2), Goal.class));
                        });
        Map<String, GapDelivery> deliveries = new HashMap<>();
        database.jdbc()
                .query("SELECT t.description FROM " + from("gap_setting", "t") + " WHERE " + inForce("t"), row -> {
                    GapDelivery its = JsonColumn.read(row.getString(1), GapDelivery.class);
                    deliveries.put(
                            its.pack(),
                            new GapDelivery(
                                    its.pack(),
                                    its.populations(),
                                    its.bases(),
                                    goals.getOrDefault(its.pack(), List.of())));
                });
        return deliveries;
    }
}
