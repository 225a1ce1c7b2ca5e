package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseValidationPostgisTest extends LandUseValidationContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
