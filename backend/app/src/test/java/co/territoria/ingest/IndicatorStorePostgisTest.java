package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorStorePostgisTest extends IndicatorStoreContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
