package co.territoria.project;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.project.ProjectDetails.Announcement;
import co.territoria.project.ProjectDetails.Beneficiaries;
import co.territoria.project.ProjectDetails.Contract;
import co.territoria.project.ProjectDetails.Document;
import co.territoria.project.ProjectDetails.Effect;
import co.territoria.project.ProjectDetails.Funding;
import co.territoria.project.ProjectDetails.Milestone;
import co.territoria.project.ProjectDetails.Origin;
import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import co.territoria.project.ProjectDetails.Road;
import co.territoria.project.ProjectDetails.StageChange;
import co.territoria.project.ProjectDetails.ValueChange;
import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** The tables of {@link ProjectDetails}: written with the projects, read for one project at a time. */
final class JdbcProjectDetails {

    private static final JdbcDetailTable<StageChange> STAGES = new JdbcDetailTable<>(
            "project_stage",
            List.of("stage_date"),
            List.of("stage", "note", "source"),
            ProjectDetails::stages,
            (change, place) -> row(change.date(), change.stage().id(), change.note(), change.source()),
            (row, index) -> new StageChange(
                    day(row, "stage_date"),
                    Stage.find(row.getString("stage")).orElseThrow(),
                    row.getString("note"),
                    row.getString("source")));

    private static final JdbcDetailTable<Viability> VIABILITIES = new JdbcDetailTable<>(
            "project_viability",
            List.of("kind"),
            List.of("state", "found_date", "note"),
            ProjectDetails::viabilities,
            (found, place) -> row(found.kind().id(), found.state().id(), found.date(), found.note()),
            (row, index) -> new Viability(
                    Viability.Kind.find(row.getString("kind")).orElseThrow(),
                    Viability.State.find(row.getString("state")).orElseThrow(),
                    dayOrNull(row, "found_date"),
                    row.getString("note")));

    private static final JdbcDetailTable<Funding> FUNDING = new JdbcDetailTable<>(
            "project_funding",
            List.of("fund", "fund_year"),
            List.of("amount"),
            ProjectDetails::funding,
            (money, place) -> row(money.source(), money.year(), money.amount()),
            (row, index) -> new Funding(row.getString("fund"), row.getInt("fund_year"), row.getLong("amount")));

    private static final JdbcDetailTable<Beneficiaries> BENEFICIARIES = new JdbcDetailTable<>(
            "project_beneficiary",
            List.of("group_name"),
            List.of("people"),
            ProjectDetails::beneficiaries,
            (group, place) -> row(group.group(), group.count()),
            (row, index) -> new Beneficiaries(row.getString("group_name"), row.getObject("people", Long.class)));

    private static final JdbcDetailTable<Effect> EFFECTS = new JdbcDetailTable<>(
            "project_effect",
            List.of("indicator"),
            List.of("expected", "effect_year", "note"),
            ProjectDetails::effects,
            (effect, place) -> row(effect.indicator(), effect.expected(), effect.year(), effect.note()),
            (row, index) -> new Effect(
                    row.getString("indicator"),
                    row.getObject("expected", Double.class),
                    row.getObject("effect_year", Integer.class),
                    row.getString("note")));

    private static final JdbcDetailTable<Document> DOCUMENTS = new JdbcDetailTable<>(
            "project_document",
            List.of("position"),
            List.of("title", "kind", "document_date", "url"),
            ProjectDetails::documents,
            (document, place) -> row(place, document.title(), document.kind(), document.date(), document.url()),
            (row, index) -> new Document(
                    row.getString("title"),
                    row.getString("kind"),
                    dayOrNull(row, "document_date"),
                    row.getString("url")));

    private static final JdbcDetailTable<Origin> ORIGINS = new JdbcDetailTable<>(
            "project_origin",
            List.of("position"),
            List.of("meeting", "meeting_date", "priority", "budget_year"),
            ProjectDetails::origins,
            (origin, place) -> row(place, origin.meeting(), origin.date(), origin.priority(), origin.budgetYear()),
            (row, index) -> new Origin(
                    row.getString("meeting"),
                    dayOrNull(row, "meeting_date"),
                    row.getObject("priority", Integer.class),
                    row.getObject("budget_year", Integer.class)));

