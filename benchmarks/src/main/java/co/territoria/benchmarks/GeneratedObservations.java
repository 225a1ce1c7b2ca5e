package co.territoria.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Generated observations, in the tables of the application and, with the same values, in a table by a hand that knows
 * the question: whole numbers for keys, no versions, and an index that has everything that is asked for.
 *
 * <p>Of each 100 values one is revised: in our tables the row is closed and a new one opened, in the other it is
 * changed in place.
 */
final class GeneratedObservations {

    static final String PACK = "bench";
    static final String FIRST_YEAR = "2001";

    private static final int OPEN = Integer.MAX_VALUE;

    /** Keys of breakdowns, the first is the total. */
    private static final String BREAKDOWNS = "total urban rural female male female.urban male.urban female.rural male.rural g1 g2 g3";

    /** Slices of one statement, so that no transaction grows without bound. */
    private static final int STEP = 3_000;

    private final DataSource dataSource;
    private final boolean postgres;
    private final Size size;

    /** How many of each; the number of observations is the product. */
    record Size(int territories, int indicators, int periods, int breakdowns) {

        int slices() {
            return indicators * periods * breakdowns;
        }

        long observations() {
            return (long) slices() * territories;
        }
    }

    GeneratedObservations(DataSource dataSource, boolean postgres, Size size) {
        this.dataSource = dataSource;
        this.postgres = postgres;
        this.size = size;
    }

    static String indicator(int number) {
        return "i%04d".formatted(number);
    }

    static String period(int number) {
        return String.valueOf(Integer.parseInt(FIRST_YEAR) + number - 1);
    }

    boolean isLoaded() throws SQLException {
        return count("SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = 'by_hand'") > 0
            && count("SELECT COUNT(*) FROM (SELECT 1 FROM by_hand LIMIT 1) b") > 0;
    }

