package co.territoria.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A migrated, empty store for one test: H2GIS in memory, or a schema of its own in the PostGIS that the environment
 * names. One store per engine and JVM is migrated and emptied for each test, since registering the functions of H2GIS
 * takes seconds; so a test has at most one open per engine.
 *
 * <p>Contract tests are abstract and run on both; without a PostGIS at hand the second run is skipped in plain sight.
 */
public final class StoreUnderTest implements AutoCloseable {

    private static final List<String> KEPT_TABLES = List.of("flyway_schema_history", "spatial_ref_sys");

    private static final Map<Dialect, StoreUnderTest> STORES = new EnumMap<>(Dialect.class);

    private final HikariDataSource dataSource;
    private final Database database;
    private final List<Object> events = new ArrayList<>();

    private StoreUnderTest(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        Flyway.configure()
                .dataSource(dataSource)
                .locations(Migrations.locations(new Database(dataSource).dialect()))
                .load()
                .migrate();
        this.database = new Database(dataSource);
    }

    public static synchronized StoreUnderTest h2() {
        return STORES.computeIfAbsent(Dialect.H2GIS, dialect -> {
                    HikariConfig config = new HikariConfig();
                    config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
                    config.setUsername("test");
                    config.setPassword("test");
                    config.setMaximumPoolSize(4);
                    return new StoreUnderTest(new HikariDataSource(config));
                })
                .emptied();
    }

    public static synchronized StoreUnderTest postgis() {
        String url = System.getenv("TERRITORIA_TEST_DB_URL");
        assumeTrue(
                url != null && !url.isBlank(), "no PostGIS: TERRITORIA_TEST_DB_URL is not set (scripts/test sets it)");
        return STORES.computeIfAbsent(Dialect.POSTGIS, dialect -> {
                    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
                    try (HikariDataSource admin = postgisPool(url, null)) {
                        execute(admin, "CREATE EXTENSION IF NOT EXISTS postgis");
                        execute(admin, "CREATE SCHEMA " + schema);
                    }
                    return new StoreUnderTest(postgisPool(url, schema));
                })
                .emptied();
    }

    private static HikariDataSource postgisPool(String url, @Nullable String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(System.getenv("TERRITORIA_TEST_DB_USER"));
        config.setPassword(System.getenv("TERRITORIA_TEST_DB_PASSWORD"));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        if (schema != null) {
            config.setSchema(schema);
            config.setConnectionInitSql("SET search_path TO " + schema + ", public");
        }
        return new HikariDataSource(config);
    }

    /** An empty H2 database of its own, without any table: for tests of migrations. */
    public static HikariDataSource emptyH2() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        config.setUsername("test");
        config.setPassword("test");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** An empty schema of the PostGIS that the environment names, without any table. */
    public static HikariDataSource emptyPostgis() {
        String url = System.getenv("TERRITORIA_TEST_DB_URL");
        assumeTrue(
                url != null && !url.isBlank(), "no PostGIS: TERRITORIA_TEST_DB_URL is not set (scripts/test sets it)");
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        try (HikariDataSource admin = postgisPool(url, null)) {
            execute(admin, "CREATE EXTENSION IF NOT EXISTS postgis");
            execute(admin, "CREATE SCHEMA " + schema);
        }
        return postgisPool(url, schema);
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private StoreUnderTest emptied() {
        events.clear();
        List<String> tables = database.jdbc()
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                + (database.dialect() == Dialect.H2GIS ? "'PUBLIC'" : "current_schema()")
                                + " AND table_type = 'BASE TABLE'",
                        String.class);
        tables.removeIf(table -> KEPT_TABLES.contains(table.toLowerCase(java.util.Locale.ROOT)));
        if (database.dialect() == Dialect.POSTGIS) {
            execute(dataSource, "TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE");
        } else {
            execute(dataSource, "SET REFERENTIAL_INTEGRITY FALSE");
            tables.forEach(table -> execute(dataSource, "TRUNCATE TABLE \"" + table + "\" RESTART IDENTITY"));
            execute(dataSource, "SET REFERENTIAL_INTEGRITY TRUE");
        }
        return this;
    }

    public Database database() {
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Datasets of this store; what they publish is kept in {@link #events()}. */
    public Datasets datasets() {
        return new Datasets(database, events::add, Clock.systemUTC());
    }

    public List<Object> events() {
        return events;
    }

    /** The store stays for the next test, which finds it empty. */
    @Override
    public void close() {
        events.clear();
    }
}
