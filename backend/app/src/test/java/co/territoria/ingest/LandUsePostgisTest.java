package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUsePostgisTest extends LandUseContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
