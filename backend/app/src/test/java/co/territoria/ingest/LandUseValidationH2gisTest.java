package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseValidationH2gisTest extends LandUseValidationContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