    private static final JdbcDetailTable<Announcement> ANNOUNCEMENTS = new JdbcDetailTable<>(
            "project_announcement",
            List.of("position"),
            List.of("announced", "announcement", "amount", "end_date", "source"),
            ProjectDetails::announcements,
            (said, place) -> row(place, said.date(), said.text(), said.value(), said.end(), said.source()),
            (row, index) -> new Announcement(
                    day(row, "announced"),
                    row.getString("announcement"),
                    row.getObject("amount", Long.class),
                    dayOrNull(row, "end_date"),
                    row.getString("source")));

    private static final JdbcDetailTable<Milestone> MILESTONES = new JdbcDetailTable<>(
            "project_milestone",
            List.of("position"),
            List.of("name", "planned_date", "actual_date"),
            ProjectDetails::milestones,
            (milestone, place) -> row(place, milestone.name(), milestone.planned(), milestone.actual()),
            (row, index) ->
                    new Milestone(row.getString("name"), day(row, "planned_date"), dayOrNull(row, "actual_date")));

    private static final JdbcDetailTable<PlannedPoint> PLANNED = new JdbcDetailTable<>(
            "project_planned",
            List.of("planned_date"),
            List.of("physical", "financial"),
            ProjectDetails::planned,
            (point, place) -> row(point.date(), point.physical(), point.financial()),
            (row, index) -> new PlannedPoint(
                    day(row, "planned_date"), row.getDouble("physical"), row.getObject("financial", Double.class)));

    private static final JdbcDetailTable<Report> REPORTS = new JdbcDetailTable<>(
            "project_report",
            List.of("report_date"),
            List.of("physical", "financial", "paid", "note", "source"),
            ProjectDetails::reports,
            (report, place) -> row(
                    report.date(),
                    report.physical(),
                    report.financial(),
                    report.paid(),
                    report.note(),
                    report.source()),
            (row, index) -> new Report(
                    day(row, "report_date"),
                    row.getObject("physical", Double.class),
                    row.getObject("financial", Double.class),
                    row.getObject("paid", Long.class),
                    row.getString("note"),
                    row.getString("source")));

    private static final JdbcDetailTable<Contract> CONTRACTS = new JdbcDetailTable<>(
            "project_contract",
            List.of("contract"),
            List.of("object", "supplier", "amount", "paid", "signed_date", "start_date", "end_date"),
            ProjectDetails::contracts,
            (contract, place) -> row(
                    contract.code(),
                    contract.object(),
                    contract.supplier(),
                    contract.value(),
                    contract.paid(),
                    contract.signed(),
                    contract.start(),
                    contract.end()),
            (row, index) -> new Contract(
                    row.getString("contract"),
                    row.getString("object"),
                    row.getString("supplier"),
                    row.getObject("amount", Long.class),
                    row.getObject("paid", Long.class),
                    dayOrNull(row, "signed_date"),
                    dayOrNull(row, "start_date"),
                    dayOrNull(row, "end_date")));

    private static final JdbcDetailTable<ValueChange> VALUE_CHANGES = new JdbcDetailTable<>(
            "project_value_change",
            List.of("change_date"),
            List.of("before_amount", "after_amount", "reason"),
            ProjectDetails::valueChanges,
            (change, place) -> row(change.date(), change.before(), change.after(), change.reason()),
            (row, index) -> new ValueChange(
                    day(row, "change_date"),
                    row.getObject("before_amount", Long.class),
                    row.getLong("after_amount"),
                    row.getString("reason")));

    private static final JdbcDetailTable<Road> ROADS = new JdbcDetailTable<>(
            "project_road",
            List.of("route"),
            List.of("from_place", "to_place", "length_km", "priority", "state"),
            ProjectDetails::roads,
            (road, place) -> row(road.route(), road.from(), road.to(), road.lengthKm(), road.order(), road.state()),
            (row, index) -> new Road(
                    row.getString("route"),
                    row.getString("from_place"),
                    row.getString("to_place"),
                    row.getObject("length_km", Double.class),
                    row.getObject("priority", Integer.class),
                    row.getString("state")));

