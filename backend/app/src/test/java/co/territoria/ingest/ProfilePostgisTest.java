package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProfilePostgisTest extends ProfileContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
