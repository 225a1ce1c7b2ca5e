package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class VoidPostgisTest extends VoidContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
