package co.territoria.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import java.time.Clock;

/**
 * A migrated, empty store for one test: H2GIS in memory, or a schema of its own in the PostGIS that the environment
 * names. Close it: connections and schema go with it.
 *
 * <p>Contract tests are abstract and run on both; without a PostGIS at hand the second run is skipped in plain sight.
 */
public final class StoreUnderTest implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final Runnable cleaning;
    private final Database database;
    private final List<Object> events = new ArrayList<>();

    private StoreUnderTest(HikariDataSource dataSource, Runnable cleaning) {
        this.dataSource = dataSource;
        this.cleaning = cleaning;
        migrate(dataSource);
        this.database = new Database(dataSource);
    }

    public static StoreUnderTest h2() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        config.setUsername("test");
        config.setPassword("test");
        config.setMaximumPoolSize(4);
        return new StoreUnderTest(new HikariDataSource(config), () -> {});
    }

    public static StoreUnderTest postgis() {
        String url = System.getenv("TERRITORIA_TEST_DB_URL");
        assumeTrue(url != null && !url.isBlank(), "no PostGIS: TERRITORIA_TEST_DB_URL is not set (scripts/test sets it)");
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        HikariDataSource admin = postgisPool(url, null);
        execute(admin, "CREATE EXTENSION IF NOT EXISTS postgis");
        execute(admin, "CREATE SCHEMA " + schema);
        return new StoreUnderTest(postgisPool(url, schema), () -> {
            execute(admin, "DROP SCHEMA " + schema + " CASCADE");
            admin.close();
        });
    }

    private static HikariDataSource postgisPool(String url, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(System.getenv("TERRITORIA_TEST_DB_USER"));
        config.setPassword(System.getenv("TERRITORIA_TEST_DB_PASSWORD"));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        if (schema != null) {
            config.setConnectionInitSql("SET search_path TO " + schema + ", public");
        }
        return new HikariDataSource(config);
    }

    private static void execute(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(Migrations.locations(new Database(dataSource).dialect()))
                .load()
                .migrate();
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

    @Override
    public void close() {
        dataSource.close();
        cleaning.run();
    }
}