    private static final List<JdbcDetailTable<?>> PARTS = List.of(
            STAGES,
            VIABILITIES,
            FUNDING,
            BENEFICIARIES,
            EFFECTS,
            DOCUMENTS,
            ORIGINS,
            ANNOUNCEMENTS,
            MILESTONES,
            PLANNED,
            REPORTS,
            CONTRACTS,
            VALUE_CHANGES,
            ROADS);

    /** Codes in one statement. */
    private static final int BATCH_CODES = 200;

    private final Database database;

    JdbcProjectDetails(Database database) {
        this.database = database;
    }

    /**
     * Writes the details of a version, one table after the other.
     *
     * @return rows in force
     */
    int write(int dataset, int version, Collection<ProjectDetails> details) {
        int rows = 0;
        for (JdbcDetailTable<?> part : PARTS) {
            rows += part.table().replace(database.jdbc(), dataset, version, part.rows(details));
        }
        return rows;
    }

    /** What is in force of one project; every table is asked by its index on the code. */
    ProjectDetails read(String pack, ProjectCode code) {
        return new ProjectDetails(
                code,
                read(STAGES, pack, code),
                read(VIABILITIES, pack, code),
                read(FUNDING, pack, code),
                read(BENEFICIARIES, pack, code),
                read(EFFECTS, pack, code),
                read(DOCUMENTS, pack, code),
                read(ORIGINS, pack, code),
                read(ANNOUNCEMENTS, pack, code),
                read(MILESTONES, pack, code),
                read(PLANNED, pack, code),
                read(REPORTS, pack, code),
                read(CONTRACTS, pack, code),
                read(VALUE_CHANGES, pack, code),
                read(ROADS, pack, code));
    }

    /**
     * What is in force of several projects of a pack, each table asked once.
     *
     * @return by code, one for each that was asked for
     */
    Map<ProjectCode, ProjectDetails> read(String pack, List<ProjectCode> codes) {
        Map<ProjectCode, ProjectDetails> all = new LinkedHashMap<>();
        for (int from = 0; from < codes.size(); from += BATCH_CODES) {
            readBatch(pack, codes.subList(from, Math.min(codes.size(), from + BATCH_CODES)), all);
        }
        return all;
    }

    private void readBatch(String pack, List<ProjectCode> codes, Map<ProjectCode, ProjectDetails> all) {
        Map<String, List<StageChange>> stages = readBatch(STAGES, pack, codes);
        Map<String, List<Viability>> viabilities = readBatch(VIABILITIES, pack, codes);
        Map<String, List<Funding>> funding = readBatch(FUNDING, pack, codes);
        Map<String, List<Beneficiaries>> beneficiaries = readBatch(BENEFICIARIES, pack, codes);
        Map<String, List<Effect>> effects = readBatch(EFFECTS, pack, codes);
        Map<String, List<Document>> documents = readBatch(DOCUMENTS, pack, codes);
        Map<String, List<Origin>> origins = readBatch(ORIGINS, pack, codes);
        Map<String, List<Announcement>> announcements = readBatch(ANNOUNCEMENTS, pack, codes);
        Map<String, List<Milestone>> milestones = readBatch(MILESTONES, pack, codes);
        Map<String, List<PlannedPoint>> planned = readBatch(PLANNED, pack, codes);
        Map<String, List<Report>> reports = readBatch(REPORTS, pack, codes);
        Map<String, List<Contract>> contracts = readBatch(CONTRACTS, pack, codes);
        Map<String, List<ValueChange>> changes = readBatch(VALUE_CHANGES, pack, codes);
        Map<String, List<Road>> roads = readBatch(ROADS, pack, codes);
        for (ProjectCode code : codes) {
            String key = code.value();
            all.put(
                    code,
                    new ProjectDetails(
                            code,
                            stages.getOrDefault(key, List.of()),
                            viabilities.getOrDefault(key, List.of()),
                            funding.getOrDefault(key, List.of()),
                            beneficiaries.getOrDefault(key, List.of()),
                            effects.getOrDefault(key, List.of()),
                            documents.getOrDefault(key, List.of()),
                            origins.getOrDefault(key, List.of()),
                            announcements.getOrDefault(key, List.of()),
                            milestones.getOrDefault(key, List.of()),
                            planned.getOrDefault(key, List.of()),
                            reports.getOrDefault(key, List.of()),
                            contracts.getOrDefault(key, List.of()),
                            changes.getOrDefault(key, List.of()),
                            roads.getOrDefault(key, List.of())));
        }
    }

