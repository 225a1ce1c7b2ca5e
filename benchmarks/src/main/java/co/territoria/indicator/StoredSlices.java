package co.territoria.indicator;

import co.territoria.store.Database;
import co.territoria.territory.TerritoryCode;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The store of observations as the application runs it, opened for the benchmark: it is nobody else's business. */
public final class StoredSlices {

    /** What the application asks for one map. */
    public static final String SQL = JdbcObservations.SLICE;

    private final Database database;
    private final JdbcObservations store;

    public StoredSlices(DataSource dataSource) {
        this.database = new Database(dataSource);
        this.store = new JdbcObservations(database);
    }

    /** The observations of one map, as the rooms above receive them. */
    public List<Observation> read(int slice, int version) {
        return store.read(slice, version);
    }

    /** A delivery of one indicator: each territory in each period, total. */
    public static List<IndicatorDelivery.Row> delivery(String indicator, int territories, List<String> periods, int changedEach) {
        IndicatorCode code = new IndicatorCode(indicator);
        List<IndicatorDelivery.Row> rows = new ArrayList<>();
        for (String period : periods) {
            for (int i = 1; i <= territories; i++) {
                double value = i * 0.37 + (changedEach > 0 && i % changedEach == 0 ? 1 : 0);
                rows.add(new IndicatorDelivery.Row(code, period, Breakdown.TOTAL,
                    new Observation(new TerritoryCode("%05d".formatted(i)), value, ValueStatus.FINAL, "S1", null)));
            }
        }
        return rows;
    }

    /** Publishes a version with the writer of the application. */
    public void write(int dataset, int version, List<IndicatorDelivery.Row> rows) {
        database.inTransaction(() -> {
            store.replace(dataset, version, rows);
            return database.jdbc().update("UPDATE dataset SET published = ? WHERE id = ?", version, dataset);
        });
    }
}
