package co.territoria.indicator;

import co.territoria.store.StoreUnderTest;
import com.zaxxer.hikari.HikariDataSource;

class ObservationMigrationPostgisTest extends ObservationMigrationContract {

    @Override
    HikariDataSource empty() {
        return StoreUnderTest.emptyPostgis();
    }
}
