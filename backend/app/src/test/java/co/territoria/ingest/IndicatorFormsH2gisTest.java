package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IndicatorFormsH2gisTest extends IndicatorFormsContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
