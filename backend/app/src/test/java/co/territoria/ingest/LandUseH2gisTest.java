package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseH2gisTest extends LandUseContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
