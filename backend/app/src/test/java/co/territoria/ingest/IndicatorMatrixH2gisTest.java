package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorMatrixH2gisTest extends IndicatorMatrixContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
