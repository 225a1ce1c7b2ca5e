package co.territoria.plan;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.indicator.Direction;
import co.territoria.indicator.IndicatorCode;
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
                    "adopted",
                    "act_kind",
                    "act_number",
                    "act_date",
                    "position"),
            List.of());

    private static final VersionedTable NODE = new VersionedTable(
            "plan_node",
            List.of("code"),
            List.of("plan", "parent", "kind", "name", "places", "sdgs", "document", "position"),
            List.of());

    private static final VersionedTable GOAL = new VersionedTable(
            "plan_goal",
            List.of("code", "goal_version"),
            List.of(
                    "plan",
                    "node",
                    "name",
                    "indicator",
                    "breakdown",
                    "statistic",
                    "unit_es",
                    "unit_en",
                    "direction",
                    "territory",
                    "baseline",
                    "baseline_year",
                    "baseline_source",
                    "responsible",
                    "weight",
                    "act",
                    "act_from",
                    "document",
                    "note_es",
                    "note_en",
                    "position"),
            List.of());

    private static final VersionedTable TARGET = new VersionedTable(
            "plan_goal_target",
            List.of("goal", "goal_version", "position"),
            List.of("target_year", "target"),
            List.of());

    private static final VersionedTable DRIVER = new VersionedTable(
            "plan_driver",
            List.of("node", "position"),
            List.of("plan", "indicator", "name_es", "name_en", "document"),
            List.of());

    private static final VersionedTable ALIGNMENT = new VersionedTable(
            "plan_alignment",
            List.of("position"),
            List.of("node", "other", "kind", "document", "note_es", "note_en"),
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
        List<@Nullable Object[]> goals = new ArrayList<>();
        List<@Nullable Object[]> targets = new ArrayList<>();
        List<@Nullable Object[]> drivers = new ArrayList<>();
        for (Plan plan : delivery.plans()) {
            plans.add(row(plan, plans.size()));
            for (PlanNode node : plan.nodes()) {
                nodes.add(row(plan, node, nodes.size()));
            }
            for (Goal goal : plan.goals()) {
                goals.add(row(goal, goals.size()));
                targets.addAll(targets(goal));
            }
            for (Driver driver : plan.drivers()) {
                drivers.add(row(plan, driver, drivers.size()));
            }
        }
        List<@Nullable Object[]> alignments = new ArrayList<>();
        for (Alignment alignment : delivery.alignments()) {
            alignments.add(row(alignment, alignments.size()));
        }
        return DOCUMENT.replace(database.jdbc(), dataset, version, documents)
                + WORD.replace(database.jdbc(), dataset, version, words)
                + PLAN.replace(database.jdbc(), dataset, version, plans)
                + NODE.replace(database.jdbc(), dataset, version, nodes)
                + GOAL.replace(database.jdbc(), dataset, version, goals)
                + TARGET.replace(database.jdbc(), dataset, version, targets)
                + DRIVER.replace(database.jdbc(), dataset, version, drivers)
                + ALIGNMENT.replace(database.jdbc(), dataset, version, alignments);
    }

    private static @Nullable Object[] row(Plan plan, int position) {
        Adoption.Act act = plan.adoption().act();
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
            plan.adoption().state().id(),
            act == null ? null : act.kind(),
            act == null ? null : act.number(),
            act == null ? null : act.date(),
            position
        };
    }

    private static @Nullable Object[] row(Goal goal, int position) {
        Goal.Measure indicator = goal.indicator();
        Goal.Baseline baseline = goal.baseline();
        return new Object[] {
            goal.code(),
            goal.version().number(),
            goal.plan().value(),
            goal.node(),
            goal.name(),
            indicator == null ? null : indicator.indicator().value(),
            indicator == null ? null : indicator.breakdown(),
            goal.statistic(),
            goal.unit() == null ? null : goal.unit().es(),
            goal.unit() == null ? null : goal.unit().en(),
            goal.direction().id(),
            goal.territory() == null ? null : goal.territory().value(),
            baseline == null ? null : baseline.value(),
            baseline == null ? null : baseline.year(),
            baseline == null ? null : baseline.source(),
            goal.responsible(),
            goal.weight(),
            goal.version().act(),
            goal.version().from(),
            goal.document(),
            goal.note() == null ? null : goal.note().es(),
            goal.note() == null ? null : goal.note().en(),
            position
        };
    }

    private static List<@Nullable Object[]> targets(Goal goal) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Goal.Target target : goal.targets()) {
            rows.add(new Object[] {goal.code(), goal.version().number(), rows.size(), target.year(), target.value()});
        }
        return rows;
    }

    private static @Nullable Object[] row(Plan plan, Driver driver, int position) {
        return new Object[] {
            driver.node(),
            position,
            plan.code().value(),
            driver.indicator() == null ? null : driver.indicator().value(),
            driver.name().es(),
            driver.name().en(),
            driver.document()
        };
    }

    private static @Nullable Object[] row(Alignment alignment, int position) {
        return new Object[] {
            position,
            alignment.from(),
            alignment.to(),
            alignment.kind().id(),
            alignment.document(),
            alignment.note() == null ? null : alignment.note().es(),
            alignment.note() == null ? null : alignment.note().en()
        };
    }

    private static @Nullable Object[] row(Plan plan, PlanNode node, int position) {
        String places = node.places().stream().map(TerritoryCode::value).collect(Collectors.joining(SEPARATOR));
        String sdgs = node.sdgs().stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return new Object[] {
            node.code(),
            plan.code().value(),
            node.parent(),
            node.kind(),
            node.name(),
            places.isEmpty() ? null : places,
            sdgs.isEmpty() ? null : sdgs,
            node.document(),
            position
        };
    }

    /** Everything in force. */
    PlanSnapshot read() {
        Contents contents = new Contents(
                byPlan("plan_node", (row, index) -> node(row)),
                goals(),
                byPlan("plan_driver", (row, index) -> driver(row)));
        String version = database
                .jdbc()
                .query(
                        "SELECT id, published FROM dataset WHERE kind = 'plans' ORDER BY id",
                        (row, index) -> row.getInt(1) + "." + row.getInt(2))
                .stream()
                .collect(Collectors.joining("-"));
        return new PlanSnapshot(
                byPack("plan_document", "t.position", (row, index) -> document(row)),
                byPack("plan_word", "t.word_kind, t.position, t.code", (row, index) -> word(row)),
                byPack("plan", "t.position", (row, index) -> plan(row, contents)),
                byPack("plan_alignment", "t.position", (row, index) -> alignment(row)),
                version);
    }

    /** What belongs to plans: by pack and code of the plan. */
    private record Contents(
            Map<String, Map<String, List<PlanNode>>> nodes,
            Map<String, Map<String, List<Goal>>> goals,
            Map<String, Map<String, List<Driver>>> drivers) {}

    private Map<String, Map<String, List<Goal>>> goals() {
        Map<String, List<Goal.Target>> targets = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("plan_goal_target", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.position",
                        row -> {
                            targets.computeIfAbsent(
                                            targetKey(
                                                    row.getString("pack"),
                                                    row.getString("goal"),
                                                    row.getInt("goal_version")),
                                            key -> new ArrayList<>())
                                    .add(new Goal.Target(
                                            row.getObject("target_year", Integer.class),
                                            row.getObject("target", Double.class)));
                        });
        return byPlan(
                "plan_goal",
                (row, index) -> goal(
                        row,
                        targets.getOrDefault(
                                targetKey(row.getString("pack"), row.getString("code"), row.getInt("goal_version")),
                                List.of())));
    }

    private static String targetKey(String pack, String goal, int version) {
        return pack + " " + goal + " " + version;
    }

    private <T> Map<String, Map<String, List<T>>> byPlan(String table, RowMapper<T> mapper) {
        Map<String, Map<String, List<T>>> byPlan = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from(table, "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.position",
                        row -> {
                            byPlan.computeIfAbsent(row.getString("pack"), pack -> new HashMap<>())
                                    .computeIfAbsent(row.getString("plan"), plan -> new ArrayList<>())
                                    .add(mapper.mapRow(row, 0));
                        });
        return byPlan;
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

    private static Plan plan(ResultSet row, Contents contents) throws SQLException {
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
                adoption(row),
                row.getString("document"),
                LocalText.ofNullable(row.getString("note_es"), row.getString("note_en")),
                of(contents.nodes(), pack, code),
                of(contents.goals(), pack, code),
                of(contents.drivers(), pack, code));
    }

    private static <T> List<T> of(Map<String, Map<String, List<T>>> byPlan, String pack, String plan) {
        return byPlan.getOrDefault(pack, Map.of()).getOrDefault(plan, List.of());
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        String kind = row.getString("act_kind");
        return new Adoption(
                Adoption.State.find(String.valueOf(row.getString("adopted"))).orElse(Adoption.State.UNKNOWN),
                kind == null ? null : new Adoption.Act(kind, row.getString("act_number"), row.getString("act_date")));
    }

    private static Goal goal(ResultSet row, List<Goal.Target> targets) throws SQLException {
        String indicator = row.getString("indicator");
        String breakdown = row.getString("breakdown");
        String territory = row.getString("territory");
        Double baseline = row.getObject("baseline", Double.class);
        return new Goal(
                row.getString("code"),
                new PlanCode(row.getString("plan")),
                row.getString("node"),
                row.getString("name"),
                indicator == null ? null : new Goal.Measure(new IndicatorCode(indicator), breakdown),
                row.getString("statistic"),
                LocalText.ofNullable(row.getString("unit_es"), row.getString("unit_en")),
                Direction.find(row.getString("direction")).orElseThrow(),
                territory == null ? null : new TerritoryCode(territory),
                baseline == null
                        ? null
                        : new Goal.Baseline(baseline, row.getInt("baseline_year"), row.getString("baseline_source")),
                targets,
                row.getString("responsible"),
                row.getDouble("weight"),
                new Goal.Version(row.getInt("goal_version"), row.getString("act"), row.getString("act_from")),
                row.getString("document"),
                LocalText.ofNullable(row.getString("note_es"), row.getString("note_en")));
    }

    private static Driver driver(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        return new Driver(
                row.getString("node"),
                indicator == null ? null : new IndicatorCode(indicator),
                new LocalText(row.getString("name_es"), row.getString("name_en")),
                row.getString("document"));
    }

    private static Alignment alignment(ResultSet row) throws SQLException {
        return new Alignment(
                row.getString("node"),
                row.getString("other"),
                Alignment.Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("document"),
                LocalText.ofNullable(row.getString("note_es"), row.getString("note_en")));
    }

    private static PlanNode node(ResultSet row) throws SQLException {
        String places = row.getString("places");
        String sdgs = row.getString("sdgs");
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
                sdgs == null
                        ? List.of()
                        : Arrays.stream(sdgs.split(SEPARATOR))
                                .map(Integer::valueOf)
                                .toList(),
                row.getString("document"));
    }
}
