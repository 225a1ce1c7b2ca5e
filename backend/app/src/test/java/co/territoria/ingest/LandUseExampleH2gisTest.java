package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseExampleH2gisTest extends LandUseExampleContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
