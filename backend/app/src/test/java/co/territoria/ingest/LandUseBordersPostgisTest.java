package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseBordersPostgisTest extends LandUseBordersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
