package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorLoadingPostgisTest extends IndicatorLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
