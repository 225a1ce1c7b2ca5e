package co.territoria.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.DigestUtils;

/** The datasets of the store, their published versions and the notices about them. */
public final class Datasets {

    private static final RowMapper<DatasetVersion> VERSION = (row, index) -> new DatasetVersion(
            row.getInt("id"),
            row.getString("pack"),
            row.getString("name"),
            row.getString("kind"),
            row.getInt("version"),
            row.getString("checksum"),
            row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
            row.getInt("row_count"));

    private static final String SELECT_VERSION = """
            SELECT d.id, d.pack, d.name, d.kind, v.version, v.checksum, v.loaded_at, v.row_count
              FROM dataset d JOIN dataset_version v ON v.dataset = d.id
            """;

    /** The pointer of a dataset of which nothing is in force; versions count from one. */
    private static final int NONE = 0;

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What this program knows to be published, by id of the dataset. */
    private final Map<Integer, Integer> known = new ConcurrentHashMap<>();

    private boolean learned;

    public Datasets(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The version in force, absent when nothing of this dataset was ever published. */
    public Optional<DatasetVersion> findPublished(String pack, String name) {
        return database
                .jdbc()
                .query(
                        SELECT_VERSION + " WHERE v.version = d.published AND d.pack = ? AND d.name = ?",
                        VERSION,
                        pack,
                        name)
                .stream()
                .findFirst();
    }

    /** The versions in force of all datasets, by pack and name. */
    public List<DatasetVersion> listPublished() {
        return database.jdbc()
                .query(SELECT_VERSION + " WHERE v.version = d.published ORDER BY d.pack, d.name", VERSION);
    }

    /**
     * A text that changes whenever a dataset of these kinds of the pack is published, for caches to keep in their keys.
     *
     * @return 12 hexadecimal digits
     */
    public String stateOf(String pack, String... kinds) {
        List<String> wanted = List.of(kinds);
        String all = listPublished().stream()
                .filter(one -> one.pack().equals(pack) && wanted.contains(one.kind()))
                .map(one -> one.dataset() + "." + one.version())
                .collect(Collectors.joining(","));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** Notices of the published version of a dataset, in the order of the file. */
    public List<Notice> listNotices(String pack, String name) {
        return notices("n.version = d.published", pack, name);
    }

    /** Notices of the delivery that was refused after the published version, empty when the last one was accepted. */
    public List<Notice> listRefusal(String pack, String name) {
        return notices("n.version IS NULL", pack, name);
    }

    private List<Notice> notices(String condition, String pack, String name) {
        return database.jdbc()
                .query(
                        "SELECT n.* FROM notice n JOIN dataset d ON d.id = n.dataset WHERE " + condition
                                + " AND d.pack = ? AND d.name = ? ORDER BY n.id",
                        (row, index) -> new Notice(
                                Notice.Severity.valueOf(row.getString("severity")),
                                row.getString("rule_id"),
                                row.getString("file_name"),
                                row.getObject("row_number", Integer.class),
                                row.getString("field_name"),
                                row.getString("message_es"),
                                row.getString("message_en"),
                                about(row.getString("indicator"), row.getString("cells"))),
                        pack,
                        name);
    }

    /**
     * Publishes a new version in one transaction: the rows are written, the pointer moves, the notices are kept. If
     * the writer fails nothing of it is visible and the version before stays in force.
     *
     * @param writer receives the new version, writes its rows, returns how many are in force;
     *               {@link #idOf} tells the dataset's id
     * @return the version now in force
     */
    public DatasetVersion publish(
            String pack, String name, String kind, String checksum, List<Notice> notices, RowWriter writer) {
        DatasetVersion published = database.inTransaction(() -> {
            JdbcTemplate jdbc = database.jdbc();
            int dataset = idOf(pack, name, kind);
            Integer last = jdbc.queryForObject(
                    "SELECT COALESCE(MAX(version), 0) FROM dataset_version WHERE dataset = ?", Integer.class, dataset);
            int version = (last == null ? 0 : last) + 1;
            int rows = writer.write(dataset, version);
            Instant now = clock.instant();
            jdbc.update(
                    "INSERT INTO dataset_version (dataset, version, checksum, loaded_at, row_count) VALUES (?, ?, ?, ?, ?)",
                    dataset,
                    version,
                    checksum,
                    now.atOffset(ZoneOffset.UTC),
                    rows);
            jdbc.update("UPDATE dataset SET published = ? WHERE id = ?", version, dataset);
            jdbc.update("DELETE FROM notice WHERE dataset = ? AND version IS NULL", dataset);
            insertNotices(dataset, version, checksum, notices);
            return new DatasetVersion(dataset, pack, name, kind, version, checksum, now, rows);
        });
        known.put(published.dataset(), published.version());
        events.publishEvent(new DatasetPublished(pack, name, kind, published.version()));
        return published;
    }

    /** Keeps the notices of a delivery that is refused whole; the version before stays in force. */
    public void refuse(String pack, String name, String kind, String checksum, List<Notice> notices) {
        database.inTransaction(() -> {
            int dataset = idOf(pack, name, kind);
            database.jdbc().update("DELETE FROM notice WHERE dataset = ? AND version IS NULL", dataset);
            insertNotices(dataset, null, checksum, notices);
            return dataset;
        });
    }

    /**
     * Moves the pointer back (or forth) to a version that was published before.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public void pointTo(String pack, String name, int version) {
        DatasetVersion wanted = database
                .jdbc()
                .query(
                        SELECT_VERSION + " WHERE v.version = ? AND d.pack = ? AND d.name = ?",
                        VERSION,
                        version,
                        pack,
                        name)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("dataset %s/%s has no version %d".formatted(pack, name, version)));
        database.jdbc().update("UPDATE dataset SET published = ? WHERE id = ?", version, wanted.dataset());
        known.put(wanted.dataset(), version);
        events.publishEvent(new DatasetPublished(pack, name, wanted.kind(), version));
    }

    /** Withdraws a dataset whose files are gone: nothing of it is in force, its versions stay in the store. */
    public void withdraw(DatasetVersion published) {
        database.jdbc().update("UPDATE dataset SET published = ? WHERE id = ?", NONE, published.dataset());
        known.put(published.dataset(), NONE);
        events.publishEvent(new DatasetPublished(published.pack(), published.name(), published.kind(), NONE));
    }

    /**
     * Looks for what another program has published or withdrawn in this store, such as an import, and tells of it as if
     * it had been done here. The first look only learns what is there. One small query.
     */
    public synchronized void tellOfOthers() {
        boolean first = !learned;
        learned = true;
        List<DatasetPublished> news = new ArrayList<>();
        database.jdbc().query("SELECT id, pack, name, kind, published FROM dataset ORDER BY id", row -> {
            int published = row.getInt("published");
            Integer before = known.put(row.getInt("id"), published);
            if (!first && (before == null ? published != NONE : before != published)) {
                news.add(new DatasetPublished(
                        row.getString("pack"), row.getString("name"), row.getString("kind"), published));
            }
        });
        news.forEach(events::publishEvent);
    }

    private int idOf(String pack, String name, String kind) {
        JdbcTemplate jdbc = database.jdbc();
        List<Integer> known =
                jdbc.queryForList("SELECT id FROM dataset WHERE pack = ? AND name = ?", Integer.class, pack, name);
        if (known.isEmpty()) {
            jdbc.update("INSERT INTO dataset (pack, name, kind, published) VALUES (?, ?, ?, 0)", pack, name, kind);
            return idOf(pack, name, kind);
        }
        return known.get(0);
    }

    private void insertNotices(int dataset, @Nullable Integer version, String checksum, List<Notice> notices) {
        database.jdbc().batchUpdate("""
                        INSERT INTO notice (dataset, version, checksum, severity, rule_id, file_name, row_number,
                                            field_name, message_es, message_en, indicator, cells)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, notices, 500, (statement, notice) -> {
            statement.setInt(1, dataset);
            statement.setObject(2, version);
            statement.setString(3, checksum);
            statement.setString(4, notice.severity().name());
            statement.setString(5, notice.rule());
            statement.setString(6, shortened(notice.file(), 240));
            statement.setObject(7, notice.row());
            statement.setString(8, notice.field() == null ? null : shortened(notice.field(), 120));
            statement.setString(9, shortened(notice.messageEs(), 1_000));
            statement.setString(10, shortened(notice.messageEn(), 1_000));
            Notice.About about = notice.about();
            statement.setString(11, about == null ? null : about.indicator());
            statement.setString(12, about == null ? null : JsonColumn.write(about.cells()));
        });
    }

    private static Notice.@Nullable About about(@Nullable String indicator, @Nullable String cells) {
        return indicator == null || cells == null
                ? null
                : new Notice.About(indicator, List.of(JsonColumn.read(cells, Notice.Cell[].class)));
    }

    /** Names and texts come from deliveries and may have any length. */
    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** Writes the rows of one version. */
    @FunctionalInterface
    public interface RowWriter {

        /**
         * @param dataset id of the dataset
         * @param version that the rows belong to
         * @return rows in force in that version
         */
        int write(int dataset, int version);
    }
}
