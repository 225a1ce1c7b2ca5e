package co.territoria.catalog;

import co.territoria.layer.LayerDescription;
import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The store's side of editions and of the sizes of their files. */
final class JdbcEditions {

    private static final String SELECT = """
            SELECT e.layer, e.version, e.published_at, e.checksum, e.features, e.bytes, e.description,
                   e.added, e.removed, e.changed
              FROM catalog_edition e
            """;

    /** So many questions of one kind are asked at once. */
    private static final int BATCH = 200;

    private final Database database;

    JdbcEditions(Database database) {
        this.database = database;
    }

    /** Runs the work in one transaction. */
    <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    /** The editions of a layer, the newest first. */
    List<Edition> list(String layer) {
        return database.jdbc()
                .query(SELECT + " WHERE e.layer = ? ORDER BY e.version DESC", (row, index) -> edition(row), layer);
    }

    Optional<Edition> find(String layer, int version) {
        return database
                .jdbc()
                .query(SELECT + " WHERE e.layer = ? AND e.version = ?", (row, index) -> edition(row), layer, version)
                .stream()
                .findFirst();
    }

    Optional<Edition> newest(String layer) {
        return database
                .jdbc()
                .query(
                        SELECT + " WHERE e.layer = ? ORDER BY e.version DESC LIMIT 1",
                        (row, index) -> edition(row),
                        layer)
                .stream()
                .findFirst();
    }

    /** The newest edition of each layer. */
    Map<String, Edition> newest() {
        Map<String, Edition> newest = new HashMap<>();
        database.jdbc()
                .query(
                        SELECT
                                + " JOIN (SELECT layer, MAX(version) AS version FROM catalog_edition GROUP BY layer) n"
                                + " ON n.layer = e.layer AND n.version = e.version ORDER BY e.layer",
                        (ResultSet row) -> {
                            Edition edition = edition(row);
                            newest.put(edition.layer(), edition);
                        });
        return newest;
    }

    /** Ids of all layers that ever had an edition, by id. */
    List<String> layers() {
        return database.jdbc().queryForList("SELECT DISTINCT layer FROM catalog_edition ORDER BY layer", String.class);
    }

    /** Changes whenever an edition was added by anybody. */
    String stamp() {
        return String.valueOf(database.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) || '/' || COALESCE(SUM(version), 0) FROM catalog_edition", String.class));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        Long added = row.getObject("added", Long.class);
        return new Edition(
                row.getString("layer"),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("checksum"),
                row.getLong("features"),
                row.getLong("bytes"),
                JsonColumn.read(row.getString("description"), LayerDescription.class),
                added == null ? null : new Edition.Change(added, row.getLong("removed"), row.getLong("changed")));
    }

    List<EditionPiece> pieces(String layer, int version) {
        String lines = database.jdbc()
                .queryForObject(
                        "SELECT chunks FROM catalog_edition WHERE layer = ? AND version = ?",
                        String.class,
                        layer,
                        version);
        List<EditionPiece> pieces = new ArrayList<>();
        if (lines != null) {
            lines.lines().forEach(line -> pieces.add(EditionPiece.parse(line)));
        }
        return pieces;
    }

    /** Adds an edition; to be called in the transaction that stored its chunks. */
    void insert(Edition edition, List<EditionPiece> pieces) {
        Edition.Change change = edition.change();
        database.jdbc()
                .update(
                        """
                        INSERT INTO catalog_edition (layer, version, published_at, checksum, features, bytes,
                                                     description, chunks, added, removed, changed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        edition.layer(),
                        edition.version(),
                        edition.published().atOffset(ZoneOffset.UTC),
                        edition.checksum(),
                        edition.features(),
                        edition.bytes(),
                        JsonColumn.write(edition.description()),
                        pieces.stream().map(EditionPiece::line).collect(Collectors.joining("\n")),
                        change == null ? null : change.added(),
                        change == null ? null : change.removed(),
                        change == null ? null : change.changed());
    }

    /** Stores those that are not there yet. */
    void insertChunks(List<ChunkSpool.Chunk> chunks) {
        Map<String, ChunkSpool.Chunk> wanted = new LinkedHashMap<>();
        chunks.forEach(chunk -> wanted.putIfAbsent(chunk.sha(), chunk));
        wanted.keySet().removeAll(known(wanted.keySet()));
        database.jdbc()
                .batchUpdate(
                        "INSERT INTO catalog_chunk (sha, raw_bytes, content) VALUES (?, ?, ?)",
                        wanted.values(),
                        BATCH,
                        (statement, chunk) -> {
                            statement.setString(1, chunk.sha());
                            statement.setInt(2, chunk.rawBytes());
                            statement.setBytes(3, chunk.content());
                        });
    }

    boolean isKnown(String sha) {
        return !known(List.of(sha)).isEmpty();
    }

    private Set<String> known(Collection<String> shas) {
        if (shas.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.jdbc()
                .queryForList(
                        "SELECT sha FROM catalog_chunk WHERE sha IN (" + marks(shas.size()) + ")",
                        String.class,
                        shas.toArray()));
    }

    /** The compressed content of these chunks. */
    Map<String, byte[]> chunks(Collection<String> shas) {
        Map<String, byte[]> found = new HashMap<>();
        List<String> all = List.copyOf(shas);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            database.jdbc()
                    .query(
                            "SELECT sha, content FROM catalog_chunk WHERE sha IN (" + marks(some.size()) + ")",
                            (ResultSet row) -> {
                                found.put(row.getString(1), row.getBytes(2));
                            },
                            some.toArray());
        }
        for (String sha : all) {
            if (!found.containsKey(sha)) {
                throw new IllegalStateException("the store lacks the piece " + sha + " of an edition");
            }
        }
        return found;
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    /** The state in which each layer was last compared with its newest edition. */
    Map<String, String> seen() {
        Map<String, String> seen = new HashMap<>();
        database.jdbc().query("SELECT layer, state FROM catalog_seen", (ResultSet row) -> {
            seen.put(row.getString(1), row.getString(2));
        });
        return seen;
    }

    void see(String layer, String state) {
        if (database.jdbc().update("UPDATE catalog_seen SET state = ? WHERE layer = ?", state, layer) == 0) {
            database.jdbc().update("INSERT INTO catalog_seen (layer, state) VALUES (?, ?)", layer, state);
        }
    }

    /** Sizes of an edition's files that are known, by form. */
    Map<String, Long> sizes(String layer, int version, String language) {
        Map<String, Long> sizes = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT format, bytes FROM catalog_file WHERE layer = ? AND version = ? AND language = ?",
                        (ResultSet row) -> {
                            sizes.put(row.getString(1), row.getLong(2));
                        },
                        layer,
                        version,
                        language);
        return sizes;
    }

    @Nullable
    Long size(String layer, int version, String format, String language) {
        return sizes(layer, version, language).get(format);
    }

    /** A size is written once: equal editions make equal files. */
    void keepSize(String layer, int version, String format, String language, long bytes) {
        database.jdbc().update("""
                        INSERT INTO catalog_file (layer, version, format, language, bytes)
                        SELECT e.layer, e.version, CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS BIGINT)
                          FROM catalog_edition e
                         WHERE e.layer = ? AND e.version = ?
                           AND NOT EXISTS (SELECT 1 FROM catalog_file f
                                            WHERE f.layer = e.layer AND f.version = e.version
                                              AND f.format = ? AND f.language = ?)
                        """, format, language, bytes, layer, version, format, language);
    }
}
