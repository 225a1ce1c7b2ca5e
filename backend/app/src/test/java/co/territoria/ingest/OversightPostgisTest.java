package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class OversightPostgisTest extends OversightContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