    /** @return what was done and how long it took, as lines of Markdown */
    List<String> load() throws SQLException {
        List<String> told = new ArrayList<>();
        keys();
        timed(told, "rows into the tables of the application", this::ours);
        timed(told, "one revision of 1 % of the rows", this::reviseOurs);
        timed(told, "rows into the table by hand, revised, with its index", this::byHand);
        timed(told, "statistics", this::analyse);
        return told;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void timed(List<String> told, String what, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        String line = "| %s | %.0f s |".formatted(what, (System.nanoTime() - start) / 1e9);
        told.add(line);
        System.err.println(line);
    }

    /** Slices in the order that the writer gives them numbers: by indicator, breakdown and period. */
    private void keys() throws SQLException {
        execute("DELETE FROM observation_slice", "DELETE FROM dataset", "DELETE FROM observation_territory",
            "DELETE FROM observation_source");
        execute("INSERT INTO dataset (id, pack, name, kind, published) VALUES (1, '" + PACK + "', 'indicators/generated', 'indicators', 2)");
        execute("INSERT INTO observation_source (id, source_key) VALUES (1, 'S1')");
        String[] breakdowns = BREAKDOWNS.split(" ");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("INSERT INTO observation_territory (id, code) VALUES (?, ?)")) {
                for (int i = 1; i <= size.territories; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "%05d".formatted(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var insert = connection.prepareStatement("INSERT INTO observation_slice (id, dataset, indicator, period, breakdown, first_day, last_day)"
                + " VALUES (?, 1, ?, ?, ?, CAST(? AS DATE), CAST(? AS DATE))")) {
                int id = 0;
                for (int indicator = 1; indicator <= size.indicators; indicator++) {
                    for (int breakdown = 0; breakdown < size.breakdowns; breakdown++) {
                        for (int period = 1; period <= size.periods; period++) {
                            insert.setInt(1, ++id);
                            insert.setString(2, indicator(indicator));
                            insert.setString(3, period(period));
                            insert.setString(4, breakdowns[breakdown]);
                            insert.setString(5, period(period) + "-01-01");
                            insert.setString(6, period(period) + "-12-31");
                            insert.addBatch();
                        }
                    }
                    insert.executeBatch();
                }
            }
            connection.commit();
        }
        // later rows of the application's own writer get numbers after these
        for (String table : List.of("observation_territory", "observation_source", "observation_slice", "dataset")) {
            execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH 1000000");
        }
    }

    /** A value that depends on slice, territory and version alone. */
    private static String value(String slice, String territory, int version) {
        return "CAST(MOD(%s * 7919 + %s * 104729 + %d, 1000003) AS DOUBLE PRECISION) / 1000".formatted(slice, territory, version);
    }

    /** Each hundredth row, spread over slices and territories. */
    private static String revised(String slice, String territory) {
        return "MOD(%s * 31 + %s * 17, 100) = 0".formatted(slice, territory);
    }

    /** All territories for each slice; whole slices lie together, as the writer of the application leaves them. */
    private String territories() {
        return postgres ? "LATERAL generate_series(1, %d + 0 * s.id) AS t(id)".formatted(size.territories)
            : "SYSTEM_RANGE(1, %d) t(id) ORDER BY s.id, t.id".formatted(size.territories);
    }

    private void ours() throws SQLException {
        String index = postgres ? text("SELECT pg_get_indexdef('observation_map'::regclass)")
            : "CREATE INDEX observation_map ON observation (slice, territory, from_version, to_version, obs_value, status, source, note)";
        execute("TRUNCATE TABLE observation", "DROP INDEX observation_map");
        for (int from = 1; from <= size.slices(); from += STEP) {
            execute("INSERT INTO observation (slice, territory, from_version, to_version, obs_value, source, note, status)"
                + " SELECT s.id, t.id, 1, %d, %s, 1, NULL, 'A' FROM (SELECT id FROM observation_slice WHERE id BETWEEN %d AND %d ORDER BY id) s CROSS JOIN %s"
                .formatted(OPEN, value("CAST(s.id AS BIGINT)", "t.id", 1), from, Math.min(size.slices(), from + STEP - 1), territories()));
        }
        execute(index);
    }

    private void reviseOurs() throws SQLException {
        for (int from = 1; from <= size.slices(); from += STEP) {
            String range = "slice BETWEEN %d AND %d AND %s".formatted(from, Math.min(size.slices(), from + STEP - 1), revised("slice", "territory"));
            execute("UPDATE observation SET to_version = 2 WHERE " + range + " AND to_version = " + OPEN,
                "INSERT INTO observation (slice, territory, from_version, to_version, obs_value, source, note, status)"
                    + " SELECT slice, territory, 2, %d, %s, source, note, status FROM observation WHERE %s AND to_version = 2"
                    .formatted(OPEN, value("CAST(slice AS BIGINT)", "territory", 2), range));
        }
    }

    private void byHand() throws SQLException {
        execute("CREATE TABLE by_hand (indicator INTEGER NOT NULL, period INTEGER NOT NULL, breakdown INTEGER NOT NULL,"
            + " territory INTEGER NOT NULL, obs_value DOUBLE PRECISION, status VARCHAR(1) NOT NULL, source INTEGER NOT NULL)");
        int ofIndicator = size.breakdowns * size.periods;
        for (int from = 1; from <= size.slices(); from += STEP) {
            execute(("INSERT INTO by_hand SELECT (s.id - 1) / %1$d + 1, MOD(s.id - 1, %2$d) + 1, MOD((s.id - 1) / %2$d, %3$d) + 1, t.id,"
                + " CASE WHEN %4$s THEN %5$s ELSE %6$s END, 'A', 1"
                + " FROM (SELECT id FROM observation_slice WHERE id BETWEEN %7$d AND %8$d ORDER BY id) s CROSS JOIN %9$s")
                .formatted(ofIndicator, size.periods, size.breakdowns, revised("s.id", "t.id"),
                    value("CAST(s.id AS BIGINT)", "t.id", 2), value("CAST(s.id AS BIGINT)", "t.id", 1),
                    from, Math.min(size.slices(), from + STEP - 1), territories()));
        }
        execute(postgres
            ? "CREATE INDEX by_hand_map ON by_hand (indicator, period, breakdown, territory) INCLUDE (obs_value, status, source)"
            : "CREATE INDEX by_hand_map ON by_hand (indicator, period, breakdown, territory, obs_value, status, source)");
    }

    private void analyse() throws SQLException {
        if (postgres) {
            // sets the visibility map, without which no index answers alone
            execute("VACUUM ANALYZE observation", "VACUUM ANALYZE by_hand", "VACUUM ANALYZE observation_slice",
                "VACUUM ANALYZE observation_territory", "VACUUM ANALYZE dataset", "CHECKPOINT");
        } else {
            execute("ANALYZE SAMPLE_SIZE 10000");
        }
    }

    /** Sizes of tables and indexes, as a line. */
    String sizes() throws SQLException {
        if (!postgres) {
            return "rows: observation %,d, by hand %,d".formatted(count("SELECT COUNT(*) FROM observation"), count("SELECT COUNT(*) FROM by_hand"));
        }
        return "observation %s and index %s; by hand %s and index %s".formatted(
            text("SELECT pg_size_pretty(pg_relation_size('observation'))"), text("SELECT pg_size_pretty(pg_relation_size('observation_map'))"),
            text("SELECT pg_size_pretty(pg_relation_size('by_hand'))"), text("SELECT pg_size_pretty(pg_relation_size('by_hand_map'))"));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The plan of a statement with these values in it, line by line. */
    List<String> plan(String sql, Object... values) throws SQLException {
        String filled = sql;
        for (Object value : values) {
            String literal = value instanceof Number ? value.toString() : "'" + value + "'";
            filled = filled.replaceFirst("\\?", literal);
        }
        List<String> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery((postgres ? "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " : "EXPLAIN ") + filled)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return lines;
    }

    /** The plan that PostgreSQL keeps for a prepared statement whatever its values are. */
    List<String> genericPlan(String sql, Object... values) throws SQLException {
        StringBuilder prepared = new StringBuilder();
        int number = 0;
        for (String piece : sql.split("\\?", -1)) {
            prepared.append(number == 0 ? "" : "$" + number).append(piece);
            number++;
        }
        List<String> literals = new ArrayList<>();
        for (Object value : values) {
            literals.add(value instanceof Number ? value.toString() : "'" + value + "'");
        }
        List<String> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE one_map AS " + prepared);
            try (ResultSet row = statement.executeQuery(String.format(Locale.ROOT, "EXPLAIN (COSTS OFF) EXECUTE one_map (%s)", String.join(", ", literals)))) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            statement.execute("DEALLOCATE one_map");
            statement.execute("RESET plan_cache_mode");
        }
        return lines;
    }
}
