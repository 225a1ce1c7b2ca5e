package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseBordersH2gisTest extends LandUseBordersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
