package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import co.territoria.store.Database;
import co.territoria.store.Dialect;
import co.territoria.store.Migrations;
import co.territoria.web.LocalText;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store of the version before, with its observations by text, becomes one of this version without losing any. */
abstract class ObservationMigrationContract {

    private static final String BY_TEXT = "7";

    private @Nullable HikariDataSource dataSource;
    private Database database;

    abstract HikariDataSource empty();

    @BeforeEach
    void openTheStoreOfTheVersionBefore() {
        dataSource = empty();
        database = new Database(dataSource);
        migrate(BY_TEXT);
        database.jdbc()
                .update(
                        "INSERT INTO dataset (id, pack, name, kind, published)"
                                + " VALUES (1, 'p', 'indicators/f', 'indicators', 2), (2, 'p', 'indicators/g', 'indicators', 1)");
        series("nbi", "total", "2018", 2);
        series("nbi", "rural", "2018", 1);
        observation(1, "nbi", "EX001", "2018", "total", 10.25, 1, 2, null, null);
        observation(1, "nbi", "EX001", "2018", "total", 11.5, 2, Integer.MAX_VALUE, null, null);
        observation(1, "nbi", "EX002", "2018", "total", 0, 1, Integer.MAX_VALUE, "Con nota.", "With a note.");
        observation(1, "nbi", "EX002", "2018", "rural", 7, 1, Integer.MAX_VALUE, "Sin inglés.", null);
        observation(2, "casos", "EX001", "2017", "total", 3, 1, Integer.MAX_VALUE, "Con nota.", "With a note.");
    }

    @AfterEach
    void close() {
        if (dataSource != null) {
            dataSource.close();
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(Migrations.locations(database.dialect()))
                .target(target)
                .load()
                .migrate();
    }

    private void series(String indicator, String breakdown, String period, int present) {
        database.jdbc()
                .update(
                        "INSERT INTO indicator_series (dataset, from_version, to_version, indicator, breakdown, period,"
                                + " present, sources) VALUES (1, 1, 2147483647, ?, ?, ?, ?, 'A B')",
                        indicator,
                        breakdown,
                        period,
                        present);
    }

    private void observation(
            int dataset,
            String indicator,
            String territory,
            String period,
            String breakdown,
            double value,
            int from,
            int to,
            @Nullable String es,
            @Nullable String en) {
        database.jdbc()
                .update(
                        "INSERT INTO observation (dataset, from_version, to_version, indicator, territory, period,"
                                + " breakdown, obs_value, source, note_es, note_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        dataset,
                        from,
                        to,
                        indicator,
                        territory,
                        period,
                        breakdown,
                        value,
                        territory.equals("EX001") ? "A" : "B",
                        es,
                        en);
    }

    @Test
    void carriesEveryObservationOver() {
        migrate("latest");

        JdbcIndicators store = new JdbcIndicators(database);
        Series series = store.readSeries(pack -> BreakdownAxes.DEFAULT).get("p/nbi");
        Series.Slice total = series.find("2018", Breakdown.TOTAL).orElseThrow();
        assertThat(store.readSlice(total))
                .extracting(
                        one -> one.territory().value(), Observation::value, Observation::status, Observation::source)
                .containsExactly(
                        tuple("EX001", 11.5, ValueStatus.FINAL, "A"), tuple("EX002", 0.0, ValueStatus.FINAL, "B"));
        assertThat(store.readSlice(total).get(1).note()).isEqualTo(new LocalText("Con nota.", "With a note."));
        Series.Slice rural = series.find(
                        "2018", BreakdownAxes.DEFAULT.find("rural").orElseThrow())
                .orElseThrow();
        assertThat(store.readSlice(rural)).singleElement().satisfies(one -> assertThat(one.note())
                .isEqualTo(new LocalText("Sin inglés.", null)));
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM observation", Integer.class))
                .isEqualTo(5);
    }

    @Test
    void keepsTheVersionBeforeReadable() {
        migrate("latest");
        database.jdbc().update("UPDATE dataset SET published = 1 WHERE id = 1");

        JdbcIndicators store = new JdbcIndicators(database);
        Series.Slice total = store.readSeries(pack -> BreakdownAxes.DEFAULT)
                .get("p/nbi")
                .find("2018", Breakdown.TOTAL)
                .orElseThrow();
        assertThat(store.readSlice(total)).extracting(Observation::value).containsExactly(10.25, 0.0);
    }

    @Test
    void knowsTheDaysOfTheYears() {
        migrate("latest");

        List<Map<String, Object>> slices = database.jdbc()
                .queryForList("SELECT CAST(first_day AS VARCHAR(10)) AS f, CAST(last_day AS VARCHAR(10)) AS l"
                        + " FROM observation_slice WHERE indicator = 'casos'");
        assertThat(slices).singleElement().satisfies(days -> assertThat(days.values())
                .containsExactlyInAnyOrder("2017-01-01", "2017-12-31"));
    }

    /** With so few rows PostgreSQL would rather read the table: what matters is that the index can answer. */
    @Test
    void aMapIsOneRangeOfTheIndexWhateverItsNumbersAre() throws SQLException {
        migrate("latest");

        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (database.dialect() == Dialect.POSTGIS) {
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET plan_cache_mode = force_generic_plan");
                statement.execute("PREPARE one_map AS "
                        + JdbcObservations.SLICE
                                .replaceFirst("\\?", "\\$1")
                                .replaceFirst("\\?", "\\$2")
                                .replaceFirst("\\?", "\\$3"));
            }
            try (ResultSet row = statement.executeQuery(
                    database.dialect() == Dialect.POSTGIS
                            ? "EXPLAIN EXECUTE one_map (1, 2, 2)"
                            : "EXPLAIN " + JdbcObservations.SLICE.replace("?", "1"))) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }
        assertThat(plan.toString().toLowerCase(Locale.ROOT)).contains("observation_map", "slice =");
    }
}
