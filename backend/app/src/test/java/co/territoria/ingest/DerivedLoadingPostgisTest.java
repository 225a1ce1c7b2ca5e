package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class DerivedLoadingPostgisTest extends DerivedLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
