package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorLoadingH2gisTest extends IndicatorLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
