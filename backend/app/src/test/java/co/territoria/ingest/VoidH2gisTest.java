package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class VoidH2gisTest extends VoidContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
