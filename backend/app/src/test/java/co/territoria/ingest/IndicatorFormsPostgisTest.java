package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorFormsPostgisTest extends IndicatorFormsContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
