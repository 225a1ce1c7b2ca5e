package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PriorityPostgisTest extends PriorityContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
