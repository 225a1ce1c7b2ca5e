package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorAnswersH2gisTest extends IndicatorAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
