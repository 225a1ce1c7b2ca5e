package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorStoreH2gisTest extends IndicatorStoreContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
