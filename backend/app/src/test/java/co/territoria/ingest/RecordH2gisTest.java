package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class RecordH2gisTest extends RecordContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
