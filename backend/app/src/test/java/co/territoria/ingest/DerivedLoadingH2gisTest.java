package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class DerivedLoadingH2gisTest extends DerivedLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