    private <T> Map<String, List<T>> readBatch(JdbcDetailTable<T> part, String pack, List<ProjectCode> codes) {
        Map<String, List<T>> byCode = new HashMap<>();
        List<Object> parameters = new ArrayList<>();
        codes.forEach(code -> parameters.add(code.value()));
        parameters.add(pack);
        database.jdbc()
                .query(
                        part.selectOf(codes.size()),
                        row -> {
                            byCode.computeIfAbsent(row.getString("code"), key -> new ArrayList<>())
                                    .add(part.mapper().mapRow(row, 0));
                        },
                        parameters.toArray());
        return byCode;
    }

    /** What published versions say of the details of one project; the lists for its record are left to the caller. */
    ProjectVersions versions(
            String pack,
            ProjectCode code,
            List<Versioned<Project>> records,
            List<Versioned<Project.Drawn>> lines,
            List<Versioned<Project.Drawn>> areas) {
        return new ProjectVersions(
                records,
                lines,
                areas,
                versions(STAGES, pack, code),
                versions(VIABILITIES, pack, code),
                versions(FUNDING, pack, code),
                versions(ANNOUNCEMENTS, pack, code),
                versions(MILESTONES, pack, code),
                versions(PLANNED, pack, code),
                versions(REPORTS, pack, code),
                versions(CONTRACTS, pack, code),
                versions(VALUE_CHANGES, pack, code));
    }

    private <T> List<Versioned<T>> versions(JdbcDetailTable<T> part, String pack, ProjectCode code) {
        return new JdbcVersions(database).read(part.name(), "t.*", part.mapper(), pack, code);
    }

    private <T> List<T> read(JdbcDetailTable<T> part, String pack, ProjectCode code) {
        return database.jdbc().query(part.select(), part.mapper(), code.value(), pack);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The columns of one element after the project's code, from its place in the project's list. */
    @FunctionalInterface
    private interface Columns<T> {
        @Nullable
        Object[] of(T element, int place);
    }

    /**
     * One table.
     *
     * @param keys    that tell the rows of one project apart, and order them
     * @param columns of an element, keys first
     */
    private record JdbcDetailTable<T>(
            String name,
            List<String> keys,
            Function<ProjectDetails, List<T>> list,
            Columns<T> columns,
            RowMapper<T> mapper,
            VersionedTable table,
            String select) {

        JdbcDetailTable(
                String name,
                List<String> keys,
                List<String> others,
                Function<ProjectDetails, List<T>> list,
                Columns<T> columns,
                RowMapper<T> mapper) {
            this(
                    name,
                    keys,
                    list,
                    columns,
                    mapper,
                    new VersionedTable(
                            name,
                            Stream.concat(Stream.of("code"), keys.stream()).toList(),
                            others,
                            List.of()),
                    "SELECT t.* FROM " + from(name, "t") + " WHERE t.code = ? AND d.pack = ? AND " + inForce("t")
                            + " ORDER BY t." + String.join(", t.", keys));
        }

        String selectOf(int codes) {
            return "SELECT t.* FROM " + from(name, "t") + " WHERE t.code IN (?" + ", ?".repeat(codes - 1)
                    + ") AND d.pack = ? AND " + inForce("t") + " ORDER BY t.code, t." + String.join(", t.", keys);
        }

        List<@Nullable Object[]> rows(Collection<ProjectDetails> all) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (ProjectDetails details : all) {
                int place = 0;
                for (T element : list.apply(details)) {
                    @Nullable Object[] values = columns.of(element, place++);
                    @Nullable Object[] row = new Object[values.length + 1];
                    row[0] = details.code().value();
                    System.arraycopy(values, 0, row, 1, values.length);
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
