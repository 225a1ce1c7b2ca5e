package co.territoria.store;

import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The store as the rooms see it: parameterised SQL, transactions and the dialect of the engine behind it. */
public final class Database {

    /** A statement that takes longer is cancelled: a slow question must not hold a connection for ever. */
    private static final int STATEMENT_TIMEOUT_SECONDS = 30;

    private static final int FETCH_ROWS = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Dialect dialect;

    public Database(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setQueryTimeout(STATEMENT_TIMEOUT_SECONDS);
        jdbc.setFetchSize(FETCH_ROWS);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.dialect = dialectOf(dataSource);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Runs the work in one transaction: all of it is visible afterwards, or nothing. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private static Dialect dialectOf(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, metadata -> productName(metadata));
            return switch (product) {
                case "H2" -> Dialect.H2GIS;
                case "PostgreSQL" -> Dialect.POSTGIS;
                default ->
                    throw new IllegalStateException(
                            "the database must be H2 or PostgreSQL, but it says that it is " + product);
            };
        } catch (MetaDataAccessException fault) {
            throw new IllegalStateException("the database does not answer: " + fault.getMessage(), fault);
        }
    }

    private static String productName(java.sql.DatabaseMetaData metadata) throws SQLException {
        return metadata.getDatabaseProductName();
    }
}
