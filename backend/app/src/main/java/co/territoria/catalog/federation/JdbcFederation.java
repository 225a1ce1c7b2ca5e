package co.territoria.catalog.federation;

import co.territoria.catalog.RemoteDataset;
import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was last read of others, in the store. */
@Repository
class JdbcFederation {

    private static final int LONGEST_FAILURE = 500;

    private final Database database;

    JdbcFederation(Database database) {
        this.database = database;
    }

    /**
     * How reading a source went.
     *
     * @param attempted when it was last tried
     * @param read      when it last went well, absent when it never did
     * @param failure   why the last try failed, absent when it went well
     */
    record State(
            String url,
            Instant attempted,
            @Nullable Instant read,
            @Nullable String failure) {}

    Optional<State> find(String source) {
        return database
                .jdbc()
                .query(
                        "SELECT url, attempted_at, read_at, failure FROM remote_source WHERE id = ?",
                        (row, index) -> new State(
                                row.getString("url"),
                                moment(row, "attempted_at"),
                                row.getObject("read_at") == null ? null : moment(row, "read_at"),
                                row.getString("failure")),
                        source)
                .stream()
                .findFirst();
    }

    List<RemoteDataset> list(String source) {
        return database.jdbc()
                .query(
                        "SELECT description FROM remote_dataset WHERE source = ? ORDER BY id",
                        (row, index) -> JsonColumn.read(row.getString(1), RemoteDataset.class),
                        source);
    }

    /** Replaces what was known of a source by what was read now. */
    void keep(FederationSettings.Source source, Instant now, List<RemoteDataset> datasets) {
        database.inTransaction(() -> {
            state(source, now, now, null);
            database.jdbc().update("DELETE FROM remote_dataset WHERE source = ?", source.id());
            List<Object[]> rows = new ArrayList<>();
            for (RemoteDataset dataset : datasets) {
                rows.add(new Object[] {source.id(), dataset.id(), JsonColumn.write(dataset)});
            }
            database.jdbc().batchUpdate("INSERT INTO remote_dataset (source, id, description) VALUES (?, ?, ?)", rows);
            return datasets.size();
        });
    }

    /** Keeps that a try failed; what was read before stays, unless it was read at another address. */
    void fail(FederationSettings.Source source, Instant now, String why) {
        database.inTransaction(() -> {
            Optional<State> before = find(source.id());
            boolean same = before.map(state -> state.url.equals(source.url())).orElse(false);
            state(source, now, same ? before.get().read : null, why);
            if (!same) {
                database.jdbc().update("DELETE FROM remote_dataset WHERE source = ?", source.id());
            }
            return same;
        });
    }

    private void state(
            FederationSettings.Source source, Instant attempted, @Nullable Instant read, @Nullable String failure) {
        Object readAt = read == null ? null : read.atOffset(ZoneOffset.UTC);
        String why = failure == null ? null : failure.substring(0, Math.min(LONGEST_FAILURE, failure.length()));
        int known = database.jdbc()
                .update(
                        "UPDATE remote_source SET url = ?, attempted_at = ?, read_at = ?, failure = ? WHERE id = ?",
                        source.url(),
                        attempted.atOffset(ZoneOffset.UTC),
                        readAt,
                        why,
                        source.id());
        if (known == 0) {
            database.jdbc()
                    .update(
                            "INSERT INTO remote_source (id, url, attempted_at, read_at, failure) VALUES (?, ?, ?, ?, ?)",
                            source.id(),
                            source.url(),
                            attempted.atOffset(ZoneOffset.UTC),
                            readAt,
                            why);
        }
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
