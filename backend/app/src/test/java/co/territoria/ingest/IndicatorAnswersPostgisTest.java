package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorAnswersPostgisTest extends IndicatorAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
