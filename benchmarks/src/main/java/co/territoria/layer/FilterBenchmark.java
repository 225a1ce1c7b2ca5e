package co.territoria.layer;

import co.territoria.filter.Cql2Text;
import co.territoria.filter.Filter;
import co.territoria.filter.FilterLimits;
import co.territoria.store.Database;
import co.territoria.store.Dialect;
import co.territoria.store.JsonColumn;
import co.territoria.store.Migrations;
import co.territoria.store.Wkb;
import co.territoria.web.LocalText;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Filters and whole passes on a layer of many features, in a table and made of files, beside SQL written by hand on the
 * same engine. One thread; variants take turns, the median counts. Prints Markdown.
 */
public final class FilterBenchmark {

    private static final int ROWS = Integer.getInteger("filters.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("filters.rounds", 7);
    private static final int PAGE = 1_000;

    private static final String SQUARE = "POLYGON((-76 3, -75.9 3, -75.9 3.1, -76 3.1, -76 3))";

    private static final String COLUMNS = "SELECT t.code, ST_AsBinary(t.geom), t.y, t.amount FROM planned t WHERE ";

    private final HikariDataSource dataSource;
    private final Database database;
    private final boolean h2;

    private FilterBenchmark(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.database = new Database(dataSource);
        this.h2 = database.dialect() == Dialect.H2GIS;
    }

    /** @param arguments JDBC URL of an empty database */
    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername("bench");
        config.setPassword("bench");
        config.setMaximumPoolSize(3);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            Flyway.configure().dataSource(dataSource).locations(Migrations.locations(new Database(dataSource).dialect())).load().migrate();
            FilterBenchmark benchmark = new FilterBenchmark(dataSource);
            long begun = System.nanoTime();
            benchmark.fill();
            System.out.printf(Locale.ROOT, "%n### %s, %,d features (made in %.0f s)%n%n", benchmark.database.dialect(), ROWS, (System.nanoTime() - begun) / 1e9);
            benchmark.run();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void fill() throws SQLException {
        String numbers = (h2 ? "SYSTEM_RANGE(1, %d) g" : "generate_series(1::bigint, %d) g(x)").formatted(ROWS);
        String point = "ST_SetSRID(ST_MakePoint(-80 + MOD(g.x * 7919, 100003) / 10000.3, MOD(g.x * 104729, 100019) / 10001.9), 4326)";
        String code = h2 ? "LPAD(CAST(g.x AS VARCHAR), 8, '0')" : "LPAD(g.x::text, 8, '0')";
        execute("CREATE TABLE planned (code VARCHAR(20)" + (h2 ? "" : " COLLATE \"C\"") + " NOT NULL, y INTEGER, amount DOUBLE PRECISION, geom GEOMETRY)");
        execute("INSERT INTO planned SELECT " + code + ", 1900 + MOD(g.x, 120), MOD(g.x * 31, 100000) / 10.0, " + point + " FROM " + numbers);
        execute("CREATE INDEX planned_code ON planned (code)");
        execute("CREATE INDEX planned_amount ON planned (amount)");
        execute(h2 ? "CREATE SPATIAL INDEX planned_geom ON planned (geom)" : "CREATE INDEX planned_geom ON planned USING GIST (geom)");
        execute("INSERT INTO dataset (id, pack, name, kind, published) VALUES (1, 'test', 'layers/big', 'layer', 1)");
        database.jdbc().update("INSERT INTO file_layer VALUES (1, 1, 2147483647, 'big', 'test', ?)", JsonColumn.write(description("big")));
        execute("INSERT INTO file_feature SELECT 1, 1, 2147483647, 'big', " + code + ", '{\"code\":\"' || " + code + " || '\",\"year\":' || (1900 + MOD(g.x, 120)) || ',\"amount\":' || (MOD(g.x * 31, 100000) / 10.0) || '}', " + point + " FROM " + numbers);
        execute(h2 ? "ANALYZE" : "ANALYZE planned, file_feature");
    }

    private interface Work {
        /** @return how many features it gave */
        long run() throws SQLException;
    }

    private void run() throws Exception {
        Layer table = table();
        Layer file = new FileLayers(database).layers().get(0);
        byte[] square = square();
        System.out.println("| question | features | layer, ms | SQL by hand, ms |");
        System.out.println("|---|---|---|---|");
        String place = "S_INTERSECTS(geometry, " + SQUARE + ") AND year > 1950";
        String byHand = "t.geom && ST_GeomFromWKB(?, 4326) AND ST_Intersects(t.geom, ST_GeomFromWKB(?, 4326)) AND t.y > 1950 ORDER BY t.code LIMIT " + PAGE;
        compare("shape and comparison, a table", () -> page(table, place), () -> hand(COLUMNS + byHand, square, square));
        compare("the same, made of files", () -> page(file, place), null);
        compare("`code = '00777777'`", () -> page(table, "code = '00777777'"), () -> hand(COLUMNS + "t.code = '00777777'"));
        compare("`amount >= 10.1 AND amount < 10.4`", () -> page(table, "amount >= 10.1 AND amount < 10.4"), () -> hand(COLUMNS + "t.amount >= 10.1 AND t.amount < 10.4 ORDER BY t.code LIMIT " + PAGE));
        compare("`year = 1999` counted, no index", () -> count(table, "year = 1999"), () -> hand("SELECT COUNT(*) FROM planned t WHERE t.y = 1999"));
        compare("`CASEI(code) LIKE '%777'` counted, in memory", () -> count(table, "CASEI(code) LIKE CASEI('%777')"), null);
        compare("`year = 1999` counted, made of files", () -> count(file, "year = 1999"), null);
        compare("a page of 1,000 in the middle, a table", () -> page(table, null), () -> hand(COLUMNS + "t.code > '00500000' ORDER BY t.code LIMIT " + PAGE));
        compare("the same, made of files", () -> page(file, null), null);
        System.out.println();
        System.out.println("| whole pass in pieces | s | features/s | most heap, MB |");
        System.out.println("|---|---|---|---|");
        pass("a table", table);
        pass("made of files", file);
    }

    private void compare(String name, Work ours, @Nullable Work hand) throws SQLException {
        double[] one = new double[ROUNDS];
        double[] two = new double[ROUNDS];
        long features = ours.run();
        if (hand != null) {
            hand.run();
        }
        for (int i = 0; i < ROUNDS; i++) {
            one[i] = millis(ours);
            two[i] = hand == null ? 0 : millis(hand);
        }
        Arrays.sort(one);
        Arrays.sort(two);
        System.out.printf(Locale.ROOT, "| %s | %d | %.2f | %s |%n", name, features, one[ROUNDS / 2], hand == null ? "–" : String.format(Locale.ROOT, "%.2f", two[ROUNDS / 2]));
    }

    private static double millis(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static long page(Layer layer, @Nullable String filter) {
        long[] given = {0};
        layer.stream(new FeatureQuery(null, null, Map.of(), parsed(layer, filter), List.of(), filter == null ? PageStart.after("00500000") : null, PAGE), feature -> given[0]++);
        return given[0];
    }

    private static long count(Layer layer, String filter) {
        return layer.count(new FeatureQuery(null, null, Map.of(), parsed(layer, filter), List.of(), null, 1));
    }

    private static @Nullable Filter parsed(Layer layer, @Nullable String filter) {
        return filter == null ? null : Cql2Text.parse(filter, layer.description().filterSchema(), FilterLimits.defaults());
    }

    /** Reads what a layer reads, and makes the shapes. */
    private long hand(String sql, byte[]... shapes) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < shapes.length; i++) {
                statement.setBytes(i + 1, shapes[i]);
            }
            long given = 0;
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        Object value = i == 2 ? Wkb.read(rows.getBytes(2)) : rows.getObject(i);
                        given += value == null ? 0 : i == 1 ? 1 : 0;
                    }
                }
            }
            return given;
        }
    }

    private static void pass(String name, Layer layer) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long[] most = {0};
        long[] given = {0};
        long begun = System.nanoTime();
        FeaturePages.read(layer, FeatureQuery.all(), feature -> {
            if (++given[0] % 1_000 == 0) {
                most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "| %s (%,d) | %.1f | %,.0f | %d |%n", name, given[0], seconds, given[0] / seconds, most[0] / 1_000_000);
    }

    private static byte[] square() throws ParseException {
        return Wkb.write(new WKTReader().read(SQUARE));
    }

    private Layer table() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("code", "t.code");
        columns.put("year", "t.y");
        columns.put("amount", "t.amount");
        return new SqlLayer(database, description("planned"), () -> "1", new SqlLayer.Declaration("planned t", "1 = ?", List.of(1), "t.code", "t.geom", columns, null));
    }

    private static LayerDescription description(String id) {
        return new LayerDescription(new LayerId(id), "test", new LocalText("Generada", "Generated"), new LocalText("Generada", "Generated"), GeometryKind.POINT,
            List.of(Field.of("code", FieldType.TEXT, "Código", "Code"), Field.of("year", FieldType.INTEGER, "Año", "Year"), Field.of("amount", FieldType.NUMBER, "Cantidad", "Amount")),
            new LayerSourceNote(new LocalText("Generada", "Generated"), null, null, null), null, null, 0, 14, Map.of(), false);
    }
}
