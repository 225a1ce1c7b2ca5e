package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseExamplePostgisTest extends LandUseExampleContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
