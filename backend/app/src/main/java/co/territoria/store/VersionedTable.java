package co.territoria.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose rows are closed, never updated: each row says from which version of its dataset it is in force and up
 * to which. A published version therefore stays readable for good, and a new one costs only its differences.
 *
 * <p>Geometry is given and kept as WKB in EPSG:4326; a day is a {@code LocalDate}.
 */
public final class VersionedTable {

    /** The {@code to_version} of a row that no later version has closed. */
    public static final int OPEN = Integer.MAX_VALUE;

    private static final int BATCH_ROWS = 1_000;

    private final String name;
    private final List<String> columns;
    private final List<String> geometryColumns;
    private final int keyLength;

    /**
     * @param name            of the table; never from input
     * @param keyColumns      that tell the rows of one version of one dataset apart
     * @param otherColumns    plain columns
     * @param geometryColumns columns of type geometry
     */
    public VersionedTable(
            String name, List<String> keyColumns, List<String> otherColumns, List<String> geometryColumns) {
        this.name = name;
        this.keyLength = keyColumns.size();
        this.geometryColumns = List.copyOf(geometryColumns);
        List<String> all = new ArrayList<>(keyColumns);
        all.addAll(otherColumns);
        all.addAll(geometryColumns);
        this.columns = List.copyOf(all);
    }

    /**
     * The condition that a row is in force in the published version of its dataset.
     *
     * @param alias of a versioned table; the dataset it belongs to must be joined as {@code d}
     */
    public static String inForce(String alias) {
        return "%1$s.from_version <= d.published AND d.published < %1$s.to_version".formatted(alias);
    }

    /** {@code FROM} clause of a versioned table with its dataset, to be followed by {@link #inForce}. */
    public static String from(String table, String alias) {
        return "%1$s %2$s JOIN dataset d ON d.id = %2$s.dataset".formatted(table, alias);
    }

    /**
     * Makes the given rows the content of the dataset from this version on: closes the rows that are gone or changed,
     * adds the new ones, leaves the equal ones alone. Call it inside the publishing transaction.
     *
     * @param rows values in the order key, other, geometry (as {@code byte[]} WKB); null where a value is absent
     * @return how many rows are in force in the new version
     * @throws IllegalArgumentException when two rows have the same key or a row has the wrong number of values
     */
    public int replace(JdbcTemplate jdbc, int dataset, int version, List<@Nullable Object[]> rows) {
        Map<List<Object>, @Nullable Object[]> wanted = byKey(rows);
        List<List<Object>> closed = new ArrayList<>();
        // what is open is looked at row by row and not kept: a table may have millions
        forEachOpenRow(jdbc, dataset, open -> {
            List<Object> key = key(open);
            @Nullable Object[] now = wanted.get(key);
            if (now != null && Arrays.deepEquals(now, open)) {
                wanted.remove(key);
            } else {
                closed.add(key);
            }
        });
        close(jdbc, dataset, version, closed);
        insert(jdbc, dataset, version, List.copyOf(wanted.values()));
        return rows.size();
    }

    private Map<List<Object>, @Nullable Object[]> byKey(List<@Nullable Object[]> rows) {
        Map<List<Object>, @Nullable Object[]> byKey = new HashMap<>();
        for (@Nullable Object[] row : rows) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %s has %d values, was given %d".formatted(name, columns.size(), row.length));
            }
            if (byKey.put(key(row), row) != null) {
                throw new IllegalArgumentException("two rows of %s have the key %s".formatted(name, key(row)));
            }
        }
        return byKey;
    }

    private List<Object> key(@Nullable Object[] row) {
        return Arrays.asList(Arrays.copyOf(row, keyLength));
    }

    private void forEachOpenRow(JdbcTemplate jdbc, int dataset, Consumer<@Nullable Object[]> consumer) {
        String selected = columns.stream()
                .map(column -> geometryColumns.contains(column) ? "ST_AsBinary(" + column + ")" : column)
                .collect(Collectors.joining(", "));
        jdbc.query(
                "SELECT " + selected + " FROM " + name + " WHERE dataset = ? AND to_version = ?",
                result -> {
                    @Nullable Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = geometryColumns.contains(columns.get(i))
                                ? canonical(result.getBytes(i + 1))
                                : day(result.getObject(i + 1));
                    }
                    consumer.accept(row);
                },
                dataset,
                OPEN);
    }

    /** Days are given as {@code LocalDate} and read as the older type; rows are compared with the former. */
    private static @Nullable Object day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : value;
    }

    /** The engines write WKB in different byte orders; rows are compared in ours. */
    private static byte @Nullable [] canonical(byte @Nullable [] wkb) {
        return wkb == null ? null : Wkb.write(Wkb.read(wkb));
    }

    private void close(JdbcTemplate jdbc, int dataset, int version, List<List<Object>> keys) {
        String sameKey = IntStream.range(0, keyLength)
                .mapToObj(i -> " AND " + columns.get(i) + " = ?")
                .collect(Collectors.joining());
        String sql = "UPDATE " + name + " SET to_version = ? WHERE dataset = ? AND to_version = ?" + sameKey;
        jdbc.batchUpdate(sql, keys, BATCH_ROWS, (statement, key) -> {
            statement.setInt(1, version);
            statement.setInt(2, dataset);
            statement.setInt(3, OPEN);
            for (int i = 0; i < keyLength; i++) {
                statement.setObject(4 + i, key.get(i));
            }
        });
    }

    private void insert(JdbcTemplate jdbc, int dataset, int version, List<@Nullable Object[]> rows) {
        String marks = columns.stream()
                .map(column -> geometryColumns.contains(column) ? "ST_GeomFromWKB(?, 4326)" : "?")
                .collect(Collectors.joining(", "));
        String sql = "INSERT INTO %s (dataset, from_version, to_version, %s) VALUES (?, ?, ?, %s)"
                .formatted(name, String.join(", ", columns), marks);
        for (int from = 0; from < rows.size(); from += BATCH_ROWS) {
            List<@Nullable Object[]> batch = rows.subList(from, Math.min(rows.size(), from + BATCH_ROWS));
            jdbc.batchUpdate(sql, new BatchPreparedStatementSetter() {
                @Override
                public void setValues(java.sql.PreparedStatement statement, int index) throws java.sql.SQLException {
                    statement.setInt(1, dataset);
                    statement.setInt(2, version);
                    statement.setInt(3, OPEN);
                    @Nullable Object[] row = batch.get(index);
                    for (int i = 0; i < row.length; i++) {
                        if (row[i] instanceof byte[] bytes) {
                            statement.setBytes(4 + i, bytes);
                        } else {
                            statement.setObject(4 + i, row[i]);
                        }
                    }
                }

                @Override
                public int getBatchSize() {
                    return batch.size();
                }
            });
        }
    }
}
