package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class OversightH2gisTest extends OversightContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
