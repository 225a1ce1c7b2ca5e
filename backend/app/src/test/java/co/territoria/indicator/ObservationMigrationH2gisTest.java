package co.territoria.indicator;

import co.territoria.store.StoreUnderTest;
import com.zaxxer.hikari.HikariDataSource;

class ObservationMigrationH2gisTest extends ObservationMigrationContract {

    @Override
    HikariDataSource empty() {
        return StoreUnderTest.emptyH2();
    }
}
