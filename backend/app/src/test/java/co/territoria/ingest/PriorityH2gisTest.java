package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PriorityH2gisTest extends PriorityContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
