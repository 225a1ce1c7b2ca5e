package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorMatrixPostgisTest extends IndicatorMatrixContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
