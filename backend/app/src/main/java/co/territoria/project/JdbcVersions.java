package co.territoria.project;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads all versions of the rows of one project, as far as the published one. */
final class JdbcVersions {

    private final Database database;

    JdbcVersions(Database database) {
        this.database = database;
    }

    /**
     * @param columns of the table, aliased {@code t}
     * @param mapper  of those columns, with the pack as {@code pack}
     */
    <T> List<Versioned<T>> read(String table, String columns, RowMapper<T> mapper, String pack, ProjectCode code) {
        String sql = """
                SELECT %s, d.pack AS pack, d.published AS published,
                       t.from_version AS v_from, t.to_version AS v_to,
                       b.loaded_at AS v_since, e.loaded_at AS v_until,
                       (SELECT MIN(v.version) FROM dataset_version v WHERE v.dataset = t.dataset) AS v_first
                  FROM %s t
                  JOIN dataset d ON d.id = t.dataset
                  JOIN dataset_version b ON b.dataset = t.dataset AND b.version = t.from_version
                  LEFT JOIN dataset_version e ON e.dataset = t.dataset AND e.version = t.to_version
                 WHERE t.code = ? AND d.pack = ? AND t.from_version <= d.published
                 ORDER BY t.dataset, t.from_version
                """.formatted(columns, table);
        return database.jdbc()
                .query(
                        sql,
                        (row, index) -> versioned(row, Objects.requireNonNull(mapper.mapRow(row, index))),
                        code.value(),
                        pack);
    }

    /** A version after the published one was rolled back: it closes nothing. */
    private static <T> Versioned<T> versioned(ResultSet row, T value) throws SQLException {
        int from = row.getInt("v_from");
        boolean closed = row.getInt("v_to") <= row.getInt("published");
        return new Versioned<>(
                from == row.getInt("v_first"),
                from,
                closed ? row.getInt("v_to") : VersionedTable.OPEN,
                day(row.getObject("v_since", OffsetDateTime.class)),
                closed ? dayOrNull(row.getObject("v_until", OffsetDateTime.class)) : null,
                value);
    }

    private static @Nullable LocalDate dayOrNull(@Nullable OffsetDateTime moment) {
        return moment == null ? null : day(moment);
    }

    /** The day where the system runs: that is where its changes are read. */
    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
    }
}
