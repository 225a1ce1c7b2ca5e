package co.territoria.plan;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The plan room's side of the store. */
@Repository
class JdbcPlans {

    private static final String SEPARATOR = ";";

    private static final VersionedTable DOCUMENT = new VersionedTable(
            "plan_document",
            List.of("code"),
            List.of("title", "organisation", "date_text", "note_es", "note_en", "position"),
            List.of());

    private static final VersionedTable WORD = new VersionedTable(
            "plan_word", List.of("word_kind", "code"), List.of("name_es", "name_en", "position"), List.of());

    private static final VersionedTable PLAN = new VersionedTable(
            "plan",
            List.of("code"),
            List.of(
                    "name",
                    "kind",
                    "level_id",
                    "territory",
                    "from_year",
                    "to_year",
                    "document",
                    "note_es",
                    "note_en",
                    "position"),
            List.of());

    private static final VersionedTable NODE = new VersionedTable(
            "plan_node",
            List.of("code"),
            List.of("plan", "parent", "kind", "name", "places", "document", "position"),
            List.of());

    private final Database database;

    JdbcPlans(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's plans; to be called inside the publishing transaction. */
    int write(int dataset, int version, PlanDelivery delivery) {
        List<@Nullable Object[]> documents = new ArrayList<>();
        for (PlanDocument document : delivery.documents()) {
            documents.add(new Object[] {
                document.code(),
                document.title(),
                document.organisation(),
                document.date(),
                document.note() == null ? null : document.note().es(),
                document.note() == null ? null : document.note().en(),
                documents.size()
            });
        }
        List<@Nullable Object[]> words = new ArrayList<>();
        for (PlanWord word : delivery.words()) {
            words.add(new Object[] {
                word.kind().stored(), word.id(), word.name().es(), word.name().en(), word.order()
            });
        }
        List<@Nullable Object[]> plans = new ArrayList<>();
        List<@Nullable Object[]> nodes = new ArrayList<>();
        for (Plan plan : delivery.plans()) {
            plans.add(row(plan, plans.size()));
            for (PlanNode node : plan.nodes()) {
                nodes.add(row(plan, node, nodes.size()));
            }
        }
        return DOCUMENT.replace(database.jdbc(), dataset, version, documents)
                + WORD.replace(database.jdbc(), dataset, version, words)
                + PLAN.replace(database.jdbc(), dataset, version, plans)
                + NODE.replace(database.jdbc(), dataset, version, nodes);
    }

    private static @Nullable Object[] row(Plan plan, int position) {
        return new Object[] {
            plan.code().value(),
            plan.name(),
            plan.kind(),
            plan.level(),
            plan.territory() == null ? null : plan.territory().value(),
            plan.years().from(),
            plan.years().to(),
            plan.document(),
            plan.note() == null ? null : plan.note().es(),
            plan.note() == null ? null : plan.note().en(),
            position
        };
    }

    private static @Nullable Object[] row(Plan plan, PlanNode node, int position) {
        String places = node.places().stream().map(TerritoryCode::value).collect(Collectors.joining(SEPARATOR));
        return new Object[] {
            node.code(),
            plan.code().value(),
            node.parent(),
            node.kind(),
            node.name(),
            places.isEmpty() ? null : places,
            node.document(),
            position
        };
    }

    /** Everything in force. */
    PlanSnapshot read() {
        Map<String, Map<String, List<PlanNode>>> nodes = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("plan_node", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.position",
                        row -> {
                            nodes.computeIfAbsent(row.getString("pack"), pack -> new HashMap<>())
                                    .computeIfAbsent(row.getString("plan"), plan -> new ArrayList<>())
                                    .add(node(row));
                        });
        return new PlanSnapshot(
                byPack("plan_document", "t.position", (row, index) -> document(row)),
                byPack("plan_word", "t.word_kind, t.position, t.code", (row, index) -> word(row)),
                byPack("plan", "t.position", (row, index) -> plan(row, nodes)));
    }

    private <T> Map<String, List<T>> byPack(String table, String order, RowMapper<T> mapper) {
        Map<String, List<T>> byPack = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from(table, "t") + " WHERE " + inForce("t") + " ORDER BY "
                                + order,
                        row -> {
                            byPack.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(mapper.mapRow(row, 0));
                        });
        return byPack;
    }

    private static PlanDocument document(ResultSet row) throws SQLException {
        return new PlanDocument(
                row.getString("code"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("date_text"),
                LocalText.ofNullable(row.getString("note_es"), row.getString("note_en")));
    }

    private static PlanWord word(ResultSet row) throws SQLException {
        return new PlanWord(
                PlanWord.Kind.of(row.getString("word_kind")),
                row.getString("code"),
                new LocalText(row.getString("name_es"), row.getString("name_en")),
                row.getInt("position"));
    }

    private static Plan plan(ResultSet row, Map<String, Map<String, List<PlanNode>>> nodes) throws SQLException {
        String pack = row.getString("pack");
        String code = row.getString("code");
        String territory = row.getString("territory");
        return new Plan(
                pack,
                new PlanCode(code),
                row.getString("name"),
                row.getString("kind"),
                row.getString("level_id"),
                territory == null ? null : new TerritoryCode(territory),
                new Plan.Years(row.getObject("from_year", Integer.class), row.getObject("to_year", Integer.class)),
                row.getString("document"),
                LocalText.ofNullable(row.getString("note_es"), row.getString("note_en")),
                nodes.getOrDefault(pack, Map.of()).getOrDefault(code, List.of()));
    }

    private static PlanNode node(ResultSet row) throws SQLException {
        String places = row.getString("places");
        return new PlanNode(
                row.getString("code"),
                row.getString("parent"),
                row.getString("kind"),
                row.getString("name"),
                places == null
                        ? List.of()
                        : Arrays.stream(places.split(SEPARATOR))
                                .map(TerritoryCode::new)
                                .toList(),
                row.getString("document"));
    }
}
